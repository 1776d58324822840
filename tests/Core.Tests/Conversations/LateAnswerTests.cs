using ReportBot.Core.Conversations;
using ReportBot.Core.Messaging;
using ReportBot.Core.Reports;

namespace ReportBot.Core.Tests.Conversations;

public sealed class LateAnswerTests
{
    private static readonly ConversationState Asked = new(3, new Pending.ForCode()) { AskedAt = 1_000_000 };

    [Theory]
    [InlineData("2", 25, true)]
    [InlineData("1, 5", 25, true)]
    [InlineData("1 và 5", 25, false)]
    [InlineData("12)", 25, true)]
    [InlineData("2", 23, true)]
    [InlineData("2", 12, false)]
    [InlineData("1200000", 25, false)]
    [InlineData("1.200.000", 25, false)]
    [InlineData("1tr2", 25, false)]
    [InlineData("rồi", 25, false)]
    [InlineData("H012", 25, false)]
    public void A_number_is_late_on_another_day(string text, int hours, bool late) => Assert.Equal(late, LateAnswer.Is(TalkAt(hours, Asked), text));

    [Theory]
    [InlineData("chưa", 25, true)]
    [InlineData("dạ rồi ạ", 25, true)]
    [InlineData("không", 25, true)]
    [InlineData("chưa", 12, false)]
    [InlineData("chưa đi được vì mưa", 25, false)]
    [InlineData("H012 chưa", 25, false)]
    [InlineData("đúng", 25, false)]
    public void A_bare_answer_to_a_question_is_late_on_another_day(string text, int hours, bool late) =>
        Assert.Equal(late, LateAnswer.Is(TalkAt(hours, Asked with { Pending = new Pending.ForAnswer(new DraftRef("p", "k", new SubjectId(SubjectKind.Household, 1)), "visited") }), text));

    [Fact]
    public void Without_a_question_no_number_is_late() =>
        Assert.False(LateAnswer.Is(TalkAt(100, Asked with { Pending = null }), "2"));

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
