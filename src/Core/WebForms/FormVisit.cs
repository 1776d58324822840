using System.Data.Common;
using ReportBot.Core.Conversations;
using ReportBot.Core.Forms;
using ReportBot.Core.People;
using ReportBot.Core.Plans;

namespace ReportBot.Core.WebForms;

/// <summary>One request to the web form: whose page it is and what it may do, which is to report on own subjects.</summary>
public sealed class FormVisit
{
    private readonly UnitDirectory units;

    private FormVisit(UnitDirectory units, UnitView view, Official official, FormTicket ticket, DateTimeOffset now, Texts words)
    {
        this.units = units;
        Words = words;
        View = view;
        Official = official;
        Until = ticket.Until;
        Now = now;
        Access = new Access(view.UnitId, official.Id, Roles.Reporter);
    }

    /// <summary>The unit.</summary>
    public UnitView View { get; }

    /// <summary>Whose link it is.</summary>
    public Official Official { get; }

    /// <summary>When the link expires, UTC.</summary>
    public DateTimeOffset Until { get; }

    /// <summary>The time of the request, UTC.</summary>
    public DateTimeOffset Now { get; }

    /// <summary>A reporter, whatever else the official may do in chat.</summary>
    public Access Access { get; }

    /// <summary>The visitor's language, as in chat; the questions stay as the plan has them.</summary>
    internal Texts Words { get; }

    /// <summary>How answers are written into fields: always as the reader reads them again.</summary>
    internal static Texts Fields => Texts.Vietnamese;

    /// <summary>
    /// Opens a link; null for a forged or expired one and for an official who reports no more: all of them look like
    /// what does not exist.
    /// </summary>
    public static FormVisit? Open(DbConnection db, UnitDirectory directory, string token, DateTimeOffset now) =>
        FormLinks.Open(db, token, now) is { } ticket
        && directory.All(db).FirstOrDefault(u => u.UnitId == ticket.UnitId) is { } view
        && view.Roster.Official(ticket.OfficialId) is { } official
        && official.Roles.HasFlag(Roles.Reporter)
        && view.PlansAt(now) is [var plan, ..]
        && view.Roster.IsHere(official.Id, PlanClock.Today(plan, now))
            ? new FormVisit(directory, view, official, ticket, now, Texts.For(Identities.LanguageOf(db, view.UnitId, official.Id)))
            : null;

    /// <summary>The units as this connection sees them: only what the records propose is taken from another than the visitor's.</summary>
    internal Func<long, UnitView> UnitsIn(DbConnection db) => id => units.Get(db, id);

    internal DateOnly Today(Plan plan) => PlanClock.Today(plan, Now);

    internal Form? FormOf(string planCode, string formId, int version) => View.Plans
        .FirstOrDefault(p => string.Equals(p.Code, planCode, StringComparison.Ordinal))?.FindForm(formId, version);
}
