namespace ReportBot.FakeBotApi;

/// <summary>A message that the bot sent and that was delivered.</summary>
public sealed record SentMessage(long ChatId, long MessageId, string Text, IReadOnlyList<SentButton[]> Keyboard, SentFile? File)
{
    /// <summary>All buttons, row after row.</summary>
    public IEnumerable<SentButton> Buttons => Keyboard.SelectMany(row => row);
}

/// <summary>A button of an inline keyboard.</summary>
public sealed record SentButton(string Text, string Data);

/// <summary>A file that the bot sent.</summary>
public sealed record SentFile(string Name, string Mime, byte[] Content);

/// <summary>One request as it came in.</summary>
public sealed record ApiRequest(string Method, string Body, int Status);
