using System.Net;
using System.Net.Sockets;

namespace ReportBot.Bot.Channels;

/// <summary>Tells addresses of the public internet from those of this machine, this house and special uses (IANA's registries).</summary>
internal static class PublicAddress
{
    private static readonly IPNetwork[] NotPublic =
    [
        .. ((string[])
        [
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24",
            "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24",
            "224.0.0.0/4", "240.0.0.0/4", "2001::/23", "2001:db8::/32", "3fff::/20",
        ]).Select(IPNetwork.Parse),
    ];

    private static readonly IPNetwork Global = IPNetwork.Parse("2000::/3");
    private static readonly IPNetwork SixToFour = IPNetwork.Parse("2002::/16");
    private static readonly IPNetwork Translated = IPNetwork.Parse("64:ff9b::/96");

    /// <summary>Whether this is an address of the public internet.</summary>
    public static bool Is(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
        {
            return Is(address.MapToIPv4());
        }

        if (address.AddressFamily == AddressFamily.InterNetworkV6)
        {
            var bytes = address.GetAddressBytes();
            return SixToFour.Contains(address) ? Is(new IPAddress(bytes.AsSpan(2, 4)))
                : Translated.Contains(address) ? Is(new IPAddress(bytes.AsSpan(12, 4)))
                : Global.Contains(address) && !IsSpecial(address);
        }

        return !IsSpecial(address);
    }

    private static bool IsSpecial(IPAddress address) => Array.Exists(NotPublic, network => network.Contains(address));
}
