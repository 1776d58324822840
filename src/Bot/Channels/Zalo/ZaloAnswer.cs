using System.Diagnostics.CodeAnalysis;

namespace ReportBot.Bot.Channels.Zalo;

/// <summary>One call's answer.</summary>
/// <param name="Kind">What became of it.</param>
/// <param name="Result">The result; even of a call that went well it may be missing.</param>
/// <param name="Code">The platform's error code, or the HTTP status of a foreign answer.</param>
/// <param name="Reason">Why, in words, free of secrets.</param>
internal readonly record struct ZaloAnswer<T>(AnswerKind Kind, T? Result = default, int Code = 0, string Reason = "")
{
    [MemberNotNullWhen(true, nameof(Result))]
    public bool HasResult => Kind == AnswerKind.Ok && Result is not null;

    /// <summary>A poll in which nothing came: the platform says 408 then, which is no failure.</summary>
    public bool IsEmptyPoll => Kind == AnswerKind.Ok || (Code == 408 && Kind is AnswerKind.Refused or AnswerKind.Foreign);

    /// <summary>Whether the refusal's description speaks of this.</summary>
    public bool Says(string words) => Reason.Contains(words, StringComparison.OrdinalIgnoreCase);
}
