using ReportBot.Core.Conversations;

namespace ReportBot.Core.Tests.Conversations;

/// <summary>What whoever reports asks of the bot, the codes taken out; what is told of a household is none of it.</summary>
public sealed class ReporterQuestionTests
{
    [Theory]
    [InlineData("tôi gửi báo cáo muộn được không", false, "Deadline")]
    [InlineData("muon roi co bao duoc nua khong", false, "Deadline")]
    [InlineData("quá hạn còn nộp được ko ạ", false, "Deadline")]
    [InlineData("mai còn phải báo gì nữa ko", false, "Duties")]
    [InlineData("kỳ sau em phải nộp gì", false, "Duties")]
    [InlineData("mai tôi đi rồi báo lại được không", true, "Later")]
    [InlineData("để mai em báo được không ad", false, "Later")]
    [InlineData("chuyển đi rồi thì có phải báo cáo nữa không", true, "Departed")]
    [InlineData("có được vay thêm không ad", true, "Household")]
    [InlineData("có phải là hộ nghèo nữa không ạ", true, "Household")]
    [InlineData("làm thuê bữa có bữa không", true, null)]
    [InlineData("hộ hỏi có được vay không", true, null)]
    [InlineData("đất thì có mà vốn thì không", true, null)]
    [InlineData("có được vay 50tr không lãi", true, null)]
    [InlineData("đã thăm, có được con bò", true, null)]
    [InlineData("không", true, null)]
    [InlineData("chưa thăm được", true, null)]
    public void Is_read(string left, bool namesOne, string? ask) => Assert.Equal(ask, ReporterQuestion.Read(left, namesOne)?.ToString());

    [Theory]
    [InlineData("chuyển đi Đăk Lăk rồi", true)]
    [InlineData("bà Tlơm mất hôm 12/6", true)]
    [InlineData("chuyen qua lang Klong o roi", true)]
    [InlineData("mất mùa, mất việc", false)]
    [InlineData("bò mới mất hôm qua", false)]
    [InlineData("vừa mất điện", false)]
    [InlineData("đi làm xa", false)]
    public void Whoever_left_or_died_is_known(string words, bool left) => Assert.Equal(left, DepartureWords.Occur(words));
}
