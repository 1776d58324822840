using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>
/// What a person is called by: "ông", "chị". Without its mark a title of two or three letters is mostly another word ("di": đi, "co": có,
/// "gia": gia đình, giá), and is one only before a name in capitals.
/// </summary>
internal static class Titles
{
    private static readonly Vocabulary All = new("ông", "bà", "anh", "chị", "cô", "chú", "bác", "dì", "cụ", "già");

    /// <summary>The token after a title; <paramref name="at"/> where none stands.</summary>
    public static int Skip(TokenText text, int at, int limit)
    {
        var end = All.Skip(text, at, limit);
        return end == at || text[at].Word.IsMarked || text[at].Folded is not ("di" or "co" or "gia" or "cu" or "chu") ? end
            : text[at].Folded != "di" && end < limit && text[end].IsWord && char.IsUpper(text.Text[text[end].Start]) && text.Text.AsSpan().ContainsAnyInRange('a', 'z') ? end
            : at;
    }
}
