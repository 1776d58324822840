using ReportBot.Core.Documents.Word;
using ReportBot.Core.Tests.Plans;

namespace ReportBot.Core.Tests.Documents;

public sealed class WordFileTests
{
    [Fact]
    public async Task The_document_of_a_period_is_valid_and_the_same_each_time()
    {
        await using var unit = await FilledUnit.NewAsync(RepositoryFiles.KonGang);
        await unit.FillAsync(unit.PeriodOf("periodic:2025-09-10"));
        await unit.FillAsync(unit.PeriodOf("periodic:2025-09-20"));
        var data = unit.Data(unit.PeriodOf("periodic:2025-09-20"));

        var file = WordFile.Write(data);

        OfficeFile.Keep("party.docx", file);
        OfficeFile.AssertValidWord(file);
        Assert.Equal(file, WordFile.Write(unit.Data(unit.PeriodOf("periodic:2025-09-20"))));
    }
}
