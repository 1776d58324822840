using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>
/// Who gave the help that was read, in the words typed: "[hội phụ nữ] cho 1 triệu", "được [Hội Nông dân] hỗ trợ 20kg gạo", "2 con bê từ [chương trình 135]".
/// The form asks what and how much; the giver goes beside the answers. A bank that lends is told by the loan itself; one that gives is named like any other.
/// </summary>
internal static class GiverWords
{
    private const int LongestGiver = 8;
    private static readonly Vocabulary Trailing = new(
        "đã", "vừa", "mới", "có", "đi", "lại", "cũng", "còn", "xuống", "về", "đến", "tới", "vào", "vô", "lên", "qua", "ghé", "đem", "mang", "chở", "gửi", "đưa", "xách", "trao", "tặng", "biếu", "cấp", "phát", "giúp", "hỗ trợ", "ủng hộ", "trao tặng", "tận", "tay", "cho", "khám", "dựng", "sửa", "làm", "tổ chức", "mở", "cử", "là", "thì", "mà", "đều", "nay", "này", "tháng này", "kỳ này", "đợt này", "vừa rồi", "hôm", "bữa", "ngày", "cũng có", "hộ", "thêm", "hỗ", "và", "để", "cán bộ", "nhân", "nhân dịp", "nhân ngày", "dịp", "mừng");
    private static readonly Vocabulary Receives = new("được", "nhận", "lãnh", "lĩnh", "xin", "vay", "không", "chưa", "tại", "ở", "trong", "đã nhận");
    private static readonly Vocabulary Banks = new("ngân hàng", "nhcsxh", "nhcs", "csxh", "nh", "vốn");
    private static readonly Vocabulary Loans = new("vay", "cho vay", "giải ngân", "vốn", "vay vốn", "được vay");
    private static readonly Vocabulary Places = new("thôn", "làng", "buôn", "bản làng", "xóm", "khóm", "khu phố", "tổ dân phố", "trường", "nguồn", "tổ");
    private static readonly Vocabulary From = new("do", "của", "từ", "bên", "nguồn");

    /// <summary>Tells the household's reading who gave what the piece answers.</summary>
    public static void Tell(Piece piece, Collector into)
    {
        var text = into.Text;
        if ((Before(piece, into) ?? Behind(piece, into)) is not { } giver)
        {
            return;
        }

        // Told beside the answers, it is no word that nothing took; "trạm y tế tới khám bệnh, cấp thuốc" says more of it.
        var isAll = giver.From > piece.Open || Trailing.SkipAll(text, giver.To, piece.Open) >= piece.Open;
        into.Consume(isAll && giver.From > 0 && (Receives.Begins(text, giver.From - 1, giver.From) || From.Begins(text, giver.From - 1, giver.From)) ? giver.From - 1 : giver.From, isAll ? giver.To : giver.From);
        if (!into.Givers.Contains(text.Slice(giver.From, giver.To), StringComparer.OrdinalIgnoreCase))
        {
            into.Givers.Add(text.Slice(giver.From, giver.To));
        }
    }

    private static (int From, int To)? Before(Piece piece, Collector into)
    {
        var text = into.Text;
        for (var at = Boundaries.ClauseStart(text, piece.Open); at < piece.OpenEnd; at++)
        {
            if (Banks.Begins(text, at, piece.OpenEnd) && Lends(text, at, piece.To))
            {
                return null;
            }

            if (Head(text, at, piece.OpenEnd) is not { } head || head > piece.Open)
            {
                continue;
            }

            // "trạm y tế [tới khám bệnh] cấp thuốc": what they came for is no part of the name.
            var end = Enumerable.Range(head, piece.Open - head).FirstOrDefault(i => DateScanner.Read(text, i, piece.Open, into.Today, isAsked: false) is not null || !text[i].IsWord || Trailing.Begins(text, i, piece.Open), piece.Open);
            return Enumerable.Range(at, end - at).Any(i => Receives.Begins(text, i, end)) ? null : Trim(text, at, end);
        }

        return null;
    }

    private static bool Lends(TokenText text, int from, int to) => Loans.OccursIn(text, from, to);

    private static (int From, int To)? Behind(Piece piece, Collector into)
    {
        var text = into.Text;
        if (piece.Open == piece.OpenEnd && GoodsAndGiver.GiverStart(text, piece.Open, piece.To) is { } start)
        {
            // "2 heo nái, 9tr, [HND] tặng"
            into.Consume(start, piece.To);
            return Trim(text, start, piece.To);
        }

        for (var at = piece.OpenEnd; at < piece.To; at++)
        {
            if (From.Skip(text, at, piece.To) is var from && from > at && !(Banks.Begins(text, from, piece.To) && Lends(text, piece.Open, piece.To)) && Head(text, from, piece.To) is { } head)
            {
                while (head < piece.To && text[head].IsWord && !Trailing.Begins(text, head, piece.To) && DateScanner.Read(text, head, piece.To, into.Today, isAsked: false) is null && head - from < LongestGiver)
                {
                    head++;
                }

                return Trim(text, from, head);
            }
        }

        return null;
    }

    private static int? Head(TokenText text, int at, int to)
    {
        var head = Math.Max(GivingWords.Source.Skip(text, at, to), Unaccounted.SkipGiver(text, at, to));
        return head > at && !(Places.Skip(text, at, to) == head && head == at + 1) ? head : null;
    }

    private static (int From, int To)? Trim(TokenText text, int from, int to)
    {
        for (var back = to - 1; back > from && back >= to - 3; back--)
        {
            if (Trailing.SkipAll(text, back, to) == to)
            {
                to = back;
            }
        }

        return to > from && to - from <= LongestGiver ? (from, to) : null;
    }
}
