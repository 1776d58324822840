using System.Data.Common;
using Dapper;
using ReportBot.Core.Households;
using ReportBot.Core.People;
using ReportBot.Core.Storage;

namespace ReportBot.Core.Tests.Conversations;

/// <summary>Writes a roster of tests into the store, with its own row ids.</summary>
internal static class StoredRoster
{
    public static void Write(DbConnection db, Roster roster)
    {
        db.Execute("INSERT INTO units (id, code, name, is_sample, roster_version, next_report_number) VALUES (1, 'kon-gang', 'xã Kon Gang', 1, 1, 123)");
        foreach (var area in roster.Areas)
        {
            db.Execute("INSERT INTO areas (id, unit_id, code, kind, name, position) VALUES (@Id, 1, @Code, @Kind, @Name, @Position)", area);
        }

        foreach (var body in roster.Organizations)
        {
            db.Execute("INSERT INTO organizations (id, unit_id, code, kind, name, area_id) VALUES (@Id, 1, @Code, @Kind, @Name, @AreaId)", body);
        }

        foreach (var official in roster.Officials)
        {
            Write(db, official);
        }

        foreach (var household in roster.Households)
        {
            Write(db, household);
        }

        foreach (var a in roster.Assignments)
        {
            db.Execute(
                "INSERT INTO assignments (unit_id, official_id, subject_kind, subject_id, role, from_date) VALUES (1, @by, @kind, @subject, @role, @from)",
                new { by = a.OfficialId, kind = a.Subject.KindWord, subject = a.Subject.Id, role = HouseholdWords.Of(a.Role), from = SqlDate.Write(a.From) });
        }
    }

    private static void Write(DbConnection db, Official official)
    {
        db.Execute(
            "INSERT INTO officials (id, unit_id, code, name, title, cell_id, from_date) VALUES (@Id, 1, @Code, @Name, @Title, @CellId, @from)",
            new { official.Id, official.Code, official.Name, official.Title, official.CellId, from = SqlDate.Write(official.From) });
        db.Execute(
            "INSERT INTO official_roles (unit_id, official_id, role) VALUES (1, @id, @role)",
            new { id = official.Id, role = RoleWords.Of(official.Roles) });
    }

    private static void Write(DbConnection db, Household household)
    {
        db.Execute(
            "INSERT INTO households (id, unit_id, code, head_name, area_id, member_count, from_date) VALUES (@Id, 1, @Code, @HeadName, @AreaId, @MemberCount, @from)",
            new { household.Id, household.Code, household.HeadName, household.AreaId, household.MemberCount, from = SqlDate.Write(household.From) });
        foreach (var status in household.Statuses)
        {
            db.Execute(
                "INSERT INTO household_statuses (unit_id, household_id, status, from_date) VALUES (1, @id, @status, @from)",
                new { id = household.Id, status = HouseholdWords.Of(status.Status), from = SqlDate.Write(status.From) });
        }
    }
}
