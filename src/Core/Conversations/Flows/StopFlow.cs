using ReportBot.Core.Messaging;
using ReportBot.Core.Reports;

namespace ReportBot.Core.Conversations;

/// <summary>/huy: stops what is open; what was filled in stays until it is deleted by name.</summary>
internal static class StopFlow
{
    public static void Stop(Talk talk)
    {
        var open = OpenDrafts(talk.State.Pending);
        var stopped = talk.State.Pending is not null;
        talk.State = talk.State with { Left = OpenRound.Of(talk.State.Pending), Returns = false, Aside = false };
        talk.Forget();
        var kept = new List<Draft>();
        foreach (var draft in open.Select(talk.Draft).OfType<Draft>())
        {
            if (IsWorthKeeping(talk, draft))
            {
                kept.Add(draft);
            }
            else
            {
                talk.Drop(DraftRef.Of(draft));
            }
        }

        // A nil report has no draft and waits in the round that was left.
        var nil = (talk.State.Left?.Items ?? []).Where(i => i.Nil).Select(i => talk.CodeOf(i.Draft.Subject));
        var codes = string.Join(", ", kept.Select(d => talk.CodeOf(d.Subject)).Concat(nil).Distinct(StringComparer.Ordinal));
        if (codes.Length > 0)
        {
            var delete = kept switch
            {
                [] => null,
                [var only] => new Button(talk.T("button.delete-draft", ("subject", talk.CodeOf(only.Subject))), DropData(talk.CodeOf(only.Subject))),
                _ => new Button(talk.T("button.delete-drafts"), "/xoanhap"),
            };
            talk.Say(talk.T("stop.kept", ("codes", codes)), [new Button(talk.T("button.resume"), "/tiep"), .. delete is null ? Array.Empty<Button>() : [delete]]);
        }
        else
        {
            talk.Say(talk.T(stopped ? "stop.done" : "stop.nothing"), HelpFlow.Buttons(talk));
        }
    }

    /// <summary>"xóa nháp H013"; without a code the only one there is, and where there are several it is asked; what was sent stays.</summary>
    public static void DropDraft(Talk talk, string rest)
    {
        if (rest.Trim().Length == 0 && OpenDrafts(talk.State.Pending) is { Count: > 1 })
        {
            TakeBackFlow.Begin(talk);
            return;
        }

        var drafts = talk.Drafts;
        if (rest.Trim().Length == 0 && drafts.Where(d => IsWorthKeeping(talk, d)).ToList() is { Count: > 1 } several)
        {
            TakeBackFlow.Ask(talk, new Pending.ForDrop([.. several.OrderBy(d => talk.CodeOf(d.Subject), StringComparer.Ordinal).Select(DraftRef.Of)], talk.State.Pending));
            return;
        }

        var draft = rest.Trim().Length == 0
            ? drafts.FirstOrDefault(d => d.Answers.Count > 0 || d.Rest.Length > 0)
            : drafts.FirstOrDefault(d => talk.Subject(d.Subject) is { } subject && SubjectWords.Named(rest, [subject]).Count > 0);
        if (draft is null)
        {
            talk.Say(talk.T("stop.no-draft"), HelpFlow.Buttons(talk));
            return;
        }

        talk.Forget();
        talk.Drop(DraftRef.Of(draft));
        talk.Say(talk.T("stop.deleted", ("subject", talk.CodeOf(draft.Subject))), HelpFlow.Buttons(talk));
    }

    private static string DropData(string code) => System.Text.Ascii.IsValid(code) ? "/xoanhap " + code : "/xoanhap";

    // An amendment that changes nothing yet holds only what was sent.
    private static bool IsWorthKeeping(Talk talk, Draft draft) =>
        draft.IsBegun
        && !(draft.Amends is { } number && talk.Know.History(draft.Subject, 3).FirstOrDefault(r => r.Number == number) is { } report
            && report.Answers.Equals(draft.Answers) && report.Rest == draft.Rest);

    /// <summary>The drafts that the open question is about.</summary>
    public static IReadOnlyList<DraftRef> OpenDrafts(Pending? pending) => pending switch
    {
        Pending.ForAnswer { Then: Pending.ForBatch batch } => OpenDrafts(batch),
        Pending.ForAnswer answer => [answer.Draft],
        Pending.ForConfirm { Then: { } batch } => OpenDrafts(batch),
        Pending.ForConfirm card => [card.Draft],
        Pending.ForNil nil => [nil.Draft],
        Pending.ForBatch batch => [.. batch.Items.Select(i => i.Draft)],
        Pending.ForSubject { Then: { } batch } => OpenDrafts(batch),
        Pending.ForSubject { Waits: { } waits } => OpenDrafts(waits),
        Pending.ForDrop drop => drop.Drafts,
        Pending.ForWords { Then: { } batch } => OpenDrafts(batch),
        Pending.ForPeriod { Then: { } batch } => OpenDrafts(batch),
        _ => [],
    };
}
