using ReportBot.Core.People;
using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>
/// Messages and sentences that report nothing: commands, questions, words forwarded or told by somebody else,
/// appeals to others, text of machines. They are kept as words and never read as answers.
/// </summary>
internal static class NotAReport
{
    private static readonly Vocabulary Forwarded = new(
        "fwd", "fw", "forwarded", "chuyển tiếp", "tin nhắn chuyển tiếp", "[chuyển tiếp]", "forward", "đã chuyển tiếp", "tin chuyển tiếp", "trích tin nhắn", "trích tin", "trích lời", "copy tin", "tin nhắn của", "chuyển tin của", "xem tin nhắn");
    private static readonly Vocabulary OnBehalf = new(
        "báo giúp", "báo giùm", "báo dùm", "báo thay", "gửi giúp", "gửi giùm", "gửi thay", "nộp thay", "nộp giúp", "nộp hộ", "gửi hộ", "báo cáo thay", "báo cáo giúp", "báo cáo giùm", "báo cáo hộ anh", "báo cáo hộ chị", "báo hộ anh", "báo hộ chị", "báo hộ đồng chí", "báo hộ đ/c", "báo hộ em", "báo hộ bác", "báo hộ chú", "báo hộ cô", "báo cáo hộ đồng chí", "báo cáo hộ đ/c", "nhờ báo", "nhờ tôi báo", "nhờ em báo", "nhờ mình báo", "nhờ tôi gửi", "nhờ em gửi", "nhờ mình gửi", "nhờ tôi nộp", "nhờ em nộp", "nhờ tôi nhắn", "nhờ em nhắn", "nhờ báo cáo", "nhờ gửi",
        "thay mặt anh", "thay mặt chị", "thay mặt đồng chí", "thay mặt đ/c", "thay anh", "thay chị", "thay đồng chí", "thay đ/c");

    // "em báo H015 giúp anh Tuấn": only where it is a report that is done for somebody.
    private static readonly Vocabulary ForSomebody = new("giúp anh", "giúp chị", "giúp đồng chí", "giúp đ/c", "hộ anh", "hộ chị", "hộ đồng chí", "hộ đ/c", "dùm anh", "giùm anh", "dùm chị", "giùm chị");
    private static readonly Vocabulary Reports = new("báo", "báo cáo", "bc", "b/c", "gửi", "nộp", "nhắn");
    private static readonly Vocabulary Person = new("anh", "chị", "đồng chí", "đ/c", "đc", "bác", "chú", "cô", "a", "c", "dc");

    private static readonly Vocabulary Sender = new("em", "tôi", "mình", "e", "chúng tôi", "chúng em", "cháu", "con");

    // Without marks "chi bo" is no "chị".
    private static readonly Vocabulary Offices = new("chi bộ", "chi hội", "chi đoàn", "chi ủy", "chi cục", "cơ quan", "cơ sở");

    // "đồng chí cho tôi báo cáo": the sender asks leave to speak, nobody told it.
    private static readonly Vocabulary NoName = new("cho", "để", "xin", "tôi", "mình", "được", "tui", "cứ", "ghi");
    private static readonly Vocabulary Tells = new("nói", "bảo", "nhắn", "báo", "kể", "cho biết", "thông báo", "báo cáo", "nói là", "bảo là", "nhắn là", "viết", "gửi tin", "báo là", "phản ánh", "vừa báo", "mới báo", "vừa nhắn", "mới nhắn", "báo tin", "nhờ", "nói rằng", "có nói", "có báo", "phụ trách", "theo dõi");
    private static readonly Vocabulary Sees = new("thăm", "ghé", "tạt vào", "tạt qua", "vào nhà", "xuống nhà", "lên nhà", "tới nhà", "đến nhà");
    private static readonly Vocabulary Taken = new("được", "tiền", "gạo", "bò", "heo", "dê", "gà", "quà", "thẻ", "vốn", "con", "cây", "hai", "ba", "một", "mấy");
    private static readonly Vocabulary Home = new("hộ", "nhà", "gia đình", "gđ");

    // "co the bao hiem": no "cô Thế báo".
    private static readonly Vocabulary Insured = new("bảo hiểm", "bảo trợ", "bảo đảm", "bao phân", "bao gạo", "bao nhiêu", "bao gồm");
    private static readonly Vocabulary Visits = new("đã thăm", "thăm", "đã đi", "đi thăm", "đã đến", "đã xuống");
    private static readonly Vocabulary Notice = new("thông báo", "tb", "giấy mời", "công văn", "thông tin", "kính mời", "lịch tiếp dân");
    private static readonly Vocabulary Several = new([.. CountWords.Several, .. CountWords.Words(2, 5), CountWords.All[0]]);
    private static readonly Vocabulary Dear = new("kính gửi", "kính mời", "thân gửi", "gửi", "kính báo", "trân trọng kính mời", "thân mời");
    private static readonly Vocabulary All = new("anh em", "các anh", "các chị", "các đồng chí", "các đ/c", "các đc", "toàn thể", "tất cả", "bà con", "quý", "anh chị em", "mọi người", "các bác", "cả nhà", "cả tổ", "anh chị");
    private static readonly Vocabulary Invites = new("họp", "mời", "tham dự", "đi đông đủ", "có mặt", "tập trung", "dự họp");
    private static readonly Vocabulary Reminds = new("nhớ", "nhớ là", "lưu ý", "chú ý", "đừng quên", "xin mời", "nhắc");
    private static readonly Vocabulary Ahead = new("sáng mai", "chiều mai", "tối mai", "ngày mai", "tối nay", "chiều nay", "tuần sau", "tuần tới");
    private const int LongestAddress = 8;
    private static readonly Vocabulary NotMine = new([.. from no in (string[])["không thuộc", "không nằm trong", "không có trong", "ngoài"] from list in (string[])["danh sách của tôi", "danh sách của em", "danh sách của mình", "danh sách tôi", "danh sách em", "danh sách phụ trách", "diện tôi phụ trách", "hộ tôi phụ trách", "hộ em phụ trách", "số hộ tôi phụ trách"] select no + " " + list]);
    private static readonly Vocabulary Joke = new("nói đùa", "đùa tí", "đùa chút", "đùa thôi", "đùa vui", "đùa đấy", "đùa á", "đùa nha", "đùa nhé", "giỡn", "nói chơi", "cho vui");

    // Behind a visit or a figure it is only how one writes: "đã thăm hôm qua, tn 1tr2 hihi".
    private static readonly Vocabulary Laughs = new("haha", "hihi", "hehe", "hí hí", "kkk", "lol", "=))", ":))");

    /// <summary>The whole message is no report.</summary>
    /// <param name="text">The message.</param>
    /// <param name="own">The sender's own households: a message that names one of them is no notice and no invitation.</param>
    public static bool Is(TokenText text, IReadOnlyList<KnownSubject> own)
    {
        // "QVDX2PKT" is the code of a link and asks for no "2PKT".
        if (text.Count == 0 || text[0].IsSign('/') || text[0].IsSign('>') || (InvitationCode.IsTyped(text.Text.Trim()) && !NamesOwn(text, own)))
        {
            return true;
        }

        return IsOfOthers(text, own) || (NotMine.OccursIn(text, 0, text.Count) && !NamesHousehold(text, text.Count)) || IsCode(text) || ((IsNotice(text) || IsInvitation(text) || IsReminder(text) || IsJoke(text)) && !Names(text) && !NamesOwn(text, own));
    }

    /// <summary>"Phòng giao dịch NHCSXH thông báo: từ ngày 10/9 nhận hồ sơ …": told to all.</summary>
    private static bool IsNotice(TokenText text)
    {
        for (var at = 0; at < Math.Min(text.Count - 1, 10); at++)
        {
            if (Notice.Skip(text, at, text.Count) is var end && end > at && text.At(end)?.IsSign(':') == true && !(at > 0 && text[at - 1].Folded is "xin" or "em" or "toi" or "gui") && !Names(text))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Kính gửi anh em: mai 8h họp chi bộ …": to several.</summary>
    private static bool IsInvitation(TokenText text)
    {
        var to = Dear.Skip(text, 0, text.Count);
        return to > 0 && (All.Begins(text, to, text.Count) || Enumerable.Range(to, text.Count - to).Any(at => Invites.Begins(text, at, text.Count) && !IsNew(text, at)));
    }

    /// <summary>"Bà con thôn 5 nhớ 7h sáng mai có đoàn y tế về khám bệnh, đi đông đủ nhé": told to all, of what is to come.</summary>
    private static bool IsReminder(TokenText text)
    {
        var to = All.Skip(text, 0, text.Count);
        return to > 0 && Reminds.OccursIn(text, to, Math.Min(text.Count, to + LongestAddress)) && (Invites.OccursIn(text, to, text.Count) || Ahead.OccursIn(text, to, text.Count));
    }

    /// <summary>"xay nha moi" without its marks invites nobody.</summary>
    private static bool IsNew(TokenText text, int at) =>
        text[at] is { Folded: "moi" } word && !word.Word.IsMarked && text.At(at + 1)?.Folded is not ("cac" or "dong" or "du" or "hop" or "anh" or "chi" or "ban" or "ba" or "toan" or "quy" or "den" or "toi");

    /// <summary>"… (Chuyển tiếp từ Bí thư)": said in brackets, wherever they stand.</summary>
    private static bool IsMarkedForwarded(TokenText text) =>
        Enumerable.Range(0, text.Count).Any(i => (text[i].IsSign('(') || text[i].IsSign('[')) && Forwarded.Begins(text, i + 1, text.Count));

    /// <summary>Forwarded, quoted, or told on somebody else's behalf.</summary>
    /// <param name="text">The message.</param>
    /// <param name="own">The sender's own households: what begins with one is told by its head, not by an official.</param>
    public static bool IsOfOthers(TokenText text, IReadOnlyList<KnownSubject> own)
    {
        var start = text[0].IsSign('[') || text[0].Kind == TokenKind.Sign ? Math.Min(1, text.Count - 1) : 0;
        return Forwarded.Begins(text, 0, text.Count) || Forwarded.Begins(text, start, text.Count) || Forwarded.OccursIn(text, 0, Math.Min(text.Count, 8))
            || IsMarkedForwarded(text) || IsQuoted(text) || IsOnBehalf(text, own) || IsForSomebody(text, own) || IsTold(text, own);
    }

    /// <summary>"gửi hộ", and neither "gửi hộ 17: …", a household, nor "gửi hồ sơ" typed without marks; "chị nhờ tôi gửi lời cảm ơn xã" sends thanks alone.</summary>
    private static bool IsOnBehalf(TokenText text, IReadOnlyList<KnownSubject> own)
    {
        for (var at = 0; at < text.Count; at++)
        {
            if (OnBehalf.Skip(text, at, text.Count) is var end && end > at && !(text[end - 1].Folded == "ho" && IsHousehold(text, end, own)) && text.At(end)?.Folded != "loi" && !(text[end - 2].Folded == "ho" && IsReportOn(text, end - 2, own)) && !IsForSender(text, at, end))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"hộ 17", "hộ H017", "hộ số 17", "hộ Y Thơm": behind its number or the full name of its head a household is meant, and nobody's behalf.</summary>
    private static bool IsHousehold(TokenText text, int at, IReadOnlyList<KnownSubject> own) =>
        at < text.Count && (text[at].IsDigits || text[at].Folded == "so" || Codes.At(text, at) || (SubjectNames.Of(own).Last(text, at, text.Count) is ({ Count: 1 }, var end) && end > at + 1));

    /// <summary>"gửi giúp em nhé": the sender asks it, and it is on nobody's behalf; "gửi giúp em Hoa" is.</summary>
    private static bool IsForSender(TokenText text, int at, int end) =>
        text[at].Folded is "gui" or "nop" && Sender.Skip(text, end, text.Count) is var sender && sender > end && Fillers.SkipCourtesy(text, sender, text.Count) == text.Count;

    private static bool IsForSomebody(TokenText text, IReadOnlyList<KnownSubject> own)
    {
        for (var at = 1; at < text.Count; at++)
        {
            // "mấy hộ chị phụ trách" and "báo cáo anh, hộ chị Mai" are households.
            if (ForSomebody.Begins(text, at, text.Count) && !(text[at].Folded == "ho" && (!text[at - 1].IsWord || text[at - 1].IsDigits || text[at - 1].Folded == "ve" || Several.Begins(text, at - 1, at) || IsReportOn(text, at, own))) && Reports.OccursIn(text, Math.Max(0, at - 5), at))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"báo cáo (tình hình) hộ chị Mai: …", where Mai is a householder of the sender's; "báo hộ chị Mai" is on her behalf.</summary>
    private static bool IsReportOn(TokenText text, int at, IReadOnlyList<KnownSubject> own) =>
        text[at - 1].IsWord && text[at - 1].Folded is not ("bao" or "gui" or "nop" or "nhan") && !text[at - 1].Folded.Any(char.IsAsciiDigit) && Titles.Skip(text, at + 1, text.Count) is var name && name > at + 1 && name < text.Count
        && SubjectNames.Of(own).Last(text, name, text.Count) is ({ Count: > 0 }, _);

    /// <summary>"Anh Tuấn báo H015 đã thăm": told by a person who is not the sender.</summary>
    private static bool IsTold(TokenText text, IReadOnlyList<KnownSubject> own)
    {
        for (var at = 0; at < Math.Min(text.Count, 12); at++)
        {
            var name = Person.Skip(text, at, text.Count);
            if (name == at || IsAddressed(text, at) || Offices.Begins(text, at, text.Count) || SenderVisits(text, at))
            {
                continue;
            }

            if (SubjectNames.Of(own).Last(text, name, text.Count) is ({ Count: > 0 }, var named) && OwnWords.Are(text, named))
            {
                return false;
            }

            for (var end = name + 1; end <= Math.Min(name + 4, text.Count - 1); end++)
            {
                if (text[end - 1].Kind != TokenKind.Word || Fillers.Courtesy.Begins(text, end - 1, end) || NoName.Begins(text, end - 1, end))
                {
                    break;
                }

                if (Tells.Skip(text, end, text.Count) is var told && told > end && !IsReceived(text, end, told) && !Insured.Begins(text, end, text.Count))
                {
                    if (IsOwnOffice(text, name, end, told))
                    {
                        return false;
                    }

                    // Behind a household it is the householder who tells ("H021 …, anh Nam nói thiếu vốn").
                    return !(NamesHousehold(text, at) || BeginsWithOwn(text, at, own)) || Visits.OccursIn(text, told, Math.Min(told + 4, text.Count));
                }
            }
        }

        return false;
    }

    /// <summary>"Gửi chị Hoa báo cáo hộ 41: …": whom the report is sent to tells nothing.</summary>
    private static bool IsAddressed(TokenText text, int at) => at > 0 && text[at - 1].Folded is "gui" or "thua" or "chao";

    /// <summary>"Tôi thăm nhà Y Thơm. Chị vui vẻ kể …": the sender was there, and tells what was heard.</summary>
    private static bool SenderVisits(TokenText text, int at) => Sender.OccursIn(text, 0, at) && Sees.OccursIn(text, 0, at);

    /// <summary>"anh Nam moi nhan 3 con heo": without its mark received, and no message.</summary>
    private static bool IsReceived(TokenText text, int at, int told) =>
        text[told - 1] is { Folded: "nhan", Word.IsMarked: false } && (text.At(told) is null or { IsDigits: true } || Taken.Begins(text, told, text.Count) || (at > 0 && text[at - 1].Folded is "moi" or "vua" or "da" or "duoc") || text[at].Folded is "moi" or "vua");

    /// <summary>"nha dom con nho …": a household of the sender stands first, by the name of its head.</summary>
    private static bool BeginsWithOwn(TokenText text, int limit, IReadOnlyList<KnownSubject> own)
    {
        var start = Home.Skip(text, Fillers.SkipCourtesy(text, 0, limit), limit);
        var name = Titles.Skip(text, start, limit);
        return own.Count > 0 && name < limit && SubjectNames.Of(own).Last(text, name, text.Count) is ([var head], var end) && (start > 0 || name > start) && HomeNames.IsName(text, name, end, head);
    }

    /// <summary>"Cô giáo chủ nhiệm báo: em đã đến thăm …": the sender says by what office, without a name, and goes on as "em".</summary>
    private static bool IsOwnOffice(TokenText text, int from, int to, int told) =>
        text.At(told)?.IsSign(':') == true && text[to].Folded == "bao" && Sender.Begins(text, told + 1, text.Count)
        && text.Tokens[from..to].All(t => !char.IsUpper(text.Text[t.Start]));

    /// <summary>A household by code, or by a title and a name in capitals.</summary>
    private static bool Names(TokenText text) => NamesHousehold(text, text.Count)
        || text.Tokens.Where((t, i) => i > 0 && text[i - 1].Folded is "ho" or "nha" or "ong" or "ba" or "anh" or "chi" && t.IsWord && char.IsUpper(text.Text[t.Start])).Any();

    private static bool NamesOwn(TokenText text, IReadOnlyList<KnownSubject> own)
    {
        var folded = VietnameseText.Fold(text.Text);
        return own.Any(s => folded.Contains(VietnameseText.Fold(s.Name), StringComparison.Ordinal));
    }

    private static bool NamesHousehold(TokenText text, int limit)
    {
        for (var i = 0; i + 1 < limit; i++)
        {
            if (Codes.At(text, i) || (text[i] is { IsWord: true, Folded: "ho" } && text[i + 1].IsDigits))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsQuoted(TokenText text) =>
        text[0].Kind == TokenKind.Sign && text[0].Folded is "\"" or "“" or "«" && text[text.Count - 1].Kind == TokenKind.Sign && text[text.Count - 1].Folded is "\"" or "”" or "»";

    private static bool IsJoke(TokenText text) => Joke.OccursIn(text, 0, text.Count)
        || (Laughs.OccursIn(text, 0, text.Count) && !Visits.OccursIn(text, 0, text.Count) && !text.Tokens.Any(t => t.IsDigits));

    // As a program speaks to a database: in capitals, and at the start.
    private static readonly string[] Statements = ["SELECT ", "INSERT INTO ", "UPDATE ", "DELETE FROM ", "DROP "];

    /// <summary>Braces, tags, statements and quotes of programs; an arrow ("H009 -> H010") is typed by people.</summary>
    private static bool IsCode(TokenText text) =>
        Array.Exists(Statements, s => text.Text.StartsWith(s, StringComparison.Ordinal)) || IsPair(text.Text, '{', '}') || IsPair(text.Text, '`', '`') || HasTag(text.Text)
        // An address alone is something passed on; beside a household (a picture's, a map's) it belongs to what is told of it.
        || IsPassedOn(text, text.Text.IndexOf("://", StringComparison.Ordinal));

    private static bool IsPair(string text, char opening, char closing) =>
        text.IndexOf(opening, StringComparison.Ordinal) is >= 0 and var first && text.IndexOf(closing, first + 1) > first;

    /// <summary>"&lt;b&gt;", "&lt;/p&gt;".</summary>
    private static bool HasTag(string text)
    {
        for (var at = text.IndexOf('<', StringComparison.Ordinal); at >= 0 && at + 1 < text.Length; at = text.IndexOf('<', at + 1))
        {
            if ((char.IsAsciiLetter(text[at + 1]) || text[at + 1] is '/' or '!' or '?') && text.IndexOf('>', at + 1) > at)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsPassedOn(TokenText text, int address) =>
        address >= 0 && !NamesHousehold(text, text.Tokens.Count(t => t.Start < address));
}
