using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>Greeting, address and "báo cáo" in front of what is reported: "Dạ em chào anh, em xin báo cáo: …".</summary>
internal sealed class OpeningWords(TokenText text, IReadOnlyList<KnownSubject> own)
{
    private const int LongestName = 4;
    private const int LongestOffice = 6;
    private const int LongestCalled = 3;
    private const int LongestAnnouncement = 24;
    private static readonly Vocabulary Announces = new(
        "tình hình", "kết quả", "tình hình của", "về", "về tình hình", "về việc", "việc", "cho", "lên", "nhanh", "hộ", "các hộ", "hai hộ", "ba hộ", "bốn hộ", "năm hộ", "mấy hộ", "những hộ", "nhà", "hai nhà", "mấy nhà", "tôi", "em", "mình", "tui", "cháu", "con", "phụ trách", "được phân công", "được giao", "được phân công phụ trách", "được phân", "của", "của em", "của tôi", "của mình", "kỳ này", "tháng này", "tuần này", "trong tuần", "trong tháng", "trong kỳ", "tuần", "tháng", "kỳ", "này", "như sau", "cụ thể như sau", "cụ thể", "thôn", "làng", "ấp", "bản", "buôn", "khu phố", "dễ ghi", "dễ theo dõi", "dễ tổng hợp", "tiện ghi", "tiện theo dõi", "dễ nắm", "nắm", "biết", "chị", "anh", "cho chị", "cho anh", "dễ", "để", "tổng hợp", "cô", "chú", "bác", "luôn một thể", "một lượt", "thăm hộ", "giúp đỡ", "giúp đỡ hộ nghèo", "hộ nghèo", "là", "theo", "phân công", "tiến độ", "phần", "phần việc", "gia đình", "với", "nghe", "nhé", "ạ", "nha");
    private static readonly Vocabulary Receivers = new("bcđ", "ban chỉ đạo", "bộ phận", "phòng", "ubnd", "ubnd xã", "ủy ban", "đảng ủy", "đảng ủy xã", "thường trực", "thường trực đảng ủy", "mttq", "mặt trận", "mặt trận xã", "tổ công tác", "văn phòng", "lãnh đạo", "ban giảm nghèo", "cán bộ lđtbxh", "lđtbxh", "bộ phận lđtbxh", "cán bộ chính sách", "ban", "tổ", "xã", "cấp trên", "ad", "admin", "nhóm", "cả nhà", "mọi người", "các đồng chí", "anh chị", "các anh chị");

    private const int LongestIntroduction = 9;
    private static readonly Vocabulary Sender = new("em", "tôi", "tui", "mình", "cháu", "anh", "chị", "chú", "bác", "cô", "e", "t", "chúng tôi", "chúng em");
    private static readonly Vocabulary Elders = new("ông", "bà", "thầy", "dì", "cậu", "dượng", "thím", "mợ", "o", "già làng", "trưởng thôn");
    private static readonly Vocabulary Polite = new("xin", "xin phép", "xin được", "kính", "xin phép được", "phép", "xin kính");
    private static readonly Vocabulary Greets = new(
        "chào", "xin chào", "kính chào", "xin kính chào", "kính gửi", "thân gửi", "kính thưa", "thưa", "dạ thưa", "kính báo", "alo", "a lô", "hi", "hello", "quick", "hi quick", "hey", "hế lô", "hé lô", "update", "cập nhật nhanh", "nói nhanh", "báo nhanh", "nhanh gọn", "dạ chào", "dạ em chào", "gửi");
    private static readonly Vocabulary Yes = new("dạ", "ủa", "vâng", "dạ vâng", "vâng ạ", "dạ vâng ạ", "alo", "xin chào", "hello", "hi", "hey", "quick", "nhanh", "update");
    private static readonly Vocabulary Reports = new(
        "báo cáo", "bc", "b/c", "báo", "báo cáo nhanh", "bc nhanh", "báo cáo với", "báo với", "báo cáo lên", "báo cáo cho", "gửi báo cáo", "gửi báo cáo cho", "kính báo cáo", "báo cáo đến", "báo nhanh", "tin cho", "gửi tin", "nhắn", "báo tin", "báo tin cho", "bcáo", "gửi tin cho", "báo luôn", "gửi");
    private static readonly Vocabulary Calls = new("ơi", "ạ", "à", "a", "nhé", "nha");
    private static readonly Vocabulary Links = new("là", "rằng", "như sau", "nội dung như sau");
    private static readonly Vocabulary Offices = new("chi bộ", "thôn", "làng", "bon", "buôn", "ấp", "bản", "tổ", "mặt trận", "chi hội", "hội", "ban", "trưởng thôn", "trường", "trạm", "khu phố", "đồn", "đội", "công an", "công an xã", "công an viên", "cựu chiến binh", "hội cựu chiến binh", "ccb", "đoàn", "đoàn tn", "đoàn thanh niên", "chi đoàn", "phụ nữ", "hội phụ nữ", "y tế", "y tế thôn", "xã đội", "thôn đội", "dân quân", "cán bộ", "giáo viên", "hội nông dân", "nông dân", "mttq", "quân sự", "ban chỉ huy quân sự");
    private static readonly Vocabulary Household = new("hộ", "nhà", "gia đình", "gđ", "tình hình", "kết quả", "hgđ", "hai hộ", "ba hộ");
    private static readonly Vocabulary Is = new("là", "tên", "tên là");

    /// <summary>The token where the report begins.</summary>
    public int Skip()
    {
        var at = 0;
        while (One(at) is var next && next > at)
        {
            at = next;
            while (at < text.Count && Ends(at))
            {
                at++;
            }
        }

        return at < text.Count ? at : 0;
    }

    private int One(int at) =>
        Report(at) is var report && report > at ? report
        : Greeting(at) is var greeting && greeting > at ? greeting
        : Address(at) is var address && address > at ? address
        : Introduction(at);

    /// <summary>"em chào anh", "Kính gửi đồng chí Lan,", "dạ".</summary>
    private int Greeting(int at)
    {
        foreach (var start in (int[])[at, Sender.Skip(text, at, text.Count)])
        {
            var greets = Greets.Skip(text, start, text.Count);
            if (greets > start && Receivers.Begins(text, greets, text.Count) && Announced(greets) is { } office)
            {
                return office;
            }

            if (greets > start && To(greets) is var to && to > greets)
            {
                return to;
            }
        }

        // "da tham" is "đã": without its mark only where the sender or a sign follows.
        var yes = Yes.Skip(text, at, text.Count);
        return yes > at && (text[at].Word.IsMarked || text[at].Folded.Length > 2 || Ends(yes) || Sender.Begins(text, yes, text.Count)) ? yes : at;
    }

    /// <summary>"em xin báo cáo anh", "Chi bộ làng Klong báo cáo", where a household, an addressee or a sign follows.</summary>
    private int Report(int at)
    {
        var start = Polite.SkipAll(text, Sender.Skip(text, at, text.Count), text.Count);
        var reports = Reports.Skip(text, start, text.Count);
        if (reports == start)
        {
            start = OfficeEnd(at);
            reports = Reports.Skip(text, start, text.Count);
        }

        if (reports == start)
        {
            return at;
        }

        var to = To(reports);
        if (Announced(Math.Max(to, reports)) is { } announced)
        {
            return announced;
        }

        return to > reports || Ends(reports) || Called(reports) > reports || Household.Begins(text, reports, text.Count) || IsCode(reports) || Links.Begins(text, reports, text.Count)
            ? Links.SkipAll(text, Called(to), text.Count)
            : at;
    }

    /// <summary>"báo cáo tình hình hai hộ em phụ trách như sau, …", "báo cáo BCĐ: …": what, and to whom, up to the sign; null where anything else stands.</summary>
    private int? Announced(int from)
    {
        if (own.Count == 0 || own.Any(s => s.Kind is not null))
        {
            // Where areas report, "Báo cáo thôn 3: …" names whose report it is.
            return null;
        }

        var at = from;
        while (at < text.Count && at - from < LongestAnnouncement && !Ends(at))
        {
            if (at > from && IsCapital(at) && (text[at - 1].Folded is "ho" or "nha" || text.At(at - 2)?.Folded is "ho" or "nha") && SubjectNames.Of(own).Last(text, at, text.Count).Subjects.Count > 0)
            {
                // "Báo cáo về hộ anh Nam: …" tells of him.
                return null;
            }

            var next = Math.Max(Announces.Skip(text, at, text.Count), Receivers.Skip(text, at, text.Count));
            next = next == at && text[at] is { IsDigits: true, Folded.Length: <= 2 } && text.At(at + 1)?.Folded is "ho" or "nha" ? at + 1
                : next == at && at > from && IsCapital(at) && !IsCode(at) && text.Text[text[at].Start..text[at].End] is var word && word.All(char.IsUpper) && !own.Any(s => s.Name.Contains(word, StringComparison.OrdinalIgnoreCase)) ? at + 1
                : next;
            if (next == at)
            {
                return null;
            }

            at = next;
        }

        // "báo cáo các hộ: H009 …" and "3 hộ: …" may say how many are meant; there they stay.
        return at > from && at < text.Count && Ends(at) && at + 1 < text.Count && !(text[at].IsSign(':') && text[at - 1].Folded is "ho" or "nha" or "sau") ? at : null;
    }

    /// <summary>The end of "Chi bộ làng Klong" before its "báo cáo".</summary>
    private int OfficeEnd(int at)
    {
        // Where areas report, "Thôn 3 báo cáo: …" names whose report it is.
        if (own.Count > 0 && own.All(s => s.Kind is null) && Offices.Begins(text, at, text.Count))
        {
            for (var end = at + 1; end < Math.Min(at + LongestOffice, text.Count) && (text[end].IsWord || text[end].IsDigits); end++)
            {
                if (Reports.Begins(text, end, text.Count))
                {
                    return Polite.SkipAll(text, end, text.Count);
                }
            }
        }

        return at;
    }

    /// <summary>"anh ơi", "chị ạ,"; at the front of all "Đồng chí, …".</summary>
    private int Address(int at)
    {
        var to = Math.Max(ClosingWords.Addressee.Skip(text, at, text.Count), Elders.Skip(text, at, text.Count));
        if (to == at)
        {
            return at;
        }

        for (var oi = to; oi <= Math.Min(to + LongestCalled, text.Count - 1) && text[oi].IsWord && !Household.Begins(text, oi, text.Count); oi++)
        {
            // "Chú Ba ơi, …"
            if (text[oi] is { Folded: "oi" })
            {
                return oi + 1;
            }
        }

        var called = Called(to);
        return called > to || (at == 0 && text[at].Folded.Length > 1 && Ends(to) && ClosingWords.Addressee.Skip(text, at, text.Count) == to) ? called : at;
    }

    /// <summary>"em là Y Krơng bí thư làng Kop Ngơl, …".</summary>
    private int Introduction(int at)
    {
        var sender = Sender.Skip(text, at, text.Count);
        var name = sender > at ? Is.Skip(text, sender, text.Count) : sender;
        if (name == sender || name >= text.Count)
        {
            return at;
        }

        if (!IsCapital(name))
        {
            // "em la hoa, em bao cao: …"
            var sign = Enumerable.Range(name + 1, LongestName - 1).FirstOrDefault(Ends);
            return text[name].IsWord && sign > 0 && sign + 1 < text.Count && Report(sign + 1) > sign + 1 ? sign : at;
        }

        for (var end = name + 1; end < Math.Min(text.Count, name + LongestIntroduction) && (text[end].IsWord || Ends(end)); end++)
        {
            if (Ends(end) || Report(end) > end)
            {
                return end;
            }
        }

        return at;
    }

    /// <summary>Whom it is told: "anh", "đồng chí Lan," – with a name only where a sign or a code follows it.</summary>
    private int To(int at)
    {
        var to = ClosingWords.Addressee.SkipAll(text, at, text.Count);
        var name = to;
        while (name < text.Count && name - to < LongestName && IsCapital(name) && !IsCode(name) && !(name == to && Household.Begins(text, name, text.Count)))
        {
            name++;
        }

        // "Báo cáo anh Nam đã thăm", "bc anh Nguyễn Văn Nam: …": whose name it is, is judged elsewhere.
        return to == at || (name > to && ((!Ends(name) && !IsCode(name)) || (IsOwn(to, name) && !IsCode(name) && !IsCode(name + 1)))) ? at : Called(name);
    }

    /// <summary>The name of a householder of the sender's, whole or its end.</summary>
    private bool IsOwn(int from, int to)
    {
        var name = " " + VietnameseText.Fold(text.Slice(from, to));
        return own.Any(s => (" " + VietnameseText.Fold(s.Name)).EndsWith(name, StringComparison.Ordinal));
    }

    /// <summary>The "ơi", "ạ" behind whom one calls; without its mark only before a sign.</summary>
    private int Called(int at) =>
        Calls.Skip(text, at, text.Count) is var called && called > at && (text[at].Word.IsMarked || text[at].Folded == "oi" || Ends(called)) ? called : at;

    private bool IsCode(int at) =>
        at + 1 < text.Count && (text[at].IsSign('#') || Codes.At(text, at));

    private bool IsCapital(int at) => text[at].IsWord && char.IsUpper(text.Text[text[at].Start]);

    private bool Ends(int at) =>
        at >= text.Count || text[at].Kind == TokenKind.NewLine || (text[at].Kind == TokenKind.Sign && text[at].Folded is "," or "." or ":" or ";" or "!" or "-" or "–" or "…");
}
