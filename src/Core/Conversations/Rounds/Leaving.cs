namespace ReportBot.Core.Conversations;

/// <summary>A round that is left for a command: what of it is kept and what falls out is told.</summary>
internal static class Leaving
{
    private const int MostWords = 60;

    /// <summary>Says which words are left out when the person goes on without telling whose they are.</summary>
    public static void SayLeft(Talk talk, Command command)
    {
        PictureFlow.NoteWaiting(talk);
        if (command is { Verb: Verb.Report or Verb.Period, Rest: "" })
        {
            // A list is looked at; what was asked waits on behind it.
            return;
        }

        if (command.Verb is Verb.Report or Verb.Period or Verb.AdHoc or Verb.Register)
        {
            Leave(talk, NamedIn.Own(talk, command.Rest).Codes);
        }

        if (talk.State.Pending is Pending.ForPeriod asked)
        {
            talk.Note(talk.T("batch.left-out", ("words", Format.Short(asked.Words, MostWords))));
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

    /// <summary>Another report is opened while a round is open: "đúng" answers another question from now on, and nobody is to think that these were sent.</summary>
    public static void Leave(Talk talk, IReadOnlyList<string> opened)
    {
        if (OpenRound.Of(talk.State.Pending) is not { Items.Count: > 0 } open)
        {
            return;
        }

        var left = open.Items.Select(i => talk.CodeOf(i.Draft.Subject)).Except(opened, StringComparer.Ordinal).ToList();
        if (left.Count > 0)
        {
            talk.State = talk.State with { Left = open, Returns = true, Aside = false };
            talk.Note(talk.T("batch.not-sent", ("codes", string.Join(", ", left))));
        }
    }

    /// <summary>What waits on while a list is looked at; null where nothing was told or filled in yet.</summary>
    public static Pending? Behind(Talk talk) => Lookup.Waits(talk.State.Pending) switch
    {
        Pending.ForAnswer { Then: null, Draft: var which } when talk.Draft(which) is not { IsBegun: true } => null,
        Pending.ForConfirm { Then: null, Draft: var which } when talk.Draft(which) is not { } draft || !GatherFlow.IsUnsent(talk, draft) => null,
        var waits => waits,
    };

    /// <summary>What waits on behind a list that is looked at; null for nothing.</summary>
    public static string? Waits(Talk talk, Pending.ForSubject list) => list.Waits switch
    {
        Pending.ForBatch { Choosing: false, Unplaced.Count: 0 } batch => talk.T("lookup.not-sent", ("codes", string.Join(", ", batch.Items.Select(i => talk.CodeOf(i.Draft.Subject))))),
        Pending.ForAnswer answer => talk.T("lookup.asked", ("subject", talk.CodeOf(answer.Draft.Subject))),
        { } waits when OpenRound.Of(waits) is { Items: { Count: > 0 } items } => talk.T("batch.not-sent", ("codes", string.Join(", ", items.Select(i => talk.CodeOf(i.Draft.Subject))))),
        { } waits when OpenRound.Of(waits) is { Unplaced: [var unplaced, ..] } => talk.T("lookup.asked-words", ("words", Format.Short(BatchView.Words(talk, unplaced), 60))),
        _ => null,
    };
}
