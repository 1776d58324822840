using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace ReportBot.Bot.Channels.Web;

/// <summary>
/// The page's files, from the assembly. The parts of the script become one file: on a weak signal each
/// request costs more than its bytes. Their common hash stands in the address, so browsers keep them for good.
/// </summary>
public sealed class ChatPage
{
    // In this order: each part uses only what stands before it, or what runs after the last.
    private static readonly string[] ScriptParts =
        ["basis", "request", "store", "words", "text", "view", "log", "outbox", "shrink", "photo", "stream", "chats", "clock", "main"];

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly PageFiles files;
    private readonly string template;
    private readonly bool isDevelopment;
    private Rendered? latest;

    /// <summary>Reads the files.</summary>
    public ChatPage(IHostEnvironment environment)
    {
        isDevelopment = environment.IsDevelopment();
        template = PageFiles.Page("chat");
        files = new PageFiles(new Dictionary<string, PageAsset>(StringComparer.Ordinal)
        {
            ["chat.css"] = new(PageFiles.Join(["chat/base.css", "chat/chat.css"]), "text/css; charset=utf-8"),
            ["chat.js"] = new(PageFiles.Script(ScriptParts.Select(part => $"chat/{part}.js")), "text/javascript; charset=utf-8"),
            ["icon.svg"] = new(PageFiles.Read("chat/icon.svg"), "image/svg+xml"),
            ["app.webmanifest"] = new(PageFiles.Read("chat/app.webmanifest"), "application/manifest+json"),
        });
    }

    /// <summary>Changes when any of the files does.</summary>
    public string Version => files.Version;

    /// <summary>The page with the unit's name in its head.</summary>
    internal PageAsset For(Signboard signboard)
    {
        if (latest is { } kept && kept.Signboard == signboard)
        {
            return kept.Page;
        }

        var text = template
            .Replace("{{version}}", Version, StringComparison.Ordinal)
            .Replace("{{development}}", isDevelopment ? "true" : "false", StringComparison.Ordinal)
            .Replace("{{sample}}", signboard.Sample ? "" : "hidden", StringComparison.Ordinal)
            .Replace("{{unit}}", Encoder.Encode(signboard.Unit is "" ? "ReportBot" : signboard.Unit), StringComparison.Ordinal);
        var page = new PageAsset(text, "text/html; charset=utf-8");
        latest = new Rendered(signboard, page);
        return page;
    }

    /// <summary>A file of the page; null where there is none of that name.</summary>
    internal PageAsset? Asset(string name) => files.Find(name);

    private sealed record Rendered(Signboard Signboard, PageAsset Page);
}
