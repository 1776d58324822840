namespace ReportBot.Core.Forms.Reading;

/// <summary>Reads one free message as a report on one or several households.</summary>
public static class MessageReader
{
    /// <summary>Reads <paramref name="text"/>; never throws, and loses no word.</summary>
    public static MessageReading Read(string text, ReadingContext context) => new([], text);
}
