namespace ReportBot.Bot.Channels;

/// <summary>Where pictures that people sent may be fetched from.</summary>
/// <param name="domains">Domains of the platform's own servers: they and what lies below them, over https on its usual port.</param>
/// <param name="ownServer">A server that the settings name instead of the public one: it alone, as it stands there.</param>
internal sealed class PictureHosts(IReadOnlyList<string> domains, Uri? ownServer)
{
    private const int LongestAddress = 2048;

    /// <summary>The address as it may be fetched; null where it may not.</summary>
    public Uri? Allowed(string address) =>
        address.Length <= LongestAddress && Uri.TryCreate(address, UriKind.Absolute, out var uri)
            && uri.UserInfo.Length == 0 && (IsOwn(uri) || IsOfPlatform(uri))
                ? uri
                : null;

    /// <summary>Whether this is the server that the settings name.</summary>
    public bool IsOwn(Uri uri) => ownServer is not null && Same(uri, ownServer);

    private static bool Same(Uri a, Uri b) =>
        a.Scheme == b.Scheme && a.Port == b.Port && string.Equals(a.IdnHost, b.IdnHost, StringComparison.OrdinalIgnoreCase);

    // A name, never a number: and a name written in plain letters, so that nothing looks like what it is not.
    private bool IsOfPlatform(Uri uri) =>
        uri is { Scheme: "https", Port: 443, HostNameType: UriHostNameType.Dns }
        && uri.Host.All(char.IsAscii)
        && domains.Any(domain => string.Equals(uri.Host, domain, StringComparison.OrdinalIgnoreCase)
            || uri.Host.EndsWith("." + domain, StringComparison.OrdinalIgnoreCase));
}
