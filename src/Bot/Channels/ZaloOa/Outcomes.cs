using System.Globalization;
using ReportBot.Core.Messaging;

namespace ReportBot.Bot.Channels.ZaloOa;

/// <summary>The platform's answers in the closed list of outcomes. Errors as third parties list them; what is not known is tried again.</summary>
internal static class Outcomes
{
    private static readonly TimeSpan QuotaPause = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan RatePause = TimeSpan.FromSeconds(5);

    /// <summary>What became of a message.</summary>
    public static SendOutcome Of(OaAnswer answer) => answer.Kind switch
    {
        AnswerKind.Ok => new SendOutcome.Delivered(answer.MessageId),
        AnswerKind.NotSent => new SendOutcome.Failed(answer.Reason),
        AnswerKind.Lost => new SendOutcome.Unknown(answer.Reason),

        // A gateway that gave up waiting had passed the request on.
        AnswerKind.Foreign when answer.Error == 504 => new SendOutcome.Unknown("504"),
        AnswerKind.Foreign when answer.Error == 429 => new SendOutcome.Wait(RatePause, WholeChannel: true),
        AnswerKind.Foreign => new SendOutcome.Failed(Described(answer)),
        AnswerKind.Refused => OfRefusal(answer),
    };

    private static SendOutcome OfRefusal(OaAnswer answer) => answer.Error switch
    {
        // Too many a minute; the day's or the month's used up; the template account's money used up.
        -32 or 429 => new SendOutcome.Wait(RatePause, WholeChannel: true),
        -211 or -144 or -115 or -147 => new SendOutcome.Wait(QuotaPause, WholeChannel: true),

        // Not written for too long, not a follower.
        -230 or 230 or -213 => new SendOutcome.Unreachable("window: " + Described(answer)),

        // Blocked, deactivated, unknown; of a phone: no Zalo, wants no messages.
        -217 or -227 or -207 or -118 or -119 or -114 or -108 or 403 => new SendOutcome.Unreachable("blocked: " + Described(answer)),

        // Parameters or content that will never be taken.
        -201 or -203 or -204 or -233 or -109 or -112 or -113 or 400 => new SendOutcome.Rejected(Described(answer)),

        // A token, a plan or a server's trouble is no fault of the message: it waits for the operator.
        _ => new SendOutcome.Failed(Described(answer)),
    };

    private static string Described(OaAnswer answer) =>
        string.Create(CultureInfo.InvariantCulture, $"{answer.Error} {answer.Reason}").TrimEnd();
}
