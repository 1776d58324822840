using ReportBot.Core.Messaging;

namespace ReportBot.Core.Conversations;

/// <summary>Looking something up (lịch sử, hạn, hộ) closes nothing that waits: it is named afterwards, or asked again.</summary>
internal static class Lookup
{
    /// <summary>What of the open question waits on behind a look-up; null where nothing does.</summary>
    public static Pending? Waits(Pending? pending) => pending switch
    {
        Pending.ForSubject { Then: null, OfPictures: false, Story: null, Waits: var waits } => waits,
        Pending.ForSubject or Pending.ForAnswer or Pending.ForConfirm or Pending.ForBatch or Pending.ForNil or Pending.ForWords or Pending.ForPeriod or Pending.ForUrgent or Pending.ForWish or Pending.ForDrop or Pending.ForNudge => pending,
        _ => null,
    };

    /// <summary>From here on nothing is waited for but what waited before the look-up.</summary>
    public static void Leave(Talk talk)
    {
        var waits = Waits(talk.State.Pending);
        if (waits is null)
        {
            talk.Forget();
        }
        else if (waits != talk.State.Pending)
        {
            talk.Expect(waits);
        }
    }

    /// <summary>Says what was looked up, and what waits: a report for its "đúng", or the open question once more.</summary>
    public static void Close(Talk talk, IReadOnlyList<Button> buttons)
    {
        switch (Waits(talk.State.Pending))
        {
            case null:
                talk.Close(buttons);
                break;
            case Pending.ForBatch { Choosing: false, Unplaced.Count: 0 } batch:
                NotSent(talk, [.. batch.Items.Select(i => talk.CodeOf(i.Draft.Subject))], buttons);
                break;
            case Pending.ForConfirm { Choosing: false, Then: null } card:
                NotSent(talk, [talk.CodeOf(card.Draft.Subject)], buttons);
                break;
            default:
                Answering.AskAgain(talk);
                break;
        }
    }

    private static void NotSent(Talk talk, IReadOnlyList<string> codes, IReadOnlyList<Button> buttons)
    {
        talk.Note(talk.T("lookup.not-sent", ("codes", string.Join(", ", codes))));
        talk.Close([talk.Press(talk.T("button.send"), "send", inText: true), .. buttons]);
    }
}
