using ReportBot.Core.Messaging;
using ReportBot.Core.Plans;
using ReportBot.Core.Text;

namespace ReportBot.Core.Conversations;

/// <summary>
/// A report that names no period while the year's report is due beside another: words of the whole year ("cả năm", "đề nghị
/// thoát nghèo") may be for either, so it is asked which.
/// </summary>
internal static class PeriodFlow
{
    private const int MostWords = 60;

    private static readonly Vocabulary OfTheYear = new(
        "cả năm", "trong cả năm", "suốt năm", "số lần thăm", "tổng số lần thăm", "căn cứ", "căn cứ đề nghị", "đề nghị thoát nghèo", "đề nghị công nhận", "đề nghị công nhận thoát nghèo", "đề nghị xét thoát nghèo", "báo cáo năm", "tổng kết năm");

    /// <summary>Asks which period words on the whole year are for; false where that is no question.</summary>
    public static bool TryAsk(Talk talk, IReadOnlyList<PeriodDuties> now, string text)
    {
        var words = TokenText.Of(text);
        if (OpenRound.Joined(talk) is not null || talk.State.Pending is Pending.ForAnswer || !OfTheYear.OccursIn(words, 0, words.Count))
        {
            return false;
        }

        var (codes, _) = NamedIn.Own(talk, text);
        var due = now.Where(d => codes.Count == 0 ? d.All.Count == 1 : d.All.Any(x => codes.Contains(x.Subject.Code, StringComparer.Ordinal))).ToList();
        List<PeriodDuties> meant = [.. due.Where(d => d.Period.Kind != PeriodKind.Annual).Take(1), .. due.Where(d => d.Period.Kind == PeriodKind.Annual).Take(1)];
        if (meant.Count < 2 || NamedIn.NamesPeriod(talk, text) || !meant.Any(d => BatchReader.Tells(talk, d, text)))
        {
            return false;
        }

        Ask(talk, new Pending.ForPeriod(text, [.. meant.Select(d => d.At)]));
        return true;
    }

    public static void Ask(Talk talk, Pending.ForPeriod pending)
    {
        talk.Expect(pending);
        var lines = new List<string> { talk.T("period.which", ("words", Format.Short(pending.Words, MostWords))) };
        var buttons = new List<Button>();
        for (var i = 0; i < pending.Periods.Count; i++)
        {
            var name = Format.Capital(Format.Period(talk, pending.Periods[i].Plan, pending.Periods[i].Key));
            lines.Add($"{Format.Plain(i + 1)}. {name}");
            buttons.Add(talk.Press(name, "p" + Format.Plain(i), i + 1, inText: true));
        }

        talk.Say(string.Join('\n', lines), [.. buttons, talk.Press(talk.T("button.leave-out"), "skip")]);
    }

    public static bool Take(Talk talk, Pending.ForPeriod pending, string text)
    {
        if (AnswerWords.Numbers(text) is [var number])
        {
            return number <= pending.Periods.Count ? Act(talk, pending, "p" + Format.Plain(number - 1)) : AskedAgain(talk, pending);
        }

        if (Commands.Whole(text) is Verb.Skip or Verb.No or Verb.Back or Verb.Remove)
        {
            return Act(talk, pending, "skip");
        }

        if (PeriodWords.TakeFrom(text) is { Left: "", Named: { } named } && PeriodWords.Find(talk, named) is var (_, period)
            && pending.Periods.ToList().IndexOf(PeriodRef.Of(period)) is >= 0 and var index)
        {
            return Act(talk, pending, "p" + Format.Plain(index));
        }

        // Other words go their own way; those that waited are not left behind unseen.
        talk.Note(talk.T("batch.left-out", ("words", Format.Short(pending.Words, MostWords))));
        talk.Forget();
        return false;
    }

    public static bool Act(Talk talk, Pending.ForPeriod pending, string action)
    {
        if (action == "skip")
        {
            talk.Forget();
            talk.Say(talk.T("batch.left-out", ("words", Format.Short(pending.Words, MostWords))), HelpFlow.Buttons(talk));
            return true;
        }

        if (action is not ['p', .. var place] || !AnswerWords.TryIndex(place, pending.Periods.Count, out var index))
        {
            return false;
        }

        talk.Forget();
        talk.State = talk.State with { At = pending.Periods[index] };
        if (BatchReader.ReadIn(talk, pending.Periods[index], pending.Words) is { } round && (round.Items.Count > 0 || round.Unplaced.Count > 0))
        {
            BatchFlow.Continue(talk, round);
        }
        else
        {
            talk.Say(talk.T("batch.nothing-kept"));
        }

        return true;
    }

    private static bool AskedAgain(Talk talk, Pending.ForPeriod pending)
    {
        Ask(talk, pending);
        return true;
    }
}
