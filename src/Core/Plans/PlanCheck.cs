using System.Globalization;
using System.Text.RegularExpressions;
using ReportBot.Core.Plans.Files;
using ReportBot.Core.Plans.Targets;
using ReportBot.Core.Text;

namespace ReportBot.Core.Plans;

/// <summary>The rules of a plan file behind its shape: names, dates, targets, header.</summary>
internal static partial class PlanCheck
{
    private const int MostYears = 10;

    /// <summary>Lists what is wrong.</summary>
    public static void Check(Plan plan, FileProblems problems)
    {
        CheckCode("code", plan.Code, problems);
        CheckCode("unit.code", plan.Unit.Code, problems);
        if (plan.Unit.Parent is { } parent)
        {
            CheckCode("unit.parent", parent, problems);
        }

        CheckTexts(plan, problems);
        CheckDates(plan, problems);
        TargetCheck.Check(plan, problems);
        AreaChargeCheck.Check(plan, problems);
        CheckRemarks(plan, problems);
        CheckForms(plan, problems);
    }

    private static void CheckCode(string place, string code, FileProblems problems)
    {
        if (!CodeShape().IsMatch(code))
        {
            problems.Add(place, "Mã gồm chữ thường không dấu, số và gạch nối, tối đa 40 ký tự, ví dụ \"kon-gang-2025\".");
        }
    }

    private static void CheckTexts(Plan plan, FileProblems problems)
    {
        (string Place, string Text)[] texts =
        [
            ("unit.name", plan.Unit.Name), ("title", plan.Title),
            ("header.parentBody", plan.Header.ParentBody), ("header.issuingBody", plan.Header.IssuingBody),
            ("header.planNumber", plan.Header.PlanNumber), ("header.reportSymbol", plan.Header.ReportSymbol),
            ("header.place", plan.Header.Place), ("header.planDate", plan.Header.PlanDate),
            ("signer.post", plan.Signer.Post),
            ("route.receiver", plan.Route.Receiver), ("route.via", plan.Route.Via),
        ];
        foreach (var (place, text) in texts)
        {
            if (string.IsNullOrWhiteSpace(text))
            {
                problems.Add(place, "Không được để trống; hãy chép như trong kế hoạch in.");
            }
        }

        if (plan.Header.Layout is not ("party" or "state"))
        {
            problems.Add("header.layout", "Phải là \"party\" (văn bản của Đảng) hoặc \"state\" (văn bản hành chính nhà nước).");
        }

        CheckList("recipients", plan.Recipients, problems);
        CheckList("route.reporters", plan.Route.Reporters, problems);
    }

    private static void CheckList(string place, IReadOnlyList<string> texts, FileProblems problems)
    {
        if (texts.Count == 0)
        {
            problems.Add(place, "Phải có ít nhất một dòng.");
        }

        for (var i = 0; i < texts.Count; i++)
        {
            if (string.IsNullOrWhiteSpace(texts[i]))
            {
                problems.Add(At(place, i), "Dòng này trống; hãy điền hoặc bỏ đi.");
            }
        }
    }

    private static void CheckDates(Plan plan, FileProblems problems)
    {
        if (!PlanClock.Knows(plan.TimeZone))
        {
            problems.Add("timeZone", "Máy này không biết múi giờ đó; hãy dùng \"Asia/Ho_Chi_Minh\".");
        }

        if (problems.Touches("from") || problems.Touches("to"))
        {
            return;
        }

        if (plan.From.Year is < 2000 or > 2100)
        {
            problems.Add("from", "Năm phải từ 2000 đến 2100.");
        }
        else if (plan.To < plan.From)
        {
            problems.Add("to", "Ngày cuối của kế hoạch trước ngày đầu; hãy xem lại \"from\" và \"to\".");
        }
        else if (plan.To > plan.From.AddYears(MostYears))
        {
            problems.Add("to", "Kế hoạch dài quá 10 năm; hãy xem lại \"from\" và \"to\".");
        }
    }

    private static void CheckRemarks(Plan plan, FileProblems problems)
    {
        for (var i = 0; i < plan.Remarks.Count; i++)
        {
            if (string.IsNullOrWhiteSpace(plan.Remarks[i].Note))
            {
                problems.Add(At("remarks", i) + ".note", "Hãy ghi điều cần biết về chỗ này của bản in.");
            }
        }
    }

    private static void CheckForms(Plan plan, FileProblems problems)
    {
        if (plan.AdHocForm is { } adHoc && plan.Forms.All(f => !string.Equals(f.Id, adHoc, StringComparison.Ordinal)))
        {
            problems.Add("adHocForm", $"Không có biểu mẫu \"{adHoc}\" trong forms; có: {string.Join(", ", plan.Forms.Select(f => f.Id))}.");
        }

        foreach (var twice in plan.Forms.GroupBy(f => f.Id, StringComparer.Ordinal).Where(g => g.Count() > 1))
        {
            problems.Add("forms", $"Hai biểu mẫu cùng tên \"{twice.Key}\"; mỗi biểu mẫu cần một tên riêng.");
        }
    }

    private static string At(string place, int index) => string.Create(CultureInfo.InvariantCulture, $"{place}[{index}]");

    [GeneratedRegex("^(?=.{1,40}$)[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex CodeShape();
}
