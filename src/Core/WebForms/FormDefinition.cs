using System.Text.Json;
using ReportBot.Core.Conversations;
using ReportBot.Core.Forms;

namespace ReportBot.Core.WebForms;

/// <summary>A form as the page draws it; the words of reading stay with the reader.</summary>
internal static class FormDefinition
{
    public static void Write(Utf8JsonWriter json, Form form, Texts words)
    {
        json.WriteStartObject();
        json.WriteString("title", form.Title);
        json.WriteStartArray("questions");
        foreach (var question in form.Questions)
        {
            WriteQuestion(json, question, words);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteQuestion(Utf8JsonWriter json, Question question, Texts words)
    {
        json.WriteStartObject();
        json.WriteString("key", question.Key);
        json.WriteString("kind", question.Kind.ToString().ToLowerInvariant());
        json.WriteString("ask", question.Ask);
        json.WriteString("label", question.Label);
        json.WriteBoolean("required", question.Required);
        if (question.Help is { } help)
        {
            json.WriteString("help", help);
        }

        if (question.MaxLength is { } most)
        {
            json.WriteNumber("maxLength", most);
        }

        if (question.Kind == QuestionKind.Photo)
        {
            json.WriteNumber("most", question.MostPhotos);
        }

        if (question.When is { } when)
        {
            json.WriteStartArray("when");
            json.WriteStringValue(when.Key);
            json.WriteStringValue(when.Is);
            json.WriteEndArray();
        }

        if (question.Kind == QuestionKind.YesNo)
        {
            json.WriteString("yes", Format.Capital(Format.YesNo(words, question, value: true)));
            json.WriteString("no", Format.Capital(Format.YesNo(words, question, value: false)));
        }

        WriteChoices(json, question);
        json.WriteEndObject();
    }

    private static void WriteChoices(Utf8JsonWriter json, Question question)
    {
        if (question.Choices.Count == 0)
        {
            return;
        }

        json.WriteStartArray("choices");
        foreach (var choice in question.Choices)
        {
            json.WriteStartArray();
            json.WriteStringValue(choice.Key);
            json.WriteStringValue(Format.Capital(choice.Label));
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }
}
