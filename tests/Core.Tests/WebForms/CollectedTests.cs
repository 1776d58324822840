using System.Text.Json;
using ReportBot.Core.People;
using ReportBot.Core.Tests.Conversations;
using ReportBot.Core.WebForms;
using ReportBot.Tests.Shared;

namespace ReportBot.Core.Tests.WebForms;

/// <summary>The annual report on the web page offers what the year's reports come to, as the chat does.</summary>
public sealed class CollectedTests
{
    private static readonly DateTimeOffset Now = new(2025, 12, 12, 8, 0, 0, TimeSpan.FromHours(7));

    [Fact]
    public async Task The_annual_form_offers_the_collected_figures_and_no_other_form_does()
    {
        await using var store = await TestStore.NewAsync();
        var office = await StoredOffice.NewAsync(store);
        office.AddReport("H012", "periodic:2025-09-10", """{"visited":true,"support":["loan"],"support_value":50000000,"income":1100000}""", "filed");
        office.AddReport("H012", "periodic:2025-10-10", """{"visited":true,"income":1900000}""", "filed");
        var forms = new FormLinks(new Uri("https://example.org/"));
        await store.Gate.WriteAsync(db => FormLinks.MakeKey(db, Now));
        using var page = JsonDocument.Parse(store.Readers.Read(db =>
        {
            var directory = new UnitDirectory();
            var token = forms.For(db, directory.Get(db, 1), 1, Now)!.Split('/')[^1];
            return FormPage.Write(db, FormVisit.Open(db, directory, token, Now)!);
        }));

        var subjects = page.RootElement.GetProperty("periods").EnumerateArray()
            .SelectMany(p => p.GetProperty("subjects").EnumerateArray().Select(s => (Period: p.GetProperty("key").GetString()!, Subject: s)))
            .Where(s => s.Subject.TryGetProperty("collected", out _))
            .ToList();
        var (period, subject) = Assert.Single(subjects);
        Assert.Equal(("kon-gang-2025/annual:2025-12-15", "H012"), (period, subject.GetProperty("code").GetString()));
        var collected = subject.GetProperty("collected");
        Assert.Equal(["income", "support", "support_value", "visits"], collected.EnumerateObject().Select(p => p.Name).Order(StringComparer.Ordinal));
        Assert.Equal("loan", collected.GetProperty("support")[0].GetString());
    }
}
