using ReportBot.Core.Conversations;
using ReportBot.Core.Households.Recognition;
using ReportBot.Core.Reports;

namespace ReportBot.Core.Tests.Conversations;

public sealed class ConversationJsonTests
{
    private static readonly SubjectId Household = new(SubjectKind.Household, 12);
    private static readonly DraftRef Draft = new("kon-gang-2025", "periodic:2025-09-10", Household);
    private static readonly UnclearKey Unclear = new("income", new Doubt("money.range", "5-7 triệu", [new DoubtOption("5.000.000 đ", """{"income":5000000}""")]));

    private static readonly Pending.ForBatch Batch = new(
        [new BatchItem(Draft, [Unclear], "trời mưa", Nil: true)],
        [new Unplaced("H999", """{"visited":true}""", [Unclear], "", [Household])],
        "chào anh");

    public static TheoryData<Pending> Cases() =>
    [
        new Pending.ForCode(),
        new Pending.ForSubject(SubjectAim.Place, new PeriodRef("kon-gang-2025", "periodic:2025-09-10"), [Household], 1, "siu") { OfPictures = true, Then = Batch, Waits = Batch },
        new Pending.ForAnswer(Draft, "income", new Pending.ForConfirm(Draft)) { Doubt = Unclear.Doubt, Marked = ["loan"] },
        new Pending.ForConfirm(Draft, Choosing: true, "periodic:2025-08-20", Batch),
        new Pending.ForNil(Draft),
        Batch,
        new Pending.ForNudge(new PeriodRef("kon-gang-2025", "periodic:2025-09-10"), 12),
        new Pending.ForFreeze(new PeriodRef("kon-gang-2025", "periodic:2025-09-10"), 16, 120),
        new Pending.ForChat([3, 7], 7),
        new Pending.ForReview(ReviewPlace.Decisions, [3, 4], 1, 4, "refuse"),
        new Pending.ForCheck(3, 0, "Tổ rà soát", new DateOnly(2025, 12, 12), "thu nhập 1tr9"),
        new Pending.ForDecision([3, 4], "45/QĐ-UBND", new DateOnly(2025, 12, 20)),
        new Pending.ForProposal(12, ProposalKind.Exit, "có 4 con bò", 123, Offered: true, new Pending.ForProposal(13, ProposalKind.NearPoorExit), "đã thoát nghèo"),
        new Pending.ForRegistration(12, 2025, ["water"], "vay vốn", "yes"),
        new Pending.ForImport("Zm9v"),
        new Pending.ForUndo(12),
        new Pending.ForDrop([Draft], new Pending.ForConfirm(Draft)),
        new Pending.ForPeriod("H012 cả năm thăm 6 lần", [new PeriodRef("kon-gang-2025", "periodic:2025-12-10"), new PeriodRef("kon-gang-2025", "annual:2025-12-15")]),
        new Pending.ForUrgent("H012 nhà cháy đêm qua"),
        new Pending.ForWish(new SubjectId(SubjectKind.Household, 12), "xin thoát nghèo"),
        new Pending.ForWords(Draft, "trả nợ ngân hàng", new Pending.ForBatch([new BatchItem(Draft, [])], [])),
    ];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_state_comes_back_as_it_was(Pending pending)
    {
        var state = new ConversationState(7, pending) { LastPress = "6:y", LastPressAt = 1757379900000, At = Draft.At() };
        var json = ConversationJson.Write(state);
        Assert.Equal(json, ConversationJson.Write(ConversationJson.Read(json)));
        Assert.Equal(pending.GetType(), ConversationJson.Read(json).Pending!.GetType());
        Assert.Equal(state.At, ConversationJson.Read(json).At);
    }

    [Fact]
    public void The_cases_are_all_there_are() =>
        Assert.Equal(
            typeof(Pending).GetNestedTypes().Select(t => t.Name).Order(StringComparer.Ordinal),
            Cases().Select(c => c.Data.GetType().Name).Order(StringComparer.Ordinal));

    [Fact]
    public void A_question_of_a_form_is_small() =>
        Assert.InRange(ConversationJson.Write(new ConversationState(7, new Pending.ForAnswer(Draft, "income")) { At = Draft.At() }).Length, 1, 300);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("""{"prompt":1,"pending":{"wait":"something of a later version"}}""")]
    public void What_cannot_be_read_is_a_fresh_start(string? json) => Assert.Equal(ConversationState.Start, ConversationJson.Read(json));
}
