namespace ReportBot.Core.Text;

/// <summary>The words by which something told before is taken out again, for all that read them: "xóa", "bỏ phần", "thì bỏ đi", "khỏi ghi".</summary>
internal static class TakeOutWords
{
    /// <summary>What is said to the thing that goes.</summary>
    public static IReadOnlyList<string> Verbs { get; } = ["xóa", "bỏ", "hủy", "gỡ", "xóa bỏ"];

    /// <summary>The same as a request.</summary>
    public static IReadOnlyList<string> Requests { get; } = ["xóa giúp", "bỏ giúp"];

    /// <summary>The same of a part of a report.</summary>
    public static IReadOnlyList<string> OfParts { get; } = ["bỏ phần", "xóa phần", "bỏ mục", "xóa mục", "bỏ câu", "xóa câu"];

    /// <summary>What was sent is asked back.</summary>
    public static IReadOnlyList<string> Withdrawing { get; } = ["rút", "rút lại"];

    /// <summary>Behind the thing that goes: "khó khăn bỏ đi".</summary>
    public static IReadOnlyList<string> Behind { get; } = ["xóa", "xóa đi", "bỏ đi", "bỏ ra"];

    /// <summary>The same as what follows: "khó khăn thì bỏ".</summary>
    public static IReadOnlyList<string> Then { get; } = ["thì bỏ", "thì xóa"];

    /// <summary>An answer is to be empty.</summary>
    public static IReadOnlyList<string> Blank { get; } = ["để trống", "bỏ trống"];

    /// <summary>It is not to be written, or not to be sent.</summary>
    public static IReadOnlyList<string> NotWritten { get; } = ["khỏi", "khỏi ghi", "khỏi nêu", "không ghi", "không nêu", "không lấy", "đừng", "đừng ghi", "thôi không ghi", "thôi khỏi ghi", "thôi khỏi", "thôi đừng ghi"];

    /// <summary>It is not to be sent.</summary>
    public static IReadOnlyList<string> NotSent { get; } = ["không gửi", "khỏi gửi"];
}
