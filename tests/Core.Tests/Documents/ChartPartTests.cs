using System.Text;
using ReportBot.Core.Documents.Content;
using ReportBot.Core.Documents.Package;

namespace ReportBot.Core.Tests.Documents;

public sealed class ChartPartTests
{
    [Fact]
    public void Rates_go_up_to_a_hundred_also_where_all_are_nought()
    {
        var xml = Xml(new ChartContent("t", ["10/11/2024", "10/11/2025"], [new ChartSeries("s", [0, 0])], Top: 100));

        Assert.Contains("<c:max val=\"100\" /><c:min val=\"0\" />", xml, StringComparison.Ordinal);
        Assert.DoesNotContain("majorUnit", xml, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, true)]
    [InlineData(40, false)]
    public void A_few_households_are_counted_one_by_one(int most, bool isSteppedByOne)
    {
        var xml = Xml(new ChartContent("t", ["a", "b"], [new ChartSeries("s", [1, most])], IsHorizontal: true));

        Assert.DoesNotContain("c:max", xml, StringComparison.Ordinal);
        Assert.Contains("<c:tickLblSkip val=\"1\" />", xml, StringComparison.Ordinal);
        Assert.Equal(isSteppedByOne, xml.Contains("<c:majorUnit val=\"1\" />", StringComparison.Ordinal));
    }

    private static string Xml(ChartContent chart)
    {
        using var written = new MemoryStream();
        ChartPart.Of("c.xml", chart, "Times New Roman", new ChartCells("s!$A$2:$A$3", _ => "s!$B$2:$B$3")).Write(written);
        return Encoding.UTF8.GetString(written.ToArray());
    }
}
