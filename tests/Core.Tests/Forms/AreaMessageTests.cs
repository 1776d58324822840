using ReportBot.Core.Forms;
using ReportBot.Core.Forms.Reading;
using ReportBot.Core.Tests.Plans;

namespace ReportBot.Core.Tests.Forms;

/// <summary>One-message reports on areas: which area is named, and how many households each form of help was for.</summary>
public sealed class AreaMessageTests
{
    private static readonly DateOnly Today = new(2023, 6, 20);

    private static readonly Form Periodic = FormFile.Read(File.ReadAllText(Path.Combine(RepositoryFiles.Plans, "forms/area-periodic.json")));

    private static readonly KnownSubject[] Wards =
        [.. new[] { 1, 2, 3, 4, 5, 6, 8, 9, 10, 12 }.Select(n => new KnownSubject($"KP{n:00}", $"Khu phố {n}", "khu phố"))];

    private static readonly KnownSubject[] Hamlets =
    [
        new("T1", "Thôn 1", "thôn"), new("T2", "Thôn 2", "thôn"), new("T4", "Thôn Mơ Nang 2", "thôn"), new("T5", "Thôn Blôm", "thôn"),
    ];

    [Theory]
    [InlineData("KP9: thăm 2 hộ", "KP09")]
    [InlineData("kp 9 thăm 2 hộ", "KP09")]
    [InlineData("kp9 thăm 2 hộ", "KP09")]
    [InlineData("khu pho 9: thăm 2 hộ", "KP09")]
    [InlineData("Khu phố 9 + 4: thăm 2 hộ", "KP09 KP04")]
    [InlineData("Khu phố 8 +12 thăm 2 hộ", "KP08 KP12")]
    [InlineData("khu phố 8, 12 và 10: thăm 2 hộ", "KP08 KP12 KP10")]
    [InlineData("khu phố 1 thăm 2 hộ; khu phố 12 thăm 2 hộ", "KP01 KP12")]
    [InlineData("khu phố 3 thăm 2 hộ, 5 hộ nghèo", "KP03")]
    public void A_ward_is_named_in_every_shape(string text, string codes) =>
        Assert.Equal(codes.Split(' '), Read(text, Wards).Select(r => r.Subject));

    [Theory]
    [InlineData("thôn Mơ Nang 2: thăm 3 hộ", "T4")]
    [InlineData("Mo Nang 2: tham 3 ho", "T4")]
    [InlineData("Mo Nang 2: thăm 3 hộ", "T4")]
    [InlineData("thon 2 tham 3 ho", "T2")]
    [InlineData("thon 2 thăm 3 hộ", "T2")]
    [InlineData("thôn 1, 2: thăm 3 hộ", "T1 T2")]
    [InlineData("Thôn Blôm thăm 3 hộ", "T5")]
    public void A_number_that_is_part_of_a_name_stays_in_it(string text, string codes) =>
        Assert.Equal(codes.Split(' '), Read(text, Hamlets).Select(r => r.Subject));

    [Fact]
    public void The_number_of_households_is_no_area()
    {
        var report = Assert.Single(Read("KP9: thăm 4 hộ, hộ nghèo 2, hộ cận nghèo 10", Wards));
        Assert.Equal("KP09", report.Subject);
        Assert.Equal((4, 2, 10), (Number(report, "households_visited"), Number(report, "poor"), Number(report, "near_poor")));
        Assert.Empty(report.Unclear);
        Assert.Empty(report.Rest);
    }

    [Theory]
    [InlineData("KP9 vay vốn 3 hộ 150tr, BHYT 5 hộ, sửa nhà 1 hộ 40tr")]
    [InlineData("KP9 vay vốn: 3 hộ, 150 triệu; BHYT 5 hộ; sửa nhà 1 hộ trị giá 40tr")]
    [InlineData("khu phố 9: 3 hộ vay vốn 150tr, 5 hộ được BHYT, 1 hộ sửa nhà 40tr")]
    public void Each_form_of_help_has_its_households_and_money(string text)
    {
        var report = Assert.Single(Read(text, Wards));
        Assert.Equal(["loan", "housing", "insurance"], ((Answer.ChosenMany)report.Answers["support"]!).Keys);
        Assert.Equal((3, 5, 1), (Number(report, "loan_households"), Number(report, "insurance_households"), Number(report, "housing_households")));
        Assert.Equal((150_000_000, 40_000_000), (Vnd(report, "loan_value"), Vnd(report, "housing_value")));
        Assert.Null(report.Answers["insurance_value"]);
        Assert.Empty(report.Rest);
    }

    [Fact]
    public void All_of_it_in_one_message()
    {
        var reports = Read(
            "KP9: đã thăm 2 hộ, vay vốn 1 hộ 50tr, 2 hộ nghèo, 4 hộ cận nghèo, đề nghị thoát nghèo 1, kk thiếu vốn, đx cho vay thêm\nKP4 không có gì mới",
            Wards);
        Assert.Equal(["KP09", "KP04"], reports.Select(r => r.Subject));
        Assert.Equal((2, 2, 4, 1), (Number(reports[0], "households_visited"), Number(reports[0], "poor"), Number(reports[0], "near_poor"), Number(reports[0], "exit_poor")));
        Assert.Equal((1, 50_000_000), (Number(reports[0], "loan_households"), Vnd(reports[0], "loan_value")));
        Assert.Equal(new Answer.Text("thiếu vốn"), reports[0].Answers["difficulty"]);
        Assert.Equal(new Answer.Text("cho vay thêm"), reports[0].Answers["proposal"]);
        Assert.Empty(reports[0].Unclear);
        Assert.Empty(reports[0].Rest);
        Assert.True(reports[1].Answers.IsNil);
    }

    [Theory]
    [InlineData("KP9 không tái nghèo, không phát sinh mới", "relapsed=0 newly_poor=0")]
    [InlineData("KP9: thoát nghèo 2 hộ, không có hộ tái nghèo, không phát sinh hộ nghèo mới", "escaped=2 relapsed=0 newly_poor=0")]
    [InlineData("KP9 không còn hộ nghèo, hộ cận nghèo: không", "poor=0 near_poor=0")]
    [InlineData("KP9 chưa có hộ thoát nghèo", "escaped=0")]
    [InlineData("KP9 chưa thăm được hộ nào", "households_visited=0")]
    [InlineData("KP9 không phát sinh", "newly_poor=0")]
    public void None_of_what_is_counted_is_a_count_and_no_nil_report(string text, string counts)
    {
        var annual = FormFile.Read(File.ReadAllText(Path.Combine(RepositoryFiles.Plans, "forms/area-annual.json")));
        var report = Assert.Single(MessageReader.Read(text, new ReadingContext(annual, Today, Wards, HasRoster: true)).Reports);
        Assert.Equal(counts, string.Join(' ', annual.Questions.Where(q => report.Answers[q.Key] is Answer.Number).Select(q => $"{q.Key}={((Answer.Number)report.Answers[q.Key]!).Value}")));
        Assert.False(report.Answers.IsNil);
    }

    [Theory]
    [InlineData("KP9 thăm 4 hộ nghèo và 6 hộ cận nghèo", "households_visited")]
    [InlineData("KP9 phát quà 10 hộ mỗi hộ 500k", "other_value")]
    public void A_count_that_goes_on_or_an_amount_for_each_is_asked(string text, string key)
    {
        var report = Assert.Single(Read(text, Wards));
        Assert.Contains(report.Unclear, u => u.Key == key);
        Assert.False(report.Answers.Has(key));
    }

    [Theory]
    [InlineData("KP9 còn 8 hộ nghèo và 5 hộ cận nghèo", "poor=8 near_poor=5")]
    [InlineData("KP9: đề nghị phường rút tên 3 hộ khỏi danh sách nghèo", "exit_poor=3")]
    [InlineData("KP9: 2 hộ xin vay 100tr, 1 hộ đã vay 50tr", "loan_households=1 loan_value=50000000")]
    [InlineData("KP9: trao 10 con dê cho 5 hộ, trị giá 30 triệu", "livelihood_households=5 livelihood_value=30000000")]
    [InlineData("KP9: 2 hộ thoát nghèo rồi, hộ nghèo 5", "poor=5")]
    [InlineData("KP9: năm ngoái có 20 hộ nghèo, hộ cận nghèo 5", "near_poor=5")]
    [InlineData("KP9: sẽ thăm 8 hộ, hộ nghèo 5", "poor=5")]
    public void Counts_proposals_and_costs_are_told_in_sentences(string text, string figures)
    {
        var report = Assert.Single(Read(text, Wards));
        Assert.Equal(figures.Split(' ').Order(StringComparer.Ordinal), report.Answers.Where(a => a.Value is Answer.Number or Answer.Money)
            .Select(a => $"{a.Key}={(a.Value is Answer.Number n ? n.Value : ((Answer.Money)a.Value).Vnd)}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Without_a_list_a_count_of_poor_households_names_no_household()
    {
        var report = Assert.Single(MessageReader.Read("thăm 5 hộ, hộ nghèo 4", new ReadingContext(Periodic, Today, [], HasRoster: false)).Reports);
        Assert.Null(report.NamedAs);
        Assert.Equal((5, 4), (Number(report, "households_visited"), Number(report, "poor")));
    }

    [Fact]
    public void A_body_tells_its_tasks_and_its_money_by_source()
    {
        var form = FormFile.Read(File.ReadAllText(Path.Combine(RepositoryFiles.Plans, "forms/body-progress.json")));
        var report = Assert.Single(MessageReader.Read(
            "nhiệm vụ: tuyên truyền, rà soát; kết quả: rà soát xong 12 ấp; ngân sách huyện 500tr, quỹ vì người nghèo 120tr, vay vốn 30 hộ 1,5 tỷ",
            new ReadingContext(form, Today, [], HasRoster: false)).Reports);
        Assert.Equal(["communication", "management"], ((Answer.ChosenMany)report.Answers["tasks"]!).Keys);
        Assert.Equal(["district", "fund"], ((Answer.ChosenMany)report.Answers["sources"]!).Keys);
        Assert.Equal((500_000_000, 120_000_000), (Vnd(report, "district_money"), Vnd(report, "fund_money")));
        Assert.Equal((30, 1_500_000_000), (Number(report, "loan_households"), Vnd(report, "loan_value")));
        Assert.Empty(report.Rest);
    }

    private static IReadOnlyList<ReportReading> Read(string text, KnownSubject[] subjects) =>
        MessageReader.Read(text, new ReadingContext(Periodic, Today, subjects, HasRoster: true)).Reports;

    private static long Number(ReportReading report, string key) => report.Answers[key] is Answer.Number number ? number.Value : -1;

    private static long Vnd(ReportReading report, string key) => report.Answers[key] is Answer.Money money ? money.Vnd : -1;
}
