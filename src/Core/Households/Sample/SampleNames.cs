namespace ReportBot.Core.Households.Sample;

/// <summary>Names as they sound in Gia Lai: Kinh, Jrai and Bahnar, put together by chance from parts; none is a real person's.</summary>
internal sealed class SampleNames(SampleRandom random)
{
    private static readonly string[] KinhFamily =
        ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Phan", "Vũ", "Võ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương", "Lý"];

    private static readonly string[] KinhMen = ["Văn", "Minh", "Quốc", "Đức", "Hữu", "Công", "Xuân", "Thanh"];

    private static readonly string[] KinhMenGiven =
        ["Hùng", "Dũng", "Thành", "Long", "Sơn", "Hải", "Tuấn", "Bình", "Phúc", "Lâm", "Quang", "Tiến", "Trung", "Vinh", "Khánh", "Thắng"];

    private static readonly string[] KinhWomen = ["Thị", "Thị Thu", "Thị Kim", "Thị Ngọc", "Thị Thanh", "Thị Bích", "Thùy"];

    private static readonly string[] KinhWomenGiven =
        ["Hoa", "Lan", "Hạnh", "Nga", "Thủy", "Phượng", "Hiền", "Yến", "Mai", "Tâm", "Dung", "Hương", "Thảo", "Xuân", "Vân", "Liên"];

    private static readonly string[] JraiFamily =
        ["Rơ Mah", "Siu", "Rơ Châm", "Kpă", "Ksor", "Nay", "Rah Lan", "Kpuih", "Puih", "R'Com"];

    private static readonly string[] JraiMen =
        ["Klă", "Hyơt", "Thơm", "Blơ", "Djuơn", "Hnhơt", "Bơm", "Kliu", "Phơn", "Tơl", "Anhơi", "Dơk", "Hlơnh", "Byơng", "Chưn", "Jơi", "Lưk", "Mlơi"];

    private static readonly string[] JraiWomen =
        ["H'Blin", "H'Nhơn", "H'Djuin", "H'Yơl", "H'Phiơn", "H'Lưn", "H'Bơi", "H'Tlơm", "H'Chơr", "H'Ngơn", "H'Klên", "H'Mrơi", "H'Sơn", "H'Uyơn"];

    private static readonly string[] BahnarFamily = ["Đinh", "A", "Y"];

    private static readonly string[] BahnarGiven =
        ["Hmưk", "Byưn", "Nhơr", "Blưng", "Hyun", "Krơng", "Ngưi", "Pơnh", "Tưng", "Đơm", "Bơn", "Hrưk", "Glơi", "Yưm", "Chrơn", "Mơnh", "Brơh", "Kưn"];

    private readonly HashSet<string> given = new(StringComparer.Ordinal);

    /// <summary>A name that this has not given before, while there are any.</summary>
    public string Next(bool highland)
    {
        for (var attempt = 0; attempt < 200; attempt++)
        {
            var name = Make(highland).Normalize();
            if (given.Add(name))
            {
                return name;
            }
        }

        // Two households in a large unit may well have heads of the same name.
        return Make(highland).Normalize();
    }

    private string Make(bool highland)
    {
        if (!highland)
        {
            return random.Percent(50)
                ? $"{random.Pick(KinhFamily)} {random.Pick(KinhMen)} {random.Pick(KinhMenGiven)}"
                : $"{random.Pick(KinhFamily)} {random.Pick(KinhWomen)} {random.Pick(KinhWomenGiven)}";
        }

        return random.Percent(60)
            ? $"{random.Pick(JraiFamily)} {random.Pick(random.Percent(50) ? JraiMen : JraiWomen)}"
            : $"{random.Pick(BahnarFamily)} {random.Pick(BahnarGiven)}";
    }
}
