using System.Text.Json;
using ReportBot.Core.Messaging;
using ReportBot.Core.People;
using ReportBot.Core.Reports;
using ReportBot.Core.Tests.Conversations;
using ReportBot.Core.WebForms;
using ReportBot.Tests.Shared;

namespace ReportBot.Core.Tests.WebForms;

/// <summary>What a message told and no question asks for: the web page shows it and keeps it with the report.</summary>
public sealed class WordsSentAlongTests
{
    private const string Period = "kon-gang-2025/periodic:2025-09-10";
    private static readonly DateTimeOffset Now = new(2025, 9, 9, 8, 5, 0, TimeSpan.FromHours(7));

    [Fact]
    public async Task Words_of_a_message_stay_with_the_report_that_the_page_sends()
    {
        await using var store = await TestStore.NewAsync();
        var office = await StoredOffice.NewAsync(store);
        office.Now = Now;
        office.Link("chat", "CB001");
        Type(office, "H012 đã thăm hôm qua, con gái mới lấy chồng, tn 1tr2");
        var directory = new UnitDirectory();
        await store.Gate.WriteAsync(db => FormLinks.MakeKey(db, Now));
        var token = store.Readers.Read(db => new FormLinks(new Uri("https://example.org/")).For(db, directory.Get(db, 1), 1, Now))!.Split('/')[^1];

        using var page = JsonDocument.Parse(store.Readers.Read(db => FormPage.Write(db, FormVisit.Open(db, directory, token, Now)!)));
        var household = page.RootElement.GetProperty("periods")[0].GetProperty("subjects").EnumerateArray().First(s => s.GetProperty("code").GetString() == "H012");
        Assert.Equal("Lời gửi kèm: “con gái mới lấy chồng”.", household.GetProperty("rest").GetString());

        var answer = await store.Gate.WriteAsync(db => FormFiling.File(db, FormVisit.Open(db, directory, token, Now)!, new FormPost
        {
            ClientId = "gui-1", Period = Period, Subject = "H012", Draft = household.GetProperty("draft").GetInt64(),
            Answers = JsonDocument.Parse("""{"visited":true,"income":{"text":"1tr3","on":"2025-09-09"}}""").RootElement,
        }));

        Assert.Equal(200, answer.Status);
        var filed = store.Readers.Read(db => ReportStore.Numbered(db, 1, 123, (_, id, _) => KonGang.Plan.Form(id)));
        Assert.Equal("con gái mới lấy chồng", filed!.Rest);
    }

    private static void Type(StoredOffice office, string words) => office.Receive(
        new IncomingMessage { Channel = "chat", ChatId = "chat", UserId = "chat", ExternalId = "1", Kind = IncomingKind.Text, Text = words }, buttons: true);
}
