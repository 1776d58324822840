using System.Text.Json;
using System.Text.Json.Nodes;
using ReportBot.Core.Forms;
using ReportBot.Core.Messaging;
using ReportBot.Core.People;
using ReportBot.Core.Plans;
using ReportBot.Core.Reports;
using ReportBot.Core.Summaries;
using ReportBot.Core.Tests.Conversations;
using ReportBot.Core.WebForms;
using ReportBot.Tests.Shared;

namespace ReportBot.Core.Tests.Forms;

/// <summary>
/// A form is data: questions of every kind that an office adds to its form file are asked in the guided
/// conversation, read in a message, shown and taken on the web page and counted in the summary, without code.
/// </summary>
public sealed class FourFacesTests
{
    private const string Added = """
        [
          { "key": "clean_water", "kind": "yesno", "label": "nước sạch", "ask": "Hộ đã có nước sạch chưa?", "words": ["có nước sạch"], "summary": { "line": "Có nước sạch" } },
          { "key": "cattle", "kind": "number", "label": "số bò", "ask": "Hộ có mấy con bò?", "unit": "con", "min": 0, "max": 500, "words": ["tổng đàn bò"], "summary": { "line": "Đàn bò" } },
          { "key": "savings", "kind": "money", "label": "tiết kiệm", "ask": "Hộ tiết kiệm được bao nhiêu?", "words": ["tk"], "summary": { "line": "Tiền tiết kiệm" } },
          { "key": "meeting", "kind": "date", "label": "ngày họp thôn", "ask": "Thôn họp ngày nào?", "words": ["họp thôn"], "summary": { "hidden": true } },
          { "key": "health", "kind": "text", "label": "sức khỏe", "ask": "Sức khỏe gia đình thế nào?", "words": ["sk"], "summary": { "line": "Sức khỏe", "grouped": true } },
          { "key": "house", "kind": "choice", "label": "loại nhà", "ask": "Nhà loại gì?", "words": ["nhà loại"], "summary": { "line": "Loại nhà" },
            "choices": [
              { "key": "solid", "label": "kiên cố", "words": ["nhà kiên cố"], "short": ["bê tông"] },
              { "key": "frail", "label": "tạm bợ", "words": ["nhà tạm bợ"], "short": ["tranh tre"] }
            ] },
          { "key": "links", "kind": "choices", "label": "đoàn thể", "ask": "Hộ tham gia đoàn thể nào?", "words": ["hội đoàn"], "summary": { "line": "Đoàn thể" },
            "choices": [
              { "key": "women", "label": "phụ nữ", "words": ["sinh hoạt phụ nữ"], "short": ["pn"] },
              { "key": "farmers", "label": "nông dân", "words": ["sinh hoạt nông dân"], "short": ["nd"] }
            ] },
          { "key": "door", "kind": "photo", "label": "ảnh cổng", "ask": "Gửi ảnh cổng nhà.", "words": ["ảnh cổng"], "summary": { "hidden": true } }
        ]
        """;

    private static readonly DateTimeOffset Morning = new(2025, 9, 9, 8, 0, 0, TimeSpan.FromHours(7));

    [Fact]
    public async Task Questions_added_to_the_file_work_in_chat_message_web_page_and_summary()
    {
        await using var store = await TestStore.NewAsync();
        var links = new FormLinks(new Uri("https://example.org/"));
        var office = await StoredOffice.NewAsync(store, links);
        await store.Gate.WriteAsync(db => FormLinks.MakeKey(db, Morning));
        office.Now = Morning;
        office.Link("chat", "CB001");
        office.Import(KonGang.Plan with { Forms = [WithAdded(), .. KonGang.Plan.Forms.Skip(1)] });

        // One message.
        var understood = Say(office, "H012 đã thăm hôm qua, có nước sạch, số bò 3, tiết kiệm 5tr, họp thôn 5/9, sk: mẹ già yếu, loại nhà: kiên cố, đoàn thể: phụ nữ, nông dân");
        Assert.Contains("nước sạch", understood, StringComparison.Ordinal);
        Assert.Contains("Đã nhận báo cáo", Say(office, "đúng"), StringComparison.Ordinal);
        Assert.Equal(
            AnswersJson.Write(AnswersJson.Read(WithAdded(), """{"visited":true,"visit_date":"2025-09-08","clean_water":true,"cattle":3,"savings":5000000,"meeting":"2025-09-05","health":"mẹ già yếu","house":"solid","links":["women","farmers"]}""")),
            AnswersJson.Write(Current(office, "H012").Answers));

        // The guided conversation.
        Say(office, "báo cáo H013");
        foreach (var answer in (string[])["rồi", "hôm nay", "không", "bỏ qua", "bỏ qua", "bỏ qua", "bỏ qua", "bỏ qua", "bỏ qua"])
        {
            Say(office, answer);
        }

        Assert.Contains("Hộ có mấy con bò?", Say(office, "chưa"), StringComparison.Ordinal);
        Say(office, "2 con");
        Say(office, "300k");
        Say(office, "hôm qua");
        Assert.Contains("Nhà loại gì?", Say(office, "khỏe"), StringComparison.Ordinal);
        Say(office, "2");
        Assert.Contains("ảnh cổng", Say(office, "nông dân"), StringComparison.Ordinal);
        Assert.Contains("loại nhà: tạm bợ", Say(office, "bỏ qua"), StringComparison.Ordinal);
        Say(office, "đúng");

        // The web page.
        var token = office.Do(db => links.For(db, office.View(), 1, office.Now))!.Split('/')[^1];
        var page = office.Do(db => FormPage.Write(db, FormVisit.Open(db, new UnitDirectory(), token, office.Now)!));
        Assert.All(["Hộ có mấy con bò?", "Kiên cố", "Gửi ảnh cổng nhà."], words => Assert.Contains(words, page, StringComparison.Ordinal));
        var filed = office.Do(db => FormFiling.File(db, FormVisit.Open(db, new UnitDirectory(), token, office.Now)!, new FormPost
        {
            ClientId = "mot-hai-ba",
            Period = "kon-gang-2025/periodic:2025-09-10",
            Subject = "H017",
            Answers = JsonDocument.Parse("""{"visited":true,"clean_water":true,"cattle":{"text":"5 con"},"savings":{"text":"1tr2"},"meeting":{"text":"5/9"},"health":{"text":"khỏe"},"house":"frail","links":["farmers"]}""").RootElement,
        }));
        Assert.Equal(200, filed.Status);

        // The summary.
        var summary = string.Join('\n', SummaryText.Write(Compile(office)));
        Assert.All(
            ["Có nước sạch 2 hộ.", "Đàn bò: 10 con (3 hộ).", "Tiền tiết kiệm: 6,5 triệu đồng (3 hộ).", "Sức khỏe: khỏe (2 hộ: H013, H017)", "Loại nhà: kiên cố 1, tạm bợ 2.", "Đoàn thể: nông dân 3 hộ; phụ nữ 1 hộ."],
            words => Assert.Contains(words, summary, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Reports_and_drafts_of_a_former_version_are_read_as_they_were_asked_and_amended_with_the_present_one()
    {
        await using var store = await TestStore.NewAsync();
        var office = await StoredOffice.NewAsync(store);
        office.Now = Morning;
        office.Link("chat", "CB001");
        Say(office, "H012 đã thăm 8/9, kk thiếu nước, tn 1tr2");
        Say(office, "đúng");
        Say(office, "H013 đã thăm 8/9, kk nhà dột, tn 900k");

        // The office asks for the difficulty by choices now, and no longer for the income.
        office.Import(KonGang.Plan with { Forms = [Changed(), .. KonGang.Plan.Forms.Skip(1)] });

        // History tells what was asked and answered then.
        Assert.Contains("khó khăn: thiếu nước", Say(office, "/lichsu H012"), StringComparison.Ordinal);
        Assert.Contains("thu nhập: 1.200.000 đ", Say(office, "/lichsu H012"), StringComparison.Ordinal);

        // The draft goes on with the present form; the official is told what it no longer asks.
        var goesOn = Say(office, "báo cáo H013");
        Assert.Contains("Biểu mẫu đã đổi", goesOn, StringComparison.Ordinal);
        Assert.Contains("khó khăn: nhà dột", goesOn, StringComparison.Ordinal);

        // An amendment starts from what still fits.
        var card = Say(office, "báo cáo H012");
        Assert.Contains("Biểu mẫu đã đổi", card, StringComparison.Ordinal);
        Assert.Contains("ngày thăm: 08/09/2025", card, StringComparison.Ordinal);
        Assert.DoesNotContain("3. khó khăn: thiếu nước", card, StringComparison.Ordinal);
        Say(office, "khó khăn: nước");
        Assert.Contains("bản 2", Say(office, "đúng"), StringComparison.Ordinal);
        var report = office.Do(db => ReportStore.Numbered(db, 1, 123, (_, id, version) => office.View().Plans[0].FindForm(id, version)))!;
        Assert.Equal((2, 2), (report.Version, report.FormVersion));
        Assert.Equal(new Answer.Chosen("water"), report.Answers["difficulty"]);

        // The summary counts old and new alike.
        Assert.Equal(1, Compile(office).Received);
    }

    private static Form WithAdded()
    {
        var form = JsonNode.Parse(FormFile.Write(SampleForm.Household))!;
        form["version"] = 2;
        foreach (var question in JsonNode.Parse(Added)!.AsArray())
        {
            form["questions"]!.AsArray().Add(question!.DeepClone());
        }

        return FormFile.Read(form.ToJsonString());
    }

    private static Form Changed()
    {
        var form = JsonNode.Parse(FormFile.Write(SampleForm.Household))!;
        form["version"] = 2;
        var questions = form["questions"]!.AsArray();
        questions.Remove(questions.First(q => (string)q!["key"]! == "income"));
        var at = questions.IndexOf(questions.First(q => (string)q!["key"]! == "difficulty"));
        questions[at] = JsonNode.Parse("""
            { "key": "difficulty", "kind": "choice", "label": "khó khăn", "ask": "Khó khăn lớn nhất?", "words": ["kk"],
              "choices": [{ "key": "water", "label": "thiếu nước", "words": ["thiếu nước"], "short": ["nước"] }, { "key": "house", "label": "nhà ở", "words": ["nhà dột"] }] }
            """);
        return FormFile.Read(form.ToJsonString());
    }

    private static string Say(StoredOffice office, string text)
    {
        office.Now += TimeSpan.FromMinutes(1);
        var said = office.Receive(
            new IncomingMessage { Channel = "chat", ExternalId = office.Now.Ticks.ToString(System.Globalization.CultureInfo.InvariantCulture), ChatId = "chat", UserId = "chat", Kind = IncomingKind.Text, Text = text },
            buttons: false);
        return string.Join('\n', said.Select(m => m.Text));
    }

    private static Summary Compile(StoredOffice office)
    {
        var view = office.View();
        var plan = view.Plans[0];
        return office.Do(db => SummaryOperations.Read(
            db, new Access(1, 9, Roles.Secretary), view, plan, PlanPeriods.Find(plan, "periodic:2025-09-10")!, office.Now))!;
    }

    private static Report Current(StoredOffice office, string code) => office.Do(db => ReportStore.Of(
        db, 1, KonGang.Plan.Code, "periodic:2025-09-10", KonGang.H(code), (_, id, version) => office.View().Plans[0].FindForm(id, version)))!;
}
