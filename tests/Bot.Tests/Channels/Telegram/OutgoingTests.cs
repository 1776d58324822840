using System.Text.Encodings.Web;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using ReportBot.Core.Messaging;

namespace ReportBot.Bot.Tests.Channels.Telegram;

public sealed class OutgoingTests
{
    private const long Siu = TelegramBed.Siu;

    [Fact]
    public async Task A_text_goes_out_as_it_is_without_parse_mode_or_preview()
    {
        await using var bed = await TelegramBed.StartNewAsync();
        var outcome = await bed.SendAsync(new OutgoingMessage { Text = "H012 <b>&_*[x](http://x.vn) Rơ Mah H'Blin 😀\nƣ" });

        var sent = Assert.Single(bed.Server.SentTo(Siu));
        Assert.Equal(new SendOutcome.Delivered($"{sent.MessageId}"), outcome);
        Equal("""{"chat_id":55000000001,"text":"H012 <b>&_*[x](http://x.vn) Rơ Mah H'Blin 😀\nƣ","link_preview_options":{"is_disabled":true}}""", bed);
    }

    [Fact]
    public async Task Buttons_are_an_inline_keyboard_short_ones_side_by_side()
    {
        await using var bed = await TelegramBed.StartNewAsync();
        await bed.SendAsync(new OutgoingMessage
        {
            Text = "?",
            Buttons =
            [
                new Button("Có", "1"), new Button("Không", "2"), new Button("Bỏ qua", "3"), new Button("Quay lại", "4"),
                new Button("Một người, một tháng", "5"), new Button("Sửa", "6"),
            ],
        });
        Assert.Equal("Có,Không,Bỏ qua|Quay lại|Một người, một tháng|Sửa",
            string.Join('|', Assert.Single(bed.Server.SentTo(Siu)).Keyboard.Select(row => string.Join(',', row.Select(b => b.Text)))));
        Assert.Equal(
            """{"text":"Có","callback_data":"1"}""",
            JsonNode.Parse(Body(bed))!["reply_markup"]!["inline_keyboard"]![0]![0]!.ToJsonString(new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
    }

    [Theory]
    [InlineData("image/jpeg", "sendPhoto")]
    [InlineData("image/webp", "sendDocument")]
    public async Task A_picture_goes_out_as_a_photo_where_the_platform_takes_it(string mime, string method)
    {
        await using var bed = await TelegramBed.StartNewAsync();
        var id = await bed.Services.GetRequiredService<FileStore>().SaveAsync(1, "telegram", new FetchedFile([1, 2, 3], mime));
        Assert.IsType<SendOutcome.Delivered>(await bed.SendAsync(new OutgoingMessage { Text = "Ảnh", FileId = id, FileName = "anh" }));
        Assert.Equal(1, bed.Server.Count(method));
        Assert.Equal("Ảnh", Assert.Single(bed.Server.SentTo(Siu)).Text);
        Assert.Empty(bed.Server.Violations);
    }

    [Fact]
    public async Task A_menu_is_set_for_this_chat_alone()
    {
        await using var bed = await TelegramBed.StartNewAsync();
        var outcome = await bed.SendAsync(new OutgoingMessage { Text = "Chào", Menu = [new MenuItem("tonghop", "Tổng hợp của kỳ")] });
        Assert.IsType<SendOutcome.Delivered>(outcome);
        var request = JsonNode.Parse(bed.Server.Requests.Single(r => r.Method == "setMyCommands" && r.Body.Contains("tonghop", StringComparison.Ordinal)).Body);
        Assert.True(JsonNode.DeepEquals(
            JsonNode.Parse("""{"commands":[{"command":"tonghop","description":"Tổng hợp của kỳ"}],"scope":{"type":"chat","chat_id":55000000001}}"""),
            request), request?.ToJsonString());
        Assert.Empty(bed.Server.Violations);
    }

    [Fact]
    public async Task A_button_that_would_be_refused_does_not_take_the_message_with_it()
    {
        await using var bed = await TelegramBed.StartNewAsync();
        var outcome = await bed.SendAsync(new OutgoingMessage
        {
            Text = "?",
            Buttons = [new Button("Dài", new string('x', 65)), new Button("", "1"), new Button("Không", ""), new Button("Vừa", new string('x', 64))],
        });
        Assert.IsType<SendOutcome.Delivered>(outcome);
        Assert.Equal(["Vừa"], Assert.Single(bed.Server.SentTo(Siu)).Buttons.Select(b => b.Text));
    }

    [Fact]
    public async Task Too_long_a_text_is_all_said_with_the_buttons_at_its_end()
    {
        await using var bed = await TelegramBed.StartNewAsync();
        var lines = Enumerable.Range(1, 900).Select(i => $"{i}. Rơ Mah H'Blin").ToList();
        var outcome = await bed.SendAsync(new OutgoingMessage { Text = string.Join('\n', lines), Buttons = [new Button("Tiếp", "1")] });

        var parts = bed.Server.SentTo(Siu);
        Assert.IsType<SendOutcome.Delivered>(outcome);
        Assert.Equal(lines, parts.SelectMany(p => p.Text.Split('\n')));
        Assert.Equal([.. parts.SkipLast(1).Select(_ => 0), 1], parts.Select(p => p.Buttons.Count()));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n")]
    public async Task Nothing_to_say_is_refused_without_asking(string text)
    {
        await using var bed = await TelegramBed.StartNewAsync();
        Assert.IsType<SendOutcome.Rejected>(await bed.SendAsync(new OutgoingMessage { Text = text }));
        Assert.Equal(0, bed.Server.Count("sendMessage"));
    }

    [Fact]
    public async Task A_stored_file_goes_out_as_a_document_with_its_name()
    {
        await using var bed = await TelegramBed.StartNewAsync();
        var id = await bed.Services.GetRequiredService<FileStore>().SaveAsync(1, "telegram", new FetchedFile([1, 2, 3], "application/pdf"));
        var outcome = await bed.SendAsync(new OutgoingMessage
        {
            Text = "Tổng hợp kỳ 10/9",
            FileId = id,
            FileName = "Tổng hợp \"kỳ\" 10-9.docx",
            Buttons = [new Button("Xong", "ok")],
        });

        var sent = Assert.Single(bed.Server.SentTo(Siu));
        Assert.Equal(new SendOutcome.Delivered($"{sent.MessageId}"), outcome);
        Assert.Equal(("Tổng hợp kỳ 10/9", "Tổng hợp _kỳ_ 10-9.docx", "application/pdf"), (sent.Text, sent.File!.Name, sent.File.Mime));
        Assert.Equal([1, 2, 3], sent.File.Content);
        Assert.Equal("ok", Assert.Single(sent.Buttons).Data);
    }

    [Fact]
    public async Task A_long_text_with_a_file_goes_before_it()
    {
        await using var bed = await TelegramBed.StartNewAsync();
        var id = await bed.Services.GetRequiredService<FileStore>().SaveAsync(1, "telegram", new FetchedFile([1], "application/pdf"));
        await bed.SendAsync(new OutgoingMessage { Text = new string('a', 1025), FileId = id, FileName = "a.pdf" });
        Assert.Equal([(1025, false), (0, true)], bed.Server.SentTo(Siu).Select(m => (m.Text.Length, m.File is not null)));
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_refused()
    {
        await using var bed = await TelegramBed.StartNewAsync();
        Assert.IsType<SendOutcome.Rejected>(await bed.SendAsync(new OutgoingMessage { Text = "a", FileId = "none" }));
    }

    private static string Body(TelegramBed bed) =>
        Assert.Single(bed.Server.Requests, r => r.Method == "sendMessage").Body;

    private static void Equal(string expected, TelegramBed bed) =>
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), JsonNode.Parse(Body(bed))), Body(bed));
}
