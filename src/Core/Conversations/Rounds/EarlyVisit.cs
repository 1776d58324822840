using ReportBot.Core.Forms;
using ReportBot.Core.Plans;

namespace ReportBot.Core.Conversations;

/// <summary>A day of a visit that lies before the period it is reported in: perhaps another month was meant. It is said, and may stand.</summary>
internal static class EarlyVisit
{
    // Whoever reports late tells of the days just before.
    private const int FewDays = 7;

    /// <summary>Says it of a report before its "đúng".</summary>
    public static void Note(Talk talk, OpenForm at)
    {
        if (at.Period is { Kind: PeriodKind.Periodic } period
            && at.Form.Questions.FirstOrDefault(q => q is { Kind: QuestionKind.Date, When: not null } && at.Draft.Answers[q.Key] is Answer.Date { Day: var day } && day.AddDays(FewDays) < period.Opens) is { } question
            && at.Draft.Answers[question.Key] is Answer.Date date)
        {
            talk.Note(talk.T("visit.early", ("subject", at.Subject.Code), ("day", Format.Day(date.Day)), ("opens", Format.Day(period.Opens))));
        }
    }
}
