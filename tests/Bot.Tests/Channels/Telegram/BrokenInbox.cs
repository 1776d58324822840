using Dapper;
using ReportBot.Tests.Shared;

namespace ReportBot.Bot.Tests.Channels.Telegram;

/// <summary>A store that takes no messages for as long as this lives.</summary>
internal sealed class BrokenInbox : IAsyncDisposable
{
    private readonly TestStore store;

    private BrokenInbox(TestStore store) => this.store = store;

    public static async Task<BrokenInbox> OfAsync(TestStore store)
    {
        await store.Gate.WriteAsync(db => db.Execute("ALTER TABLE inbox RENAME TO inbox_away"));
        return new BrokenInbox(store);
    }

    public async ValueTask DisposeAsync() =>
        await store.Gate.WriteAsync(db => db.Execute("ALTER TABLE inbox_away RENAME TO inbox"));
}
