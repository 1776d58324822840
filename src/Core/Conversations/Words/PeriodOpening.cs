using System.Text.RegularExpressions;
using ReportBot.Core.Plans;
using ReportBot.Core.Text;

namespace ReportBot.Core.Conversations;

/// <summary>
/// A period named as one talks, in the words in which it is named: "Bữa nay báo kỳ 20: …" is "kỳ 20: …" (the day of the reporting is no day of a visit),
/// "kỳ 20 nhé cháu" and "báo kỳ 20 nghe" are "kỳ 20/9", "tôi muốn báo cáo kỳ mới" is the period that is open.
/// </summary>
internal static partial class PeriodOpening
{
    /// <summary>The words with their period named so; as they are for others.</summary>
    public static string Plainly(Talk talk, string text)
    {
        var named = Lead().Match(text) is { Success: true } lead && lead.Length > lead.Groups["ky"].Length ? lead.Groups["ky"].Value + text[lead.Length..] : text;
        if (Whole().Match(named) is { Success: true } whole && PeriodWords.TakeFrom("kỳ " + whole.Groups["day"].Value).Named is { } name && PeriodWords.Find(talk, name) is var (_, period))
        {
            return "kỳ " + Format.ShortPeriod(talk.Words, period).Split(' ')[^1];
        }

        return talk.State.Pending is not Pending.ForPeriod && New().IsMatch(VietnameseText.Fold(named).Trim(' ', '.', '!', '?')) && Open(talk) is { } open ? "kỳ " + Format.ShortPeriod(talk.Words, open).Split(' ')[^1] : named;
    }

    private static Period? Open(Talk talk) => Duties.Now(talk).Where(d => d.Period.Kind == PeriodKind.Periodic && d.Period.PhaseOn(talk.Know.Today) == PeriodPhase.Open).Select(d => d.Period).MinBy(p => p.LastDay);

    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private const RegexOptions Linear = Plain | RegexOptions.NonBacktracking;

    [GeneratedRegex(@"^(?:(?:bữa nay|bua nay|hôm nay|hom nay|hnay|bữa ni|sáng nay|sang nay|chiều nay|chieu nay|giờ|gio|dạ|da|em|tôi|toi|tui|mình|minh|cháu|chau|con|chị|chi|anh|bác|bac|xin|cho)[ ,]+){0,5}(?:báo cáo|bao cao|báo|bao|bc|gửi|gui)(?: (?:luôn|luon|cho|của|cua|tiếp|tiep))? (?<ky>(?:kỳ|ky|kì|ki) \d{1,2}(?:[/-]\d{1,2}(?:[/-]\d{2,4})?)?)(?![\d/])(?: (?:nghe|nè|ne|nhé|nhe|nha|này|nay|ạ))*", Plain, matchTimeoutMilliseconds: Patterns.Patience)]
    private static partial Regex Lead();

    [GeneratedRegex(@"^(?:kỳ|ky|kì|ki) (?<day>\d{1,2})(?:[ ,]+(?:nhé|nhe|nha|nghe|nè|ne|ạ|cháu|chau|em|anh|chị|chi|con|đó|luôn|luon|đi|thôi))*[ .!]*$", Linear)]
    private static partial Regex Whole();

    [GeneratedRegex(@"^(?:(?:da|em|toi|tui|minh|chau|chi|bac|muon|cho|xin) )*(?:(?:bao|bao cao|lam|gui|nop)(?: cao)? )?(?:luon )?ky moi(?: (?:thi|em|toi|chi|bao|bao cao|lam|gui|luon|duoc|khong|ko|chua|a|nhe|nha|di))*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex New();
}
