using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using ReportBot.Bot.Workers;
using ReportBot.Core.Messaging;
using ReportBot.Tests.Shared;

namespace ReportBot.Bot.Tests.Workers;

public sealed class SendLanesTests : IDisposable
{
    private readonly Signal wake = new();
    private readonly List<Finished> back = [];

    [Fact]
    public async Task A_chats_messages_follow_one_another_without_anybody_taking_them_back_between()
    {
        using var channel = new ScriptedChannel();
        var lanes = Begin(channel, "a1", "a2", "a3");
        await channel.WaitForAsync(3);
        Assert.Equal(["a1", "a2", "a3"], channel.Delivered.Select(e => e.Message.Text));
        await TakeBackAsync(lanes, 3);
        Assert.Equal([1L, 2, 3], back.Select(f => f.Row.Id));
        Assert.Equal(0, lanes.RepliesUnderWay);
    }

    [Fact]
    public async Task Behind_one_that_must_be_tried_again_nothing_goes_and_the_chat_is_free_once_it_was_taken_back()
    {
        using var channel = new ScriptedChannel((envelope, _) => envelope.Message.Text == "a2" ? new SendOutcome.Failed("502") : null);
        var lanes = Begin(channel, "a1", "a2", "a3", "b1");
        await TakeBackAsync(lanes, 4);
        Assert.Equal(["a1", "b1"], channel.Delivered.Select(e => e.Message.Text).Order(StringComparer.Ordinal));
        Assert.Null(Assert.Single(back, f => f.Row.Id == 3).Outcome);
        lanes.Add([Row(5, "a4")]);
        lanes.Start(CancellationToken.None);
        await TakeBackAsync(lanes, 5);
        Assert.Equal("a4", channel.Delivered[^1].Message.Text);
    }

    public void Dispose() => wake.Dispose();

    private SendLanes Begin(ScriptedChannel channel, params string[] texts)
    {
        var sender = new Sender(new ChannelSet([channel]), new FakeClock(), NullLogger<Sender>.Instance);
        var lanes = new SendLanes(sender, wake);
        lanes.Add([.. texts.Select((text, i) => Row(i + 1, text))]);
        lanes.Start(CancellationToken.None);
        return lanes;
    }

    private static OutboxRow Row(long id, string text) => new(
        id, "scripted", text[..1], OutboxEntry.Reply,
        JsonSerializer.Serialize(new OutgoingMessage { Text = text }, MessageJson.Readable.OutgoingMessage), 1, null);

    private async Task TakeBackAsync(SendLanes lanes, int count)
    {
        while (back.Count < count)
        {
            Assert.True(await wake.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken), $"Only {back.Count} came back.");
            lanes.TakeFinished(back);
        }
    }
}
