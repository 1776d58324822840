using ReportBot.Core.Conversations;
using ReportBot.Core.Messaging;

namespace ReportBot.Core.Tests.Conversations;

public sealed class LateNumberTests
{
    private static readonly ConversationState Asked = new(3, new Pending.ForCode()) { AskedAt = 1_000_000 };

    [Theory]
    [InlineData("2", 25, true)]
    [InlineData("1, 5", 25, true)]
    [InlineData("1 và 5", 25, false)]
    [InlineData("12)", 25, true)]
    [InlineData("2", 23, false)]
    [InlineData("1200000", 25, false)]
    [InlineData("1.200.000", 25, false)]
    [InlineData("1tr2", 25, false)]
    [InlineData("rồi", 25, false)]
    [InlineData("H012", 25, false)]
    public void A_number_is_late_after_a_day(string text, int hours, bool late) => Assert.Equal(late, LateNumber.Is(TalkAt(hours, Asked), text));

    [Fact]
    public void Without_a_question_no_number_is_late() =>
        Assert.False(LateNumber.Is(TalkAt(100, Asked with { Pending = null }), "2"));

    private static Talk TalkAt(int hours, ConversationState state) => new(state, new Knowledge
    {
        Now = DateTimeOffset.FromUnixTimeMilliseconds(1_000_000).AddHours(hours),
        Today = new DateOnly(2025, 9, 9),
        Person = null,
        Plans = [],
        Roster = KonGang.Roster,
        Channel = new ChannelTraits(false, 2000, false, true, 0, 0),
        ReportsOf = _ => throw new NotSupportedException(),
        Drafts = () => [],
        PreviousReport = (_, _) => null,
        History = (_, _) => [],
    });
}
