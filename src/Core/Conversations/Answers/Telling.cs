using ReportBot.Core.Forms;
using ReportBot.Core.Forms.Reading;
using ReportBot.Core.Text;

namespace ReportBot.Core.Conversations;

/// <summary>
/// How a later message tells what it tells: as more of it, in place of it (behind its label), or neither, which is further
/// help, further words, and a new figure for the form of help that it names.
/// </summary>
/// <param name="Adds">It says itself that it adds: "bổ sung", "vay thêm".</param>
/// <param name="Anew">The questions that it tells anew: "khó khăn thiếu vốn", "hỗ trợ: nhà ở", "hỗ trợ chỉ còn nhà ở".</param>
internal sealed record Telling(bool Adds, IReadOnlySet<string> Anew)
{
    private static readonly Vocabulary More = new("thêm", "thêm là", "thêm nữa", "còn thêm", "nữa", "nữa là", "cũng", "còn có", "bổ sung", "bổ sung thêm");
    private static readonly Vocabulary Only = new(
        "chỉ", "chỉ có", "chỉ còn", "còn lại", "chỉ còn lại", "sửa lại là", "sửa lại thành", "sửa là", "sửa thành", "đổi thành", "đổi lại thành", "thay bằng", "gồm", "chỉ gồm", "thành", "là", "cụ thể là");

    // Verbs of wishing: "xin 2 con bò" is one more wish, "đề xuất: 2 con bò" is the proposal.
    private static readonly Vocabulary Wishes = new("xin", "mong", "muốn", "mong muốn", "cần", "mong mỏi", "ước mong", "ước muốn", "mong ước");

    /// <summary>As more of what is there.</summary>
    public static Telling AsMore { get; } = new(true, new HashSet<string>(StringComparer.Ordinal));

    /// <summary>All of it in place of what is there.</summary>
    public static Telling InPlace(Form form) => new(false, form.Questions.Select(q => q.Key).ToHashSet(StringComparer.Ordinal));

    /// <summary>As words on one report tell it.</summary>
    public static Telling Of(Form form, string words, bool adds = false)
    {
        var text = TokenText.Of(words);
        var anew = new HashSet<string>(StringComparer.Ordinal);
        var lexicon = FormLexicon.Of(form);
        for (var at = 0; at < text.Count; at++)
        {
            if (lexicon.Find(text, at, text.Count) is { } match)
            {
                anew.UnionWith(match.Values.Where(m => m.Kind == MarkKind.Label && IsAnew(m.Question!, text, at, match.End)).Select(m => m.Question!.Key));
                at = match.End - 1;
            }
        }

        return new Telling(adds || LaterWords.Add(words), anew);
    }

    private static bool IsAnew(Question question, TokenText text, int at, int end) => question.Kind switch
    {
        QuestionKind.Text => text.At(end)?.IsSign(':') == true
            || (!More.Begins(text, end, text.Count) && Wishes.Skip(text, at, end) != end),
        QuestionKind.Choices => text.At(end)?.IsSign(':') == true || Only.Begins(text, end, text.Count),
        _ => false,
    };
}
