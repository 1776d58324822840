using System.Data.Common;

namespace ReportBot.Core.People;

/// <summary>Where a one-time code can be used.</summary>
/// <param name="publicUrl">Where people reach the web chat.</param>
/// <param name="bots">The bots whose names are known now; null for none.</param>
public sealed class InvitationLinks(Uri publicUrl, Func<IEnumerable<BotDoor>>? bots = null)
{
    /// <summary>The ways for one official's code: of each messenger the bot that the official is spread to.</summary>
    /// <param name="db">The store.</param>
    /// <param name="officialId">Whose code.</param>
    /// <param name="code">The code.</param>
    /// <param name="now">UTC.</param>
    /// <param name="from">The channel that the person speaks in already, whose messenger is left out; null for none.</param>
    public InvitationWays For(DbConnection db, long officialId, string code, DateTimeOffset now, string? from = null)
    {
        var others = (bots?.Invoke() ?? []).Where(bot => from is null || bot.Messenger != BotDoor.MessengerOf(from));
        var doors = BotSpread.For(db, others, officialId, DateOnly.FromDateTime(now.ToOffset(TimeSpan.FromHours(7)).DateTime));
        var links = doors.Select(door => door.LinkFor(code)).ToList();
        return new InvitationWays(
            links.Find(link => link is not null) ?? ForWeb(code),
            [.. doors.Where((_, i) => links[i] is null).Select(door => new NamedBot(door.Channel, door.Title))]);
    }

    /// <summary>The link of the web chat, which works for everybody.</summary>
    public string ForWeb(string code) => new Uri(publicUrl, "/chat?code=" + Uri.EscapeDataString(code)).ToString();
}

/// <summary>How a code can be used.</summary>
/// <param name="Link">The link that opens a messenger with the code; the web chat's where none has one.</param>
/// <param name="Bots">The bots without links, which the code is sent to by hand.</param>
public sealed record InvitationWays(string Link, IReadOnlyList<NamedBot> Bots);

/// <summary>A bot by the name that people find it by.</summary>
/// <param name="Channel">Its channel.</param>
/// <param name="Title">Its name.</param>
public sealed record NamedBot(string Channel, string Title);
