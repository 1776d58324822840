namespace ReportBot.Bot.Channels.ZaloOa;

/// <summary>One call's answer.</summary>
/// <param name="Kind">What became of it.</param>
/// <param name="Error">The platform's error, or the HTTP status of a foreign answer.</param>
/// <param name="Reason">Why, in words, free of secrets.</param>
/// <param name="MessageId">Of what was sent.</param>
internal readonly record struct OaAnswer(AnswerKind Kind, int Error = 0, string Reason = "", string? MessageId = null)
{
    /// <summary>The access token is not taken any more (-216; 401 where a gateway says it).</summary>
    public bool IsTokenRefused => Error is -216 or 401 && Kind is AnswerKind.Refused or AnswerKind.Foreign;

    /// <summary>The platform says in its own words that this person has not written for too long.</summary>
    public bool IsWindowClosed => Kind == AnswerKind.Refused && Error is -230 or 230 or -213;
}

/// <summary>A fresh pair of tokens, or why there is none.</summary>
/// <param name="Kind">What became of it.</param>
/// <param name="Pair">The pair.</param>
/// <param name="Error">The platform's error.</param>
/// <param name="Reason">Why, in words, free of secrets.</param>
internal readonly record struct OaTokenAnswer(AnswerKind Kind, TokenPair? Pair, int Error = 0, string Reason = "");

/// <summary>Tokens of the account.</summary>
/// <param name="Access">Goes with each request.</param>
/// <param name="Refresh">Makes the next pair, once.</param>
/// <param name="ExpiresAt">When the first ends, UTC.</param>
internal sealed record TokenPair(string? Access, string Refresh, DateTimeOffset ExpiresAt);
