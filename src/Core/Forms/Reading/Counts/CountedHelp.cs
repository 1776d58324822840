using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>
/// Help told in words that no list of giving knows: "bò sinh sản đã dắt về chuồng cho 6 hộ", "7 em của 5 hộ được đoàn từ thiện đỡ
/// đầu tiền ăn học". A thing that can be given, a number of households and that it is done make it help, unless the clause asks,
/// denies, plans or tells of hardship.
/// </summary>
internal static class CountedHelp
{
    private const int LongestClause = 40;
    private static readonly Vocabulary Done = new("đã", "được", "vừa", "xong", "rồi", "cho", "nhận", "mới", "tới tay", "về tay", "về tới");
    private static readonly Vocabulary Barred = new(
        "không", "chưa", "chẳng", "thiếu", "cần", "xin", "mong", "muốn", "đề nghị", "đề xuất", "kiến nghị", "nhu cầu", "dột", "hỏng", "hư", "hư hỏng", "chết", "bán", "mất", "khó khăn", "nếu", "sẽ", "dự kiến", "chờ", "đợi", "hồ sơ", "kế hoạch", "đăng ký", "đăng kí", "chỉ tiêu", "phấn đấu", "khả năng", "đủ điều kiện", "thăm", "nợ", "trả nợ", "hứa", "sắp", "xuống cấp", "bệnh", "dịch", "nuôi thêm", "đang nuôi", "hướng dẫn làm hồ sơ", "vận động", "tuyên truyền", "tạm bợ", "nghỉ học", "bỏ học", "rà soát", "thống kê", "ở nhà", "có nhà", "chỉ", "bày", "dạy", "hướng dẫn", "tập huấn", "kỹ thuật", "cách");
    private static readonly Vocabulary TooCommon = new("nhà", "đường", "nghề", "khác", "vốn", "việc làm", "giống", "thuốc", "vật liệu");

    /// <summary>Whether the clause tells of such help, named at <paramref name="at"/>.</summary>
    public static bool IsTold(Question question, TokenText text, int from, int at, int thingEnd, int limit)
    {
        if (limit - from > LongestClause || TooCommon.Skip(text, at, limit) == thingEnd || Barred.OccursIn(text, from, limit)
            || (!text.IsMarked && thingEnd == at + 1) || !(Done.OccursIn(text, from, limit) || SupportAmounts.HasAmount(text, from, limit)))
        {
            return false;
        }

        // "bày cho 16 hộ cách bón phân": what is done has a name of its own.
        return !Enumerable.Range(from, limit - from).Any(i => (i < at || i >= thingEnd) && ChoiceWords.Statements(question).Find(text, i, limit) is not null)
            && Enumerable.Range(from, limit - from).Count(i => (i < at || i >= thingEnd) && IsNumber(text, i) && SupportCounts.Count(text, i, limit) is not null) == 1;
    }

    /// <summary>"7 em của [5 hộ] được đoàn từ thiện đỡ đầu …": the one number of households before the help; null where there are none or several.</summary>
    public static (int From, long Count)? OnlyBefore(TokenText text, int from, int to)
    {
        (int From, long Count)? only = null;
        for (var at = from; at < to; at++)
        {
            if (IsNumber(text, at) && SupportCounts.Count(text, at, to) is { } count)
            {
                if (only is not null)
                {
                    return null;
                }

                only = (at, count.Count);
            }
        }

        return only;
    }

    private static bool IsNumber(TokenText text, int at) => text[at].IsDigits || NumberWords.Read(text, at, text.Count) is not null;
}
