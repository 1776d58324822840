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

        var name = envelope.Message.FileName ?? fileId;
        var isPhoto = file.Mime is "image/jpeg" or "image/png" && file.Content.Length <= MostPhotoBytes;
        var request = isPhoto
            ? new UploadRequest("sendPhoto", "photo", envelope, name, file)
            : new UploadRequest("sendDocument", "document", envelope, name, file);
        return await api.SendAsync(request, cancellationToken);
    }
}
