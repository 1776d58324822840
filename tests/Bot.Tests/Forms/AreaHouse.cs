using System.Globalization;
using Dapper;
using ReportBot.Core.Households;
using ReportBot.Core.People;
using ReportBot.Core.Reports;

namespace ReportBot.Bot.Tests.Forms;

/// <summary>The service with the sample ward, whose officials report on areas, a few days before the first quarter's reports are due.</summary>
public sealed class AreaHouse : FormHouse
{
    protected override string PlanFolder => "bac-son-2023";

    protected override string Clock => "2023-03-15T08:00:00+07:00";

    /// <summary>Whoever looks after an area, and the area's code.</summary>
    public Visitor OfAnArea()
    {
        var (view, now) = (View(), DateTimeOffset.Parse(Clock, CultureInfo.InvariantCulture));
        var (official, code) = view.Roster.Officials
            .SelectMany(o => view.Roster.SubjectsOf(o.Id, new DateOnly(2023, 3, 15)).Where(s => s.Role == AssignmentRole.Lead && s.Subject.Id.Kind == SubjectKind.Area).Select(s => (o, s.Subject.Code)))
            .First();
        return new Visitor(official, new Uri(Read(db => new FormLinks(Address).For(db, view, official.Id, now))!).AbsolutePath, [code]);
    }

    /// <summary>The current answers about an area.</summary>
    public string? AnswersOf(string area) => Read(db => db.ExecuteScalar<string?>(
        "SELECT answers FROM reports r JOIN areas a ON a.id = r.subject_id AND r.subject_kind = 'area' WHERE a.code = @area AND r.is_current = 1", new { area }));
}
