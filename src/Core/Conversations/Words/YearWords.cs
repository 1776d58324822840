using ReportBot.Core.Forms;
using ReportBot.Core.Forms.Reading;
using ReportBot.Core.Text;

namespace ReportBot.Core.Conversations;

/// <summary>Which of two reports that are due, the year's and another, words that name no period are for.</summary>
internal static class YearWords
{
    // Nobody goes to one household so often within one period of the year.
    private const int VisitsOfAYear = 5;

    private static readonly Vocabulary OfTheYear = new(
        "cả năm", "trong cả năm", "suốt năm", "số lần thăm", "tổng số lần thăm", "căn cứ", "căn cứ đề nghị", "đề nghị thoát nghèo", "đề nghị công nhận", "đề nghị công nhận thoát nghèo", "đề nghị xét thoát nghèo", "báo cáo năm", "tổng kết năm", "đủ điều kiện thoát nghèo");

    private static readonly Vocabulary PlainlyOfTheYear = new(
        "cả năm", "trong cả năm", "trong năm", "trong năm nay", "cả năm nay", "suốt năm", "suốt cả năm", "từ đầu năm", "số lần thăm", "tổng số lần thăm", "báo cáo năm", "tổng kết năm", "đủ điều kiện thoát nghèo", "căn cứ đề nghị");

    // "Năm nay" alone may be said of any period; with a count of visits, which only the year's report asks, it is the year's.
    private static readonly Vocabulary ThisYear = new("năm nay", "trong năm", "năm này");

    private static readonly Vocabulary Goes = new("đến", "tới", "đi", "xuống", "ghé", "lên", "vào", "qua", "thăm", "đến thăm", "tới thăm", "đi thăm", "xuống thăm", "ghé thăm", "đã đến", "đã thăm", "đến nhà", "được");

    private static readonly Vocabulary Names = new("kỳ năm", "kỳ cả năm", "kỳ báo cáo năm", "kỳ tổng kết năm");

    private static readonly Vocabulary Headings = new(
        "kỳ năm", "kỳ cả năm", "kỳ báo cáo năm", "kỳ tổng kết năm", "báo cáo năm", "bc năm", "báo cáo cả năm", "báo cáo kết quả năm", "báo cáo kết quả cả năm", "báo cáo tổng kết năm", "báo cáo cuối năm",
        "kết quả cả năm", "kết quả năm", "tổng kết năm", "tổng kết cả năm");

    /// <summary>The words behind a heading that names the year's report, "báo cáo kết quả cả năm: …"; null where there is none.</summary>
    public static string? WithoutHeading(string text)
    {
        var words = TokenText.Of(text);
        return Headings.Skip(words, 0, words.Count) is > 0 and var end && words.At(end)?.IsSign(':') == true ? text[words.Tokens[end].End..].Trim() : null;
    }

    /// <summary>Whether the words may be on the whole year at all.</summary>
    public static bool Occur(string text)
    {
        var words = TokenText.Of(text);
        return OfTheYear.OccursIn(words, 0, words.Count) || PlainlyOfTheYear.OccursIn(words, 0, words.Count);
    }

    /// <summary>The words without "kỳ năm", which names the period and tells nothing; null where that is not named.</summary>
    public static string? WithoutName(string text)
    {
        var words = TokenText.Of(text);
        for (var i = 0; i < words.Count; i++)
        {
            if (Names.Skip(words, i, words.Count) is var end && end > i)
            {
                var (from, to) = (words.Tokens[i].Start, words.Tokens[end - 1].End);
                return string.Join(' ', new[] { text[..from].Trim(' ', ',', ';', ':', '-', '('), text[to..].Trim(' ', ',', ';', ':', '-', ')') }.Where(p => p.Length > 0));
            }
        }

        return null;
    }

    /// <summary>What one message answers by the form of each of the two periods.</summary>
    /// <param name="Year">By the year's.</param>
    /// <param name="Other">By the other.</param>
    public sealed record Readings(Reading Year, Reading Other)
    {
        /// <summary>The words answer what only the year's form asks, and name no day.</summary>
        public bool MayBeOfTheYear => !IsOfTheOther && Year.Only(Other).Any() && Other.Only(Year).All(q => q.Kind != QuestionKind.Date);

        /// <summary>They name a day and answer nothing beyond doubt that only the year's form asks.</summary>
        public bool IsOfTheOther => Other.Only(Year).Any(q => q.Kind == QuestionKind.Date) && !Year.Only(Other).Any(q => Year.Told.Any(r => r.Answers.Has(q.Key)));

        /// <summary>So many visits are told as one period of the year does not have.</summary>
        public bool HasVisitsOfAYear => Year.Only(Other).Any(q => q.Kind == QuestionKind.Number && Year.Told.Any(r => r.Answers[q.Key] is Answer.Number { Value: >= VisitsOfAYear }));
    }

    /// <summary>The reports that a message tells by one form.</summary>
    public sealed record Reading(Form Form, IReadOnlyList<ReportReading> Told)
    {
        /// <summary>The questions answered, beyond doubt or not, that another form does not ask.</summary>
        public IEnumerable<Question> Only(Reading other) =>
            Form.Questions.Where(q => other.Form.Find(q.Key) is null && Told.Any(r => r.Answers.Has(q.Key) || r.Unclear.Any(u => u.Key == q.Key)));
    }

    /// <summary>Reads a message by the forms of both periods.</summary>
    public static Readings Read(Talk talk, PeriodDuties year, PeriodDuties other, string text) =>
        new(By(talk, year, text), By(talk, other, text));

    /// <summary>Whether the words are plainly for the year's report, so that nothing need be asked.</summary>
    public static bool ArePlain(Readings read, string text, bool isAtTheYear)
    {
        var words = TokenText.Of(text);
        return read.MayBeOfTheYear && (isAtTheYear || read.HasVisitsOfAYear || PlainlyOfTheYear.OccursIn(words, 0, words.Count));
    }

    /// <summary>"Năm nay … đến 4 lần": visits are counted over the year.</summary>
    public static bool CountVisitsOfThisYear(string text)
    {
        var words = TokenText.Of(text);
        return ThisYear.OccursIn(words, 0, words.Count) && Enumerable.Range(0, words.Count).Any(at =>
            Goes.Skip(words, at, words.Count) is var end && end > at && words.At(end)?.IsDigits == true && words.At(end + 1)?.Folded == "lan");
    }

    private static Reading By(Talk talk, PeriodDuties duties, string text)
    {
        var form = duties.Plan.Form(duties.Period.FormId);
        return new Reading(form, BatchReader.Read(text, BatchReader.Context(talk, form, [.. duties.All.Select(d => d.Subject)])).Reports);
    }
}
