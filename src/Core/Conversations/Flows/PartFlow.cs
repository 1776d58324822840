using ReportBot.Core.Messaging;
using ReportBot.Core.People;
using ReportBot.Core.Reports;
using ReportBot.Core.Text;

namespace ReportBot.Core.Conversations;

/// <summary>
/// The office asks about one place, body or person, or reminds it, whatever is open: how many reports have come and which are
/// missing, the figures of the place alone, all places side by side.
/// </summary>
internal static class PartFlow
{
    private const int MostListed = 12;
    private const int MostLabel = 40;

    /// <summary>Takes it; false for other words, for what names no part of the unit, and for whoever may not see who is missing.</summary>
    public static bool TryTake(Talk talk, string text)
    {
        if (!talk.Person.Access.Allows(Operation.ListMissing) || IsTyping(talk.State.Pending) || PartQuestion.Read(text) is not { } asked || !Allows(talk, asked.Verb)
            || (asked.Verb == Verb.Summary && AnnualFlow.IsTopic(asked.Named)))
        {
            return false;
        }

        var (left, period) = PeriodWords.TakeFrom(asked.Named);
        var named = left.Trim(' ', ',', ':', '.', '?');
        if (named.Length == 0)
        {
            return false;
        }

        if (asked.Verb != Verb.Nudge && IsByArea(talk, named))
        {
            OfficeFlow.InPeriod(talk, period, period is not null, named, at => new Request.ListByArea(at.Plan, at.Key));
            return true;
        }

        if (SubjectWords.LooksLikeCode(named) && talk.Know.Roster.SubjectByCode(Code(named)) is { Id.Kind: SubjectKind.Household } household)
        {
            return OnHousehold(talk, asked.Verb, household, period);
        }

        var parts = Owing(talk, UnitParts.Find(talk, named));
        switch (parts)
        {
            case [var only]:
                Do(talk, asked.Verb, only, period);
                return true;
            case { Count: > 1 }:
                Which(talk, named, parts);
                return true;
            default:
                return UnitParts.LooksLikePlace(talk, named) && Unknown(talk, named);
        }
    }

    /// <summary>The command for the office's list of one part, as a button sends it.</summary>
    public static Button NudgeButton(Talk talk, UnitPart part, PeriodRef at)
    {
        var label = talk.T("button.nudge-part", ("part", part.NameIn(talk.Know.Roster)));
        return new Button(label.Length <= MostLabel ? label : talk.T("button.nudge-part", ("part", CodeOf(talk, part))), $"/nhac {part.Word} {PeriodWords.Full(at)}");
    }

    // Free words are being typed: a reason, an answer, the grounds of a proposal.
    public static bool IsTyping(Pending? pending) =>
        pending is Pending.ForReview { Asks: not null } or Pending.ForCheck or Pending.ForDecision or Pending.ForProposal or Pending.ForRegistration;

    private static bool Allows(Talk talk, Verb verb) => verb switch
    {
        Verb.Nudge => talk.Person.Access.Allows(Operation.Nudge),
        Verb.Summary => talk.Person.Access.Allows(Operation.ReadSummary),
        _ => true,
    };

    private static void Do(Talk talk, Verb verb, UnitPart part, PeriodName? period) => OfficeFlow.InPeriod(
        talk, period, period is not null, "",
        at => verb switch
        {
            Verb.Nudge => new Request.CountMissing(at.Plan, at.Key, part),
            Verb.Summary => new Request.Compile(at.Plan, at.Key, part),
            _ => new Request.ListMissing(at.Plan, at.Key, part),
        });

    // One's own household is answered as to whoever reports on it; any other opens its story.
    private static bool OnHousehold(Talk talk, Verb verb, Subject household, PeriodName? period)
    {
        if (verb == Verb.Nudge)
        {
            if (Lead(talk, household) is not { } lead)
            {
                return false;
            }

            Do(talk, verb, lead, period);
            return true;
        }

        if (verb == Verb.Summary || Duties.Subjects(talk).Any(s => s.Id == household.Id))
        {
            return false;
        }

        HistoryFlow.Show(talk, household.Id);
        return true;
    }

    private static UnitPart? Lead(Talk talk, Subject household) => talk.Know.Roster.LeadOf(household.Id, talk.Know.Today) switch
    {
        { OfficialId: { } official } => new UnitPart(UnitPartKind.Official, official),
        { OrganizationId: { } body } => new UnitPart(UnitPartKind.Body, body),
        _ => null,
    };

    // Of several people of a name those who look after something are meant.
    public static IReadOnlyList<UnitPart> Owing(Talk talk, IReadOnlyList<UnitPart> found) =>
        found.Count < 2 || found.Where(p => p.Kind != UnitPartKind.Official || talk.Know.Roster.SubjectsOf(p.Id, talk.Know.Today).Count > 0).ToList() is not { Count: > 0 } owing
            ? found
            : owing;

    private static bool IsByArea(Talk talk, string named)
    {
        var folded = VietnameseText.Fold(named).Trim();
        var rest = folded.StartsWith("theo tung ", StringComparison.Ordinal) ? folded[10..] : folded.StartsWith("theo ", StringComparison.Ordinal) ? folded[5..]
            : folded.StartsWith("tung ", StringComparison.Ordinal) ? folded[5..] : folded.StartsWith("cac ", StringComparison.Ordinal) ? folded[4..] : folded.StartsWith("by ", StringComparison.Ordinal) ? folded[3..] : null;
        return rest is "dia ban" or "noi" or "area" || (rest is not null && talk.Know.Roster.Areas.Any(a => VietnameseText.Fold(a.Kind) == rest));
    }

    public static void Which(Talk talk, string named, IReadOnlyList<UnitPart> parts)
    {
        var lines = parts.Take(MostListed).Select(p => $"{CodeOf(talk, p)} {p.NameIn(talk.Know.Roster)}");
        talk.Say(string.Join('\n', [talk.T("part.which", ("words", Format.Short(named, 40)), ("count", Format.Plain(parts.Count)), ("code", CodeOf(talk, parts[0]))), .. lines]));
    }

    private static bool Unknown(Talk talk, string named)
    {
        var areas = talk.Know.Roster.AreasInOrder.Select(a => a.Name).ToList();
        talk.Say(talk.T(
            "part.unknown", ("words", Format.Short(named, 40)), ("example", areas.Count > 0 ? areas[0] : ""),
            ("areas", string.Join(", ", areas.Take(MostListed)) + (areas.Count > MostListed ? $"… (+{Format.Plain(areas.Count - MostListed)})" : ""))));
        return true;
    }

    private static string CodeOf(Talk talk, UnitPart part) => part.Kind switch
    {
        UnitPartKind.Area => talk.Know.Roster.Area(part.Id)?.Code ?? "",
        UnitPartKind.Body => talk.Know.Roster.Organization(part.Id)?.Code ?? "",
        UnitPartKind.Official => talk.Know.Roster.Official(part.Id)?.Code ?? "",
    };

    private static string Code(string named) => named.StartsWith("hộ ", StringComparison.OrdinalIgnoreCase) ? named[3..].Trim() : named;
}
