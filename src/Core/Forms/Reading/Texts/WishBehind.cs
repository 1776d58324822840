using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>"nhà dột cần sửa mái": what is needed stands behind what is wrong without a sign between. It begins a clause of its own, so that it is neither hardship nor help that was given.</summary>
internal static class WishBehind
{
    private static readonly Vocabulary Needs = new("cần sửa", "cần sửa lại", "cần làm lại", "cần lợp lại", "cần xây lại", "cần hỗ trợ", "cần giúp", "cần cấp", "cần vay", "cần thay", "cần được hỗ trợ", "cần được sửa", "cần được vay", "cần được cấp", "cần làm");
    private static readonly Vocabulary Wrong = new("dột", "dột nát", "hư", "hỏng", "hư hỏng", "xuống cấp", "sập", "mục", "mục nát", "tốc mái", "nghiêng", "nứt", "tạm bợ", "thiếu nước", "thiếu vốn", "thiếu đất", "cháy", "ẩm thấp", "rách", "thủng", "hư rồi", "hỏng rồi", "hư hết", "dột hết", "dột rồi", "dột lắm", "dột quá");

    private static readonly Token Comma = TokenText.Of("a, b").Tokens[1];

    /// <summary>The message with a comma there; itself for other words.</summary>
    public static TokenText Part(TokenText words)
    {
        var at = Enumerable.Range(1, Math.Max(0, words.Count - 1)).FirstOrDefault(i => words[i].Folded == "can" && Needs.Skip(words, i, words.Count) is var end && end > i && end < words.Count && words[end].IsWord && EndsWrong(words, i), -1);
        return at < 0 ? words : words.Through([.. words.Tokens[..at], Comma with { Start = words[at - 1].End, End = words[at - 1].End }, .. words.Tokens[at..]]);
    }

    private static bool EndsWrong(TokenText words, int to) => Enumerable.Range(Math.Max(0, to - 3), Math.Min(3, to)).Any(from => Wrong.Skip(words, from, to) == to);
}
