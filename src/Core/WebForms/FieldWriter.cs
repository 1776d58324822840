using System.Text.Json;
using ReportBot.Core.Conversations;
using ReportBot.Core.Forms;

namespace ReportBot.Core.WebForms;

/// <summary>Writes answers as the fields of the page, in the shape that <see cref="FieldReader"/> reads.</summary>
internal static class FieldWriter
{
    /// <summary>An object of fields by key; a nil report is <c>{"nil":true}</c>.</summary>
    public static void Write(Utf8JsonWriter json, Form form, Answers answers)
    {
        json.WriteStartObject();
        if (answers.IsNil)
        {
            json.WriteBoolean("nil", true);
        }

        foreach (var question in form.Questions)
        {
            if (answers.TryGet(question.Key, out var answer))
            {
                json.WritePropertyName(question.Key);
                WriteOne(json, question, answer);
            }
        }

        json.WriteEndObject();
    }

    /// <summary>An answer in words that are read as the same answer again.</summary>
    public static string Text(Question question, Answer answer) => answer is Answer.Text { Words.Length: 0 }
        ? FormVisit.Fields.Say("answer.none")
        : Format.Answer(FormVisit.Fields, question, answer);

    /// <summary>The amount behind the words; null for what has none.</summary>
    public static long? Value(Answer answer) => answer switch
    {
        Answer.Money money => money.Vnd,
        Answer.Number number => number.Value,
        _ => null,
    };

    private static void WriteOne(Utf8JsonWriter json, Question question, Answer answer)
    {
        switch (answer)
        {
            case Answer.YesNo yesNo:
                json.WriteBooleanValue(yesNo.Value);
                break;
            case Answer.Chosen chosen:
                json.WriteStringValue(chosen.Key);
                break;
            case Answer.ChosenMany many:
                json.WriteStartArray();
                foreach (var key in many.Keys)
                {
                    json.WriteStringValue(key);
                }

                json.WriteEndArray();
                break;
            case Answer.Photo photo:
                // The file itself stays here: the page only says that it is kept.
                json.WriteStartObject();
                json.WriteBoolean("keep", true);
                json.WriteNumber("count", photo.FileIds.Count);
                json.WriteEndObject();
                break;
            default:
                json.WriteStartObject();
                json.WriteString("text", Text(question, answer));
                if (Value(answer) is { } value)
                {
                    json.WriteNumber("value", value);
                }

                json.WriteEndObject();
                break;
        }
    }
}
