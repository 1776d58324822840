using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>
/// "h9 5/9 h10 6/9 h11 7/9", "sáng 5/9 H009, chiều 5/9 H010": a list of households that have a past day each and nothing else
/// is a list of visits. One alone is asked about.
/// </summary>
internal static class DaysAlone
{
    private static readonly Vocabulary Around = new("ngày", "hôm", "sáng", "chiều", "trưa", "tối", "lúc", "hồi", "vào", "thì", "là", "và", "còn");

    /// <summary>Adds the visits where every household that was named has its day alone.</summary>
    public static void Settle(IReadOnlyList<(Block Block, Collector Said)> read)
    {
        var named = read.Where(r => r.Block.Mentions.Count > 0).ToList();
        if (named.Sum(r => r.Block.Mentions.Count) < 2 || named.Count < read.Count || named.Count == 0)
        {
            return;
        }

        var form = named[0].Said.Form;
        if (FormLexicon.Of(form).Visit is not { } visit || FormLexicon.Companion(form, visit, QuestionKind.Date) is not { } when)
        {
            return;
        }

        var days = named.ConvertAll(r => Day(r.Said));
        for (var i = 0; i < named.Count && days.TrueForAll(d => d is not null); i++)
        {
            var said = named[i].Said;
            said.Resolve(visit, new Answer.YesNo(true));
            said.Add(when, DateAnswer.JudgeTold(when, days[i]!.Value, said.Text.Slice(days[i]!.Value.Start, days[i]!.Value.End), said.Today));
            said.Consume(0, said.Text.Count);
        }
    }

    private static DateReading? Day(Collector said)
    {
        var text = said.Text;
        if (said.Answers.Count > 0 || said.Unclear.Count > 0 || said.SaysNil)
        {
            return null;
        }

        DateReading? day = null;
        for (var at = 0; at < text.Count;)
        {
            if (day is null && DateScanner.Read(text, at, text.Count, said.Today, isAsked: true) is { Doubt: DateDoubt.None } found)
            {
                (day, at) = (found, found.End);
                continue;
            }

            var next = Math.Max(Around.Skip(text, at, text.Count), Fillers.SkipCourtesy(text, at, text.Count));
            next = next == at && text[at].Kind is TokenKind.Sign or TokenKind.NewLine ? at + 1 : next;
            if (next == at)
            {
                return null;
            }

            at = next;
        }

        return day;
    }
}
