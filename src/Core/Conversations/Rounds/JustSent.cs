using System.Text.RegularExpressions;
using ReportBot.Core.Forms;
using ReportBot.Core.Forms.Reading;
using ReportBot.Core.Reports;
using ReportBot.Core.Text;

namespace ReportBot.Core.Conversations;

/// <summary>Words that name nobody, typed soon after the receipt of one report: they go on with that report.</summary>
internal static partial class JustSent
{
    private const long Fresh = 12L * 60 * 60 * 1000;
    private const int FewWords = 2;
    private const int MostKept = 60;

    /// <summary>Keeps in mind what was sent.</summary>
    public static ConversationState Keep(Talk talk, IReadOnlyList<Report> reports) =>
        talk.State with { SaidFor = reports.All(r => r.PeriodKey == talk.State.SaidFor?.Period.Key) ? talk.State.SaidFor : null, Sent = reports is [{ Kind: not Report.AdHocKind } only] ? Of(talk, new DraftRef(only.PlanCode, only.PeriodKey, only.Subject)) : null };

    /// <summary>Keeps in mind what a report held before it is sent anew, so that what was added can be moved elsewhere.</summary>
    public static void Before(Talk talk, IReadOnlyList<Filing> filings)
    {
        var before = filings.Take(MostKept).Select(f => Before(talk, f)).OfType<SentReport>().ToList();
        talk.State = talk.State with { Sent = filings.Count == 1 && before is [var only] ? only : talk.State.Sent, LastSent = before.Count == filings.Count ? before : null };
    }

    private static SentReport? Before(Talk talk, Filing filing)
    {
        if (talk.Plan(filing.PlanCode) is not { } plan || Plans.PlanPeriods.Find(plan, filing.PeriodKey) is not { } period)
        {
            return null;
        }

        var sent = talk.Reports(period).GetValueOrDefault(filing.Subject);
        return new SentReport(new DraftRef(filing.PlanCode, filing.PeriodKey, filing.Subject), talk.Now) { Answers = sent is null ? "" : AnswersJson.Write(sent.Answers), Rest = sent?.Rest ?? "" };
    }

    // What it held before was noted when it was sent.
    private static SentReport Of(Talk talk, DraftRef which) => talk.State.Sent is { } noted && noted.Draft == which ? noted with { At = talk.Now } : new SentReport(which, talk.Now);

    /// <summary>
    /// The words with the code of the household whose report was sent last before them, where they put it right, tell more of it, or hold a figure; as they
    /// are for what names somebody, commands nothing new, or reads as the report of another.
    /// </summary>
    public static string With(Talk talk, string text)
    {
        if (Code(talk, text) is not { } code || BatchReader.FormOf(talk) is not { } form)
        {
            return text;
        }

        var words = TokenText.Of(VietnameseText.Normalize(text));
        var puts = CorrectionWords.Of(text, form) is { } said && (said.Said != text.Trim() || said.Adds || said.Denied.Length > 0);
        var reports = BatchReader.Read(text, BatchReader.Context(talk, form, Duties.Subjects(talk))).Reports;
        var tells = reports.Any(r => !r.Answers.IsNil && BatchReader.Says(r)) && !reports.Any(r => r.Answers.IsNil || form.Questions.Any(q => q.Required && r.Answers.Has(q.Key)));
        return puts || tells || words.Tokens.Any(t => t.IsDigits) ? $"{code} {text}" : text;
    }

    /// <summary>The same of words that nothing took: several of them, asking nothing.</summary>
    public static string? Unread(Talk talk, string text) =>
        Code(talk, text) is { } code && TokenText.Of(text).Tokens.Count(t => t.IsWord) >= FewWords && !text.Contains('?', StringComparison.Ordinal) ? $"{code} {text}" : null;

    // "ảnh của H999": whoever writes a code means that one.
    [GeneratedRegex(@"(?<![\p{L}\d])[A-Za-z]{1,3}\d{2,4}(?![\p{L}\d])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: Patterns.Patience)]
    private static partial Regex AnyCode();

    private static string? Code(Talk talk, string text) =>
        talk.State.Pending is null && (talk.State.Sent is { } sent && talk.Now - sent.At < Fresh ? talk.CodeOf(sent.Draft.Subject) : ReturnedFlow.OnlyCode(talk)) is { Length: > 0 } code
        && !AnyCode().IsMatch(text) && Commands.Whole(text) is null && !SmallTalkFlow.IsThanks(text) && !NamedIn.NamesAny(talk, text) && NamedIn.Own(talk, text).Codes.Count == 0 && !NamedIn.NamesPeriod(talk, text)
            ? code
            : null;
}

/// <summary>The report that was sent last, by itself.</summary>
/// <param name="Draft">Which.</param>
/// <param name="At">When, UTC milliseconds.</param>
public sealed record SentReport(DraftRef Draft, long At)
{
    /// <summary>The answers that it held before it was sent, as JSON; empty for none, null where that is not known.</summary>
    public string? Answers { get; init; }

    /// <summary>The words that went along with it before.</summary>
    public string Rest { get; init; } = "";
}
