using ReportBot.Core.People;
using ReportBot.Core.Text;

namespace ReportBot.Core.Conversations;

/// <summary>
/// "Hộ nào khó khăn nhất": a question about households or places is never a report on one's own. What cannot be answered is
/// said together with what can.
/// </summary>
internal static class WhichFlow
{
    private static readonly string[] Nouns = ["ho", "ho ngheo", "thon", "lang", "xom", "khu pho", "khom", "ap", "buon", "chi bo", "dia ban", "noi", "xa"];
    private static readonly string[] Before = ["", "nhung ", "cac ", "co ", "trong xa ", "trong thon ", "hien nay ", "bay gio ", "cho hoi ", "xin hoi ", "toi hoi ", "em hoi "];

    /// <summary>Takes such a question; false for other words, for a command, and while free words are asked for.</summary>
    public static bool TryTake(Talk talk, string text)
    {
        if (!IsAsked(text) || talk.State.Pending is Pending.ForReview { Asks: not null } || NamedIn.NamesAny(talk, text)
            || (Commands.Find(text) is { } command && (command.Rest.Length == 0 || CommandRunner.IsMeant(talk, command))))
        {
            return false;
        }

        var said = Unanswered(talk);
        if (talk.State.Pending is null)
        {
            talk.Say(said, HelpFlow.Buttons(talk));
        }
        else
        {
            talk.Note(said);
            Answering.AskAgain(talk);
        }

        return true;
    }

    /// <summary>Whether the words ask which: "hộ nào …", not "hộ nào cũng …", which tells of all.</summary>
    public static bool IsAsked(string text)
    {
        var normal = VietnameseText.Normalize(text).Trim();
        var folded = VietnameseText.Fold(normal);
        foreach (var noun in Nouns)
        {
            foreach (var before in Before)
            {
                var words = $"{before}{noun} nao";
                if (folded.StartsWith(words, StringComparison.Ordinal) && folded[words.Length..] is "" or [' ' or '?', ..])
                {
                    // "hộ Náo" is a name.
                    return normal[(words.Length - 3)..words.Length].ToLowerInvariant() is "nao" or "nào" && !folded[words.Length..].StartsWith(" cung", StringComparison.Ordinal);
                }
            }
        }

        return false;
    }

    /// <summary>A place of the unit for an example: its first area, else its first body.</summary>
    public static string Place(Talk talk) =>
        talk.Know.Roster.AreasInOrder is [var area, ..] ? area.Name : talk.Know.Roster.Organizations.Select(o => o.Name).FirstOrDefault() ?? "CB001";

    /// <summary>That a question cannot be answered: whom to ask, and for the office itself what can be asked here.</summary>
    public static string Unanswered(Talk talk)
    {
        if (!talk.Person.Access.Allows(Operation.ListMissing))
        {
            return talk.T("question.none", ("via", talk.Know.Plans[0].Route.Via));
        }

        var households = talk.Know.Roster.HouseholdsInOrder;
        return talk.T(
            "question.office",
            ("place", Place(talk)),
            ("code", households.Count > 0 ? households[0].Code : "H012"));
    }
}
