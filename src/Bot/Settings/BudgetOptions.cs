using System.Globalization;
using ReportBot.Bot.Channels.Zalo;
using ReportBot.Core.Messaging;

namespace ReportBot.Bot.Settings;

/// <summary>The settings under <c>Budget</c>: how the service keeps to what messengers allow that count messages.</summary>
public sealed class BudgetOptions
{
    /// <summary>
    /// Which of the plan's reminders are given where messages are counted: days before the last day, negative for
    /// overdue, with commas between.
    /// </summary>
    public string ReminderDays { get; set; } = "1,-1";

    /// <summary>The budget that these settings and those of the messengers mean.</summary>
    /// <exception cref="SettingsException">One of them cannot be meant.</exception>
    public MessageBudget Budget(ZaloOptions zalo) => new(
        new Dictionary<string, ChannelQuota>(StringComparer.Ordinal) { ["zalo"] = new(zalo.MessagesPerMonth, zalo.UsersPerBot) },
        [.. ReminderDays.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Days)]);

    private static int Days(string text) => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var days)
        ? days
        : throw new SettingsException("Budget:ReminderDays", $"'{text}' không phải số ngày; ví dụ đúng: 1,-1.");
}
