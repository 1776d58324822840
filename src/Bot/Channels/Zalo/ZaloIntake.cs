using System.Data.Common;
using ReportBot.Bot.Channels.Zalo.Wire;
using ReportBot.Core.Messaging;
using ReportBot.Core.Storage;

namespace ReportBot.Bot.Channels.Zalo;

/// <summary>Takes one event in, however it came.</summary>
internal sealed partial class ZaloIntake(UpdateMapping mapping, Inbox inbox, ZaloStatus status, TimeProvider time, ILogger<ZaloIntake> logger)
{
    /// <summary>Stores it. When it ends well, the platform may forget it.</summary>
    /// <exception cref="StorageException">Nothing was stored.</exception>
    /// <exception cref="DbException">Nothing was stored.</exception>
    public async Task AcceptAsync(Update update)
    {
        if (mapping.Map(update, time.GetUtcNow()) is { } message)
        {
            try
            {
                await inbox.ReceiveAsync([message]);
            }
            catch (Exception e) when (!IsOfStore(e))
            {
                // It cannot be stored, ever: brought again it would fail again.
                LogUnstorable(e, message.ExternalId);
            }
        }

        status.InContact();
    }

    /// <summary>Whether the failure lies in the store: the same event may be stored later.</summary>
    public static bool IsOfStore(Exception e) => e is StorageException or DbException;

    [LoggerMessage(Level = LogLevel.Error, Message = "Message {ExternalId} of Zalo cannot be stored and was passed over")]
    private partial void LogUnstorable(Exception exception, string externalId);
}
