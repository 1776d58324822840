using ReportBot.Core.Forms;
using ReportBot.Core.Forms.Reading;

namespace ReportBot.Core.Tests.Forms;

/// <summary>
/// Whom a message means: a title and a name of one of the sender's own households begin what is said of it; who is named in
/// passing opens nothing; a dash between two codes is asked about where somebody lies between.
/// </summary>
public sealed class WhoIsMeantTests
{
    private static readonly ReadingContext KimTan = new(
        SampleForm.Household, new DateOnly(2025, 9, 9),
        [new("H002", "Đinh Quốc Phúc"), new("H009", "Ksor H'Blin"), new("H010", "Rơ Châm Dơk"), new("H011", "Dương Văn Trung"), new("H023", "Đinh Thùy Nga"), new("H044", "Siu Hlơnh"), new("H050", "Lê Thị Mai"), new("H051", "Bùi Văn Năm"), new("H052", "Trần Văn Nam"), new("H060", "Vũ Thị Hoa"), new("H061", "Cao Thị Hoa")],
        HasRoster: true);

    /// <summary>Each report as "code answers ?asked [rest]"; of nobody known: "“as named”(who it may be) …".</summary>
    [Theory]
    [InlineData("Báo cáo anh: bà Blin (H009) đã thăm 5/9, anh Dơk tn 900k, ông Trung xin vay 30tr", "H009 visited visit_date | H010 income | H011 proposal")]
    [InlineData("ông Phúc thăm 20/6, bà Nga chưa thăm được do đi làm xa, Siu Hlơnh được vay 40tr", "H002 visited visit_date | H023 visited [do đi làm xa] | H044 support support_value")]
    [InlineData("H009 đã thăm 5/9, anh dơk tn 900k", "H009 visited visit_date | H010 income")]
    [InlineData("h009 da tham 5/9, anh dok tn 900k, ong trung chua tham", "H009 visited visit_date | H010 income | H011 visited")]
    [InlineData("H009 thăm 5/9. Còn ông Trung chưa thăm", "H009 visited visit_date | H011 visited")]
    [InlineData("H009 thăm 5/9; ông Trung: thăm 6/9, kk thiếu nước", "H009 visited visit_date | H011 visited visit_date difficulty")]
    [InlineData("đã thăm anh Dơk 5/9, ông Trung 6/9", "H010 visited visit_date | H011 visited visit_date")]
    [InlineData("anh Dơk và ông Trung chưa thăm", "H010 visited | H011 visited")]
    [InlineData("anh Dơk, ông Trung đã thăm hôm qua", "H010 visited visit_date | H011 visited visit_date")]
    [InlineData("H009 thăm 5/9, nhà Dơk tn 900k", "H009 visited visit_date | H010 income")]
    [InlineData("H009 thăm 5/9, nhà dok tn 900k", "H009 visited visit_date | H010 income")]
    [InlineData("H009 thăm 5/9, ông Trung ốm nặng", "H009 visited visit_date | H011 difficulty")]
    [InlineData("H009 thăm 5/9, chị Mai chưa thăm", "H009 visited visit_date | H050 visited")]
    [InlineData("H009 thăm 5/9, ông Năm tn 900k", "H009 visited visit_date | H051 income")]
    [InlineData("H009 đã thăm hôm qua, anh Nam thu nhập 900 nghìn", "H009 visited visit_date | H052 income")]
    [InlineData("anh Dơk H010 tn 900k", "H010 income")]
    public void A_title_and_a_name_begin_what_is_said_of_an_own_household(string text, string reports) => Assert.Equal(reports, Read(text));

    [Theory]
    [InlineData("H009 thăm 5/9, chị Hoa xin vay 30tr", "H009 visited visit_date | “chị Hoa”(H060 H061) proposal")]
    [InlineData("H009 thăm 5/9, anh Bình xin vay 30tr", "H009 visited visit_date | “anh Bình”() proposal")]
    [InlineData("H009 thăm 5/9, anh Dơk lên rẫy suốt, đx cấp bò", "H009 visited visit_date | “anh Dơk”(H010) proposal [lên rẫy suốt]")]
    [InlineData("anh Dơk (H011) tn 900k", "“anh Dơk (H011)”(H011 H010) income")]
    public void Where_none_or_several_fit_it_is_asked_and_stays_with_nobody_else(string text, string reports) => Assert.Equal(reports, Read(text));

    [Theory]
    [InlineData("H009 thăm 5/9, anh Nam bảo là thiếu vốn làm ăn", "H009")]
    [InlineData("H009 thăm 5/9, con trai anh Nam xin vay vốn", "H009")]
    [InlineData("H009 thăm 5/9, đi cùng anh Nam, chị Mai", "H009")]
    [InlineData("H009 thăm 5/9 cùng thôn trưởng Nam", "H009")]
    [InlineData("H009 thăm 5/9, anh Trung hàng xóm cho mượn trâu", "H009")]
    [InlineData("H009 thăm 5/9, anh Dơk cho 2 con gà", "H009")]
    [InlineData("H009: chị Blin tn 900k", "H009")]
    [InlineData("H009 (anh Dơk) tn 900k", "H009")]
    [InlineData("H009 thăm 5/9, theo chị Hoa thì chưa có nước", "H009")]
    [InlineData("H009 thăm 5/9, mai anh đi thăm tiếp", "H009")]
    [InlineData("H009 thăm 5/9, năm nay chị chưa có việc", "H009")]
    [InlineData("Anh Nam ơi, H009 đã thăm hôm qua", "H009")]
    [InlineData("Chị Mai, H009 đã thăm hôm qua", "H009")]
    [InlineData("tôi và anh Nam đã thăm H009 hôm qua", "H009")]
    [InlineData("anh Nam đã thăm H009 hôm qua", "H009")]
    public void Who_is_named_in_passing_opens_nothing(string text, string codes) =>
        Assert.Equal(codes.Split(' '), MessageReader.Read(text, KimTan).Reports.Select(r => r.Subject ?? r.NamedAs));

    [Theory]
    [InlineData("CODES đã thăm hôm qua")]
    [InlineData("các hộ CODES đã thăm hôm qua")]
    public void A_dash_or_an_arrow_between_two_codes_is_asked_about_where_somebody_lies_between(string text)
    {
        foreach (var dash in new[] { "-", "–", "—", " - ", " – ", " -> ", "→", " => " })
        {
            Assert.Equal("H009 visited visit_date | “H009" + dash + "H011”(H010) visited visit_date | H011 visited visit_date", Read(text.Replace("CODES", "H009" + dash + "H011", StringComparison.Ordinal)).Replace("các hộ ", "", StringComparison.Ordinal));
            Assert.Equal("H009 visited visit_date | H010 visited visit_date", Read(text.Replace("CODES", "H009" + dash + "H010", StringComparison.Ordinal)));
        }
    }

    [Theory]
    [InlineData("H009 đến H011 đã thăm", "H009 visited | H010 visited | H011 visited")]
    [InlineData("H002 - H009 - H011 đã thăm", "H002 visited | H009 visited | H011 visited")]
    [InlineData("H002 – H009 – H011 đã thăm", "H002 visited | H009 visited | H011 visited")]
    public void A_word_between_two_codes_is_a_range_and_several_dashes_are_a_list(string text, string reports) => Assert.Equal(reports, Read(text));

    [Theory]
    [InlineData("KP5 thăm 3 hộ", "“KP5”()")]
    [InlineData("khu phố 5 thăm 3 hộ", "“khu phố 5”()")]
    [InlineData("KP4 thăm 2 hộ; KP5 thăm 3 hộ", "KP4 | “KP5”()")]
    [InlineData("kp9 và khu phố 7 thăm 3 hộ", "KP9 | “khu phố 7”()")]
    [InlineData("khu phố 4 hộ nghèo 3", "KP4")]
    [InlineData("khu phố 3 hộ nghèo", "")]
    public void An_area_of_somebody_else_is_named_and_goes_to_no_other(string text, string who)
    {
        var form = FormFile.Read(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "plans/forms/area-periodic.json")));
        var reading = MessageReader.Read(text, new ReadingContext(form, new DateOnly(2023, 6, 20), [new("KP4", "Khu phố 4", "khu phố"), new("KP9", "Khu phố 9", "khu phố")], HasRoster: true));
        Assert.Equal(who, string.Join(" | ", reading.Reports.Select(r => r.Subject ?? (r.NamedAs is null ? "" : $"“{r.NamedAs}”()"))));
    }

    [Theory]
    [InlineData("KP4 thăm 10/6", null)]
    [InlineData("KP4 thăm 3/5 hộ", 3L)]
    [InlineData("KP4 thăm 10 hộ", 10L)]
    public void A_day_is_no_count(string text, long? count)
    {
        var form = FormFile.Read(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "plans/forms/area-periodic.json")));
        var report = Assert.Single(MessageReader.Read(text, new ReadingContext(form, new DateOnly(2023, 6, 20), [new("KP4", "Khu phố 4", "khu phố")], HasRoster: true)).Reports);
        Assert.Equal(count, (report.Answers["households_visited"] as Answer.Number)?.Value);
        Assert.Equal(count is null, report.Unclear.Any(u => u.Key == "households_visited"));
    }

    private static string Read(string text) => string.Join(" | ", MessageReader.Read(text, KimTan).Reports.Select(r =>
        (r.Subject ?? $"“{r.NamedAs}”({string.Join(' ', r.Candidates.Select(c => c.Code))})")
        + string.Concat(SampleForm.Household.Questions.Where(q => r.Answers.Has(q.Key)).Select(q => " " + q.Key))
        + string.Concat(r.Unclear.Select(u => " ?" + u.Key))
        + (r.Rest.Length > 0 ? $" [{r.Rest}]" : "")));
}
