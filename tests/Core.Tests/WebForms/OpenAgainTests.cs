using System.Text.Json;
using ReportBot.Core.Conversations;
using ReportBot.Core.Messaging;
using ReportBot.Core.People;
using ReportBot.Core.Reports;
using ReportBot.Core.Tests.Conversations;
using ReportBot.Core.WebForms;
using ReportBot.Tests.Shared;

namespace ReportBot.Core.Tests.WebForms;

/// <summary>A locked period is on the web page for the subjects that the office opened again or returned, and for no other.</summary>
public sealed class OpenAgainTests
{
    private const string Key = "periodic:2025-08-20";
    private const string Period = "kon-gang-2025/" + Key;
    private static readonly Access Secretary = new(1, 90, Roles.Secretary);
    private static readonly DateTimeOffset Now = new(2025, 9, 2, 9, 0, 0, TimeSpan.FromHours(7));

    [Fact]
    public async Task A_household_opened_again_is_on_the_page_until_its_last_day_and_takes_a_report()
    {
        await using var store = await TestStore.NewAsync();
        var office = await StoredOffice.NewAsync(store);
        office.Now = Now;
        var page = await Page.NewAsync(store, office);
        Assert.Null(page.Locked(Now));

        office.Do(db => ReportReview.Reopen(db, Secretary, office.View(), new Request.Reopen(new PeriodRef(KonGang.Plan.Code, Key), KonGang.H("H012"), new DateOnly(2025, 9, 5)), Now));

        var locked = page.Locked(Now)!.Value;
        Assert.Equal("mở lại đến hết ngày 05/09", locked.GetProperty("left").GetString());
        Assert.Equal("H012", Assert.Single(locked.GetProperty("subjects").EnumerateArray()).GetProperty("code").GetString());
        Assert.Null(page.Locked(Now.AddDays(4)));
        Assert.Equal(200, (await page.FileAsync(Now)).Status);
    }

    [Fact]
    public async Task A_report_returned_after_its_period_is_on_the_page_until_it_is_mended()
    {
        await using var store = await TestStore.NewAsync();
        var office = await StoredOffice.NewAsync(store);
        office.Now = new DateTimeOffset(2025, 8, 19, 9, 0, 0, TimeSpan.FromHours(7));
        office.Link("chat", "CB001");
        foreach (var words in new[] { "H012 đã thăm hôm qua, tn 1tr2", "đúng" })
        {
            office.Receive(new IncomingMessage { Channel = "chat", ChatId = "chat", UserId = "chat", ExternalId = words, Kind = IncomingKind.Text, Text = words }, buttons: true);
        }

        var page = await Page.NewAsync(store, office);
        Assert.Null(page.Locked(Now));

        office.Do(db => ReportReview.Return(db, Secretary, office.View(), 123, "thiếu số tiền", Now));

        var locked = page.Locked(Now)!.Value;
        Assert.Equal("trả lại để sửa", locked.GetProperty("left").GetString());
        Assert.Equal("thiếu số tiền", Assert.Single(locked.GetProperty("subjects").EnumerateArray()).GetProperty("note").GetString());
        Assert.Equal(200, (await page.FileAsync(Now, version: 1)).Status);
        Assert.Null(page.Locked(Now));
    }

    private sealed class Page(TestStore store, string token)
    {
        private readonly UnitDirectory directory = new();

        public static async Task<Page> NewAsync(TestStore store, StoredOffice office)
        {
            await store.Gate.WriteAsync(db => FormLinks.MakeKey(db, Now));
            var link = store.Readers.Read(db => new FormLinks(new Uri("https://example.org/")).For(db, office.View(), 1, Now))!;
            return new Page(store, link.Split('/')[^1]);
        }

        /// <summary>The locked period as the page has it; null where it is not there.</summary>
        public JsonElement? Locked(DateTimeOffset now)
        {
            using var page = JsonDocument.Parse(store.Readers.Read(db => FormPage.Write(db, FormVisit.Open(db, directory, token, now)!)));
            return page.RootElement.GetProperty("periods").EnumerateArray().Where(p => p.GetProperty("key").GetString() == Period).Select(p => p.Clone()).Cast<JsonElement?>().FirstOrDefault();
        }

        public Task<FormAnswer> FileAsync(DateTimeOffset now, int version = 0) => store.Gate.WriteAsync(db => FormFiling.File(db, FormVisit.Open(db, directory, token, now)!, new FormPost
        {
            ClientId = "gui-1", Period = Period, Subject = "H012", Version = version,
            Answers = JsonDocument.Parse("""{"visited":true,"income":{"text":"1tr3","on":"2025-09-02"}}""").RootElement,
        }));
    }
}
