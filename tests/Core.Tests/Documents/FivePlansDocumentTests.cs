using ReportBot.Core.Documents.Excel;
using ReportBot.Core.Documents.Word;
using ReportBot.Core.Forms;
using ReportBot.Core.Plans;
using ReportBot.Core.Tests.Plans;

namespace ReportBot.Core.Tests.Documents;

/// <summary>A document and a workbook of the first period of each kind of every plan, from its own sample roster.</summary>
public sealed class FivePlansDocumentTests
{
    public static TheoryData<string, string> Periods()
    {
        var data = new TheoryData<string, string>();
        foreach (var code in FivePlans.Codes)
        {
            foreach (var period in PlanPeriods.Of(FivePlans.Plan(code)).GroupBy(p => p.Kind).Select(g => g.First()))
            {
                data.Add(code, period.Key);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Periods))]
    public async Task Its_files_are_valid(string code, string periodKey)
    {
        await using var unit = await FilledUnit.NewAsync(FivePlans.Path(code), households: 0);
        var period = unit.PeriodOf(periodKey);
        var form = unit.View.Plans[0].Form(period.FormId);
        await unit.FillAsync(period, i => AnswersJson.Write(AnyAnswers.Of(form, i)), leaveOut: 7);

        var data = unit.Data(period);
        var (word, excel) = (WordFile.Write(data), ExcelFile.Write(data));

        OfficeFile.Keep($"{code}-{periodKey.Replace(':', '-')}.docx", word);
        OfficeFile.Keep($"{code}-{periodKey.Replace(':', '-')}.xlsx", excel);
        Assert.NotEmpty(data.Obligations);
        OfficeFile.AssertValidWord(word);
        OfficeFile.AssertValidExcel(excel);
    }
}
