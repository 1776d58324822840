using Microsoft.Extensions.DependencyInjection.Extensions;
using ReportBot.Core.Conversations;
using ReportBot.Core.Documents.Exports;
using ReportBot.Core.Messaging;
using ReportBot.Core.People;

namespace ReportBot.Bot.Workers;

/// <summary>The way of a message through the process: inbox, conversation, outbox.</summary>
public static class WorkerServices
{
    /// <summary>Adds it; the channels are added by their own folders, the store by its own slice.</summary>
    /// <param name="services">The services.</param>
    /// <param name="publicUrl">Where people reach the web chat: <c>Web:PublicUrl</c>.</param>
    /// <param name="budget">Where messages are a cost.</param>
    public static IServiceCollection AddWorkers(this IServiceCollection services, Uri publicUrl, MessageBudget budget)
    {
        services.AddSingleton(budget);
        services.AddSingleton<Inbox>();
        services.AddSingleton<OutboxSignal>();
        services.AddSingleton<PictureSignal>();
        services.TryAddSingleton<FileStore>();
        services.AddSingleton<ChannelSet>();
        services.AddSingleton(provider => new InvitationLinks(publicUrl, () => BotDoor.Of(provider.GetRequiredService<ChannelSet>())));
        services.AddSingleton<RequestRunner>();
        services.AddSingleton<ConversationHandler>();
        services.AddSingleton<InboxHandling>();
        services.AddSingleton<Sender>();
        services.AddHostedService<OutboxWorker>();
        services.AddHostedService<InboxWorker>();
        services.AddHostedService<PendingFileWorker>();
        services.AddHostedService<WorkbookWorker>();
        services.AddSingleton<ExportSignal>();
        services.AddSingleton<ExportRunner>();
        services.AddHostedService<ExportWorker>();
        return services;
    }
}
