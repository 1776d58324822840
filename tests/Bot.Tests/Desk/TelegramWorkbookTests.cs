using System.Text.RegularExpressions;
using ReportBot.FakeBotApi;
using ReportBot.Tests.Shared;

namespace ReportBot.Bot.Tests.Desk;

/// <summary>The secretary sends the list over Telegram: the whole service against the fake Bot API.</summary>
public sealed partial class TelegramWorkbookTests
{
    private const long Secretary = 700_001;

    [Fact]
    public async Task The_list_goes_out_and_comes_back_over_telegram()
    {
        using var program = new TestProgram();
        await using var server = await FakeBotApiServer.StartAsync();
        program.Environment["DOTNET_ENVIRONMENT"] = "Development";
        program.Environment["Plan__File"] = Repository.At("plans/kon-gang-2025/plan.json");
        program.Environment["Clock__Now"] = "2025-09-08T08:00:00+07:00";
        program.Environment["Telegram__Token"] = server.Token;
        program.Environment["Telegram__BaseUrl"] = server.BaseUrl;
        await using var service = await TestService.StartAsync(program, "Thư ký: ");
        server.Type(Secretary, "/start " + CodeOf().Match(service.Said).Groups["code"].Value);
        await UntilAsync(server, "Đặng Thùy Yến");

        server.Type(Secretary, "/nhap");
        await UntilAsync(server, "/desk/roster/");
        var sent = await UntilAsync(server, "danh sách đang dùng, sửa rồi gửi lại");
        Assert.Equal("danh-sach-kon-gang.xlsx", sent.File!.Name);

        Send(server, "giong.xlsx", sent.File.Content);
        await UntilAsync(server, "Đang đọc giong.xlsx");
        await UntilAsync(server, "giong.xlsx: không có gì khác danh sách đang dùng");

        Send(server, "ds.xlsx", DeskHouse.Changed());
        await UntilAsync(server, "Đã đọc ds.xlsx, chưa nhập. Nếu nhập: mới 0");
        server.Type(Secretary, "đúng");
        await UntilAsync(server, "Đã nhập ds.xlsx");
        Assert.Equal(50, program.Sql<long>("SELECT COUNT(*) FROM households WHERE to_date IS NULL"));

        server.Type(Secretary, "hoàn tác");
        await UntilAsync(server, "Lần nhập gần nhất: ds.xlsx");
        server.Type(Secretary, "đúng");
        await UntilAsync(server, "Đã hoàn tác");
        Assert.Equal(120, program.Sql<long>("SELECT COUNT(*) FROM households WHERE to_date IS NULL"));
        Assert.Empty(server.Violations);
    }

    private static void Send(FakeBotApiServer server, string name, byte[] content)
    {
        var id = server.AddFile("documents/" + name, content);
        server.Send(Secretary, json =>
        {
            json.WriteStartObject("document");
            json.WriteString("file_id", id);
            json.WriteString("file_unique_id", "u" + id);
            json.WriteString("file_name", name);
            json.WriteNumber("file_size", content.Length);
            json.WriteEndObject();
        });
    }

    private static async Task<SentMessage> UntilAsync(FakeBotApiServer server, string part)
    {
        while (true)
        {
            var message = await server.Reply(Secretary);
            if (message.Text.Contains(part, StringComparison.Ordinal))
            {
                return message;
            }
        }
    }

    [GeneratedRegex(@"Thư ký: \S+code=(?<code>\w{8})", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CodeOf();
}
