using System.Data.Common;
using ReportBot.Core.Documents;
using ReportBot.Core.Documents.Exports;
using ReportBot.Core.Households.Import;
using ReportBot.Core.Messaging;
using ReportBot.Core.People;
using ReportBot.Core.Plans;
using ReportBot.Core.Reminders;
using ReportBot.Core.Reports;
using ReportBot.Core.Summaries;

namespace ReportBot.Core.Conversations;

/// <summary>Carries out what a conversation asks for, each by the operation of its slice, with the person's own access.</summary>
public sealed class RequestRunner(
    InvitationLinks links, FormLinks? forms = null, ChannelSet? channels = null, MessageBudget? budget = null, DeskLinks? desk = null)
{
    /// <summary>Carries it out on the caller's connection and transaction.</summary>
    public Outcome Run(
        DbConnection db, UnitViews units, Request request, IncomingMessage message, Person? person, DateTimeOffset now)
    {
        if (request is Request.Redeem redeem)
        {
            return Redeem(db, units, message, redeem.Code, now);
        }

        if (request is Request.ShowBoard)
        {
            return Boards.UnitOf(db, message.Channel, message.ChatId) is { } unit
                ? new Outcome.Told([BoardText.Now(db, units.Get(unit), now, person?.Language)])
                : new Outcome.NotFound();
        }

        if (person is null)
        {
            return new Outcome.NotFound();
        }

        var asked = new Asked(db, person, units.Get(person.Access.UnitId), now);
        return request switch
        {
            Request.File file => FilingOperation.Run(db, person.Access, asked.View, file.Filings, message.Channel, now),
            Request.Compile { Part: { } part } of => CompilePart(asked, of, part),
            Request.Compile compile => Compile(asked, compile.PlanCode, compile.PeriodKey),
            Request.ListLate or Request.ShowStatus or Request.Compare or Request.ListFigure or Request.ListOf => OfficeRequests.Run(db, person, asked.View, request, now),
            Request.ListMissing { Part: { } part } of => Standing(asked, of, part),
            Request.ListMissing list => ListMissing(asked, list),
            Request.ListByArea list => asked.Find(list.PlanCode, list.PeriodKey) is var (plan, period)
                && PartStanding.ByArea(db, person.Access, asked.View, plan, period, person.Language) is { } areas
                    ? new Outcome.Told(areas) : new Outcome.NotFound(),
            Request.ListSentAlong list => asked.Find(list.PlanCode, list.PeriodKey) is var (plan, period)
                && SentAlongList.Of(db, person.Access, asked.View, plan, period, person.Language) is { } sent
                    ? new Outcome.Told(sent) : new Outcome.NotFound(),
            Request.ListReadAgain list => asked.Find(list.PlanCode, list.PeriodKey) is var (plan, period)
                && ReadAgainList.Of(db, person.Access, asked.View, plan, period, person.Language) is { } again
                    ? new Outcome.Told(again) : new Outcome.NotFound(),
            Request.CountMissing count => CountMissing(asked, count),
            Request.Export export => Export(asked, message, export),
            Request.Freeze freeze => Freeze(asked, freeze),
            Request.Unfreeze back => asked.Find(back.PlanCode, back.PeriodKey) is var (_, period)
                && SummaryFreezing.Unfreeze(db, person.Access, asked.View, period, back.Reason, now)
                    ? new Outcome.Done() : new Outcome.NotFound(),
            Request.Nudge nudge => Nudge(asked, nudge),
            Request.Invite invite => Invite(asked, invite.OfficialCode),
            Request.ListBroadcasts => ListBroadcasts(asked, null),
            Request.ChangeBroadcast change => ChangeBroadcast(asked, change),
            Request.ReadBudget => person.Access.Allows(Operation.ReadBudget)
                ? new Outcome.Budget((budget ?? MessageBudget.Default).Lines(db, now)) : new Outcome.NotFound(),
            Request.LinkBoard => Done(Boards.Link(db, person.Access, message.Channel, message.ChatId, now)),
            Request.UnlinkBoard => Done(Boards.Unlink(db, person.Access, message.Channel, message.ChatId, now)),
            Request.MakeLinkCode => MakeLinkCode(asked, message.Channel),
            Request.PreferChat prefer => Done(OwnChats.Prefer(db, person.Access, prefer.Id, now)),
            Request.UnlinkChat unlink => Done(Unlink(asked, unlink.Id)),
            Request.OfferImport offer => ImportDesk.Offer(db, person, asked.View, desk, message, offer.WithFile, now),
            Request.TakeWorkbook take => ImportDesk.Take(db, person, asked.View, take.FileId, take.FileName, message, now),
            Request.ApplyImport apply => ImportDesk.Apply(db, person, units, apply.Id, message.Channel, now),
            Request.DropImport drop => ImportDesk.Drop(db, person, drop.Id, now),
            Request.LookAtUndo => ImportDesk.LookAtUndo(db, person, asked.View),
            Request.UndoImport undo => ImportDesk.Undo(db, person, units, undo.ImportId, now),
            Request.SetLanguage language => SetLanguage(asked, message, language.Language),
            _ => HouseholdRequests.Run(db, person, asked.View, request, now, budget) ?? throw new InvalidOperationException(request.GetType().Name),
        };
    }

    private static Outcome Compile(Asked asked, string planCode, string periodKey) =>
        asked.Find(planCode, periodKey) is var (plan, period)
            && SummaryOperations.Compile(asked.Db, asked.Person.Access, asked.View, plan, period, asked.Now) is { } summary
            ? new Outcome.Told(With(
                With(SummaryText.Write(summary, asked.Person.Language), SentAlongList.Note(asked.Db, asked.Person.Access, asked.View, period, asked.Person.Language)),
                ReadAgainList.Brief(asked.Db, asked.Person.Access, asked.View, plan, period, asked.Person.Language)))
            : new Outcome.NotFound();

    // In the last message where it fits: each message costs on some platforms.
    private static IReadOnlyList<string> With(IReadOnlyList<string> messages, string? note) =>
        note is null ? messages
        : messages[^1].Length + note.Length + 2 <= MessageSplitter.Limit ? [.. messages.SkipLast(1), messages[^1] + "\n\n" + note]
        : [.. messages, note];

    // Never kept: what is filed away is the summary of the whole unit.
    private static Outcome CompilePart(Asked asked, Request.Compile of, UnitPart part) =>
        asked.Find(of.PlanCode, of.PeriodKey) is var (plan, period)
            && SummaryOperations.ReadPart(asked.Db, asked.Person.Access, asked.View, plan, period, part, asked.Now) is { } summary
            ? new Outcome.Told(SummaryText.Write(summary, asked.Person.Language)) { IsComplete = summary.Missing.Count == 0 }
            : new Outcome.NotFound();

    private static Outcome Standing(Asked asked, Request.ListMissing list, UnitPart part) =>
        asked.Find(list.PlanCode, list.PeriodKey) is var (plan, period)
            && PartStanding.Of(asked.Db, asked.Person.Access, asked.View, plan, period, part, asked.Person.Language) is var (messages, isComplete)
            ? new Outcome.Told(messages) { IsComplete = isComplete }
            : new Outcome.NotFound();

    private static Outcome ListMissing(Asked asked, Request.ListMissing list) =>
        asked.Find(list.PlanCode, list.PeriodKey) is var (plan, period)
            && MissingList.Of(asked.Db, asked.Person.Access, asked.View, plan, period, asked.Person.Language) is { } messages
            ? new Outcome.Told(messages)
            : new Outcome.NotFound();

    private static Outcome Export(Asked asked, IncomingMessage message, Request.Export export)
    {
        if (asked.Find(export.PlanCode, export.PeriodKey) is not var (_, period))
        {
            return new Outcome.NotFound();
        }

        var chat = new ExportChat(message.Channel, message.ChatId, asked.Person.Language, OutboxEntry.Reply, asked.Now);
        return ExportQueue.Ask(asked.Db, asked.Person.Access, asked.View, period, export.Kind, chat, asked.Now)
            ? new Outcome.Exporting()
            : new Outcome.NotFound();
    }

    private static Outcome Freeze(Asked asked, Request.Freeze freeze)
    {
        if (asked.Find(freeze.PlanCode, freeze.PeriodKey) is not var (plan, period))
        {
            return new Outcome.NotFound();
        }

        if (!freeze.IsSure && asked.Person.Access.Allows(Operation.FreezeSummary))
        {
            var early = SummaryFreezing.Early(asked.Db, asked.Person.Access, asked.View, plan, period, asked.Now);
            var odd = ReadAgainList.Note(asked.Db, asked.Person.Access, asked.View, plan, period, asked.Person.Language);
            if (early is not null || odd is not null)
            {
                return new Outcome.TooEarly(early?.Missing ?? 0, early?.Expected ?? 0, odd);
            }
        }

        return DocumentFreezing.Freeze(asked.Db, asked.Person.Access, asked.View, plan, period, asked.Now) is { Frozen: { } mark } summary
            ? new Outcome.Frozen(mark.At, summary.Received, summary.Expected)
            : new Outcome.NotFound();
    }

    private static Outcome CountMissing(Asked asked, Request.CountMissing count) =>
        asked.Find(count.PlanCode, count.PeriodKey) is var (plan, period)
            && NudgeOperation.CountMissing(asked.Db, asked.Person.Access, asked.View, plan, period, count.Part) is { } officials
            ? new Outcome.Counted(officials)
            : new Outcome.NotFound();

    private Outcome Nudge(Asked asked, Request.Nudge nudge) =>
        asked.Find(nudge.PlanCode, nudge.PeriodKey) is var (plan, period)
            ? NudgeOperation.Run(asked.Db, asked.Person.Access, asked.View, plan, period, asked.Now, asked.Person.Language, forms, budget, nudge.Part)
            : new Outcome.NotFound();

    private Outcome Invite(Asked asked, string officialCode)
    {
        var official = asked.View.Roster.Officials.FirstOrDefault(
            o => string.Equals(o.Code, officialCode, StringComparison.OrdinalIgnoreCase));

        // A code for an administrator would let a secretary become one.
        var mayInvite = official?.Roles.HasFlag(Roles.Administrator) != true || asked.Person.Access.HasAny(Roles.Administrator);
        return official is not null && mayInvite && Invitations.Create(asked.Db, asked.Person.Access, official, asked.Now) is { } code
            ? new Outcome.Invited(official.Name, code, links.For(asked.Db, official.Id, code, asked.Now), asked.Now + Invitations.Lifetime)
            : new Outcome.NotFound();
    }

    private Outcome Redeem(DbConnection db, UnitViews units, IncomingMessage message, string code, DateTimeOffset now)
    {
        if (channels?.Find(message.Channel) is { } channel && ChannelRoom.IsFull(db, channel, message.UserId))
        {
            return new Outcome.NotLinked(LinkRefusal.Full, ChannelRoom.Elsewhere(db, channels, channel, message.UserId)?.Title);
        }

        if (Invitations.Redeem(db, message.Channel, message.UserId, message.ChatId, code, now) is { } refusal)
        {
            return new Outcome.NotLinked(refusal);
        }

        ChatsNotice.TellOthers(db, units, message, now);
        return new Outcome.Linked();
    }

    private Outcome MakeLinkCode(Asked asked, string from) =>
        Invitations.CreateOwn(asked.Db, asked.Person.Access, asked.Person.Official, asked.Now) is { } code
            ? new Outcome.LinkCode(code, links.For(asked.Db, asked.Person.Official.Id, code, asked.Now, from), asked.Now + Invitations.OwnLifetime)
            : new Outcome.NotFound();

    private static Outcome ListBroadcasts(Asked asked, long? changed) =>
        Broadcast.Recent(asked.Db, asked.Person.Access, asked.Now) is { } recent
            ? new Outcome.Broadcasts(recent, recent.FirstOrDefault(b => b.Id == changed))
            : new Outcome.NotFound();

    private static Outcome ChangeBroadcast(Asked asked, Request.ChangeBroadcast change)
    {
        var recent = Broadcast.Recent(asked.Db, asked.Person.Access, asked.Now) ?? [];
        var meant = recent.FirstOrDefault(b => !b.IsOver && (change.Id is null ? Fits(b) : b.Id == change.Id));
        var isDone = meant is not null && change.Change switch
        {
            BroadcastChange.Pause => Broadcast.Pause(asked.Db, asked.Person.Access, meant.Id),
            BroadcastChange.Resume => Broadcast.Resume(asked.Db, asked.Person.Access, meant.Id),
            BroadcastChange.Stop => Broadcast.Stop(asked.Db, asked.Person.Access, meant.Id),
        };
        return isDone ? ListBroadcasts(asked, meant!.Id) : new Outcome.NotFound();

        bool Fits(BroadcastProgress progress) =>
            change.Change == BroadcastChange.Stop || progress.State == (change.Change == BroadcastChange.Pause ? "running" : "paused");
    }

    private static bool Unlink(Asked asked, long id)
    {
        var chat = OwnChats.Of(asked.Db, asked.Person.Access).FirstOrDefault(c => c.Id == id);
        if (chat is null || !OwnChats.Unlink(asked.Db, asked.Person.Access, id, asked.Now))
        {
            return false;
        }

        Redirection.Leave(asked.Db, new ChatOwner(asked.View.UnitId, asked.Person.Official.Id), chat.Channel, chat.ChatId, "unlinked");
        return true;
    }

    private static Outcome Done(bool isDone) => isDone ? new Outcome.Done() : new Outcome.NotFound();

    private static Outcome.Done SetLanguage(Asked asked, IncomingMessage message, string language)
    {
        if (Identities.Of(asked.Db, message.Channel, message.UserId) is { } linked)
        {
            Identities.SetLanguage(asked.Db, linked.IdentityId, language);
        }

        return new Outcome.Done();
    }

    private sealed record Asked(DbConnection Db, Person Person, UnitView View, DateTimeOffset Now)
    {
        public (Plan Plan, Period Period)? Find(string planCode, string periodKey) =>
            View.Plans.FirstOrDefault(p => string.Equals(p.Code, planCode, StringComparison.Ordinal)) is { } plan
                && PlanPeriods.Find(plan, periodKey) is { } period
                ? (plan, period)
                : null;
    }
}
