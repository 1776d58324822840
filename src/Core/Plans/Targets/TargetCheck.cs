using System.Globalization;
using ReportBot.Core.Plans.Files;

namespace ReportBot.Core.Plans.Targets;

/// <summary>The rules of a plan's targets: a key each, words, a number that its kind can have.</summary>
internal static class TargetCheck
{
    /// <summary>Lists what is wrong.</summary>
    public static void Check(Plan plan, FileProblems problems)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < plan.Targets.Count; i++)
        {
            var (target, place) = (plan.Targets[i], string.Create(CultureInfo.InvariantCulture, $"targets[{i}]"));
            if (string.IsNullOrWhiteSpace(target.Key) || !keys.Add(target.Key))
            {
                problems.Add(place + ".key", "Mỗi chỉ tiêu cần một khóa riêng, ví dụ \"poor-reduction\".");
            }

            if (string.IsNullOrWhiteSpace(target.Label))
            {
                problems.Add(place + ".label", "Không được để trống; hãy chép như trong kế hoạch in.");
            }

            CheckKind(target, place, problems);
            CheckNumbers(target, place, problems);
            CheckLinks(plan, target, place, problems);
            CheckGiven(target, place, problems);
        }

        if (plan.TargetTable is { } table)
        {
            TargetTableCheck.Check(table, problems);
        }
    }

    private static void CheckKind(Target target, string place, FileProblems problems)
    {
        if (target.Kind is not (Target.Points or Target.RateBelow or Target.Share or Target.Multiple))
        {
            problems.Add(place + ".kind", "Phải là \"points\" (giảm điểm phần trăm), \"rate-below\" (tỷ lệ dưới mức), \"share\" (phần trăm của) hoặc \"multiple\" (số lần).");
        }

        if (target.Of is not (Target.Poor or Target.NearPoor))
        {
            problems.Add(place + ".of", "Phải là \"poor\" (hộ nghèo) hoặc \"near-poor\" (hộ cận nghèo).");
        }
    }

    private static void CheckNumbers(Target target, string place, FileProblems problems)
    {
        if (target.HundredthPoints is null && target.Households is null && target.HundredthTimes is null)
        {
            problems.Add(place, "Chỉ tiêu phải có \"hundredthPoints\" (161 cho 1,61 %), \"households\" (số hộ) hoặc \"hundredthTimes\" (180 cho 1,8 lần).");
        }

        if (target.HundredthPoints is < 0 or > 10_000)
        {
            problems.Add(place + ".hundredthPoints", "Phải từ 0 đến 10000 (phần trăm của một điểm phần trăm; 161 là 1,61 %).");
        }

        if (target.Households is < 0)
        {
            problems.Add(place + ".households", "Số hộ không thể âm.");
        }

        if (target.HundredthTimes is <= 0)
        {
            problems.Add(place + ".hundredthTimes", "Phải lớn hơn 0 (180 là 1,8 lần).");
        }
    }

    private static void CheckLinks(Plan plan, Target target, string place, FileProblems problems)
    {
        if (target.By < target.From)
        {
            problems.Add(place + ".by", "Ngày phải đạt trước ngày bắt đầu; hãy xem lại \"from\" và \"by\".");
        }

        if (target.Base is { } column && plan.TargetTable?.Columns.Any(c => c.Key == column && c.Kind is TargetColumnKind.Count) != true)
        {
            problems.Add(place + ".base", "Phải là khóa của một cột số hộ trong \"targetTable\".");
        }
    }

    // What the office gives because no report holds it.
    private static void CheckGiven(Target target, string place, FileProblems problems)
    {
        if (target.BaseIncome is not null && (target.Kind != Target.Multiple || target.BaseIncome <= 0 || string.IsNullOrWhiteSpace(target.BaseSource)))
        {
            problems.Add(place + ".baseIncome", "Là thu nhập năm gốc của chỉ tiêu \"multiple\", đồng một người một tháng, lớn hơn 0, kèm \"baseSource\" (lấy ở đâu).");
        }

        var stated = target.Stated ?? [];
        for (var i = 0; i < stated.Count; i++)
        {
            if (target.Kind != Target.Share || stated[i].Of <= 0 || stated[i].Met < 0 || stated[i].Met > stated[i].Of || string.IsNullOrWhiteSpace(stated[i].Source))
            {
                problems.Add(
                    string.Create(CultureInfo.InvariantCulture, $"{place}.stated[{i}]"),
                    "Chỉ dùng cho chỉ tiêu \"share\": \"met\" từ 0 đến \"of\", \"of\" lớn hơn 0, kèm \"source\" (lấy ở đâu).");
            }
        }
    }
}
