using System.Collections.Frozen;

namespace ReportBot.Core.Households.Workbooks.Reading;

/// <summary>What offices call their columns, without marks and capitals; the longest phrase that a header holds decides.</summary>
internal static class HeaderWords
{
    private static readonly (Field, string[])[] Common =
    [
        (Field.Ordinal, ["tt", "stt", "so tt", "so thu tu"]),
        (Field.From, ["tu ngay", "ngay bat dau", "ngay dau", "bat dau tu"]),
        (Field.To, ["den ngay", "ngay ket thuc", "ngay cuoi", "ngay cuoi trong danh sach", "den het ngay"]),
    ];

    private static readonly (Field, string[])[] HouseholdColumns =
    [
        (Field.Head, ["chu ho", "ho va ten chu ho", "ho ten chu ho", "ten chu ho", "ho ngheo duoc giup do", "ho duoc giup do", "ho gia dinh", "ten ho", "ho nhan giup do", "ho duoc phan cong", "ho phu trach", "ten ho ngheo", "ho ngheo", "ho ngheo, ho can ngheo", "ho ngheo, can ngheo", "ho duoc giup", "giup do ho", "ho can giup do", "cac ho duoc giup do"]),
        (Field.Area, ["dia ban", "ten dia ban", "thon", "lang", "khu pho", "xom", "ap", "khom", "ban", "buon", "to dan pho", "thon lang", "thon, lang", "lang thon", "thon ban", "thon to", "dia chi", "noi o", "phu trach dia ban", "dia ban phu trach", "khu dan cu", "phu trach khu pho", "phu trach thon", "phu trach xom", "phu trach lang"]),
        (Field.Members, ["so nhan khau", "nhan khau", "so khau", "khau", "so nguoi", "so thanh vien"]),
        (Field.Status, ["dien ho", "dien", "phan loai", "phan loai ho", "loai ho", "doi tuong", "ho ngheo/can ngheo", "thuoc dien"]),
        (Field.StatusFrom, ["dien ho tu ngay", "ngay cong nhan", "ngay quyet dinh", "cong nhan tu ngay"]),
        (Field.Decision, ["quyet dinh", "so quyet dinh", "can cu", "qd"]),
    ];

    private static readonly FrozenDictionary<SheetKind, (Field Field, string Phrase)[]> Words = new Dictionary<SheetKind, (Field, string[])[]>
    {
        [SheetKind.Areas] =
        [
            .. Common,
            (Field.Code, ["ma", "ma dia ban", "ma so"]),
            (Field.Kind, ["loai", "loai dia ban", "kieu"]),
            (Field.Name, ["ten", "ten dia ban", "dia ban", "ten thon", "ten lang", "thon", "lang", "khu pho", "xom", "thon, lang"]),
            (Field.Total, ["tong so ho", "so ho", "tong ho", "so ho dan"]),
        ],
        [SheetKind.Organizations] =
        [
            .. Common,
            (Field.Code, ["ma", "ma co quan", "ma chi bo", "ma don vi"]),
            (Field.Kind, ["loai", "loai hinh", "kieu"]),
            (Field.Name, ["ten", "ten co quan", "ten chi bo", "ten co quan chi bo", "ten don vi", "co quan", "chi bo", "don vi", "co quan, don vi"]),
            (Field.Area, ["dia ban", "thon", "lang", "khu pho", "xom"]),
        ],
        [SheetKind.Officials] =
        [
            .. Common,
            (Field.Code, ["ma", "ma can bo", "ma cb", "ma so"]),
            (Field.Name, ["ho va ten", "ho ten", "ten can bo", "ho va ten can bo", "dong chi", "ten"]),
            (Field.Title, ["chuc vu", "chuc danh", "chuc vu cong tac"]),
            (Field.Roles, ["vai tro", "quyen", "vai tro trong bao cao"]),
            (Field.Organization, ["co quan cong tac", "co quan", "don vi", "don vi cong tac", "noi cong tac", "co quan, don vi"]),
            (Field.Cell, ["chi bo sinh hoat", "chi bo", "sinh hoat tai chi bo"]),
            (Field.Represents, ["bao cao thay cho", "dai dien", "dai dien cho", "dai dien bao cao", "bao cao thay"]),
        ],
        [SheetKind.Households] =
        [
            .. Common, .. HouseholdColumns,
            (Field.Code, ["ma ho", "ma", "ma so ho", "ma so"]),
            (Field.Head, ["ho va ten", "ho ten", "ten"]),
            (Field.Left, ["ly do roi danh sach", "ly do ra khoi danh sach", "ly do roi di"]),
            (Field.WentTo, ["chuyen di dau nhap vao ho nao", "noi chuyen den", "chuyen di dau"]),
            (Field.Came, ["ly do vao danh sach"]),
            (Field.CameFrom, ["tach tu ho nao chuyen tu dau", "chuyen tu dau den"]),
        ],
        [SheetKind.Assignments] =
        [
            .. Common,
            (Field.Who, ["ma nguoi phu trach", "ma can bo", "nguoi phu trach ma"]),
            (Field.WhoName, ["ten nguoi phu trach", "nguoi phu trach", "can bo phu trach", "can bo"]),
            (Field.On, ["ma ho dia ban", "ma ho, dia ban", "ma ho", "ma ho dia ban co quan"]),
            (Field.OnName, ["ten chu ho dia ban", "ten chu ho, dia ban", "chu ho", "phu trach ho", "ho, dia ban"]),
            (Field.Role, ["vai tro", "hinh thuc phan cong"]),
        ],
        [SheetKind.Duties] =
        [
            .. Common, .. HouseholdColumns,
            (Field.Name, ["ho va ten", "ho ten", "ho va ten can bo", "ho ten can bo", "ten can bo", "can bo", "can bo phu trach", "can bo giup do", "can bo duoc phan cong", "nguoi giup do", "nguoi phu trach", "nguoi duoc phan cong", "dang vien phu trach", "dang vien giup do", "dang vien", "dong chi", "phan cong cho", "thanh vien", "thanh vien phu trach", "ho va ten nguoi giup do", "ho va ten nguoi phu trach", "ho va ten dang vien", "co quan, don vi giup do", "don vi giup do", "ten can bo giup do", "can bo, dang vien"]),
            (Field.Code, ["ma can bo", "ma cb", "ma nguoi phu trach"]),
            (Field.Title, ["chuc vu", "chuc danh", "chuc vu cong tac", "chuc vu, don vi"]),
            (Field.Organization, ["don vi", "don vi cong tac", "co quan", "co quan cong tac", "noi cong tac", "chi bo", "chi bo sinh hoat", "co quan, don vi", "don vi, chi bo"]),
            (Field.HouseholdCode, ["ma ho", "ma so ho"]),
            (Field.Role, ["vai tro", "hinh thuc phan cong"]),
        ],
    }.ToFrozenDictionary(k => k.Key, k => k.Value.SelectMany(c => c.Item2.Select(p => (c.Item1, Padded(p)))).ToArray());

    /// <summary>What a header means in a sheet of a kind, and how many letters of it say so; null for nothing known.</summary>
    public static (Field Field, int Weight)? Find(SheetKind kind, string header)
    {
        var words = Padded(header);
        (Field Field, int Weight)? best = null;
        foreach (var (field, phrase) in Words[kind])
        {
            if (words.Contains(phrase, StringComparison.Ordinal) && phrase.Length > (best?.Weight ?? 0))
            {
                // A header that is nothing but the phrase beats a longer phrase within another one.
                best = (field, words.Length == phrase.Length ? phrase.Length + 100 : phrase.Length);
            }
        }

        return best;
    }

    // Letters and digits alone, each word between blanks, so that "ap" is not found in "cap".
    private static string Padded(string text)
    {
        var key = WorkbookWords.Key(text);
        var open = key.IndexOf('(', StringComparison.Ordinal);
        var bare = open > 0 ? key[..open] : key;
        var letters = new string([.. bare.Select(c => char.IsAsciiLetterOrDigit(c) ? c : ' ')]);
        return $" {string.Join(' ', letters.Split(' ', StringSplitOptions.RemoveEmptyEntries))} ";
    }
}
