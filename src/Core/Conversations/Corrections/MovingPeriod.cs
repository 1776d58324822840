using ReportBot.Core.Forms;
using ReportBot.Core.Plans;
using ReportBot.Core.Reports;
using ReportBot.Core.Text;

namespace ReportBot.Core.Conversations;

/// <summary>
/// "Kỳ 20/9 mà, không phải kỳ 10": what was told into one period goes over to the other, whether it waits for its "đúng" or was sent just now.
/// What was reported before in the first period stays there; both are read back, and the words themselves are filed nowhere.
/// </summary>
internal static class MovingPeriod
{
    private const long Fresh = 12L * 60 * 60 * 1000;

    /// <summary>Takes the words; false for others, and where nothing was told that they could be on.</summary>
    public static bool TryTake(Talk talk, string text)
    {
        if (talk.State.Pending is Pending.ForPeriod || PeriodMoveWords.Read(text) is not { } said)
        {
            return false;
        }

        if (said.To is { } day && PeriodWords.Find(talk, day) is null && !VietnameseText.Fold(text).Contains("ky ", StringComparison.Ordinal))
        {
            // "à nhầm 4/9": a day of something else.
            return false;
        }

        var open = OpenRound.Joined(talk) ?? (talk.State.Pending is Pending.ForAnswer { Draft: var which } && Duties.In(talk, which.At()) is not null ? new Pending.ForBatch([new BatchItem(which, [])], []) : null);
        var told = open?.Items.Select(i => i.Draft).ToList() ?? Sent(talk).ConvertAll(s => s.Draft);
        if (told.Count == 0 || Duties.In(talk, told[^1].At()) is not { } last)
        {
            return false;
        }

        var not = said.Not is null ? null : PeriodWords.Find(talk, said.Not)?.Period is { } denied ? PeriodRef.Of(denied) : null;
        var from = told.Where(d => not is null || d.At() == not).ToList();
        if (Target(talk, said, Duties.In(talk, (from.Count > 0 ? from : told)[^1].At()) ?? last) is not { } to)
        {
            return true;
        }

        from.RemoveAll(d => d.At() == to.At || to.All.All(x => x.Subject.Id != d.Subject));
        talk.State = talk.State with { At = to.At, SaidFor = new SaidPeriod(to.At, talk.Now) };
        if (from.Count == 0)
        {
            // It stands there already.
            Answering.AskAgain(talk);
            return true;
        }

        if (Fitting(talk, from, to).Count == 0)
        {
            Said(talk, talk.T("period.other-form", ("period", Format.Capital(Format.Period(talk.Words, to.Period)))));
            return true;
        }

        talk.Note(talk.T("period.moved", ("period", Format.Period(talk, to.At.Plan, to.At.Key))));
        NoteUnasked(talk, from, to);
        if (talk.State.Pending is Pending.ForAnswer { Draft: var filling } && OpenRound.Of(talk.State.Pending) is null && from is [var one] && one == filling)
        {
            // The form that is being filled in goes on there.
            Moved(talk, open!, from, to.At);
            FormFlow.Continue(talk, filling with { Plan = to.At.Plan, Period = to.At.Key });
            return true;
        }

        BatchFlow.Continue(talk, open is not null ? Moved(talk, open, from, to.At) : MovedSent(talk, Sent(talk).FindAll(s => from.Contains(s.Draft)), to.At));
        return true;
    }

    /// <summary>The reports that were sent last, together; none where that is long ago.</summary>
    public static List<SentReport> Sent(Talk talk) =>
        talk.State is { LastSent: { } sent } && sent.All(s => talk.Now - s.At < Fresh) ? [.. sent.Where(s => Duties.In(talk, s.Draft.At()) is not null)] : [];

    /// <summary>The report filed; null where there is none.</summary>
    public static Report? Filed(Talk talk, DraftRef which) =>
        talk.Plan(which.Plan) is { } plan && PlanPeriods.Find(plan, which.Period) is { } period ? talk.Reports(period).GetValueOrDefault(which.Subject) : null;

    // The period meant; null where it is said why there is none.
    private static PeriodDuties? Target(Talk talk, PeriodMoveWords said, PeriodDuties from)
    {
        var alike = Duties.Now(talk).Where(d => d.Plan == from.Plan && d.Period.FormId == from.Period.FormId).ToList();
        if (said.To is { } name)
        {
            if (PeriodWords.Find(talk, name) is not var (plan, period))
            {
                return Said(talk, PeriodWords.Unknown(talk, name));
            }

            return alike.Find(d => d.At == PeriodRef.Of(period))
                ?? Duties.Now(talk).FirstOrDefault(d => d.At == PeriodRef.Of(period) && period.Kind == PeriodKind.Annual)
                ?? Said(talk, ReportFlow.Refusal(talk, plan, period, null) ?? talk.T("period.other-form", ("period", Format.Capital(Format.Period(talk.Words, period)))));
        }

        var others = alike.Where(d => d.At != from.At && said.Later is not { } later || (said.Later == true ? d.Period.LastDay > from.Period.LastDay : d.Period.LastDay < from.Period.LastDay)).OrderBy(d => d.Period.LastDay).ToList();
        return others.Count == 1 || (others.Count > 1 && said.Later is not null) ? said.Later == false ? others[^1] : others[0]
            : others.Count == 0 && said.Later is not null ? from
            : Said(talk, talk.T("period.move-where", ("example", Format.ShortPeriod(talk.Words, (others.Count > 0 ? others[0] : from).Period))));
    }

    // The year's report asks other questions: only what it asks as well goes there.
    private static List<DraftRef> Fitting(Talk talk, List<DraftRef> from, PeriodDuties to) => from.FindAll(d =>
        IsAlike(talk, d, to) || Told(talk, d) is { } told && (told.IsNil || AnswerFit.To(to.Plan.Form(to.Period.FormId), told).Count > 0));

    private static void NoteUnasked(Talk talk, List<DraftRef> from, PeriodDuties to)
    {
        var labels = from.Where(d => !IsAlike(talk, d, to)).SelectMany(d => Unasked(talk, d, to.Plan.Form(to.Period.FormId)) is var lost ? FormOf(talk, d)!.Questions.Where(q => lost.Has(q.Key)).Select(q => q.Label) : []).Distinct(StringComparer.Ordinal).ToList();
        if (labels.Count > 0)
        {
            talk.Note(talk.T("period.unasked", ("period", Format.Capital(Format.Period(talk.Words, to.Period))), ("labels", string.Join(", ", labels)), ("from", Format.Period(talk, from[0].Plan, from[0].Period))));
        }
    }

    private static Answers Unasked(Talk talk, DraftRef which, Form form)
    {
        var told = Told(talk, which) ?? Answers.Empty;
        return told.IsNil ? Answers.Empty : AnswerFit.To(form, told).Aggregate(told, (all, a) => all.Without(a.Key));
    }

    private static bool IsAlike(Talk talk, DraftRef which, PeriodDuties to) => which.Plan == to.At.Plan && FormOf(talk, which)?.Id == to.Period.FormId;

    private static Form? FormOf(Talk talk, DraftRef which) =>
        talk.Plan(which.Plan) is { } plan && PlanPeriods.Find(plan, which.Period) is { } period ? plan.Form(period.FormId) : null;

    private static Answers? Told(Talk talk, DraftRef which) => talk.Draft(which)?.Answers ?? Filed(talk, which)?.Answers;

    private static PeriodDuties? Said(Talk talk, string why)
    {
        talk.Note(why);
        Answering.AskAgain(talk);
        return null;
    }

    private static Pending.ForBatch Moved(Talk talk, Pending.ForBatch open, List<DraftRef> from, PeriodRef to)
    {
        var items = open.Items.Where(i => !from.Contains(i.Draft)).ToList();
        foreach (var item in open.Items.Where(i => from.Contains(i.Draft)))
        {
            var there = item.Draft with { Plan = to.Plan, Period = to.Key };
            if (!item.Nil && OpenForm.Of(talk, item.Draft) is { } at && BatchReader.EnsureDraft(talk, there) is { } target)
            {
                var filed = Filed(talk, item.Draft);
                Keep(talk, target, at.Draft.Answers, filed?.Answers ?? Answers.Empty, RestWords.Without(at.Draft.Rest, filed?.Rest ?? ""));
                Leave(talk, at, target.Form);
            }

            items.Add(item with { Draft = there, Seen = null });
        }

        return open with
        {
            Items = [.. items.GroupBy(i => i.Draft.At()).SelectMany(g => g)], At = null, Told = false, Choosing = false,
            Last = open.Last is { } last && from.Contains(last) ? last with { Plan = to.Plan, Period = to.Key } : open.Last,
            Unplaced = [.. open.Unplaced.Select(u => u with { In = to })],
        };
    }

    // What the other period does not ask for stays where it was told.
    private static void Leave(Talk talk, OpenForm at, Form form)
    {
        if (at.Form.Id != form.Id && Unasked(talk, at.Ref, form) is { Count: > 0 } unasked)
        {
            at.Keep(d => d with { Answers = unasked, Rest = "" });
        }
        else
        {
            talk.Drop(at.Ref);
        }
    }

    // What stood before is sent anew; a first report stays, because nothing that was sent disappears.
    private static Pending.ForBatch MovedSent(Talk talk, List<SentReport> sent, PeriodRef to)
    {
        var (there, back, stay) = (new List<BatchItem>(), new List<BatchItem>(), new List<string>());
        foreach (var one in sent)
        {
            if (Filed(talk, one.Draft) is not { } filed || BatchReader.EnsureDraft(talk, one.Draft with { Plan = to.Plan, Period = to.Key }) is not { } target)
            {
                continue;
            }

            var held = one.Answers is { Length: > 0 } before ? AnswersJson.Read(FormOf(talk, one.Draft)!, before) : Answers.Empty;
            if (filed.Answers.IsNil)
            {
                talk.Drop(target.Ref);
            }
            else
            {
                Keep(talk, target, filed.Answers, held, RestWords.Without(filed.Rest, one.Rest));
            }

            there.Add(new BatchItem(target.Ref, [], Nil: filed.Answers.IsNil));
            if (one.Answers is not { Length: > 0 })
            {
                stay.Add(talk.CodeOf(one.Draft.Subject));
            }
            else if (held.IsNil)
            {
                back.Add(new BatchItem(one.Draft, [], one.Rest, Nil: true));
            }
            else
            {
                BatchReader.EnsureDraft(talk, one.Draft)?.Keep(d => d with { Answers = held, Rest = one.Rest });
                back.Add(new BatchItem(one.Draft, []));
            }
        }

        if (stay.Count > 0)
        {
            talk.Note(talk.T("period.stays", ("codes", string.Join(", ", stay)), ("period", Format.Period(talk, sent[0].Draft.Plan, sent[0].Draft.Period)), ("subject", stay[0])));
        }

        return new Pending.ForBatch([.. back, .. there], []);
    }

    // What differs from what was there before, with the answers that its questions hang on.
    private static void Keep(Talk talk, OpenForm target, Answers now, Answers before, string rest)
    {
        now = AnswerFit.To(target.Form, now);
        var told = now.Where(a => !a.Value.Equals(before[a.Key])).Select(a => a.Key).ToHashSet(StringComparer.Ordinal);
        var hung = target.Form.Questions.Where(q => told.Contains(q.Key)).Select(q => q.When?.Key).OfType<string>();
        var keys = told.Concat(hung).ToHashSet(StringComparer.Ordinal);
        BatchReader.Keep(talk, target, now.Where(a => keys.Contains(a.Key)).Aggregate(Answers.Empty, (all, a) => all.With(a.Key, a.Value)), Telling.InPlace(target.Form));
        BatchReader.KeepRest(talk, target.Ref, "", rest);
    }
}
