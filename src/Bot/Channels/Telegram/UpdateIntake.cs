using System.Data.Common;
using ReportBot.Core.Messaging;
using ReportBot.Core.Storage;

namespace ReportBot.Bot.Channels.Telegram;

/// <summary>Takes updates in, however they came: stored first, then presses are acknowledged.</summary>
internal sealed partial class UpdateIntake(
    UpdateMapping mapping, Inbox inbox, PressAnswers presses, TelegramStatus status, TimeProvider time, ILogger<UpdateIntake> logger)
{
    /// <summary>Stores the updates in one commit. When it ends well, the platform may forget them.</summary>
    /// <exception cref="StorageException">Nothing was stored.</exception>
    /// <exception cref="DbException">Nothing was stored.</exception>
    public async Task AcceptAsync(IReadOnlyList<UpdateJson> updates)
    {
        var now = time.GetUtcNow();
        var username = status.Current.Username;
        var messages = new List<IncomingMessage>(updates.Count);
        foreach (var update in updates)
        {
            if (mapping.Map(update, username, now) is { } message)
            {
                messages.Add(message);
            }
        }

        await StoreAsync(messages);
        foreach (var update in updates)
        {
            if (update.Body.CallbackQuery is { } query)
            {
                presses.Offer(query);
            }
        }
    }

    /// <summary>Whether the failure lies in the store: the same updates may be stored later.</summary>
    public static bool IsOfStore(Exception e) => e is StorageException or DbException;

    private async Task StoreAsync(List<IncomingMessage> messages)
    {
        try
        {
            await inbox.ReceiveAsync(messages);
        }
        catch (Exception e) when (!IsOfStore(e))
        {
            // One of them cannot be stored, ever: it must not keep the others out.
            foreach (var message in messages)
            {
                await StoreOneAsync(message);
            }
        }
    }

    private async Task StoreOneAsync(IncomingMessage message)
    {
        try
        {
            await inbox.ReceiveAsync([message]);
        }
        catch (Exception e) when (!IsOfStore(e))
        {
            LogUnstorable(e, message.ExternalId);
        }
    }

    /// <summary>Tells of updates that cannot be read; nothing else can be done for them.</summary>
    public void Pass(IReadOnlyList<long> unreadable)
    {
        foreach (var id in unreadable)
        {
            LogUnreadable(id);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Update {ExternalId} of Telegram cannot be stored and was passed over")]
    private partial void LogUnstorable(Exception exception, string externalId);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Update {UpdateId} of Telegram cannot be read and was passed over")]
    private partial void LogUnreadable(long updateId);
}
