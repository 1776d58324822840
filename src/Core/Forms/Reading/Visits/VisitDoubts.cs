using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>What makes a visit that is spoken of doubtful, or no visit of the sender's at all.</summary>
internal static class VisitDoubts
{
    // "chưa có điều kiện xuống thăm", "không sắp xếp được thời gian đi thăm": what may stand between the no and the visit.
    private static readonly Vocabulary Hindrance = new("đặt chân", "bước chân", "có", "điều kiện", "thời gian", "thì giờ", "dịp", "cơ hội", "sắp xếp", "thu xếp", "bố trí", "tranh thủ", "được", "kịp", "thể", "đi", "xuống", "vào", "lên", "ghé", "qua", "tới", "đến", "về", "lần nào", "lần", "tiện", "để", "dám", "phương tiện", "rảnh", "nhớ", "có ngày nào", "ngày nào", "buổi nào", "còn", "cùng đoàn", "trực tiếp");

    private static readonly Vocabulary Way = new("đến", "tới", "xuống", "ghé", "vào", "qua nhà", "lên", "đi được");
    private static readonly Vocabulary Means = new("tính", "định", "dự định", "tính là", "định là");
    private static readonly Vocabulary Promised = new("hứa", "hẹn với hộ", "hẹn gia đình");
    private static readonly Vocabulary CalledOff = new("quên", "lỡ", "lỡ hẹn", "bỏ sót", "bỏ lỡ", "sót", "hủy", "hoãn", "dời", "lùi", "nhờ", "rủ", "suýt", "tưởng", "nhắc", "phân công", "cử", "mời", "yêu cầu", "đề nghị", "xin", "mong");
    private static readonly Vocabulary Reporting = new("em", "tôi", "tui", "mình", "xin báo cáo", "xin phép báo cáo", "xin được báo cáo", "xin báo", "xin thông báo", "xin gửi báo cáo", "xin kính báo");
    private static readonly Vocabulary ForMe = new("giúp", "giùm", "dùm", "thay", "giúp tôi", "thay tôi", "hụt", "qua điện thoại", "qua zalo", "online");
    private static readonly Vocabulary Relatives = new("con", "con trai", "con gái", "cháu", "vợ", "chồng", "mẹ", "bố", "họ hàng", "hàng xóm", "người thân", "bà con hàng xóm", "con cái", "anh em", "người nhà", "khách", "bạn bè", "nhà ngoại", "nhà nội");
    private static readonly Vocabulary Possessive = new("tôi", "em", "mình", "của tôi", "của em", "của", "hộ", "chủ hộ", "bà", "ông", "anh", "chị", "bà này", "ông này", "nhà", "gia đình");
    private static readonly Vocabulary Titles = new("đồng chí", "đ/c", "anh", "chị", "cô", "chú", "bác", "ông", "bà");
    private static readonly Vocabulary Sender = new("tôi", "em", "mình", "chúng tôi", "e", "đoàn", "cùng", "và", "tổ", "chi bộ");
    private static readonly Vocabulary RelativesBefore = new("đi", "về", "lên", "xuống", "qua", "đến", "vừa", "mới", "đã", "có", "được", "ghé", "tới", "sang");
    private static readonly Vocabulary KnownShort = new("cb", "đv", "dv", "ctv", "đc", "mk", "cbxh", "bt");
    private static readonly Vocabulary NotMet = new("không gặp", "chưa gặp", "không gặp được", "đều không gặp", "không gặp ai", "không có ai ở nhà", "không ai ở nhà");
    private static readonly Vocabulary Going = new(["mai đi", "mai xuống", "mai ghé", "mai tới", "mai vào", "mốt đi", "mai mốt đi", "ngày mai đi", "chiều mai đi", "sáng mai đi", "để mai", "bữa sau đi", "hôm sau đi", "tuần sau đi", "mai mới đi", "mai thăm", .. from who in (string[])["em", "tôi", "mình", "tui", "e"] from goes in (string[])["đi", "xuống", "ghé", "tới", "vào", "vô", "qua", "lên", "mới đi", "đi thăm", "mới vào"] select "mai " + who + " " + goes]);
    private static readonly Vocabulary Which = new("nào", "thì", "là", "cụ thể", "chính xác", "tôi", "em", "mình", "lâu", ":", "-", "hôm nào", "ngày nào", "mấy");
    private static readonly Vocabulary Forgotten = new("không nhớ", "không nhớ rõ", "không nhớ chính xác", "không nhớ nữa", "quên", "quên mất", "quên rồi", "quên mất rồi", "không rõ", "chưa nhớ", "chưa nhớ ra", "không ghi", "không ghi lại", "chưa ghi", "nhớ không ra", "không xác định", "không xác định được", "chẳng nhớ");
    private static readonly Vocabulary Tomorrow = new("mai", "ngày mai", "sáng mai", "chiều mai", "mốt", "bữa sau", "hôm sau", "tuần sau", "tuần tới", "tháng sau");
    private static readonly Vocabulary ByPhone = new("qua điện thoại", "qua đt", "qua zalo", "zalo", "nhắn tin", "gọi điện", "gọi video", "video call", "gọi hỏi", "alo hỏi", "qua facebook", "qua messenger", "trên zalo", "bằng điện thoại");
    private static readonly Vocabulary Talks = new("nói chuyện", "trao đổi", "trò chuyện", "hỏi thăm", "gặp", "gặp gỡ", "chỉ", "nhưng", "mà", "là");

    // Who visits in an office's name may be the sender; these come for their own work.
    private static readonly Vocabulary OwnVisitors = new("công an viên", "công an khu vực", "giáo viên chủ nhiệm", "cô chủ nhiệm", "thầy chủ nhiệm", "cô giáo chủ nhiệm", "thầy giáo chủ nhiệm", "y tá", "cô y tá", "bác sĩ", "cán bộ thú y", "thú y", "cán bộ ngân hàng", "nhân viên ngân hàng");
    private static readonly Vocabulary Visitors = new("xã", "huyện", "chính quyền", "ubnd xã", "lãnh đạo xã", "lãnh đạo huyện", "cô giáo", "thầy giáo", "thầy cô", "thầy cô giáo", "giáo viên", "nhà trường", "y tế", "cán bộ y tế", "nhân viên y tế", "trạm y tế", "bác sĩ", "y sĩ", "thú y", "cán bộ thú y", "ngân hàng", "cán bộ ngân hàng", "nhân viên ngân hàng", "công an", "khuyến nông", "cán bộ khuyến nông", "hàng xóm", "khách", "thương lái", "người ta", "chủ nợ", "điện lực", "nhà báo", "người lạ");
    private static readonly Vocabulary Elsewhere = new("họp", "ngoài đường", "ngoài chợ", "ở chợ", "ở ủy ban", "ở xã", "ở trụ sở", "ở trạm", "ở trường", "ở bệnh viện", "đám cưới", "đám tang", "đám giỗ");
    private static readonly Vocabulary OwnWay = new("rẫy", "nương", "nương rẫy", "ruộng", "đồng", "vườn", "rừng", "núi", "biển", "khơi", "chợ", "làm rẫy", "làm thuê", "làm mướn", "làm ăn", "làm lại", "làm được", "làm công ty", "làm công nhân", "phụ hồ", "học", "trường", "lớp", "viện", "bệnh viện", "trạm xá", "khám", "khám bệnh", "tái khám", "mổ", "chữa bệnh", "lại được", "lại bình thường", "đứng được", "bộ đội", "nước ngoài", "xuất khẩu", "lao động", "cày", "cấy", "gặt", "hái", "bẻ", "cạo mủ", "chăn bò", "chăn trâu");
    private static readonly Vocabulary Misfortunes = new("khó khăn", "nhiều khó khăn", "nạn", "tai nạn", "rủi ro", "nhiều rủi ro", "hạn", "bão", "mưa", "lũ", "dịch", "gì", "chuyện", "vấn đề", "trở ngại", "vướng mắc", "bệnh", "sự cố", "thiên tai");
    private static readonly Vocabulary Often = new("thường xuyên", "thường", "nhiều", "nhiều lần", "đều", "đều đặn", "hết", "đủ", "lâu", "kỹ", "sớm", "liên tục", "được thường xuyên", "được nhiều", "được nhiều lần", "được hết", "được đều", "được lâu", "được kỹ");
    private static readonly Vocabulary Later = new("để", "hẹn", "sẽ", "thì", "còn", "dời", "sang", "qua", "để lại", "đi", "mới đi", "xuống", "lại", "chắc");

    private static readonly Vocabulary Things = new("máy", "máy gặt", "máy cày", "máy xúc", "máy cấy", "máy tuốt", "thương lái", "lái buôn", "xe tải", "xe ben", "xe chở", "nước", "điện", "hàng", "khách", "người mua", "ghe mua", "trâu", "bò", "heo", "lợn");

    // The sender's own memory fails.
    private static readonly Vocabulary Unsure = new("hình như", "thì phải", "không chắc", "chưa chắc", "không nhớ có", "không nhớ là có", "nhớ mang máng", "có lẽ", "dường như");

    /// <summary>"hình như em có ghé rồi thì phải": whether anybody went is asked.</summary>
    public static bool IsUnsure(TokenText text, int at) => Unsure.OccursIn(text, Boundaries.ClauseStart(text, at), Boundaries.ClauseEnd(text, at, text.Count));

    /// <summary>"máy gặt không vô được", "thương lái chưa tới": what did not come is no official.</summary>
    public static bool IsOfThings(Piece piece, TokenText text) => Things.Begins(text, Boundaries.ClauseStart(text, piece.Open), piece.Open) || (piece.Open > 0 && text[piece.Open - 1] is { IsWord: true, Folded: "xe" });

    /// <summary>"không nhớ", "quên mất": the end of the words that say the day is forgotten; null where none do.</summary>
    public static int? ForgottenEnd(TokenText text, int at, int to) => Forgotten.Skip(text, Which.SkipAll(text, at, to), to) is var end && end > Which.SkipAll(text, at, to) ? end : null;

    /// <summary>"thi mai tham", "mai toi tham": tomorrow, directly before the visit or its small words, where it is no name.</summary>
    public static bool IsTomorrow(Piece piece, TokenText text)
    {
        var from = Boundaries.ClauseStart(text, piece.Open);
        return SaysTomorrow(text, from, piece.Open) || SaysTomorrow(text, from, piece.From);
    }

    /// <summary>"mai toi moi di tham duoc": tomorrow first in the clause, and who goes.</summary>
    public static bool GoesTomorrow(Piece piece, TokenText text)
    {
        var from = Later.SkipAll(text, Boundaries.ClauseStart(text, piece.Open), piece.Open);
        return Tomorrow.Skip(text, from, piece.Open) is var behind && behind > from && !IsCut(text, behind) && (Reporting.Begins(text, behind, piece.Open) || Sender.Begins(text, behind, piece.Open));
    }

    /// <summary>"mai em mới xuống được", "sáng mai em mới vô nhà … được": not before then, so that nobody has been there.</summary>
    public static bool CanOnlyTomorrow(Piece piece, TokenText text)
    {
        var (from, end) = (Boundaries.ClauseStart(text, piece.Open), Boundaries.ClauseEnd(text, piece.OpenEnd, text.Count));
        var ahead = Enumerable.Range(from, piece.Open - from).FirstOrDefault(i => Tomorrow.Begins(text, i, piece.Open), piece.Open);
        // Alone it may be all that is asked; with more told it says why nothing more is known.
        return ahead < piece.Open && text.Tokens[Math.Min(text.Count, end + 1)..].Any(t => t.IsWord) && text.Tokens[ahead..piece.OpenEnd].Any(t => t is { IsWord: true, Folded: "moi" }) && text.Tokens[piece.Open..end].Any(t => t is { IsWord: true, Folded: "duoc" or "dc" });
    }

    /// <summary>A clause before the visit's that is a bare no: "[chưa], thứ tư mới xuống"; null where none is.</summary>
    public static (int From, int To)? NoBefore(TokenText text, Piece piece)
    {
        var clause = Boundaries.ClauseStart(text, piece.Open);
        var from = clause > 1 ? Boundaries.ClauseStart(text, clause - 2) : clause;
        var start = Fillers.SkipCourtesy(text, from, clause);
        return start < clause && YesNoWords.Read(text, start, clause) is { Value: not YesNo.Yes } no && Fillers.SkipCourtesy(text, no.End, clause) == clause ? (start, no.End) : null;
    }

    /// <summary>The token behind a day to come.</summary>
    public static int SkipTomorrow(TokenText text, int at, int to) => Tomorrow.Skip(text, at, to);

    /// <summary>"nhắn zalo hỏi thăm", "gặp rồi, nói chuyện qua điện thoại": nobody went there.</summary>
    public static bool IsByPhone(Piece piece, TokenText text)
    {
        var end = Boundaries.ClauseEnd(text, piece.OpenEnd, text.Count);
        return ByPhone.OccursIn(text, Boundaries.ClauseStart(text, piece.Open), end)
            || (text.Tokens[piece.Open..piece.OpenEnd].Any(t => t.Folded == "gap") && end < text.Count && Talks.Skip(text, end + 1, text.Count) is var talked && talked > end + 1 && ByPhone.Begins(text, talked, text.Count));
    }

    /// <summary>Whether a name that was taken out stood before the token.</summary>
    public static bool IsCut(TokenText text, int at) => at < text.Count && text.Text.AsSpan(text[at - 1].End, Math.Max(0, text[at].Start - text[at - 1].End)).ContainsAnyExcept(' ');

    /// <summary>Whether one of the words of a plan begins in the range; "Mai [H022]: thăm hôm qua" is her name, and "âm lịch" no plan.</summary>
    public static bool IsPlanned(TokenText text, Vocabulary words, int from, int to) =>
        Enumerable.Range(from, Math.Max(0, to - from)).Any(at => words.Begins(text, at, to) && !(text[at].Folded == "mai" && char.IsUpper(text.Text[text[at].Start]) && IsCut(text, at + 1)) && !(text[at].Folded == "lich" && at > 0 && text[at - 1].Folded is "am" or "duong"));

    private static bool SaysTomorrow(TokenText text, int from, int at)
    {
        for (var back = Math.Max(from, at - 2); back < at; back++)
        {
            // "c mai [h22] e thăm": a name that was taken out stood between.
            if (Tomorrow.Skip(text, back, at) == at && !IsCut(text, at) && !char.IsUpper(text.Text[text[at - 1].Start]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"cô giáo đến nhà vận động": whoever else comes to the household is not the sender.</summary>
    public static bool IsOfficesVisit(Piece piece, TokenText text)
    {
        // "trạm y tế đến thăm hộ" may be the sender's own office.
        var clause = Boundaries.ClauseStart(text, piece.Open);
        for (var at = clause; at < piece.Open && !text.Tokens[piece.Open..Math.Min(piece.OpenEnd + 1, piece.To)].Any(t => t.Folded == "tham"); at++)
        {
            if (Visitors.Skip(text, at, piece.Open) is var next && next > at && RelativesBefore.SkipAll(text, next, piece.Open) == piece.Open && !Sender.OccursIn(text, clause, piece.Open))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"họp dân có gặp hôm 5/9": met, and perhaps not at home.</summary>
    public static bool IsMetElsewhere(Piece piece, TokenText text) =>
        text.Tokens[piece.Open..piece.OpenEnd].Any(t => t.Folded == "gap") && Elsewhere.OccursIn(text, Boundaries.ClauseStart(text, piece.Open), Boundaries.ClauseEnd(text, piece.OpenEnd, text.Count));

    /// <summary>"đã gặp khó khăn", "mới gặp nạn": met with, and nobody was visited.</summary>
    public static bool IsMisfortune(TokenText text, int at, int to) => at > 0 && text[at - 1].Folded == "gap" && Misfortunes.Begins(text, at, to);

    /// <summary>"chưa đi rẫy được", "không xuống ruộng được": where the household's own people go, and no visit.</summary>
    public static bool IsOwnWay(TokenText text, int at, int to) =>
        at > 0 && text[at - 1].Folded is "di" or "ra" or "len" or "xuong" or "vao" or "vo" or "den" or "toi" or "qua" or "duoc" && OwnWay.Begins(text, at, to);

    /// <summary>"thường xuyên", "được nhiều lần": what is denied is how often.</summary>
    public static bool IsHowOften(TokenText text, int at, int to) => Often.Begins(text, at, to);

    /// <summary>Words that no phrase opens, but that speak of meeting nobody or of going later.</summary>
    public static bool IsUntold(Collector into, Piece loose)
    {
        var text = into.Text;
        var at = Later.SkipAll(text, Fillers.BeforeStatement.SkipAll(text, loose.From, loose.To), loose.To);
        for (var no = loose.From; no < loose.To; no++)
        {
            // "chưa có điều kiện đến", "không sắp xếp xuống được": a no, and the way there.
            if (VisitPiece.Negation.Skip(text, no, loose.To) is var way && way > no && Way.OccursIn(text, way, loose.To)
                && Fillers.SkipCourtesy(text, Hindrance.SkipAll(text, way, loose.To), loose.To) == loose.To)
            {
                return true;
            }
        }

        return NotMet.OccursIn(text, loose.From, loose.To) || (Going.Skip(text, loose.From, loose.To) is var going && going > loose.From && Fillers.SkipCourtesy(text, going, loose.To) == loose.To)
            || (at > loose.From && DateScanner.Read(text, at, loose.To, into.Today, isAsked: false) is { Doubt: DateDoubt.Future } day && Fillers.SkipCourtesy(text, day.End, loose.To) == loose.To);
    }

    /// <summary>A no further before the visit in its clause: true where only what hindered it stands between, false where it is doubtful.</summary>
    public static bool? FarNegation(Piece piece, TokenText text)
    {
        for (var at = Boundaries.ClauseStart(text, piece.Open); at < piece.Open; at++)
        {
            if (VisitPiece.Negation.Skip(text, at, piece.Open) is var next && next > at)
            {
                return Hindrance.SkipAll(text, next, piece.Open) == piece.Open;
            }
        }

        return null;
    }

    /// <summary>"tính chiều đi thăm": meant to, said anywhere before the visit in its clause.</summary>
    public static bool IsMeantTo(Piece piece, TokenText text)
    {
        for (var at = Boundaries.ClauseStart(text, piece.Open); at < piece.Open; at++)
        {
            if (Means.Begins(text, at, piece.Open) && text[at].Word.IsMarked)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"có hứa vào thăm": a plan, whatever became of it.</summary>
    public static bool IsPromised(Piece piece, TokenText text) => Promised.OccursIn(text, Boundaries.ClauseStart(text, piece.Open), piece.Open);

    /// <summary>"quên thăm", "hoãn thăm sang tuần sau", "nhờ trưởng thôn thăm giúp": no visit, or somebody else's.</summary>
    public static bool IsCalledOff(Piece piece, TokenText text) =>
        // "rủ anh công an viên cùng vào thăm" is a visit of both; what stands before a colon is no part of it.
        (IsCalled(text, Start(piece, text), piece.Open) && !text.Tokens[Start(piece, text)..piece.Open].Any(t => t.Folded == "cung")) || ForMe.Begins(text, piece.OpenEnd, piece.To);

    /// <summary>Without marks "em moi len tham" has only just gone there, and invites nobody.</summary>
    private static bool IsCalled(TokenText text, int from, int to) =>
        Enumerable.Range(from, to - from).Any(at => CalledOff.Begins(text, at, to) && !(text[at] is { Folded: "moi" } said && !said.Word.IsMarked && at > 0 && Sender.Begins(text, at - 1, at) && (at + 1 == to || RelativesBefore.SkipAll(text, at + 1, to) == to)));

    /// <summary>"chưa lên được, nhờ đồng chí Ngơn ghé giùm": somebody else is asked to go, which adds nothing to the no.</summary>
    public static bool IsByAnother(Piece piece, TokenText text) => IsCalledOff(piece, text) || IsAnotherVisitor(piece, text);

    private static int Start(Piece piece, TokenText text)
    {
        var start = piece.Open;
        while (start > 0 && Boundaries.At(text, start - 1) == Boundary.None && !text[start - 1].IsSign(':'))
        {
            start--;
        }

        // "xin báo cáo ngày 5/9 tôi đã đến thăm": who reports calls nothing off.
        start = Reporting.SkipAll(text, start, piece.Open);

        return start;
    }

    /// <summary>"con trai đi thăm bà ngoại", "đồng chí Nam thăm rồi": not the sender's visit.</summary>
    public static bool IsAnotherVisitor(Piece piece, TokenText text)
    {
        var clause = Boundaries.ClauseStart(text, piece.Open);
        for (var at = clause; at < piece.Open; at++)
        {
            if (OwnVisitors.Skip(text, at, piece.Open) is var who && who > at && RelativesBefore.SkipAll(text, who, piece.Open) == piece.Open && !Sender.OccursIn(text, clause, at))
            {
                return true;
            }
        }

        for (var at = clause; at + 1 < piece.Open; at++)
        {
            if (Titles.Skip(text, at, piece.Open) is var name && name > at && name < piece.Open && char.IsUpper(text.Text[text[name].Start])
                && RelativesBefore.SkipAll(text, NameEnd(text, name, piece.Open), piece.Open) == piece.Open && !Sender.OccursIn(text, clause, piece.Open))
            {
                return true;
            }
        }

        for (var at = Boundaries.ClauseStart(text, piece.Open); at < piece.Open; at++)
        {
            if (Relatives.Skip(text, at, piece.Open) is var next && next > at && !YoungSender.SaysOnlyVisit(piece, text, clause, at, next) && (text.IsMarked || next > at + 1) && RelativesBefore.SkipAll(text, Possessive.SkipAll(text, next, piece.Open), piece.Open) == piece.Open)
            {
                return true;
            }
        }

        return false;
    }

    private static int NameEnd(TokenText text, int at, int limit)
    {
        while (at < limit && text[at].IsWord && char.IsUpper(text.Text[text[at].Start]))
        {
            at++;
        }

        return at;
    }

    /// <summary>"ct thăm": an abbreviation that nobody told us, which may deny the visit.</summary>
    public static bool IsUnknownShort(TokenText text, int at) =>
        at >= 0 && text[at] is { IsWord: true, Standard: null } token && token.Folded.Length is 2 or 3 && token.Folded.All(c => c is not ('a' or 'e' or 'i' or 'o' or 'u' or 'y'))
        && !Fillers.BeforeStatement.Begins(text, at, at + 1) && !Fillers.Courtesy.Begins(text, at, at + 1) && !KnownShort.Begins(text, at, at + 1);

    /// <summary>"đã thăm bà Blin chưa thăm ông Trung": the no belongs to a second visit, and takes back nothing of the first.</summary>
    public static bool VisitsAnother(Collector into, int at, int limit) =>
        FormLexicon.Of(into.Form).Find(into.Text, at, limit) is { } again && again.Values.Any(m => m is { Kind: MarkKind.Label, Question.Kind: QuestionKind.YesNo });
}
