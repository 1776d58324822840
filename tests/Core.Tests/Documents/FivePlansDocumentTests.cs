using System.Globalization;
using System.Text.Json;
using ReportBot.Core.Documents;
using ReportBot.Core.Forms;
using ReportBot.Core.Plans;
using ReportBot.Core.Reports;
using ReportBot.Core.Summaries;

namespace ReportBot.Core.Tests.Documents;

/// <summary>
/// Every plan's document and workbook for each kind of period: valid by the Open XML SDK, and on the pages that
/// LibreOffice prints the figures counted here once more from the answers themselves. Printing is skipped where
/// soffice or pdftotext is not installed.
/// </summary>
public sealed class FivePlansDocumentTests(FivePlansDocuments documents) : IClassFixture<FivePlansDocuments>
{
    private static readonly Dictionary<PeriodKind, string> Names = new()
    {
        [PeriodKind.Periodic] = "(kỳ báo cáo ", [PeriodKind.HalfYear] = "(6 tháng đầu năm ", [PeriodKind.Annual] = "kết quả", [PeriodKind.Stage] = "giai đoạn ",
    };

    public static TheoryData<string, string> Periods => [.. FivePlansDocuments.Periods.Select(p => (p.Code, p.Key))];

    [Theory]
    [MemberData(nameof(Periods))]
    public void Its_files_are_valid(string code, string periodKey)
    {
        var made = documents.Of(code, periodKey);

        Assert.NotEmpty(made.Data.Obligations);
        OfficeFile.AssertValidWord(made.Word);
        OfficeFile.AssertValidExcel(made.Excel);
    }

    [Theory]
    [MemberData(nameof(Periods))]
    public async Task The_printed_pages_say_what_was_counted(string code, string periodKey)
    {
        Assert.SkipUnless(FivePlansDocuments.CanPrint, "LibreOffice and poppler-utils are not installed.");
        var data = documents.Of(code, periodKey).Data;

        var page = await documents.PrintedAsync(code, periodKey);

        var expected = Head(data).Concat(Counts(data)).Concat(Help(data)).Concat(Incomes(data)).Concat(Table(data)).Concat(Lists(data)).ToArray();
        Assert.True(expected.Length > 40, $"only {expected.Length} figures are compared");
        Assert.Equal([], expected.Where(e => !page.Contains(FivePlansDocuments.Squeezed(e), StringComparison.OrdinalIgnoreCase)).Distinct(StringComparer.Ordinal).ToArray());
    }

    [Theory]
    [MemberData(nameof(Periods))]
    public void In_JSON_every_figure_names_the_reports_behind_it(string code, string periodKey)
    {
        var data = documents.Of(code, periodKey).Data;
        using var json = JsonDocument.Parse(SummaryJson.Write(data.Summary));
        var root = json.RootElement;
        var known = Numbers(root.GetProperty("sources").EnumerateArray().Select(s => s.GetProperty("number"))).ToHashSet();
        Assert.Equal(data.Reports.Values.Select(r => r.Number).Order(), known.Order());

        foreach (var figure in root.GetProperty("figures").EnumerateArray())
        {
            Assert.All(figure.GetProperty("tallies").EnumerateArray(), t => Assert.Equal(t.GetProperty("count").GetInt32(), Behind(t, "reports").Length));
            Assert.All(figure.GetProperty("quotes").EnumerateArray(), q => Assert.Contains(q.GetProperty("report").GetInt64(), known));
            Assert.All(figure.GetProperty("groups").EnumerateArray(), g => Assert.True(Behind(g, "reports").Length >= g.GetProperty("subjects").GetArrayLength()));
            if (figure.TryGetProperty("amount", out var amount))
            {
                Assert.Equal(amount.GetProperty("count").GetInt32(), Behind(amount, "reports").Length);
            }

            if (figure.TryGetProperty("value", out var value))
            {
                Assert.Equal(value.GetProperty("vnd").GetInt64() > 0, Behind(value, "reports").Length > 0);
            }

            if (figure.TryGetProperty("target", out var target) && !target.TryGetProperty("sum", out _))
            {
                Assert.NotEmpty(Behind(target, "reports"));
            }
        }

        long[] Behind(JsonElement of, string name)
        {
            var numbers = Numbers(of.GetProperty(name).EnumerateArray());
            Assert.Subset(known, numbers.ToHashSet());
            return numbers;
        }
    }

    private static long[] Numbers(IEnumerable<JsonElement> elements) => [.. elements.Select(e => e.GetInt64())];

    private static IEnumerable<string> Head(DocumentData data)
    {
        var header = data.Plan.Header;
        var isParty = header.Layout == "party";
        yield return header.IssuingBody;
        yield return header.ParentBody;
        yield return isParty ? "ĐẢNG CỘNG SẢN VIỆT NAM" : "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
        yield return isParty ? "I- TÌNH HÌNH CHUNG" : "I. TÌNH HÌNH CHUNG";
        yield return Names[data.Period.Kind];
        yield return $"-{header.ReportSymbol}".TrimStart(isParty ? ' ' : '-');
        yield return SignerName.Of(data.Plan, data.Roster, DateOnly.FromDateTime(data.Summary.CompiledAt.DateTime));
        foreach (var recipient in data.Plan.Recipients)
        {
            yield return "- " + recipient;
        }
    }

    private static IEnumerable<string> Counts(DocumentData data)
    {
        var (owed, came) = (data.Obligations.Count, data.Reports.Count);
        var late = data.Reports.Values.Count(r => r.IsLate);
        yield return string.Create(
            CultureInfo.InvariantCulture,
            $"Đã nhận {came}/{owed} báo cáo, đạt {Rate(came, owed)}; đúng hạn {came - late}, muộn {late}, chưa nộp {owed - came}.");
        foreach (var key in data.Form.Questions.Where(q => q is { Kind: QuestionKind.YesNo, When: null } && q.Summary?.Hidden != true).Select(q => q.Key))
        {
            var answers = data.Reports.Values.Select(r => r.Answers[key]).OfType<Answer.YesNo>().ToArray();
            yield return string.Create(CultureInfo.InvariantCulture, $"{answers.Count(a => a.Value)}/{answers.Length}");
        }

        foreach (var missing in data.Obligations.Where(o => data.ReportOn(o.Subject.Id) is null))
        {
            yield return missing.Subject.Code;
            yield return data.Roster.NameOf(missing.OwedByOfficial ?? 0) ?? "";
        }
    }

    private static IEnumerable<string> Help(DocumentData data)
    {
        var support = data.Form.Find("support")!;
        var money = support.Summary?.Value is { } value ? [value] : support.Choices.Select(c => c.Value).OfType<string>().ToArray();
        yield return Whole(data.Reports.Values.SelectMany(r => money.Select(m => r.Answers[m])).OfType<Answer.Money>().Sum(m => m.Vnd));
        foreach (var choice in support.Choices)
        {
            var chosen = data.Reports.Values.Where(r => r.Answers["support"] is Answer.ChosenMany many && many.Keys.Contains(choice.Key)).ToArray();
            var count = choice.Count is { } key ? chosen.Select(r => r.Answers[key]).OfType<Answer.Number>().Sum(n => n.Value) : chosen.Length;
            yield return $"{choice.Label} {Whole(count)}";
        }
    }

    private static IEnumerable<string> Incomes(DocumentData data)
    {
        var incomes = data.Reports.Values.Select(r => r.Answers["income"]).OfType<Answer.Money>().Select(m => m.Vnd).ToArray();
        return incomes.Length == 0
            ? []
            : [$"{Whole((long)Math.Round((decimal)incomes.Sum() / incomes.Length, MidpointRounding.AwayFromZero))} đồng/người/tháng", $"thấp nhất {Whole(incomes.Min())}, cao nhất {Whole(incomes.Max())}"];
    }

    // The plan's own table, each line in its printed order with its printed cells.
    private static IEnumerable<string> Table(DocumentData data) =>
        (data.Plan.TargetTable?.Rows ?? []).Select(r => string.Concat(r.Cells));

    private static IEnumerable<string> Lists(DocumentData data)
    {
        foreach (var (subject, report) in data.Reports)
        {
            yield return Report.Show(report.Number);
            yield return data.Roster.Subject(subject)!.Code;
        }

        if (data.Period.Kind is PeriodKind.Annual or PeriodKind.Stage)
        {
            yield return "KẾT QUẢ CÔNG TÁC CỦA TẬP THỂ, CÁ NHÂN ĐỂ XÉT KHEN THƯỞNG";
            foreach (var owner in data.Obligations.Select(o => o.OwedByOfficial).OfType<long>().Distinct())
            {
                yield return data.Roster.NameOf(owner)!;
            }
        }
    }

    private static string Rate(int part, int whole) => NumberFormat.Vietnamese.Rate(part, whole);

    private static string Whole(long number) => number.ToString("#,##0", CultureInfo.GetCultureInfo("vi-VN"));
}
