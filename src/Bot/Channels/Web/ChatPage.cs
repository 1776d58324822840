using System.Reflection;
using System.Security.Cryptography;
using System.Text;
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
        ["store", "words", "text", "view", "log", "outbox", "photo", "stream", "chats", "clock", "main"];

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly Dictionary<string, PageAsset> assets;
    private readonly string template;
    private readonly bool isDevelopment;
    private Rendered? latest;

    /// <summary>Reads the files.</summary>
    public ChatPage(IHostEnvironment environment)
    {
        isDevelopment = environment.IsDevelopment();
        template = Read("chat.html");
        var script = string.Join('\n', ScriptParts.Select(part => Read($"{part}.js")));
        assets = new Dictionary<string, PageAsset>(StringComparer.Ordinal)
        {
            ["chat.css"] = new(Read("chat.css"), "text/css; charset=utf-8"),
            ["chat.js"] = new($"(() => {{\n'use strict';\n{script}\n}})();\n", "text/javascript; charset=utf-8"),
            ["icon.svg"] = new(Read("icon.svg"), "image/svg+xml"),
            ["app.webmanifest"] = new(Read("app.webmanifest"), "application/manifest+json"),
        };
        Version = VersionOf(assets.Values);
    }

    /// <summary>Changes when any of the files does.</summary>
    public string Version { get; }

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
    internal PageAsset? Asset(string name) => assets.GetValueOrDefault(name);

    private static string Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"chat/{name}")
            ?? throw new InvalidOperationException($"The page's file {name} is not in the assembly.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    private sealed record Rendered(Signboard Signboard, PageAsset Page);

    private static string VersionOf(IEnumerable<PageAsset> files)
    {
        var all = string.Join(' ', files.Select(file => file.Hash));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(all)))[..12];
    }
}
