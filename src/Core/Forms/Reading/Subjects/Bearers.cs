using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>Words that are the last names of some of the sender's own.</summary>
/// <param name="Start">The first token of the name.</param>
/// <param name="End">The token after it.</param>
/// <param name="May">Those who bear it, as far as marks tell.</param>
/// <param name="IsAlsoWord">Whether the same letters are read as another word.</param>
internal sealed record Bearing(int Start, int End, IReadOnlyList<KnownSubject> May, bool IsAlsoWord)
{
    /// <summary>The only one who bears it; null where several do.</summary>
    public KnownSubject? Only => May is [var only] ? only : null;

    /// <summary>Whether the one with the code may be meant.</summary>
    public bool Has(string code) => May.Any(m => m.Code == code);
}

/// <summary>
/// Who bears a name that words give, and how surely they are meant as one. The one place that judges it, for names behind a title, behind
/// "hộ" and alone.
/// </summary>
internal sealed class Bearers(ReadingContext context, SubjectNames names)
{
    // What is told of somebody behind the bare name.
    private static readonly Vocabulary Said = new(
        "đã", "chưa", "vẫn", "xin", "được", "mới", "vừa", "bị", "đang", "muốn", "mong", "không", "cũng", "nhà", "khỏe", "ốm", "có", "thăm", "vay", "mất", "sinh", "nuôi",
        "bán", "mua", "làm", "đi", "chết", "bệnh", "đau", "xây", "sửa", "thiếu", "cần", "trồng", "nhận", "chuyển", "nghèo", "khó khăn", "thoát nghèo", "nằm viện", "nhập viện", "đẻ", "đăng ký", "nợ", "trả", "thu nhập", "lương", "hết", "lên", "đề nghị", "đề xuất", "chắc", "khả năng", "ok", "oke", "ổn", "bình thường", "như cũ", "vẫn vậy", "vẫn thế", "thoát", "đều");

    // "vân con ốm", "Ngưi là nhà khác": told of somebody's own people, or who it is.
    private static readonly Vocabulary Own = new("là nhà", "là hộ", "rồi", "con", "con trai", "con gái", "vợ", "chồng", "mẹ", "bố", "cháu");

    // "Liên hôm qua tui ghé", "Trung thì e ko gặp": whom the sender saw, or did not.
    private static readonly Vocabulary Senders = new("tôi", "tui", "em", "mình", "e", "chúng tôi", "tụi em", "bọn em", "thì", "đã", "có", "mới", "vừa");

    private static readonly Vocabulary Signs = new(":", "|", "-", "–", "—", "/", "=", ">", "→");

    private readonly FormLexicon lexicon = FormLexicon.Of(context.Form);

    /// <summary>Those whose last names stand at <paramref name="at"/>; null where they are nobody's, or the marks say that another is meant.</summary>
    public Bearing? At(TokenText text, int at) =>
        !context.NamesNoHousehold && at < text.Count && text[at].IsWord && !IsYear(text, at) && names.Last(text, at, text.Count) is ({ Count: > 0 } fits, var end)
        && SubjectNames.Nearest(text, at, end, fits, mayMiss: false) is { Count: > 0 } may
            ? new Bearing(at, end, may, NameWords.IsAlsoWord(text, at, end))
            : null;

    /// <summary>"nam 2019": the word before a year.</summary>
    private static bool IsYear(TokenText text, int at) => text[at] is { Folded: "nam", Word.IsMarked: false } && text.At(at + 1) is { Folded: ['1' or '2', '0' or '9', _, _], IsDigits: true };

    /// <summary>Whether a sign or words follow that tell something of whoever is named.</summary>
    public bool IsTold(TokenText text, Bearing bearing)
    {
        // "Ngưi chua tham": who types no marks still writes them in a name.
        text = text.IsMarked && !text.Tokens.Where((t, i) => t.Word.IsMarked && (i < bearing.Start || i >= bearing.End)).Any() ? text.WithoutMarks() : text;
        return bearing.End < text.Count
            && (IsSigned(text, bearing.End) || IsNoOther(text, bearing) || IsSeen(text, bearing.End) || OwnWords.Are(text, bearing.End) || (!bearing.IsAlsoWord && Own.Begins(text, bearing.End, text.Count)) || (!PersonFinder.IsInPassing(text, bearing.End) && (Said.Begins(text, bearing.End, text.Count) || (!bearing.IsAlsoWord && text[bearing.End].IsDigits) || IsOfForm(text, bearing))));
    }

    /// <summary>Whether what stands there is told of somebody: a verb of telling, or words of the form.</summary>
    public bool Tells(TokenText text, int at) => at < text.Count && (Said.Begins(text, at, text.Count) || IsOfForm(text, new Bearing(at, at, [], IsAlsoWord: true)));

    /// <summary>"H'Blin | thăm 3/9", "jơi: …": a sign that parts a name from what is told.</summary>
    public static bool IsSigned(TokenText text, int at) => at + 1 < text.Count && Signs.Begins(text, at, text.Count) && !text[at + 1].IsDigits;

    /// <summary>Whether words of the form or a day begin at the name and go on beyond it: "thu nhập", "năm ngoái".</summary>
    public bool GoesOn(TokenText text, Bearing bearing) =>
        (lexicon.Find(text, bearing.Start, text.Count) is { } phrase && phrase.End > bearing.End)
        || (DateScanner.Read(text, bearing.Start, text.Count, context.Today, isAsked: false) is { } day && day.End > bearing.End);

    /// <summary>"H'Bơi 2 bao phân": like no word of Vietnamese, so that whatever follows is told of its bearer.</summary>
    private static bool IsNoOther(TokenText text, Bearing bearing) =>
        HighlandNames.IsNoWord(text[bearing.Start].Folded) && text[bearing.End].Kind != TokenKind.Sign && !PersonFinder.IsInPassing(text, bearing.End);

    /// <summary>"[Liên] hôm qua tui ghé": a day or the sender, and the visit behind.</summary>
    public bool IsSeen(TokenText text, int at)
    {
        for (var (seen, next) = (at, at); seen < text.Count; seen = next)
        {
            // "[hyơt] e gặp t5", "[anh nam] hom qua em gap o nha": a sender or a day before it says who.
            if (seen > at && (IsVisit(text, seen) || CameWords.Meets.Begins(text, seen, text.Count)))
            {
                return true;
            }

            next = DateScanner.Read(text, seen, text.Count, context.Today, isAsked: false) is { Doubt: DateDoubt.None } day ? day.End : Senders.Skip(text, seen, text.Count);
            if (next == seen)
            {
                // "Trung thì …" is spoken of, whatever is said.
                return seen > at && text[at].Folded == "thi" && Said.Begins(text, seen, text.Count);
            }
        }

        return false;
    }

    private bool IsVisit(TokenText text, int at) =>
        lexicon.Find(text, at, text.Count) is { } visit && visit.Values.Any(m => m.Kind is MarkKind.Label or MarkKind.No && m.Question?.Kind == QuestionKind.YesNo);

    private bool IsOfForm(TokenText text, Bearing bearing) =>
        lexicon.Find(text, bearing.End, text.Count) is { } match && match.Values.Any(m => m.Kind is MarkKind.Label or MarkKind.No || (!bearing.IsAlsoWord && m.Kind != MarkKind.Not));
}
