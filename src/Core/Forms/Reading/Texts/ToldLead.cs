using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>
/// What stands before a hardship that is told in a sentence and is none of it: who tells it ("chị bảo …", "c Mai kể là …"), that one worries ("chỉ lo …"), how
/// sorry the sender is ("khổ cho mụ Thơm, …") and what his own way there was like.
/// </summary>
internal static class ToldLead
{
    private static readonly Vocabulary That = new("là", "rằng", "thì", "nghe", "với em", "với tôi", "với tui", "cho em nghe", "cho tôi nghe", "giờ", "chừ", ":");
    private static readonly Vocabulary Says = new([.. from who in (string[])["người ta", "dân", "bà con", "ông", "bà", "anh", "chị", "chủ hộ", "hộ", "gia đình", "họ", "cô", "chú", "bác", "o", "ông ấy", "bà ấy", "anh ấy", "chị ấy", "cụ"] from says in (string[])["bảo", "nói", "kể", "than", "bảo là", "nói là", "kể là", "than là", "cho biết", "phản ánh"] select who + " " + says]);
    private static readonly Vocabulary Pronoun = new("nó", "hắn", "ẻm");
    private static readonly Vocabulary Worries = new("lo", "chỉ lo", "còn lo", "chỉ sợ", "cứ sợ", "sợ", "sợ là", "lo là", "lo vì", "chừ chỉ lo", "giờ chỉ lo", "nay chỉ lo", "thì lo", "thì lo vì", "đang lo", "chỉ lo nhất", "lo nhất là", "chỉ còn lo");
    private static readonly Vocabulary Young = new("cháu", "em", "con");
    private static readonly Vocabulary Arrives = new("sang", "qua", "tới", "đến", "ghé", "về", "lên", "xuống", "vô", "vào");
    private static readonly Vocabulary Beside = new("liền kề", "kế bên", "cạnh đó", "bên cạnh");
    private static readonly Vocabulary Pity = new("khổ", "khổ cho", "tội", "tội cho", "tội nghiệp", "tội nghiệp cho", "thương", "thương cho", "xót", "xót xa", "éo le", "rầu", "rầu thúi ruột", "buồn", "đáng thương", "hoàn cảnh", "coi mà xót", "nhìn mà xót", "nghe mà thương", "tội quá", "cực", "thúi ruột", "héo ruột", "buồn xo", "rầu rĩ", "ngồi khóc", "khóc", "bùn", "rầu lắm", "than thở", "than", "nghe cũng thương", "nghe mà thương", "tui nghe cũng thương", "nghe thương", "dễ sợ");
    private static readonly Vocabulary Small = new("trời ơi", "trời đất ơi", "chèn ơi", "ui trời", "ôi trời", "ôi giời", "ôi", "ui", "ơi", "hỡi ôi", "chao ôi", "trời", "lắm", "quá", "hết sức", "ghê", "dữ", "vô cùng", "chi lạ", "rứa", "thế", "vậy", "thiệt", "thật", "nhà", "hộ", "mụ", "mệ", "o", "con", "thằng", "cũng", "rất", "nói chung", "cái", "các bác", "mấy bác", "nờ", "nghe", "nha", "ạ", "đó", "à", "này", "mà", "quá trời", "hết biết", "dạo ni", "dạo này", "lúc ni", "răng mà", "hè", "lém", "thiệt tình", "nhà này", "hả");
    private static readonly Vocabulary Road = new("đường", "bùn", "sình", "dốc", "sóng", "suối", "mưa", "trời mưa", "trời", "đèo", "nắng", "xe", "xe máy", "lội");
    private static readonly Vocabulary Blocked = new("sạt", "sạt lở", "sạt ta luy", "tắc đường", "cầu", "ngầm", "nước suối", "nước lũ", "lũ", "bão", "máy hỏng", "điện thoại", "bận", "kẹt");
    private static readonly Vocabulary Own = new("nhà", "hộ", "ruộng", "rẫy", "vườn", "lúa", "chuồng", "con", "vợ", "chồng", "bà", "ông", "chị", "gia đình", "cây", "tiêu", "mì", "cà phê");

    /// <summary>The token behind who tells it and that one worries.</summary>
    public static int Skip(TokenText text, int from, int to)
    {
        if (from >= to)
        {
            return from;
        }

        from = Arrival(text, from, to);
        if (Says.Skip(text, from, to) is var said && said > from)
        {
            return That.SkipAll(text, said, to);
        }

        var person = SkipPersons(text, from, to);
        while (person < to && text[person].IsWord && char.IsUpper(text.Text[text[person].Start]) && (person > from || person == from && text.At(person + 1)?.IsWord == true && person > 0))
        {
            person++;
        }

        // Without marks "noi" and "ke" are other words where nobody stands before them.
        if ((person > from || (text[from].Word.IsMarked && text[from].Folded != "bao")) && SpokenWords.Verb(text, person, to) is { What: Spoken.Tells or Spoken.Complains } verb && (person > from || verb.At == from) && text[verb.End - 1].Folded != "tinh" && !(SpokenWords.IsWorry(text, verb.At, to) && Persons.IsNobodysOwn(text, from, person)))
        {
            from = That.SkipAll(text, verb.End, to);
        }

        var worrier = SkipPersons(text, from, to);
        return Worries.Skip(text, worrier, to) is var worried && worried > worrier && worried < to && (worrier > from ? !Persons.IsNobodysOwn(text, from, worrier) : worried > worrier + 1) ? worried
            // "[hyơt] nó ms bị té xe": directly behind the name.
            : from == 0 && to > 2 && text.IsMarked && Pronoun.Begins(text, 0, 1) ? 1 : from;
    }

    /// <summary>Whether the words between are of worry: "[chỉ sợ] mùa lụt tới nhà thấp".</summary>
    public static bool IsWorried(TokenText text, int from, int to) => to > from + 1 && Worries.Skip(text, to - 2, to) == to && text[to - 2].Folded is "chi" or "con" && text[to - 1].Word.IsMarked | text[to - 1].Folded == "lo";

    private static int SkipPersons(TokenText text, int at, int to)
    {
        for (int next; at < to && (next = Math.Max(Persons.Skip(text, at, to), Young.Skip(text, at, at + 1))) > at;)
        {
            at = next;
        }

        return at;
    }

    /// <summary>"sang [bác Thuận] thì bác đang ốm": the sender's way to them.</summary>
    private static int Arrival(TokenText text, int from, int to) =>
        Arrives.Skip(text, from, to) is var went && went > from && SkipPersons(text, went, to) is var there && there > went && there < to && text[there].Folded == "thi" ? there + 1
        : Beside.Skip(text, from, to) is var beside && beside > from && beside < to && text[beside].Folded == "thi" ? beside + 1 : from;

    /// <summary>Whether the clause says nothing but how sorry one is for whom.</summary>
    public static bool IsOnlyPity(TokenText text, int from, int to)
    {
        var isPity = false;
        for (var at = from; at < to;)
        {
            var pity = Pity.Skip(text, at, to);
            isPity |= pity > at;
            var next = Math.Max(pity, Math.Max(Small.Skip(text, at, to), Persons.Skip(text, at, to)));
            next = next == at && (!text[at].IsWord || (at > from && char.IsUpper(text.Text[text[at].Start]))) ? at + 1 : next;
            if (next == at)
            {
                return false;
            }

            at = next;
        }

        return isPity;
    }

    /// <summary>"chưa thăm được. Xe máy hỏng.", "… Sạt ta luy, tắc đường.": behind a visit that was not made the road and the sender's own things are why.</summary>
    public static bool IsExcuse(TokenText text, int at) => Road.Begins(text, at, text.Count) || Blocked.Begins(text, at, text.Count);

    /// <summary>"em mới đi H021 về, bùn ngập tới gối": behind the sender's own going, in its sentence, the road and the weather are his.</summary>
    public static bool IsOfTheWay(TokenText text, int sentence, int from, int to) =>
        Road.Begins(text, from, to) && !Own.OccursIn(text, from, to) && from > 0 && (sentence = Boundaries.ClauseStart(text, Math.Max(0, from - 2))) < from
        && Enumerable.Range(sentence, from - sentence).Any(at => CameWords.Sender.Skip(text, at, from) is var end && end > at && CameWords.Moves.OccursIn(text, end, from));
}
