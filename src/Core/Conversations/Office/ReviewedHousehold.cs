using ReportBot.Core.Text;

namespace ReportBot.Core.Conversations;

/// <summary>
/// What the office decides on the report of a household that it names by the household's code: "trả lời đề xuất H038: xã sẽ
/// cấp bồn nước", "trả lại báo cáo của hộ H012 vì thiếu thu nhập".
/// </summary>
/// <param name="Action">The action of the review: answer, return or accept.</param>
/// <param name="Code">The household's code as typed: "H038", "h38", "hộ 38".</param>
/// <param name="Note">The answer or the reason, as typed; empty where there is none.</param>
internal sealed record ReviewedHousehold(string Action, string Code, string Note)
{
    // "hộ H 038" is the longest way to write a code.
    private const int LongestCode = 4;

    private static readonly Vocabulary Fillers = new("đề xuất", "báo cáo", "kiến nghị", "nguyện vọng", "ý kiến", "của", "cho", "về", "the", "proposal", "report", "of", "on");
    private static readonly string[] Beginnings = ["tra loi de xuat", "tra loi kien nghi", "tra loi ho", "tra loi cho ho", "tra lai bao cao", "tra lai ho", "answer the proposal", "return the report"];

    /// <summary>Reads it; null where the words begin with no such action or name no household right after it.</summary>
    public static ReviewedHousehold? Read(string text)
    {
        if (ReviewWords.Read(text) is not ({ } action and ("answer" or "return" or "accept"), var after)
            || VietnameseText.Fold(text).TrimStart().StartsWith("duyet", StringComparison.Ordinal))
        {
            return null;
        }

        var words = TokenText.Of(after);
        var start = Fillers.SkipAll(words, 0, words.Count);
        for (var end = Math.Min(start + LongestCode, words.Count); end > start; end--)
        {
            var code = words.Slice(start, end);
            if (words[end - 1].IsDigits && IsHousehold(code) && ReviewWords.Note(words.Slice(end, words.Count)) is var note)
            {
                // "Đất H012 bạc màu" is told of a household; "đạt H012" says no more.
                return action == "accept" && note.Length > 0 ? null : new ReviewedHousehold(action, code, note);
            }
        }

        return null;
    }

    // "hộ 38" is a number of a household; BC and DN are numbers of reports and proposals.
    private static bool IsHousehold(string code) =>
        VietnameseText.Fold(code) is var folded && (SubjectWords.LooksLikeCode(code) || folded.StartsWith("ho ", StringComparison.Ordinal))
        && !folded.StartsWith("bc", StringComparison.Ordinal) && !folded.StartsWith("dn", StringComparison.Ordinal);

    /// <summary>Whether the words begin as a decision on a report or its proposal, whatever they name: "trả lời đề xuất: …".</summary>
    public static bool IsBegun(string text)
    {
        var folded = VietnameseText.Fold(text).Trim();
        return Array.Exists(Beginnings, b => folded.StartsWith(b, StringComparison.Ordinal) && (folded.Length == b.Length || !char.IsLetterOrDigit(folded[b.Length])));
    }
}
