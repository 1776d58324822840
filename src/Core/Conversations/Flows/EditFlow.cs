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
        var words = (input.Text ?? "").Trim();
        if (talk.State.LastRead is not { } read || !read.Names(input.MessageRef) || (words.Length == 0 && read.Pictures is null))
        {
            OddFlow.Take(talk, input);
            return;
        }

        foreach (var before in read.Drafts)
        {
            PutBack(talk, before);
        }

        talk.State = talk.State with { Prompt = talk.State.Prompt + 1, Pending = read.Pending, Waiting = read.Waiting, Placed = read.Placed };
        talk.Note(talk.T("edit.read-again"));
        if (read.Pictures is { } pictures)
        {
            PhotoFlow.Again(talk, [.. pictures.Select(p => p.Message == input.MessageRef ? p with { Words = words } : p)]);
        }
        else
        {
            Typing.Take(talk, words);
        }
    }

    /// <summary>After a step: which message an edit may still change, with the drafts as they were before it.</summary>
    public static void Remember(Talk talk, IncomingMessage input, ConversationState before)
    {
        if (talk.AsksFor<Request.File>())
        {
            talk.State = talk.State with { LastRead = null };
        }
        else if (talk.GoesOn)
        {
            // After another message has come between, undoing that one would take the picture along: nothing is undone then.
            talk.State = talk.State with
            {
                LastRead = talk.State.LastRead is { Pictures: { } pictures } read
                    ? read with { Pictures = [.. pictures, .. talk.Pictures], Drafts = Before(talk, read) }
                    : null,
            };
        }
        else if (talk.ChangedDrafts.Count > 0 || talk.Pictures.Count > 0)
        {
            var read = input.Kind == IncomingKind.Edited ? talk.State.LastRead : null;
            var message = input.Kind is IncomingKind.Text or IncomingKind.Photo ? input.MessageRef : read?.Message;
            talk.State = talk.State with
            {
                LastRead = message is null ? null : new LastRead(message, read is null ? before.Pending : read.Pending, Before(talk, read))
                {
                    Pictures = talk.Pictures.Count > 0 ? talk.Pictures : null,
                    Waiting = read is null ? before.Waiting : read.Waiting,
                    Placed = read is null ? before.Placed : read.Placed,
                },
            };
        }
    }

    // As they were before the message was read for the first time, however often it was edited.
    private static IReadOnlyList<DraftBefore> Before(Talk talk, LastRead? read)
    {
        IReadOnlyList<DraftBefore> known = read?.Drafts ?? [];
        return [.. known, .. talk.ChangedDrafts.Where(which => known.All(k => k.Draft != which)).Select(which => Of(talk, which))];
    }

    private static DraftBefore Of(Talk talk, DraftRef which)
    {
        var before = talk.Drafts.FirstOrDefault(which.Names);
        return new DraftBefore(which, before is null ? null : AnswersJson.Write(before.Answers), before?.Skipped ?? []) { Rest = before?.Rest ?? "" };
    }

    private static void PutBack(Talk talk, DraftBefore before)
    {
        if (before.Answers is null)
        {
            talk.Drop(before.Draft);
        }
        else if (talk.Draft(before.Draft) is { } draft && talk.Plan(draft.PlanCode)?.Forms.FirstOrDefault(f => f.Id == draft.FormId) is { } form)
        {
            talk.Save(draft with { Answers = AnswersJson.Read(form, before.Answers), Skipped = before.Skipped, Rest = before.Rest });
        }
    }
}
