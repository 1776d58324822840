using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>"69 chưa, 70 thăm chiều qua": at the beginning of a clause the number of an own household's code, with a word of visiting behind it, is that household.</summary>
internal static class BareNumbers
{
    /// <summary>Of one who has few households, two figures may be a code too.</summary>
    public const int FewestDigits = 2;

    private const int FewWords = 2;
    private const int FewHouseholds = 2;

    private static readonly Vocabulary Follow = new("chưa", "rồi", "thăm", "đi", "đã", "nhầm", "hôm", "luôn", "vắng", "bình thường", "ghé", "gặp", "cũng", "không gặp", "ko gặp", "k gặp", "thì", "mai", "mốt", "vẫn", "thoát", "mới", "đang", "được", "ko", "k", "không có gì", "không có gì mới");
    private static readonly Vocabulary Leads = new("còn", "riêng", "hộ", "nhà");
    private static readonly Vocabulary Joins = new("và", "với");

    // What is counted or measured; "con ốm" is somebody's child.
    private static readonly Vocabulary Units = new(
        "triệu", "tr", "nghìn", "ngàn", "k", "đ", "đồng", "vnđ", "kg", "ký", "kí", "cân", "tạ", "tấn", "yến", "lít", "m", "m2", "mét", "km", "sào", "ha", "héc", "hecta", "công đất", "người", "khẩu", "nhân khẩu", "hộ", "nhà", "lần", "lượt", "ngày", "tháng", "năm", "tuổi", "giờ", "cái", "chiếc", "bao", "suất", "phần", "cây", "bụi", "gốc", "tấm", "viên", "thùng", "chai", "hộp", "quyển", "cuốn", "bộ", "đôi", "cặp", "con", "đàn", "thẻ", "phần trăm", "%", "trường hợp", "đợt", "buổi");
    private static readonly Vocabulary Child = new("con ốm", "con bệnh", "con đau", "con trai", "con gái", "con nhỏ", "con lớn", "con đi", "con mới", "con út", "con cả", "con nằm", "con bị", "con nghỉ", "con bỏ", "con học", "con thi", "con đang", "con đã", "con chưa");
    private const int CodeDigits = 3;

    /// <summary>The message with codes in the place of such numbers; as it is where there is one household. A number has the digits of a code, or at least as many as are said.</summary>
    public static string WithCodes(string text, IReadOnlyList<KnownSubject> known, FormLexicon? labels, int fewest = CodeDigits)
    {
        var subjects = known.Where(s => s.Kind is null).ToList();
        var words = TokenText.Of(text);
        if (subjects.Count < FewHouseholds || words.Tokens.Count(t => t.IsWord) <= FewWords)
        {
            return text;
        }

        for (var at = words.Count - 1; at >= 0; at--)
        {
            if (words[at].Folded.Length >= fewest && CodeAt(words, at, subjects) is { } code && (IsInRow(words, at, subjects) || (IsHeaded(words, at) && IsNoughted(words, at)) || (IsStart(words, at) && (IsNoughted(words, at) || IsMeant(words, at, subjects) || IsLabelled(labels, words, at + 1) || IsAmong(words, at, subjects)))))
            {
                text = text[..words[at].Start] + code + text[words[at].End..];
            }
        }

        return text;
    }

    // "Đi 8/9: 012 tặng 2 chăn"
    private static bool IsHeaded(TokenText words, int at) => at > 0 && words[at - 1].IsSign(':') && !words[at].Glued;

    private static bool IsMeant(TokenText words, int at, IReadOnlyList<KnownSubject> subjects) =>
        Follow.Begins(words, at + 1, words.Count)
        || (Joins.Skip(words, at + 1, words.Count) is var next && next > at + 1 && next < words.Count && CodeAt(words, next, subjects) is not null && Follow.Begins(words, next + 1, words.Count));

    // "108 thăm 6/9; 110 con ốm, 111 như kỳ trước": where two clauses begin so, each number of a code's length is one, unless something is counted with it.
    private static bool IsAmong(TokenText words, int at, IReadOnlyList<KnownSubject> subjects) =>
        words[at].Folded.Length >= CodeDigits && at + 1 < words.Count && words[at + 1].IsWord && !words[at + 1].Glued
        && (Child.Begins(words, at + 1, words.Count) || !Units.Begins(words, at + 1, words.Count))
        && Enumerable.Range(0, words.Count).Any(i => i != at && ((IsStart(words, i) && CodeAt(words, i, subjects) is not null && words[i].Folded.Length >= CodeDigits) || IsCode(words, i, subjects)));

    // "039 5/9 tn 1tr1; 040 900k": what counts or measures nothing has no nought before it.
    private static bool IsNoughted(TokenText words, int at) =>
        words[at].Folded is { Length: >= CodeDigits } and ['0', ..] && at + 1 < words.Count && (words[at + 1].IsWord || words[at + 1].IsDigits) && !words[at + 1].Glued;

    // "3 hộ 108,109,111": numbers of a code's length in a row, each an own code.
    private static bool IsInRow(TokenText words, int at, IReadOnlyList<KnownSubject> subjects)
    {
        bool Is(int i) => i >= 0 && i < words.Count && words[i].IsDigits && words[i].Folded.Length >= CodeDigits && CodeAt(words, i, subjects) is not null;
        bool Joined(int i) => i >= 0 && i < words.Count && (words[i].IsSign(',') || words[i].IsSign('+') || Joins.Skip(words, i, i + 1) == i + 1);
        return Is(at) && (Is(at + 1) || Is(at - 1) || (Joined(at + 1) && Is(at + 2)) || (Joined(at - 1) && Is(at - 2)));
    }

    private static bool IsCode(TokenText words, int at, IReadOnlyList<KnownSubject> subjects) =>
        words[at].IsDigits && words[at].Glued && at > 0 && words[at - 1].IsWord && subjects.Any(s => s.Code.Equals(words.Slice(at - 1, at + 1), StringComparison.OrdinalIgnoreCase));

    // "108 tn 1tr55": the label of a question.
    private static bool IsLabelled(FormLexicon? labels, TokenText words, int at) =>
        at < words.Count && words[at].IsWord && labels?.Find(words, at, words.Count) is { } label && label.Values.Any(m => m is { Kind: MarkKind.Label, Question: not null });

    private static bool IsStart(TokenText words, int at) =>
        at == 0 || (at > 1 && Leads.Skip(words, at - 1, at) == at && words[at - 2].Kind is TokenKind.Sign or TokenKind.NewLine) || words[at - 1].Kind == TokenKind.NewLine || (words[at - 1].Kind == TokenKind.Sign && words[at - 1].Folded is "," or ";" or "." && !words[at].Glued)
        || (at > 1 && Joins.Skip(words, at - 1, at) == at && words[at - 2].IsDigits && IsStart(words, at - 2));

    private static string? CodeAt(TokenText words, int at, IReadOnlyList<KnownSubject> subjects) =>
        words[at].IsDigits && words[at].Folded.Length >= FewestDigits && subjects.Where(s => s.Code.TrimStart([.. "ABCDEFGHIJKLMNOPQRSTUVWXYZ"]).TrimStart('0') == words[at].Folded.TrimStart('0')).ToList() is [var only] ? only.Code : null;
}
