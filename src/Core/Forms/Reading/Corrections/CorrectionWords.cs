using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>
/// A correction without the words that only correct: "thu nhập sửa lại là 1tr3, không phải 1tr2" says "thu nhập 1tr3" and
/// denies "1tr2"; "sửa 2 bò thành 3 bò" says "3 bò" and denies "2 bò".
/// </summary>
/// <param name="Said">What is right now.</param>
/// <param name="Denied">What is not; empty where nothing is named.</param>
public sealed record CorrectionWords(string Said, string Denied)
{
    /// <summary>"kk thêm thiếu vốn", "thiếu vốn nữa": it adds to what was told.</summary>
    public bool Adds { get; init; }

    private static readonly Vocabulary More = new("thêm", "thêm là", "còn thêm", "nữa là", "nữa", "cũng", "còn có");
    private static readonly Vocabulary Adding = new("thêm", "thêm là", "bổ sung là", "bổ sung", "bổ sung thêm", "xin bổ sung", "em bổ sung", "cho bổ sung", "ngoài ra", "ngoài ra còn", "còn thêm");
    private static readonly Vocabulary AskedToAdd = new("xin thêm", "cho thêm");
    private static readonly Vocabulary MoreAtEnd = new("nữa");

    private static readonly Vocabulary Lead = new(
        "à", "ah", "ơ", "quên", "à quên", "quên mất", "ấy", "ý tôi là", "ý em là", "ý mình là", "ý là", "tôi nhầm", "em nhầm", "mình nhầm", "ghi nhầm", "gõ nhầm", "viết nhầm", "báo nhầm", "gửi nhầm", "tôi gửi nhầm", "em gửi nhầm", "bấm nhầm", "nhầm", "lộn", "ghi lộn", "nhầm rồi", "xin lỗi", "sorry", "sai", "sai rồi",
        "chưa đúng", "đúng rồi nhưng", "đúng nhưng", "ok nhưng", "oke nhưng", "nhưng", "đúng rồi", "đúng", "ok", "oke", "ừ", "vâng", "dạ", "em sửa", "tôi sửa", "cho em sửa", "cho tôi sửa", "cho sửa", "xin sửa", "xin đính chính", "đính chính",
        "xin sửa lại", "em sửa lại", "giúp", "giúp em", "giúp tôi", "giúp mình", "giùm", "chỗ", "phần", "mục", "câu", "thì", "là");

    private static readonly Vocabulary Edit = new(
        "sửa", "sửa lại", "sửa giúp", "sửa giúp em", "sửa giúp tôi", "sửa hộ", "đổi", "đổi lại", "chỉnh", "chỉnh lại", "cập nhật", "cập nhật lại", "thay", "thay lại", "ghi lại", "điều chỉnh");

    private static readonly Vocabulary Tail = new(
        "mới đúng", "mới phải", "mới chính xác", "mới chuẩn", "thì đúng", "là đúng", "nhé", "nha", "nhá", "ạ", "giúp", "giùm", "giúp em", "giúp tôi", "giúp mình", "hộ em", "hộ tôi", "sửa lại giúp", "sửa giúp", "sửa lại", "sửa lại nhé", "thôi", "đâu", "nè", "đó", "sai rồi", "sai",
        "nhầm rồi", "nhầm", "bị sai", "bị nhầm", "ghi sai", "ghi nhầm", "chưa đúng", "không đúng", "sửa");

    private static readonly Vocabulary Between = new(
        "sửa lại là", "sửa lại thành", "sửa là", "sửa lại", "sửa thành", "đổi lại là", "đổi thành", "đổi lại thành", "phải là", "mới là", "thực ra là", "thật ra là", "thực tế là", "chính xác là", "đúng ra là", "đúng là", "đúng phải là", "lại là", "thành", "sửa", "nhầm là", "chỉ là", "ghi", "ghi là", "ghi lại là", "điền", "điền là");

    private static readonly Vocabulary Into = new("sửa thành", "sửa lại thành", "sửa lại là", "sửa là", "đổi thành", "đổi lại thành", "chuyển thành", "đổi sang", "sửa sang", "thay bằng");
    private static readonly Vocabulary IntoAfterEdit = new("thành", "sang", "bằng", "lên", "xuống", "xuống còn", "lên thành", "xuống thành");
    private static readonly Vocabulary BetweenAfterEdit = new("sang", "sang là", "qua", "bằng");

    // "đề xuất sang năm cấp bò" says when.
    private static readonly Vocabulary Times = new("sang năm", "sang tháng", "sang tuần", "sang quý", "qua năm", "qua tháng");
    private static readonly Vocabulary Wishes = new("xin", "mong", "muốn", "đề xuất", "đề nghị", "cần");
    private static readonly Vocabulary Denial = new("chứ không phải", "chứ không phải là", "chứ không", "chứ chưa phải", "không phải là", "không phải", "thay vì", "thay cho");
    private static readonly Vocabulary Instead = new("là", "mà là", "phải là", "mới là", "đúng ra là", "chính xác là", "thực ra là", "mà");
    private static readonly Vocabulary But = new("mà là", "mà", "mà phải là");
    private static readonly Vocabulary From = new("từ", "là", "của", ":");
    private static readonly Vocabulary Mended = new("nhà", "mái", "mái nhà", "đường", "chuồng", "giếng", "bếp", "máy", "xe", "cầu", "điện", "ống", "chữa", "sang", "vách", "tường", "sân", "nền");

    /// <summary>Reads a correction; words that correct nothing come back as they are.</summary>
    public static CorrectionWords Of(string words, Form form)
    {
        var text = TokenText.Of(words);
        var (from, isEdit) = SkipLead(text);
        var to = BeforeTail(text, from);
        var more = SkipAdding(text, form, from, to);
        var isAdded = more > from && more < to;
        from = isAdded ? Signs(text, more, to) : from;
        var isMore = to - 1 > from && MoreAtEnd.Skip(text, to - 1, to) == to;
        to = isMore ? to - 1 : to;
        if (from >= to)
        {
            return new CorrectionWords(words, "");
        }

        var (kept, denied) = WithoutDenied(text, from, to) ?? Swapped(text, form, from, to, isEdit) ?? ([(from, to)], "");
        var said = Join(text, [.. kept.SelectMany(k => WithoutBetween(text, form, k, isEdit))]);
        return said.Length == 0 ? new CorrectionWords(words, "") : new CorrectionWords(said, denied) { Adds = isAdded || isMore || SaysMore(text, form, from, to) };
    }

    private static (int At, bool IsEdit) SkipLead(TokenText text)
    {
        var (at, isEdit) = (0, false);
        while (at < text.Count)
        {
            var edit = IsMended(text, at) ? at : Edit.Skip(text, at, text.Count);
            var next = IsMended(text, at) ? at : Math.Max(edit, Lead.Skip(text, at, text.Count));
            isEdit |= edit > at;
            if (next == at && at + 2 < text.Count && Denial.Skip(text, at, text.Count) is var no && no > at && no < text.Count && text[no].IsSign(','))
            {
                // "không phải, thu nhập 1tr3"
                next = no;
            }

            if (next == at && at > 0 && text[at].Kind == TokenKind.Sign && text[at].Folded is "," or "." or ":" or "!" or "-" or "…")
            {
                next = at + 1;
            }

            if (next == at)
            {
                return (at, isEdit);
            }

            at = next;
        }

        return (at, isEdit);
    }

    // "xin thêm 30kg gạo" is a wish; "xin thêm: khó khăn thiếu vốn" adds.
    private static int SkipAdding(TokenText text, Form form, int from, int to)
    {
        var more = Adding.SkipAll(text, from, to);
        var asked = AskedToAdd.Skip(text, more, to);
        return asked > more && asked < to && (text[asked].IsSign(':') || FormLexicon.Of(form).Find(text, asked, to)?.Values.Any(m => m.Kind == MarkKind.Label) == true) ? asked : more;
    }

    /// <summary>"sửa nhà", "sửa đường": something is mended, and nothing put right.</summary>
    internal static bool Mends(TokenText text, int at) => IsMended(text, at) || (text.At(at) is { Folded: "sua" } && (IsMilk(text, at) || Mended.Begins(text, at + 1, text.Count)));

    // "sữa" is milk, "sửa chữa" mends a house, "xin sửa đường" is a wish: none of them amends.
    private static bool IsMended(TokenText text, int at)
    {
        var word = text[at].Folded is "xin" or "cho" ? at + 1 : at;
        return text.At(word) is { Folded: "sua" } mend && (IsMilk(text, word) || text.At(word + 1)?.Folded is "chua" or "sang"
            || (word > at && text.At(word + 1) is { IsWord: true, Folded: var thing } && thing is "nha" or "duong" or "chuong" or "mai" or "gieng" or "bep" or "may" or "xe" or "cau" or "dien" or "ong"));
    }

    private static bool IsMilk(TokenText text, int at) => text.Slice(at, at + 1).Equals("sữa", StringComparison.OrdinalIgnoreCase);

    private static int Signs(TokenText text, int at, int to)
    {
        while (at < to && text[at].Kind == TokenKind.Sign)
        {
            at++;
        }

        return at;
    }

    private static int BeforeTail(TokenText text, int from)
    {
        var to = text.Count;
        for (var shorter = true; shorter && to > from;)
        {
            shorter = false;
            for (var at = Math.Max(from + 1, to - 4); at < to && !shorter; at++)
            {
                if ((Tail.Skip(text, at, to) == to && !(text[at].Folded == "sua" && (IsMilk(text, at) || !text.IsMarked))) || (text[at].Kind is TokenKind.Sign && at == to - 1 && text[at].Folded is "," or "." or "!" or "…" or "?"))
                {
                    (to, shorter) = (at, true);
                }
            }
        }

        return to;
    }

    /// <summary>"X chứ không phải Y", "X, không phải Y", "không phải Y mà là X".</summary>
    private static (List<(int From, int To)> Kept, string Denied)? WithoutDenied(TokenText text, int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            var no = Denial.Skip(text, at, to);
            if (no == at || no >= to)
            {
                continue;
            }

            var but = Enumerable.Range(no, to - no).FirstOrDefault(i => But.Begins(text, i, to), to);
            var isBare = text[at].Folded is "khong" or "ko";
            if (but < to && But.Skip(text, but, to) is var right && right < to)
            {
                return ([(from, at), (right, to)], text.Slice(no, but).Trim());
            }

            if (at == from && Wishes.Begins(text, no, to) && Enumerable.Range(no, to - no).FirstOrDefault(i => IsComma(text, i), to) is var comma && comma + 1 < to)
            {
                // "không phải xin gạo, xin tiền"
                return ([(comma + 1, to)], text.Slice(no, comma).Trim());
            }

            if (at == from && Enumerable.Range(no, to - no).FirstOrDefault(i => IsComma(text, i), to) is var instead && instead > no && Instead.Skip(text, instead + 1, to) is var that && that > instead + 1 && that < to)
            {
                // "không phải thẻ BHYT, là thẻ người cao tuổi"
                return ([(that, to)], text.Slice(no, instead).Trim());
            }

            if (at > from && (!isBare || text[at - 1].IsSign(',') || text[no].IsDigits))
            {
                var end = Enumerable.Range(no, to - no).FirstOrDefault(i => text[i].Kind == TokenKind.NewLine || (text[i].Kind == TokenKind.Sign && !text[i].Glued && text[i].Folded is "," or ";") || text[i].IsSign(';') || IsComma(text, i), to);
                return ([(from, text[at - 1].IsSign(',') ? at - 1 : at), (end, to)], text.Slice(no, end).Trim());
            }
        }

        return null;
    }

    // A comma that is not the one inside an amount.
    private static bool IsComma(TokenText text, int at) => text[at].IsSign(',') && text.At(at + 1) is not { IsDigits: true, Glued: true };

    /// <summary>"tn 1tr2 sửa thành 1tr3", "sửa 2 bò thành 3 bò", "1tr2 -> 1tr3".</summary>
    private static (List<(int From, int To)> Kept, string Denied)? Swapped(TokenText text, Form form, int from, int to, bool isEdit)
    {
        for (var at = from + 1; at < to; at++)
        {
            var into = Arrow(text, at, to);
            into = into > at ? into : Into.Skip(text, at, to);
            into = into > at || !isEdit ? into : IntoAfterEdit.Skip(text, at, to);
            if (into == at || into >= to)
            {
                continue;
            }

            var label = LabelEnd(text, form, from, at);
            var old = From.SkipAll(text, label < 0 ? from : label, at);
            return old >= at ? null
                : ([.. label < 0 ? Array.Empty<(int, int)>() : [(from, label)], (into, to)], text.Slice(old, at).Trim());
        }

        return null;
    }

    private static int Arrow(TokenText text, int at, int to) =>
        text[at].Kind != TokenKind.Sign ? at
        : text[at].Folded is "→" ? at + 1
        : text[at].Folded is "-" or "=" && at + 1 < to && text[at + 1].IsSign('>') ? at + 2
        : at;

    // Where the last label before a place ends; -1 where there is none.
    private static int LabelEnd(TokenText text, Form form, int from, int to)
    {
        var (lexicon, end) = (FormLexicon.Of(form), -1);
        for (var at = from; at < to; at++)
        {
            if (lexicon.Find(text, at, to) is { } match && match.Values.Any(m => m.Kind == MarkKind.Label))
            {
                (end, at) = (match.End, match.End - 1);
            }
        }

        return end;
    }

    private static IEnumerable<(int From, int To)> WithoutBetween(TokenText text, Form form, (int From, int To) kept, bool isEdit)
    {
        var (from, to) = kept;
        var lexicon = FormLexicon.Of(form);
        for (var at = from; at < to; at++)
        {
            if (lexicon.Find(text, at, to) is { } match && match.Values.Any(m => m.Kind == MarkKind.Label))
            {
                var becomes = isEdit && !Times.Begins(text, match.End, to) ? BetweenAfterEdit.Skip(text, match.End, to) : match.End;
                var value = AfterBetween(text, becomes, to);
                value = text[at].Folded == "xin" ? value : More.Skip(text, value, to);
                if (value > match.End && value < to)
                {
                    yield return (from, match.End);
                    from = value;
                }

                at = Math.Max(at, Math.Max(match.End, from) - 1);
            }
        }

        yield return (from, to);
    }

    // "mong sửa mái nhà" wishes for it, "xin sữa" for milk; "thu nhập sửa 1tr3" amends.
    private static int AfterBetween(TokenText text, int at, int to)
    {
        var isThing = at + 1 < to && text[at].Folded == "sua" && (IsMilk(text, at) || (text[at + 1].IsWord && Between.Skip(text, at, to) == at + 1 && NumberWords.Digit(text, at + 1, to) is null));
        return isThing ? at : Between.SkipAll(text, at, to);
    }

    private static bool SaysMore(TokenText text, Form form, int from, int to) =>
        Enumerable.Range(from, to - from).Any(at => FormLexicon.Of(form).Find(text, at, to) is { } match
            && match.Values.Any(m => m.Kind == MarkKind.Label) && More.Begins(text, match.End, to));

    private static string Join(TokenText text, List<(int From, int To)> kept) =>
        string.Join(' ', kept.Where(k => k.From < k.To).Select(k => text.Slice(k.From, k.To).Trim())).Trim(' ', ',');
}
