using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>
/// The sender's name at the end, on a line of its own or in brackets: "Nguyễn Thị Lan", "(Trần Văn Bình – GV)". It begins with a family name as it is
/// written in Viet Nam, and is no head of a household of the sender's own.
/// </summary>
internal static class Signature
{
    private const int MostNameWords = 5;

    private static readonly Vocabulary Families = new(
        "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Huỳnh", "Phan", "Vũ", "Võ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương", "Lý", "Đinh", "Trương", "Đoàn", "Lương", "Mai", "Tô", "Trịnh", "Cao", "Đào", "Lâm", "Hà", "Tạ", "Quách", "Châu", "Thái", "Lưu", "Kiều", "Nông", "Vi", "Lò", "Quàng", "Cầm", "Lường", "Giàng", "Vàng", "Sùng", "Thào", "Hạng", "Lầu", "Má", "Bàn", "Triệu", "Đàm", "Tòng", "Hứa", "Hà", "Thạch", "Sơn", "Danh", "Kim", "Ksor", "Siu", "Rơ", "Rơ Mah", "Rmah", "Rơ Châm", "Kpă", "Kpuih", "Nay", "Rahlan", "Ayun", "Niê", "Mlô", "Êban", "Y", "H", "A", "Ka", "Cil", "K", "Puih", "Rah Lan");

    private static readonly Vocabulary Titles = new("ký tên", "người báo cáo", "người gửi", "cán bộ", "cán bộ báo cáo", "em", "e", "tôi", "cháu", "kính báo", "đ/c", "đồng chí");

    private static readonly Vocabulary Reports = new("báo cáo", "kính báo", "gửi", "kính gửi", "báo", "xin báo cáo");

    private static readonly Vocabulary Offices = new(
        "gv", "giáo viên", "công chức", "công chức tư pháp", "công chức văn hóa", "địa chính", "kế toán", "cb", "cán bộ", "cán bộ xã", "bí thư", "phó bí thư", "chi bộ", "trưởng thôn", "trưởng làng", "trưởng buôn", "trưởng bản", "trưởng ấp", "thôn", "làng", "buôn", "bản", "ấp", "xã", "hội phụ nữ", "phụ nữ", "hội nông dân", "nông dân", "đoàn", "đoàn xã", "đoàn thanh niên", "mặt trận", "mttq", "ccb", "cựu chiến binh", "hội", "hội ccb", "công an", "công an xã", "công an viên", "y tế", "trạm y tế", "y sĩ", "trường", "tiểu học", "mầm non", "thcs", "th", "xã đội", "quân sự", "chủ tịch", "phó chủ tịch", "văn phòng", "của", "tư pháp", "đảng ủy", "đảng ủy viên", "chi hội", "chi hội trưởng");

    /// <summary>Whether the tokens are a signature behind all that is told.</summary>
    /// <param name="text">The message.</param>
    /// <param name="from">The first token of the line or bracket.</param>
    /// <param name="to">The token after its last.</param>
    /// <param name="own">The sender's own households.</param>
    /// <param name="isLast">Whether something is told before it and nothing behind it.</param>
    public static bool Is(TokenText text, int from, int to, IReadOnlyList<KnownSubject> own, bool isLast)
    {
        if (!isLast || to == from || Boundaries.At(text, from - 1) == Boundary.None)
        {
            return false;
        }

        var at = Titles.SkipAll(text, from, to);
        var family = Families.Skip(text, at, to);
        var end = at;
        while (end < to && end - at < MostNameWords && text[end].IsWord && text.IsCapital(end))
        {
            end++;
        }

        // "Em Lan." behind a sentence; a bare name only on a line of its own or in brackets.
        var isAlone = text[from - 1].Kind == TokenKind.NewLine || text[from - 1].IsSign('(');
        var reports = isAlone && end > at && end < to && Reports.Skip(text, end, to) == to;
        return (reports || (isAlone && family > at && end >= family && end - at >= 2) || (at > from && end == at + 1)) && !NamesOwn(text, at, end, own) && (reports || IsOffice(text, end, to));
    }

    /// <summary>The token after a word of the sender's office at <paramref name="at"/>.</summary>
    public static int SkipOffice(TokenText text, int at, int to) => Offices.Skip(text, at, to);

    private static bool IsOffice(TokenText text, int at, int to)
    {
        while (at < to)
        {
            // "thôn 4"
            var next = Math.Max(Offices.Skip(text, at, to), text[at].Kind == TokenKind.Sign || (text[at].IsWord && text.IsCapital(at)) || (text[at].IsDigits && Offices.Begins(text, at - 1, at)) ? at + 1 : at);
            if (next == at)
            {
                return false;
            }

            at = next;
        }

        return true;
    }

    /// <summary>Whether the words hold the given name of a head of the sender's own households.</summary>
    public static bool NamesOwn(TokenText text, int from, int to, IReadOnlyList<KnownSubject> own) =>
        Enumerable.Range(from, Math.Max(0, to - from)).Any(at => SubjectNames.Of(own).Last(text, at, to).Subjects.Count > 0);
}
