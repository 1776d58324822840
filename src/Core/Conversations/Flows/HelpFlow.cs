using ReportBot.Core.Messaging;
using ReportBot.Core.People;
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
            talk.Say(talk.Know.MessageCard ?? WithCodes(talk, "help.messages"));
            return;
        }

        var access = talk.Person.Access;
        if (access.HasAny(Roles.Reporter))
        {
            talk.Note(WithCodes(talk, "help.reporter"));
        }

        if (access.Allows(Operation.ReadSummary))
        {
            talk.Note(talk.T(access.Allows(Operation.Nudge) ? "help.secretary" : "help.committee"));
        }

        if (access.Allows(Operation.Invite))
        {
            talk.Note(talk.T("help.invite"));
        }

        talk.Say(talk.T("help.all"), Buttons(talk));
    }

    /// <summary>The sentence on what can be done, for the person's roles.</summary>
    public static string Hint(Talk talk) =>
        talk.Person.Access.HasAny(Roles.Reporter) ? WithCodes(talk, "hint.reporter") : talk.T("hint.office");

    /// <summary>A sentence whose examples name the person's own first and last household, so that they can be sent as they stand.</summary>
    public static string WithCodes(Talk talk, string key)
    {
        var own = Duties.Led(talk).Where(s => s.Id.Kind == SubjectKind.Household).ToList();
        return own.Count == 0
            ? talk.T(key, ("code", "H012"), ("other", "H017"))
            : talk.T(key, ("code", own[0].Code), ("other", own[^1].Code));
    }

    /// <summary>What the person most likely wants next.</summary>
    public static IReadOnlyList<Button> Buttons(Talk talk)
    {
        var access = talk.Person.Access;
        return access.HasAny(Roles.Reporter)
            ? [new Button(talk.T("button.report-now"), "/baocao"), new Button(talk.T("button.my-households"), "/ho")]
            : access.Allows(Operation.ReadSummary)
                ? [new Button(talk.T("button.summary"), "/tonghop"), new Button(talk.T("button.missing"), "/chuanop")]
                : [];
    }
}
