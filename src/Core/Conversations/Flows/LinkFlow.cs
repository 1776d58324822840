using ReportBot.Core.Messaging;
using ReportBot.Core.People;

namespace ReportBot.Core.Conversations;

/// <summary>From a stranger to a linked official: one-time code by link, by command or typed alone.</summary>
internal static class LinkFlow
{
    public static void Stranger(Talk talk, IncomingMessage input)
    {
        var text = input.Kind switch
        {
            IncomingKind.Text => (input.Text ?? "").Trim(),
            IncomingKind.Press => input.Press ?? "",
            _ => "",
        };
        if (CodeIn(text) is { } code)
        {
            talk.Do(new Request.Redeem(code));
            return;
        }

        talk.Say(talk.T(talk.State.Pending is Pending.ForCode && text.Length > 0 ? "link.not-a-code" : "link.hello", Via(talk)));
        talk.Expect(new Pending.ForCode());
    }

    /// <summary>/start of somebody who is linked already: with a code another name is meant.</summary>
    public static void Start(Talk talk, string rest)
    {
        if (InvitationCode.Normalize(rest) is { } code)
        {
            talk.Do(new Request.Redeem(code));
        }
        else if (rest.Length > 0)
        {
            talk.Say(talk.T("link.not-a-code", Via(talk)), HelpFlow.Buttons(talk));
        }
        else
        {
            talk.Say(talk.T("hello", ("name", talk.Person.Official.Name)), HelpFlow.Buttons(talk));
        }
    }

    public static void Refused(Talk talk, Outcome.NotLinked refused)
    {
        talk.Say(talk.T(refused.Reason switch
        {
            LinkRefusal.Unknown => "link.unknown",
            LinkRefusal.Expired => "link.expired",
            LinkRefusal.TooManyAttempts => "link.too-many",
            LinkRefusal.AlreadyYours => "link.already-yours",
            LinkRefusal.Full => refused.Elsewhere is null ? "link.full" : "link.full-go-to",
        }, Via(talk), ("bot", refused.Elsewhere ?? "")));
        if (talk.Know.Person is null)
        {
            talk.Expect(new Pending.ForCode());
        }
    }

    public static void Linked(Talk talk)
    {
        talk.Forget();
        if (talk.Know.Person is null)
        {
            // On the list from a later day on: the chat is linked, and there is nothing to do in it yet.
            talk.Say(talk.T("link.not-yet", Via(talk)));
            return;
        }

        Welcome(talk);
        Duty(talk);
        Others(talk);
        if (talk.Know.Roster.IsSample)
        {
            talk.Note(talk.T("link.sample"));
        }

        talk.Offer(RoleMenu.For(talk));
        talk.Say(Privacy(talk), HelpFlow.Buttons(talk));
    }

    private static void Welcome(Talk talk)
    {
        var official = talk.Person.Official;
        var roster = talk.Know.Roster;
        var body = (official.CellId ?? official.RepresentsId ?? official.OrganizationId) is { } id ? roster.Organization(id)?.Name : null;
        talk.Note(body is null
            ? talk.T("link.welcome", ("name", official.Name))
            : talk.T("link.welcome-of", ("name", official.Name), ("body", body)));
    }

    // A further chat of the same person: where reminders go, and what was begun elsewhere.
    private static void Others(Talk talk)
    {
        var chats = talk.Know.Chats();
        if (chats.Count > 1 && OwnChats.ForReminders(chats) is { } first)
        {
            talk.Note(talk.T("link.another", ("number", Format.Plain(chats.Count)), ("channel", ChannelWords.Name(talk.Words, first.Channel))));
        }

        if (talk.Drafts.Count > 0)
        {
            talk.Note(talk.T("link.drafts", ("codes", SubjectFlow.Codes(talk.Drafts.Select(d => talk.Subject(d.Subject)).OfType<Reports.Subject>()))));
        }
    }

    /// <summary>Who hands out codes, in the plan's words.</summary>
    public static (string Name, string Value) Via(Talk talk) =>
        ("via", talk.Know.Plans is [var plan, ..] ? plan.Route.Via : talk.T("link.office-word"));

    private static string Privacy(Talk talk) => talk.Know.Plans is [var plan, ..]
        ? talk.T("link.privacy", ("receiver", plan.Route.Receiver), ("via", plan.Route.Via))
        : talk.T("plan.none");

    private static void Duty(Talk talk)
    {
        var access = talk.Person.Access;
        var now = access.HasAny(Roles.Reporter) ? Duties.Now(talk) : [];
        if (now.Count > 0)
        {
            var first = now[0];
            talk.Note(talk.T("link.duty",
                ("count", Format.Count(first.All.Count)),
                ("subjects", SubjectNouns.Many(talk, first.All.Select(d => d.Subject.Id))),
                ("codes", SubjectFlow.Codes(first.All.Select(d => d.Subject))),
                ("period", Format.Capital(Format.ShortPeriod(talk.Words, first.Period))),
                ("left", Format.Left(talk.Words, first.Period, talk.Know.Today))));
        }
        else if (access.HasAny(Roles.Secretary | Roles.Committee | Roles.Administrator) && talk.Know.Plans is [var plan, ..])
        {
            talk.Note(talk.T("link.office", ("unit", plan.Unit.Name)));
        }
        else if (talk.Know.Plans.Count > 0)
        {
            talk.Note(DeadlineFlow.Next(talk));
        }
    }

    // A bare code has a digit or no small letter, so that a greeting of eight letters is no attempt.
    private static string? CodeIn(string text)
    {
        if (Commands.Slash(text) is { Known: true, Command.Verb: Verb.Start } slash)
        {
            return slash.Command.Rest.Length > 0 ? InvitationCode.Normalize(slash.Command.Rest) ?? Wrong(slash.Command.Rest) : null;
        }

        var bare = Commands.Find(text) is { Verb: Verb.Start, Rest.Length: > 0 } words ? words.Rest : text;
        return InvitationCode.Normalize(bare) is { } code && (bare.Any(char.IsAsciiDigit) || !bare.Any(char.IsAsciiLetterLower))
            ? code
            : null;
    }

    // What follows /start is meant as a code even where it cannot be one: the count of wrong ones covers it.
    private static string Wrong(string typed) => Format.Short(typed, 32);
}
