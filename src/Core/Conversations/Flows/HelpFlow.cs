using ReportBot.Core.Messaging;
using ReportBot.Core.People;
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
            talk.Say(talk.Know.MessageCard ?? talk.T("help.messages"));
            return;
        }

        var access = talk.Person.Access;
        if (access.HasAny(Roles.Reporter))
        {
            talk.Note(talk.T("help.reporter"));
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
    public static string HintFor(Talk talk) => talk.Person.Access.HasAny(Roles.Reporter) ? "hint.reporter" : "hint.office";

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
