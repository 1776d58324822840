using ReportBot.Core.Messaging;
using ReportBot.FakeBotApi;

namespace ReportBot.Bot.Tests.Channels.Telegram;

public sealed class PressTests
{
    private const long Siu = TelegramBed.Siu;

    [Fact]
    public async Task The_answer_takes_the_place_of_the_buttons()
    {
        await using var bed = await PressedAsync("Đồng chí đã thăm hộ chưa?", new Button("Đã thăm", "7:yes"), new Button("Chưa", "7:no"));
        await Eventually.TrueAsync(() => bed.Server.SentTo(Siu).Single().Text.Contains('→', StringComparison.Ordinal), "the edit");

        var message = bed.Server.SentTo(Siu).Single();
        Assert.Equal("Đồng chí đã thăm hộ chưa?\n→ Đã thăm", message.Text);
        Assert.Empty(message.Buttons);
        Assert.Equal(1, bed.Server.Count("answerCallbackQuery"));
    }

    [Fact]
    public async Task A_button_that_is_a_command_stays()
    {
        await using var bed = await PressedAsync("TỔNG HỢP", new Button("Danh sách chưa nộp", "/chuanop"), new Button("Nhắc", "/nhac"));
        await Eventually.TrueAsync(() => bed.Server.Count("answerCallbackQuery") == 1, "the answer");
        bed.Server.Press(Siu, "Nhắc");
        await Eventually.TrueAsync(() => bed.Server.Count("answerCallbackQuery") == 2, "the second answer");
        Assert.Equal(0, bed.Server.Count("editMessageText") + bed.Server.Count("editMessageReplyMarkup"));
    }

    [Fact]
    public async Task Where_the_answer_does_not_fit_only_the_buttons_go()
    {
        await using var bed = await PressedAsync(new string('a', 4095), new Button("Đã thăm", "7:yes"));
        await Eventually.TrueAsync(() => bed.Server.Count("editMessageReplyMarkup") == 1, "the edit");
        Assert.Equal(0, bed.Server.Count("editMessageText"));
    }

    [Fact]
    public async Task A_refused_edit_stops_no_other()
    {
        await using var bed = await TelegramBed.StartNewAsync();
        bed.Server.Faults.Next("editMessageText", new Fault.Refused(400, "Bad Request: message can't be edited"), times: 20);
        for (var i = 0; i < 20; i++)
        {
            await bed.SendAsync(new OutgoingMessage { Text = "?", Buttons = [new Button("Có", $"{i}:yes")] });
            bed.Server.Press(Siu, "Có");
        }

        await Eventually.TrueAsync(() => bed.Server.Count("editMessageText") == 20, "all edits");
        Assert.Equal(20, (await bed.InboxAsync(20)).Count);
        Assert.Null(bed.State.Problem);
    }

    private static async Task<TelegramBed> PressedAsync(string text, params Button[] buttons)
    {
        var bed = await TelegramBed.StartNewAsync();
        await bed.SendAsync(new OutgoingMessage { Text = text, Buttons = buttons });
        bed.Server.Press(Siu, buttons[0].Label);
        Assert.Equal(buttons[0].Data, Assert.Single(await bed.InboxAsync(1)).Press);
        return bed;
    }
}
