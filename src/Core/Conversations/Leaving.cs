namespace ReportBot.Core.Conversations;

/// <summary>A round that is left for a command: what of it is kept and what falls out is told.</summary>
internal static class Leaving
{
    /// <summary>Says which words are left out when the person goes on without telling whose they are.</summary>
    public static void SayLeft(Talk talk, Command command)
    {
        if (command.Verb is Verb.Report or Verb.Period && command.Rest.Length > 0 && OpenRound.Of(talk.State.Pending) is { Items.Count: > 0 } open)
        {
            // "Đúng" answers another question from now on: nobody is to think that these were sent.
            var left = open.Items.Select(i => talk.CodeOf(i.Draft.Subject)).Except(NamedIn.Own(talk, command.Rest).Codes, StringComparer.Ordinal).ToList();
            if (left.Count > 0)
            {
                talk.State = talk.State with { Left = open };
                talk.Note(talk.T("batch.not-sent", ("codes", string.Join(", ", left))));
            }
        }

        WordsFlow.Leave(talk, command);
        SayUnplaced(talk, talk.State.Pending);
    }

    /// <summary>Says what waits for its household behind a question, and falls out with it.</summary>
    public static void SayUnplaced(Talk talk, Pending? pending)
    {
        foreach (var unplaced in pending is Pending.ForSubject { Then: { } batch } ? batch.Unplaced : [])
        {
            talk.Note(talk.T("batch.left-out", ("words", BatchView.Words(talk, unplaced))));
        }
    }
}
