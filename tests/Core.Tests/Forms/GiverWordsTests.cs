using ReportBot.Core.Conversations;
using ReportBot.Core.Forms;
using ReportBot.Core.Forms.Reading;

namespace ReportBot.Core.Tests.Forms;

/// <summary>Who gave goes beside the answers as typed, and behind the goods where a report is read back and filed.</summary>
public sealed class GiverWordsTests
{
    [Theory]
    [InlineData("H012 được Hội Nông dân hỗ trợ 20kg gạo", "Hội Nông dân", "20kg gạo (Hội Nông dân)")]
    [InlineData("H012 mttq cho 2 con heo", "mttq", "2 con heo (mttq)")]
    [InlineData("H012 hội chữ thập đỏ cho 2 triệu", "hội chữ thập đỏ", "hội chữ thập đỏ giúp")]
    [InlineData("H012 doan xa tang 10kg gao", "doan xa", "10kg gao (doan xa)")]
    [InlineData("H012 thăm 5/9, xã xuống cấp 10kg gạo", "xã", "10kg gạo (xã)")]
    [InlineData("H012 tặng 2 con dê của hội nông dân ngày 5/9", "hội nông dân", "2 con dê (hội nông dân)")]
    [InlineData("H012 nha truong cho sach vo", "nha truong", "nha truong giúp")]
    [InlineData("H012 được huyện hỗ trợ 40 triệu làm nhà, đã nhận 20 triệu còn lại tháng sau", "huyện", "huyện giúp")]
    [InlineData("H012 trạm y tế tới khám bệnh, cấp thuốc", "", "thuốc")]
    [InlineData("H012 trạm y tế tới khám và cấp thuốc", "trạm y tế", "thuốc (trạm y tế)")]
    [InlineData("H012 vay NHCSXH 50tr mua bò", "", "mua bò")]
    [InlineData("H012 ngân hàng chính sách cho 10kg gạo", "ngân hàng chính sách", "10kg gạo (ngân hàng chính sách)")]
    [InlineData("H012 ngan hang agribank tang 1 xe dap", "ngan hang agribank", "1 xe dap (ngan hang agribank)")]
    [InlineData("H012 vay 30tr của ngân hàng chính sách mua bò", "", "mua bò")]
    [InlineData("H012 thôn tôi được cấp 2 con bò", "", "2 con bò")]
    [InlineData("H012 tôi cho bà 5kg gạo", "", "5kg gạo")]
    [InlineData("H012 xã chưa cấp gạo", "", null)]
    public void Who_gave_is_carried_and_written_behind_what(string message, string giver, string? note)
    {
        var report = Assert.Single(MessageReader.Read(message, CorpusFile.Context).Reports);

        Assert.Equal(giver, report.Giver);
        Assert.Equal(note, (GiverNote.Written(CorpusFile.Context.Form, report).Answers["support_note"] as Answer.Text)?.Words);
    }
}
