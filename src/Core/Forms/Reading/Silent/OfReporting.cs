using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>Words that speak of reporting itself and tell nothing of a household: "để mai em báo", "của ai vậy", "cảm ơn em đã nhắc".</summary>
internal static class OfReporting
{
    private static readonly Vocabulary Itself = new(
        "báo cáo", "bc", "tổng hợp", "phụ trách", "nhập liệu", "nhập máy", "gửi sau", "lời thăm", "mã hộ", "danh sách", "xem giúp", "kiểm tra giúp", "chúc", "phần mềm", "ứng dụng", "link", "số điện thoại", "sđt", "của ai", "hộ nào", "để mai", "từ từ", "xin lỗi", "đồng chí ơi", "test", "là ai",
        "nộp sau", "nộp rồi", "đã nộp", "chưa nộp", "sẽ nộp", "nộp muộn", "nộp trễ", "nộp giúp", "nộp hộ", "nộp chưa", "em nộp", "tôi nộp", "mình nộp", "nộp bổ sung", "nhắc", "cần báo", "phải báo");

    // Who reports, or how: "báo" alone may be what the household says, and without marks a sack ("15 bao") or a storm.
    private static readonly Vocabulary Reports = new(
        "em báo", "tôi báo", "mình báo", "anh báo", "chị báo", "e báo", "sẽ báo", "báo sau", "báo lại", "báo rồi", "chưa báo", "đã báo", "để báo", "xin báo", "báo giúp", "báo hộ", "báo muộn", "báo trễ", "báo bổ sung", "báo nhé", "báo nha", "báo thêm", "báo chưa", "vừa báo", "mới báo", "ai báo");

    private static readonly Vocabulary Thanks = new("cảm ơn", "cám ơn");

    // "làm đơn xin ra khỏi danh sách hộ nghèo": no list of reports.
    private static readonly Vocabulary OfThePoor = new("danh sách hộ nghèo", "danh sách nghèo", "danh sách hộ cận nghèo", "danh sách cận nghèo", "khỏi danh sách", "danh sách nhận", "danh sách vay", "danh sách được", "danh sách hỗ trợ", "danh sách cấp");

    // Whose thanks they are: "gia đình rất cảm ơn", "hộ gửi lời cảm ơn xã".
    private static readonly Vocabulary Grateful = new("hộ", "gia đình", "gđ", "bà", "ông", "bà con", "dân", "chủ hộ", "vợ chồng", "chồng", "vợ", "họ", "nói", "lời", "cháu");

    /// <summary>Whether the words speak of reporting itself.</summary>
    public static bool OccursIn(TokenText text) => OccursIn(text, 0, text.Count) || GivesThanks(text, 0, text.Count);

    /// <summary>Whether the words speak of reporting or give thanks, and no other clause of theirs holds news ("con trai đi bộ đội, xã nhắc làm hồ sơ").</summary>
    public static bool IsOnlyOfReporting(TokenText text)
    {
        if (OfThePoor.OccursIn(text, 0, text.Count))
        {
            return false;
        }

        var (speaks, tells, isNews) = (false, false, false);
        for (var at = 0; at < text.Count;)
        {
            var end = Boundaries.ClauseEnd(text, at, text.Count);
            var isOfReporting = OccursIn(text, at, end);
            speaks |= isOfReporting;
            tells |= !isOfReporting && !GivesThanks(text, at, end) && text.Tokens[at..end].Any(t => t.IsWord);
            isNews |= !isOfReporting && NewsWords.OccurIn(new Run(text, at, end, IsWhole: true));
            at = end + 1;
        }

        return speaks ? !isNews : !tells;
    }

    private static bool OccursIn(TokenText text, int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            if (Itself.Begins(text, at, to) || (Reports.Begins(text, at, to) && !IsOther(text, at, to)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"15 bao", "chưa bao giờ": no word of telling.</summary>
    private static bool IsOther(TokenText text, int at, int to) =>
        (at > 0 && text[at].Folded == "bao" && text[at - 1].IsDigits) || (Reports.Skip(text, at, to) is var end && text.At(end)?.Folded is "gio" or "nhieu" or "lau" or "ve" or "hiem");

    /// <summary>Whether the household gives thanks: "gia đình rất cảm ơn".</summary>
    public static bool HasHouseholdsThanks(TokenText text, int from, int to) =>
        Enumerable.Range(from, to - from).Any(at => Thanks.Begins(text, at, to) && Grateful.OccursIn(text, from, at));

    /// <summary>Thanks that are not the household's.</summary>
    private static bool GivesThanks(TokenText text, int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            if (Thanks.Begins(text, at, to) && !Grateful.OccursIn(text, from, at))
            {
                return true;
            }
        }

        return false;
    }
}
