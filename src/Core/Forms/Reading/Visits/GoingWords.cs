using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>
/// A clause that says nothing but who went when: "tôi đi hôm 4/9 rồi nhé", "sáng qua đi rồi". Of the sender, on a day that is
/// past, it is the visit; without the sender it may be the household that went, and is asked.
/// </summary>
internal static class GoingWords
{
    private static readonly Vocabulary Goes = new("đi", "đến", "tới", "xuống", "ghé", "vào", "vô", "qua", "lên", "gặp", "đi xuống", "đi vào", "đi qua", "đi đến", "đi tới", "có đi", "có xuống", "có đến", "có ghé", "có qua", "có lên", "có vào");
    private static readonly Vocabulary Sender = new("tôi", "em", "mình", "chúng tôi", "e", "tui", "t");
    private static readonly Vocabulary Done = new("rồi", "xong", "đã", "vừa", "mới", "xong rồi", "r");
    private static readonly Vocabulary Around = new("hồi", "hôm", "ngày", "lúc", "hết", "cả", "đều", "có", "được", "lần", "lần 1", "lần 2", "một lần", "1 lần", "2 lần", "tận nơi", "nhé", "thì", "cũng", "còn", "là", "vào", "ba", "hai", "hộ", "nhà");

    /// <summary>What a loose clause says of the visit; null where it says anything else.</summary>
    public static (bool IsSure, DateReading? Day)? Read(Collector into, Piece loose)
    {
        var text = into.Text;
        var (goes, sender, done) = (false, false, false);
        DateReading? day = null;
        for (var at = loose.From; at < loose.To;)
        {
            if (DateScanner.Read(text, at, loose.To, into.Today, isAsked: false) is { } found)
            {
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

            next = next > at ? next : Math.Max(Around.Skip(text, at, loose.To), Fillers.SkipCourtesy(text, at, loose.To));
            if (next == at)
            {
                return null;
            }

            at = next;
        }

        var isPast = day is { Doubt: DateDoubt.None, Day: { } date } && (date < into.Today || done);
        return goes && (day is not null || (done && sender)) ? (sender && isPast, day) : null;
    }
}
