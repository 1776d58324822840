using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>
/// "Dạ chị hỏi nhà H'Blin phải không ạ? Hôm qua em ghé …": an opening that gives back what the reader asked. The household in it is the one told of by
/// what follows; the question itself is no content. Who asks is spoken to ("chị hỏi"), never the sender ("em hỏi"), and something must follow.
/// </summary>
internal static class AskedBack
{
    private const int LongestOpening = 22;
    private const int LongestAsker = 3;
    private static readonly Vocabulary Light = new("dạ", "ủa", "à", "ừ", "ừa", "vâng", "thưa", "ờ", "thế", "vậy", "có phải", "thì", "hình như", "nãy", "hồi nãy", "lúc nãy", "hôm trước", "hôm bữa", "nếu", "hả", "ơ");
    private static readonly Vocabulary Askers = new("anh", "chị", "cô", "chú", "bác", "ông", "bà", "thầy", "đồng chí", "đ/c", "sếp", "a", "c", "các anh", "các chị", "cô thư ký", "chị thư ký", "anh thư ký", "thư ký", "bí thư", "chủ tịch", "ban chỉ đạo", "xã", "bên xã", "trên xã", "văn phòng", "ad", "admin");
    private static readonly Vocabulary Lately = new("mới", "vừa", "đang", "có", "vừa mới", "muốn", "cần", "nãy", "lại", "hay");
    private static readonly Vocabulary Asks = new("hỏi", "hỏi về", "hỏi tới", "hỏi đến", "hỏi thăm", "hỏi tình hình", "hỏi về tình hình", "hỏi chuyện", "hỏi cái", "nhắc", "nhắc tới", "nhắc đến", "hỏi giùm", "hỏi vụ");
    private static readonly Vocabulary Doubted = new("hả", "hở", "hử", "à", "phải không", "phải hông", "đúng không", "đúng hông", "há");
    private static readonly Vocabulary Backed = new("hả", "hở", "hử", "à", "phải không", "phải hông", "đúng không", "đúng hông", "ạ", "há", "hen", "ấy", "đó", "này", "chị", "anh", "em", "bác", "cô", "chú", "nhỉ", "hỉ");
    private static readonly Vocabulary Pointed = new("đó", "ấy", "này", "kia", "nớ", "nọ", "bên", "ở", "dưới", "trên", "gần");
    private static readonly Vocabulary Homes = new("nhà", "hộ", "gia đình", "gđ", "hai nhà", "hai hộ", "mấy nhà", "mấy hộ", "các hộ", "các nhà", "ba nhà", "ba hộ", "2 nhà", "2 hộ", "3 nhà", "3 hộ");
    private static readonly Vocabulary Reply = new("em trả lời", "tôi trả lời", "em báo", "tôi báo", "em nói", "em thưa", "tôi nói", "tui nói", "em xin trả lời", "em xin báo", "em kể", "trả lời");

    private static readonly Vocabulary Behind = new("đây", "ạ", "luôn", "là", "rằng", ":", ",", "với chị", "với anh", "anh", "chị", "nhé", "nha", "như sau", "lời", "ngay", "thế này");

    /// <summary>The message, its opening question read as the heading that names the household; itself where it has none.</summary>
    public static TokenText Take(TokenText text, ReadingContext context)
    {
        var asker = 0;
        while (!Askers.Begins(text, asker, text.Count) && Light.Skip(text, asker, text.Count) is var next && next > asker)
        {
            asker = next;
            asker += text.At(asker)?.IsSign(',') == true ? 1 : 0;
        }

        if (GivenBack(text, context) is { } back)
        {
            return back;
        }

        var asks = Askers.Skip(text, asker, text.Count);
        asks = asks > asker ? Lately.SkipAll(text, SkipName(text, asks), text.Count) : asks;
        var about = asks > asker ? Asks.Skip(text, asks, text.Count) : asks;
        if (about == asks || about >= text.Count || context.Subjects.Any(s => s.Kind is not null) || End(text, about) is not { } end || !text.Tokens[end..].Any(t => t.IsWord))
        {
            return text;
        }

        var clause = text.Through(text.Tokens[about..end]);
        var named = new SubjectFinder(context).Find(clause);
        if (named.Count == 0)
        {
            // "Chị hỏi nhà đó thì hôm qua em lên thăm rồi": whose, the conversation knows or asks.
            return Homes.Skip(text, about, end) is var home && home > about && (home >= end || Pointed.Begins(text, home, end)) ? text.Through(text.Tokens[end..]) : text;
        }

        return Headed(text, clause, named, end);
    }

    private static TokenText Headed(TokenText text, TokenText clause, List<Mention> named, int end)
    {
        var head = named.SelectMany(m => clause.Tokens[m.Start..m.End]).ToList();
        var last = head[^1];
        return text.Through([.. head, last with { Kind = TokenKind.Sign, Word = Syllable.Of(":"), Standard = null, Start = last.End, Glued = true }, .. text.Tokens[end..]]);
    }

    /// <summary>"Hộ H021 hả? Hôm 3/9 tớ …", "Anh Nam phải không ạ, …": the household alone, given back with a word of asking.</summary>
    private static TokenText? GivenBack(TokenText text, ReadingContext context)
    {
        var end = Boundaries.ClauseEnd(text, 0, Math.Min(text.Count, LongestOpening));
        var back = Enumerable.Range(1, Math.Max(0, end - 1)).FirstOrDefault(i => Backed.SkipAll(text, i, end) == end, end);
        if (back == end || end + 1 >= text.Count || !(text[end].IsSign('?') || Doubted.OccursIn(text, back, end)) || !text.Tokens[(end + 1)..].Any(t => t.IsWord) || context.Subjects.Any(s => s.Kind is not null))
        {
            return null;
        }

        var clause = text.Through(text.Tokens[Light.SkipAll(text, 0, back)..back]);
        var named = new SubjectFinder(context).Find(clause);
        if (named.Count == 0 && new Bearers(context, SubjectNames.Of(context.Subjects)).At(clause, 0) is { Only: { } only } bearing && bearing.End == clause.Count)
        {
            named = [new Mention(0, clause.Count, only.Code, [])];
        }

        return named is [{ Code: not null, Start: 0 } asked] && asked.End == clause.Count ? Headed(text, clause, named, end + 1) : null;
    }

    /// <summary>"chị Hòa hỏi …".</summary>
    private static int SkipName(TokenText text, int at)
    {
        var end = at;
        while (end < text.Count && end - at < LongestAsker && text[end].IsWord && char.IsUpper(text.Text[text[end].Start]) && !Asks.Begins(text, end, text.Count))
        {
            end++;
        }

        return Asks.Begins(text, Lately.SkipAll(text, end, text.Count), text.Count) ? end : at;
    }

    /// <summary>Where what is told begins: behind the question's sign, behind "thì", behind "em trả lời đây:"; null where the question is all, or goes on too long.</summary>
    private static int? End(TokenText text, int from)
    {
        for (var at = from; at < Math.Min(text.Count, from + LongestOpening); at++)
        {
            var isThen = text[at] is { Folded: "thi" } && at > from;
            if (!isThen && (Boundaries.At(text, at) == Boundary.None || text[at].IsSign('(')) && !text[at].IsSign(':'))
            {
                continue;
            }

            var end = at + 1;
            if (Reply.Skip(text, end, text.Count) is var reply && reply > end)
            {
                end = Behind.SkipAll(text, reply, text.Count);
            }

            return end;
        }

        return null;
    }
}
