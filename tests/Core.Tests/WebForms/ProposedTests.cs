using System.Text.Json;
using ReportBot.Core.People;
using ReportBot.Core.Tests.Conversations;
using ReportBot.Core.WebForms;
using ReportBot.Tests.Shared;

namespace ReportBot.Core.Tests.WebForms;

/// <summary>
/// What a commune's unit has collected is proposed in the web form of its report to the district as in chat: with its
/// source, never filled in by itself, to nobody else, and refused by the same rules when it is changed to nonsense.
/// </summary>
public sealed class ProposedTests
{
    private static readonly DateTimeOffset Now = new(2025, 6, 2, 8, 0, 0, TimeSpan.FromHours(7));

    [Fact]
    public async Task The_communes_figures_stand_in_its_form_with_their_source_and_fill_nothing_in()
    {
        await using var store = await TestStore.NewAsync();
        await NewOfficeAsync(store);

        using var page = Page(store, "CB016");

        var subject = Assert.Single(page.RootElement.GetProperty("periods")[0].GetProperty("subjects").EnumerateArray());
        Assert.Equal("XA-01", subject.GetProperty("code").GetString());
        var proposed = subject.GetProperty("proposed");
        Assert.Equal("xã Mẫu Đông", proposed.GetProperty("place").GetString());
        Assert.Equal(8, proposed.GetProperty("answers").GetProperty("poor").GetProperty("value").GetInt32());
        Assert.Equal("8 hộ", proposed.GetProperty("answers").GetProperty("poor").GetProperty("text").GetString());
        Assert.Equal("danh sách hộ xã Mẫu Đông, ngày 02/06/2025", proposed.GetProperty("sources").GetProperty("poor").GetString());
        Assert.Equal(1_200_000, proposed.GetProperty("answers").GetProperty("income").GetProperty("value").GetInt64());
        Assert.Equal("1 báo cáo ở xã Mẫu Đông, 01/01/2025–02/06/2025", proposed.GetProperty("sources").GetProperty("income").GetString());
        Assert.Empty(subject.GetProperty("answers").EnumerateObject());
    }

    [Theory]
    [InlineData("CB006", "a department")]
    [InlineData("CB017", "a commune without a list of its own")]
    public async Task Nobody_else_is_shown_them(string official, string who)
    {
        await using var store = await TestStore.NewAsync();
        await NewOfficeAsync(store);

        using var page = Page(store, official);

        var subject = Assert.Single(page.RootElement.GetProperty("periods")[0].GetProperty("subjects").EnumerateArray());
        Assert.False(subject.TryGetProperty("proposed", out _), who);
    }

    [Fact]
    public async Task A_proposed_figure_changed_to_nonsense_is_refused_as_any_other()
    {
        await using var store = await TestStore.NewAsync();
        await NewOfficeAsync(store);

        var (status, body) = File(store, """{"poor":{"text":"âm ba","on":"2025-06-02"},"has_counts":true,"tasks":["management"],"done":{"text":"xong"}}""");

        Assert.Equal(422, status);
        Assert.Contains("\"key\":\"poor\"", body, StringComparison.Ordinal);
    }

    private static async Task NewOfficeAsync(TestStore store)
    {
        var office = await PlanOffice.NewAsync(store, "huyen-2022-2030");
        office.AddReport("mau-dong/H003", "periodic:2025-04-20", """{"visited":true,"income":1200000}""", "filed");
        await store.Gate.WriteAsync(db => FormLinks.MakeKey(db, Now));
    }

    private static FormVisit Open(System.Data.Common.DbConnection db, string official)
    {
        var directory = new UnitDirectory();
        var district = directory.All(db)[0];
        var who = district.Roster.Officials.Single(o => o.Code == official);
        var token = new FormLinks(new Uri("https://example.org/")).For(db, district, who.Id, Now)!.Split('/')[^1];
        return FormVisit.Open(db, directory, token, Now)!;
    }

    private static JsonDocument Page(TestStore store, string official) =>
        JsonDocument.Parse(store.Readers.Read(db => FormPage.Write(db, Open(db, official))));

    private static (int Status, string Body) File(TestStore store, string answers)
    {
        using var post = JsonDocument.Parse(answers);
        return store.Readers.Read(db =>
        {
            var answer = FormFiling.File(db, Open(db, "CB016"), new FormPost
            {
                ClientId = "abcdefgh", Period = "huyen-2022-2030/half-year:2025-06-10", Subject = "XA-01", Answers = post.RootElement,
            });
            return (answer.Status, answer.Body);
        });
    }
}
