using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>
/// A clause that says nothing but who went when: "tôi đi hôm 4/9 rồi nhé", "sáng qua đi rồi". Of the sender, on a day that is
/// past, it is the visit, and so is "tôi đi hết rồi" of the whole round; without the sender it may be the household that went,
/// and is asked.
/// </summary>
internal static class GoingWords
{
    private static readonly Vocabulary Goes = new("đi", "đến", "tới", "xuống", "ghé", "vào", "vô", "qua", "lên", "gặp", "đi xuống", "đi vào", "đi qua", "đi đến", "đi tới", "có đi", "có xuống", "có đến", "có ghé", "có qua", "có lên", "có vào", "ra", "ra nhà", "có ra", "đi ra");
    private static readonly Vocabulary Sender = new("tôi", "em", "mình", "chúng tôi", "e", "tui", "t");

    // "anh đi hết rồi": an elder speaks so of himself, but it may be the householder.
    private static readonly Vocabulary Person = new("anh", "chị", "cô", "chú", "bác", "cháu", "con", "ông", "bà");
    private static readonly Vocabulary Done = new("rồi", "xong", "đã", "vừa", "mới", "xong rồi", "r");
    private static readonly Vocabulary Around = new("hồi", "hôm", "ngày", "lúc", "hết", "cả", "đều", "có", "được", "lần", "lần 1", "lần 2", "một lần", "1 lần", "2 lần", "tận nơi", "nhé", "thì", "cũng", "còn", "là", "vào", "ba", "hai", "hộ", "nhà");

    /// <summary>What a loose clause says of the visit; null where it says anything else.</summary>
    public static (bool IsSure, DateReading? Day)? Read(Collector into, Piece loose)
    {
        var text = into.Text;
        var (goes, sender, person, done, whole) = (false, false, false, false, false);
        DateReading? day = null;
        for (var at = loose.From; at < loose.To;)
        {
            if (DateScanner.Read(text, at, loose.To, into.Today, isAsked: false) is { } found)
            {
                // "tôi vào hôm thứ sáu": the word before the day is the going.
                goes |= found.Start == at && text[at].Folded == "vao" && Goes.Begins(text, at, at + 1);
                (day, at) = (found, found.End);
                continue;
            }

            var next = Sender.Skip(text, at, loose.To);
            sender |= next > at;
            if (next == at && (next = Done.Skip(text, at, loose.To)) > at)
            {
                done = true;
            }

            if (next == at && (next = Goes.Skip(text, at, loose.To)) > at)
            {
                goes = true;
            }

            if (next == at && (next = Person.Skip(text, at, loose.To)) > at)
            {
                person = true;
            }

            next = next > at ? next : Around.Skip(text, at, loose.To);
            whole |= next > at && text[at].Folded is "het" or "deu";
            next = next > at ? next : Fillers.SkipCourtesy(text, at, loose.To);
            if (next == at)
            {
                return null;
            }

            at = next;
        }

        var isPast = day is { Doubt: DateDoubt.None, Day: { } date } && (date < into.Today || done);
        return goes && (day is not null || (done && (sender || person))) ? (sender && (isPast || (whole && done && day is null)), day) : null;
    }
}
