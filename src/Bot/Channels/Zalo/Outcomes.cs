using System.Globalization;
using ReportBot.Bot.Channels.Zalo.Wire;
using ReportBot.Core.Messaging;

namespace ReportBot.Bot.Channels.Zalo;

/// <summary>The platform's answers in the closed list of outcomes. It publishes few codes; what is not known waits and is tried again.</summary>
internal static class Outcomes
{
    // The person is not to be had any more, as far as the platform's words tell; it has no event for it.
    private static readonly string[] Gone =
        ["chat not found", "user not found", "chat does not exist", "user does not exist", "blocked", "not a friend", "invalid chat_id", "invalid user"];

    /// <summary>What became of a message.</summary>
    /// <param name="answer">The platform's answer.</param>
    /// <param name="quota">Takes note of it: a 429 does not say how long to wait.</param>
    public static SendOutcome Of(ZaloAnswer<SentMessage> answer, QuotaWatch quota)
    {
        if (answer.Kind == AnswerKind.Ok)
        {
            quota.Delivered();
        }

        return answer.Kind switch
        {
            AnswerKind.Ok => new SendOutcome.Delivered(answer.Result?.MessageId),
            AnswerKind.NotSent => new SendOutcome.Failed(answer.Reason),
            AnswerKind.Lost => new SendOutcome.Unknown(answer.Reason),

            // A gateway that gave up waiting had passed the request on.
            AnswerKind.Foreign when answer.Code == 504 => new SendOutcome.Unknown("504"),
            AnswerKind.Foreign => new SendOutcome.Failed(Described(answer)),
            AnswerKind.Refused => OfRefusal(answer, quota),
        };
    }

    private static SendOutcome OfRefusal(ZaloAnswer<SentMessage> answer, QuotaWatch quota) => answer.Code switch
    {
        429 => quota.Refused(),
        403 => new SendOutcome.Unreachable(Described(answer)),
        400 or 404 when Array.Exists(Gone, words => answer.Says(words)) => new SendOutcome.Unreachable(Described(answer)),

        // Of a send, 408 says that the platform gave up waiting for itself: it may have done it.
        408 => new SendOutcome.Unknown(Described(answer)),

        // A wrong token is no fault of the message: it waits for the operator.
        401 or 404 or 409 or >= 500 => new SendOutcome.Failed(Described(answer)),
        >= 400 => new SendOutcome.Rejected(Described(answer)),
        _ => new SendOutcome.Failed(Described(answer)),
    };

    private static string Described(ZaloAnswer<SentMessage> answer) =>
        string.Create(CultureInfo.InvariantCulture, $"{answer.Code} {answer.Reason}").TrimEnd();
}
