using System.Globalization;
using ReportBot.Core.Messaging;

namespace ReportBot.Bot.Channels.Telegram;

/// <summary>The Bot API's answers in the closed list of outcomes.</summary>
internal static class Outcomes
{
    // The person, or the group, is not to be had any more, in the words of the official server.
    private static readonly string[] Gone =
    [
        "chat not found", "user not found", "user is deactivated", "PEER_ID_INVALID", "chat_id is empty",
        "have no rights to send", "not enough rights", "group chat was deleted", "group is deactivated",
    ];

    /// <summary>What became of a message.</summary>
    /// <param name="answer">The platform's answer.</param>
    /// <param name="wholeChannel">What a 429 holds back: see <see cref="FloodWatch"/>.</param>
    public static SendOutcome Of(ApiAnswer<SentMessage> answer, bool wholeChannel) => answer.Kind switch
    {
        AnswerKind.Ok => new SendOutcome.Delivered(answer.Result?.MessageId.ToString(CultureInfo.InvariantCulture)),
        AnswerKind.NotSent => new SendOutcome.Failed(answer.Reason),
        AnswerKind.Lost => new SendOutcome.Unknown(answer.Reason),

        // A gateway that gave up waiting had passed the request on.
        AnswerKind.Foreign when answer.Code == 504 => new SendOutcome.Unknown("504"),
        AnswerKind.Foreign => new SendOutcome.Failed(Described(answer)),
        AnswerKind.Refused => OfRefusal(answer, wholeChannel),
    };

    private static SendOutcome OfRefusal(ApiAnswer<SentMessage> answer, bool wholeChannel) => answer.Code switch
    {
        429 => new SendOutcome.Wait(answer.RetryAfter, wholeChannel),
        400 when answer.Parameters?.MigrateToChatId is { } chat => new SendOutcome.Moved(chat.ToString(CultureInfo.InvariantCulture)),
        400 when answer.Says("message is not modified") => new SendOutcome.Delivered(null),
        400 when Array.Exists(Gone, words => answer.Says(words)) => new SendOutcome.Unreachable(Described(answer)),
        403 => new SendOutcome.Unreachable(Described(answer)),

        // A wrong token (401; 404 for one of a wrong shape) is no fault of the message: it waits for the operator.
        401 or 404 or 408 or 409 or >= 500 => new SendOutcome.Failed(Described(answer)),
        >= 400 => new SendOutcome.Rejected(Described(answer)),
        _ => new SendOutcome.Failed(Described(answer)),
    };

    private static string Described(ApiAnswer<SentMessage> answer) =>
        string.Create(CultureInfo.InvariantCulture, $"{answer.Code} {answer.Reason}").TrimEnd();
}
