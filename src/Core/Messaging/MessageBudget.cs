using System.Data.Common;

namespace ReportBot.Core.Messaging;

/// <summary>What a platform gives one bot.</summary>
/// <param name="Messages">Messages a month, in and out together; 0 for no limit.</param>
/// <param name="Users">People; 0 for no limit.</param>
public sealed record ChannelQuota(int Messages, int Users);

/// <summary>How a bot stands in its month.</summary>
/// <param name="Count">Its messages.</param>
/// <param name="Quota">What it may have; null where nothing is limited.</param>
/// <param name="Users">People who have written to it.</param>
/// <param name="Forecast">Messages by the month's end if it goes on so.</param>
public sealed record BudgetLine(MessageCount Count, ChannelQuota? Quota, int Users, long Forecast)
{
    /// <summary>The used share in whole percent, rounded down; 0 without a limit.</summary>
    public int Percent => Quota is { Messages: > 0 } quota ? (int)Math.Min(999, Count.Total * 100 / quota.Messages) : 0;
}

/// <summary>
/// Messengers on which messages are a cost: how many each bot may have, and which planned reminders are worth one.
/// A channel's quota goes by its name without the number of the bot: <c>zalo:2</c> has that of <c>zalo</c>.
/// </summary>
/// <param name="Quotas">By messenger.</param>
/// <param name="ReminderDays">The reminders kept where messages are counted, in days before the last day; negative: overdue.</param>
public sealed record MessageBudget(IReadOnlyDictionary<string, ChannelQuota> Quotas, IReadOnlyList<int> ReminderDays)
{
    /// <summary>Shares in percent at which the administrators are warned, and at which broadcasts are held.</summary>
    public static readonly IReadOnlyList<int> Warnings = [70, 90, 100];

    /// <summary>The free Zalo bot (3,000 messages and 50 people); of reminders the day before and the overdue one.</summary>
    public static MessageBudget Default { get; } = new(
        new Dictionary<string, ChannelQuota>(StringComparer.Ordinal) { ["zalo"] = new(3000, 50) }, [1, -1]);

    /// <summary>What a bot may have; null where nothing is limited.</summary>
    public ChannelQuota? QuotaOf(string channel) => Quotas.GetValueOrDefault(channel.Split(':', 2)[0]);

    /// <summary>Messages there are a cost: as few as possible.</summary>
    public bool Counts(string channel) => QuotaOf(channel) is { Messages: > 0 };

    /// <summary>Whether a planned reminder is given on this channel.</summary>
    public bool Keeps(string channel, int daysBefore) => !Counts(channel) || ReminderDays.Contains(daysBefore);

    /// <summary>How the bots stand in the month of an instant.</summary>
    public IReadOnlyList<BudgetLine> Lines(DbConnection db, DateTimeOffset now) =>
        [.. MessageCounts.Of(db, now).Select(c => new BudgetLine(c, QuotaOf(c.Channel), MessageCounts.UsersOf(db, c.Channel), Forecast(c.Total, now)))];

    /// <summary>Bots that have used up their month: replies still go, broadcasts wait.</summary>
    public IReadOnlyList<string> UsedUp(DbConnection db, DateTimeOffset now) =>
        [.. MessageCounts.Of(db, now).Where(c => QuotaOf(c.Channel) is { Messages: > 0 } quota && c.Total >= quota.Messages).Select(c => c.Channel)];

    /// <summary>Messages by the end of the month if it goes on so.</summary>
    public static long Forecast(long soFar, DateTimeOffset now)
    {
        var local = now.ToOffset(TimeSpan.FromHours(7));
        var minutes = DateTime.DaysInMonth(local.Year, local.Month) * 1440L;
        var gone = Math.Max(1, (local.Day - 1) * 1440L + local.Hour * 60L + local.Minute);
        return soFar * minutes / gone;
    }
}
