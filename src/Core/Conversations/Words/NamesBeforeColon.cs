using ReportBot.Core.Reports;
using ReportBot.Core.Text;

namespace ReportBot.Core.Conversations;

/// <summary>"Blơ: 6/9, đang làm hồ sơ. Lưk: chưa": a list whose lines begin with names of own households is read as one whose lines begin with their codes.</summary>
internal static class NamesBeforeColon
{
    private const int MostOfName = 6;
    private const int FewestLines = 2;

    /// <summary>The message with the codes in the place of such names; as it is where fewer than two clauses begin so, or one names nobody or several.</summary>
    public static string WithCodes(Talk talk, string text)
    {
        var words = TokenText.Of(text);
        var colons = Enumerable.Range(1, Math.Max(0, words.Count - 1)).Where(i => words[i].IsSign(':') && !(words[i - 1].IsDigits && i + 1 < words.Count && words[i + 1].IsDigits)).ToList();
        if (colons.Count < FewestLines)
        {
            return text;
        }

        var names = colons.Select(c => Named(talk, words, c)).Where(n => n is not null).Select(n => n!.Value).ToList();
        if (names.Count < FewestLines || names.DistinctBy(n => n.Code, StringComparer.Ordinal).Count() < names.Count)
        {
            return text;
        }

        foreach (var (from, to, code) in names.AsEnumerable().Reverse())
        {
            text = text[..words[from].Start] + code + text[words[to - 1].End..];
        }

        return text;
    }

    private static (int From, int To, string Code)? Named(Talk talk, TokenText words, int colon)
    {
        var from = Enumerable.Range(Math.Max(0, colon - MostOfName), Math.Min(MostOfName, colon)).LastOrDefault(i => i == 0 || words[i - 1].Kind == TokenKind.NewLine || (words[i - 1].Kind == TokenKind.Sign && words[i - 1].Folded is "." or ";" or ","), -1);
        if (from < 0 || words.Tokens[from..colon].Any(t => !t.IsWord))
        {
            return null;
        }

        var name = words.Slice(from, colon);
        return new[] { name, "nhà " + name }.Select(n => NamedIn.Own(talk, n)).FirstOrDefault(o => o.Codes.Count == 1 && VietnameseText.Fold(o.Left).Trim(' ', ',') is "" or "nha" or "ho").Codes is [var code]
            && Duties.Subjects(talk).Any(s => s.Code == code && s.Id.Kind == SubjectKind.Household) ? (from, colon, code) : null;
    }
}
