using ReportBot.Core.Forms;
using ReportBot.Core.Plans;
using ReportBot.Core.Plans.Income;
using ReportBot.Core.Reports;

namespace ReportBot.Core.Conversations;

/// <summary>What the last income that was reported of a household means against the poverty line of that day and place.</summary>
internal static class IncomeNote
{
    /// <summary>One sentence with the decree; null where no income was reported or no line is known.</summary>
    public static string? Of(Talk talk, Subject subject, IReadOnlyList<Report> reports)
    {
        if (subject.Id.Kind != SubjectKind.Household || subject.AreaId is not { } areaId || talk.Know.Roster.Area(areaId) is not { } area)
        {
            return null;
        }

        foreach (var report in reports)
        {
            if (report.Answers.TryGet(IncomeLines.Question, out var answer) && answer is Answer.Money income
                && talk.Plan(report.PlanCode) is { } plan
                && plan.Forms.FirstOrDefault(f => f.Id == report.FormId)?.Find(IncomeLines.Question) is { } question
                && IncomeLines.VietNam.For(PlanClock.Today(plan, report.FiledAt), area.Kind) is var (line, setting, source))
            {
                return talk.T(income.Vnd > line ? "history.income.above" : "history.income.within",
                    ("income", Format.Answer(talk.Words, question, income)),
                    ("setting", talk.T(setting == AreaSetting.Urban ? "setting.urban" : "setting.rural")),
                    ("line", Format.Answer(talk.Words, question, new Answer.Money(line))),
                    ("source", source));
            }
        }

        return null;
    }
}
