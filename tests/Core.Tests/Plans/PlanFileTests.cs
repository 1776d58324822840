using System.Text.Json.Nodes;
using ReportBot.Core.Plans;

namespace ReportBot.Core.Tests.Plans;

public sealed class PlanFileTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("reportbot-plan-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void The_plan_of_Kon_Gang_says_what_is_printed()
    {
        var reading = PlanFile.Read(RepositoryFiles.KonGang);
        Assert.Empty(reading.Problems);
        var plan = reading.Plan!;
        Assert.Equal("ĐẢNG ỦY XÃ KON GANG", plan.Header.IssuingBody);
        Assert.Equal(("T/M BAN THƯỜNG VỤ", "BÍ THƯ", "Trần Minh Chấn"), (plan.Signer.Authority, plan.Signer.Post, plan.Signer.Name));
        Assert.Equal(7, plan.Recipients.Count);
        var target = Assert.Single(plan.Targets);
        Assert.Equal((161, 89), (target.HundredthPoints, target.Households));
        Assert.Equal(4, plan.HelpForms.Count);
        Assert.Equal(("Ban Thường vụ Đảng ủy", "Ban Xây dựng Đảng"), (plan.Route.Receiver, plan.Route.Via));
        Assert.Equal(3, plan.Schedule[1].Uses.Count);
        Assert.Equal(RepositoryFiles.KonGangRoster, reading.SampleRoster);
    }

    [Fact]
    public void Its_periods_are_the_10th_and_the_20th_and_15_December()
    {
        var plan = PlanFile.Read(RepositoryFiles.KonGang).Plan!;
        Assert.Equal(9, PlanPeriods.Of(plan).Count);
        var september = plan.Period("periodic:2025-09-20");
        Assert.Equal(PeriodPhase.Late, september.PhaseOn(new DateOnly(2025, 9, 24)));
        Assert.Equal(PeriodPhase.Locked, september.PhaseOn(new DateOnly(2025, 9, 25)));
        var annual = plan.Period("annual:2025-12-15");
        Assert.Equal("household-annual", annual.FormId);
        Assert.Equal((new DateOnly(2025, 12, 1), new DateOnly(2025, 1, 1)), (annual.Opens, annual.CoversFrom));
    }

    [Fact]
    public void Everything_in_it_is_nfc() =>
        Assert.All(
            Directory.EnumerateFiles(RepositoryFiles.Plans, "*.json", SearchOption.AllDirectories),
            file => Assert.True(File.ReadAllText(file).IsNormalized(), file));

    [Fact]
    public void All_problems_are_listed_with_their_place()
    {
        var places = Places(root =>
        {
            root.Remove("title");
            root["tittle"] = "x";
            root["from"] = "2025-02-31";
            root["unit"]!["code"] = "Kon Gang";
            root["header"]!["layout"] = "giấy";
            root["targets"]![0]!["households"] = "89";
            root["schedule"]![0]!["daysOfMonth"] = new JsonArray(10, 32, 10);
            root["schedule"]![0]!["kind"] = "weekly";
            root["schedule"]![0]!["form"] = "no-such-form";
            root["schedule"]![1]!["datesOfYear"] = new JsonArray("02-31", "15/12");
            root["schedule"]![1]!["reminders"]![0]!["at"] = "8 giờ";
            root["schedule"]![1]!["subject"] = "người";
            root["openPoints"]![0]!["setting"] = "schedule[7].lateDays";
            root["recipients"] = new JsonArray();
        });
        Assert.Equal(
            [
                "from", "header.layout", "openPoints[0].setting", "recipients", "schedule[0].daysOfMonth[1]", "schedule[0].daysOfMonth[2]",
                "schedule[0].form", "schedule[0].kind", "schedule[1].datesOfYear[0]", "schedule[1].datesOfYear[1]", "schedule[1].reminders[0].at",
                "schedule[1].subject", "targets[0].households", "title", "tittle", "unit.code",
            ],
            places);
    }

    [Fact]
    public void An_impossible_date_is_named()
    {
        var problem = Assert.Single(Read(root => root["to"] = "2025-02-31").Problems);
        Assert.Equal("plan.json, to: Không có ngày 2025-02-31; hãy xem lại lịch.", problem.ToString());
    }

    [Theory]
    [InlineData("lateDays", 10, "schedule[0].lateDays")]
    [InlineData("opensDaysBefore", 10, "schedule[0].opensDaysBefore")]
    public void Periods_that_overlap_wrongly_are_refused(string setting, int days, string place) =>
        Assert.Equal([place], Places(root => root["schedule"]![0]![setting] = days));

    [Fact]
    public void A_period_that_never_opens_is_refused() =>
        Assert.Equal(["schedule[1].opensDaysBefore"], Places(root =>
        {
            root["schedule"]![1]!["inclusive"] = false;
            root["schedule"]![1]!["opensDaysBefore"] = 0;
        }));

    [Fact]
    public void Two_rules_whose_periods_of_one_kind_are_open_at_once_are_refused_with_a_way_out()
    {
        var problem = Assert.Single(Read(root =>
        {
            var other = root["schedule"]![0]!.DeepClone();
            root["schedule"]![0]!["daysOfMonth"] = new JsonArray(10);
            other["daysOfMonth"] = new JsonArray(20);
            root["schedule"]!.AsArray().Add(other);
        }).Problems);
        Assert.Equal(
            "plan.json, schedule[2]: Kỳ 20/09/2025 mở cùng lúc với kỳ 10/09/2025 cùng loại; hãy gộp hai dòng làm một hoặc sửa \"opensDaysBefore\".",
            problem.ToString());
    }

    [Fact]
    public void A_schedule_without_a_due_date_in_the_plan_is_refused() =>
        Assert.Equal(["schedule[1]"], Places(root => root["schedule"]![1]!["datesOfYear"] = new JsonArray("06-15")));

    [Fact]
    public void Two_rules_with_the_same_period_are_refused() =>
        Assert.Equal(["schedule[2]"], Places(root => root["schedule"]!.AsArray().Add(root["schedule"]![0]!.DeepClone())));

    [Fact]
    public void A_field_written_twice_is_refused()
    {
        var text = File.ReadAllText(RepositoryFiles.KonGang).Replace("\"code\": \"kon-gang-2025\",", "\"code\": \"a\", \"code\": \"b\",", StringComparison.Ordinal);
        Assert.Equal(["code"], Problems(text).Select(p => p.Place));
    }

    [Fact]
    public void Broken_json_is_refused_with_line_and_column() =>
        Assert.Contains("dòng 3, cột", Assert.Single(Problems("{\n \"code\": \"x\",\n oops }")).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("[]")]
    [InlineData("")]
    [InlineData("null")]
    public void What_is_no_object_is_refused(string text) => Assert.Single(Problems(text));

    [Fact]
    public void A_file_that_is_not_there_is_refused() =>
        Assert.Contains("Không tìm thấy", Assert.Single(PlanFile.Read(Path.Combine(folder.FullName, "no.json")).Problems).Text, StringComparison.Ordinal);

    [Fact]
    public void A_form_that_is_not_there_is_refused() =>
        Assert.Contains(Read(root => root["forms"]![0] = "../forms/no.json").Problems, p => p is { File: "no.json", Place: "" });

    [Fact]
    public void The_forms_are_checked_too_under_their_own_name()
    {
        var problems = Read(_ => { }, form =>
        {
            form["questions"]![0]!["key"] = "Thăm";
            form["questions"]![1]!["when"]!["key"] = "no_such_question";
            form["questions"]![2]!["choices"]![1]!["key"] = "loan";
            form["questions"]![3]!["max"] = -1;
            form["questions"]![4]!["when"]!["is"] = "no_such_choice";
            form["questions"]![5]!["kind"] = "tiền";
            form["questions"]![6]!["asks"] = "?";
            form["questions"]![7]!.AsObject().Remove("ask");
            form["questions"]![8]!["key"] = "difficulty";
        }).Problems;
        Assert.All(problems, p => Assert.Equal("household-periodic.json", p.File));
        Assert.Equal(
            [
                "questions[0].key", "questions[1].when.key", "questions[2].choices[1].key", "questions[3].max", "questions[4].when.is",
                "questions[5].kind", "questions[6].asks", "questions[7].ask", "questions[8].key",
            ],
            problems.Select(p => p.Place).Order(StringComparer.Ordinal));
    }

    private string[] Places(Action<JsonObject> change) =>
        [.. Read(change).Problems.Select(p => p.Place).Order(StringComparer.Ordinal)];

    private IReadOnlyList<ReportBot.Core.Plans.Files.FileProblem> Problems(string text)
    {
        Read(_ => { });
        var path = Path.Combine(folder.FullName, "plan", "plan.json");
        File.WriteAllText(path, text);
        var reading = PlanFile.Read(path);
        Assert.Null(reading.Plan);
        return reading.Problems;
    }

    private PlanReading Read(Action<JsonObject> change, Action<JsonObject>? changeForm = null)
    {
        var plan = Directory.CreateDirectory(Path.Combine(folder.FullName, "plan")).FullName;
        var forms = Directory.CreateDirectory(Path.Combine(folder.FullName, "forms")).FullName;
        File.WriteAllText(Path.Combine(plan, "roster.sample.json"), "{}");
        foreach (var form in Directory.EnumerateFiles(Path.Combine(RepositoryFiles.Plans, "forms"), "*.json"))
        {
            Copy(form, forms, Path.GetFileName(form) == "household-periodic.json" ? changeForm : null);
        }

        return PlanFile.Read(Copy(RepositoryFiles.KonGang, plan, change));
    }

    private static string Copy(string file, string to, Action<JsonObject>? change)
    {
        var options = new System.Text.Json.JsonDocumentOptions { CommentHandling = System.Text.Json.JsonCommentHandling.Skip };
        var root = JsonNode.Parse(File.ReadAllText(file), documentOptions: options)!.AsObject();
        change?.Invoke(root);
        var path = Path.Combine(to, Path.GetFileName(file));
        File.WriteAllText(path, root.ToJsonString());
        return path;
    }
}
