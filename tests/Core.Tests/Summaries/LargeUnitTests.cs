using System.Globalization;
using Dapper;
using ReportBot.Core.Households;
using ReportBot.Core.People;
using ReportBot.Core.Plans;
using ReportBot.Core.Reports;
using ReportBot.Core.Summaries;
using static ReportBot.Core.Tests.Summaries.Commune;

namespace ReportBot.Core.Tests.Summaries;

/// <summary>A unit with 1,000 households, 85 officials and 36 periods of reports; how long it takes, the benchmark <c>summary</c> shows.</summary>
public sealed class LargeUnitTests
{
    private const int Households = 1000;
    private const int Officials = 85;

    private static readonly Plan Long = ThePlan with { From = new DateOnly(2024, 7, 1), To = new DateOnly(2025, 12, 31) };

    [Fact]
    public async Task A_summary_of_one_of_many_periods_counts_that_period_alone()
    {
        await using var commune = await CommuneDb.OpenAsync(Roster());
        await commune.Gate.WriteAsync(Fill);
        var period = PlanPeriods.Find(Long, "periodic:2025-09-10")!;
        var access = Access.System(UnitId);
        var view = View with { Plans = [Long], Roster = Roster() };
        commune.Readers.Read(db => SummaryOperations.Read(db, access, view, Long, period, At(11)));

        var summary = (await commune.WriteAsync(db => SummaryOperations.Compile(db, access, view, Long, period, At(11))))!;
        var texts = SummaryText.Write(summary);

        Assert.Equal((Households, 900), (summary.Expected, summary.Received));
        Assert.All(texts, text => Assert.InRange(text.Length, 1, MessageSplitter.Limit));
    }

    [Fact]
    public void A_long_list_of_missing_is_split_where_a_line_ends()
    {
        var period = PlanPeriods.Find(Long, "periodic:2025-09-10")!;
        var roster = Roster();
        var summary = SummaryCompiler.Compile(
            ("kon-gang", "xã Kon Gang", false), Long, roster, new PeriodInput(period, Obligations.Of(roster, Long, period), []), null, At(11));

        var parts = MissingList.Of(summary);

        Assert.True(parts.Count > 3);
        Assert.All(parts, (part, i) => Assert.StartsWith(
            string.Create(CultureInfo.InvariantCulture, $"CHƯA NỘP KỲ 10/9/2025 · 1.000/1.000 hộ ({i + 1}/{parts.Count})\n"), part, StringComparison.Ordinal));
        Assert.All(parts, part => Assert.InRange(part.Length, 1, MessageSplitter.Limit));
        Assert.All(roster.Households, h => Assert.Contains(parts, part => part.Contains(h.Code, StringComparison.Ordinal)));
        Assert.Equal(2, SummaryText.Write(summary).Count);
    }

    private static Roster Roster()
    {
        var start = new DateOnly(2024, 1, 1);
        return new Roster(
            UnitId, 1, isSample: true,
            [.. Enumerable.Range(1, 20).Select(i => new Area(i, Code("L", i), "làng", "Làng số " + Code("", i), i, 100))],
            [.. Enumerable.Range(1, 32).Select(i => new Organization(i, Code("CB-", i), Organization.PartyCell, "Chi bộ số " + Code("", i), null))],
            [.. Enumerable.Range(1, Officials).Select(i => new Official(i, Code("CB", i), "Nguyễn Văn " + Code("", i), "", null, 1 + (i % 32), null, Roles.Reporter, start, null))],
            [.. Enumerable.Range(1, Households).Select(i => new Household(
                i, Code("H", i), "Hộ", 1 + (i % 20), 4, start, null, [new DatedStatus(HouseholdStatus.Poor, start, "QĐ")]))],
            [.. Enumerable.Range(1, Households).Select(i => new Assignment(
                i, 1 + (i % Officials), null, new SubjectId(SubjectKind.Household, i), AssignmentRole.Lead, start, null))]);
    }

    private static void Fill(System.Data.Common.DbConnection db)
    {
        string[] difficulties = ["thiếu nước tưới", "thiếu vốn", "nhà dột", "thiếu đất sản xuất", "con đông, thiếu lao động", "không"];
        string[] outlooks = ["certain", "likely", "hard", "none"];
        var number = 0L;
        foreach (var period in PlanPeriods.Of(Long).Where(p => p.Kind == PeriodKind.Periodic))
        {
            for (var household = 1; household <= Households * 9 / 10; household++)
            {
                number++;
                var answers = $$"""{"visited":true,"support":["loan","housing"],"support_value":{{household * 1000}},"income":{{household * 1000}},"difficulty":"{{difficulties[household % 6]}}","proposal":"đề nghị số {{household % 40}}","outlook":"{{outlooks[household % 4]}}"}""";
                db.Execute(
                    """
                    INSERT INTO reports (unit_id, number, version, is_current, plan_code, kind, period_key, due_date, subject_kind, subject_id,
                      form_id, form_version, answers, filed_by, filed_at, first_filed_at, is_late, channel)
                    VALUES (1, @number, 1, 1, @plan, 'periodic', @key, '', 'household', @household, 'household-periodic', 1, @answers, 1, 0, 0, 0, 'web')
                    """,
                    new { number, plan = Long.Code, key = period.Key, household, answers });
            }
        }
    }

    private static string Code(string prefix, long id) => prefix + id.ToString("D3", CultureInfo.InvariantCulture);
}
