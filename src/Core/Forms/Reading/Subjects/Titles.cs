using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>
/// What a person is called by: "ông", "chị". Without its mark a title of two or three letters is mostly another word ("di": đi, "co": có,
/// "gia": gia đình, giá), and is one only before a name in capitals; so is what means other things too ("cậu", "bả"), and the letter that
/// chat writes for a title: "c Mai", "a Thuận", "o Nam".
/// </summary>
internal static class Titles
{
    private static readonly Vocabulary All = new("ông", "bà", "anh", "chị", "cô", "chú", "bác", "dì", "cụ", "già", "pà");
    // "nhà thằng Thoan", "nhà con Hyơt": without the home it may be a child's name.
    private static readonly Vocabulary Familiar = new("con", "mụ", "mế", "ông bà", "anh chị", "cô chú", "chú thím");
    private static readonly Vocabulary BeforeNames = new("thím", "cậu", "mợ", "mự", "mệ", "mế", "mụ", "ảnh", "dượng", "ổng", "bả", "cỉ", "thằng", "vợ chồng", "hai vợ chồng", "2 vợ chồng", "a", "b", "c", "o", "ô");

    /// <summary>The token after a title; <paramref name="at"/> where none stands.</summary>
    public static int Skip(TokenText text, int at, int limit)
    {
        var end = All.Skip(text, at, limit);
        if (end == at)
        {
            if (at > 0 && text[at - 1] is { IsWord: true, Folded: "nha" } && Familiar.Skip(text, at, limit) is var familiar && familiar > at && IsName(text, familiar, limit) && text.At(familiar + 1) is not { IsDigits: true, Glued: true })
            {
                return familiar;
            }

            end = BeforeNames.Skip(text, at, limit);
            // "Ảnh Nam bữa chủ nhật tui gặp": at a statement's start, and no picture of him.
            return end > at && !(text[at].Folded == "anh" && at > 0 && Boundaries.At(text, at - 1) == Boundary.None) && (text[at].Word.IsMarked || text[at].Folded.Length == 1 || end > at + 1) && IsName(text, end, limit) ? end : at;
        }

        return text[at].Word.IsMarked || text[at].Folded is not ("di" or "co" or "gia" or "cu" or "chu" or "pa") || (text[at].Folded != "di" && IsName(text, end, limit)) ? end : at;
    }

    /// <summary>The token after a letter that may stand for a title before a name in small letters: "c hoa", "a thuan", "ô thuận".</summary>
    public static int SkipLetter(TokenText text, int at, int limit) =>
        at + 1 < limit && text[at] is { IsWord: true, Folded: "a" or "b" or "c" or "o" } && text[at].Word.IsMarked == (text[at].Folded == "o") && text[at + 1].IsWord ? at + 1 : at;

    private static bool IsName(TokenText text, int at, int limit) =>
        at < limit && text.IsCapital(at);
}
