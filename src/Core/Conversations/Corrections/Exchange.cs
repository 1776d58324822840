using ReportBot.Core.Forms;

namespace ReportBot.Core.Conversations;

/// <summary>
/// Two households were told of the wrong way round: "tôi nói ngược, H009 dê, H010 bò", "hai nhà đổi chỗ cho nhau", "ngược lại mới đúng". What is named, or all that was told of the two, changes
/// places as one act, whatever is asked and also after sending.
/// </summary>
internal static class Exchange
{
    /// <summary>The words to be read on: as they are where they exchange nothing, without the saying so where they tell anew whose things are; null where all is done.</summary>
    public static string? Settle(Talk talk, string text)
    {
        if (talk.State.Pending is not (null or Pending.ForBatch or Pending.ForConfirm or Pending.ForAnswer or Pending.ForSubject { Then: not null }) || ExchangeWords.Read(talk, text) is not { } said)
        {
            return text;
        }

        if (Pair(talk, said) is not var (one, other))
        {
            return said.Things.Count > 0 ? said.Left : SaysWhich(talk, said) ? null : text;
        }

        if (said.Things.Count > 0)
        {
            return Things(talk, said, one, other) ? null : said.Left;
        }

        Whole(talk, one, other);
        return null;
    }

    // Those named; else the two of the open round, or the two that were sent last.
    private static (DraftRef One, DraftRef Other)? Pair(Talk talk, ExchangeWords said)
    {
        var round = OpenRound.Joined(talk);
        if (said.Codes is [var first, var second])
        {
            return Of(talk, round, first) is { } a && Of(talk, round, second) is { } b && a.At() == b.At() ? (a, b) : null;
        }

        var told = round is { Items.Count: > 0 } ? round.Items.Select(i => i.Draft).ToList() : ToldReports.Beside(talk, null);
        return said.Codes.Count == 0 && told is [var one, var other] && one.At() == other.At() ? (one, other) : null;
    }

    private static DraftRef? Of(Talk talk, Pending.ForBatch? round, string code) =>
        Duties.Now(talk).SelectMany(d => d.All).Select(d => d.Subject).FirstOrDefault(s => s.Code == code) is { } subject && BatchReader.Target(talk, round ?? new Pending.ForBatch([], []), subject.Id) is { } which
        && (round?.Items.Any(i => i.Draft == which) == true || ToldReports.HasSomething(talk, which)) ? which : null;

    private static bool SaysWhich(Talk talk, ExchangeWords said)
    {
        if (said.Codes.Count > 0 || (OpenRound.Joined(talk)?.Items.Count ?? ToldReports.Beside(talk, null).Count) < 2)
        {
            return false;
        }

        var codes = (OpenRound.Joined(talk)?.Items.Select(i => i.Draft) ?? ToldReports.Beside(talk, null)).Select(d => talk.CodeOf(d.Subject)).ToList();
        talk.Note(talk.T("exchange.which", ("one", codes[0]), ("other", codes[1])));
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

    // "H009 dê, H010 bò": each thing stands in the report of the other.
    private static bool Things(Talk talk, ExchangeWords said, DraftRef one, DraftRef other)
    {
        if (said.Things is not [var first, var second] || Held(talk, other, first) is not { } toOne || Held(talk, one, second) is not { } toOther)
        {
            return false;
        }

        talk.Note(talk.T("exchange.done", ("one", said.Codes[0]), ("other", said.Codes[1])));
        Put(talk, one, toOther.Kept, toOne);
        Put(talk, other, toOne.Kept, toOther);
        GoOn(talk, one, other, (_, item) => item with { Nil = false });
        return true;
    }

    private static HeldThing? Held(Talk talk, DraftRef which, string thing)
    {
        var (answers, rest) = Told(talk, which);
        return talk.Plan(which.Plan) is { } plan && Plans.PlanPeriods.Find(plan, which.Period) is { } period && talk.Subject(which.Subject) is { } subject
            ? HeldThing.In(talk, plan.Form(period.FormId), subject, answers, rest, thing)
            : null;
    }

    private static (Answers Answers, string Words) Told(Talk talk, DraftRef which) =>
        talk.Draft(which) is { } draft ? (draft.Answers, draft.Rest) : MovingPeriod.Filed(talk, which) is { Answers.IsNil: false } filed ? (filed.Answers, filed.Rest) : (Answers.Empty, "");

    private static void Put(Talk talk, DraftRef which, Answers kept, HeldThing given)
    {
        if (BatchReader.EnsureDraft(talk, which) is { } at)
        {
            var emptied = at.Keep(d => d with { Answers = kept });
            BatchReader.Keep(talk, emptied, given.Moved, Telling.AsMore);
        }
    }

    // What each was told goes to the other; what it held before it was sent, and its pictures, stay.
    private static void Whole(Talk talk, DraftRef one, DraftRef other)
    {
        var (first, second) = (Parted(talk, one), Parted(talk, other));
        talk.Note(talk.T("exchange.done", ("one", talk.CodeOf(one.Subject)), ("other", talk.CodeOf(other.Subject))));
        Set(talk, one, first, second);
        Set(talk, other, second, first);
        GoOn(talk, one, other, (theOther, item) => item with { Nil = theOther.Nil, Rest = theOther.Rest, Unclear = theOther.Unclear });
    }

    private static (Answers Stays, Answers Goes, string Words) Parted(Talk talk, DraftRef which)
    {
        var (answers, rest) = Told(talk, which);
        if (talk.Plan(which.Plan) is not { } plan || Plans.PlanPeriods.Find(plan, which.Period) is not { } period)
        {
            return (Answers.Empty, answers, rest);
        }

        var form = plan.Form(period.FormId);
        var before = MovingPeriod.Sent(talk).Find(s => s.Draft == which) is { } sent
            ? sent.Answers is { Length: > 0 } held ? AnswersJson.Read(form, held) : Answers.Empty
            : MovingPeriod.Filed(talk, which)?.Answers ?? Answers.Empty;
        var goes = answers.Where(a => !a.Value.Equals(before[a.Key]) && form.Find(a.Key)?.Kind != QuestionKind.Photo).Aggregate(Answers.Empty, (all, a) => all.With(a.Key, a.Value));
        return (answers.Where(a => !goes.Has(a.Key)).Aggregate(Answers.Empty, (all, a) => all.With(a.Key, a.Value)), goes, rest);
    }

    private static void Set(Talk talk, DraftRef which, (Answers Stays, Answers Goes, string Words) own, (Answers Stays, Answers Goes, string Words) others)
    {
        if (BatchReader.EnsureDraft(talk, which) is { } at)
        {
            at.Keep(d => d with { Answers = others.Goes.Aggregate(own.Stays.IsNil ? Answers.Empty : own.Stays, (all, a) => all.With(a.Key, a.Value)), Skipped = [], Rest = others.Words });
        }
    }

    // Both are read back, in the order in which they were told.
    private static void GoOn(Talk talk, DraftRef one, DraftRef other, Func<BatchItem, BatchItem, BatchItem> change)
    {
        var round = OpenRound.Joined(talk) ?? new Pending.ForBatch([], []);
        foreach (var which in new[] { one, other }.Where(w => round.Items.All(i => i.Draft != w)))
        {
            round = round with { Items = [.. round.Items, new BatchItem(which, [], Nil: Told(talk, which).Answers.Count == 0 && MovingPeriod.Filed(talk, which) is { Answers.IsNil: true })] };
        }

        var (first, second) = (round.Items.First(i => i.Draft == one), round.Items.First(i => i.Draft == other));
        BatchFlow.Continue(talk, BatchView.Unread(round with
        {
            Items = [.. round.Items.Select(i => i == first ? change(second, i) : i == second ? change(first, i) : i)], Choosing = false, Told = false,
        }));
    }
}
