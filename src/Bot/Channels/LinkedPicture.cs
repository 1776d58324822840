using ReportBot.Core.Messaging;
using ReportBot.Core.Storage;

namespace ReportBot.Bot.Channels;

/// <summary>
/// How a file goes on a messenger that takes none: a picture by an address that the platform fetches, a document as a
/// link in the words.
/// </summary>
/// <param name="Message">What is said.</param>
/// <param name="Picture">The picture's address; null where there is none.</param>
internal sealed record LinkedPicture(OutgoingMessage Message, string? Picture)
{
    /// <summary>The message with its file as it can go.</summary>
    /// <exception cref="StorageException">The store cannot be read now.</exception>
    public static LinkedPicture Of(Readers readers, FileLinks links, Envelope envelope, FetchedFile file, DateTimeOffset now)
    {
        var isPicture = file.Mime is "image/jpeg" or "image/png";
        var until = now + (isPicture ? FileLinks.PictureLife : FileLinks.DocumentLife);
        var name = envelope.Message.FileName ?? (file.Mime == "image/png" ? "anh.png" : isPicture ? "anh.jpg" : "tep");
        var link = readers.Read(db => links.For(db, envelope.OutboxId, name, until));
        return isPicture && link is not null
            ? new LinkedPicture(envelope.Message, link)
            : new LinkedPicture(PlainText.WithLink(envelope.Message, link, until), null);
    }
}
