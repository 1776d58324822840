using ReportBot.Core.Conversations;
using ReportBot.Core.Messaging;

namespace ReportBot.Core.Tests.Conversations;

public sealed class PlatformOrderTests
{
    [Fact]
    public void Each_chat_s_messages_stand_in_the_platforms_order_and_the_chats_keep_their_places() =>
        Assert.Equal(["a1", "b3", "a2", "b5", "a4"], Ordered(("a", 2), ("b", 5), ("a", 1), ("b", 3), ("a", 4)));

    [Fact]
    public void What_says_no_order_stands_as_it_came() =>
        Assert.Equal(["a5", "a0", "a3"], Ordered(("a", 5), ("a", 0), ("a", 3)));

    [Fact]
    public void A_count_that_began_anew_stands_as_it_came() =>
        Assert.Equal(["a700000001", "a12", "a13"], Ordered(("a", 700_000_001), ("a", 12), ("a", 13)));

    private static IEnumerable<string> Ordered(params (string Chat, long Sequence)[] arrived) => PlatformOrder
        .Of([.. arrived.Select(a => new IncomingMessage
        {
            Channel = "telegram", ExternalId = $"{a.Sequence}", ChatId = a.Chat, UserId = a.Chat, Kind = IncomingKind.Text, Sequence = a.Sequence,
        })], m => m)
        .Select(m => m.ChatId + m.Sequence);
}
