using System.Net.Http.Headers;
using System.Text.Json;
using ReportBot.Bot.Channels.Telegram.Wire;
using ReportBot.Core.Messaging;

namespace ReportBot.Bot.Channels.Telegram;

/// <summary>Sends a stored file: a picture as a photo that is seen at once, anything else as a document.</summary>
internal sealed class DocumentSender(BotApiClient api, FileStore files)
{
    /// <summary>The platform's limit of the text under a file.</summary>
    public const int MostCaption = 1024;

    /// <summary>The platform's limit of a photo; a larger picture goes as a document.</summary>
    public const int MostPhotoBytes = 10 << 20;

    /// <summary>The platform's answer; null when there is no such file.</summary>
    /// <exception cref="Core.Storage.StorageException">The file could not be read now.</exception>
    public async Task<ApiAnswer<SentMessage>?> SendAsync(Envelope envelope, string fileId, CancellationToken cancellationToken)
    {
        if (files.Load(fileId) is not { } file)
        {
            return null;
        }

        var isPhoto = file.Mime is "image/jpeg" or "image/png" && file.Content.Length <= MostPhotoBytes;
        using var form = Form(envelope, file, fileId, isPhoto ? "photo" : "document");
        return isPhoto
            ? await api.SendPhotoAsync(form, cancellationToken)
            : await api.SendDocumentAsync(form, cancellationToken);
    }

    private static FormWithFile Form(Envelope envelope, FetchedFile file, string fileId, string part)
    {
        var form = new FormWithFile { { Field(envelope.ChatId), "chat_id" } };
        if (envelope.Message.Text.Length > 0)
        {
            form.Add(Field(envelope.Message.Text), "caption");
        }

        // In a form, what is an object elsewhere goes as JSON text.
        if (Keyboard.Of(envelope.Message.Buttons) is { } keyboard)
        {
            form.Add(Field(JsonSerializer.Serialize(keyboard, TelegramJson.Wire.InlineKeyboardMarkup)), "reply_markup");
        }

        var content = new ByteArrayContent(file.Content);
        content.Headers.ContentType = MediaTypeHeaderValue.TryParse(file.Mime, out var mime) ? mime : new("application/octet-stream");
        content.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data")
        {
            Name = part,
            FileName = $"\"{HeaderSafe(envelope.Message.FileName ?? fileId)}\"",
        };
        form.Add(content);
        return form;
    }

    // Without a type, as a browser sends a field.
    private static StringContent Field(string text)
    {
        var field = new StringContent(text);
        field.Headers.ContentType = null;
        return field;
    }

    // The name stands between quotes in a header.
    private static string HeaderSafe(string name) =>
        string.Concat(name.Select(c => c is '"' or '\\' or '/' || char.IsControl(c) ? '_' : c));
}
