using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>
/// The head of a sheet that somebody types line by line: "Người báo cáo: Trần Văn Bình", "Ngày báo cáo: 9/9/2025", "Cán bộ phụ trách: Lan, giáo viên".
/// Its day is the report's and no visit's, its name the sender's.
/// </summary>
internal static class SheetHeading
{
    private static readonly Vocabulary Labels = new(
        "người báo cáo", "người gửi", "người lập", "người lập biểu", "người phụ trách", "cán bộ báo cáo", "cán bộ phụ trách", "cán bộ theo dõi", "đảng viên phụ trách", "đồng chí phụ trách", "họ tên người báo cáo", "họ và tên người báo cáo", "họ tên cán bộ", "họ và tên cán bộ", "ngày báo cáo", "ngày lập", "ngày gửi", "ngày lập báo cáo", "sđt", "số điện thoại", "sdt", "điện thoại", "đơn vị", "đơn vị công tác", "chức vụ");

    /// <summary>The end of the line or sentence where it is such a head; <paramref name="from"/> where it is none.</summary>
    public static int End(TokenText text, int from, int colon, IReadOnlyList<KnownSubject> own, DateOnly? today)
    {
        if (colon >= text.Count || !text[colon].IsSign(':') || Labels.Skip(text, from, colon) != colon)
        {
            return from;
        }

        var end = colon + 1;
        while (end < text.Count && Boundaries.At(text, end) != Boundary.Strong)
        {
            var next = Math.Max(Signature.SkipOffice(text, end, text.Count), (today is { } now ? DateScanner.Read(text, end, text.Count, now, isAsked: true)?.End : null) ?? end);
            next = next == end && (text[end].Kind == TokenKind.Sign || text[end].IsDigits || text.IsCapital(end)) ? end + 1 : next;
            if (next == end)
            {
                return from;
            }

            end = next;
        }

        return end > colon + 1 && !Signature.NamesOwn(text, colon + 1, end, own) && !Codes.OccurIn(text, colon + 1, end) ? end : from;
    }
}
