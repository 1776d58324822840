using ReportBot.Core.Forms;
using ReportBot.Core.Forms.Reading;
using ReportBot.Core.Reports;
using ReportBot.Core.Text;

namespace ReportBot.Core.Conversations;

/// <summary>"nhà sập sửa 15 triệu quỹ vì người nghèo": words that answer nothing and tell an amount with who gives are not kept silently: it is asked what help that was.</summary>
internal static class Overlooked
{
    private static readonly Vocabulary Givers = new(
        "quỹ vì người nghèo", "quỹ người nghèo", "quỹ", "mttq", "mặt trận", "ubmttq", "hội phụ nữ", "hội nông dân", "hội chữ thập đỏ", "chữ thập đỏ", "hội cựu chiến binh", "hội người cao tuổi", "đoàn thanh niên", "nhà nước", "ngân sách", "ubnd", "ủy ban", "nhà hảo tâm", "mạnh thường quân", "nhà tài trợ", "nhà từ thiện", "đoàn từ thiện", "từ thiện", "dự án", "chương trình 1719", "chương trình mục tiêu");
    private static readonly Vocabulary Otherwise = new(
        "nợ", "trả", "trả nợ", "vay", "bán", "mất", "đóng", "nộp", "góp", "chi", "chi phí", "hứa", "sẽ", "sắp được", "xin", "đề nghị", "đề xuất", "mong", "muốn", "cần", "chưa", "không", "đang chờ", "chờ", "làm hồ sơ", "đăng ký", "lương", "phạt", "thuế", "thu nhập", "mua", "hàng xóm", "mượn", "cho mượn", "năm ngoái", "năm trước", "kỳ trước", "tháng trước");

    /// <summary>The reading with such help asked about, and its amount noted as in "được hỗ trợ 3tr".</summary>
    public static ReportReading Asked(Form form, ReportReading report)
    {
        if (form.Questions.FirstOrDefault(q => q is { Kind: QuestionKind.Choices, When: null }) is not { } help || FormLexicon.Companion(form, help, QuestionKind.Money) is not { When.Is: "*" } value
            || report.Answers.IsNil || report.Answers.Has(help.Key) || report.Answers.Has(value.Key) || report.Unclear.Any(u => u.Key == help.Key || u.Key == value.Key))
        {
            return report;
        }

        foreach (var part in report.Rest.Split("; "))
        {
            var words = TokenText.Of(VietnameseText.Normalize(part));
            if (Givers.OccursIn(words, 0, words.Count) && !Otherwise.OccursIn(words, 0, words.Count) && Amounts(words) is [var vnd])
            {
                return report with
                {
                    Answers = report.Answers.With(value.Key, new Answer.Money(vnd)),
                    Unclear = [.. report.Unclear, new UnclearAnswer(help.Key, new AnswerReading.Doubtful(ReadingReasons.ChoiceUnnamed, part, []))],
                    Rest = RestWords.Without(report.Rest, part),
                };
            }
        }

        return report;
    }

    private static List<long> Amounts(TokenText words)
    {
        List<long> amounts = [];
        for (var at = 0; at < words.Count;)
        {
            var end = at + 1;
            if (words[at].IsDigits && MoneyPhrase.Read(words, at, words.Count) is { Doubt: MoneyDoubt.None, Vnd: > 0 and var vnd, End: var last })
            {
                amounts.Add(vnd);
                end = Math.Max(end, last);
            }

            at = end;
        }

        return amounts;
    }
}
