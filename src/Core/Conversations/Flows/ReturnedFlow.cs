using System.Text.RegularExpressions;
using ReportBot.Core.Reports;
using ReportBot.Core.Text;

namespace ReportBot.Core.Conversations;

/// <summary>A report that the office sent back: why is told when asked, and words that name nobody are its correction where it is the only one.</summary>
internal static partial class ReturnedFlow
{
    /// <summary>"Sao lại trả lại vậy": takes it where a report of the person's waits for its correction.</summary>
    public static bool TryTake(Talk talk, string text)
    {
        if (!Why().IsMatch(VietnameseText.Fold(VietnameseText.Normalize(text)).Trim(' ', '?', '.', '!')) || Of(talk) is not { Count: > 0 } returned)
        {
            return false;
        }

        foreach (var report in returned)
        {
            talk.Note(talk.T("returned.why", ("number", Report.Show(report.Number)), ("subject", talk.CodeOf(report.Subject)), ("note", report.ReviewNote)));
        }

        Lookup.Close(talk, HelpFlow.Buttons(talk));
        return true;
    }

    /// <summary>The code of the only household whose report waits for its correction; null for none or several.</summary>
    public static string? OnlyCode(Talk talk) => Of(talk) is [var only] ? talk.CodeOf(only.Subject) : null;

    private static List<Report> Of(Talk talk) => [.. Duties.Now(talk).SelectMany(d => d.All).Where(d => d.IsReturned).Select(d => d.Report!)];

    [GeneratedRegex(@"^(?:(?:ua|the|o|vay|dong chi|cho (?:em|toi) hoi|cho hoi|em|toi) )*(?:(?:tai sao|vi sao|sao)(?: (?:ma|lai|bi|bao cao|cua|em|toi|no))* (?:tra lai|tra ve)|(?:bi )?(?:tra lai|tra ve)(?: (?:la|vi|do))* (?:sao|gi|ly do gi|vi sao|tai sao)|ly do (?:bi )?(?:tra lai|tra ve)(?: la gi)?|sai (?:cho nao|o dau|gi)|sua (?:cho nao|gi|cau nao|phan nao))(?: (?:vay|the|a|ha|em|anh|chi|dong chi|nhi|di))*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Why();
}
