using ReportBot.Bot.Channels.Web;

namespace ReportBot.Bot.Desk;

/// <summary>The files of the office's page; what all pages share lies with the chat's.</summary>
internal sealed class DeskSite
{
    private readonly PageFiles files = new(new Dictionary<string, PageAsset>(StringComparer.Ordinal)
    {
        ["desk.css"] = new(PageFiles.Join(["chat/base.css", "desk/desk.css"]), "text/css; charset=utf-8"),
        ["desk.js"] = new(PageFiles.Script(["desk/desk.js"]), "text/javascript; charset=utf-8"),
        ["icon.svg"] = new(PageFiles.Read("chat/icon.svg"), "image/svg+xml"),
    });

    /// <summary>Puts the page together.</summary>
    public DeskSite() => Shell = new PageAsset(
        PageFiles.Page("desk").Replace("{{version}}", files.Version, StringComparison.Ordinal), "text/html; charset=utf-8");

    /// <summary>The page, the same for every link: what it shows it asks for.</summary>
    public PageAsset Shell { get; }

    /// <summary>A file of the page; null where there is none of that name and version.</summary>
    public PageAsset? Find(string version, string name) => version == files.Version ? files.Find(name) : null;
}
