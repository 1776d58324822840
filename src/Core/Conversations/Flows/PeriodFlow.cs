using ReportBot.Core.Forms;
using ReportBot.Core.Messaging;
using ReportBot.Core.Plans;
using ReportBot.Core.Reports;
using ReportBot.Core.Text;

namespace ReportBot.Core.Conversations;

/// <summary>
/// A report that names no period while the year's report is due beside another: words of the whole year ("cả năm", "đề nghị
/// thoát nghèo") may be for either, so it is asked which, unless they are plainly the year's. What was told waits until then.
/// </summary>
internal static class PeriodFlow
{
    private const int MostWords = 60;

    private static readonly Vocabulary Around = new(
        "là", "của", "cho", "báo cáo", "bc", "kỳ", "thuộc", "dạ", "vâng", "ạ", "nhé", "nha", "đó", "đấy", "em", "tôi", "chọn", "lấy", "đúng", "rồi", "đúng rồi", "mà", "cơ", "chứ", ".", ",", "!");

    private static readonly Vocabulary No = new("không phải", "chứ không", "đừng");

    /// <summary>Takes words on the whole year, or asks which period they are for; false where that is no question.</summary>
    public static bool TryTake(Talk talk, IReadOnlyList<PeriodDuties> now, string text)
    {
        if (!now.Any(d => d.Period.Kind == PeriodKind.Annual) || NamedIn.NamesPeriod(talk, text))
        {
            return false;
        }

        if (YearWords.WithoutHeading(text) is { } headed && now.First(d => d.Period.Kind == PeriodKind.Annual) is var named && BatchReader.Tells(talk, named, headed))
        {
            return Into(talk, named.At, headed, OpenRound.Joined(talk));
        }

        var (codes, _) = NamedIn.Own(talk, text);
        var due = now.Where(d => codes.Count == 0 ? d.All.Count == 1 : d.All.Any(x => codes.Contains(x.Subject.Code, StringComparer.Ordinal))).ToList();
        if ((codes.Count == 0 && talk.State.Pending is Pending.ForAnswer) || due.Find(d => d.Period.Kind == PeriodKind.Annual) is not { } year)
        {
            return false;
        }

        if (YearWords.WithoutName(text) is { } told)
        {
            return BatchReader.Tells(talk, year, told) && Into(talk, year.At, told, OpenRound.Joined(talk));
        }

        return due.Find(d => d.Period.Kind != PeriodKind.Annual) is { } other && Among(talk, year, other, text, codes);
    }

    /// <summary>At an open question of the year's report: a day on which its household was visited is of the other period that is due.</summary>
    public static bool TakesVisit(Talk talk, OpenForm at, Question? question, string text)
    {
        if (at.Period is not { Kind: PeriodKind.Annual } || (question?.Kind == QuestionKind.Text && !OtherThanAsked.IsTold(at, text)) || NamedIn.NamesPeriod(talk, text))
        {
            return false;
        }

        var due = Duties.Now(talk).Where(d => d.All.Any(x => x.Subject.Id == at.Draft.Subject)).ToList();
        var words = NamedIn.Own(talk, text).Codes.Count == 0 ? at.Subject.Code + " " + text : text;
        if (due.Find(d => d.At == at.Ref.At()) is not { } year || due.Find(d => d.Period.Kind != PeriodKind.Annual) is not { } other
            || NamedIn.OnlyOwn(talk, words)?.Id != at.Draft.Subject || !YearWords.Read(talk, year, other, words).IsOfTheOther)
        {
            return false;
        }

        var open = OpenRound.Joined(talk);
        if (open?.Items.Any(i => i.Draft == at.Ref) != true)
        {
            talk.Note(talk.T("period.other", ("period", Format.Capital(at.PeriodName)), ("subject", at.Subject.Code)));
        }

        return Into(talk, other.At, words, open);
    }

    /// <summary>The same at the card of the year's report, or where it is the one report of a round that the words can be on.</summary>
    public static bool TakesVisit(Talk talk, Pending pending, string text)
    {
        var which = pending switch
        {
            Pending.ForConfirm card => card.Draft,
            Pending.ForBatch { Items: [{ Nil: false } only] } => only.Draft,
            Pending.ForBatch { Items: var items } when NamedIn.OnlyOwn(talk, text) is { } named => items.FirstOrDefault(i => !i.Nil && i.Draft.Subject == named.Id)?.Draft,
            Pending.ForBatch { Last: { } last } when NamedIn.NamesNobody(talk, text) => last,
            _ => null,
        };
        return which is not null && OpenForm.Of(talk, which) is { } at && TakesVisit(talk, at, null, text);
    }

    private static bool Among(Talk talk, PeriodDuties year, PeriodDuties other, string text, IReadOnlyList<string> codes)
    {
        var read = YearWords.Read(talk, year, other, text);
        if (read.IsOfTheOther)
        {
            // The year's report asks for no day.
            return BatchReader.Target(talk, OpenRound.Joined(talk) ?? new Pending.ForBatch([], []), IdOf(year, codes))?.At() == year.At
                && Into(talk, other.At, text, OpenRound.Joined(talk));
        }

        var corrects = OpenRound.Joined(talk) is { } open && (codes.Count == 0 || open.Items.Any(i => codes.Contains(talk.CodeOf(i.Draft.Subject), StringComparer.Ordinal)));
        if (!corrects && YearWords.CountVisitsOfThisYear(text) && read.Year.Told.Any(BatchReader.Says))
        {
            return Into(talk, year.At, text, OpenRound.Joined(talk));
        }

        if (corrects || (!YearWords.Occur(text) && !read.HasVisitsOfAYear) || !(read.Year.Told.Any(BatchReader.Says) || read.Other.Told.Any(BatchReader.Says)))
        {
            return false;
        }

        if (YearWords.ArePlain(read, text, talk.State.At == year.At))
        {
            return Into(talk, year.At, text, OpenRound.Joined(talk));
        }

        // Told while other words are asked about, they wait with them.
        var waiting = talk.State.Pending as Pending.ForPeriod;
        var words = waiting is null ? text : waiting.Words + "\n" + text;
        Ask(talk, new Pending.ForPeriod(words, [other.At, year.At]) { Then = OpenRound.Joined(talk) });
        return true;
    }

    private static SubjectId IdOf(PeriodDuties duties, IReadOnlyList<string> codes) =>
        duties.All.First(d => codes.Count == 0 || codes.Contains(d.Subject.Code, StringComparer.Ordinal)).Subject.Id;

    public static void Ask(Talk talk, Pending.ForPeriod pending)
    {
        talk.Expect(pending);
        var lines = new List<string> { talk.T("period.which", ("words", Format.Short(pending.Words.Replace('\n', ' '), MostWords))) };
        var buttons = new List<Button>();
        for (var i = 0; i < pending.Periods.Count; i++)
        {
            var name = Format.Capital(Format.Period(talk, pending.Periods[i].Plan, pending.Periods[i].Key));
            lines.Add($"{Format.Plain(i + 1)}. {(pending.IsOfBoth ? talk.T(i == 0 ? "period.of-sent" : "period.of-next", ("period", name)) : name)}");
            buttons.Add(talk.Press(name, "p" + Format.Plain(i), i + 1, inText: true));
        }

        lines.Add(talk.T("period.how"));
        talk.Say(string.Join('\n', lines), [.. buttons, talk.Press(talk.T("button.leave-out"), "skip", inText: true)]);
    }

    public static bool Take(Talk talk, Pending.ForPeriod pending, string text)
    {
        if (AnswerWords.Numbers(text) is [var number])
        {
            return number <= pending.Periods.Count ? Act(talk, pending, "p" + Format.Plain(number - 1))
                : Chosen(talk, pending, "kỳ " + Format.Plain(number)) is { } day ? Act(talk, pending, "p" + Format.Plain(day)) : AskedAgain(talk, pending);
        }

        if (Commands.Whole(text) is Verb.Skip or Verb.No or Verb.Back or Verb.Remove)
        {
            return Act(talk, pending, "skip");
        }

        if (Chosen(talk, pending, text) is { } index)
        {
            return Act(talk, pending, "p" + Format.Plain(index));
        }

        if (Named(text) is { } other && PeriodWords.Find(talk, other) is var (plan, period) && Duties.Now(talk).Any(d => d.At == PeriodRef.Of(period)))
        {
            // None of those offered, and it takes reports as well.
            talk.Forget();
            talk.State = talk.State with { At = PeriodRef.Of(period) };
            return Into(talk, PeriodRef.Of(period), pending.Words, pending.Then);
        }

        // "Đúng" chooses none of them. Other words go their own way, and these wait.
        return (Confirming.Is(text) || IsBareYesNo(text)) && AskedAgain(talk, pending);
    }

    public static bool Act(Talk talk, Pending.ForPeriod pending, string action)
    {
        if (action == "skip")
        {
            LeaveOut(talk, pending);
            return true;
        }

        if (action is not ['p', .. var place] || !AnswerWords.TryIndex(place, pending.Periods.Count, out var index))
        {
            return false;
        }

        if (pending.IsOfBoth)
        {
            LateDays.GoOn(talk, pending, pending.Periods[index]);
            return true;
        }

        talk.Forget();
        talk.State = talk.State with { At = pending.Periods[index] };
        return Into(talk, pending.Periods[index], pending.Words, pending.Then);
    }

    /// <summary>A round told while it is asked which period other words are for: it is told what was noted, and asked again.</summary>
    public static void Wait(Talk talk, Pending.ForPeriod pending, Pending.ForBatch batch)
    {
        BatchView.Tell(talk, batch with { Told = false });
        Ask(talk, pending with { Then = batch with { Told = true } });
    }

    private static void LeaveOut(Talk talk, Pending.ForPeriod pending)
    {
        talk.Forget();
        var left = talk.T("batch.left-out", ("words", Format.Short(pending.Words, MostWords)));
        if (pending.Then is { } batch)
        {
            talk.Note(left);
            BatchFlow.Continue(talk, batch);
        }
        else
        {
            talk.Say(left, HelpFlow.Buttons(talk));
        }
    }

    // The only one of the periods that the words name: "kỳ năm", "của kỳ 10/12 nhé", "kỳ 20 mà, không phải kỳ 10".
    private static int? Chosen(Talk talk, Pending.ForPeriod pending, string text) =>
        pending.IsOfBoth && LateDays.Chosen(text) is { } either ? either
        : Named(text) is { } named && PeriodWords.Find(talk, named) is var (_, period) && pending.Periods.ToList().IndexOf(PeriodRef.Of(period)) is >= 0 and var index ? index
        : null;

    private static PeriodName? Named(string text)
    {
        var words = TokenText.Of(VietnameseText.Normalize(text));
        var from = Around.SkipAll(words, 0, words.Count);
        var to = Enumerable.Range(0, words.Count).Where(at => No.Begins(words, at, words.Count)).DefaultIfEmpty(words.Count).Min();
        while (to > from && Around.Skip(words, to - 1, to) == to)
        {
            to--;
        }

        // "kỳ" goes with the words around, and says that a bare number behind it is a day.
        var left = to > from ? "kỳ " + words.Text[words.Tokens[from].Start..words.Tokens[to - 1].End] : "";
        return PeriodWords.TakeFrom(left) is { Left: "", Named: { } named } ? named : null;
    }

    private static bool IsBareYesNo(string text)
    {
        var words = TokenText.Of(VietnameseText.Normalize(text));
        return YesNoWords.Read(words, 0, words.Count) is { } answer && answer.End == words.Count;
    }

    /// <summary>Reads words into a period, beside the round that is open.</summary>
    public static bool Into(Talk talk, PeriodRef at, string words, Pending.ForBatch? open)
    {
        if (BatchReader.ReadIn(talk, at, words, open) is { } round && (round.Items.Count > 0 || round.Unplaced.Count > 0))
        {
            // What is told of others from now on is of their own period again.
            BatchFlow.Continue(talk, round.Unplaced.Count > 0 ? round : round with { At = null, Items = [.. round.Items.GroupBy(i => i.Draft.At()).SelectMany(g => g)] });
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
