using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>Where the words of a text begin behind its label: behind whose it is, how much, who tells it and the words that link the two.</summary>
internal static class TextStart
{
    private const int LongestHeading = 6;
    private static readonly Vocabulary BehindLabel = new(
        "lớn nhất", "nhất", "duy nhất", "còn lại", "gặp phải", "đang gặp", "nữa", "lớn", "tha thiết nhất", "lớn nhất lúc này", "thiết thực nhất", "chính", "chủ yếu", "hiện nay", "hiện tại", "hiện", "của hộ", "của gia đình", "gia đình", "hộ", "trước mắt", "lúc này", "kỳ này", "bây giờ", "hiện giờ", "của gđ", "của hộ này", "của bà", "của ông", "vướng mắc", "kiến nghị", "của chủ hộ", "cụ thể", "của cán bộ", "chung", "năm qua", "trong năm", "trong năm qua", "trong kỳ", "thời gian qua", "tháng này", "quý này", "đợt này", "trong tháng", "trong quý", "chừ", "bây chừ", "giờ", "giờ này", "hiện chừ", "dạo này", "hồi này", "lúc ni", "bữa nay", "bữa ni", "hôm nay", "năm nay", "năm ni", "mùa này", "vụ này", "đợt ni", "tháng ni", "gần đây", "mới đây", "thời điểm này", "hiện thời", "trước hết", "đầu tiên", "thực tế", "nói chung", "chủ yếu nhất", "mấy bữa nay", "mấy tháng nay", "mấy năm nay");
    private static readonly Vocabulary Addressed = new("phòng", "ngành", "đơn vị", "hội", "chúng tôi", "chúng em", "cơ quan", "đoàn", "mặt trận", "chi bộ", "năm qua", "trong năm", "qua", "thực tế", "cho", "năm tới", "năm sau", "sang năm", "năm", "trên", "cấp trên", "với cấp trên", "lên", "lên trên", "huyện", "phường", "tỉnh", "kỳ tới", "quý tới", "thời gian tới", "của thôn", "của bà con", "năm nay", "cho năm sau", "cho năm tới", "của thôn tôi", "tới", "trong năm tới", "bà con", "của dân", "thêm", "ấp", "bản", "khu", "tổ", "nhà", "của", "em", "là");
    private static readonly Vocabulary Owners = new("hộ", "thôn", "làng", "khu phố", "với", "đối với", "dành cho", "về", "tôi", "em", "cán bộ", "gia đình", "gđ", "nhà", "ông", "bà", "anh", "chị", "cô", "chú", "bác", "dì", "cụ", "em", "cháu", "vợ", "chồng", "vợ chồng", "hai vợ chồng", "con", "mẹ", "bố", "chủ hộ", "họ", "ấy", "này", "xã", "ubnd", "ubnd xã", "đảng ủy", "đảng ủy xã", "cấp trên", "chi bộ", "ban", "lãnh đạo", "huyện", "đồng chí", "nhà nước", "bà con", "người dân", "các", "hai", "lúc này", "hiện nay", "bây giờ");
    private static readonly Vocabulary Is = new("là", ":", "-", "–", "=", "→", "như sau", "là do", "gồm", ">");
    private static readonly Vocabulary Said = new("bảo", "nói", "chỉ", "kể", "cũng");
    private static readonly Vocabulary Wishing = new("muốn", "mong", "ước", "xin");
    private static readonly Vocabulary Reasons = new("vì", "do", "bởi", "bởi vì", "tại", "tại vì");
    private static readonly Vocabulary LeadSigns = new(":", "-", "–", "—", "=", "→", ">", ".", ",", "*", "•", ")", "là", "thì");

    /// <summary>The first token of the text that a piece leads to.</summary>
    public static int Of(Piece piece, TokenText text, Form form)
    {
        var at = SkipOwner(text, BehindLabel.SkipAll(text, piece.OpenEnd, piece.To), piece.To);
        at = HeadingEnd(text, piece.OpenEnd, piece.To) ?? at;
        if (TextPiece.SkipDegrees(text, piece.OpenEnd, piece.To) is var reason && reason > piece.OpenEnd && Reasons.Skip(text, reason, piece.To) is var told && told > reason && told < piece.To)
        {
            // "khó khăn lắm vì chị vợ bị bệnh thận"
            return told;
        }

        var behind = Is.SkipAll(text, at, piece.To);
        // "khó khăn nhất, nhà dột"
        var lead = behind > at || (at > piece.OpenEnd && text.At(at)?.IsSign(',') == true && text[at - 1].Folded is "nhat" or "chinh") ? behind : piece.OpenEnd;
        var start = LeadSigns.SkipAll(text, lead, piece.To);
        if (!piece.Question!.Wish && TextPiece.SkipDegrees(text, start, piece.To) is var degree && degree == start + 1 && degree + 1 < piece.To && text[degree].IsSign(','))
        {
            // "khó khăn lắm, mưa suốt không ai thuê làm"
            start = degree + 1;
        }

        if (start > piece.OpenEnd && start < piece.To && text[start - 1].Folded == "thi" && text[start].Folded is "truong" or "hanh" or "cong" or "dua")
        {
            // "kk thi truong tieu thu": the market.
            start--;
        }

        if (start > piece.OpenEnd && piece.Question!.Wish && text[start - 1].Folded is "thi" or "la" && Owners.SkipAll(text, start, piece.To) is var who && who > start && Wishing.Skip(text, Said.Skip(text, who, piece.To), piece.To) is var wished && wished > who && wished < piece.To)
        {
            // "nguyện vọng thì nhà muốn nuôi thêm con bò"
            return wished;
        }

        if (!piece.Question!.Wish && start > piece.OpenEnd && text[start - 1].Folded is "thi" or "la" && ToldLead.Skip(text, start, piece.To) is var content && content < piece.To)
        {
            // "khó khăn thì bà nói là nước giếng cạn"
            start = content;
        }

        while (start < piece.To && text[start].Kind == TokenKind.NewLine)
        {
            start++;
        }

        // "xin đề nghị xã …": two labels of one question in a row.
        return start == piece.OpenEnd && start < piece.To && text[start - 1].Folded == "xin" && FormLexicon.Of(form).Find(text, start, piece.To) is { } again && again.Values.Any(m => m.Kind == MarkKind.Label && m.Question == piece.Question)
            ? again.End
            : start;
    }

    /// <summary>"đề xuất năm tới: …", "mong cấp trên: …": when and to whom, up to the colon; null where no colon stands so.</summary>
    private static int? HeadingEnd(TokenText text, int from, int limit)
    {
        var at = from;
        while (at < limit && at - from < LongestHeading && !text[at].IsSign(':'))
        {
            var next = Math.Max(Math.Max(Addressed.Skip(text, at, limit), Owners.Skip(text, at, limit)), BehindLabel.Skip(text, at, limit));
            next = next == at && text[at].IsDigits && text[at].Folded.Length == 4 ? at + 1 : next;
            if (next == at)
            {
                return null;
            }

            at = next;
        }

        return at > from && at < limit && text[at].IsSign(':') ? at : null;
    }

    /// <summary>"nguyện vọng của anh Nam là …": whose it is; null words follow unless it is said that the text comes.</summary>
    private static int SkipOwner(TokenText text, int at, int limit)
    {
        var end = at + 1;
        if (at >= limit || text[at].Folded is not ("cua" or "voi" or "len"))
        {
            return at;
        }

        while (end < limit && end - at < 7 && (Owners.Skip(text, end, limit) is var next && next > end || char.IsUpper(text.Text[text[end].Start])))
        {
            end = Math.Max(next, end + 1);
        }

        // Nothing stands between where the household itself is named: "vướng nhất của hộ H012 là …".
        return Is.Begins(text, end, limit) ? end : at;
    }
}
