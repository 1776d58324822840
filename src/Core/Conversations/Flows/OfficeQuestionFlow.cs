using ReportBot.Core.Households;
using ReportBot.Core.Messaging;
using ReportBot.Core.People;
using ReportBot.Core.Plans;
using ReportBot.Core.Reports;
using ReportBot.Core.Summaries;
using ReportBot.Core.Text;

namespace ReportBot.Core.Conversations;

/// <summary>
/// What the office asks in a sentence of its own, whatever is open: it is answered and files nothing, also where the same person
/// reports on households.
/// </summary>
internal static class OfficeQuestionFlow
{
    /// <summary>Takes it; false for other words, for what names no part of the unit, and for whoever may not have the answer.</summary>
    public static bool TryTake(Talk talk, string text)
    {
        if (IsButtonOfBefore(talk, text))
        {
            OfficeFlow.InPeriod(talk, null, isNamed: false, "", at => new Request.CountMissing(at.Plan, at.Key));
            return true;
        }

        if (IsAnothers(talk, text) is { } another)
        {
            HistoryFlow.Show(talk, another.Id);
            return true;
        }

        if (IsOfficial(talk, text))
        {
            // The code alone, where it was asked which of several is meant.
            return PartFlow.TryTake(talk, text.Trim() + " nộp chưa");
        }

        if (!talk.Person.Access.Allows(Operation.ListMissing) || (PartFlow.IsTyping(talk.State.Pending) && !(talk.State.Pending is Pending.ForReview && IsAsked(talk, text))) || Commands.Whole(text) is not null || (Commands.Find(text) is { } command && CommandRunner.IsMeant(talk, command)) || (NamedIn.Own(talk, text).Codes.Count > 0 && !OfficeQuestion.CountsHouseholds(text)))
        {
            return false;
        }

        if (talk.State.Pending is Pending.ForReview { Place: ReviewPlace.Menu } menu && ReviewPlaces.Named(talk, menu, text) is not null)
        {
            // A line of the list, as it stands there.
            return false;
        }

        // "So với kỳ trước", "kỳ sau là khi nào": the period belongs to what is asked.
        var isWhole = OfficeQuestion.Read(text, null) is { Ask: OfficeAsk.Compare or OfficeAsk.Deadline, Named: "" };
        var (left, named) = isWhole ? (text, null) : PeriodWords.TakeFrom(text);
        var period = named is null ? OfficeFlow.Meant(talk) : PeriodWords.Find(talk, named)?.Period;
        var form = period is null ? null : talk.Plan(period.PlanCode)?.Form(period.FormId);
        var looking = OfficeQuestion.Giving(left) ?? OfficeQuestion.Looking(left);
        var read = looking is { IsWish: true } or { IsGiver: true } ? looking : OfficeQuestion.Read(left, form) is { } plain && (plain.Named.Length == 0 || PartFlow.Owing(talk, UnitParts.Find(talk, plain.Named)).Count > 0) ? plain
            : looking ?? OfficeQuestion.Read(left, form);
        if (read is not { } asked)
        {
            return false;
        }

        if (!May(talk, asked.Ask))
        {
            return NotYours(talk, asked.Ask);
        }

        ReviewFlow.Lapse(talk);
        if (asked.Named.Length == 0 || asked.Ask is OfficeAsk.Holding or OfficeAsk.List)
        {
            return Answer(talk, asked, named, null);
        }

        switch (PartFlow.Owing(talk, UnitParts.Find(talk, asked.Named)))
        {
            case [var only]:
                return Answer(talk, asked, named, only);
            case { Count: > 1 } several:
                PartFlow.Which(talk, asked.Named, several);
                return true;
            default:
                // "H048 kỳ này thế nào"
                if (SubjectWords.LooksLikeCode(asked.Named) && talk.Know.Roster.SubjectByCode(asked.Named) is { Id.Kind: SubjectKind.Household } household)
                {
                    HistoryFlow.Show(talk, household.Id);
                    return true;
                }

                return false;
        }
    }

    // Who may not remind others is told who does.
    private static bool NotYours(Talk talk, OfficeAsk ask)
    {
        if (ask != OfficeAsk.Nudge || !talk.Person.Access.Allows(Operation.ReadSummary))
        {
            return false;
        }

        Lookup.Leave(talk);
        talk.Note(talk.T("nudge.not-yours", ("via", talk.Know.Plans[0].Route.Via)));
        Lookup.Close(talk, OfficeFlow.Meant(talk) is { } period ? [new Button(talk.T("button.missing"), "/chuanop " + PeriodWords.Full(PeriodRef.Of(period)))] : []);
        return true;
    }

    /// <summary>Whether the words are plainly such a question, and no reason or note that was asked for ("nộp muộn" may be one).</summary>
    public static bool IsAsked(Talk talk, string text)
    {
        var (left, _) = PeriodWords.TakeFrom(text);
        return talk.Person.Access.Allows(Operation.ListMissing) && OfficeQuestion.Read(left, null) is { IsAsking: true };
    }

    /// <summary>What is told and what follows it.</summary>
    public static bool TryResume(Talk talk, Request request, Outcome outcome)
    {
        if (request is not (Request.ShowStatus or Request.ListLate or Request.Compare or Request.ListFigure or Request.ListOf) || outcome is not Outcome.Told told)
        {
            return false;
        }

        if (request is Request.ShowStatus && talk.Person.Access.Allows(Operation.ListSubjects, own: true) && Duties.Now(talk).Any(d => d.Missing > 0))
        {
            // "Còn mấy hộ" of whoever reports too may be of either.
            FilingFlow.NoteMissing(talk);
        }

        foreach (var message in told.Messages.SkipLast(1))
        {
            talk.Say(message);
        }

        talk.Note(told.Messages[^1]);
        Lookup.Close(talk, After(talk, request));
        return true;
    }

    // "Nhắc ngay" is on the screen still when something else was looked up: it is asked anew whom, and nothing is thought done.
    private static bool IsButtonOfBefore(Talk talk, string text) =>
        talk.State.Pending is not Pending.ForNudge && VietnameseText.Fold(text).Trim(' ', '.', '!') is "nhac ngay" or "remind now" && talk.Person.Access.Allows(Operation.Nudge);

    // A code alone of whoever reads all households opens it; one's own is reported on.
    private static Subject? IsAnothers(Talk talk, string text) =>
        talk.State.Pending is not Pending.ForReview && talk.Person.Access.Allows(Operation.ReadHistory) && SubjectWords.LooksLikeCode(text.Trim())
        && talk.Know.Roster.SubjectByCode(text.Trim()) is { Id.Kind: SubjectKind.Household } subject && Duties.Subjects(talk).All(s => s.Id != subject.Id)
            ? subject
            : null;

    private static bool IsOfficial(Talk talk, string text) =>
        talk.State.Pending is not Pending.ForReview && SubjectWords.LooksLikeCode(text.Trim()) && InviteFlow.FindOfficials(talk, text) is [var one] && string.Equals(one.Code, text.Trim(), StringComparison.OrdinalIgnoreCase);

    private static bool May(Talk talk, OfficeAsk ask) => ask switch
    {
        OfficeAsk.Standing or OfficeAsk.Missing or OfficeAsk.Late or OfficeAsk.Stock or OfficeAsk.Deadline or OfficeAsk.ByArea => true,
        OfficeAsk.Nudge => talk.Person.Access.Allows(Operation.Nudge),
        OfficeAsk.Word or OfficeAsk.Excel => talk.Person.Access.Allows(Operation.Export),
        OfficeAsk.Compare or OfficeAsk.Figure or OfficeAsk.Summary or OfficeAsk.Hardest or OfficeAsk.BestOff or OfficeAsk.Exits or OfficeAsk.Decisions or OfficeAsk.Holding => talk.Person.Access.Allows(Operation.ReadSummary),
        OfficeAsk.Invite or OfficeAsk.Outside => talk.Person.Access.Allows(Operation.Invite),
        OfficeAsk.List => talk.Person.Access.Allows(Operation.Import),
    };

    private static bool Answer(Talk talk, OfficeQuestion asked, PeriodName? named, UnitPart? part)
    {
        switch (asked.Ask)
        {
            case OfficeAsk.Stock:
                talk.Say(Stock(talk, part));
                return true;
            case OfficeAsk.Deadline:
                Lookup.Leave(talk);
                DeadlineFlow.Say(talk);
                return true;
            case OfficeAsk.List:
                talk.Say(talk.T("list.by-file"));
                return true;
            case OfficeAsk.Invite or OfficeAsk.Outside:
                return Invite(talk, asked.Ask, part);
            case OfficeAsk.Word or OfficeAsk.Excel when part is not null:
                return false;
            default:
                OfficeFlow.InPeriod(talk, named, named is not null, asked.Named, at => RequestOf(asked, at, part));
                return true;
        }
    }

    private static Request RequestOf(OfficeQuestion asked, PeriodRef at, UnitPart? part) => asked.Ask switch
    {
        OfficeAsk.Standing when part is null => new Request.ShowStatus(at.Plan, at.Key),
        OfficeAsk.Late => new Request.ListLate(at.Plan, at.Key, part),
        OfficeAsk.Nudge => new Request.CountMissing(at.Plan, at.Key, part),
        OfficeAsk.Word => new Request.Export(at.Plan, at.Key, Documents.DocumentKind.Word),
        OfficeAsk.Excel => new Request.Export(at.Plan, at.Key, Documents.DocumentKind.Excel),
        OfficeAsk.Compare when part is null => new Request.Compare(at.Plan, at.Key),
        OfficeAsk.Figure when part is null => new Request.ListFigure(at.Plan, at.Key, asked.Question!.Key, asked.Answer),
        OfficeAsk.ByArea => new Request.ListByArea(at.Plan, at.Key),
        OfficeAsk.Hardest or OfficeAsk.BestOff or OfficeAsk.Exits or OfficeAsk.Decisions or OfficeAsk.Holding => new Request.ListOf(at.Plan, at.Key, KindOf(asked.Ask), asked.Named),
        OfficeAsk.Compare or OfficeAsk.Figure or OfficeAsk.Summary => new Request.Compile(at.Plan, at.Key, part),
        _ => new Request.ListMissing(at.Plan, at.Key, part),
    };

    private static OfficeListKind KindOf(OfficeAsk ask) => ask switch
    {
        OfficeAsk.Hardest => OfficeListKind.Hardest,
        OfficeAsk.BestOff => OfficeListKind.BestOff,
        OfficeAsk.Exits => OfficeListKind.Exits,
        OfficeAsk.Decisions => OfficeListKind.Decisions,
        _ => OfficeListKind.Holding,
    };

    // A code is made where one is asked for; of somebody who cannot get in it is said how.
    private static bool Invite(Talk talk, OfficeAsk ask, UnitPart? part)
    {
        if (part is not { Kind: UnitPartKind.Official } || talk.Know.Roster.Official(part.Id) is not { } official)
        {
            talk.Say(talk.T("invite.how"));
        }
        else if (ask == OfficeAsk.Invite)
        {
            InviteFlow.Begin(talk, official.Code);
        }
        else
        {
            talk.Say(talk.T("invite.outside", ("name", official.Name), ("code", official.Code)));
        }

        return true;
    }

    private static string Stock(Talk talk, UnitPart? part)
    {
        var (roster, today) = (talk.Know.Roster, talk.Know.Today);
        var listed = roster.HouseholdsInOrder
            .Where(h => part is not { Kind: UnitPartKind.Area } || h.AreaId == part.Id)
            .Select(h => h.ListedStatusOn(today)).OfType<HouseholdStatus>().ToList();
        return talk.T(
            "stock",
            ("where", part is { Kind: UnitPartKind.Area } ? part.NameIn(roster) + ": " : ""), ("day", Format.DayAndYear(today)),
            ("poor", Format.Plain(listed.Count(s => s == HouseholdStatus.Poor))), ("near", Format.Plain(listed.Count(s => s == HouseholdStatus.NearPoor))));
    }

    private static List<Button> After(Talk talk, Request request)
    {
        var at = request switch
        {
            Request.ShowStatus status => new PeriodRef(status.PlanCode, status.PeriodKey),
            Request.ListLate late => new PeriodRef(late.PlanCode, late.PeriodKey),
            _ => null,
        };
        if (at is null)
        {
            return [];
        }

        var buttons = new List<Button> { new(talk.T("button.missing"), "/chuanop " + PeriodWords.Full(at)) };
        if (request is Request.ListLate && talk.Plan(at.Plan) is { } plan && PlanPeriods.Find(plan, at.Key) is { } period && period.PhaseOn(talk.Know.Today) == PeriodPhase.Open
            && PlanPeriods.Previous(plan, period) is { } before)
        {
            // In an open period nobody is late: the one before is perhaps meant.
            buttons.Add(new Button(talk.T("button.late-of", ("period", Format.ShortPeriod(talk.Words, before))), "/nopmuon " + PeriodWords.Full(PeriodRef.Of(before))));
        }

        return [.. buttons.Where(b => b.Data.Length <= Button.MaxData)];
    }
}
