using System.Text.Json;
using System.Text.Json.Nodes;
using ReportBot.Core.Plans;

namespace ReportBot.Core.Tests.Plans.Targets;

/// <summary>A target table that a person has written wrongly is refused with its place and with what to write.</summary>
public sealed class TargetFileTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("reportbot-targets-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void The_plan_as_it_is_has_no_problem() => Assert.Empty(Places(_ => { }));

    [Fact]
    public void Cells_that_are_no_numbers_and_lines_of_another_length_are_refused() =>
        Assert.Equal(
            ["targetTable.rows[0].cells[2]", "targetTable.rows[1].cells[4]", "targetTable.rows[2].cells", "targetTable.total.cells[3]"],
            Places(plan =>
            {
                Table(plan)["rows"]![0]!["cells"]![2] = "hai trăm";
                Table(plan)["rows"]![1]!["cells"]![4] = "";
                Table(plan)["rows"]![2]!["cells"]!.AsArray().RemoveAt(7);
                Table(plan)["total"]!["cells"]![3] = "29,5";
            }));

    [Fact]
    public void What_the_office_gives_for_a_target_is_refused_where_it_cannot_be_true() =>
        Assert.Equal(["targets[0].baseIncome", "targets[0].stated[0]"], Places(plan =>
        {
            plan["targets"]![0]!["baseIncome"] = 700000;
            plan["targets"]![0]!["stated"] = new JsonArray(new JsonObject { ["on"] = "2023-06-01", ["met"] = 5, ["of"] = 4, ["source"] = "biên bản" });
        }));

    [Fact]
    public void A_stated_share_is_met_by_no_more_than_it_is_meant_for_and_says_its_source()
    {
        string[] Problems(int met, int of, string source) => Places(plan =>
        {
            plan["targets"]![0]!["kind"] = "share";
            plan["targets"]![0]!["stated"] = new JsonArray(new JsonObject { ["on"] = "2023-06-01", ["met"] = met, ["of"] = of, ["source"] = source });
        });
        Assert.Empty(Problems(18, 24, "biên bản"));
        Assert.All([Problems(25, 24, "biên bản"), Problems(0, 0, "biên bản"), Problems(-1, 24, "biên bản"), Problems(18, 24, " ")], p => Assert.Equal(["targets[0].stated[0]"], p));
    }

    [Fact]
    public void Areas_twice_or_without_a_code_are_refused() =>
        Assert.Equal(["targetTable.rows[1].area", "targetTable.rows[2].area"], Places(plan =>
        {
            Table(plan)["rows"]![1]!["area"] = "kp1";
            Table(plan)["rows"]![2]!.AsObject().Remove("area");
        }));

    [Fact]
    public void Columns_that_lead_nowhere_or_count_the_same_twice_are_refused() =>
        Assert.Equal(
            [
                "targetTable.columns[2].headers", "targetTable.columns[3].measure", "targetTable.columns[4].part", "targetTable.columns[5].key",
                "targetTable.columns[6].minus", "targetTable.columns[7].decimals", "targetTable.decimalMark", "targetTable.end",
            ],
            Places(plan =>
            {
                Table(plan)["decimalMark"] = "'";
                Table(plan)["end"] = "2022-12-31";
                Column(plan, 2)["headers"] = new JsonArray();
                Column(plan, 3)["measure"] = "households-start";
                Column(plan, 4)["part"] = "rate-end";
                Column(plan, 5)["key"] = "area";
                Column(plan, 6)["minus"] = "no-such-column";
                Column(plan, 7)["decimals"] = 9;
            }, without: "openPoints"));

    [Fact]
    public void Persons_in_charge_of_a_range_of_nothing_or_of_what_another_has_are_refused()
    {
        var problems = Read(plan =>
        {
            plan["inCharge"]![0]!["areas"] = "Khu phố 9 + 7";
            plan["inCharge"]![2]!["areas"] = "Khu phố 8-12";
            plan["inCharge"]![3]!["areas"] = "Khu phố 3";
        }).Problems;
        Assert.Equal(
            [
                "plan.json, inCharge[0].areas: Không có địa bàn \"7\" trong bảng chỉ tiêu.",
                "plan.json, inCharge[2].areas: \"Khu phố 8-12\" là từ số đến số hay là hai địa bàn? Hãy ghi từng địa bàn, ví dụ \"8 + 12\".",
                "plan.json, inCharge[3].areas: Khu phố 3 đã có người phụ trách ở inCharge[1].areas.",
            ],
            problems.Select(p => p.ToString()));
    }

    [Fact]
    public void Targets_without_a_number_or_of_no_known_kind_are_refused() =>
        Assert.Equal(["targets[0].base", "targets[0].by", "targets[0].kind", "targets[0].of", "targets[1]"], Places(plan =>
        {
            var target = plan["targets"]![0]!.AsObject();
            var empty = target.DeepClone().AsObject();
            (empty["key"], empty["households"], empty["hundredthPoints"]) = ("other", null, null);
            plan["targets"]!.AsArray().Add(empty);
            target["kind"] = "percent";
            target["of"] = "rich";
            target["by"] = "2022-01-01";
            target["base"] = "rate-start";
        }));

    private static JsonObject Table(JsonObject plan) => plan["targetTable"]!.AsObject();

    private static JsonObject Column(JsonObject plan, int index) => Table(plan)["columns"]![index]!.AsObject();

    private string[] Places(Action<JsonObject> change, string? without = null) => [.. Read(change, without).Problems.Select(p => p.Place).Order(StringComparer.Ordinal)];

    private PlanReading Read(Action<JsonObject> change, string? without = null)
    {
        var plan = JsonNode.Parse(
            File.ReadAllText(FivePlans.Path("bac-son-2023")), documentOptions: new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip })!.AsObject();
        plan["forms"] = new JsonArray([.. plan["forms"]!.AsArray().Select(f => JsonValue.Create(Path.GetRelativePath(
            folder.FullName, Path.Combine(RepositoryFiles.Plans, "bac-son-2023", f!.GetValue<string>()))))]);
        plan.Remove("sampleRoster");
        if (without is not null)
        {
            plan.Remove(without);
        }
        else
        {
            var points = plan["openPoints"]!.AsArray();
            foreach (var point in points.Where(p => p!["setting"]!.GetValue<string>() == "sampleRoster").ToArray())
            {
                points.Remove(point);
            }
        }

        change(plan);
        var path = Path.Combine(folder.FullName, "plan.json");
        File.WriteAllText(path, plan.ToJsonString());
        return PlanFile.Read(path);
    }
}
