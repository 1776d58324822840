using System.Globalization;
using ReportBot.Core.Messaging;

namespace ReportBot.Core.People;

/// <summary>A bot as an invitation names it.</summary>
/// <param name="Channel">Its channel: <c>zalo:2</c>.</param>
/// <param name="Title">The name that people find it by in the messenger.</param>
/// <param name="MostPeople">How many people it takes; 0 for no limit.</param>
/// <param name="LinkFor">The link that opens it with a code; null where the messenger has none.</param>
public sealed record BotDoor(string Channel, string Title, int MostPeople, Func<string, string?> LinkFor)
{
    /// <summary>The messenger, without the bot's number.</summary>
    public string Messenger => MessengerOf(Channel);

    /// <summary>Its place among the messenger's bots, from 1.</summary>
    public int Number => int.TryParse(Channel[Messenger.Length..].TrimStart(':'), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 1;

    /// <summary>The messenger of a channel.</summary>
    public static string MessengerOf(string channel) => channel.Split(':', 2)[0];

    /// <summary>The bots that are switched on and whose names are known.</summary>
    public static IEnumerable<BotDoor> Of(ChannelSet channels) =>
        channels.All.Where(c => c.Title is not null).Select(c => new BotDoor(c.Name, c.Title!, c.Traits.MostPeople, c.LinkFor));
}
