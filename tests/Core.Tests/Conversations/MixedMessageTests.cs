using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using ReportBot.Core.Messaging;
using ReportBot.Core.People;
using ReportBot.Core.Plans.Import;
using ReportBot.Core.Tests.Plans;
using ReportBot.Tests.Shared;

namespace ReportBot.Core.Tests.Conversations;

/// <summary>One message on a ward and on households of it, by somebody who owes both: each is read by its own form.</summary>
public sealed class MixedMessageTests
{
    private const string Households = """
        {
          "kind": "half-year", "datesOfYear": ["06-25"], "inclusive": true, "lateDays": 4, "covers": "opening", "form": "household-periodic", "subject": "household",
          "reminders": [{ "daysBefore": 1, "at": "08:00" }], "source": "a second kind of report beside the printed one"
        }
        """;

    [Fact]
    public async Task A_ward_and_two_households_in_one_message()
    {
        await using var store = await TestStore.NewAsync();
        var import = new ImportOperations(store.Gate, store.Time);
        var result = await import.ImportPlanAsync(Access.System(0), WithHouseholds(store.Folder), withSample: true);
        Assert.True(result.IsApplied, string.Join('\n', ImportText.Lines(result)));
        var office = new PlanOffice(store) { Now = new DateTimeOffset(2023, 6, 12, 8, 0, 0, TimeSpan.FromHours(7)) };
        office.Link("chat", "CB004");

        var read = Said(office, "KP4: thăm 2 hộ, hộ nghèo 2, hộ cận nghèo 2, kk thiếu vốn; H011 đã thăm hôm qua, vay 50tr mua bò, tn 1tr2; H013 không có gì mới", 1);
        Assert.Contains("KP4 — đã thăm: 2 hộ; hộ nghèo: 2 hộ; hộ cận nghèo: 2 hộ; khó khăn: thiếu vốn.", read, StringComparison.Ordinal);
        Assert.Contains("H011 — đã thăm hộ; ngày thăm: 11/06/2023; hỗ trợ: vay vốn ưu đãi; giá trị hỗ trợ: 50.000.000 đ; cụ thể: mua bò; thu nhập: 1.200.000 đ/người/tháng.", read, StringComparison.Ordinal);
        Assert.Contains("H013 — không có gì mới.", read, StringComparison.Ordinal);
        Assert.DoesNotContain("Gửi kèm lời", read, StringComparison.Ordinal);

        Assert.StartsWith("Đã nhận báo cáo", Said(office, "đúng", 2), StringComparison.Ordinal);
        Assert.Equal(3, office.Stored.Count);
        Assert.Contains(office.Stored, s => s.Contains("\"households_visited\":2", StringComparison.Ordinal) && !s.Contains("visit_date", StringComparison.Ordinal));
        Assert.Contains(office.Stored, s => s.Contains("\"visit_date\":\"2023-06-11\"", StringComparison.Ordinal) && !s.Contains("households_visited", StringComparison.Ordinal));
    }

    private static string Said(PlanOffice office, string text, long id) => string.Join('\n', office.Receive(
        new IncomingMessage { Channel = "chat", ExternalId = string.Create(CultureInfo.InvariantCulture, $"m{id}"), ChatId = "chat", UserId = "chat", Kind = IncomingKind.Text, Text = text }, buttons: false).Select(m => m.Text));

    private static string WithHouseholds(string folder)
    {
        var plan = Path.Combine(RepositoryFiles.Plans, "bac-son-2023");
        var home = Directory.CreateDirectory(Path.Combine(folder, "bac-son-2023")).FullName;
        foreach (var file in Directory.EnumerateFiles(plan))
        {
            File.Copy(file, Path.Combine(home, Path.GetFileName(file)));
        }

        var forms = Directory.CreateDirectory(Path.Combine(folder, "forms")).FullName;
        foreach (var form in Directory.EnumerateFiles(Path.Combine(RepositoryFiles.Plans, "forms"), "*.json"))
        {
            File.Copy(form, Path.Combine(forms, Path.GetFileName(form)));
        }

        var path = Path.Combine(home, "plan.json");
        var json = JsonNode.Parse(File.ReadAllText(path), documentOptions: new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true })!;
        json["schedule"]!.AsArray().Add(JsonNode.Parse(Households));
        json["forms"]!.AsArray().Add("../forms/household-periodic.json");
        File.WriteAllText(path, json.ToJsonString());
        return path;
    }
}
