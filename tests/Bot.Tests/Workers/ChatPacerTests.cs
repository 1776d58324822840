using ReportBot.Bot.Workers;
using ReportBot.Tests.Shared;

namespace ReportBot.Bot.Tests.Workers;

public sealed class ChatPacerTests
{
    private readonly FakeClock clock = new();

    [Fact]
    public void Broadcasts_to_one_chat_are_spaced_and_other_chats_do_not_wait()
    {
        var pacer = new ChatPacer(perSecond: 1, perGroupPerMinute: 20, clock);
        Assert.Equal(TimeSpan.Zero, pacer.Take("7"));
        Assert.Equal(TimeSpan.FromSeconds(1), pacer.Take("7"));
        Assert.Equal(TimeSpan.Zero, pacer.Take("8"));
        clock.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(TimeSpan.Zero, pacer.Take("7"));
    }

    [Fact]
    public void A_group_gets_twenty_a_minute()
    {
        var pacer = new ChatPacer(perSecond: 1, perGroupPerMinute: 20, clock);
        Assert.Equal(TimeSpan.Zero, pacer.Take("-100"));
        Assert.Equal(TimeSpan.FromSeconds(3), pacer.Take("-100"));
        Assert.Equal(TimeSpan.FromSeconds(6), pacer.Take("-100"));
    }

    [Fact]
    public void Zero_turns_the_limits_off()
    {
        var pacer = new ChatPacer(0, 0, clock);
        pacer.Take("-100");
        Assert.Equal(TimeSpan.Zero, pacer.Take("-100"));
    }
}
