using Dapper;
using ReportBot.Core.Conversations;
using ReportBot.Core.Forms;
using ReportBot.Core.Plans;
using ReportBot.Core.Tests.Forms;
using ReportBot.Core.Tests.Plans;

namespace ReportBot.Core.Tests.Documents;

/// <summary>A period as it comes in: thirty households, their reports told as people type them and read as the service reads them.</summary>
internal static class PlayedPeriod
{
    private const int Households = 32;

    private static readonly string[] Files = ["heldout-40.txt", "heldout-41.txt", "heldout-42.txt"];

    // What is typed too: complaints for proposals, words to the reader.
    private static readonly (string Message, string Along)[] Typed =
    [
        ("H005 đã thăm hôm qua, kk: bà bị giãn tĩnh mạch đứng lâu không nổi, đx: Nhà dột quá", "ổng vui lắm, em về trễ nha sếp"),
        ("H012 đã thăm, hội phụ nữ cho 20kg gạo, kk thiếu nước sinh hoạt, nguyện vọng có cái giếng khoan", "con gái út nghỉ học; cảm ơn sếp nhiều"),
        ("H013 đã thăm 5/9, vay 50tr mua 2 bò, kk thiếu vốn, đx cho vay thêm 20tr", ""),
    ];

    /// <summary>The unit with the period filed, but for two households.</summary>
    public static async Task<(FilledUnit Unit, Period Period)> NewAsync()
    {
        var unit = await FilledUnit.NewAsync(RepositoryFiles.KonGang, Households, officials: 9);
        var period = unit.PeriodOf("periodic:2025-09-10");
        var reports = Reports().Take(Households - 2).ToArray();
        await unit.FillAsync(period, i => AnswersJson.Write(i <= reports.Length ? reports[i - 1].Answers : Answers.Nil), leaveOut: Households / 2);
        await unit.WriteAsync(db =>
        {
            var numbers = db.Query<long>("SELECT number FROM reports ORDER BY number").ToArray();
            for (var i = 0; i < Math.Min(numbers.Length, reports.Length); i++)
            {
                db.Execute("UPDATE reports SET rest = @rest WHERE number = @number", new { rest = reports[i].Along, number = numbers[i] });
            }
        });
        return (unit, period);
    }

    private static IEnumerable<(Answers Answers, string Along)> Reports()
    {
        foreach (var (message, rest) in Typed)
        {
            yield return (Read(message).Single().Answers, rest);
        }

        foreach (var (answers, rest) in Files.SelectMany(f => CorpusFile.Read(f).Where((_, i) => i % 7 == f.Length % 2)).SelectMany(m => Read(m.Text)))
        {
            yield return (answers, rest);
        }
    }

    private static IEnumerable<(Answers Answers, string Along)> Read(string message) =>
        BatchReader.Read(message, CorpusFile.Context).Reports.Where(r => r.Subject is not null && !r.Answers.IsNil)
            .Select(r => (r.Unclear.Aggregate(r.Answers, (all, u) => all.Without(u.Key)), r.Rest));
}
