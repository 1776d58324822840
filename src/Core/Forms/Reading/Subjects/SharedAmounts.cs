using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>"H009 với H010 vay chung 50tr": one amount of two households; how much each has is asked, never taken twice.</summary>
internal static class SharedAmounts
{
    private static readonly Vocabulary Together = new(
        ["chung", "tổng", "tổng cộng", "tổng số", "cộng lại", .. CountWords.AllOf(2, 3), "cả 2 hộ", "cả 3 hộ", "hai hộ", "gộp lại", "chia nhau", "chia đôi", "tất cả là"]);

    // "hai hộ H013, H030 mỗi hộ được 17 triệu": how much each has is told.
    private static readonly Vocabulary Each = new("mỗi hộ", "mỗi nhà", "mỗi gia đình", "từng hộ", "từng nhà");

    public static void Ask(Block block, Collector said)
    {
        if (block.Mentions.Count < 2 || block.IsShared || !Together.OccursIn(said.Text, 0, said.Text.Count) || SaysEach(said.Text))
        {
            return;
        }

        foreach (var value in said.Form.Questions.Where(q => q is { Kind: QuestionKind.Money, When: not null } && said.Answers.Has(q.Key)))
        {
            said.Doubt(value, new AnswerReading.Doubtful(ReadingReasons.LabelUnclear, MoneyText.Format(((Answer.Money)said.Answers[value.Key]!).Vnd), []));
        }
    }

    /// <summary>In the whole message: "mỗi hộ" may have been taken for those it is said of.</summary>
    private static bool SaysEach(TokenText text) => TokenText.Of(text.Text) is var whole && Each.OccursIn(whole, 0, whole.Count);
}
