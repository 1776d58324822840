using System.Runtime.CompilerServices;
using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>All words of a question's choices as one table; a word of two choices keeps both keys.</summary>
internal static class ChoiceWords
{
    // A memo of a pure function: the table of a question never changes and goes with the question.
    private static readonly ConditionalWeakTable<Question, PhraseTable<string>> Tables = [];

    public static PhraseTable<string> Of(Question question) => Tables.GetValue(question, Build);

    private static PhraseTable<string> Build(Question question)
    {
        var table = new PhraseTable<string>();
        foreach (var choice in question.Choices)
        {
            table.AddAll([choice.Label, .. choice.Words, .. choice.Short], choice.Key);
        }

        return table;
    }
}
