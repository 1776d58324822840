using ReportBot.Core.Messaging;
using ReportBot.Core.People;

namespace ReportBot.Core.Conversations;

/// <summary>
/// In a group nothing personal is said. A group that an administrator made a board is told progress and codes; any other
/// is told once that reports are made one to one, and again only when it addresses the bot.
/// </summary>
internal static class GroupFlow
{
    public static void Take(Talk talk, IncomingMessage input)
    {
        var command = input is { Kind: IncomingKind.Text, Text: { } text } ? Commands.Slash(text.Trim()) : null;
        if (command is { Known: true, Command: { Verb: Verb.Board } board })
        {
            Board(talk, board.Rest);
            return;
        }

        var addressed = input.Kind == IncomingKind.Press || input.Text is ['/' or '@', ..];
        if (addressed || talk.State.Prompt == 0)
        {
            talk.State = new ConversationState(1, null);
            talk.Say(talk.T("odd.group"));
        }
    }

    /// <summary>What became of a request made in a group.</summary>
    public static void Resume(Talk talk, Request request, Outcome outcome)
    {
        talk.State = new ConversationState(1, null);
        switch (outcome)
        {
            case Outcome.Told told:
                told.Messages.ToList().ForEach(message => talk.Say(message));
                break;
            case Outcome.Done when request is Request.LinkBoard:
                talk.Note(talk.T("board.linked"));
                talk.Do(new Request.ShowBoard());
                break;
            case Outcome.Done:
                talk.Say(talk.T("board.unlinked"));
                break;
            case Outcome.NotFound when request is Request.UnlinkBoard:
                talk.Say(talk.T("board.not-ours"));
                break;
            default:
                talk.Say(talk.T("odd.group"));
                break;
        }
    }

    // Whoever is no administrator, and a stranger, can only read what is a board already.
    private static void Board(Talk talk, string rest)
    {
        var mayLink = talk.Know.Person?.Access.Allows(Operation.LinkBoard) == true;
        if (mayLink && Text.VietnameseText.Fold(rest).Trim() is "bo" or "thoi" or "off")
        {
            talk.Do(new Request.UnlinkBoard());
        }
        else if (mayLink && !talk.Know.IsBoard())
        {
            talk.Do(new Request.LinkBoard());
        }
        else
        {
            talk.Do(new Request.ShowBoard());
        }
    }
}
