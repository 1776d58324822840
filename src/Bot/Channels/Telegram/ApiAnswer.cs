using System.Diagnostics.CodeAnalysis;
using Telegram.Bot.Types;

namespace ReportBot.Bot.Channels.Telegram;

/// <summary>One call's answer.</summary>
/// <param name="Kind">What became of it.</param>
/// <param name="Result">The result; even of a call that went well it may be missing.</param>
/// <param name="Code">The Bot API's error code, or the HTTP status of a foreign answer.</param>
/// <param name="Reason">Why, in words, free of secrets.</param>
/// <param name="Parameters">What may be done about a refusal.</param>
internal readonly record struct ApiAnswer<T>(
    AnswerKind Kind, T? Result = default, int Code = 0, string Reason = "", ResponseParameters? Parameters = null)
{
    [MemberNotNullWhen(true, nameof(Result))]
    public bool HasResult => Kind == AnswerKind.Ok && Result is not null;

    /// <summary>Whether the refusal's description speaks of this.</summary>
    public bool Says(string words) => Reason.Contains(words, StringComparison.OrdinalIgnoreCase);

    /// <summary>How long a 429 asks to wait; never so long that the service forgets about it, never zero.</summary>
    public TimeSpan RetryAfter => TimeSpan.FromSeconds(Math.Clamp(Parameters?.RetryAfter ?? 3, 1, 86_400));
}
