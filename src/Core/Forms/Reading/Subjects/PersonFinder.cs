using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>
/// Householders as they are spoken of, by a title and the last names where a statement begins: "…, anh Dơk tn 900k, ông
/// Trung xin vay". Who is named in passing (who told, helped, came along; a relative, a neighbour) opens nothing.
/// </summary>
internal sealed class PersonFinder(ReadingContext context, SubjectNames names, CodeFinder codes, Bearers bearers)
{
    private const int LongestName = 4;

    private static readonly Vocabulary House = new("hộ", "nhà", "gia đình", "gđ");
    private static readonly Vocabulary First = new("và", "còn", "riêng", "về", "thì", "dạ", "rồi", "sau đó");
    private static readonly Vocabulary Leads = new("tôi", "em", "mình", "cháu", "đã", "vừa", "mới", "cũng", "chưa", "không", "có", "đi", "chiều", "sáng", "trưa", "tối");

    // The one named tells, acts for another, is addressed, or is somebody's neighbour.
    private static readonly Vocabulary InPassing = new([.. OthersDeeds.Words, "kể", "báo", "cho hay", "chia sẻ", "hỏi", "vừa nói", "mới nói", "vừa báo", "mới báo", "có nói", "có báo", "cũng nói", "hỗ trợ", "nhờ", "đưa", "cùng", "đi với", "trông", "kèm", "chỉ đạo", "cho mượn", "cho thuê", "bán cho", "ạ", "à", "nhé", "nha", "là", "ở", "bên", "xóm trưởng", "con", "con trai", "con gái", "em trai", "em gái", "anh trai", "chị gái", "con rể", "con dâu", "cháu", "vợ", "chồng", "và vợ", "và chồng", "và hộ", "và các"]);

    private static readonly Vocabulary Both = new([.. from both in (string[])["cả hai", "cả 2", "hai"] from home in (string[])["nhà", "hộ", "gia đình"] select both + " " + home]);
    private static readonly Vocabulary Link = new("và", "với", "vs", "cùng", "+", "&");

    // Small words behind a title that are no names where they are not typed as such.
    private static readonly Vocabulary Kin = new("em", "con", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười", "út", "cả", "dâu", "rể", "nội", "ngoại", "họ", "cha", "mẹ", "trai", "gái", "giáo", "này", "ấy", "đó", "kia", "già", "chủ", "lớn", "nhỏ", "ta");

    private readonly FormLexicon lexicon = FormLexicon.Of(context.Form);

    /// <summary>The household whose head is named at <paramref name="at"/>; asked about where none, or several, or only perhaps one is meant.</summary>
    public Mention? Read(TokenText text, int at, List<Mention> before)
    {
        if (context.NamesNoHousehold || context.Subjects.Count == 0)
        {
            return null;
        }

        var house = Ordinal(text, House.Skip(text, at, text.Count), at);
        var name = Titles.Skip(text, house, text.Count) is var title && title > house ? title : Titles.SkipLetter(text, house, text.Count);
        if (name >= text.Count || !text[name].IsWord || (name == at && HighlandNames.Skip(text, at, text.Count) == at))
        {
            return null;
        }

        var person = Named(text, name, isTitled: name > house && name == title);
        return person.End == name ? null : WithCode(text, at, person) ?? (BeginsStatement(text, at, person, before) ? Judge(text, at, person, before) ?? ByHome(text, at, house, name, person) : null);
    }

    /// <summary>"ho dom co 8 nguoi": behind "hộ" or "nhà" where a statement begins, whatever is told of it, where the name is no other word.</summary>
    private static Mention? ByHome(TokenText text, int at, int house, int name, Person person) =>
        house > at && person.May is [_] && person.End < text.Count && !IsInPassing(text, person.End) && HomeNames.IsName(text, name, person.End, person.May[0]) ? Mentioned(at, person) : null;

    /// <summary>"chị Mai", "nhà bác Thuận" wherever it stands: a title and a name for certain; with those it may be where two bear it.</summary>
    public Mention? Titled(TokenText text, int at)
    {
        var house = House.Skip(text, at, text.Count);
        var name = Titles.Skip(text, house, text.Count);
        if (name == house || name >= text.Count || !text[name].IsWord || Named(text, name, isTitled: true) is not { May: { Count: > 0 } may, End: var end }
            || !(HomeNames.IsName(text, name, end, may[0]) || (text.IsMarked && SubjectNames.FitsLast(text[end - 1], may[0]))))
        {
            return null;
        }

        return new Mention(at, end, may is [var only] ? only.Code : null, may is [_] ? [] : may);
    }

    /// <summary>"hộ thứ hai ông Glơi": counted as it is spoken.</summary>
    private static int Ordinal(TokenText text, int house, int at) =>
        house > at && house + 1 < text.Count && text[house].Folded == "thu" && (text[house + 1].IsDigits || NumberWords.Digit(text, house + 1, text.Count) is not null || text[house + 1].Folded is "nhat" or "nhi") ? house + 2 : house;

    /// <summary>Whether what follows a name says that the person is named in passing.</summary>
    public static bool IsInPassing(TokenText text, int at) => InPassing.Begins(text, at, text.Count) && !OwnWords.Are(text, at);

    private Mention? Judge(TokenText text, int at, Person person, List<Mention> before)
    {
        // What is said behind the head of the household that is spoken of goes on with it.
        if (before.Count > 0 && before[^1].Code is { } spoken && person.May.Any(s => s.Code == spoken))
        {
            return null;
        }

        var end = person.End;
        var isOfBoth = IsOfBoth(text, at, person, before) || IsReached(text, at, person, before);
        if (end >= text.Count || (!isOfBoth && (IsInPassing(text, end) || IsAlsoNamed(text, end))))
        {
            return null;
        }

        var isNamed = isOfBoth || Opens(text, end, person) || IsListed(text, end);
        return isNamed ? Mentioned(at, person)
            : person.May.Count > 0 && before.Count > 0 && Boundaries.At(text, end) == Boundary.None ? new Mention(at, end, null, person.May)
            : null;
    }

    private static Mention Mentioned(int at, Person person) =>
        new(at, person.End, person.May is [var only] ? only.Code : null, person.May is [_] ? [] : person.May) { IsTitled = true };

    /// <summary>Whom the words behind the title name: the last names of the sender's own, else a name in capitals that is nobody's.</summary>
    private Person Named(TokenText text, int start, bool isTitled)
    {
        var isProper = IsProper(text, start);
        // "a nam đc …" among marked words is no "năm".
        var isTyped = (isTitled || text.At(start - 1)?.Folded is "a" or "c" or "b" or "o") && text.IsMarked && !text[start].Word.IsMarked && names.Last(text, start, text.Count) is ([var named, ..], var behind) && text[behind - 1].FitsTo(TokenText.Of(named.Name).Tokens[^1].Word) == Fit.Full;
        isTyped |= NameWords.IsMostlyName(text, start) && names.Last(text, start, text.Count) is ([_], _);
        if (!isProper && !isTyped && (Kin.Begins(text, start, text.Count) || lexicon.Find(text, start, text.Count) is not null || NumberWords.Digit(text, start, text.Count) is not null
            || DateScanner.Read(text, start, text.Count, context.Today, isAsked: false) is not null))
        {
            return new Person([], start);
        }

        var capitals = start;
        while (isProper && capitals < text.Count && capitals - start < LongestName && IsProper(text, capitals) && text.At(capitals + 1) is not { IsDigits: true, Glued: true }
            && (capitals == start || lexicon.Find(text, capitals, text.Count) is null))
        {
            capitals++;
        }

        var (fits, end) = names.Last(text, start, text.Count);
        var own = SubjectNames.Nearest(text, start, end, fits, isProper);
        return own.Count > 0 && end >= capitals ? new Person(own, end) : isTitled && capitals > start ? new Person([], capitals) : new Person([], start);
    }

    private static bool IsProper(TokenText text, int at) =>
        text.IsCapital(at);

    /// <summary>"bà Blin (H009)", "anh Dơk H010": the code says who it is; where the name is another's, it is asked.</summary>
    private Mention? WithCode(TokenText text, int at, Person person)
    {
        var open = text.At(person.End) is { } sign && person.End < text.Count && sign.IsSign('(') ? person.End + 1 : person.End;
        if (open >= text.Count || codes.Read(text, open, text.Count) is not { } coded)
        {
            return null;
        }

        var isInside = open > person.End && coded.End < text.Count && text[coded.End].IsSign(')');
        if (!isInside && (open > person.End || !person.May.Any(s => s.Code == coded.Code)))
        {
            return null;
        }

        var whole = coded with { Start = at, End = isInside ? coded.End + 1 : coded.End };
        return coded.Code is null || person.May.Count == 0 || person.May.Any(s => s.Code == coded.Code)
            ? whole
            : whole with { Code = null, Candidates = [.. context.Subjects.Where(s => s.Code == coded.Code), .. person.May] };
    }

    /// <summary>Whether only words that lead in stand before it in its clause.</summary>
    private bool BeginsStatement(TokenText text, int at, Person person, List<Mention> before)
    {
        if (before.Count > 0 && before[^1].End <= at && IsLinked(text, before[^1].End, at))
        {
            // "H009 (anh Dơk)", "H009, chị Hoa": somebody of that household; "anh Dơk, ông Trung" are two.
            return at > before[^1].End && !IsApposed(text, before[^1].End, at) && (person.May.Count > 0 || before[^1].IsTitled);
        }

        if (IsReached(text, at, person, before))
        {
            return true;
        }

        var start = at;
        while (start > 0 && Boundaries.At(text, start - 1) == Boundary.None && !text[start - 1].IsSign(':'))
        {
            start--;
        }

        for (var i = First.Skip(text, start, at); i < at;)
        {
            var next = DateScanner.Read(text, i, at, context.Today, isAsked: false) is { } day ? day.End : Leads.Skip(text, i, at);
            if (next == i && lexicon.Find(text, i, at) is { } visit && visit.Values.Any(m => m.Kind is MarkKind.Label or MarkKind.No && m.Question?.Kind == QuestionKind.YesNo))
            {
                next = visit.End;
            }

            if (next == i)
            {
                return false;
            }

            i = next;
        }

        return true;
    }

    /// <summary>"tôi ghé ông Siu Klă rồi sang [ông Thoan]": the sender goes on to another of his own.</summary>
    private bool IsReached(TokenText text, int at, Person person, List<Mention> before) =>
        person.May is [_] && before.Count > 0 && before[^1].End < at && SenderCame.LeadsTo(text, before[^1].End, at, context.Today);

    private static bool IsLinked(TokenText text, int from, int at) =>
        Enumerable.Range(from, at - from).All(i => text[i].Kind == TokenKind.Sign || text[i].Folded is "va" or "voi" or "vs");

    private static bool IsApposed(TokenText text, int from, int at) =>
        from < at && text[from].Kind == TokenKind.Sign && text[from].Folded is not ("," or ";" or "." or "+" or "&" or "!" or "…");

    /// <summary>"Anh Nam đã thăm H012", "Chị Mai: H012 …": the household named next is meant, before anything is said but a visit.</summary>
    private bool IsAlsoNamed(TokenText text, int from)
    {
        var end = Boundaries.ClauseEnd(text, from, text.Count);
        if (Link.Skip(text, from, text.Count) is var other && other > from && other < text.Count && (codes.Read(text, other, text.Count) is not null || names.Whole(text, other, text.Count).Subjects.Count > 0))
        {
            // "A Hải với A Đơm đều …": both.
            return false;
        }

        end = end == from && end < text.Count ? Boundaries.ClauseEnd(text, from + 1, text.Count) : end;
        for (var i = from; i < end; i++)
        {
            if (codes.Read(text, i, text.Count) is not null || names.Whole(text, i, text.Count).Subjects.Count > 0)
            {
                return true;
            }

            if (lexicon.Find(text, i, end) is { } match && match.Values.Any(m => m.Kind != MarkKind.Not && m.Question?.Kind != QuestionKind.YesNo))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Whether a statement of the form begins behind the name.</summary>
    private bool Opens(TokenText text, int from, Person person)
    {
        if (text[from].IsSign(':') || (person.May.Count > 0 && text[from].IsSign(',')))
        {
            return OpensAt(text, from + 1) || (text[from].IsSign(':') && person.May.Count > 0);
        }

        if (Boundaries.At(text, from) != Boundary.None)
        {
            return false;
        }

        return OpensAt(text, from) || (person.May.Count > 0 && (IsDayOnly(text, from) || TellsHardship(text, from) || bearers.IsSeen(text, from)));
    }

    private bool OpensAt(TokenText text, int from)
    {
        var end = Boundaries.ClauseEnd(text, from, text.Count);
        var at = Opening.SkipLight(text, from, end, context.Today);
        return Enumerable.Range(from, at - from + 1).Any(i => lexicon.Find(text, i, end) is { } match && match.Values.Any(m => m.Kind != MarkKind.Not));
    }

    private bool IsDayOnly(TokenText text, int from) =>
        DateScanner.Read(text, from, text.Count, context.Today, isAsked: false) is { } day && (day.End == text.Count || Boundaries.At(text, day.End) != Boundary.None);

    private bool TellsHardship(TokenText text, int from)
    {
        var end = Boundaries.ClauseEnd(text, from, text.Count);
        return Enumerable.Range(from, end - from).Any(i => lexicon.Told.Any(t => t.Signs.Find(text, i, end) is not null));
    }

    /// <summary>"anh Dơk, ông Trung chưa thăm": a name of a list that is followed by what is said of all.</summary>
    private bool IsListed(TokenText text, int end)
    {
        var next = end + 1;
        if (next >= text.Count || !(text[end].IsSign(',') || text[end].IsSign('+') || text[end].IsSign('&') || text[end].Folded is "va" or "voi" or "vs"))
        {
            return false;
        }

        if (names.Whole(text, next, text.Count).Subjects.Count == 1)
        {
            return true;
        }

        var house = House.Skip(text, next, text.Count);
        var name = Titles.Skip(text, house, text.Count) is var title && title > house ? title : Titles.SkipLetter(text, house, text.Count);
        return name > next && name < text.Count && Named(text, name, isTitled: name > house) is { May.Count: > 0 } other && other.End < text.Count
            && Judge(text, next, other, []) is not null;
    }

    /// <summary>"Chị Mai với anh Thuận ở sát vách nên tôi thăm cả hai nhà": two of the sender's own named together, and both meant by the sentence.</summary>
    private bool IsOfBoth(TokenText text, int at, Person person, List<Mention> before)
    {
        if (person.May is not [_] || !Enumerable.Range(person.End, Boundaries.SentenceEnd(text, person.End) - person.End).Any(i => Both.Begins(text, i, text.Count)))
        {
            return false;
        }

        return (before.Count > 0 && before[^1] is { Code: not null, IsTitled: true } first && Blocks.OnlyLinks(text, first.End, at) && first.End < at)
            || (Link.Skip(text, person.End, text.Count) is var next && next > person.End && next < text.Count && House.Skip(text, next, text.Count) is var house
                && Titles.Skip(text, house, text.Count) is var name && name > next && name < text.Count && Named(text, name, isTitled: name > house).May is [_]);
    }

    /// <summary>Somebody with a title and a name.</summary>
    /// <param name="May">Those of the sender's that it may be.</param>
    /// <param name="End">The token after the name.</param>
    private sealed record Person(IReadOnlyList<KnownSubject> May, int End);
}
