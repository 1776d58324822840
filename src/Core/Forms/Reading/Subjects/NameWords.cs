using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>Which given names are other words too, as they are typed: "dung" is đúng before it is Dung or Dũng, "hai" is two, "van" is vẫn.</summary>
internal static class NameWords
{
    // Typed without marks: folded words of everyday messages that are somebody's name too.
    private static readonly HashSet<string> Unmarked = new(
        ("an anh ba bay ben binh bo bon ca cac can cao cap cho chau chi chin chinh chu chung chuong co con cong cu cua cung cuong cuoi da dai dan dang dao dat de den di do dong "
         + "dot du dung duoc duong em gan gia giao ha hai ham han hanh hau hay hien hieu ho hoa hoang hong hu huong huu kha khac kho khoa kien ky la lai lam lan lanh lap len loi "
         + "lon long luc luong ly ma mai man mat mau may men mi minh mo moi mong muoi my nam nao nay nga ngan ngay ngheo nghi nhan nhat nho nhu nuoc nuoi o ong phai phan phu "
         + "phuong quy qua rieng roi rong sang sau se so son song sua ta tai tam tan tang tat tay thai tham than thang thanh thao the thi thieu tho thoa thoi thong thu thua thue "
         + "thuong tien tin tinh to toan toi tot tra tran tri trong truong tu tuoi tuong va van vang vao vay ve vi viet vo voi von vu vua vui vung xa xau xin xuan xuong y yen yeu").Split(' '), StringComparer.Ordinal);

    // With their marks too these are words that begin a sentence.
    private static readonly HashSet<string> Marked = new(
        ("mai hoa xuân thu đông hai ba tư năm sáu bảy bẩy tám chín mười lành thành công sáng hồng an yên bình lan chính mới tiền vàng sinh thương").Split(' '), StringComparer.Ordinal);

    // No name where no title stands before them: somebody spoken of, or a small word.
    private static readonly HashSet<string> Small = new(
        ("em toi anh chi ong ba co chu bac chau con va thi ma la o cho de do da dang se cung duoc bi roi nay lai cac can phai voi vi nhu cua gia mat nuoi sua").Split(' '), StringComparer.Ordinal);

    private static readonly Vocabulary Firm = new("thu nhập", "tn", "xin", "ốm", "mất", "xin vay");
    // Behind "nam" these say that it is a year, or so many of them.
    private static readonly Vocabulary YearBehind = new("nay", "ngoái", "trước", "tới", "sau", "qua", "kia", "rồi", "người", "khẩu", "đứa", "con", "cháu", "anh em", "trăm", "chục", "triệu", "nghìn", "sào", "tuổi", "tháng");
    private static readonly Vocabulary ByFirm = new("vẫn", "hiện", "sau", "tự", "mới", "thường", "mình", "tiền");

    // "lam duoc", "mai di": what follows says that the word is none.
    private static readonly Vocabulary Words = new([.. CountWords.Words(2, 9).Select(n => n + " nhà"),
        "làm được", "làm nhà", "làm mới", "làm có", "mai đi", "mai mới", "mai thăm", "mai về", "mai làm", "mai em", "mai tôi", "đúng chưa", "đúng không", "đúng có", "đúng nhà", "đúng là", "đúng thì", "đúng đã", "năm mới", "năm nay", "năm có", "thắng được",
        "hai bị", "ba bị", "hai chưa", "hai đã", "hai không", "hai có", "hai cũng", "hai còn", "tháng thu nhập", "tháng tn", "tháng có", "tháng được", "tháng bán", "tháng chưa", "tháng còn", "lần chưa", "lần đi", "lần thăm", "lần mới", "lần đã", "thành có", "trong nhà", "trong có"]);

    /// <summary>Whether the words from <paramref name="at"/> to <paramref name="end"/> can be read as something else than a name.</summary>
    public static bool IsAlsoWord(TokenText text, int at, int end)
    {
        if (end > at + 1 || HighlandNames.IsNoWord(text[at].Folded) || IsCapitalInside(text, at))
        {
            return false;
        }

        return text[at].Word.IsMarked || text.IsMarked
            ? Marked.Contains(text.Slice(at, end).ToLowerInvariant())
            : Unmarked.Contains(text[at].Folded);
    }

    /// <summary>Whether what follows leaves it open that the word is a name.</summary>
    public static bool MayBeName(TokenText text, int at, int end, bool isTitled) =>
        (isTitled || !Small.Contains(text[at].Folded)) && Words.Skip(text, at, text.Count) <= end && (isTitled || !ByFirm.Begins(text, at, end) || Firm.Begins(text, end, text.Count));

    /// <summary>"em", "đã": no name without a title, whatever stands behind it.</summary>
    public static bool IsSmall(TokenText text, int at) => Small.Contains(text[at].Folded);

    /// <summary>"a nam duoc vay": without marks far more often Nam than the fifth child's Năm; no year and no number of them follows.</summary>
    public static bool IsMostlyName(TokenText text, int at) =>
        !text.IsMarked && text[at].Folded == "nam" && !YearBehind.Begins(text, at + 1, text.Count) && text.At(at + 1) is not { IsDigits: true } && NumberWords.Digit(text, at + 1, text.Count) is null;

    /// <summary>A capital within a sentence, which no telephone sets of its own accord.</summary>
    private static bool IsCapitalInside(TokenText text, int at) =>
        at > 0 && char.IsUpper(text.Text[text[at].Start]) && Boundaries.At(text, at - 1) == Boundary.None && text.Text.AsSpan().ContainsAnyInRange('a', 'z');
}
