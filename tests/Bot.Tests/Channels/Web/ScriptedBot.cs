using System.Text.Json;
using Dapper;
using Microsoft.Extensions.DependencyInjection;
using ReportBot.Core.Messaging;
using ReportBot.Core.Storage;

namespace ReportBot.Bot.Tests.Channels.Web;

/// <summary>Stands for the conversation: takes what lies in the inbox, in order, and answers from a script.</summary>
internal sealed class ScriptedBot : IAsyncDisposable
{
    private readonly CancellationTokenSource stop = new();
    private readonly ChatServer server;
    private readonly Task loop;

    public ScriptedBot(ChatServer server)
    {
        this.server = server;
        loop = Task.Run(RunAsync);
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await loop;
        stop.Dispose();
    }

    private async Task RunAsync()
    {
        var inbox = server.Services.GetRequiredService<Inbox>();
        var gate = server.Services.GetRequiredService<WriteGate>();
        while (!stop.IsCancellationRequested)
        {
            var taken = await gate.WriteAsync(db => db.Query<string>(
                "UPDATE inbox SET handled_at = 1 WHERE handled_at IS NULL RETURNING payload").AsList());
            foreach (var payload in taken)
            {
                await AnswerAsync(JsonSerializer.Deserialize(payload, MessageJson.Readable.IncomingMessage)!);
            }

            await WaitAsync(inbox);
        }
    }

    private async Task AnswerAsync(IncomingMessage message)
    {
        if (message.Text is { } text && text.StartsWith("/start ", StringComparison.Ordinal))
        {
            await (text.Contains("THUKY", StringComparison.Ordinal)
                ? server.LinkAsync(message.ChatId, "Nguyễn Thị Hạnh", "Ban Xây dựng Đảng")
                : server.LinkAsync(message.ChatId));
        }

        foreach (var answer in Script.AnswersTo(message))
        {
            await server.SayAsync(message.ChatId, answer);
        }
    }

    private async Task WaitAsync(Inbox inbox)
    {
        try
        {
            await inbox.Arrived.WaitAsync(Timeout.InfiniteTimeSpan, stop.Token);
        }
        catch (OperationCanceledException)
        {
            // The test is over.
        }
    }
}
