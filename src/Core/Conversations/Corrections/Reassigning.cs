using ReportBot.Core.Forms;
using ReportBot.Core.Forms.Reading;
using ReportBot.Core.Reports;
using ReportBot.Core.Text;

namespace ReportBot.Core.Conversations;

/// <summary>
/// Carries out a correction of whose a thing is as one act, whatever is asked and also after sending: the thing goes from the household that it was written down for,
/// and to the one that is named. The words of the correction are kept nowhere; where the thing is not found, that is said and nothing changes.
/// </summary>
internal static class Reassigning
{
    private static readonly Vocabulary Nil = new([.. NilPhrases.All, "ổn", "vẫn ổn", "thì", "vẫn", "ok", "ạ", "nhé", "nha"]);

    /// <summary>The words to be read on: as they are where they correct no household, what they tell beside the correction where they do; null where all is done.</summary>
    public static string? Settle(Talk talk, string text)
    {
        if (talk.State.Pending is not (null or Pending.ForBatch or Pending.ForConfirm or Pending.ForAnswer or Pending.ForSubject or Pending.ForWords or Pending.ForNil)
            || BatchReader.FormOf(talk) is not { } form)
        {
            return text;
        }

        if (NotGiven.TryBesides(talk, text))
        {
            return null;
        }

        var now = Duties.Now(talk);
        var subjects = now.SelectMany(d => d.All).Select(d => d.Subject).DistinctBy(s => s.Id).ToList();
        return OwnershipReader.Read(text, BatchReader.Context(talk, form, subjects)) switch
        {
            null => text,
            { IsTold: true } told => Tell(talk, now, told),
            { To: [] } gone => $"{gone.From} bỏ {gone.Thing} đi".TrimStart(),
            var whose => Move(talk, now, subjects, whose, text) ? null : text,
        };
    }

    // What was told of the wrong one goes from it; the rest is read as told of the right ones.
    private static string Tell(Talk talk, IReadOnlyList<PeriodDuties> now, Ownership told)
    {
        foreach (var part in told.From is null ? [] : AnswerRemoval.PartsOf(told.Thing))
        {
            if (Holding(talk, now, part, s => s.Code == told.From) is [var (which, held), ..])
            {
                Take(talk, which, held);
            }
        }

        return $"{string.Join(", ", told.To)} {LikeNil(told.Thing)}";
    }

    // "bình thường không có gì" is said of nothing else than the whole.
    private static string LikeNil(string words) =>
        TokenText.Of(words.Trim(' ', ',', '.')) is { Count: > 0 } text && Nil.SkipAll(text, 0, text.Count) == text.Count ? "không có gì mới" : words;

    private static bool Move(Talk talk, IReadOnlyList<PeriodDuties> now, List<Subject> subjects, Ownership whose, string text)
    {
        var to = subjects.Find(s => s.Code == whose.To[0])!;
        var found = Holding(talk, now, whose.Thing, s => s.Id != to.Id && (whose.From is null || s.Code == whose.From)).DistinctBy(f => f.Which.Subject).ToList();
        if (found is [var (which, held)] && To(talk, now, which, to) is { } target)
        {
            Take(talk, which, held);
            talk.Note(talk.T("mend.moved", ("from", talk.CodeOf(which.Subject)), ("to", to.Code)));
            GoOn(talk, which, target, held);
            return true;
        }

        var isThere = found.Count == 0 && Holding(talk, now, whose.Thing, s => s.Id == to.Id).Count > 0;
        if (talk.State.Pending is Pending.ForSubject { Then.Unplaced.Count: > 0 } || (!isThere && whose.IsUnmarked) || (!isThere && NotButOther.IsOf(talk, text)))
        {
            // It answers whose the words are that wait, or tells the right one something else.
            return false;
        }

        if (isThere)
        {
            talk.Note(talk.T("correct.already", ("subject", to.Code), ("thing", Format.Short(whose.Thing, 40))));
        }
        else
        {
            Unclear(talk, text, found.Count > 0 ? talk.CodeOf(found[0].Which.Subject) : whose.From ?? to.Code);
        }

        Back(talk);
        return true;
    }

    /// <summary>Words of a correction that nothing took: they are kept nowhere; false for other words.</summary>
    public static bool TrySayUnclear(Talk talk, string text)
    {
        if (!OwnerWords.TakesBack(text) || talk.State.Pending is Pending.ForAnswer && NamedIn.NamesNobody(talk, text))
        {
            return false;
        }

        var code = NamedIn.Own(talk, text).Codes is [var named, ..] ? named
            : OpenRound.Of(talk.State.Pending) is { Items: [var first, ..] } ? talk.CodeOf(first.Draft.Subject)
            : Duties.Led(talk) is [var led, ..] ? led.Code : "";
        Unclear(talk, text, code);
        Back(talk);
        return true;
    }

    private static void Back(Talk talk)
    {
        if (talk.State.Pending is null)
        {
            talk.Close(HelpFlow.Buttons(talk));
        }
        else
        {
            Answering.AskAgain(talk);
        }
    }

    /// <summary>Says that a correction was not understood, that nothing changed, and what to type.</summary>
    public static void Unclear(Talk talk, string text, string code) =>
        talk.Note(talk.T("correct.unclear", ("words", Format.Short(text.Trim(), 60)), ("subject", code), ("example", BatchReader.FormOf(talk) is { } form ? FormExamples.Correction(form) : "")));

    // Every report of the person's that holds the thing, those that are not sent first.
    private static List<(DraftRef Which, HeldThing Held)> Holding(Talk talk, IReadOnlyList<PeriodDuties> now, string thing, Func<Subject, bool> isMeant)
    {
        var found = new List<(DraftRef Which, HeldThing Held)>();
        foreach (var period in now)
        {
            foreach (var duty in period.All.Where(d => isMeant(d.Subject) && (d.Draft is not null || d.Report is not null)))
            {
                var (answers, rest) = duty.Draft is { } draft ? (draft.Answers, draft.Rest) : (duty.Report!.Answers, duty.Report.Rest);
                if (HeldThing.In(talk, period.Plan.Form(period.Period.FormId), duty.Subject, answers, rest, thing) is { } held)
                {
                    found.Add((new DraftRef(period.At.Plan, period.At.Key, duty.Subject.Id), held));
                }
            }
        }

        return [.. found.OrderBy(f => talk.Draft(f.Which) is null)];
    }

    private static DraftRef? To(Talk talk, IReadOnlyList<PeriodDuties> now, DraftRef which, Subject to) =>
        now.FirstOrDefault(d => d.At == which.At() && d.All.Any(x => x.Subject.Id == to.Id)) is not null ? which with { Subject = to.Id }
        : Duties.For(talk, now, to.Id) is { } its ? new DraftRef(its.At.Plan, its.At.Key, to.Id)
        : null;

    private static void Take(Talk talk, DraftRef which, HeldThing held) =>
        BatchReader.EnsureDraft(talk, which)?.Keep(d => d with { Answers = held.Kept, Rest = held.KeptRest });

    // Both come into the open round, and are read back with it.
    private static void GoOn(Talk talk, DraftRef from, DraftRef to, HeldThing held)
    {
        var isAlone = talk.State.Pending is Pending.ForAnswer && OpenRound.Of(talk.State.Pending) is null;
        var round = (isAlone ? OpenRound.Waiting(talk, talk.State.Left) : OpenRound.Joined(talk)) ?? new Pending.ForBatch([], []);
        foreach (var which in new[] { to, from }.Where(w => round.Items.All(i => i.Draft != w) && !(isAlone && talk.State.Pending is Pending.ForAnswer { Draft: var asked } && asked == w)))
        {
            round = round with { Items = [.. round.Items, new BatchItem(which, [])] };
        }

        var told = new Unplaced(null, AnswersJson.Write(held.Moved), [], "", []) { Adds = true };
        round = BatchReader.Add(talk, round with { At = null, Choosing = false, Told = false }, to.Subject, told);
        BatchReader.KeepRest(talk, to, "", held.MovedRest);
        round = round with { Items = [.. round.Items.Select(i => i.Draft == from ? i with { Unclear = [.. i.Unclear.Where(u => !held.Moved.Has(u.Key)), .. held.Unclear], Nil = false } : i)] };
        if (isAlone)
        {
            talk.Note(talk.T("batch.noted", ("subject", talk.CodeOf(to.Subject)), ("answers", string.Join("; ", new[] { HistoryFlow.AnswersLine(talk, BatchReader.FormOf(talk)!, held.Moved), held.MovedRest }.Where(w => w.Length > 0)))));
            talk.State = talk.State with { Left = round, Returns = true, Aside = true };
            Answering.AskAgain(talk);
            return;
        }

        BatchFlow.Continue(talk, BatchView.Unread(round));
    }
}
