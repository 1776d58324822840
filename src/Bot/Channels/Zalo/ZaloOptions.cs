namespace ReportBot.Bot.Channels.Zalo;

/// <summary>The settings under <c>Zalo</c>: bots of the Zalo Bot Platform. Without a token the channel is off.</summary>
public sealed class ZaloOptions
{
    /// <summary>The public server.</summary>
    public const string PublicServer = "https://bot-api.zaloplatforms.com";

    /// <summary>The token of a bot; several bots' tokens are separated by spaces or commas. A secret: it is a part of every request's address.</summary>
    public string? Token { get; set; }

    /// <summary>The platform's server; one's own may be used.</summary>
    public string BaseUrl { get; set; } = PublicServer;

    /// <summary><c>polling</c> (at most once: what is written while the service is down is lost) or <c>webhook</c>.</summary>
    public string Mode { get; set; } = "polling";

    /// <summary>Where Zalo delivers to, ending in <c>/zalo/webhook</c>; for the second bot <c>/2</c> is added, and so on.</summary>
    public string? WebhookUrl { get; set; }

    /// <summary>What Zalo sends along with each delivery: 8–256 characters.</summary>
    public string? SecretToken { get; set; }

    /// <summary>How many people may be linked to one bot; 0 for no limit. The free plan takes 50.</summary>
    public int UsersPerBot { get; set; } = 50;

    /// <summary>How many messages, in and out together, one bot may have a month; 0 for no limit. The free plan has 3,000.</summary>
    public int MessagesPerMonth { get; set; } = 3000;

    /// <summary>Messages a second over all chats of one bot; 0 turns the limit off. The platform publishes none.</summary>
    public double PerSecond { get; set; } = 10;

    /// <summary>Broadcast messages a second to one chat; 0 turns the limit off.</summary>
    public double PerChatPerSecond { get; set; } = 1;

    /// <summary>Domains that pictures are fetched from, separated by spaces or commas.</summary>
    public string PictureHosts { get; set; } = "zdn.vn zadn.vn zalo.me zaloapp.com zaloplatforms.com";

    /// <summary>The tokens, one for each bot.</summary>
    internal IReadOnlyList<string> Tokens => Words(Token);

    /// <summary>There is a token.</summary>
    internal bool IsOn => Tokens.Count > 0;

    /// <summary>Messages come by webhook.</summary>
    internal bool IsWebhook => string.Equals(Mode, "webhook", StringComparison.OrdinalIgnoreCase);

    /// <summary>The hosts of pictures, and the server itself where it is one's own.</summary>
    internal PictureHosts Pictures => new(
        Words(PictureHosts),
        string.Equals(BaseUrl.TrimEnd('/'), PublicServer, StringComparison.OrdinalIgnoreCase) ? null : new Uri(BaseUrl));

    /// <summary>Where Zalo delivers this bot's messages to.</summary>
    internal string WebhookOf(int number) =>
        number == 1 ? WebhookUrl! : FormattableString.Invariant($"{WebhookUrl!.TrimEnd('/')}/{number}");

    private static string[] Words(string? text) =>
        (text ?? string.Empty).Split([' ', ',', ';', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries);
}
