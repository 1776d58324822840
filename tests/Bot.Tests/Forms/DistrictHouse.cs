using System.Globalization;
using Dapper;
using ReportBot.Core.People;

namespace ReportBot.Bot.Tests.Forms;

/// <summary>The service with the sample district and its two communes on 2 June 2025, a week before the half-year's reports are due.</summary>
public sealed class DistrictHouse : FormHouse
{
    protected override string PlanFolder => "huyen-2022-2030";

    protected override string Clock => "2025-06-02T08:00:00+07:00";

    /// <summary>Whoever represents a body of the district.</summary>
    public Visitor Representative(string body)
    {
        var view = View();
        var official = view.Roster.Officials.Single(o => o.RepresentsId == view.Roster.SubjectByCode(body)!.Id.Id);
        var now = DateTimeOffset.Parse(Clock, CultureInfo.InvariantCulture);
        return new Visitor(official, new Uri(Read(db => new FormLinks(Address).For(db, view, official.Id, now))!).AbsolutePath, [body]);
    }

    /// <summary>The current answers about a body.</summary>
    public string? AnswersOf(string body) => Read(db => db.ExecuteScalar<string?>(
        "SELECT answers FROM reports r JOIN organizations o ON o.id = r.subject_id AND r.subject_kind = 'organization' WHERE o.code = @body AND r.is_current = 1", new { body }));
}
