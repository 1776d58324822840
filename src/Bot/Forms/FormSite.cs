using ReportBot.Bot.Channels.Web;

namespace ReportBot.Bot.Forms;

/// <summary>
/// The files of the web form: one shell for all links, kept by the phone, and the service worker that brings it up
/// without a signal and runs the page's own script. What both pages share lies with the chat's.
/// </summary>
public sealed class FormSite
{
    private static readonly string[] ScriptParts =
    [
        "chat/basis.js", "chat/request.js", "chat/shrink.js", "form/words.js", "form/keep.js", "form/queue.js", "form/state.js", "form/fields.js",
        "form/form.js", "form/card.js", "form/list.js", "form/worker.js", "form/main.js",
    ];

    private readonly PageFiles files = new(new Dictionary<string, PageAsset>(StringComparer.Ordinal)
    {
        ["form.css"] = new(PageFiles.Join(["chat/base.css", "form/form.css"]), "text/css; charset=utf-8"),
        ["form.js"] = new(TightScript.Of(PageFiles.Script(ScriptParts)), "text/javascript; charset=utf-8"),
        ["icon.svg"] = new(PageFiles.Read("chat/icon.svg"), "image/svg+xml"),
    });

    /// <summary>Puts the page together.</summary>
    public FormSite()
    {
        var shell = PageFiles.Page("form");
        var version = new PageFiles(new Dictionary<string, PageAsset>(StringComparer.Ordinal)
        {
            ["files"] = new(files.Version, "text/plain"),
            ["shell"] = new(shell, "text/plain"),
        }).Version;
        Shell = new PageAsset(shell.Replace("{{version}}", files.Version, StringComparison.Ordinal), "text/html; charset=utf-8");
        Worker = new PageAsset(
            PageFiles.Join(["form/sw.js"])
                .Replace("{{version}}", files.Version, StringComparison.Ordinal)
                .Replace("{{shell}}", version, StringComparison.Ordinal),
            "text/javascript; charset=utf-8");
    }

    /// <summary>The page, the same for every link: what it shows it asks for.</summary>
    internal PageAsset Shell { get; }

    /// <summary>The service worker.</summary>
    internal PageAsset Worker { get; }

    /// <summary>A file of the page; null where there is none of that name and version.</summary>
    internal PageAsset? Find(string version, string name) => version == files.Version ? files.Find(name) : null;
}
