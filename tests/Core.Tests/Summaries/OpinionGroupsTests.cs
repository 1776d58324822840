using ReportBot.Core.Summaries;

namespace ReportBot.Core.Tests.Summaries;

/// <summary>Hardships and proposals of a period: each household once a subject, what fits none together, and what asks nothing no proposal.</summary>
public sealed class OpinionGroupsTests
{
    [Fact]
    public void Each_household_counts_once_a_subject_and_what_fits_none_is_the_last_group()
    {
        var groups = OpinionGroups.Of(
            [
                new Quote("H003", 3, "nhà dột"), new Quote("H001", 1, "Nhà dột quá, mưa dột ướt hết"), new Quote("H002", 2, "đường lầy"),
                new Quote("H004", 4, "máng bị trâu dẫm bể"), new Quote("H005", 5, "không có"), new Quote("H006", 6, "rừng đót ngày càng xa"),
            ],
            Topics.Difficulties);

        Assert.Equal(["nhà ở dột nát, xuống cấp: H001 H003", "đường sá, đi lại khó: H002", "khó khăn khác: H004 H006"], groups.Select(Shown));
        Assert.Equal([false, false, true], groups.Select(g => g.IsOther));
        Assert.Equal([1L, 3L], groups[0].Reports);
    }

    [Fact]
    public void Words_of_several_households_that_fit_no_subject_stand_by_themselves()
    {
        var groups = OpinionGroups.Of(
            [new Quote("H001", 1, "rừng đót ngày càng xa"), new Quote("H002", 2, "Rừng đót ngày càng xa."), new Quote("H003", 3, "máng bể")], Topics.Difficulties);
        Assert.Equal(["rừng đót ngày càng xa: H001 H002", "khó khăn khác: H003"], groups.Select(Shown));
    }

    [Fact]
    public void A_complaint_among_the_proposals_counts_as_a_hardship_and_its_words_stay_where_they_were_typed()
    {
        var figures = FigureCalculator.Of(Commune.HouseholdForm, [],
        [
            new CountedReport(1, "H001", Commune.Read("""{"difficulty":"thiếu vốn","proposal":"Nhà dột quá"}""")),
            new CountedReport(2, "H002", Commune.Read("""{"proposal":"sửa nhà dột cho hộ"}""")),
            new CountedReport(3, "H003", Commune.Read("""{"difficulty":"nhà dột","proposal":"ổng vui lắm"}""")),
        ]);
        var (difficulty, proposal) = (figures.Single(f => f.Key == "difficulty"), figures.Single(f => f.Key == "proposal"));

        Assert.Equal(["nhà ở dột nát, xuống cấp: H001 H003", "thiếu vốn: H001"], difficulty.Groups.Select(Shown));
        Assert.Equal(["sửa chữa, xây dựng nhà ở: H002", "ý kiến, đề xuất khác: H003"], proposal.Groups.Select(Shown));
        Assert.Equal(["Nhà dột quá"], difficulty.FromOthers!.Select(q => q.Words));
        Assert.Equal(3, proposal.Quotes.Count);
        Assert.Equal(2, difficulty.Quotes.Count);
    }

    [Fact]
    public void Without_a_complaint_nothing_is_moved()
    {
        var figures = FigureCalculator.Of(Commune.HouseholdForm, [], [new CountedReport(1, "H001", Commune.Read("""{"proposal":"vay vốn"}"""))]);
        Assert.All(figures, f => Assert.Null(f.FromOthers));
    }

    private static string Shown(TextGroup group) => $"{group.Phrase}: {string.Join(' ', group.Subjects)}";
}
