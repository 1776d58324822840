using ReportBot.Core.People;
using ReportBot.Core.Plans;
using ReportBot.Core.Text;

namespace ReportBot.Core.Conversations;

/// <summary>"mời CB001": a one-time code for an official, by code or name.</summary>
internal static class InviteFlow
{
    /// <summary>Officials by code, or by name without marks. Administrators are found by administrators alone.</summary>
    public static IReadOnlyList<Official> FindOfficials(Talk talk, string words)
    {
        var folded = VietnameseText.Fold(words).Trim();
        var visible = talk.Know.Roster.Officials
            .Where(o => !o.Roles.HasFlag(Roles.Administrator) || talk.Person.Access.HasAny(Roles.Administrator))
            .Where(o => o.To is not { } last || talk.Know.Today <= last)
            .ToList();
        var byCode = visible.Where(o => VietnameseText.Fold(o.Code) == folded).ToList();
        return byCode.Count > 0 || folded.Length < 2
            ? byCode
            : [.. visible.Where(o => VietnameseText.Fold(o.Name).Contains(folded, StringComparison.Ordinal))];
    }

    /// <summary>Makes a code for the official that the words name; says how where they name none or several.</summary>
    public static void Begin(Talk talk, string rest)
    {
        var found = rest.Length == 0 ? [] : FindOfficials(talk, rest);
        if (found.Count == 1)
        {
            var roles = found[0].Roles == Roles.None ? Roles.Reporter : found[0].Roles;
            talk.Do(new Request.Invite(found[0].Code, roles));
        }
        else if (found.Count > 1)
        {
            talk.Note(talk.T("invite.which", ("count", Format.Plain(found.Count))));
            talk.Say(string.Join('\n', found.Take(12).Select(o => $"{o.Code} {o.Name}, {o.Title}")));
        }
        else
        {
            talk.Say(rest.Length == 0 ? talk.T("invite.how") : talk.T("invite.unknown", ("words", Format.Short(rest, 40))));
        }
    }

    /// <summary>Tells the code and how it is used.</summary>
    public static void Made(Talk talk, Outcome.Invited invited)
    {
        var until = PlanClock.Local(talk.Know.Plans[0], invited.Expires);
        talk.Note(talk.T("invite.made",
            ("name", invited.OfficialName),
            ("code", invited.Code),
            ("time", Format.Time(until)),
            ("day", Format.DayAndYear(DateOnly.FromDateTime(until.DateTime)))));
        ChatsFlow.NoteBots(talk, invited.Ways);
        talk.Say(talk.T("invite.link", ("link", invited.Ways.Link)));
    }
}
