using ReportBot.Core.Text;

namespace ReportBot.Core.Conversations;

/// <summary>Words of a correction are said to the bot: what is not understood of them goes along with no household's report, and that is said.</summary>
internal static class CorrectionLeft
{
    private const string Between = "; ";
    private const int MostWords = 60;

    private static readonly Vocabulary Of = new("của", "là của", "là", "cho", "nhà", "hộ", "nhà này", "hộ này");
    private static readonly Vocabulary Denial = new("chứ không phải", "chứ đâu phải", "ghi lộn nhà", "ghi nhầm nhà", "ghi lộn hộ", "ghi nhầm hộ", "nhầm nhà rồi", "lộn nhà rồi", "là nhà khác", "là hộ khác");

    /// <summary>What was not understood, without the parts that correct something.</summary>
    public static string Without(Talk talk, string rest)
    {
        if (rest.Length == 0)
        {
            return rest;
        }

        var parts = rest.Split(Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var corrects = parts.Where(Corrects).ToList();
        foreach (var part in corrects.Where(p => !LaterWords.IsSmall(p)))
        {
            talk.NoteOnce(talk.T("correct.left", ("words", Format.Short(part, MostWords))));
        }

        return corrects.Count == 0 ? rest : string.Join(Between, parts.Except(corrects, StringComparer.Ordinal));
    }

    /// <summary>Whether words correct something: "nhầm rồi …", "không phải của …", "… chứ không phải …".</summary>
    public static bool Corrects(string part)
    {
        var text = TokenText.Of(VietnameseText.Normalize(part));
        var code = text.Count > 0 && SubjectWords.LooksLikeCode(text.Slice(0, 1)) ? 1 : 0;
        var at = OwnerWords.Small.SkipAll(text, code, text.Count);
        var not = OwnerWords.Not.Skip(text, at, text.Count);
        return OwnerWords.Slip.Begins(text, at, text.Count) || (not > at && (not == text.Count || text[not].IsDigits || Of.Begins(text, not, text.Count))) || Denial.OccursIn(text, 0, text.Count);
    }
}
