using ReportBot.Core.Forms;
using ReportBot.Core.Text;

namespace ReportBot.Core.Conversations;

/// <summary>
/// Where a wish or a proposal is asked for, "hỗ trợ cây giống", "mong được hỗ trợ …", "xin vay vốn" are what is asked for, although the words begin as another
/// question's do. With a colon behind them, or told as done, they belong to that other question.
/// </summary>
internal static class WishedHere
{
    private static readonly Vocabulary Wishing = new("mong", "muốn", "mong muốn", "mong ước", "ước muốn", "xin", "ước có", "ước được", "chỉ ước", "ao ước");
    private static readonly Vocabulary Done = new("đã", "vừa", "rồi", "hôm", "xong", "đã được", "tháng trước", "kỳ này", "trong kỳ");

    /// <summary>Whether words that begin with a label of another question answer the open one.</summary>
    /// <param name="open">The open question.</param>
    /// <param name="other">The other question.</param>
    /// <param name="text">The words.</param>
    /// <param name="label">Its label that they begin with.</param>
    public static bool Fits(Question open, Question other, string text, string label)
    {
        var words = TokenText.Of(VietnameseText.Normalize(text));
        var end = new Vocabulary(label).Skip(words, 0, words.Count);
        return open.Wish && other.Key != open.Key && words.At(end)?.IsSign(':') != true
            && ((other.Kind == QuestionKind.Choices && !Done.OccursIn(words, 0, words.Count)) || (other.Wish && Wishing.Skip(words, 0, end) == end));
    }
}
