using System.Globalization;
using ReportBot.Core.Households;
using ReportBot.Core.Households.Recognition;
using ReportBot.Core.Text;

namespace ReportBot.Core.Conversations;

/// <summary>What the flows about households share: their sentences, and a few readings.</summary>
internal static class HouseholdTalk
{
    /// <summary>A sentence about households, in the person's language.</summary>
    public static string L(this Talk talk, string key, params ReadOnlySpan<(string Name, string Value)> values) =>
        HouseholdTexts.For(talk.Words.Language).Say(key, values);

    /// <summary>"H012 Rơ Mah H'Blin · Làng Tam"</summary>
    public static string HouseholdName(this Talk talk, long household) => talk.Know.Roster.Household(household) is { } known
        ? string.Join(" · ", new[] { $"{known.Code} {known.HeadName}", talk.Know.Roster.Area(known.AreaId)?.Name }.OfType<string>())
        : "";

    public static string HouseholdCode(this Talk talk, long household) => talk.Know.Roster.Household(household)?.Code ?? "";

    /// <summary>"thoát nghèo"</summary>
    public static string KindOf(this Talk talk, ProposalKind kind) => talk.L("kind." + ProposalWords.Of(kind));

    /// <summary>"không còn thuộc diện"</summary>
    public static string TargetOf(this Talk talk, HouseholdStatus status) => talk.L("to." + HouseholdWords.Of(status));

    /// <summary>The day that words name, in the past or to come; null when they name none beyond doubt.</summary>
    public static DateOnly? DayIn(string words, DateOnly today)
    {
        var tokens = TokenText.Of(words);
        for (var at = 0; at < tokens.Count; at++)
        {
            if (DateScanner.Read(tokens, at, tokens.Count, today, isAsked: true) is { } found)
            {
                return found.Doubt is DateDoubt.None or DateDoubt.Future ? found.Day : null;
            }
        }

        return null;
    }

    /// <summary>The day that an answer names: by a date, "hôm nay" or "hôm qua"; null for other words.</summary>
    public static DateOnly? DayAnswered(string words, DateOnly today) => Commands.Whole(words) switch
    {
        Verb.Today => today,
        Verb.Yesterday => today.AddDays(-1),
        _ => DayIn(words, today),
    };

    /// <summary>Whether words given where a sentence is asked for are a command all the same: one of these, with nothing after it.</summary>
    public static bool IsCommand(string words) => Commands.Whole(words)
        is Verb.Report or Verb.Households or Verb.Summary or Verb.Missing or Verb.Late or Verb.SentAlong or Verb.ReadAgain or Verb.Export or Verb.Freeze or Verb.Import or Verb.Progress or Verb.Nudge or Verb.Review or Verb.Register or Verb.Help or Verb.Deadlines or Verb.History;

    /// <summary>The number after letters such as BC or DN: "BC-000123", "dn 3". Null for other words.</summary>
    public static long? Numbered(string words, string letters)
    {
        var folded = VietnameseText.Fold(words).Trim();
        return folded.StartsWith(letters, StringComparison.Ordinal)
            && long.TryParse(folded[letters.Length..].TrimStart('-', ' '), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
    }

    /// <summary>Why a proposal, a check or a recognition was not taken, and what to do.</summary>
    public static string Why(this Talk talk, Outcome.NotRecognised refused) => talk.L(
        "refused." + refused.Reason switch
        {
            RecognitionRefusal.NotFound => "not-found",
            RecognitionRefusal.NotListed => "not-listed",
            RecognitionRefusal.IsNearPoor => "is-near-poor",
            RecognitionRefusal.IsPoor => "is-poor",
            RecognitionRefusal.AlreadyOut => "already-out",
            RecognitionRefusal.RelapseBeforeExit => "relapse-before-exit",
            RecognitionRefusal.NeverPoor => "never-poor",
            RecognitionRefusal.WasPoor => "was-poor",
            RecognitionRefusal.AlreadyProposed => "already-proposed",
            RecognitionRefusal.NotChecked => "not-checked",
            RecognitionRefusal.AlreadyRecognised => "already-recognised",
            RecognitionRefusal.NoNumber => "no-number",
            RecognitionRefusal.FutureDate => "future-date",
            RecognitionRefusal.LaterStatus => "later-status",
            RecognitionRefusal.NoGrounds => "no-grounds",
        },
        ("subject", refused.Subject));
}
