using System.Data.Common;
using ReportBot.Core.Conversations;
using ReportBot.Core.Messaging;
using ReportBot.Core.People;
using ReportBot.Core.Plans.Import;

namespace ReportBot.Core.Households.Import;

/// <summary>What the office asks for about its list in a conversation; whoever has not the right finds nothing.</summary>
public static class ImportDesk
{
    /// <summary>The workbook with the list in force, and the link to the page where it is taken back.</summary>
    /// <param name="db">The writer.</param>
    /// <param name="person">Who asks.</param>
    /// <param name="view">The unit.</param>
    /// <param name="links">The pages' addresses.</param>
    /// <param name="message">The message that asks.</param>
    /// <param name="withFile">The messenger takes files: the workbook is made beside the conversation and follows.</param>
    /// <param name="now">The time, UTC.</param>
    public static Outcome Offer(DbConnection db, Person person, UnitView view, DeskLinks? links, IncomingMessage message, bool withFile, DateTimeOffset now)
    {
        if (!person.Access.Allows(Operation.Import))
        {
            return new Outcome.NotFound();
        }

        if (withFile)
        {
            PendingImports.Ask(db, person.Access, Chat(message) with { Language = person.Language ?? "vi" }, $"danh-sach-{view.Code}.xlsx", now);
        }

        return new Outcome.ImportOffered(links?.For(db, view, person.Official.Id, now));
    }

    /// <summary>A workbook that came in: noted while its bytes are on their way, shown once it was read.</summary>
    public static Outcome Take(DbConnection db, Person person, UnitView view, string fileId, string fileName, IncomingMessage message, DateTimeOffset now)
    {
        if (!person.Access.Allows(Operation.Import))
        {
            return new Outcome.NotFound();
        }

        switch (PendingImports.Find(db, person.Access, fileId, now))
        {
            case null:
                PendingImports.Add(db, person.Access, Chat(message), fileId, fileName, now);
                return new Outcome.WorkbookWaits(fileName);
            case { State: "lost" } lost:
                return new Outcome.WorkbookLost(lost.FileName);
            case { State: "read", Digest: { } digest } found:
                return new Outcome.WorkbookRead(found.Id, found.FileName, digest);
            case { } other:
                return new Outcome.WorkbookWaits(other.FileName);
        }
    }

    /// <summary>Imports a workbook that was shown; where the roster has changed since, it is read and shown again.</summary>
    public static Outcome Apply(DbConnection db, Person person, UnitViews units, string id, string channel, DateTimeOffset now)
    {
        var view = units.Get(person.Access.UnitId);
        if (PendingImports.Find(db, person.Access, id, now) is not { State: "read" } found)
        {
            return new Outcome.ImportGone();
        }

        if (found.RosterVersion != view.Roster.Version)
        {
            PendingImports.SetWaiting(db, id);
            return new Outcome.WorkbookStale(found.FileName);
        }

        if (PendingImports.RosterOf(db, found) is not { } roster)
        {
            return new Outcome.ImportGone();
        }

        var result = RosterImports.Apply(db, person.Access, roster, new ImportSource(channel, found.FileName), now);
        if (!result.IsApplied)
        {
            return new Outcome.WorkbookRead(id, found.FileName, ImportDigest.Of(result));
        }

        PendingImports.SetDone(db, id);
        units.Forget(view.UnitId);
        return new Outcome.Imported(found.FileName, ImportDigest.Of(result));
    }

    private static ImportChat Chat(IncomingMessage message) => new(message.Channel, message.ChatId, message.UserId);

    /// <summary>Lets go of a workbook that was shown.</summary>
    public static Outcome Drop(DbConnection db, Person person, string id, DateTimeOffset now)
    {
        if (PendingImports.Find(db, person.Access, id, now) is { } found)
        {
            PendingImports.SetDone(db, found.Id);
        }

        return new Outcome.ImportDropped();
    }

    /// <summary>The last import, to be undone or not.</summary>
    public static Outcome LookAtUndo(DbConnection db, Person person, UnitView view) =>
        person.Access.Allows(Operation.Import) ? new Outcome.UndoOffered(ImportUndo.Look(db, person.Access, view)) : new Outcome.NotFound();

    /// <summary>Undoes it.</summary>
    public static Outcome Undo(DbConnection db, Person person, UnitViews units, long importId, DateTimeOffset now)
    {
        if (!person.Access.Allows(Operation.Import))
        {
            return new Outcome.NotFound();
        }

        var refusal = ImportUndo.Run(db, person.Access, units.Get(person.Access.UnitId), importId, now);
        units.Forget(person.Access.UnitId);
        return new Outcome.Undone(refusal);
    }
}
