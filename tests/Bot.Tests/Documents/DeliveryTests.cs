using System.Net;
using Dapper;
using ReportBot.Bot.Tests.Conversations;
using ReportBot.Core.Documents.Word;
using ReportBot.Core.Messaging;
using ReportBot.Core.Tests.Documents;

namespace ReportBot.Bot.Tests.Documents;

/// <summary>The document's way to people, over the wires of their messengers and real HTTP.</summary>
public sealed class DeliveryTests
{
    private static readonly DateTimeOffset Asked = new(2025, 9, 11, 9, 0, 0, TimeSpan.FromHours(7));

    [Theory]
    [InlineData("zalo")]
    [InlineData("zalo-oa")]
    public async Task On_Zalo_a_document_is_a_link_that_opens_for_its_time_and_its_person_alone(string platform)
    {
        await using var office = await StartAsync(platform);
        using var http = new HttpClient();
        office.Link("secretary", "CB090");
        var phone = office.PhoneOf("secretary");
        await phone.TypeAsync("xuất 10/9 docx");

        var link = await LinkAsync(phone);

        Assert.EndsWith("/bao-cao-kon-gang-periodic-2025-09-10.docx", link.AbsolutePath, StringComparison.Ordinal);
        using var opened = await http.GetAsync(link, TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.OK, WordFile.Mime), (opened.StatusCode, opened.Content.Headers.ContentType!.MediaType));
        Assert.Equal("attachment", opened.Content.Headers.ContentDisposition!.DispositionType);
        var file = await opened.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        OfficeFile.AssertValidWord(file);
        Assert.Contains("kỳ báo cáo ngày 10/9/2025", OfficeFile.TextOf(file), StringComparison.Ordinal);

        office.Now = Asked + FileLinks.DocumentLife - TimeSpan.FromMinutes(1);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(http, link));
        office.Now = Asked + FileLinks.DocumentLife + TimeSpan.FromMinutes(1);
        using var late = await http.GetAsync(link, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, late.StatusCode);
        Assert.Contains("Đồng chí xin lại tệp", await late.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);

        // Asked for again it opens again, until the person is linked no more.
        await phone.TypeAsync("xuất 10/9 xlsx");
        var again = await LinkAsync(phone, after: link);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(http, again));
        office.Write(db => db.Execute("UPDATE identities SET unlinked_at = 1"));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(http, again));
    }

    [Fact]
    public async Task When_a_period_ends_the_committee_has_the_document_by_itself_as_file_or_link()
    {
        await using var office = await StartAsync("zalo");
        using var http = new HttpClient();
        office.Link("zalo", "CB090");
        await office.TypeAsync(office.PhoneOf("zalo"), "hạn");
        var telegram = office.PhoneOf("telegram", on: "telegram");
        office.AddCode("K7Q9M2XT", "CB091", expired: false);
        await office.TypeAsync(telegram, "K7Q9M2XT");

        office.Sweep();
        office.Sweep();

        var link = await LinkAsync(office.PhoneOf("zalo"));
        var file = await http.GetByteArrayAsync(link, TestContext.Current.CancellationToken);
        OfficeFile.AssertValidWord(file);
        var person = long.Parse(telegram.UserId, System.Globalization.CultureInfo.InvariantCulture);
        await Eventually.TrueAsync(() => office.Telegram.SentTo(person).Any(m => m.File is not null), "the file");
        var sent = Assert.Single(office.Telegram.SentTo(person), m => m.File is not null);
        Assert.Equal("bao-cao-kon-gang-periodic-2025-09-10.docx", sent.File!.Name);
        Assert.Equal(file, sent.File.Content);
        Assert.Contains(office.Telegram.SentTo(person), m => m.Text.Contains("TỔNG HỢP KỲ 10/9/2025", StringComparison.Ordinal));
    }

    private static async Task<OnlineOffice> StartAsync(string platform)
    {
        var office = await OnlineOffice.StartAsync(platform);
        office.Now = Asked;
        office.Write(db => FileLinks.MakeKey(db, Asked));
        return office;
    }

    private static async Task<Uri> LinkAsync(Phone phone, Uri? after = null)
    {
        Uri[] links = [];
        await Eventually.TrueAsync(
            () => (links = [.. phone.AllAsync().GetAwaiter().GetResult().SelectMany(m => m.Text.Split([' ', '\n'])).Where(w => w.Contains(FileLinks.Path, StringComparison.Ordinal)).Select(w => new Uri(w))])
                .Any(l => l != after),
            "the link");
        return links.Last(l => l != after);
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient http, Uri link)
    {
        using var answer = await http.GetAsync(link, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }
}
