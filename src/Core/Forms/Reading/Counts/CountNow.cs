using System.Globalization;
using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>
/// A figure of another time, another place or a target, and behind it the figure that is meant, without its label: "chỉ tiêu thoát
/// nghèo 20 hộ, thực hiện 15 hộ", "năm ngoái thăm 12 lần, năm nay 7 lần", "toàn xã 214 hộ nghèo, riêng thôn tôi 19 hộ".
/// </summary>
internal static class CountNow
{
    private static readonly Vocabulary Other = new([.. FormerTimes.Words, "chỉ tiêu", "mục tiêu", "kế hoạch", "giao", "phấn đấu", "kh", "quý trước", "đầu năm", "cuối năm ngoái", "hồi đầu năm", "toàn xã", "cả xã", "toàn huyện", "toàn phường", "toàn tỉnh", "cả huyện", "nghị quyết", "đầu kỳ", "đầu quý", "đầu tháng", "cùng kỳ"]);
    private static readonly Vocabulary Mine = new(
        "thực hiện", "thực hiện được", "đã thực hiện", "đạt", "đạt được", "đã đạt", "kết quả", "thực tế", "được", "mới được", "mới", "đã", "đã được", "làm được", "có", "đã có", "đến nay", "tới nay", "nay", "năm nay", "kỳ này", "quý này", "tháng này", "bây giờ", "giờ", "hiện nay", "hiện", "hiện tại", "lúc này", "giờ đây",
        "riêng", "thôn", "ấp", "bản", "làng", "buôn", "khu phố", "xóm", "tổ", "tôi", "mình", "em", "chúng tôi", "ta", "này", "còn", "chỉ còn", "xuống", "xuống còn", "rút xuống", "rút còn", "giảm xuống", "giảm còn", "giảm xuống còn", "vẫn", "là", ":", "thì", "chỉ", "nhưng", "mà", "chứ", "cuối năm", "cuối kỳ", "cuối quý", "đến cuối năm", "tính đến nay", "đến thời điểm này");
    private static readonly Vocabulary Proposing = new("đề nghị", "đề xuất", "bình xét", "trình", "chỉ đề nghị", "mới đề nghị", "xét", "bình được", "đề nghị được", "đề xuất được", "xét được");
    private static readonly Vocabulary Units = new("hộ", "nhà", "lần", "lượt", "hộ thôi", "hộ rồi");

    /// <summary>Adds such figures to questions that have no answer yet.</summary>
    public static void AddAll(IReadOnlyList<Piece> pieces, Collector into)
    {
        foreach (var piece in pieces.Where(p => p.Kind is null && p.From > 1 && Boundaries.At(into.Text, p.From - 1) == Boundary.Weak && !into.IsConsumed(p.From)))
        {
            Add(piece, into);
        }
    }

    private static void Add(Piece piece, Collector into)
    {
        var text = into.Text;
        var number = SkipMine(text, piece.From, piece.To, into);
        var before = Boundaries.ClauseStart(text, piece.From - 1);
        if (number == piece.From || !(Other.OccursIn(text, before, piece.From - 1) || GivingWords.NamesFormerYear(text, before, piece.From - 1, into.Today)) || Label(into.Form, text, before, piece.From - 1) is not { } question || (QuestionRoles.Of(question).IsAskedFor && !Proposing.OccursIn(text, piece.From, number)) || into.Answers.Has(question.Key))
        {
            return;
        }

        if (NumberAnswer.ReadAt(question, text, number, piece.To) is { Reading: AnswerReading.Understood { Answer: var count } } read && Fillers.SkipCourtesy(text, Units.SkipAll(text, read.End, piece.To), piece.To) == piece.To)
        {
            // "hộ nghèo đầu năm 18, cuối năm 13": the one of the other time was asked so far.
            into.Resolve(question, count);
            into.Consume(piece.From, piece.To);
        }
    }

    /// <summary>"[năm nay còn] 14 hộ", "[năm 2025 còn] 14 hộ": the token behind the words for now, here and done.</summary>
    private static int SkipMine(TokenText text, int from, int to, Collector into)
    {
        var at = from;
        for (int next; at < to; at = next)
        {
            next = text[at].Folded == "nam" && at + 1 < to && text[at + 1].Folded == into.Today.Year.ToString(CultureInfo.InvariantCulture) ? at + 2 : Math.Max(Mine.Skip(text, at, to), Proposing.Skip(text, at, to));
            next = next > at ? next : into.Form.Questions.Where(q => q.Places.Count > 0).Take(1).Select(q => CountBefore.OwnPlace(q, text, at, to)).FirstOrDefault(at);
            if (next == at)
            {
                break;
            }
        }

        return at;
    }

    /// <summary>The last count that the clause names, where it is one that is not asked for itself.</summary>
    private static Question? Label(Form form, TokenText text, int from, int to)
    {
        Question? last = null;
        for (var at = from; at < to;)
        {
            var match = FormLexicon.Of(form).Find(text, at, to);
            last = match?.Values.FirstOrDefault(m => m is { Kind: MarkKind.Label, Question.Kind: QuestionKind.Number })?.Question ?? last;
            at = match?.End ?? at + 1;
        }

        return last;
    }
}
