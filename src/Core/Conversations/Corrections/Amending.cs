using ReportBot.Core.Forms.Reading;
using ReportBot.Core.Text;

namespace ReportBot.Core.Conversations;

/// <summary>
/// Words on one household that has a report of the period, or a begun one, outside its round: "H012 xóa đề xuất", "sửa H012
/// thu nhập 1tr3". They correct what is there instead of being read as a report of their own.
/// </summary>
internal static class Amending
{
    /// <summary>Takes the words into a round; false when they name no such household or correct nothing of it.</summary>
    public static bool TryTake(Talk talk, string text, Pending.ForBatch? open)
    {
        var (codes, left) = NamedIn.Own(talk, text);
        if (codes.Count == 0 && open is null && TakesBack(talk, text))
        {
            var mine = HelpFlow.WithCodes(talk, "remove.whose");
            talk.Say(mine, HelpFlow.Buttons(talk));
            return true;
        }

        if (codes.Count != 1 || NamedIn.OnlyOwn(talk, text) is not { } subject || NamedIn.NamesAny(talk, left) || NamedIn.NamesPeriod(talk, text))
        {
            return false;
        }

        var batch = open ?? new Pending.ForBatch([], []);
        if (BatchReader.Target(talk, batch, subject.Id) is not { } which)
        {
            return false;
        }

        if (open is null && Commands.Whole(left) is Verb.Edit && !ToldReports.HasSomething(talk, which) && talk.Plan(which.Plan) is { } sent && Plans.PlanPeriods.Find(sent, which.Period) is { } filed && talk.Reports(filed).ContainsKey(which.Subject))
        {
            // "sửa H054" of what was sent as "không có gì mới"
            ReportFlow.Open(talk, which.At(), subject.Id);
            return true;
        }

        if (!ToldReports.HasSomething(talk, which))
        {
            return TakesBack(talk, text) && SaysNothing(talk, text);
        }

        if (open is null && (Commands.Whole(left) is Verb.TakeBack or Verb.Remove || RemovalWords.IsAll(left)))
        {
            TakeBackFlow.Begin(talk);
            return true;
        }

        if (Commands.Whole(left) is Verb.Edit or Verb.Wrong or Verb.No && open is null
            && (BatchReader.FormOf(talk) is not { } form || VisitWords.Read(form, left, talk.Know.Today, null).Count == 0))
        {
            ReportFlow.Open(talk, which.At(), subject.Id);
            return true;
        }

        var before = talk.Draft(which);
        BatchReader.EnsureDraft(talk, which);
        var unclear = new List<UnclearKey>();
        if (!ReportCorrection.TryTake(talk, which, left, unclear))
        {
            if (before is null)
            {
                talk.Drop(which);
            }

            return false;
        }

        var round = batch.Items.Any(i => i.Draft == which) ? batch : batch with { Items = [.. batch.Items, new BatchItem(which, [])], Told = false };
        var asked = round with { Items = [.. round.Items.Select(i => i.Draft == which ? i with { Unclear = [.. i.Unclear.Where(u => unclear.All(n => n.Key != u.Key)), .. unclear] } : i)] };
        if (open is null || !Meanwhile.ComesBack(talk, open, asked))
        {
            AnswerFlow.AskEach(talk, which, unclear, round);
        }

        return true;
    }

    private static bool TakesBack(Talk talk, string text) =>
        BatchReader.FormOf(talk) is { } form && TakingBack.Is(TokenText.Of(text), BatchReader.Context(talk, form, Duties.Subjects(talk)));

    private static bool SaysNothing(Talk talk, string text)
    {
        talk.Note(talk.T("batch.nothing-to-remove", ("words", Format.Short(text.Trim(), 60))));
        if (talk.State.Pending is null)
        {
            talk.Close(HelpFlow.Buttons(talk));
        }
        else
        {
            Answering.AskAgain(talk);
        }

        return true;
    }
}
