using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>The words that tell a text without its label ("mái nhà dột"), and those that speak against taking it so.</summary>
internal sealed class ToldWords(PhraseTable<bool> signs, TokenText text, DateOnly today, bool isInAnyWords = false)
{
    // A no so close before the sign denies it.
    private const int NegationReach = 3;
    private const int LongestState = 8;
    private const int LongestOwed = 5;

    private static readonly Vocabulary Negation = new("không", "chưa", "chẳng", "chả", "không bị", "không có", "không còn", "chưa bị", "hết", "khỏi", "đỡ", "bớt", "thoát", "tránh", "phòng bệnh", "xóa", "lớp xóa", "phòng chống", "chống dịch", "ngừa", "hạn chế");
    private static readonly Vocabulary NoOne = new("không ai", "không có ai", "chẳng ai", "không còn ai", "chưa ai", "chưa có ai", "không người nào");
    private static readonly Vocabulary Over = new([.. FormerTimes.Words, "xong rồi", "mổ xong", "khỏe re", "khỏe hẳn", "bỏ rượu", "bỏ được rượu", "cai rượu", "cai được rượu", "cai nghiện", "đi làm đều", "đi làm lại rồi", "làm lễ xong", "làm ma xong", "chôn cất xong", "lo đám xong", "mãn tang", "đã khỏi", "khỏi bệnh", "khỏi ốm", "khỏi rồi", "hết bệnh", "hết ốm", "hết rồi", "đã hết", "đã lành", "đã ổn", "ổn rồi", "ổn định rồi", "đã đỡ", "đỡ rồi", "đỡ hơn", "đỡ nhiều", "bình phục", "hồi phục", "phục hồi", "xuất viện", "ra viện", "viện về", "khỏe lại", "khỏe rồi", "đã khỏe", "đã sửa", "sửa xong", "sửa rồi", "đã lợp", "lợp xong", "lợp lại rồi", "đã được sửa", "đã làm lại", "đã xây lại", "đã khắc phục", "khắc phục xong", "đã xong", "đã trả", "trả xong", "trả hết", "đã giải quyết", "được giải quyết", "đã có lại", "đã tìm được", "đã xin được", "đã đi học lại", "đi học lại", "đã đi làm lại", "không sao", "không đáng lo", "không đáng kể", "vượt qua", "khắc phục được", "sau nhiều năm", "sau mấy năm", "sau bao năm", "sau bao nhiêu năm", "hồi tết", "hồi hè", "lúc đầu", "ban đầu", "tính bỏ", "định bỏ", "năm kia", "ngày xưa", "hồi xưa", "hồi đó", "hồi năm", "lúc đó", "mọi năm", "vụ trước"]);
    private static readonly Vocabulary Works = new("xóa", "sửa", "sửa chữa", "lợp", "lợp lại", "xây", "xây lại", "dựng", "dựng lại", "làm lại", "khắc phục", "hỗ trợ", "giúp");
    private static readonly Vocabulary Given = new("cho", "cho thêm", "thêm", "tặng", "tặng thêm", "biếu", "biếu thêm", "gửi", "gửi thêm");
    private static readonly Vocabulary WorksDone = new("xóa được", "sửa được", "sửa xong", "lợp xong", "xây xong", "dựng xong", "làm xong", "xóa xong");
    private static readonly Vocabulary Unreal = new("răng mà", "sao mà", "sợ", "lo", "lo lắng", "e rằng", "e là", "nếu", "kẻo", "phòng khi", "khi nào", "mong", "muốn", "ước", "xin", "đề nghị", "đề xuất", "kiến nghị", "cần", "hình như", "nghe", "chắc là", "có lẽ", "có thể", "nguy cơ", "sắp", "sẽ", "suýt", "tưởng", "dự báo", "để khỏi", "nghèo", "hay không", "hay chưa", "điện thoại", "hết pin", "wifi", "mạng yếu", "sóng yếu", "chúng tôi", "tôi", "tui", "vợ em", "chồng em", "con em", "nhà em", "mẹ em", "bố em", "xe em", "xe mình", "xe máy em", "cán bộ", "được hỗ trợ", "được cấp", "được tặng", "được cho", "được vay", "hồ sơ", "đơn", "thủ tục", "thăm", "báo cáo", "tập huấn", "tuyên truyền", "thoát khỏi", "thoát cảnh", "hết cảnh", "phấn khởi", "mừng", "vui", "khá hơn", "khá lên", "tốt hơn", "ổn định", "đồng chí");
    private static readonly Vocabulary Speaker = new("tôi", "tui", "em", "e", "mình", "chúng tôi", "cán bộ", "đồng chí", "báo cáo", "thăm");
    private static readonly Vocabulary Address = new("đó chị", "đó anh", "đó em", "đó bác", "đó chú", "hả chị", "hả anh", "nghe chị", "nghe anh");
    private static readonly Vocabulary Worse = new("phải đi xin", "đi xin từng", "cần sửa mái", "cần lợp lại mái", "sắp sinh", "sắp đẻ", "sắp sập", "sắp đổ", "sắp hết", "sắp đến hạn", "sắp tới hạn", "muốn sập", "muốn đổ", "muốn gãy", "muốn bay", "muốn rụng", "cần mổ", "cần phẫu thuật", "cần điều trị", "cần chữa", "lo thuốc", "lo thuốc men", "lo tiền", "lo viện phí", "lo chạy", "tối tối");
    private static readonly Vocabulary Deaths = new("mất hôm", "mất ngày", "mất đêm", "mất sáng", "mất chiều", "mất vì bệnh", "mất do bệnh", "chết rồi", "qua đời", "mới qua đời", "đã qua đời");
    // Who stands for the household now is for its list.
    private static readonly Vocabulary Heads = new("chủ hộ", "lên thay", "đứng tên");
    private static readonly Vocabulary Burdens = new("nợ", "còn nợ", "mất", "tốn", "tốn hết", "tốn kém", "mất hết", "mất toi", "thâm", "lỗ");
    // What a bank has lent stands in the loan's own answer and is no hardship by itself.
    private static readonly Vocabulary Banks = new("ngân hàng", "nh", "nhcsxh", "nhcs", "csxh", "tiền ngân hàng", "vốn", "vốn vay", "tiền vay", "agribank");
    private static readonly Vocabulary PaidBack = new("trả", "đã trả", "trả được", "trả xong", "trả hết", "hết", "xóa", "khoanh", "không", "chưa", "dư");
    private static readonly Vocabulary Glad = new("phấn khởi", "mừng", "vui", "khỏe", "tốt hơn", "khá hơn", "khá lên", "ổn định", "bình thường");
    private static readonly Vocabulary Good = new("có khả năng", "đã", "được", "khỏe", "tốt", "khá", "ổn", "chăm", "chịu khó", "siêng", "mới có", "đủ", "nói chung", "nhìn chung", "tình hình", "cuộc sống", "đi học", "chưa thăm", "gặp", "họp", "chuyện", "trời", "thôn", "làng", "nhân dịp", "sáng", "chiều", "trưa", "tối", "hôm");
    private static readonly Vocabulary Others = new("hộ khác", "hộ bên", "hàng xóm", "nhà bên", "nhà bên cạnh", "nhà kế bên", "nhà sát bên", "bên cạnh nhà ông", "bên cạnh nhà bà", "bên cạnh nhà anh", "bên cạnh nhà chị", "bên cạnh ông", "bên cạnh bà", "bên cạnh anh", "bên cạnh chị", "bên cạnh cô", "bên cạnh chú", "kế bên ông", "kế bên bà", "kế bên anh", "kế bên chị", "sát bên ông", "sát bên bà", "người khác", "nhiều hộ", "mấy hộ", "các hộ khác");
    private static readonly Vocabulary Done = new("đã", "vừa được", "mới được", "được cấp", "được tặng", "được hỗ trợ", "được vay", "được miễn", "được cho", "vừa cho", "mới cho");
    private static readonly Vocabulary Handed = new("cấp thuốc", "phát thuốc", "cấp gạo", "phát gạo", "tặng quà", "cấp thẻ", "cấp bò", "cấp phát", "trao quà", "miễn phí");
    private static readonly Vocabulary Plural = new([.. CountWords.Several, .. CountWords.Words(2, 4), "đứa", "chị", "anh", "2", "3"]);
    private static readonly Vocabulary Kin = new("trai", "gái", "út", "nhỏ", "bé", "chồng", "vợ", "ruột", "dâu", "rể", "họ");

    /// <summary>Whether the range holds a sign that no word denies.</summary>
    public bool HoldsSign(int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            // Without marks one word may be any of several: "om", "no", "han".
            if (signs.Find(text, at, to) is not { } sign || (sign.Length == 1 && !(sign.Fit == Fit.Full && text[at].Word.IsMarked)))
            {
                continue;
            }

            if (text[sign.End - 1].Folded == "nha" && text[at].Folded is "khong" or "k" or "ko" or "chua" && (at > from && DateScanner.Read(text, from, at, today, isAsked: false) is not null))
            {
                // "hôm nay không có nhà": away.
                at = sign.End - 1;
            }
            else if (IsDenied(from, at))
            {
                // "không có ai đau ốm" holds no "ốm" either.
                at = sign.End - 1;
            }
            else if (!(text[at].Folded == "thu" && text[sign.End - 1].Folded == "co" && Fillers.SkipCourtesy(text, sign.End, to) < to))
            {
                return true;
            }
        }

        // "bà mất hôm mùng 9", "điện lúc có lúc không"
        return (Deaths.OccursIn(text, from, to) && !Heads.OccursIn(text, from, to)) || SilentSentences.IsNowAndThen(text, from, to) || OwesOrSpends(from, to) || (isInAnyWords && HardWords.Tell(text, from, to));
    }

    /// <summary>"nợ phân bón 10 triệu", "mua thuốc mất 500k", "tốn 8 triệu": money owed, lost or spent, and no word of its being paid back.</summary>
    private bool OwesOrSpends(int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            if (Burdens.Skip(text, at, to) is var said && said > at && text[at].Word.IsMarked == text.IsMarked && !(at > from && PaidBack.Begins(text, at - 1, at)) && !PaidBack.OccursIn(text, from, at) && !(text[said - 1].Folded == "no" && Banks.Begins(text, said, to)))
            {
                for (var sum = said; sum < Math.Min(to, said + LongestOwed); sum++)
                {
                    if (text[sum].IsDigits && MoneyPhrase.Read(text, sum, to) is { Doubt: MoneyDoubt.None })
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }

    /// <summary>It is over: "nay đã khỏi", "năm ngoái".</summary>
    public bool IsOver(int from, int to) => SaysOver(from, to);

    /// <summary>Another household is spoken of.</summary>
    public bool IsOfOthers(int from, int to) => Others.OccursIn(text, from, to);

    /// <summary>Something was done or given: another thing than the hardship before it.</summary>
    public bool IsDone(int from, int to) => Done.OccursIn(text, from, to) || GivingWords.IsGivenBySomebody(text, from, to) || Handed.Begins(text, from, to);

    /// <summary>Over, feared, wished, only possible, or said of the sender.</summary>
    public bool IsBarred(int from, int to)
    {
        if (Given.Begins(text, from, to) || IsWorkBegun(Opening.SkipLight(text, from, to, today), to) || IsWorkDone(from, to) || SaysOver(from, to) || GivingWords.NamesFormerYear(text, from, to, today))
        {
            return true;
        }

        for (var at = from; at < to; at++)
        {
            if (signs.Find(text, at, to) is { Length: > 1 } sign)
            {
                // "ao ca can nuoc" holds no "cần".
                at = sign.End - 1;
                continue;
            }

            if (Worse.Skip(text, at, to) is var worse && worse > at)
            {
                // "vợ sắp sinh", "muốn sập", "cần mổ gấp", "phải bán bò lo thuốc"
                at = worse - 1;
                continue;
            }

            if (Unreal.Begins(text, at, to) && !(text[at].Folded == "lo" && text.At(at + 1)?.Folded is "khong" or "ko" or "k" or "thieu" or "het" or "chua"))
            {
                return true;
            }

            var isSpeaker = text[at].IsWord && ((text[at].Folded == "em" || text[at] is { Folded: "e", Word.IsMarked: false }) && !Kin.Begins(text, at + 1, to) && !(at > from && Plural.Begins(text, at - 1, at))) | (text[at].Folded is "minh" && !(at > from && text[at - 1].Folded is "mot" or "1" or "con" or "co"));
            if (isSpeaker)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"xóa được nhà dột"; "chưa sửa được" is not done.</summary>
    /// <summary>"sửa nhà"; "sữa không có", "sữa thì thiếu" are milk.</summary>
    private bool IsWorkBegun(int at, int to) => Works.Begins(text, at, to) && !(text[at].Folded == "sua" && text.At(at + 1)?.Folded is "khong" or "k" or "ko" or "thi" or "chua" or "thieu" or "het");

    /// <summary>"nay đã khỏi"; "sập xệ hết rồi", "chết hết rồi" are not over.</summary>
    private bool SaysOver(int from, int to) =>
        Enumerable.Range(from, to - from).Any(at => Over.Skip(text, at, to) is var end && end > at && !(end == at + 2 && text[at].Folded == "het" && HardWords.EndsBroken(text, from, at)));

    private bool IsWorkDone(int from, int to) =>
        Enumerable.Range(from, to - from).Any(at => WorksDone.Begins(text, at, to) && !(at > from && text[at - 1].Folded is "chua" or "khong"));

    /// <summary>A short clause of words alone, none of which tells of something good: "cươi ngập bùn".</summary>
    public bool TellsState(int from, int to) => to - from is > 1 and <= LongestState && text.Tokens[from..to].All(t => t.IsWord) && text[to - 1].Folded is not ("roi" or "r") && !Address.Begins(text, from, to) && !Good.OccursIn(text, from, to) && !Good.Begins(text, from, to);

    /// <summary>"bà con phấn khởi": barred by nothing but good news, which says nothing of the clause behind it.</summary>
    public bool IsOnlyOtherwise(int from, int to) => Glad.OccursIn(text, from, to) && !HoldsSign(from, to) && !Over.OccursIn(text, from, to);

    /// <summary>"mình hỏi rồi nhé": said of the sender, and nothing in it of what is feared, wished or only possible.</summary>
    public bool IsOnlyOfSpeaker(int from, int to) =>
        !Over.OccursIn(text, from, to) && Enumerable.Range(from, to - from).All(at => !Unreal.Begins(text, at, to) || Speaker.Begins(text, at, to)) && Enumerable.Range(from, to - from).Any(at => Speaker.Begins(text, at, to));

    private bool IsDenied(int from, int at)
    {
        if (NoOne.OccursIn(text, from, at))
        {
            return true;
        }

        for (var back = Math.Max(from, at - NegationReach); back < at; back++)
        {
            if (Negation.Begins(text, back, at))
            {
                return true;
            }
        }

        return false;
    }
}
