using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>
/// A list of households by their names alone: "Blin: đã thăm, con bệnh. Dơk: chưa gặp. Trung: thăm rồi". One name could be any
/// word with a capital ("Mai đi thăm"); two of the sender's own, each where a statement begins, are households.
/// </summary>
internal sealed class BareNames(ReadingContext context, Bearers bearers)
{
    private const int FewestNames = 2;
    private const int LongestVisit = 4;
    private static readonly Vocabulary Before = new("và", "còn", "với", "riêng", "thì", "à", "ủa", "ơ", "dạ", "vâng", "mà", "ông", "bà", "anh", "chị", "cô", "chú", "bác", "em");
    // "Lưn với Phiơn", "hyun tơl": two names side by side.
    private static readonly Vocabulary Links = new("và", "với", "cùng", "vs", ",", "+", "&");
    // "con H'Blin", "vợ Klă", "cho Hnhi": somebody of the household, or whom it was for.
    private static readonly Vocabulary Of = new("con", "cháu", "vợ", "chồng", "mẹ", "bố", "má", "cho", "của", "gái", "trai", "nhà", "dâu", "rể", "út", "bé");
    // "mai: đi thăm" is tomorrow.
    private static readonly Vocabulary Plans = new("đi", "thăm", "sẽ", "tôi", "em", "mới", "định", "xuống", "ghé", "làm");
    private static readonly Vocabulary Pointing = new("ý", "ấy", "í", "nớ", "đó", "đấy", "này", "ni", "nè", "hả", "hở", "á", "thì");
    private static readonly Vocabulary OwnKin = new("con", "cháu", "vợ", "chồng", "mẹ", "bố", "má", "gái", "trai", "dâu", "rể");
    private readonly FormLexicon lexicon = FormLexicon.Of(context.Form);
    private readonly ReportedNames reported = new(context, FormLexicon.Of(context.Form));

    /// <summary>The token behind a word that only points at who was named, before a sign: "ông Thoan ý, …"; the same where none does.</summary>
    public static int SkipPointing(TokenText text, int at) =>
        Pointing.Skip(text, at, text.Count) is var end && end > at && end < text.Count && (text[end].IsSign(',') || text[end].IsSign(':')) ? end : at;

    /// <summary>Where such names stand, each with its household; nothing where only one is named so.</summary>
    public IReadOnlyDictionary<int, Mention> Find(TokenText text)
    {
        var found = new Dictionary<int, Mention>();
        // In a message typed in capitals they mark no name.
        for (var (at, end) = (0, -1); !context.NamesNoHousehold && at < text.Count; at++)
        {
            if (bearers.At(text, at) is { } bearing && (!text.IsShouted(at) || reported.Is(text, bearing)) && (Begins(text, at) || (end > 0 && Links.SkipAll(text, end, at) == at)) && Named(text, bearing) is { } mention)
            {
                found.Add(at, mention);
                end = mention.End;
                at = end - 1;
            }
        }

        return found.Values.Select(m => m.Code).Distinct(StringComparer.Ordinal).Count() >= FewestNames
            ? found
            : found.Values.Where(m => IsOne(text, m)).ToDictionary(m => m.Start);
    }

    /// <summary>"xã giới thiệu việc cho thằng con H'Blin": the one name in the message, which is no other word, wherever it stands.</summary>
    public Mention? Within(TokenText text)
    {
        Mention? only = null;
        for (var at = 1; !context.NamesNoHousehold && at < text.Count; at++)
        {
            if (bearers.At(text, at) is not { Only: { } bearer } bearing || !(HighlandNames.IsNoWord(text[at].Folded) || HighlandNames.EndsAsNone(text[at].Folded) || HighlandNames.Skip(text, at, text.Count) > at || IsGivenTo(text, bearing) || (!bearing.IsAlsoWord && OwnKin.Begins(text, at - 1, at))))
            {
                continue;
            }

            if (only is not null || PersonFinder.IsInPassing(text, bearing.End) || !Of.Begins(text, at - 1, at))
            {
                return null;
            }

            (only, at) = (new Mention(at, bearing.End, bearer.Code, []), bearing.End - 1);
        }

        return only;
    }

    /// <summary>"mua cho Trung 2 bao phân": written as a name, between the giving and so many things.</summary>
    private static bool IsGivenTo(TokenText text, Bearing bearing) =>
        text.IsMarked && char.IsUpper(text.Text[text[bearing.Start].Start]) && text[bearing.Start - 1].Folded == "cho" && text.At(bearing.End) is { IsDigits: true };

    /// <summary>
    /// "hạnh đã vay được 30tr", "jơi: …", "H'Blin | thăm 3/9": one alone, of which something is told, where the message begins with it; behind others where
    /// the name is no other word.
    /// </summary>
    private bool IsOne(TokenText text, Mention only) =>
        bearers.At(text, only.Start) is { } bearing && (IsVisitedAlone(text, bearing) || reported.Is(text, bearing) || ((bearers.IsTold(text, bearing) || IsHead(text, bearing)) && (!bearing.IsAlsoWord || only.Start == Fillers.SkipCourtesy(text, 0, text.Count))));

    /// <summary>
    /// "Hnhi. Thăm hôm qua. …", "Thuận. Gặp 4/9. NV: …": the name, a stop, and words of the form directly behind it or at a sentence's start; "klă, đến 5/9, …", "thoan ý, …": what is no other
    /// word also in small letters, pointed at, and with something told in the clause behind.
    /// </summary>
    private bool IsHead(TokenText text, Bearing bearing)
    {
        var sign = Pointing.SkipAll(text, bearing.End, text.Count);
        if (bearing.Start != Fillers.SkipCourtesy(text, 0, text.Count) || sign + 1 >= text.Count || !(text[sign].Kind == TokenKind.NewLine || (text[sign].Kind == TokenKind.Sign && text[sign].Folded is "." or ":" or "," or ";" or "?")))
        {
            return false;
        }

        return char.IsUpper(text.Text[text[bearing.Start].Start]) && sign == bearing.End
            ? TellsAt(text, sign + 1) || (text[sign].IsSign(':') || text[sign].IsSign('.')) && Enumerable.Range(sign + 1, text.Count - sign - 1).Any(i => Boundaries.At(text, i - 1) == Boundary.Strong && TellsAt(text, i))
            : !bearing.IsAlsoWord && Enumerable.Range(sign + 1, Boundaries.ClauseEnd(text, sign + 1, text.Count) - sign - 1).Any(i => TellsAt(text, i));
    }

    private bool TellsAt(TokenText text, int at) =>
        bearers.Tells(text, at) || DateScanner.Read(text, at, text.Count, context.Today, isAsked: false) is { Doubt: DateDoubt.None };

    // "ghé thăm H'Blin, c ấy được …": no more need be told behind a name that is none but a name.
    private bool IsVisitedAlone(TokenText text, Bearing bearing) =>
        IsVisited(text, bearing.Start) && (HighlandNames.Skip(text, bearing.Start, text.Count) > bearing.Start || HighlandNames.IsNoWord(text[bearing.Start].Folded) || ((char.IsUpper(text.Text[text[bearing.Start].Start]) || !bearing.IsAlsoWord) && !IsFollowed(text, bearing.End)))
        && !PersonFinder.IsInPassing(text, bearing.End);

    // "thăm Trung tâm y tế"
    private bool IsFollowed(TokenText text, int at) =>
        at < text.Count && text[at].IsWord && DateScanner.Read(text, at, text.Count, context.Today, isAsked: false) is null && !Fillers.Courtesy.Begins(text, at, text.Count);

    private bool Begins(TokenText text, int at)
    {
        var start = at;
        while (start > 0 && Before.Skip(text, start - 1, at) == start)
        {
            start--;
        }

        return start == 0 || Boundaries.At(text, start - 1) != Boundary.None || IsListHead(text, start - 1) || IsBullet(text, start - 1) || IsVisited(text, at) || IsMisspelledHome(text, at);
    }

    /// <summary>"- Nam: …" behind a line's end.</summary>
    private static bool IsBullet(TokenText text, int at) => RangeFinder.IsDashSign(text[at]) && (at == 0 || text[at - 1].Kind == TokenKind.NewLine);

    /// <summary>"viết ngắn: Hạnh - thăm, ổn": behind a colon that no label of the form stands before.</summary>
    private bool IsListHead(TokenText text, int at) =>
        text[at].IsSign(':') && !Enumerable.Range(Boundaries.ClauseStart(text, at), at - Boundaries.ClauseStart(text, at)).Any(i => lexicon.Find(text, i, at)?.End == at);

    /// <summary>"ghé thăm Bơi với Ngưi", "ghé qua H'Blin": the visit, or before what is no other word the way, stands directly before the name.</summary>
    private bool IsVisited(TokenText text, int at) =>
        (at > 0 && CameWords.Moves.Begins(text, at - 1, at) && (HighlandNames.IsNoWord(text[at].Folded) || !NameWords.IsAlsoWord(text, at, at + 1))) || Enumerable.Range(Math.Max(0, at - LongestVisit), Math.Min(LongestVisit, at)).Any(i => lexicon.Find(text, i, at) is { } visit && visit.End == at && visit.Values.Any(m => m.Kind is MarkKind.Label or MarkKind.No && m.Question?.Kind == QuestionKind.YesNo));

    /// <summary>"Ha dinh H Lưn": a slip in "gia đình".</summary>
    private static bool IsMisspelledHome(TokenText text, int at) =>
        at > 1 && text[at - 1].Folded == "dinh" && text[at - 2].IsWord && (at == 2 || Boundaries.At(text, at - 3) != Boundary.None);

    /// <summary>The last names of one household alone, with a capital, before a colon, a link or a statement.</summary>
    private Mention? Named(TokenText text, Bearing bearing)
    {
        var at = bearing.Start;
        if (IsTomorrow(text, at) || bearing is not { Only: { } only, End: var end } || (((bearing.IsAlsoWord && !IsCapital(text, at) && !IsHeaded(text, bearing)) || (IsWordOfForm(text, at, end) && !IsHeaded(text, bearing))) && !reported.Is(text, bearing)))
        {
            return null;
        }

        return text.At(end) is null || reported.Is(text, bearing) || Boundaries.At(text, end) != Boundary.None || text[end].IsSign(':') || Bearers.IsSigned(text, end) || text[end].IsWord || text[end].IsDigits || DateScanner.Read(text, end, text.Count, context.Today, isAsked: false) is not null
            ? new Mention(at, end, only.Code, [])
            : null;
    }

    /// <summary>"Mai em mới qua nhà anh Nam": before the sender and what is to be done it is the day.</summary>
    private static bool IsTomorrow(TokenText text, int at) =>
        text[at].Folded == "mai" && CameWords.Sender.Skip(text, at + 1, text.Count) is var sender && sender > at + 1 && Plans.Begins(text, sender, text.Count) && !text.Tokens[sender..Boundaries.ClauseEnd(text, sender, text.Count)].Any(t => t.Folded is "roi" or "da");

    /// <summary>"…; lan: chưa thăm": before a colon and what is told of a household.</summary>
    private bool IsHeaded(TokenText text, Bearing bearing) =>
        text.At(bearing.End)?.IsSign(':') == true && bearing.Start > 0 && Boundaries.At(text, bearing.Start - 1) != Boundary.None && bearers.Tells(text, bearing.End + 1) && !Plans.Begins(text, bearing.End + 1, text.Count);

    // In a message without marks a telephone may have set it, and the word may be another.
    private static bool IsCapital(TokenText text, int at) => char.IsUpper(text.Text[text[at].Start]) && (at > 0 || Array.Exists(text.Tokens, t => t.Word.IsMarked));

    /// <summary>"Thăm", "Mai", "Nam giới": a word of the form, a day or a number that happens to be a name.</summary>
    private bool IsWordOfForm(TokenText text, int at, int end) =>
        !IsLabelBehind(text, end) && (lexicon.Find(text, at, text.Count) is not null || (DateScanner.Read(text, at, text.Count, context.Today, isAsked: false) is not null && !IsSignedDone(text, at, end)) || (NumberWords.Digit(text, at, text.Count) is not null && !IsFirstTyped(text, at) && !IsNam(text, at, end))
        || (Fillers.BeforeStatement.Skip(text, at, text.Count) >= end && !IsTypedName(text, at)));

    /// <summary>"Vân con ốm nặng": with a capital and its mark it is the name, and no "vẫn".</summary>
    private static bool IsTypedName(TokenText text, int at) => char.IsUpper(text.Text[text[at].Start]) && text[at].Word.IsMarked && text.IsMarked && !Fillers.Courtesy.Begins(text, at, at + 1) && text[at].Folded is "van" or "lai" or "rieng";

    /// <summary>"Mai - thăm 7/9 - …": first, and with a past day behind the sign, it is no tomorrow.</summary>
    private bool IsSignedDone(TokenText text, int at, int end) =>
        at == 0 && char.IsUpper(text.Text[text[at].Start]) && Bearers.IsSigned(text, end) && end + 1 < text.Count && (bearers.Tells(text, end + 1) || Enumerable.Range(end + 1, Math.Min(LongestVisit, text.Count - end - 1)).Any(i => DateScanner.Read(text, i, text.Count, context.Today, isAsked: false) is { Doubt: DateDoubt.None }));

    /// <summary>"nam đg xin vay …": among marked words no "năm", where no visit is told of in its clause, which may be his to another.</summary>
    private bool IsNam(TokenText text, int at, int end) =>
        text.IsMarked && !text[at].Word.IsMarked && text[at].Folded == "nam" && !Enumerable.Range(end, Boundaries.ClauseEnd(text, end, text.Count) - end).Any(i => lexicon.Find(text, i, text.Count) is { } visit && visit.Values.Any(m => m.Question?.Kind == QuestionKind.YesNo));

    /// <summary>"Nam. Được cấp …": among marked words, first and with a capital, it is no "năm".</summary>
    private static bool IsFirstTyped(TokenText text, int at) => at == 0 && text.IsMarked && !text[at].Word.IsMarked && char.IsUpper(text.Text[text[at].Start]) && text.At(at + 1) is { Kind: TokenKind.Sign };

    // "Trung thu nhập 1tr3" is no Trung thu.
    private bool IsLabelBehind(TokenText text, int end) =>
        lexicon.Find(text, end, text.Count) is { Length: > 1 } label && label.Values.Any(m => m is { Kind: MarkKind.Label, Question.Kind: QuestionKind.Money });
}
