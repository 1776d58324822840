using System.Globalization;
using System.Text.RegularExpressions;
using ReportBot.Core.Text;

namespace ReportBot.Core.Conversations;

/// <summary>"Báo cáo H029 sai rồi", "sửa báo cáo BC-000009", "xóa báo cáo H030": a report that was sent is to be put right, and it is not said yet how.</summary>
internal static partial class MendWords
{
    private static readonly Vocabulary Wrong = new("sai", "sai rồi", "bị sai", "báo sai", "ghi sai", "nhầm", "nhầm rồi", "bị nhầm", "báo nhầm", "ghi nhầm", "gửi nhầm", "gõ nhầm", "không đúng", "chưa đúng", "sai số liệu", "có chỗ sai", "sai chỗ");
    private static readonly Vocabulary Change = new("sửa", "sửa lại", "chỉnh", "chỉnh lại", "chỉnh sửa", "đổi", "thay đổi", "cập nhật", "đính chính", "mở lại");
    private static readonly Vocabulary Gone = new([.. TakeOutWords.Verbs, .. TakeOutWords.Withdrawing, "thu hồi", "lấy lại"]);
    private static readonly Vocabulary Report = new("báo cáo", "bc", "bản báo cáo", "bản", "báo cáo của", "báo cáo hộ", "báo cáo số", "báo cáo nhà");
    private static readonly Vocabulary Other = new("không phải hộ này", "không phải hộ đó", "không phải nhà này", "nhầm hộ", "nhầm nhà", "lộn hộ", "lộn nhà", "báo nhầm hộ", "gửi nhầm hộ", "ghi nhầm hộ", "sai hộ");
    private static readonly Vocabulary Around = new("dạ", "vâng", "ạ", "à", "ơi", "ad", "em", "tôi", "mình", "anh", "chị", "e", "muốn", "cần", "xin", "cho", "được", "giúp", "giùm", "với", "rồi", "nhé", "nha", "của", "hộ", "nhà", "thì", "đã", "gửi", "vừa", "hôm qua", "hôm trước", "nãy", "hồi nãy", "lúc nãy", "này", "đó", "bị", "là", "phải", "quá", "số", "kỳ này", "hình như", "có", "ghi", "viết", "gõ", "báo", "đi", "lại", "luôn", ",", ".", "!", ":", "-");

    /// <summary>The number in "BC-000009", and the words without it; null where none stands there.</summary>
    public static (long Number, string Left)? NumberIn(string text) =>
        Number().Match(text) is { Success: true } found && long.TryParse(found.Groups["number"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? (number, (text[..found.Index] + " " + text[(found.Index + found.Length)..]).Trim())
            : null;

    /// <summary>What is to be done with the report; null for words that say anything else.</summary>
    /// <param name="left">The words without the household or the number.</param>
    /// <param name="isNumbered">The report was named by its number.</param>
    public static Mending? Read(string left, bool isNumbered)
    {
        var words = TokenText.Of(VietnameseText.Normalize(left).Trim(' ', '?'));
        var (wrong, change, gone, report, other) = (false, false, false, isNumbered, false);
        for (var at = 0; at < words.Count;)
        {
            var next = at;
            bool Is(Vocabulary phrases) => phrases.Skip(words, at, words.Count) is var end && end > next && (next = end) == end;
            var (isAround, isOther, isWrong, isChange, isGone, isReport) = (Is(Around), Is(Other), Is(Wrong), Is(Change), Is(Gone), Is(Report));
            if (next == at)
            {
                return null;
            }

            // The longest of them counts.
            (report, gone, change, wrong, other) = isReport ? (true, gone, change, wrong, other) : isGone ? (report, true, change, wrong, other) : isChange ? (report, gone, true, wrong, other)
                : isWrong ? (report, gone, change, true, other) : isOther ? (report, gone, change, wrong, true) : (report, gone, change, wrong, other);
            at = next;
        }

        return other ? Mending.Other : gone && report ? Mending.Gone : report && (wrong || change) ? Mending.Change : null;
    }

    [GeneratedRegex(@"\b(?:bc|BC|Bc)[- ]?0*(?<number>[0-9]{1,9})\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Number();
}

/// <summary>What is to be done with a report that was sent.</summary>
internal enum Mending
{
    /// <summary>It is put right.</summary>
    Change,

    /// <summary>It was told of the wrong household.</summary>
    Other,

    /// <summary>It is to go.</summary>
    Gone,
}
