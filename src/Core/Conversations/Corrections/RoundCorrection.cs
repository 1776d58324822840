using ReportBot.Core.Forms.Reading;

namespace ReportBot.Core.Conversations;

/// <summary>Corrections of a whole round: a household opened or dropped by name, and answers taken out of one.</summary>
internal static class RoundCorrection
{
    /// <summary>Takes the words; false when they are none of these.</summary>
    /// <param name="talk">The step.</param>
    /// <param name="batch">The round.</param>
    /// <param name="item">The report that the words name, or the only one.</param>
    /// <param name="isNamed">The words name it.</param>
    /// <param name="text">The words as typed.</param>
    /// <param name="left">The words without the verb and the household.</param>
    public static bool Take(Talk talk, Pending.ForBatch batch, BatchItem? item, bool isNamed, string text, string left)
    {
        if (isNamed && item is not null && (GatherFlow.IsAsked(left) || Confirming.Is(left)))
        {
            // "H107 xem lại", "H082 đúng rồi": that one is read back once more, and "đúng" is for the whole round.
            BatchFlow.Ask(talk, batch with { Items = [.. batch.Items.Select(i => i == item ? i with { Seen = null } : i)], Choosing = false });
            return true;
        }

        if (isNamed && IsBareEdit(left) && !SaysVisit(talk, item, left))
        {
            return item is not null ? BatchFlow.Edit(talk, batch, batch.Items.ToList().IndexOf(item)) : Join(talk, batch, text);
        }

        if (Moving.TryTake(talk, batch, text))
        {
            return true;
        }

        if (item is null && RemovalWords.IsRest(text))
        {
            BatchFlow.Continue(talk, WithoutRest(talk, batch) with { Choosing = false });
            return true;
        }

        if (item is { Nil: true, Rest.Length: > 0 } && RemovalWords.IsRest(isNamed ? left : text))
        {
            BatchFlow.Continue(talk, batch with { Items = [.. batch.Items.Select(i => i == item ? i with { Rest = "" } : i)] });
            return true;
        }

        if (item is not null && isNamed && (RemovalWords.IsAll(left) || Commands.Whole(left) == Verb.TakeBack))
        {
            // "bỏ H012 ra": the only words beside the household are those of removing.
            Drop(talk, batch, item);
            return true;
        }

        if (item is not null)
        {
            // What it corrects of this report is read with the report.
            return false;
        }

        return AskWhose(talk, batch, text);
    }

    /// <summary>"Bỏ phần chưa hiểu" names no household: it stands below each of them.</summary>
    public static Pending.ForBatch WithoutRest(Talk talk, Pending.ForBatch batch)
    {
        foreach (var at in batch.Items.Where(i => !i.Nil).Select(i => OpenForm.Of(talk, i.Draft)).OfType<OpenForm>().Where(a => a.Draft.Rest.Length > 0))
        {
            at.Keep(d => d with { Rest = "" });
        }

        return batch with { Items = [.. batch.Items.Select(i => i with { Rest = "" })] };
    }

    // "H128 chưa" at an echo that says "đã thăm" puts it right.
    private static bool SaysVisit(Talk talk, BatchItem? item, string left) =>
        item is not null && OpenForm.Of(talk, item.Draft) is { } at && VisitWords.Read(at.Form, left, talk.Know.Today, null).Count > 0;

    // "sửa H012", "H012 sai rồi" and "H012" alone.
    private static bool IsBareEdit(string left) => left.Length == 0 || NamedIn.IsNext(left) || Commands.Whole(left) is Verb.Edit or Verb.No or Verb.Wrong;

    // Another household named while the round waits comes into it: nothing that was told before is left behind.
    private static bool Join(Talk talk, Pending.ForBatch batch, string text)
    {
        if (NamedIn.OnlyOwn(talk, text) is not { } subject || BatchReader.Target(talk, batch, subject.Id) is not { } target)
        {
            return false;
        }

        var isFiled = talk.Plan(target.Plan) is { } plan && Plans.PlanPeriods.Find(plan, target.Period) is { } period && talk.Reports(period).ContainsKey(subject.Id);
        BatchReader.EnsureDraft(talk, target);
        var joined = batch with { Items = [.. batch.Items, new BatchItem(target, [])], Choosing = false, Told = false };
        if (isFiled)
        {
            return BatchFlow.Edit(talk, joined, joined.Items.Count - 1);
        }

        BatchFlow.Continue(talk, joined);
        return true;
    }

    private static void Drop(Talk talk, Pending.ForBatch batch, BatchItem item)
    {
        var code = talk.CodeOf(item.Draft.Subject);
        var left = OpenRound.Without(batch, item);
        talk.Note(talk.T(talk.Draft(item.Draft) is { Answers.Count: > 0 } ? "batch.dropped-kept" : "batch.dropped", ("subject", code)));
        if (left.Items.Count > 0 || left.Unplaced.Count > 0)
        {
            BatchFlow.Continue(talk, left with { Choosing = false });
        }
        else
        {
            talk.Forget();
            talk.Close(HelpFlow.Buttons(talk));
        }
    }

    private static bool AskWhose(Talk talk, Pending.ForBatch batch, string text)
    {
        if (batch.Items.Select(i => OpenForm.Of(talk, i.Draft)?.Form).OfType<Forms.Form>().FirstOrDefault() is not { } form
            || RemovalWords.Questions(text, new ReadingContext(form, talk.Know.Today, [], HasRoster: true)) is not (null, { } keys))
        {
            return false;
        }

        var having = batch.Items.Where(i => !i.Nil && OpenForm.Of(talk, i.Draft) is { } at && keys.Any(at.Draft.Answers.Has)).ToList();
        if (having is [var only])
        {
            Correction.Remove(talk, OpenForm.Of(talk, only.Draft)!, keys, batch);
        }
        else if (having.Count == 0)
        {
            talk.Note(talk.T("batch.nothing-to-remove", ("words", Format.Short(text, 60))));
            BatchFlow.Ask(talk, batch);
        }
        else
        {
            var whose = new Unplaced(null, Forms.AnswersJson.Write(Forms.Answers.Empty), [], text.Trim(), [.. having.Select(i => i.Draft.Subject)]) { Removed = keys };
            BatchFlow.Continue(talk, batch with { Unplaced = [whose, .. batch.Unplaced], Choosing = false, Told = true });
        }

        return true;
    }
}
