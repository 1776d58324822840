using System.Globalization;
using ReportBot.Core.Forms;
using ReportBot.Core.Plans;
using ReportBot.Core.Text;

namespace ReportBot.Core.Conversations;

/// <summary>
/// Reports told in one message: each is kept as a draft at once, what is unclear is asked one by one, all is
/// read back, and one "đúng" sends all.
/// </summary>
internal static class BatchFlow
{
    /// <summary>Takes a message that reports on one or several households; false when it is no report.</summary>
    public static bool TryBegin(Talk talk, string text)
    {
        var now = Duties.Now(talk);
        text = JustSent.With(talk, text);
        if (PeriodFlow.TryTake(talk, now, text) || LateDays.TryAsk(talk, text))
        {
            return true;
        }

        if (now.Count > 0 && (LikeAnother.TryTake(talk, text) || VisitList.TryTake(talk, text)))
        {
            return true;
        }

        if (now.Count > 0 && Amending.TryTake(talk, text, OpenRound.Joined(talk)))
        {
            return true;
        }

        var open = OpenRound.Joined(talk);
        if (now.Count > 0 && open is { Items.Count: > 1 } && EachOfSeveral.TryTake(talk, open, text))
        {
            return true;
        }

        if (now.Count == 0 || BatchReader.Read(talk, now, text, open) is not { } batch)
        {
            return false;
        }

        batch = WordsFlow.Joined(talk, batch, text);
        // What waits already and is typed once more waits once.
        batch = batch with { Unplaced = [.. batch.Unplaced.DistinctBy(u => BatchView.Words(talk, u), StringComparer.Ordinal)] };
        WhoseFlow.SayQueued(talk, open, batch);

        if (batch.Items.Count == 0 && batch.Unplaced.Count == 0)
        {
            // Told why; what is open can be reported on.
            talk.Say(talk.T("batch.nothing-kept"));
            return true;
        }

        if (open is not null && Meanwhile.ComesBack(talk, open, batch))
        {
            return true;
        }

        Continue(talk, batch.Items.Count > 0 ? batch : batch with { Before = open is null ? talk.State.Pending : open.Before });
        return true;
    }

    /// <summary>What must be asked yet; when all is clear, everything is read back.</summary>
    public static void Continue(Talk talk, Pending.ForBatch batch)
    {
        if (WhoseFlow.WithoutFollowed(talk, batch) is not { } known)
        {
            return;
        }

        batch = known;
        if (talk.State.Pending is Pending.ForPeriod waiting)
        {
            PeriodFlow.Wait(talk, waiting, batch);
            return;
        }

        if (batch.Unplaced is [var unplaced, ..])
        {
            // Whose the words are is asked; what is known already is told once, and kept.
            WhoseFlow.Ask(talk, (batch.Items.Count > 0 ? BatchView.Tell(talk, batch) : batch) with { Told = true }, unplaced);
            return;
        }

        batch = Guesses.Taken(talk, Hanging.Answered(talk, batch));
        batch = batch with { Items = [.. batch.Items.Select(i => i.Unclear.Any(u => AskedWords.StandSo(talk, i.Draft, u)) ? i with { Unclear = [.. i.Unclear.Where(u => !AskedWords.StandSo(talk, i.Draft, u))] } : i)] };
        if (!AsksDoubt(talk, batch) && !AsksRequired(talk, batch))
        {
            Ask(talk, batch);
        }
    }

    // One doubt at a time; what was understood of the others stands above it, so that nothing told seems lost.
    private static bool AsksDoubt(Talk talk, Pending.ForBatch batch)
    {
        for (var i = 0; i < batch.Items.Count; i++)
        {
            var item = batch.Items[i];
            if (item.Unclear is [var unclear, ..])
            {
                batch = batch.Items.Count > 1 ? BatchView.TellNew(talk, batch) : batch;
                item = batch.Items[i];
                var also = SharedQuestion.Alike(talk, batch, item, unclear);
                var then = SharedQuestion.Without(batch with { Items = Replace(batch.Items, i, item with { Unclear = [.. item.Unclear.Skip(1)] }) }, also, unclear.Key);
                AnswerFlow.Ask(talk, new Pending.ForAnswer(item.Draft, unclear.Key, then) { Doubt = unclear.Doubt, Also = also });
                return true;
            }
        }

        return false;
    }

    // What was understood is said before the rest is asked for, once; the visit is asked of all whose it is not known.
    private static bool AsksRequired(Talk talk, Pending.ForBatch batch)
    {
        foreach (var item in batch.Items.Where(i => !i.Nil))
        {
            if (OpenForm.Of(talk, item.Draft)?.FirstRequired() is { } required)
            {
                AnswerFlow.Ask(talk, new Pending.ForAnswer(item.Draft, required.Key, BatchView.Tell(talk, batch) with { Told = true }));
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether something is asked yet before the round can be read back.</summary>
    public static bool Asks(Talk talk, Pending.ForBatch batch) => batch.Unplaced.Count > 0
        || batch.Items.Any(i => i.Unclear.Count > 0 || (!i.Nil && OpenForm.Of(talk, i.Draft)?.FirstRequired() is not null));

    /// <summary>Reads everything back.</summary>
    public static void Ask(Talk talk, Pending.ForBatch batch)
    {
        var items = batch.Items.Where(i => i.Nil || OpenForm.Of(talk, i.Draft) is not null).ToList();
        if (items.Count == 0)
        {
            FormFlow.Gone(talk);
        }
        else if (AndSend.Goes(talk, batch))
        {
            // How what was corrected stands now is told, and all of it goes.
            var told = BatchView.TellNew(talk, batch with { Told = false });
            talk.Expect(told);
            Send(talk, told);
        }
        else
        {
            BatchView.Ask(talk, batch with { Items = items });
        }
    }

    public static bool Take(Talk talk, Pending.ForBatch batch, string text)
    {
        if (batch.Choosing && AnswerWords.Numbers(text) is [var number] && number <= batch.Items.Count)
        {
            return Edit(talk, batch, number - 1);
        }

        if (Confirming.Is(text))
        {
            return Act(talk, batch, "send");
        }

        if (Confirming.TryAskWhich(talk, batch, text) || NumberedEdit.TryTake(talk, batch, text))
        {
            return true;
        }

        if (PeriodFlow.TakesVisit(talk, batch, text) || VisitList.TakesDay(talk, batch, text))
        {
            return true;
        }

        if (Commands.Whole(text) is Verb.Done or Verb.None || IsBareYesNo(text))
        {
            // Said of what, nobody knows: it is read back once more.
            Ask(talk, batch);
            return true;
        }

        return Commands.Find(text) switch
        {
            { Verb: Verb.No or Verb.Edit or Verb.Wrong, Rest: "" } => Act(talk, batch, "edit"),
            { Verb: Verb.Back, Rest: "" } => Act(talk, batch, "back"),
            { Verb: Verb.Cancel, Rest: "" } => Act(talk, batch, "later"),
            { Verb: Verb.Edit, Rest: var which } when batch.Items is [{ Nil: false } only] && AnswerWords.Mark(which) is { } edited =>
                CardFlow.Edit(talk, new Pending.ForConfirm(only.Draft, Choosing: true, Then: batch with { Choosing = false }), edited),
            _ => Correction.Take(talk, batch, BehindYes(talk, text)),
        };
    }

    // "đúng, Chưn cái bồn nước trị giá 1tr5": what is put right behind the yes names its household itself.
    private static string BehindYes(Talk talk, string text) =>
        text.IndexOf(',', StringComparison.Ordinal) is > 0 and var at && Confirming.Is(text[..at]) && text[(at + 1)..].Trim() is { Length: > 0 } more && NamedIn.NamesAny(talk, more) ? more : text;

    private static bool IsBareYesNo(string text) => VietnameseText.Fold(text).Trim(' ', '.', '!') is "roi" or "co roi" or "da roi" or "xong roi";

    public static bool Act(Talk talk, Pending.ForBatch batch, string action)
    {
        switch (action)
        {
            case "send":
                Send(talk, batch);
                return true;
            case "edit" when batch.Items.Count == 1:
                return Edit(talk, batch, 0);
            case "edit":
                Ask(talk, batch with { Choosing = true });
                return true;
            case "back" when batch.Choosing:
                Ask(talk, batch with { Choosing = false });
                return true;
            case "norest":
                Continue(talk, RoundCorrection.WithoutRest(talk, batch));
                return true;
            case "later":
                StopFlow.Stop(talk);
                return true;
            default:
                return action is ['i', .. var digits] && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
                    && index < batch.Items.Count && Edit(talk, batch, index);
        }
    }

    /// <summary>The list with one item replaced.</summary>
    public static IReadOnlyList<BatchItem> Replace(IReadOnlyList<BatchItem> items, int index, BatchItem item) =>
        [.. items.Take(index), item, .. items.Skip(index + 1)];

    /// <summary>Opens one report of the round to be changed.</summary>
    public static bool Edit(Talk talk, Pending.ForBatch batch, int index)
    {
        var item = batch.Items[index];
        if (item.Nil)
        {
            // There is nothing to change in a nil report but to fill the form in.
            var opened = batch with { Items = Replace(batch.Items, index, item with { Nil = false, Rest = "" }), Choosing = false };
            BatchReader.EnsureDraft(talk, item.Draft);
            BatchReader.KeepRest(talk, item.Draft, "", item.Rest);
            Continue(talk, opened);
            return true;
        }

        CardFlow.Ask(talk, new Pending.ForConfirm(item.Draft, Choosing: true, Then: batch with { Choosing = false }));
        return true;
    }

    private static void Send(Talk talk, Pending.ForBatch batch)
    {
        if (!BatchView.IsRead(talk, batch))
        {
            // Nothing is confirmed but what was read back.
            Ask(talk, batch);
            return;
        }

        var filings = new List<Filing>();
        foreach (var item in batch.Items)
        {
            if (item.Nil)
            {
                var plan = talk.Plan(item.Draft.Plan)!;
                var form = plan.Form(PlanPeriods.Find(plan, item.Draft.Period)!.FormId);
                filings.Add(new Filing(item.Draft.Plan, item.Draft.Period, item.Draft.Subject, form.Id, form.Version, Answers.Nil) { Rest = item.Rest });
            }
            else if (OpenForm.Of(talk, item.Draft) is { } at)
            {
                if (at.FirstRequired() is not null)
                {
                    Continue(talk, batch);
                    return;
                }

                filings.Add(FilingFlow.Of(at, AnswerCheck.WithoutUnasked(at.Form, at.Draft.Answers)));
            }
        }

        if (filings.Count == 0)
        {
            FormFlow.Gone(talk);
        }
        else
        {
            FilingFlow.Send(talk, filings);
        }
    }
}
