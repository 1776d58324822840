using System.Text.RegularExpressions;
using ReportBot.Core.Plans;
using ReportBot.Core.Text;

namespace ReportBot.Core.Conversations;

/// <summary>
/// "H061 đề nghị thoát nghèo, thu nhập 2 triệu/người, nhà kiên cố", the household first: a proposal to be recognised with its grounds, as "đề nghị thoát nghèo
/// H061, …" is. Where a visit is told too it is a report, and the proposal is offered behind its receipt.
/// </summary>
internal static partial class ExitFlow
{
    /// <summary>Takes it; false for other words, and while the year's report asks for it itself.</summary>
    public static bool TryTake(Talk talk, string text)
    {
        if (Proposed().Match(VietnameseText.Normalize(text)) is not { Success: true } match || NamedIn.OnlyOwn(talk, text) is not { } subject || talk.State.Pending is Pending.ForAnswer or Pending.ForProposal or Pending.ForRegistration
            || OpenRound.Joined(talk)?.Items.Any(i => i.Draft.Subject == subject.Id) == true || Duties.Now(talk).Any(d => d.Period.Kind == PeriodKind.Annual && d.All.Any(x => x.Subject.Id == subject.Id)))
        {
            return false;
        }

        if (BatchReader.FormOf(talk) is { } form && VisitWords.Of(form) is var (visited, _)
            && BatchReader.Read(text, BatchReader.Context(talk, form, [subject])).Reports.Any(r => r.Answers.Has(visited.Key) || r.Unclear.Any(u => u.Key == visited.Key)))
        {
            return false;
        }

        ProposalFlow.Begin(talk, $"{subject.Code} {text[match.Length..].Trim(' ', ',', ':', ';', '.', '-')}".Trim());
        return true;
    }

    [GeneratedRegex(@"^(?:hộ |nhà )?[A-Za-z]{1,3}\d{2,4}[ ,:–-]+(?:(?:tôi|toi|em|xin|chi bộ|chi bo) )?(?:đề nghị|de nghi|đề xuất|de xuat)(?: (?:công nhận|cong nhan|xét|xet|kiểm tra|kiem tra|cho|hộ|ho|này|nay|được|duoc|,))* (?:thoát|thoat) (?:cận |can )?(?:nghèo|ngheo)(?![\p{L}])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: Patterns.Patience)]
    private static partial Regex Proposed();
}
