using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>
/// A clause that says nothing but who went when: "tôi đi hôm 4/9 rồi nhé", "sáng qua đi rồi". On a day that is past it is the
/// visit, and so is "tôi đi hết rồi" of the whole round; where it may be the household that went, it is asked.
/// </summary>
internal static class GoingWords
{
    private static readonly Vocabulary Goes = new("đi", "đến", "tới", "xuống", "ghé", "vào", "vô", "qua", "lên", "gặp", "đi xuống", "đi vào", "đi qua", "đi đến", "đi tới", "có đi", "có xuống", "có đến", "có ghé", "có qua", "có lên", "có vào", "ra", "ra nhà", "có ra", "đi ra", "có vô", "có tới", "vô nhà", "tạt qua", "tạt ngang", "tạt ngang qua", "tạt vào", "ghé qua", "ghé ngang", "chạy qua", "chạy vô", "chạy vào", "vô tới");
    // "cháu qua rồi ạ", "chị qua hôm chủ nhật": to the household, which does not come to itself.
    private static readonly Vocabulary Comes = new("qua", "ghé", "ghé qua", "xuống", "tới", "đến", "vô", "vào", "tạt qua", "ghé ngang");
    private static readonly Vocabulary Did = new("có đi", "có xuống", "có đến", "có ghé", "có qua", "có lên", "có vào", "có ra", "có vô", "có tới");
    private static readonly Vocabulary Sender = new("tôi", "em", "mình", "tớ", "chúng tôi", "e", "tui", "t");

    // "anh đi hết rồi": an elder speaks so of himself, but it may be the householder.
    private static readonly Vocabulary Person = new("anh", "chị", "cô", "chú", "bác", "cháu", "con", "ông", "bà");
    public static readonly Vocabulary Works = new("phụ", "giúp", "dọn", "làm giúp", "sửa giúp", "hái giúp", "gặt giúp", "lợp giúp", "phụ giúp", "cùng dọn", "cùng làm", "cùng lợp", "hướng dẫn", "vận động", "động viên", "nắm tình hình", "trao", "tặng");
    private static readonly Vocabulary Done = new("rồi", "xong", "đã", "vừa", "mới", "xong rồi", "r");
    private static readonly Vocabulary Around = new("hồi", "hôm", "ngày", "lúc", "hết", "cả", "đều", "có", "được", "lần", "lần 1", "lần 2", "chơi", "tới nơi", "đến nơi", "một lần", "1 lần", "2 lần", "tận nơi", "nhé", "thì", "cũng", "còn", "là", "vào", "ba", "hai", "hộ", "nhà", "thật", "thật mà", "thiệt", "thiệt mà", "vào thật mà", "hết lượt", "một lượt", "một vòng", "đủ");

    /// <summary>What a loose clause says of the visit; null where it says anything else.</summary>
    /// <param name="into">What is read.</param>
    /// <param name="loose">The clause.</param>
    /// <param name="isRound">It is said of several households: whoever "đi hết rồi" is the sender and none of them.</param>
    public static (bool IsSure, DateReading? Day)? Read(Collector into, Piece loose, bool isRound)
    {
        var told = new Told();
        for (var at = loose.From; at < loose.To;)
        {
            if (DateScanner.Read(into.Text, at, loose.To, into.Today, isAsked: false) is { } found)
            {
                // "tôi vào hôm thứ sáu": the word before the day is the going.
                told.Goes |= found.Start == at && into.Text[at].Folded == "vao" && Goes.Begins(into.Text, at, at + 1);
                if (ComingWeekday.Is(into.Text, found, loose.To, into.Today, isBehindNo: false))
                {
                    return null;
                }

                (told.Day, at) = (found, found.End);
                continue;
            }

            var next = Word(into.Text, at, loose.To, told);
            if (next == at)
            {
                return null;
            }

            at = next;
        }

        // "h013; đi 6/9; …": a note of its own in a telegraphic list, and nobody's leaving.
        told.IsApart = loose.From > 0 && Boundaries.At(into.Text, loose.From - 1) != Boundary.None;
        return told.Goes && (told.Day is not null || told.Done) ? (IsSure(told, into.Today, isRound), told.Day) : null;
    }

    /// <summary>
    /// "hôm 3/9 tôi với anh em chi đoàn xuống phụ dọn vườn": the sender went there on a past day and worked for the household; the words
    /// say more and stay.
    /// </summary>
    public static DateReading? Helped(Collector into, Piece loose)
    {
        var text = into.Text;
        DateReading? day = null;
        var isSender = false;
        for (var at = loose.From; at < loose.To;)
        {
            if (DateScanner.Read(text, at, loose.To, into.Today, isAsked: false) is { Doubt: DateDoubt.None } found)
            {
                (day, at) = (found, found.End);
            }
            else if (Goes.Skip(text, at, loose.To) is var went && went > at)
            {
                return isSender && day is not null && Works.Begins(text, went, loose.To) ? day : null;
            }
            else if (Math.Max(Sender.Skip(text, at, loose.To), Unaccounted.SkipHarmless(into, at, loose.To)) is var next && next > at)
            {
                isSender |= Sender.Begins(text, at, loose.To);
                at = next;
            }
            else
            {
                return null;
            }
        }

        return null;
    }

    private static int Word(TokenText text, int at, int to, Told told)
    {
        if (Goes.Skip(text, at, to) is var went && went > at)
        {
            told.Goes = true;
            told.Did |= Did.Begins(text, at, to);
            told.Done |= told.Did;
            told.Meets |= text[at].Folded == "gap";
            told.Comes |= Comes.Skip(text, at, to) == went;
            told.OnlyLeft = went == at + 1 && text[at].Folded == "di";
            return went;
        }

        var next = Sender.Skip(text, at, to);
        told.Sender |= next > at;
        if (next == at && (next = Done.Skip(text, at, to)) > at)
        {
            told.Done = true;
        }

        if (next == at && (next = Person.Skip(text, at, to)) > at)
        {
            told.Person = true;
            told.Elder |= text[at].Folded is "ong" or "ba" or "con";
        }

        next = next > at ? next : Around.Skip(text, at, to);
        told.Whole |= next > at && text[at].Folded is "het" or "deu";
        return next > at ? next : Fillers.SkipCourtesy(text, at, to);
    }

    /// <summary>
    /// The sender went on a past day, or to all of them. Without "tôi" a report is still its sender's ("hôm qua gặp", "hôm 3/9
    /// đi rồi"), but where somebody is named, or "đi" alone may be leaving, it is asked.
    /// </summary>
    private static bool IsSure(Told told, DateOnly today, bool isRound)
    {
        if (isRound && (told.Sender || told.Person) && told is { Whole: true, Done: true, Day: null or { Doubt: DateDoubt.None } })
        {
            return true;
        }

        // "chị đi cả 3 nhà hôm qua": whoever went to all of them is the sender.
        var isPast = told.Day is { Doubt: DateDoubt.None, Day: { } date } && (date < today || told.Done || told.Meets);
        return ((isRound || told is { Comes: true, OnlyLeft: false, Elder: false }) && told.Person && (isPast || (told is { Comes: true, Done: true, Day: null }))) || told.Sender ? isPast || (told.Whole && told.Done && told.Day is null) || ((told.Did || told is { Comes: true, Done: true }) && told.Day is null) : isPast && !told.Person && (told.Done || !told.OnlyLeft || told.IsApart);
    }

    private sealed class Told
    {
        public bool Goes { get; set; }

        public bool Sender { get; set; }

        /// <summary>"có đi": it is insisted that he went.</summary>
        public bool Did { get; set; }

        public bool Person { get; set; }

        /// <summary>Of whom one speaks so of others only: "ông", "bà", a child.</summary>
        public bool Elder { get; set; }

        /// <summary>"hôm nay gặp": told of a meeting, which is no plan.</summary>
        public bool Meets { get; set; }

        /// <summary>Came to where the household is.</summary>
        public bool Comes { get; set; }

        public bool Done { get; set; }

        public bool Whole { get; set; }

        /// <summary>Only "đi" was said.</summary>
        public bool OnlyLeft { get; set; }

        /// <summary>Nothing else is said between two signs.</summary>
        public bool IsApart { get; set; }

        public DateReading? Day { get; set; }
    }
}
