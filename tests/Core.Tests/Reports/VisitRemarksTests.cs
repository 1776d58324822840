using ReportBot.Core.Reports;

namespace ReportBot.Core.Tests.Reports;

public sealed class VisitRemarksTests
{
    [Theory]
    [InlineData("mai e đi; mai đi", true, "")]
    [InlineData("hẹn cuối tuần", true, "")]
    [InlineData("cũng chưa; con út nghỉ học", true, "con út nghỉ học")]
    [InlineData("cuoi thang di", true, "")]
    [InlineData("chưa đi được vì mưa", true, "")]
    [InlineData("chưa đi được vì mưa", false, "chưa đi được vì mưa")]
    [InlineData("chua tham tuan sau di", false, "")]
    [InlineData("cũng chưa", false, "")]
    [InlineData("tuần sau em đi", false, "tuần sau em đi")]
    [InlineData("bò đi lạc", true, "bò đi lạc")]
    [InlineData("mai có đoàn xã xuống", true, "mai có đoàn xã xuống")]
    [InlineData("nhà xa", true, "nhà xa")]
    public void What_the_answer_on_the_visit_settles_goes(string rest, bool visited, string left) => Assert.Equal(left, VisitRemarks.Without(rest, visited));
}
