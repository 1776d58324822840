using System.Data.Common;
using ReportBot.Core.Messaging;
using ReportBot.Core.People;
using ReportBot.Core.Plans.Import;

namespace ReportBot.Core.Households.Import;

/// <summary>What the office's page does with its list; the visit has been let in by its link and by the person's role.</summary>
public static class DeskImport
{
    /// <summary>The channel under which imports of the page are kept.</summary>
    public const string Channel = "desk";

    /// <summary>Keeps what was read of a workbook until its sender says yes; answers the id to say it by.</summary>
    public static string Keep(DbConnection db, DeskVisit visit, PackedImport read, string fileName)
    {
        var id = FileStore.NewId();
        PendingImports.Add(db, visit.Person.Access, new ImportChat(Channel, "", ""), id, fileName, visit.Now);
        PendingImports.SetRead(db, id, read, visit.View.Roster.Version);
        return id;
    }

    /// <summary>Imports a workbook that was shown.</summary>
    public static DeskAnswer Apply(DbConnection db, DeskVisit visit, string id)
    {
        if (PendingImports.Find(db, visit.Person.Access, id, visit.Now) is not { State: "read" } found || PendingImports.RosterOf(db, found) is not { } roster)
        {
            return new DeskAnswer(false, "Tệp này đã nhập hoặc quá một ngày. Đồng chí tải tệp lên lại nếu cần.");
        }

        if (found.RosterVersion != visit.View.Roster.Version)
        {
            return new DeskAnswer(false, "Danh sách của đơn vị vừa thay đổi nên chưa nhập. Đồng chí tải tệp lên lại để xem.");
        }

        var result = RosterImports.Apply(db, visit.Person.Access, roster, new ImportSource(Channel, found.FileName), visit.Now);
        if (!result.IsApplied)
        {
            return new DeskAnswer(false, result.Problems[0].Text);
        }

        PendingImports.SetDone(db, id);
        return new DeskAnswer(true, $"Đã nhập {found.FileName}: {ImportText.Short(result)}.");
    }

    /// <summary>Undoes an import.</summary>
    public static DeskAnswer Undo(DbConnection db, DeskVisit visit, long importId) =>
        ImportUndo.Run(db, visit.Person.Access, visit.View, importId, visit.Now) is { } refusal
            ? new DeskAnswer(false, refusal)
            : new DeskAnswer(true, "Đã hoàn tác. Danh sách trở về như trước lần nhập đó.");
}

/// <summary>What became of it.</summary>
/// <param name="IsDone">Done; otherwise nothing was changed.</param>
/// <param name="Sentence">For the person.</param>
public sealed record DeskAnswer(bool IsDone, string Sentence);
