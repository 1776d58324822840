using System.Net.Http.Headers;
using System.Text.Json;
using ReportBot.Core.Messaging;
using Telegram.Bot;
using Telegram.Bot.Requests;
using Telegram.Bot.Types;

namespace ReportBot.Bot.Channels.Telegram;

/// <summary>
/// sendPhoto or sendDocument with a stored file, as a plain form: the file under the field's own name and with its
/// media type, where the package would name the part by a number and leave the type open.
/// </summary>
internal sealed class UploadRequest(string method, string field, Envelope envelope, string name, FetchedFile file)
    : RequestBase<Message>(method)
{
    /// <inheritdoc/>
    public override HttpContent ToHttpContent()
    {
        var form = new MultipartFormDataContent { { Field(envelope.ChatId), "chat_id" } };
        if (envelope.Message.Text.Length > 0)
        {
            form.Add(Field(envelope.Message.Text), "caption");
        }

        // In a form, what is an object elsewhere goes as JSON text.
        if (Keyboard.Of(envelope.Message.Buttons) is { } keyboard)
        {
            form.Add(Field(JsonSerializer.Serialize(keyboard, JsonBotAPI.Options)), "reply_markup");
        }

        var content = new ByteArrayContent(file.Content);
        content.Headers.ContentType = MediaTypeHeaderValue.TryParse(file.Mime, out var mime) ? mime : new("application/octet-stream");
        content.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data")
        {
            Name = field,
            FileName = $"\"{HeaderSafe(name)}\"",
        };
        form.Add(content);
        return form;
    }

    // Without a type, as a browser sends a field.
    private static StringContent Field(string text)
    {
        var part = new StringContent(text);
        part.Headers.ContentType = null;
        return part;
    }

    // The name stands between quotes in a header.
    private static string HeaderSafe(string name) =>
        string.Concat(name.Select(c => c is '"' or '\\' or '/' || char.IsControl(c) ? '_' : c));
}
