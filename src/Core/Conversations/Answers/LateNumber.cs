using System.Text.RegularExpressions;

namespace ReportBot.Core.Conversations;

/// <summary>
/// Numbers that stand for choices are good while the question they belong to is fresh. A day later, with reminders and
/// other messages in between, "2" may be meant for anything: the question is shown again instead of guessing.
/// </summary>
internal static partial class LateNumber
{
    private const long Fresh = 24L * 60 * 60 * 1000;

    /// <summary>Whether these are numbers of choices, typed long after the open question was asked.</summary>
    public static bool Is(Talk talk, string text) =>
        talk.State is { Pending: not null, AskedAt: > 0 and var asked } && talk.Now - asked > Fresh && Numbers().IsMatch(text);

    /// <summary>Shows the question again; from now on its numbers are good.</summary>
    public static void AskAgain(Talk talk)
    {
        talk.Note(talk.T("stale.number"));
        talk.State = talk.State with { AskedAt = talk.Now };
        Answering.AskAgain(talk);
    }

    // An amount has more digits, or a unit.
    [GeneratedRegex(@"^\s*\d{1,2}([\s,;.+]+\d{1,2})*[\s.)]*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Numbers();
}
