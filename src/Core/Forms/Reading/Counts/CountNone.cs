using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>A count of none: "không có hộ tái nghèo", "hộ nghèo: không", "không đi thăm được hộ nào".</summary>
internal static class CountNone
{
    private static readonly Vocabulary NoneBefore = new("không đề nghị", "chưa đề xuất", "không đx", "chưa đx", "không có đề nghị", "không trình", "chưa trình", "không xét", "chưa đề nghị", "không đề xuất", "không đn", "chưa đn", "không", "chưa", "không có", "không còn", "chưa có", "không có hộ", "không còn hộ", "chưa có hộ", "không phát sinh", "hết", "chưa phát sinh", "chẳng", "chẳng có", "chẳng còn", "chẳng thấy", "chả", "chả có", "chả còn", "không một", "không có một");
    private static readonly Vocabulary AnyHousehold = new("hộ nào", "nhà nào", "được hộ nào", "được nhà nào");
    private static readonly Vocabulary DirectNo = new("không", "chưa", "chẳng");
    private static readonly Vocabulary Counted = new("hộ", "hộ nào", "nhà", "nhà nào", "nào", "mới", "gì", "thêm", "trong kỳ", "trong năm", "trong tháng", "kỳ này", "nữa", "cả", "hết", "trường hợp", "xin", "đề nghị", "đăng ký", "hộ nào xin", "hộ nào đề nghị", "hộ nào đăng ký", "đề nghị xét", "đề nghị công nhận");

    /// <summary>"không có hộ tái nghèo", "không phát sinh mới", "hộ nghèo: không": a count of none, where nothing else is said.</summary>
    public static bool Is(Question question, TokenText text, int clause, int label, int labelEnd, int end)
    {
        if (question.Kind != QuestionKind.Number || question.Min > 0)
        {
            return false;
        }

        if (labelEnd < end && NonePhrases.IsNone(text, labelEnd, end) && (text[labelEnd].IsSign(':') || (label == clause && question.When is null or { Is: "true" } && !QuestionRoles.Of(question).IsAskedFor)))
        {
            return true;
        }

        if (AnyHousehold.Begins(text, labelEnd, end) && label > clause && DirectNo.Begins(text, label - 1, label))
        {
            // "tôi bận không đi thăm được hộ nào"
            return true;
        }

        var at = CountBefore.SkipPlace(text, OfficeReports.Skip(text, clause, label), label);
        var no = NoneBefore.Skip(text, at, label);
        return no > at && Counted.SkipAll(text, no, label) == label && Fillers.SkipCourtesy(text, Counted.SkipAll(text, labelEnd, end), end) == end;
    }
}
