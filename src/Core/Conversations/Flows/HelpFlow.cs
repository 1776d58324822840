using ReportBot.Core.Forms;
using ReportBot.Core.Messaging;
using ReportBot.Core.People;
using ReportBot.Core.Plans;
using ReportBot.Core.Reports;
using ReportBot.Core.Text;

namespace ReportBot.Core.Conversations;

/// <summary>Help for the person's roles, short, and the card on one-message reports.</summary>
internal static class HelpFlow
{
    public static bool IsTopic(string rest) => VietnameseText.Fold(rest).Trim() is "tin nhan" or "tin" or "message" or "messages";

    public static void Say(Talk talk, string rest)
    {
        if (IsTopic(rest))
        {
            talk.Say((SubjectNouns.OnlyHouseholds(talk) ? talk.Know.MessageCard : null) ?? WithCodes(talk, "help.messages"));
            return;
        }

        var access = talk.Person.Access;
        if (access.HasAny(Roles.Reporter))
        {
            // Where messages are counted, what needs the fewest comes first.
            if (talk.Know.Channel.CountsMessages)
            {
                talk.Note(WithCodes(talk, "help.few-messages"));
                if (talk.Know.FormLink() is { } link)
                {
                    talk.Note(talk.T("list.form", ("link", link)));
                }
            }

            talk.Note(WithCodes(talk, "help.reporter"));
            if (FormNow(talk).Form?.Questions.Any(q => q.Kind == QuestionKind.Photo) == true)
            {
                talk.Note(WithCodes(talk, "help.pictures"));
            }
        }

        if (access.Allows(Operation.RegisterExit, own: true) && access.HasAny(Roles.Reporter))
        {
            talk.Note(talk.L("help.own"));
        }

        if (access.Allows(Operation.ReadSummary))
        {
            talk.Note(talk.T(access.Allows(Operation.Nudge) ? "help.secretary" : "help.committee", ("place", WhichFlow.Place(talk))));
        }

        if (access.Allows(Operation.ReviewReport))
        {
            talk.Note(talk.L("help.review", ("example", Reopened(talk))));
        }

        if (access.Allows(Operation.Recognise))
        {
            talk.Note(talk.L("help.decide"));
        }

        if (access.Allows(Operation.Invite))
        {
            talk.Note(talk.T("help.invite"));
        }

        if (access.Allows(Operation.Import))
        {
            talk.Note(talk.T("help.import"));
        }

        if (access.Allows(Operation.ManageBroadcasts))
        {
            talk.Note(talk.T("help.sending"));
        }

        talk.Say(talk.T("help.all"), Buttons(talk));
    }

    /// <summary>Where the form on the web is; where there is none, how to report here.</summary>
    public static void SayFormLink(Talk talk)
    {
        if (talk.Know.FormLink() is { } link)
        {
            talk.Say(talk.T("list.form", ("link", link)));
        }
        else
        {
            talk.Note(talk.T("form.no-web"));
            talk.Say(Hint(talk), Buttons(talk));
        }
    }

    /// <summary>The sentence on what can be done, for the person's roles.</summary>
    public static string Hint(Talk talk) =>
        talk.Person.Access.HasAny(Roles.Reporter) ? WithCodes(talk, "hint.reporter")
        : talk.Person.Access.Allows(Operation.ReadSummary) ? talk.T("hint.office")
        : talk.T("hint.other", ("via", talk.Know.Plans[0].Route.Via));

    /// <summary>
    /// A sentence whose examples name the person's own first and last subject and answer the form reported on now, so
    /// that they can be sent as they stand.
    /// </summary>
    public static string WithCodes(Talk talk, string key, string? code = null)
    {
        var (form, kind) = FormNow(talk);
        var own = Duties.Led(talk).Where(s => s.Id.Kind == kind).ToList();
        return talk.T(
            key,
            ("code", code ?? (own.Count == 0 ? "H012" : own[0].Code)),
            ("other", own.Count == 0 ? "H017" : own[^1].Code),
            ("example", form is null ? "" : FormExamples.Message(form)),
            ("correction", form is null ? "" : FormExamples.Correction(form)),
            ("noun", SubjectNouns.Mine(talk)),
            ("mine", Label(talk).ToLowerInvariant()));
    }

    // "H012 kỳ 20/8": a subject and a period that the plan really has.
    private static string Reopened(Talk talk)
    {
        var today = talk.Know.Today;
        var period = talk.Know.Plans.SelectMany(PlanPeriods.Of).Where(p => p.LastDay < today).MaxBy(p => p.LastDay)
            ?? talk.Know.Plans.SelectMany(PlanPeriods.Of).FirstOrDefault();
        var subject = period is null ? null : Obligations.Of(talk.Know.Roster, talk.Plan(period.PlanCode)!, period) is [var owed, ..] ? owed.Subject : null;
        return subject is null ? "H012 kỳ 20/8" : subject.Code + " " + Format.ShortPeriod(talk.Words, period!);
    }

    /// <summary>What the person most likely wants next.</summary>
    public static IReadOnlyList<Button> Buttons(Talk talk)
    {
        var access = talk.Person.Access;
        return access.HasAny(Roles.Reporter)
            ? [new Button(talk.T("button.report-now"), "/baocao"), new Button(Label(talk), "/ho")]
            : access.Allows(Operation.ReadSummary)
                ? [new Button(talk.T("button.summary"), "/tonghop"), new Button(talk.T("button.missing"), "/chuanop")]
                : [];
    }

    // "Các hộ của tôi"; a person with other subjects too looks after places.
    private static string Label(Talk talk) => talk.T(SubjectNouns.OnlyHouseholds(talk) ? "button.my-households" : "button.my-subjects");

    // Of the period meant now, else of what the newest plan has first.
    private static (Form? Form, SubjectKind Kind) FormNow(Talk talk)
    {
        if (Duties.Meant(talk, Duties.Now(talk)) is { } meant)
        {
            return (meant.Plan.Form(meant.Period.FormId), meant.Period.Subject);
        }

        var mine = Duties.Led(talk).Select(s => s.Id.KindWord).ToHashSet(StringComparer.Ordinal);
        var first = talk.Know.Plans
            .SelectMany(p => p.Schedule.Select(rule => (Plan: p, Rule: rule)))
            .OrderBy(r => !mine.Contains(r.Rule.Subject))
            .FirstOrDefault();
        return first.Plan is null
            ? (null, SubjectKind.Household)
            : (first.Plan.Form(first.Rule.Form), SubjectId.Of(first.Rule.Subject, 0).Kind);
    }
}
