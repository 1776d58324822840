using ReportBot.Core.Reports;

namespace ReportBot.Core.Conversations;

/// <summary>
/// Somebody says that a report was sent: what was received is named, and what is filled in and not sent is read back, so that
/// nobody believes it is.
/// </summary>
internal static class ClaimFlow
{
    /// <summary>Takes it; false for other words and for whoever owes nothing now.</summary>
    public static bool TryTake(Talk talk, string text)
    {
        if (!MayBe(text))
        {
            return false;
        }

        var (codes, left) = NamedIn.Own(talk, text);
        if (!ClaimWords.Is(left))
        {
            return false;
        }

        var now = Duties.Now(talk);
        var meant = codes.Count == 0 ? Duties.Meant(talk, now)
            : now.FirstOrDefault(d => d.All.Any(x => x.IsMissing && codes.Contains(x.Subject.Code, StringComparer.Ordinal)))
                ?? now.FirstOrDefault(d => d.All.Any(x => codes.Contains(x.Subject.Code, StringComparer.Ordinal)));
        if (meant is null)
        {
            return false;
        }

        Tell(talk, meant, [.. meant.All.Where(d => codes.Count == 0 || codes.Contains(d.Subject.Code, StringComparer.Ordinal))]);
        return true;
    }

    // Short, and with one of the words: cheaper than reading the message for everybody who types one.
    private static bool MayBe(string text) => text.Length < 80 && Text.VietnameseText.Fold(text) is var folded
        && (folded.Contains("bao", StringComparison.Ordinal) || folded.Contains("gui", StringComparison.Ordinal) || folded.Contains("nop", StringComparison.Ordinal))
        && (folded.Contains("roi", StringComparison.Ordinal) || folded.Contains("da ", StringComparison.Ordinal) || folded.Contains("xong", StringComparison.Ordinal));

    private static void Tell(Talk talk, PeriodDuties meant, List<Duty> duties)
    {
        var waiting = ReadBack.In(talk.State.Pending);
        bool IsFilled(Duty duty) => waiting.Contains(Which(meant, duty))
            || (duty is { IsBegun: true, Report: null } && OpenForm.Of(talk, Which(meant, duty)) is { } at && at.FirstRequired() is null);
        var filled = duties.Where(IsFilled).ToList();
        var begun = duties.Where(d => d is { IsMissing: true, IsBegun: true }).Except(filled).ToList();
        var period = Format.Period(talk.Words, meant.Period);
        Note(talk, "claim.received", [.. duties.Where(d => !d.IsMissing).Except(filled)], period);
        Note(talk, "claim.begun", begun, period);
        Note(talk, "claim.nothing", [.. duties.Where(d => d.IsMissing).Except(filled).Except(begun)], period);
        if (filled.Count > 0)
        {
            Note(talk, "claim.filled", filled, period);
            Again(talk, meant, filled);
        }
        else if (talk.State.Pending is not null)
        {
            Answering.AskAgain(talk);
        }
        else
        {
            talk.Close(begun.Count > 0 ? [new Messaging.Button(talk.T("button.resume"), "/tiep")] : duties.Exists(d => d.IsMissing) ? HelpFlow.Buttons(talk) : []);
        }
    }

    // What only waits for its "đúng" is read back, together with what waits already.
    private static void Again(Talk talk, PeriodDuties meant, List<Duty> filled)
    {
        var round = OpenRound.Joined(talk) ?? new Pending.ForBatch([], []);
        var more = filled.Select(d => Which(meant, d)).Where(w => round.Items.All(i => i.Draft != w)).Select(w => new BatchItem(w, []));
        BatchFlow.Continue(talk, round with { Items = [.. round.Items, .. more], Told = false });
    }

    private static DraftRef Which(PeriodDuties meant, Duty duty) => new(meant.At.Plan, meant.At.Key, duty.Subject.Id);

    private static void Note(Talk talk, string key, List<Duty> duties, string period)
    {
        if (duties.Count > 0)
        {
            talk.Note(talk.T(key, ("codes", key == "claim.received" ? string.Join(", ", duties.Select(Received)) : SubjectFlow.Codes(duties.Select(d => d.Subject))), ("period", period)));
        }
    }

    // "H047 (BC-000123)"
    private static string Received(Duty duty) => $"{duty.Subject.Code} ({Report.Show(duty.Report!.Number)})";
}
