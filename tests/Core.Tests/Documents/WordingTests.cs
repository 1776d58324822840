using ReportBot.Core.Documents;
using ReportBot.Core.Documents.Content;
using ReportBot.Core.Plans;
using ReportBot.Core.Tests.Plans;

namespace ReportBot.Core.Tests.Documents;

/// <summary>The sentences and settings that an office may change.</summary>
public sealed class WordingTests
{
    [Fact]
    public void An_office_words_sentences_anew_beside_its_plan()
    {
        var plan = ReadWith("wording.vi.txt", "# của xã\nsection.tasks = PHƯƠNG HƯỚNG,\n  NHIỆM VỤ\n", problems: []);

        var words = new DocumentWords(plan!, DocumentStyle.Of(plan!));

        Assert.Equal("PHƯƠNG HƯỚNG, NHIỆM VỤ", words.Say("section.tasks"));
        Assert.Equal("KẾT QUẢ THỰC HIỆN", words.Say("section.results"));
        Assert.Equal("PHƯƠNG HƯỚNG, NHIỆM VỤ", new DocumentWords(PlanJson.Read(PlanJson.Write(plan!)), DocumentStyle.Of(plan!)).Say("section.tasks"));
    }

    [Theory]
    [InlineData("section.nhiem-vu = A\n", "loi-van.txt, section.nhiem-vu: Không có câu nào tên")]
    [InlineData("missing.lead = Còn {ai} chưa nộp\n", "Câu \"missing.lead\" không có chỗ {ai}; có: {subjects}.")]
    [InlineData("missing.lead = Còn {subjects chưa nộp\n", "Ngoặc nhọn phải đủ đôi")]
    [InlineData("chữ không có dấu bằng\n", "loi-van.txt, dòng 1: Mỗi dòng là: khóa = câu.")]
    [InlineData("total = A\ntotal = B\n", "dòng 2: Câu \"total\" ghi hai lần")]
    [InlineData("  thụt vào\n", "dòng 1: Dòng thụt vào phải đi tiếp một câu")]
    public void A_wrong_line_is_said_with_its_place(string content, string problem) =>
        Assert.Null(ReadWith("loi-van.txt", content, [problem]));

    [Fact]
    public void Settings_outside_the_rules_are_refused() =>
        ReadEdited(
            text => text.Replace("\"recipients\":", "\"document\": { \"bodySize\": 20, \"end\": \"!\", \"leftMm\": 10 }, \"recipients\":", StringComparison.Ordinal),
            _ => { },
            reading => Assert.Equal(3, reading.Problems.Count(p => p.Place.StartsWith("document.", StringComparison.Ordinal))));

    [Fact]
    public void Settings_of_the_plan_go_before_those_of_its_layout()
    {
        var plan = FivePlans.Plan("kon-gang-2025");
        var own = DocumentStyle.Of(plan with
        {
            Document = new DocumentSettings { LinePoints = 19, Spelling = "uỷ", PercentSpace = true, TwoDigits = true, End = "./." },
        });
        var words = new DocumentWords(plan, own);

        Assert.Equal((18, "."), (DocumentStyle.Of(plan).LinePoints, DocumentStyle.Of(plan).End));
        Assert.Equal((19, "./."), (own.LinePoints, own.End));
        Assert.Equal(("08", "12", "0,28 %"), (words.Number(8), words.Number(12), words.Rate(28, 10_000)));
        Assert.Equal("Đảng uỷ", words.Spell("Đảng ủy"));
    }

    private static Plan? ReadWith(string file, string content, string[] problems)
    {
        Plan? plan = null;
        ReadEdited(
            text => text.Replace("\"recipients\":", $"\"wording\": \"{file}\", \"recipients\":", StringComparison.Ordinal),
            folder => File.WriteAllText(Path.Combine(folder, file), content),
            reading =>
            {
                Assert.Equal(problems.Length, reading.Problems.Count);
                Assert.All(problems, p => Assert.Contains(reading.Problems, r => r.ToString().Contains(p, StringComparison.Ordinal)));
                plan = reading.Plan;
            });
        return plan;
    }

    private static void ReadEdited(Func<string, string> edit, Action<string> prepare, Action<PlanReading> check)
    {
        var folder = Directory.CreateTempSubdirectory("reportbot-wording-").FullName;
        try
        {
            Directory.CreateDirectory(Path.Combine(folder, "forms"));
            Directory.CreateDirectory(Path.Combine(folder, "plan"));
            foreach (var form in Directory.EnumerateFiles(Path.Combine(RepositoryFiles.Plans, "forms"), "*.json"))
            {
                File.Copy(form, Path.Combine(folder, "forms", Path.GetFileName(form)));
            }

            File.Copy(RepositoryFiles.KonGangRoster, Path.Combine(folder, "plan", "roster.sample.json"));
            File.WriteAllText(Path.Combine(folder, "plan", "plan.json"), edit(File.ReadAllText(RepositoryFiles.KonGang)));
            prepare(Path.Combine(folder, "plan"));
            check(PlanFile.Read(Path.Combine(folder, "plan", "plan.json")));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
