using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>
/// "mai thăm 7/9 rồi, …", "Mai kk: …", "nam - thăm hôm qua", "Nam 1tr5/người/tháng": a name that is another word too, where what stands behind it is told of
/// somebody and of no day, number or small word.
/// </summary>
internal sealed class ReportedNames(ReadingContext context, FormLexicon lexicon)
{
    private const int LongestVisit = 4;
    private const int LongestWay = 3;
    private static readonly Vocabulary Homes = new("hộ", "nhà", "gia đình", "gđ", "các hộ", "mấy hộ", "cả");

    // Before the visit these say when or how it was, whoever bears such a name.
    private static readonly Vocabulary Adverbs = new("sáng", "trưa", "chiều", "tối", "mới", "vừa", "đã", "cũng", "lại", "tự", "qua", "sau", "hiện", "nay", "luôn", "thường", "có", "đang", "bận", "lần", "cùng", "chung", "riêng", "vẫn", "đến", "tới", "lên", "ghé", "được", "người", "nhà", "hộ", "ngày", "thứ", "tháng");
    private static readonly Vocabulary Done = new("đã", "vừa", "mới", "có");
    private static readonly Vocabulary Signs = new(":", "|", "-", "–", "—", "=", ".", ";", "→");
    private static readonly Vocabulary Links = new("là", "thì", "được", "dc", "hôm", "bữa", "hum", "ngày", "bưa");

    /// <summary>Whether what stands behind the name makes it one.</summary>
    public bool Is(TokenText text, Bearing bearing) =>
        bearing is { Only: not null, End: var end } && end < text.Count && !(bearing.Start > 0 && Titles.Skip(text, bearing.Start - 1, bearing.End) == bearing.Start) && !NameWords.IsSmall(text, bearing.Start) && !(bearing.End == bearing.Start + 1 && Adverbs.Begins(text, bearing.Start, bearing.End) && !text[bearing.Start].Word.IsMarked)
        && (TellsPast(text, end) || TellsAmount(text, end, isBare: !char.IsUpper(text.Text[text[bearing.Start].Start]) && !NameWords.IsMostlyName(text, bearing.Start)) || HasLabel(text, end, needsColon: true) || (IsParted(text, end) && (TellsPast(text, end + 1) || TellsAmount(text, end + 1, isBare: false) || HasLabel(text, end + 1, needsColon: text[end].IsSign(',')) || IsVisited(text, end + 1))));

    private static bool IsParted(TokenText text, int at) =>
        at + 1 < text.Count && (Signs.Begins(text, at, text.Count) || text[at].IsSign(',') || text[at].Kind == TokenKind.NewLine);

    /// <summary>"thăm 7/9", "đã thăm", "7/9 đã thăm", "hôm qua": a visit or a day that is past.</summary>
    private bool TellsPast(TokenText text, int at)
    {
        if (PastDay(text, at) is { } day)
        {
            return day.End == text.Count || Boundaries.At(text, day.End) != Boundary.None || (Done.SkipAll(text, day.End, text.Count) is var seen && (IsVisitAt(text, seen) || CameWords.Meets.Begins(text, seen, text.Count))) || (CameWords.Sender.Skip(text, day.End, text.Count) is var sender && sender > day.End && IsVisitAt(text, sender));
        }

        return (Done.Skip(text, at, text.Count) is var done && done > at && IsVisitAt(text, done))
            || (VisitEnd(text, at) is { } visit && Enumerable.Range(visit, Math.Min(LongestWay, text.Count - visit)).Any(i => PastDay(text, i) is not null && Links.SkipAll(text, visit, i) == i));
    }

    /// <summary>"thăm rồi", "đã thăm" behind a sign.</summary>
    private bool IsVisited(TokenText text, int at) =>
        VisitEnd(text, Done.SkipAll(text, at, text.Count)) is { } visit && (Done.Begins(text, at, text.Count) || text.At(visit)?.Folded is "roi" or "r" or "xong");

    private bool IsVisitAt(TokenText text, int at) => VisitEnd(text, at) is not null;

    private int? VisitEnd(TokenText text, int at) =>
        at < text.Count && lexicon.Find(text, at, Math.Min(text.Count, at + LongestVisit)) is { } match && match.Values.Any(m => m is { Kind: MarkKind.Label, Question.Kind: QuestionKind.YesNo }) && !Reaches(text, match.End) ? match.End : null;

    /// <summary>"Nam đã thăm [H009]": whoever is named went to another.</summary>
    private static bool Reaches(TokenText text, int at) =>
        at < text.Count && (Homes.Begins(text, at, text.Count) || Codes.At(text, at) || text.IsCapital(at));

    private DateReading? PastDay(TokenText text, int at) =>
        at < text.Count && DateScanner.Read(text, at, Boundaries.ClauseEnd(text, at, text.Count), context.Today, isAsked: false) is { Doubt: DateDoubt.None, Day: { } on } day && on <= context.Today ? day : null;

    /// <summary>"1tr5/người/tháng", "tn 1tr2"; behind a bare word in small letters ("hai thu nhap 1tr2") the label proves nothing.</summary>
    private bool TellsAmount(TokenText text, int at, bool isBare)
    {
        var amount = at < text.Count && lexicon.Find(text, at, text.Count) is { } label && label.Values.Any(m => m is { Kind: MarkKind.Label, Question.Kind: QuestionKind.Money }) ? label.End : at;
        return amount < text.Count && MoneyPhrase.Read(text, text[amount].IsSign(':') ? amount + 1 : amount, text.Count) is { } money
            && (amount > at ? !isBare : PerUnits.Read(text, money.End, text.Count).Units == (Per.Person | Per.Month));
    }

    /// <summary>"kk: …", "nguyện vọng: …".</summary>
    private bool HasLabel(TokenText text, int at, bool needsColon) =>
        at < text.Count && lexicon.Find(text, at, text.Count) is { } label && label.Values.Any(m => m is { Kind: MarkKind.Label, Question.Kind: QuestionKind.Text or QuestionKind.Choice or QuestionKind.Choices or QuestionKind.Money })
        && (!needsColon || text.At(label.End)?.IsSign(':') == true);
}
