using ReportBot.Core.Forms;
using ReportBot.Core.Messaging;

namespace ReportBot.Core.Conversations;

/// <summary>
/// A message that its sender changed afterwards: while what it was read as is no more than a draft, the drafts go back to
/// what they were before it and it is read again. After filing, and for an older message, the person is told what to do.
/// </summary>
internal static class EditFlow
{
    public static void Take(Talk talk, IncomingMessage input)
    {
        if (talk.State.LastRead is not { } read || read.Message != input.MessageRef || string.IsNullOrWhiteSpace(input.Text))
        {
            OddFlow.Take(talk, input);
            return;
        }

        foreach (var before in read.Drafts)
        {
            PutBack(talk, before);
        }

        talk.State = talk.State with { Prompt = talk.State.Prompt + 1, Pending = read.Pending };
        talk.Note(talk.T("edit.read-again"));
        Typing.Take(talk, input.Text);
    }

    /// <summary>After a step: which message an edit may still change, with the drafts as they were before it.</summary>
    public static void Remember(Talk talk, IncomingMessage input, Pending? before)
    {
        if (talk.AsksFor<Request.File>())
        {
            talk.State = talk.State with { LastRead = null };
        }
        else if (talk.ChangedDrafts is { Count: > 0 } changed)
        {
            var known = input.Kind is IncomingKind.Text or IncomingKind.Edited && input.MessageRef is not null;
            talk.State = talk.State with
            {
                LastRead = known ? new LastRead(input.MessageRef!, before, [.. changed.Select(which => Of(talk, which))]) : null,
            };
        }
    }

    private static DraftBefore Of(Talk talk, DraftRef which)
    {
        var before = talk.Drafts.FirstOrDefault(which.Names);
        return new DraftBefore(which, before is null ? null : AnswersJson.Write(before.Answers), before?.Skipped ?? []);
    }

    private static void PutBack(Talk talk, DraftBefore before)
    {
        if (before.Answers is null)
        {
            talk.Drop(before.Draft);
        }
        else if (talk.Draft(before.Draft) is { } draft && talk.Plan(draft.PlanCode)?.Forms.FirstOrDefault(f => f.Id == draft.FormId) is { } form)
        {
            talk.Save(draft with { Answers = AnswersJson.Read(form, before.Answers), Skipped = before.Skipped });
        }
    }
}
