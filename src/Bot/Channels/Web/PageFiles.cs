using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ReportBot.Bot.Channels.Web;

/// <summary>The files that belong to a page, from the assembly; their common hash stands in their addresses.</summary>
internal sealed class PageFiles(IReadOnlyDictionary<string, PageAsset> assets)
{
    /// <summary>Changes when any of the files does.</summary>
    public string Version { get; } = VersionOf(assets.Values);

    /// <summary>A file; null where there is none of that name.</summary>
    public PageAsset? Find(string name) => assets.GetValueOrDefault(name);

    /// <summary>A file of the assembly.</summary>
    public static string Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The page's file {name} is not in the assembly.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    /// <summary>A page with what all pages share put in: its head and the sign of the product. Its version stays open.</summary>
    /// <param name="page">Its name, which is that of its folder, its style and its script.</param>
    public static string Page(string page) => Read($"{page}/{page}.html")
        .Replace("{{head}}", Read("chat/head.html").TrimEnd(), StringComparison.Ordinal)
        .Replace("{{logo}}", Read("chat/logo.html").TrimEnd(), StringComparison.Ordinal)
        .Replace("{{page}}", page, StringComparison.Ordinal);

    /// <summary>Several files one behind the other, without what only their readers need: comments on lines of their own, and indents.</summary>
    public static string Join(IEnumerable<string> names) => string.Join('\n', names
        .SelectMany(name => Read(name).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        .Where(line => !line.StartsWith("//", StringComparison.Ordinal) && !(line.StartsWith("/*", StringComparison.Ordinal) && line.EndsWith("*/", StringComparison.Ordinal))));

    /// <summary>The parts of a script as one script that leaves no names behind.</summary>
    public static string Script(IEnumerable<string> parts) => $"(() => {{\n'use strict';\n{Join(parts)}\n}})();\n";

    /// <summary>A file whose address changes with its content: browsers keep it for good.</summary>
    public static IResult ServeForGood(HttpContext http, PageAsset? asset)
    {
        if (asset is null)
        {
            http.Response.Headers.CacheControl = "no-store";
            return TypedResults.NotFound();
        }

        http.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return Serve(http, asset);
    }

    /// <summary>A file as small as the browser takes it.</summary>
    public static FileContentHttpResult Serve(HttpContext http, PageAsset asset)
    {
        var accepted = http.Request.Headers.AcceptEncoding.ToString();
        var brotli = accepted.Contains("br", StringComparison.OrdinalIgnoreCase);
        var gzip = !brotli && accepted.Contains("gzip", StringComparison.OrdinalIgnoreCase);
        http.Response.Headers.Vary = "Accept-Encoding";
        if (brotli || gzip)
        {
            http.Response.Headers.ContentEncoding = brotli ? "br" : "gzip";
        }

        var content = brotli ? asset.Brotli : gzip ? asset.Gzip : asset.Plain;
        var tag = new Microsoft.Net.Http.Headers.EntityTagHeaderValue($"\"{asset.Hash}{(brotli ? "-br" : gzip ? "-gz" : "")}\"");
        return TypedResults.File(content, asset.Mime, entityTag: tag);
    }

    private static string VersionOf(IEnumerable<PageAsset> files)
    {
        var all = string.Join(' ', files.Select(file => file.Hash));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(all)))[..12];
    }
}
