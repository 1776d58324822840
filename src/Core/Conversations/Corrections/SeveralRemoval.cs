using ReportBot.Core.Text;

namespace ReportBot.Core.Conversations;

/// <summary>
/// The same taken out of several reports at once: "H108 H109 xóa đề xuất", "cả 4 hộ xóa đề xuất", "bỏ phần chưa hiểu của H012, H013". What goes is said of
/// each, and the open question comes back.
/// </summary>
internal static class SeveralRemoval
{
    private static readonly Vocabulary Behind = new([.. TakeOutWords.Behind]);

    /// <summary>Takes the words; false where they name no several reports, or take out nothing by its name.</summary>
    public static bool TryTake(Talk talk, string text)
    {
        var (codes, left) = NamedIn.Own(talk, text);
        var (isAll, count, words) = Everyone.Without(left);
        if (codes.Count == 1 || (codes.Count == 0) != isAll || BatchReader.FormOf(talk) is not { } form || !IsRemoval(words))
        {
            return false;
        }

        var isRest = RemovalWords.IsRest(words);
        var keys = isRest ? [] : RemovalWords.Questions(words, BatchReader.Context(talk, form, [])) is (null, var named) ? named : null;
        if (keys is null)
        {
            return false;
        }

        var round = Round(talk);
        var meant = Meant(talk, round, codes);
        var having = meant.Where(d => Has(talk, d, keys)).ToList();
        if (count is { } said && said != meant.Count && said != having.Count)
        {
            return false;
        }

        if (having.Count == 0)
        {
            talk.Note(talk.T("batch.nothing-to-remove", ("words", Format.Short(text.Trim(), 60))));
        }

        foreach (var which in having)
        {
            round = Take(talk, which, keys, round);
        }

        GoOn(talk, keys, having, round);
        return true;
    }

    /// <summary>The round without what these reports were to lose, and that question settled.</summary>
    public static Pending.ForBatch Take(Talk talk, IReadOnlyList<string> keys, IReadOnlyList<BatchItem> from, Pending.ForBatch round) =>
        from.Aggregate(round, (all, item) => Take(talk, item.Draft, keys, all));

    private static Pending.ForBatch Take(Talk talk, DraftRef which, IReadOnlyList<string> keys, Pending.ForBatch round)
    {
        if (BatchReader.EnsureDraft(talk, which) is not { } at)
        {
            return round;
        }

        var unclear = new List<UnclearKey>();
        if (keys.Count == 0)
        {
            talk.Note(talk.T("form.removed", ("answers", $"{at.Subject.Code} — “{at.Draft.Rest}”")));
            at.Keep(d => d with { Rest = "" });
        }
        else
        {
            ReportRemoval.Take(talk, at, keys, unclear);
        }

        var item = round.Items.FirstOrDefault(i => i.Draft == which) ?? new BatchItem(which, []);
        var kept = item with { Unclear = [.. item.Unclear.Where(u => !keys.Contains(u.Key, StringComparer.Ordinal)), .. unclear] };
        return round with { Items = round.Items.Contains(item) ? [.. round.Items.Select(i => i == item ? kept : i)] : [.. round.Items, kept] };
    }

    private static bool IsRemoval(string words) =>
        RemovalWords.Begins(words) || (TokenText.Of(words) is var text && Enumerable.Range(0, text.Count).Any(at => Behind.Skip(text, at, text.Count) == text.Count));

    private static Pending.ForBatch Round(Talk talk) => OpenRound.Joined(talk) ?? new Pending.ForBatch([], []);

    // Those named; of "cả 4 hộ" those of the open round, else what was sent of the period worked in.
    private static List<DraftRef> Meant(Talk talk, Pending.ForBatch round, IReadOnlyList<string> codes)
    {
        if (codes.Count > 0)
        {
            return [.. Duties.Now(talk).SelectMany(d => d.All).Select(d => d.Subject).DistinctBy(s => s.Id).Where(s => codes.Contains(s.Code, StringComparer.Ordinal))
                .Select(s => BatchReader.Target(talk, round, s.Id)).OfType<DraftRef>()];
        }

        var now = Duties.Now(talk);
        return round.Items.Count > 0
            ? [.. round.Items.Where(i => !i.Nil).Select(i => i.Draft)]
            : (now.FirstOrDefault(d => d.At == talk.State.At) ?? (now.Count > 0 ? now[0] : null)) is { } worked
                ? [.. worked.All.Where(d => !d.IsMissing).Select(d => new DraftRef(worked.At.Plan, worked.At.Key, d.Subject.Id))]
                : [];
    }

    private static bool Has(Talk talk, DraftRef which, IReadOnlyList<string> keys)
    {
        var (answers, rest) = talk.Draft(which) is { } draft ? (draft.Answers, draft.Rest)
            : talk.Plan(which.Plan) is { } plan && Plans.PlanPeriods.Find(plan, which.Period) is { } period && talk.Reports(period).GetValueOrDefault(which.Subject) is { } sent ? (sent.Answers, sent.Rest)
            : (Forms.Answers.Empty, "");
        return keys.Count == 0 ? rest.Length > 0 : keys.Any(answers.Has);
    }

    private static void GoOn(Talk talk, IReadOnlyList<string> keys, List<DraftRef> taken, Pending.ForBatch round)
    {
        round = round with { Unplaced = [.. round.Unplaced.Where(u => u.Removed is not { } asked || !asked.Intersect(keys, StringComparer.Ordinal).Any())], Choosing = false };
        switch (talk.State.Pending)
        {
            case Pending.ForAnswer when OpenRound.Of(talk.State.Pending) is not null:
                talk.State = talk.State with { Pending = OpenRound.Change(talk.State.Pending, _ => round) };
                Answering.AskAgain(talk);
                break;
            case not null and not (Pending.ForBatch or Pending.ForConfirm or Pending.ForNil or Pending.ForSubject { Then: not null } or Pending.ForWords):
                if (taken.Count > 0)
                {
                    talk.State = talk.State with { Left = round, Returns = true, Aside = true };
                }

                Answering.AskAgain(talk);
                break;
            case null when taken.Count == 0:
                talk.Close(HelpFlow.Buttons(talk));
                break;
            default:
                BatchFlow.Continue(talk, round);
                break;
        }
    }
}
