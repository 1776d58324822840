using ReportBot.Core.Conversations;
using ReportBot.Core.Forms;
using ReportBot.Core.Forms.Reading;
using ReportBot.Core.Tests.Plans;

namespace ReportBot.Core.Tests.Conversations;

/// <summary>Whose a thing is said to be: what goes, from whom, to whom; and the words that say nothing of the kind.</summary>
public sealed class OwnershipReaderTests
{
    private static readonly ReadingContext Context = new(
        FormFile.Read(File.ReadAllText(Path.Combine(RepositoryFiles.Plans, "forms", "household-periodic.json"))),
        new DateOnly(2025, 9, 8),
        [new("H006", "Nay H'Bơi", null), new("H007", "Nay H'Tlơm", null), new("H025", "A Ngưi", null), new("H055", "Đặng Hữu Vinh", null), new("H083", "Kpă H'Ngơn", null), new("H084", "Puih H'Yơl", null)],
        HasRoster: true);

    [Theory]
    [InlineData("tôi nói nhầm, vay 30 triệu là nhà Tlơm, nhà Bơi không vay", "vay 30 triệu: H006 > H007")]
    [InlineData("không phải, 5 con dê giống là của nhà anh Vinh thôi", "5 con dê giống: > H055")]
    [InlineData("khong phai, 5 con de giong la cua nha anh Vinh thoi", "5 con de giong: > H055")]
    [InlineData("sai roi, con dau om la nha Tlơm", "con dau om: > H007")]
    [InlineData("à nhầm, heo là của nhà Vinh, nhà Bơi không có gì", "heo: H006 > H055")]
    [InlineData("ủa gạo là của H Tlơm chứ không phải H Bơi", "gạo: H006 > H007")]
    [InlineData("không phải, Tlơm mới là nhà được cho dê", "cho dê: > H007")]
    [InlineData("không phải, Tlơm mới là người được cấp thẻ bhyt, không phải Bơi", "cấp thẻ bhyt: H006 > H007")]
    [InlineData("H006 sai rồi, con heo là của nhà Vinh", "con heo: H006 > H055")]
    [InlineData("H006 bỏ phần 5 con dê đi, cái đó của nhà anh Vinh", "5 con dê: H006 > H055")]
    [InlineData("H006 bo kho khan di, cai do cua nha Tlơm", "kho khan: H006 > H007")]
    [InlineData("xin lỗi tôi ghi lộn nhà, bò là của nhà Vinh", "bò: > H055")]
    [InlineData("H006 bỏ khó khăn đi, chị ghi lộn nhà", "khó khăn: H006 >")]
    [InlineData("bỏ khó khăn đi, chị ghi lộn nhà", "khó khăn: >")]
    [InlineData("Vinh chưa mua bò, bỏ chữ mua bò đi", "mua bò: H055 >")]
    [InlineData("không phải, Ngưi là nhà khác, nhà đó bình thường không có gì", "told bình thường không có gì: > H025")]
    [InlineData("khong phai, Ngưi la nha khac, nha do binh thuong khong co gi", "told binh thuong khong co gi: > H025")]
    [InlineData("không phải của nhà Bơi, là hai nhà Ngơn với Yơl chưa vào được, đường lầy quá", "told chưa vào được, đường lầy quá: H006 > H083, H084")]
    [InlineData("thiếu nước là nhà Tlơm, Bơi không thiếu nước", "thiếu nước: H006 > H007")]
    [InlineData("mat bo la nha Tlơm, Bơi khong mat", "mat bo: H006 > H007")]
    [InlineData("ốm là anh Vinh chứ Bơi khỏe", "ốm: H006 > H055")]
    [InlineData("con bê là của nhà Vinh, nhà Tlơm không có", "con bê: H007 > H055")]
    [InlineData("à con bò đó là nhà Vinh mới đúng", "con bò: > H055")]
    [InlineData("H006 xin bo la nha Tlơm, khong phai Bơi", "xin bo: H006 > H007")]
    [InlineData("H007 noi lon, sot xuat huyet la con nha Vinh, khong phai nha Tlơm", "sot xuat huyet: H007 > H055")]
    [InlineData("H006 3 con dê là nhà Vinh mới đúng", "3 con dê: H006 > H055")]
    [InlineData("dê ghi nhầm cho H006, phải là H007", "dê: H006 > H007")]
    [InlineData("bỏ dê của nhà Vinh, dê là nhà Tlơm", "dê: H055 > H007")]
    public void Says_what_goes_from_whom_and_to_whom(string text, string expected) => Assert.Equal(expected, Shown(OwnershipReader.Read(text, Context)));

    [Theory]
    [InlineData("nhà Bơi không vay, nhà Tlơm vay 30 triệu")]
    [InlineData("H006 thăm hôm qua, được cho 2 con dê; H007 chưa thăm")]
    [InlineData("không phải, H006 thăm hôm kia")]
    [InlineData("H006 bỏ khó khăn đi")]
    [InlineData("bỏ đề xuất")]
    [InlineData("nhầm H006, là H007")]
    [InlineData("nhầm nhà rồi, đây là của H007")]
    [InlineData("nhà Bơi con của nhà Tlơm thăm hôm qua")]
    [InlineData("H006 thu nhập 1tr3 chứ không phải 1tr2")]
    [InlineData("của nhà Tlơm")]
    [InlineData("thiếu nước là nhà Tlơm, nhà Bơi thiếu gạo")]
    [InlineData("bỏ dê của nhà Vinh")]
    [InlineData("vay 30 triệu là nhà Tlơm")]
    public void Leaves_other_words_alone(string text) => Assert.Null(OwnershipReader.Read(text, Context));

    private static string Shown(Ownership? read) => read is null ? "" : $"{(read.IsTold ? "told " : "")}{read.Thing}: {read.From} > {string.Join(", ", read.To)}".Replace(":  >", ": >", StringComparison.Ordinal).TrimEnd();
}
