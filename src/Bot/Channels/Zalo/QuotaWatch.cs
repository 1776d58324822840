using ReportBot.Core.Messaging;

namespace ReportBot.Bot.Channels.Zalo;

/// <summary>
/// A 429 says neither how long to wait nor whether a second's rate or the month's messages are used up. The wait grows
/// from refusal to refusal, and after several in a row the whole bot waits.
/// </summary>
internal sealed class QuotaWatch(ZaloStatus status)
{
    private const int Several = 3;
    private static readonly TimeSpan First = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    private int refusals;

    /// <summary>A message was taken.</summary>
    public void Delivered()
    {
        if (Interlocked.Exchange(ref refusals, 0) >= Several)
        {
            status.QuotaIsBack();
        }
    }

    /// <summary>A message was refused.</summary>
    public SendOutcome.Wait Refused()
    {
        var row = Interlocked.Increment(ref refusals);
        if (row == Several)
        {
            status.QuotaIsUsedUp();
        }

        var wait = First * Math.Pow(2, Math.Clamp(row - Several, 0, 10));
        return new SendOutcome.Wait(wait < Longest ? wait : Longest, WholeChannel: row >= Several);
    }
}
