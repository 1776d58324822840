using System.Globalization;
using ReportBot.FakeBotApi;

namespace ReportBot.Bot.Tests.Conversations;

internal sealed class TelegramPhone(FakeBotApiServer server, long id) : Phone
{
    public override string Channel => "telegram";

    public override string UserId => id.ToString(CultureInfo.InvariantCulture);

    public override Task TypeAsync(string text)
    {
        server.Type(id, text);
        return Task.CompletedTask;
    }

    public override Task PressAsync(string data)
    {
        var (message, button) = server.SentTo(id).Reverse()
            .SelectMany(m => m.Buttons.Select(b => (m, b)))
            .First(pair => pair.b.Data == data);
        server.Press(id, message, button);
        return Task.CompletedTask;
    }

    public override Task SendPhotoAsync(byte[] content, string? caption)
    {
        server.SendPhoto(id, content, caption);
        return Task.CompletedTask;
    }

    public override Task<IReadOnlyList<Shown>> AllAsync() => Task.FromResult<IReadOnlyList<Shown>>(
        [.. server.SentTo(id).Select(m => new Shown(m.Text, [.. m.Buttons.Select(b => (b.Text, b.Data))]))]);
}
