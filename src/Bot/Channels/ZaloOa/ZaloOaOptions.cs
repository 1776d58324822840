namespace ReportBot.Bot.Channels.ZaloOa;

/// <summary>The settings under <c>ZaloOa</c>: an office's Official Account. Without an app the channel is off.</summary>
public sealed class ZaloOaOptions
{
    /// <summary>The public server.</summary>
    public const string PublicServer = "https://openapi.zalo.me";

    /// <summary>The app's number at developers.zalo.me.</summary>
    public string? AppId { get; set; }

    /// <summary>The app's secret key: refreshes tokens, and seals them in the database.</summary>
    public string? AppSecret { get; set; }

    /// <summary>The Official Account's secret key: signs what the webhook brings.</summary>
    public string? OaSecret { get; set; }

    /// <summary>The refresh token of the office's consent. It works once; later ones are kept in the database. A new consent: a new one here.</summary>
    public string? RefreshToken { get; set; }

    /// <summary>Where messages are sent to.</summary>
    public string BaseUrl { get; set; } = PublicServer;

    /// <summary>Where tokens are refreshed.</summary>
    public string AuthUrl { get; set; } = "https://oauth.zaloapp.com";

    /// <summary>Where template messages are sent to.</summary>
    public string TemplateUrl { get; set; } = "https://business.openapi.zalo.me";

    /// <summary>The account pays for messages from the 49th hour to the seventh day, and beyond eight replies.</summary>
    public bool Paid { get; set; }

    /// <summary>The approved template for what cannot be said as a message any more; empty for none. Each costs money.</summary>
    public string? ReminderTemplate { get; set; }

    /// <summary>The template's field that the words go into.</summary>
    public string ReminderField { get; set; } = "noi_dung";

    /// <summary>Messages a second over all chats; 0 turns the limit off. The platform publishes none.</summary>
    public double PerSecond { get; set; } = 10;

    /// <summary>Broadcast messages a second to one chat; 0 turns the limit off.</summary>
    public double PerChatPerSecond { get; set; } = 1;

    /// <summary>Domains that pictures are fetched from, separated by spaces or commas.</summary>
    public string PictureHosts { get; set; } = "zdn.vn zadn.vn zalo.me zaloapp.com";

    /// <summary>There is an app.</summary>
    internal bool IsOn => !string.IsNullOrWhiteSpace(AppId);

    /// <summary>A template is set.</summary>
    internal bool HasTemplate => !string.IsNullOrWhiteSpace(ReminderTemplate);

    /// <summary>What must never be said.</summary>
    internal string?[] Secrets => [AppSecret, OaSecret, RefreshToken];

    /// <summary>The hosts of pictures, and the server itself where it is one's own.</summary>
    internal PictureHosts Pictures => new(
        PictureHosts.Split([' ', ',', ';'], StringSplitOptions.RemoveEmptyEntries),
        string.Equals(BaseUrl.TrimEnd('/'), PublicServer, StringComparison.OrdinalIgnoreCase) ? null : new Uri(BaseUrl));
}
