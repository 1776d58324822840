namespace ReportBot.Core.Conversations;

/// <summary>"Đúng" with nothing asked: what is begun and not sent is named, so that nobody believes it is.</summary>
internal static class NothingToConfirm
{
    public static void Say(Talk talk, string text)
    {
        if (GatherFlow.TryShow(talk))
        {
            return;
        }

        var begun = talk.Drafts.Where(d => d.IsBegun && talk.Draft(DraftRef.Of(d)) is not null && talk.CodeOf(d.Subject).Length > 0).ToList();
        var locked = begun.Where(d => LockedRounds.IsLocked(talk, DraftRef.Of(d))).ToList();
        foreach (var period in locked.GroupBy(d => DraftRef.Of(d).At()))
        {
            talk.Note(talk.T("confirm.locked", ("codes", string.Join(", ", period.Select(d => talk.CodeOf(d.Subject)))), ("period", Format.Period(talk, period.Key.Plan, period.Key.Key))));
        }

        var codes = begun.Except(locked).Select(d => talk.CodeOf(d.Subject)).ToList();
        if (begun.Count == 0 && SmallTalkFlow.IsAssent(text) && Duties.Meant(talk, Duties.Now(talk))?.All.Any(d => !d.IsMissing) == true)
        {
            // "Vâng" behind a receipt: it was read.
            talk.Say(talk.T("thanks"), HelpFlow.Buttons(talk));
            return;
        }

        talk.Say(
            codes.Count == 0 ? talk.T("confirm.nothing") : talk.T("confirm.begun", ("codes", string.Join(", ", codes))),
            codes.Count == 0 ? HelpFlow.Buttons(talk) : [new Messaging.Button(talk.T("button.resume"), "/tiep")]);
    }
}
