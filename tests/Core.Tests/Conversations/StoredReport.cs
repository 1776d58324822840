using System.Data.Common;
using System.Globalization;
using Dapper;
using ReportBot.Core.Plans;
using ReportBot.Core.Reports;

namespace ReportBot.Core.Tests.Conversations;

/// <summary>A report of the scripts' commune that was there before, as the store keeps it.</summary>
internal static class StoredReport
{
    private const string Insert = """
        INSERT INTO reports (unit_id, number, version, is_current, plan_code, kind, period_key, due_date, subject_kind,
          subject_id, form_id, form_version, answers, filed_by, filed_at, first_filed_at, is_late, channel, review_state, review_note)
        VALUES (1, @number, 1, 1, @planCode, @kind, @key, @due, 'household', @subject, @form, 1, @answers, @by, @at, @at, 0,
          'test', @reviewState, @note)
        """;

    public static void Write(DbConnection db, string household, string period, string answers, string reviewState, int number)
    {
        var found = PlanPeriods.Find(KonGang.Plan, period)!;
        var subject = KonGang.H(household);
        db.Execute(Insert, new
        {
            number,
            planCode = KonGang.Plan.Code,
            kind = Period.KindWord(found.Kind),
            key = period,
            due = found.Due.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            subject = subject.Id,
            form = found.FormId,
            answers,
            by = Obligations.On(KonGang.Roster, KonGang.Plan, found, subject)!.OwedByOfficial,
            at = PlanClock.At(KonGang.Plan, found.LastDay, new TimeOnly(9, 30)).ToUnixTimeMilliseconds(),
            reviewState,
            note = reviewState == Report.Returned ? "ghi rõ số tiền vay" : "",
        });
    }
}
