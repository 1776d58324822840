using System.Globalization;
using ReportBot.Core.Households.Rosters;
using ReportBot.Core.Households.Workbooks.Reading;
using ReportBot.Core.People;

namespace ReportBot.Core.Households.Sample;

/// <summary>The villages, party cells and bodies of an invented commune.</summary>
internal static class SamplePlaces
{
    /// <summary>The households of the commune that the plan's own figures imply: 89 of them are 1,61 %.</summary>
    private const int CommuneHouseholds = 5_528;

    private const int MostVillages = 20;

    private static readonly string[] Villages =
    [
        "Tam", "Klơng", "Brơ", "Đê Hyưn", "Kop Ngơl", "Pơ Tung", "Hlơm", "Grơi", "Đê Mơnh", "Plơi Chrưk", "Ngơm Thơi", "Tơ Blang", "Kon Hơrưk", "Bông Lơi",
    ];

    private static readonly string[] Bodies =
    [
        "Văn phòng HĐND và UBND xã", "Ủy ban MTTQ Việt Nam xã", "Hội Nông dân xã", "Hội Liên hiệp Phụ nữ xã", "Hội Cựu chiến binh xã",
        "Đoàn Thanh niên xã", "Phòng Kinh tế xã", "Phòng Văn hóa - Xã hội xã", "Trường TH&THCS số 1", "Trường Mầm non số 2",
        "Trạm Y tế xã", "Trung tâm Phục vụ hành chính công xã",
    ];

    private static readonly string[] OtherCells =
    [
        "Công an xã", "Quân sự xã", "Văn phòng Đảng ủy", "khối Dân vận", "Trường TH&THCS số 1", "Trường Tiểu học số 3", "Trường Mầm non số 2",
        "Trạm Y tế", "cơ quan UBND", "Hợp tác xã Nông nghiệp", "Nông trường cà phê", "Trường THCS số 4",
    ];

    /// <summary>Villages of different size; the totals add up to the commune's.</summary>
    public static IReadOnlyList<AreaEntry> Areas(int cells, int households, SampleShape shape, SampleRandom random)
    {
        var count = shape.Areas.Count > 0 ? shape.Areas.Count : Math.Clamp(cells * 2 / 3, 1, MostVillages);
        var weights = Enumerable.Range(0, count).Select(_ => random.Between(4, 20)).ToArray();
        var totals = Shares(Math.Max(CommuneHouseholds, households * 3), weights);
        return [.. Enumerable.Range(0, count).Select(i => Area(i, totals[i], shape))];
    }

    /// <summary>A cell for each village, then cells of agencies and schools.</summary>
    public static IReadOnlyList<OrganizationEntry> Cells(int count, IReadOnlyList<AreaEntry> areas) =>
    [
        .. areas.Take(count).Select(a => new OrganizationEntry("CB-" + a.Code, Organization.PartyCell, "Chi bộ " + Lower(a.Name), a.Code)),
        .. Enumerable.Range(0, Math.Max(0, count - areas.Count)).Select(i =>
            new OrganizationEntry(Code("CB-C", i, 2), Organization.PartyCell, "Chi bộ " + OtherCells[i % OtherCells.Length])),
    ];

    /// <summary>Agencies, associations and schools.</summary>
    public static IReadOnlyList<OrganizationEntry> AllBodies(int count) =>
        [.. Enumerable.Range(0, count).Select(i => new OrganizationEntry(Code("CQ-", i, 2), "body", Bodies[i]))];

    /// <summary>A code with a number that counts from 1.</summary>
    public static string Code(string prefix, int index, int digits) =>
        prefix + (index + 1).ToString(CultureInfo.InvariantCulture).PadLeft(digits, '0');

    /// <summary>A whole number cut into parts by weight; the parts add up to it and none is 0 while it lasts.</summary>
    public static int[] Shares(int whole, int[] weights)
    {
        var least = whole >= weights.Length ? 1 : 0;
        var rest = whole - (least * weights.Length);
        var parts = weights.Select(w => least + (int)((long)rest * w / weights.Sum())).ToArray();
        for (var i = 0; parts.Sum() < whole; i = (i + 1) % parts.Length)
        {
            parts[i]++;
        }

        return parts;
    }

    private static AreaEntry Area(int index, int total, SampleShape shape)
    {
        if (shape.Areas.Count > 0)
        {
            var (code, printed) = shape.Areas[index];
            return new AreaEntry(code, AreaKinds.KindOf(printed) ?? "địa bàn", printed, total);
        }

        if (shape.AreaKind is { } word)
        {
            return new AreaEntry(Code(AreaKinds.PrefixOf(word), index, 2), word, Code($"{char.ToUpperInvariant(word[0])}{word[1..]} ", index, 1), total);
        }

        var isVillage = index < Villages.Length;
        var (kind, name) = isVillage ? ("làng", "Làng " + Villages[index]) : ("thôn", Code("Thôn ", index - Villages.Length, 1));
        return new AreaEntry(Code("L", index, 2), kind, name.Normalize(), total);
    }

    private static string Lower(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
