using ReportBot.Core.Messaging;
using ReportBot.Core.Storage;

namespace ReportBot.Bot.Commands;

/// <summary>How many messages each bot has used this month; a quota that is nearly used up is no fault, one used up is.</summary>
internal static class BudgetFinding
{
    public static async Task<IReadOnlyList<Finding>> AllAsync(Surroundings surroundings)
    {
        try
        {
            await using var session = await DataSession.OpenAsync(surroundings);
            return [.. session.Readers.Read(db => session.Settings.Budget.Lines(db, session.Clock.GetUtcNow())).Select(Of)];
        }
        catch (StorageException)
        {
            // The line on the database has said so.
            return [];
        }
    }

    private static Finding Of(BudgetLine line)
    {
        var what = "Tin nhắn " + line.Count.Channel;
        var both = $"nhận {CopyText.Count(line.Count.Incoming)}, gửi {CopyText.Count(line.Count.Outgoing)}";
        if (line.Quota is not { } quota || (quota.Messages == 0 && quota.Users == 0))
        {
            return new(what, true, $"tháng này {both}.");
        }

        var used = quota.Messages > 0
            ? $"đã dùng {CopyText.Count(line.Count.Total)}/{CopyText.Count(quota.Messages)} tin ({CopyText.Count(line.Percent)} %; {both}), đến cuối tháng ước {CopyText.Count(line.Forecast)}"
            : both;
        var users = quota.Users > 0 ? $"; {CopyText.Count(line.Users)}/{CopyText.Count(quota.Users)} người" : "";
        return new(what, line.Percent < 100 && (quota.Users == 0 || line.Users <= quota.Users), $"tháng này {used}{users}.");
    }
}
