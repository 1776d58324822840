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
        if (item is not null && isNamed && IsBareEdit(text, left))
        {
            return BatchFlow.Edit(talk, batch, batch.Items.ToList().IndexOf(item));
        }

        if (item is null && Removal.IsRest(text))
        {
            BatchFlow.Continue(talk, WithoutRest(talk, batch) with { Choosing = false });
            return true;
        }

        if (item is { Nil: true, Rest.Length: > 0 } && Removal.IsRest(isNamed ? left : text))
        {
            BatchFlow.Continue(talk, batch with { Items = [.. batch.Items.Select(i => i == item ? i with { Rest = "" } : i)] });
            return true;
        }

        if (ToDrop(talk, batch, text) is { } dropped)
        {
            Drop(talk, batch, dropped);
            return true;
        }

        if (item is not null)
        {
            return OpenForm.Of(talk, item.Draft) is { } at && (Correction.RemovesFrom(talk, at, text, batch) || (isNamed && Correction.RemovesFrom(talk, at, left, batch)));
        }

        return AskWhose(talk, batch, text);
    }

    // "bỏ phần chưa hiểu" names no household: it stands below each of them.
    private static Pending.ForBatch WithoutRest(Talk talk, Pending.ForBatch batch)
    {
        foreach (var at in batch.Items.Where(i => !i.Nil).Select(i => OpenForm.Of(talk, i.Draft)).OfType<OpenForm>().Where(a => a.Draft.Rest.Length > 0))
        {
            at.Keep(d => d with { Rest = "" });
        }

        return batch with { Items = [.. batch.Items.Select(i => i with { Rest = "" })] };
    }

    // "sửa H012", "H012 sửa" and "H012" alone.
    private static bool IsBareEdit(string text, string left) =>
        left.Length == 0 ? Commands.Find(text) is null or { Verb: Verb.Edit } : Commands.Whole(left) == Verb.Edit;

    // "bỏ H012 ra": the only words beside the household are those of removing.
    private static BatchItem? ToDrop(Talk talk, Pending.ForBatch batch, string text)
    {
        foreach (var item in batch.Items)
        {
            var code = talk.CodeOf(item.Draft.Subject);
            var at = text.IndexOf(code, StringComparison.OrdinalIgnoreCase);
            var end = at + code.Length;
            if (at >= 0 && (at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end]))
                && Removal.IsAll((text[..at] + " " + text[end..]).Trim()))
            {
                return item;
            }
        }

        return null;
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
            || Removal.Read(text, new ReadingContext(form, talk.Know.Today, [], HasRoster: true)) is not (null, { } keys))
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
