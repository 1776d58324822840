using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>
/// Messages and sentences that report nothing: commands, questions, words forwarded or told by somebody else,
/// appeals to others, text of machines. They are kept as words and never read as answers.
/// </summary>
internal static class NotAReport
{
    private static readonly Vocabulary Forwarded = new(
        "fwd", "fw", "forwarded", "chuyển tiếp", "tin nhắn chuyển tiếp", "[chuyển tiếp]", "forward", "đã chuyển tiếp", "tin chuyển tiếp", "trích tin nhắn", "copy tin", "tin nhắn của", "trích", "chuyển tin của", "xem tin nhắn");

    private static readonly Vocabulary OnBehalf = new(
        "báo giúp", "báo giùm", "báo dùm", "báo thay", "gửi giúp", "gửi giùm", "gửi thay", "nộp thay", "nộp giúp", "nộp hộ", "gửi hộ", "báo cáo thay", "báo cáo giúp", "báo cáo giùm", "báo cáo hộ anh", "báo cáo hộ chị", "báo hộ anh", "báo hộ chị", "báo hộ đồng chí", "báo hộ đ/c", "báo hộ em", "báo hộ bác", "báo hộ chú", "báo hộ cô", "báo cáo hộ đồng chí", "báo cáo hộ đ/c", "nhờ báo", "nhờ tôi", "nhờ em", "nhờ mình", "nhờ báo cáo", "nhờ gửi",
        "thay mặt anh", "thay mặt chị", "thay mặt đồng chí", "thay mặt đ/c", "thay anh", "thay chị", "thay đồng chí", "thay đ/c", "theo lời", "nghe nói", "nghe đồn", "nghe anh", "nghe chị", "nghe bảo", "nghe đâu", "có người nói", "nghe tin", "nghe kể", "hình như", "nghe thông tin", "người ta nói", "thấy bảo", "giúp anh", "giúp đồng chí", "giúp đ/c");

    private static readonly Vocabulary Person = new("anh", "chị", "đồng chí", "đ/c", "đc", "bác", "chú", "cô", "a", "c", "dc");
    // "đồng chí cho tôi báo cáo": the sender asks leave to speak, nobody told it.
    private static readonly Vocabulary NoName = new("cho", "để", "xin", "tôi", "mình", "được");
    private static readonly Vocabulary Tells = new("nói", "bảo", "nhắn", "báo", "kể", "cho biết", "thông báo", "báo cáo", "nói là", "bảo là", "nhắn là", "viết", "gửi tin", "báo là", "phản ánh", "vừa báo", "mới báo", "vừa nhắn", "mới nhắn", "báo tin", "nhờ", "nói rằng", "có nói", "có báo", "phụ trách", "theo dõi");

    private static readonly Vocabulary AskingEnd = new(
        "phải không", "đúng không", "được không", "được chưa", "có được không", "nhỉ", "hả", "hở", "bao giờ", "khi nào", "thế nào", "như thế nào", "ra sao", "làm sao", "ở đâu", "mấy giờ", "bao nhiêu", "là gì", "gì vậy", "gì thế", "là sao", "vậy sao", "chưa vậy", "chưa nhỉ", "không vậy", "không nhỉ", "hay chưa", "hay không", "hay sao", "chưa hả", "không hả", "ngày nào", "sao vậy", "làm gì", "chưa anh", "chưa chị", "chưa đồng chí", "không anh", "không chị", "không đồng chí", "không em", "chưa em");

    private static readonly Vocabulary AskingStart = new("cho hỏi", "cho em hỏi", "cho tôi hỏi", "xin hỏi", "em hỏi", "tôi hỏi", "bao giờ", "khi nào", "làm sao", "làm thế nào", "tại sao", "vì sao", "anh cho hỏi", "chị cho hỏi", "hỏi", "ai", "muốn hỏi", "em muốn hỏi", "mình hỏi", "đồng chí cho hỏi", "cho mình hỏi", "không biết", "hạn nộp", "sao");

    private static readonly Vocabulary Appeal = new(
        "đề nghị các", "đề nghị đồng chí", "đề nghị đ/c", "đề nghị anh", "đề nghị chị", "yêu cầu các", "yêu cầu đồng chí", "nhắc các", "nhắc đồng chí", "nhắc anh", "mời các", "mời đồng chí", "kính mời", "nhờ các", "nhờ đồng chí", "nhờ anh", "nhờ chị", "mong các", "thông báo", "các đồng chí nhớ", "các đ/c nhớ", "đồng chí nhớ", "anh chị nhớ", "các anh chị", "mọi người", "anh em nhớ", "đề nghị nộp", "đề nghị báo cáo", "đề nghị gửi", "đồng chí báo cáo giúp", "lịch họp", "họp");

    private static readonly Vocabulary NotYet = new("chưa");
    private static readonly Vocabulary No = new("không");
    private static readonly Vocabulary Has = new("có", "đã", "được");
    private static readonly Vocabulary None = new("gì", "nào");

    /// <summary>The whole message is no report.</summary>
    public static bool Is(TokenText text)
    {
        if (text.Count == 0 || text[0].IsSign('/') || text[0].IsSign('>'))
        {
            return true;
        }

        var start = text[0].IsSign('[') || text[0].Kind == TokenKind.Sign ? Math.Min(1, text.Count - 1) : 0;
        return Forwarded.Begins(text, 0, text.Count) || Forwarded.Begins(text, start, text.Count) || Forwarded.OccursIn(text, 0, Math.Min(text.Count, 8))
            || IsQuoted(text) || OnBehalf.OccursIn(text, 0, text.Count) || IsTold(text) || IsCode(text.Text);
    }

    /// <summary>The sentence asks, or calls on others.</summary>
    public static bool IsSilent(TokenText text, int from, int to, bool endsInQuestionMark)
    {
        if (endsInQuestionMark)
        {
            return true;
        }

        var start = Fillers.SkipCourtesy(text, from, to);
        return AskingStart.Begins(text, start, to) || AskingStart.Begins(text, from, to) || AsksAtEnd(text, from, to)
            || Appeal.Begins(text, start, to) || Appeal.Begins(text, from, to);
    }

    private static bool AsksAtEnd(TokenText text, int from, int to)
    {
        var end = to;
        while (end > from && (text[end - 1].Kind != TokenKind.Word || text[end - 1].Folded is "a" or "nhe" or "vay" or "the" or "da" or "anh" or "chi" or "em" or "e" or "dc"))
        {
            if (text[end - 1].IsDigits)
            {
                return false;
            }

            end--;
        }

        for (var at = Math.Max(from, end - 4); at < end; at++)
        {
            // "tham 3 ho" counts households; "hở" asks.
            if (AskingEnd.Skip(text, at, end) == end && !(text[at].Folded == "ho" && at > from && text[at - 1].IsDigits))
            {
                return true;
            }
        }

        // "đã thăm chưa", "có khó khăn gì không": the question's frame, from its first word to its last.
        var clause = end;
        while (clause > from && Boundaries.At(text, clause - 1) == Boundary.None)
        {
            clause--;
        }

        return end - clause > 2 && ((NotYet.Begins(text, end - 1, end) && Has.OccursIn(text, clause, end - 2))
            || (No.Begins(text, end - 1, end) && Has.OccursIn(text, clause, end - 2) && !None.Begins(text, end - 1, end)));
    }

    /// <summary>"Anh Tuấn báo H015 đã thăm": told by a person who is not the sender.</summary>
    private static bool IsTold(TokenText text)
    {
        for (var at = 0; at < Math.Min(text.Count, 12); at++)
        {
            var name = Person.Skip(text, at, text.Count);
            if (name == at)
            {
                continue;
            }

            for (var end = name + 1; end <= Math.Min(name + 4, text.Count - 1); end++)
            {
                if (text[end - 1].Kind != TokenKind.Word || Fillers.Courtesy.Begins(text, end - 1, end) || NoName.Begins(text, end - 1, end))
                {
                    break;
                }

                if (Tells.Begins(text, end, text.Count))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool IsQuoted(TokenText text) =>
        text[0].Kind == TokenKind.Sign && text[0].Folded is "\"" or "“" or "«" && text[text.Count - 1].Kind == TokenKind.Sign && text[text.Count - 1].Folded is "\"" or "”" or "»";

    private static bool IsCode(string text) =>
        text.Count(c => c is '{' or '}' or '<' or '>' or '`' or '\\') >= 2
        || text.Contains("://", StringComparison.Ordinal) || text.Contains("SELECT ", StringComparison.Ordinal);
}
