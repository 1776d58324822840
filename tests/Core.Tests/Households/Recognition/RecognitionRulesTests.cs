using ReportBot.Core.Households;
using ReportBot.Core.Households.Recognition;

namespace ReportBot.Core.Tests.Households.Recognition;

public sealed class RecognitionRulesTests
{
    private static readonly DateOnly Start = new(2024, 12, 20);
    private static readonly DateOnly Today = new(2025, 12, 20);
    private static readonly RecognitionDecision Decision = new("45/QĐ-UBND", new DateOnly(2025, 12, 15));

    [Theory]
    [InlineData(ProposalKind.Exit, HouseholdStatus.Poor, null)]
    [InlineData(ProposalKind.Exit, HouseholdStatus.NearPoor, RecognitionRefusal.IsNearPoor)]
    [InlineData(ProposalKind.Exit, HouseholdStatus.NonPoor, RecognitionRefusal.AlreadyOut)]
    [InlineData(ProposalKind.NearPoorExit, HouseholdStatus.NearPoor, null)]
    [InlineData(ProposalKind.NearPoorExit, HouseholdStatus.Poor, RecognitionRefusal.IsPoor)]
    [InlineData(ProposalKind.NearPoorExit, HouseholdStatus.AverageLiving, RecognitionRefusal.AlreadyOut)]
    [InlineData(ProposalKind.Relapse, HouseholdStatus.Poor, RecognitionRefusal.RelapseBeforeExit)]
    [InlineData(ProposalKind.Relapse, HouseholdStatus.NearPoor, RecognitionRefusal.NeverPoor)]
    [InlineData(ProposalKind.NewlyPoor, HouseholdStatus.NearPoor, null)]
    [InlineData(ProposalKind.NewlyPoor, HouseholdStatus.Poor, RecognitionRefusal.IsPoor)]
    public void What_may_be_said_of_a_household_follows_from_its_history(ProposalKind kind, HouseholdStatus status, RecognitionRefusal? refusal) =>
        Assert.Equal(refusal, RecognitionRules.Fits(With(new DatedStatus(status, Start, "")), kind, Today));

    [Fact]
    public void A_relapse_needs_an_exit_before_it_and_newly_poor_none()
    {
        var escaped = With(new DatedStatus(HouseholdStatus.Poor, Start, ""), new DatedStatus(HouseholdStatus.NonPoor, Start.AddMonths(3), "QĐ 9"));
        Assert.Null(RecognitionRules.Fits(escaped, ProposalKind.Relapse, Today));
        Assert.Equal(RecognitionRefusal.WasPoor, RecognitionRules.Fits(escaped, ProposalKind.NewlyPoor, Today));
        Assert.Equal(RecognitionRefusal.RelapseBeforeExit, RecognitionRules.Fits(escaped, ProposalKind.Relapse, Start.AddMonths(1)));
    }

    [Fact]
    public void A_household_that_is_not_on_the_list_that_day_is_refused()
    {
        var gone = With(new DatedStatus(HouseholdStatus.Poor, Start, "")) with { To = new DateOnly(2025, 6, 30) };
        Assert.Equal(RecognitionRefusal.NotListed, RecognitionRules.Fits(gone, ProposalKind.Exit, Today));
        Assert.Equal(RecognitionRefusal.NotListed, RecognitionRules.Recognise(gone, Checked(), Decision, Today));
    }

    [Theory]
    [InlineData("", "2025-12-15", RecognitionRefusal.NoNumber)]
    [InlineData("chưa có", "2025-12-15", RecognitionRefusal.NoNumber)]
    [InlineData("45/QĐ-UBND", "2025-12-21", RecognitionRefusal.FutureDate)]
    [InlineData("45/QĐ-UBND", "2024-12-20", RecognitionRefusal.LaterStatus)]
    [InlineData("45/QĐ-UBND", "2024-12-19", RecognitionRefusal.NotListed)]
    [InlineData("45/QĐ-UBND", "2025-12-20", null)]
    public void A_decision_has_a_number_and_a_date_that_fits_the_history(string number, string day, RecognitionRefusal? refusal) => Assert.Equal(
        refusal,
        RecognitionRules.Recognise(
            With(new DatedStatus(HouseholdStatus.Poor, Start, "")), Checked(),
            new RecognitionDecision(number, DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)), Today));

    [Fact]
    public void Only_a_checked_proposal_is_recognised_and_only_once()
    {
        var household = With(new DatedStatus(HouseholdStatus.Poor, Start, ""));
        Assert.Equal(RecognitionRefusal.NotChecked, RecognitionRules.Recognise(household, Checked() with { State = ProposalState.Open, Check = null }, Decision, Today));
        Assert.Equal(RecognitionRefusal.NotChecked, RecognitionRules.Recognise(household, Checked() with { State = ProposalState.Refused }, Decision, Today));
        Assert.Equal(RecognitionRefusal.AlreadyRecognised, RecognitionRules.Recognise(household, Checked() with { State = ProposalState.Recognised }, Decision, Today));
    }

    [Theory]
    [InlineData("hộ đã thoát nghèo", true)]
    [InlineData("Hộ ĐÃ THOÁT NGHÈO rồi", true)]
    [InlineData("ho da thoat ngheo", true)]
    [InlineData("năm nay mùa kém, nhưng hộ đã thoát nghèo", true)]
    [InlineData("chưa nói là đã thoát nghèo", false)]
    [InlineData("chưa thoát nghèo", false)]
    [InlineData("nếu đã thoát nghèo thì hết bảo hiểm", false)]
    [InlineData("chắc chắn thoát nghèo", false)]
    [InlineData("đăng ký thoát nghèo", false)]
    public void Only_words_that_say_it_are_offered_as_a_proposal(string words, bool said) => Assert.Equal(said, ReportedExit.IsSaidIn(words));

    private static Household With(params DatedStatus[] statuses) => new(1, "H001", "Hộ 1", 1, 4, statuses[0].From, null, statuses);

    private static StatusProposal Checked() => new()
    {
        Id = 1, Number = 1, Household = 1, Kind = ProposalKind.Exit, Grounds = "có bò", ProposedBy = 1, ProposedAt = DateTimeOffset.UnixEpoch,
        State = ProposalState.Checked, Check = new ProposalCheck("Tổ", Start.AddMonths(1), "đạt", HouseholdStatus.NonPoor),
    };
}
