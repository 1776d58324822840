using System.Data.Common;
using ReportBot.Core.Conversations;
using ReportBot.Core.Households.Workbooks.Template;
using ReportBot.Core.Messaging;
using ReportBot.Core.People;
using ReportBot.Core.Plans.Import;

namespace ReportBot.Core.Households.Import;

/// <summary>What the office asks for about its list in a conversation; whoever has not the right finds nothing.</summary>
public static class ImportDesk
{
    /// <summary>The workbook with the list in force, and the link to the page where it is taken back.</summary>
    public static Outcome Offer(DbConnection db, Person person, UnitView view, DeskLinks? links, string channel, DateTimeOffset now)
    {
        if (!person.Access.Allows(Operation.Import))
        {
            return new Outcome.NotFound();
        }

        var id = FileStore.NewId();
        FileStore.Put(db, id, view.UnitId, channel, new FetchedFile(WorkbookImport.Template(view, now, filled: true), TemplateWorkbook.Mime), now);
        return new Outcome.ImportOffered(id, $"danh-sach-{view.Code}.xlsx", links?.For(db, view, person.Official.Id, now));
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
                PendingImports.Add(db, person.Access, new ImportChat(message.Channel, message.ChatId, message.UserId), fileId, fileName, now);
                return new Outcome.WorkbookWaits(fileName);
            case { State: "lost" } lost:
                return new Outcome.WorkbookLost(lost.FileName);
            case { State: "read", Read: { } read } found:
                var result = read.Roster is { } roster
                    ? RosterImport.Apply(db, person.Access, roster, found.FileName, now, preview: true)
                    : ImportResult.Refused(read.Problems);
                return new Outcome.WorkbookRead(found.Id, found.FileName, result, read.Notes);
            case { } other:
                return new Outcome.WorkbookWaits(other.FileName);
        }
    }

    /// <summary>Imports a workbook that was shown; where the roster has changed since, it is read and shown again.</summary>
    public static Outcome Apply(DbConnection db, Person person, UnitViews units, string id, string channel, DateTimeOffset now)
    {
        var view = units.Get(person.Access.UnitId);
        if (PendingImports.Find(db, person.Access, id, now) is not { State: "read", Read.Roster: { } roster } found)
        {
            return new Outcome.ImportGone();
        }

        if (found.RosterVersion != view.Roster.Version)
        {
            PendingImports.SetWaiting(db, id);
            return new Outcome.WorkbookStale(found.FileName);
        }

        var result = RosterImports.Apply(db, person.Access, roster, new ImportSource(channel, found.FileName), now);
        if (!result.IsApplied)
        {
            return new Outcome.WorkbookRead(id, found.FileName, result, []);
        }

        PendingImports.SetDone(db, id);
        units.Forget(view.UnitId);
        return new Outcome.Imported(found.FileName, result);
    }

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
