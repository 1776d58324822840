using ReportBot.Core.Messaging;

namespace ReportBot.Core.Conversations;

/// <summary>
/// "Không có gì mới" right behind the receipt that completed a period is said of that period once more: no other period, least of all the year's, is
/// reported by it. Which other is owed is said, with the words that report it.
/// </summary>
internal static class NilAgain
{
    private static readonly TimeSpan Fresh = TimeSpan.FromHours(12);

    /// <summary>Says so; false for other words, and where the period that is meant was not completed just now by another.</summary>
    public static bool TryTake(Talk talk, string text)
    {
        if (talk.State.Pending is not null || Commands.Whole(text) != Verb.Nil || Duties.Now(talk) is not { Count: > 0 } now || Duties.Meant(talk, now) is not { } meant)
        {
            return false;
        }

        if (meant.Missing == 0)
        {
            FilingFlow.NoteMissing(talk);
            talk.Close(HelpFlow.Buttons(talk));
            return true;
        }

        var done = now.FirstOrDefault(d => d.At != meant.At && d.Missing == 0 && d.All.Any(one => one.Report is { } sent && talk.Know.Now - sent.FiledAt < Fresh));
        if (done is null || meant.All.Any(d => d.Report is { } sent && talk.Know.Now - sent.FiledAt < Fresh))
        {
            return false;
        }

        var missing = meant.All.Where(d => d.IsMissing).Select(d => d.Subject).ToList();
        var name = Format.ShortPeriod(talk.Words, meant.Period);
        talk.Say(
            talk.T("nil.again", ("done", Format.Capital(Format.ShortPeriod(talk.Words, done.Period))), ("other", name), ("code", missing[0].Code)),
            [new Button(Format.Capital(name), "/baocao " + PeriodWords.Full(meant.At))]);
        return true;
    }
}
