namespace ReportBot.Bot.Channels.Telegram;

/// <summary>The settings under <c>Telegram</c>. Without a token the channel is off.</summary>
public sealed class TelegramOptions
{
    /// <summary>The public server.</summary>
    public const string PublicServer = "https://api.telegram.org";

    /// <summary>The token of a bot from @BotFather; several bots' tokens are separated by spaces or commas. A secret: it is a part of every request's address.</summary>
    public string? Token { get; set; }

    /// <summary>The Bot API server; one's own may be used.</summary>
    public string BaseUrl { get; set; } = PublicServer;

    /// <summary><c>polling</c> or <c>webhook</c>.</summary>
    public string Mode { get; set; } = "polling";

    /// <summary>Where Telegram delivers to, ending in <c>/telegram/webhook</c> (for the second bot <c>/2</c> is added, and so on); in polling mode, a webhook at this address is taken for ours and removed.</summary>
    public string? WebhookUrl { get; set; }

    /// <summary>What Telegram sends along with each delivery to show that it is Telegram: 1–256 of A-Z a-z 0-9 _ -.</summary>
    public string? SecretToken { get; set; }

    /// <summary>Messages a second over all chats; 0 turns the limit off.</summary>
    public double PerSecond { get; set; } = 30;

    /// <summary>Broadcast messages a second to one chat; 0 turns the limit off.</summary>
    public double PerChatPerSecond { get; set; } = 1;

    /// <summary>Broadcast messages a minute to one group; 0 turns the limit off.</summary>
    public double PerGroupPerMinute { get; set; } = 20;

    /// <summary>Broadcasts beyond the free rate are paid for in Stars, where <see cref="PerSecond"/> is set higher: off, because it costs money.</summary>
    public bool PaidBroadcast { get; set; }

    /// <summary>The tokens, one for each bot.</summary>
    internal IReadOnlyList<string> Tokens =>
        (Token ?? string.Empty).Split([' ', ',', ';', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries);

    /// <summary>There is a token.</summary>
    internal bool IsOn => Tokens.Count > 0;

    /// <summary>Where Telegram delivers this bot's updates to; null where none is set.</summary>
    internal string? WebhookOf(int number) => string.IsNullOrEmpty(WebhookUrl) || number == 1
        ? WebhookUrl
        : FormattableString.Invariant($"{WebhookUrl.TrimEnd('/')}/{number}");

    /// <summary>Updates come by webhook.</summary>
    internal bool IsWebhook => string.Equals(Mode, "webhook", StringComparison.OrdinalIgnoreCase);
}
