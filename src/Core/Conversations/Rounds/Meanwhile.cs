namespace ReportBot.Core.Conversations;

/// <summary>
/// What is told of other households while a question stands: it is kept, acknowledged in one line, and the question comes
/// back. Words that answer nothing are kept too, and go along with the report word for word.
/// </summary>
internal static class Meanwhile
{
    private const int MostWords = 100;

    /// <summary>Keeps words on subjects of the person's that answer no question; false where nothing waits, or they are on nobody.</summary>
    public static bool TryKeep(Talk talk, string text)
    {
        if (!Stands(talk.State.Pending) || WordsFlow.Told(talk, text) is not { Count: > 0 } told)
        {
            return false;
        }

        foreach (var words in told.Where(w => LikeTheAsked.Of(talk, w) is null))
        {
            talk.Note(talk.T("batch.noted", ("subject", talk.CodeOf(words.Draft.Subject)), ("answers", $"“{Format.Short(words.Words, MostWords)}”")));
        }

        Pending.ForBatch With(Pending.ForBatch round) => told.Aggregate(round, (all, words) => LikeTheAsked.Of(talk, words) is { } answer ? LikeTheAsked.With(talk, all, words, answer) : WordsFlow.With(talk, words with { Then = all }));
        talk.State = OpenRound.Of(talk.State.Pending) is not null
            ? talk.State with { Pending = OpenRound.Change(talk.State.Pending!, With) }
            : talk.State with { Left = With(OpenRound.Waiting(talk, talk.State.Left) ?? new Pending.ForBatch([], [])), Returns = true, Aside = true };
        Answering.AskAgain(talk);
        return true;
    }

    /// <summary>A message told of others than the open question asks about: it is noted, and the question comes back as it stood; false where it is answered, or nothing was asked.</summary>
    public static bool ComesBack(Talk talk, Pending.ForBatch before, Pending.ForBatch after)
    {
        switch (talk.State.Pending)
        {
            case Pending.ForAnswer { Then: Pending.ForBatch } asked when IsOpen(talk, asked, after):
                Note(talk, before, after);
                NoteUnplaced(talk, before, after);
                List<DraftRef> also = [.. asked.Also.Where(d => after.Items.Any(i => i.Draft == d && i.Unclear.Any(u => u.Key == asked.Key)))];
                AnswerFlow.Ask(talk, asked with { Also = also, Then = SharedQuestion.Without(after, [asked.Draft, .. also], asked.Key) with { Told = true } });
                return true;
            case Pending.ForSubject { Then: not null } or Pending.ForAnswer when BatchFlow.Asks(talk, after):
                Note(talk, before, after);
                BatchFlow.Continue(talk, after with { Told = true });
                return true;
            default:
                return false;
        }
    }

    // Whose they are is asked behind the open question; behind one that asks whose others are it was said already.
    private static void NoteUnplaced(Talk talk, Pending.ForBatch before, Pending.ForBatch after)
    {
        foreach (var unplaced in before.Unplaced.Count > 0 ? [] : after.Unplaced)
        {
            talk.Note(talk.T("batch.asked-later", ("words", Format.Short(BatchView.Words(talk, unplaced), 80))));
        }
    }

    // A doubt is settled when the message takes it away, any other question when it is answered.
    private static bool IsOpen(Talk talk, Pending.ForAnswer asked, Pending.ForBatch after) => !after.Items.Any(i => i.Draft == asked.Draft && i.Nil) && (asked.Doubt is null
        ? OpenForm.Of(talk, asked.Draft) is { } at && at.PlaceOf(asked.Key) > 0 && !at.Draft.Answers.Has(asked.Key)
        : after.Items.Any(i => i.Draft == asked.Draft && i.Unclear.Any(u => u.Key == asked.Key)));

    /// <summary>"Đã ghi H045: …": what a message added to the open round, before its question comes back.</summary>
    public static void Note(Talk talk, Pending.ForBatch? before, Pending.ForBatch after)
    {
        foreach (var item in after.Items.Where(i => before is null || !before.Items.Contains(i) || talk.ChangedDrafts.Contains(i.Draft)))
        {
            var code = talk.CodeOf(item.Draft.Subject) + (after.Items.Any(i => i.Draft.Period != item.Draft.Period) ? $" ({Format.Period(talk, item.Draft.Plan, item.Draft.Period)})" : "");
            var line = BatchView.Told(talk, item);
            talk.Note(line.Length > 0
                ? talk.T("batch.noted", ("subject", code), ("answers", line))
                : talk.T("batch.noted-later", ("subject", code)));
        }
    }

    /// <summary>Whether a question stands that words on another household do not answer.</summary>
    public static bool Stands(Pending? pending) => pending switch
    {
        Pending.ForSubject { Then: null, Waits: var waits } => Stands(waits),
        Pending.ForSubject or Pending.ForAnswer or Pending.ForConfirm or Pending.ForNil or Pending.ForPeriod or Pending.ForDrop or Pending.ForProposal => true,
        _ => false,
    };
}
