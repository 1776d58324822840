using System.Net;
using ReportBot.Core.Messaging;
using ReportBot.Core.Storage;
using ReportBot.Tests.Shared;

namespace ReportBot.Bot.Tests.Files;

/// <summary>A link as a phone opens it, in the whole service.</summary>
public sealed class FileLinkEndpointTests
{
    [Fact]
    public async Task A_document_is_saved_a_picture_is_shown_and_a_wrong_link_says_what_to_do()
    {
        using var program = new TestProgram();
        program.Environment["Plan__File"] = Repository.At("plans/kon-gang-2025/plan.json");
        program.Environment["Web__PublicUrl"] = "https://bc.example.vn/";
        await using var service = await TestService.StartAsync(program);
        program.Sql<long>("INSERT INTO officials (id, unit_id, code, name, from_date) VALUES (1, 1, 'X1', 'Siu Thơm', '2025-01-01')");
        program.Sql<long>("INSERT INTO identities (unit_id, channel, user_id, chat_id, official_id, linked_at) VALUES (1, 'zalo', 'u', 'c', 1, 1)");
        program.Sql<long>("INSERT INTO files (id, unit_id, channel, mime, size, content, state, created_at) VALUES ('doc', 1, 'zalo', 'application/pdf', 3, X'010203', 'stored', 1), ('pic', 1, 'zalo', 'image/jpeg', 4, X'FFD8FF01', 'stored', 1), ('lie', 1, 'zalo', 'image/jpeg', 6, X'3C68746D6C3E', 'stored', 1)");
        program.Sql<long>("INSERT INTO outbox (id, unit_id, channel, chat_id, priority, payload, created_at, due_at, state) VALUES (1, 1, 'zalo', 'c', 0, '{\"text\":\"a\",\"fileId\":\"doc\",\"fileName\":\"tổng hợp.pdf\"}', 4000000000000, 1, 'sent'), (2, 1, 'zalo', 'c', 0, '{\"text\":\"a\",\"fileId\":\"pic\"}', 4000000000000, 1, 'sent'), (3, 1, 'zalo', 'c', 0, '{\"text\":\"a\",\"fileId\":\"lie\"}', 4000000000000, 1, 'sent')");

        using var document = await service.Http.GetAsync(Link(program, 1), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, document.StatusCode);
        Assert.Equal("application/pdf", document.Content.Headers.ContentType!.MediaType);
        Assert.Equal("attachment", document.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("tổng hợp.pdf", document.Content.Headers.ContentDisposition.FileNameStar);
        Assert.Equal([1, 2, 3], await document.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Equal("no-store", document.Headers.CacheControl!.ToString());
        Assert.Equal(["nosniff"], document.Headers.GetValues("X-Content-Type-Options"));
        Assert.Equal(["noindex"], document.Headers.GetValues("X-Robots-Tag"));

        using var picture = await service.Http.GetAsync(Link(program, 2), TestContext.Current.CancellationToken);
        Assert.Equal("image/jpeg", picture.Content.Headers.ContentType!.MediaType);
        Assert.Null(picture.Content.Headers.ContentDisposition);

        // What only calls itself a picture is saved, never shown.
        using var lie = await service.Http.GetAsync(Link(program, 3), TestContext.Current.CancellationToken);
        Assert.Equal("attachment", lie.Content.Headers.ContentDisposition!.DispositionType);

        foreach (var wrong in (string[])["/file/abc/x", "/file/" + new string('A', 39) + "/x", "/file/" + new string('A', 3000) + "/x", Link(program, 1).Replace("/file/", "/file/A", StringComparison.Ordinal)])
        {
            using var refused = await service.Http.GetAsync(wrong, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
            Assert.Contains("Đồng chí xin lại tệp", await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
            Assert.Equal("no-store", refused.Headers.CacheControl!.ToString());
        }
    }

    private static string Link(TestProgram program, long outboxId)
    {
        using var readers = new Readers(new Database(new StorageOptions { ConnectionString = $"Data Source={program.DatabasePath}" }));
        var link = readers.Read(db => new FileLinks(new Uri("https://bc.example.vn/")).For(db, outboxId, "a", new DateTimeOffset(2100, 1, 1, 0, 0, 0, TimeSpan.Zero)));
        return new Uri(link!).AbsolutePath;
    }
}
