using System.Globalization;
using ReportBot.Core.Messaging;
using ReportBot.FakeBotApi;

namespace ReportBot.Bot.Tests.Conversations;

internal sealed class TelegramPhone(FakeBotApiServer server, long id) : Phone
{
    private long last;
    private bool lastIsPicture;
    private string? album;

    public override string Channel => "telegram";

    // The group that this person speaks in.
    private long Group => -1_000_000_000_000 - id;

    public override string UserId => id.ToString(CultureInfo.InvariantCulture);

    public override Task TypeAsync(string text)
    {
        (last, lastIsPicture) = (server.Type(id, text), false);
        return Task.CompletedTask;
    }

    public override Task DoAsync(IncomingMessage input)
    {
        switch (input)
        {
            case { IsGroup: true, Text: { } words }:
                server.Type(id, words, Group);
                break;
            case { Kind: IncomingKind.Photo, Album: { } name }:
                var picture = server.SendPicture(id, [0xFF, 0xD8, 0xFF, 0xE0, 1, 2], input.Text, name);
                (last, lastIsPicture) = name == album && input.Text is null ? (last, lastIsPicture) : (picture, true);
                album = name;
                break;
            case { Kind: IncomingKind.Edited, MessageRef: null }:
                server.Edit(id, 1, input.Text!);
                break;
            case { Kind: IncomingKind.Edited } when lastIsPicture:
                server.EditCaption(id, last, input.Text);
                break;
            case { Kind: IncomingKind.Edited }:
                server.Edit(id, last, input.Text!);
                break;
            default:
                Odd(input.Kind);
                break;
        }

        return Task.CompletedTask;
    }

    private void Odd(IncomingKind kind)
    {
        if (kind is IncomingKind.Blocked or IncomingKind.Unblocked)
        {
            server.Standing(id, kind == IncomingKind.Blocked ? "member" : "kicked", kind == IncomingKind.Blocked ? "kicked" : "member");
            return;
        }

        server.Send(id, json =>
        {
            json.WriteStartObject(kind switch
            {
                IncomingKind.Sticker => "sticker",
                IncomingKind.Voice => "voice",
                IncomingKind.Document => "document",
                IncomingKind.Contact => "contact",
                _ => "dice",
            });
            if (kind == IncomingKind.Contact)
            {
                json.WriteString("phone_number", "84901234567");
                json.WriteString("first_name", "Siu");
            }
            else if (kind == IncomingKind.Unsupported)
            {
                json.WriteString("emoji", "🎲");
                json.WriteNumber("value", 3);
            }
            else
            {
                json.WriteString("file_id", "AgAC-other");
                json.WriteString("file_unique_id", "u-other");
            }

            json.WriteEndObject();
        });
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
        (last, lastIsPicture, album) = (server.SendPicture(id, content, caption, null), true, null);
        return Task.CompletedTask;
    }

    public override Task<IReadOnlyList<Shown>> AllAsync() => Task.FromResult<IReadOnlyList<Shown>>(
        [.. server.SentTo(id).Concat(server.SentTo(Group)).OrderBy(m => m.MessageId).Select(m => new Shown(m.Text, [.. m.Buttons.Select(b => (b.Text, b.Data))]))]);
}
