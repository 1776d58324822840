using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>Finds the households, areas or bodies that a message names, in the order of the message.</summary>
internal sealed class SubjectFinder
{
    private static readonly Vocabulary Reference = new("như", "giống", "giống như", "cạnh", "gần", "so với", "bên cạnh", "giống hộ", "như hộ", "cùng với", "sang", "con của", "cháu của", "trừ", "ngoài");

    // "mượn bò của H013": whose thing it is.
    private static readonly Vocabulary Belongings = new("bò", "trâu", "xe", "đất", "rẫy", "ruộng", "máy", "tiền", "giếng", "nước", "chuồng", "công", "vườn", "ao");
    private static readonly Vocabulary Kin = new("con của", "cháu của", "mẹ của", "vợ của", "chồng của", "gái của", "trai của");
    // "một trăm con gà giống [nhà …]": what was given, and no likeness.
    private static readonly Vocabulary Bred = new("gà", "bò", "heo", "lợn", "dê", "vịt", "cá", "cây", "con", "lúa", "ngô", "bắp", "ngan", "trâu", "bê", "thỏ", "ong", "phê", "tiêu", "keo", "mì", "điều", "xiêm", "ngỗng");
    private static readonly Vocabulary Homes = new("nhà", "hộ", "gia đình", "gđ");
    private static readonly Vocabulary GivesTo = new("giúp", "cho", "tặng", "biếu", "trao", "phát", "cấp");
    private static readonly Vocabulary Plural = new([.. CountWords.Several, .. CountWords.Words(2, 5)]);

    private readonly ReadingContext context;
    private readonly CodeFinder codes;
    private readonly NameFinder names;
    private readonly PersonFinder persons;
    private readonly AreaFinder areas;
    private readonly GroupFinder groups;
    private readonly RangeFinder ranges;
    private readonly BareNames bare;
    private readonly AllOwn all;
    private readonly HomeNames homes;
    private readonly UnknownHomes unknown;
    private readonly TitledNames titles;
    private readonly PerhapsNamed perhaps;
    private readonly TitleAlone again;
    private readonly Bearers bearers;
    private readonly OnlyHousehold only;

    // Where words end that only announce whom the message will speak of.
    private int announced;
    private IReadOnlyDictionary<int, Mention> named = new Dictionary<int, Mention>();
    private IReadOnlyDictionary<int, Mention> homesNamed = new Dictionary<int, Mention>();
    private IReadOnlyDictionary<int, Mention> titled = new Dictionary<int, Mention>();
    private List<Passing> likened = [];
    private List<Mention> kinOf = [];

    // What was asked for last.
    private TokenText? last;
    private List<Mention> lastFound = [];

    public SubjectFinder(ReadingContext context)
    {
        this.context = context;
        var known = SubjectNames.Of(context.Subjects);
        codes = new CodeFinder(context);
        names = new NameFinder(context, known);
        bearers = new Bearers(context, known);
        persons = new PersonFinder(context, known, codes, bearers);
        areas = new AreaFinder(known);
        groups = new GroupFinder(context);
        ranges = new RangeFinder(context, codes);
        bare = new BareNames(context, bearers);
        perhaps = new PerhapsNamed(context, bearers);
        again = new TitleAlone(bearers);
        all = new AllOwn(context);
        homes = new HomeNames(context, known);
        unknown = new UnknownHomes(context, known);
        only = new OnlyHousehold(context, known, codes, names, persons);
        titles = new TitledNames(context, known, codes, persons, new LetterTitles(context, bearers));
    }

    /// <summary>Those that are only compared with, or say where or whose: "như H010", "gần nhà H010".</summary>
    public IReadOnlyList<Passing> Likened => likened;

    /// <summary>The one household that a whole message speaks of at all; null where there is none such.</summary>
    public (string Code, string Named)? Only(TokenText text) => only.Find(text) is { Code: { } code } named ? (code, text.Slice(named.Start, named.End)) : null;

    /// <summary>Whom a title and a name mean where somebody must stand: "đề xuất cho [chị H'Blin]: …"; null where they mean nobody of the sender's.</summary>
    public Mention? Titled(TokenText text, int at) => names.ReadTitled(text, at, text.Count) is { Code: not null } titled ? Contradicted(text, titled) : null;

    /// <summary>Those of a text, which is often asked for twice.</summary>
    public List<Mention> Find(TokenText text)
    {
        if (!ReferenceEquals(text, last))
        {
            (last, likened, kinOf) = (text, [], []);
            lastFound = FindAll(text);
        }

        return [.. lastFound];
    }

    private List<Mention> FindAll(TokenText text)
    {
        var found = new List<Mention>();
        named = bare.Find(text);
        homesNamed = homes.Find(text);
        titled = titles.Find(text);
        announced = 0;
        for (var at = 0; at < text.Count;)
        {
            if (text[at].Kind is TokenKind.NewLine || at < announced || ReadAt(text, at, found) is not { } mentions)
            {
                at++;
                continue;
            }

            found.AddRange([HouseholdLabel.With(text, mentions[0]), .. mentions.Skip(1)]);
            at = found[^1].Code is { } code ? NamedOnceMore.Skip(text, mentions[^1].End, code, bearers) : mentions[^1].End;
            found[^1] = found[^1] with { End = at };
            if (BareNames.SkipPointing(text, at) is var pointed && pointed > at)
            {
                // "ông Thoan ý, …"
                (found[^1], at) = (found[^1] with { End = pointed }, pointed);
            }

            if (OwnWords.Skip(text, Particles.SkipBeforeColon(text, at)) is var told && told > at)
            {
                // "chị Thơm [nói với em là] mong có bò", "nhà Hnhi [nghe chị]: …": that it was told, and to whom, says nothing.
                (found[^1], at) = (found[^1] with { End = told }, told);
            }
        }

        if (found.Count > 0 && found.TrueForAll(m => m.Code == found[0].Code && OnlyHousehold.IsDenied(text, m)))
        {
            return [];
        }

        if (found.Count > 0 && !found.TrueForAll(m => m is { IsEveryone: true, IsRemaining: false, Except.Count: 0 }))
        {
            return NamedInFull.Tell(text, HeadOfMessage.Find(text, found, this.only) is { } head ? [head, .. found] : found);
        }

        return all.Find(text) is { Count: > 0 } own ? own : found.Count > 0 ? found : (OnlyKinNamed() ?? bare.Within(text) ?? perhaps.Find(text)) is { } only ? [only] : found;
    }

    private List<Mention>? ReadAt(TokenText text, int at, List<Mention> before)
    {
        if (before.Count > 0 && IsListed(text, before[^1].End, at) && Carried(text, at, before[^1]) is { } carried)
        {
            return [carried];
        }

        if (CommonLabel.Read(text, at, before, FormLexicon.Of(context.Form)) is { } common)
        {
            return [common];
        }

        if ((IsNameListed(text, at, before) || IsTurnedTo(text, at, before)) && names.ReadBare(text, at, text.Count) is { } listed)
        {
            // "hai nhà [Nam] và [Thuận]"
            return [before.Count == 0 && at > 1 && CountWords.At(text, at - 2) > 1 ? listed with { Start = at - 2 } : listed];
        }

        if (before.Count > 0 && before[^1] is { Code: not null, Prefix.Length: 0 } last && (at == last.End || IsListed(text, last.End, at)) && homes.ReadListed(text, at, last) is { } housed)
        {
            return [housed];
        }

        if (BeforeOwnCode(text, at) is { } whole)
        {
            return [whole];
        }

        if (titled.GetValueOrDefault(at) is { } meant)
        {
            return [Contradicted(text, meant)];
        }

        var mention = codes.ReadCounted(text, at, text.Count) ?? groups.Read(text, at, before) ?? codes.Read(text, at, text.Count) ?? names.Read(text, at, text.Count) ?? areas.Read(text, at, before);
        if (mention is { IsEveryone: true, IsRemaining: false } && Announces(text, mention.End))
        {
            // "em báo cáo hai hộ em phụ trách, hộ H009 …": what comes, and nothing told.
            announced = mention.End;
            return null;
        }

        if (mention is { IsEveryone: true } && NamedNext(text, Next(text, mention.End)) is { } next)
        {
            // "các hộ H012, H015", "các hộ từ H012 đến H015" are those two; before a colon it begins a preface.
            return text[mention.End].IsSign(':') ? null : [Contradicted(text, next) with { Start = at }];
        }

        if (mention is null && text[at].Folded == "tu" && at + 1 < text.Count && codes.Read(text, at + 1, text.Count) is { } first && text.At(first.End)?.Folded is "den" or "toi")
        {
            // "từ H009 đến H011"
            return [first with { Start = at }];
        }

        mention ??= named.GetValueOrDefault(at) ?? homesNamed.GetValueOrDefault(at) ?? AgainByTitle(text, at, before) ?? persons.Read(text, at, before) ?? unknown.Read(text, at) ?? (before.Count > 0 ? perhaps.ReadHome(text, at) : null) ?? again.Read(text, at, before) ?? all.ReadThrough(text, at, before);
        if (mention is null)
        {
            return null;
        }

        if (IsReference(text, at) && !BesidesOthers.IsTold(text, mention) && !(before.Count == 0 && at > 0 && text[at - 1].Folded == "cua" && text[at].Folded is "ho" or "nha" or "gia"))
        {
            likened.Add(new Passing(text[at].Start, text[mention.End - 1].End));
            kinOf.AddRange(at > 1 && Kin.Skip(text, at - 2, at) == at ? [mention] : []);
            return null;
        }

        if (TitleAlone.InsteadOf(text, mention, before, out var goesOn) is { } called)
        {
            return goesOn ? null : [called];
        }

        mention = BesideCode(text, Contradicted(text, mention));
        if (mention.Start > 1 && text[mention.Start - 1] is { IsWord: true, Folded: "nha" } && (GivesTo.Begins(text, mention.Start - 2, mention.Start - 1) || Boundaries.At(text, mention.Start - 2) != Boundary.None || text[mention.Start - 2].IsSign(':')))
        {
            // "giúp nhà H015 cái máy cắt cỏ", "phát quà: nhà H022 …": the household, and no house.
            mention = mention with { Start = mention.Start - 1 };
        }

        return ranges.Read(text, before, mention) ?? [mention];
    }

    /// <summary>"tặng hai đứa con của Rơ Mah H'Blin 20 quyển vở": where nobody else is named, whose child it is.</summary>
    private Mention? OnlyKinNamed() => kinOf is [{ Code: not null } only] && likened.Count == 1 ? only : null;

    private Mention? Carried(TokenText text, int at, Mention before) => before.Lead.Length > 0
        ? names.ReadCarried(text, at, text.Count, before.Lead)
        : codes.ReadCarried(text, at, text.Count, before.Prefix) is { } carried && (carried.Code is not null || !context.HasRoster) ? carried : null;

    /// <summary>"Hộ chị Mai và hộ anh Nam … Chị Mai đề xuất …": whom the message has named, at a sentence's start by title and name.</summary>
    private Mention? AgainByTitle(TokenText text, int at, List<Mention> before) =>
        before.Count > 1 && (at == 0 || Boundaries.At(text, at - 1) != Boundary.None)
        && names.ReadTitled(text, at, text.Count) is { Code: not null } titled && IsNamed(titled, before)
            ? titled
            : null;

    private static bool IsNamed(Mention mention, List<Mention> before) => before.Exists(m => m.Code == mention.Code);

    /// <summary>"Nguyễn Văn Năm" is not Nguyễn Văn Nam: a typed mark that is not the name's own makes it a near miss.</summary>
    private Mention Contradicted(TokenText text, Mention mention)
    {
        if (mention.Code is null || context.Subjects.FirstOrDefault(s => s.Code == mention.Code) is not { } subject)
        {
            return mention;
        }

        return SubjectNames.IsContradicted(text, mention.Start, mention.End, subject) ? mention with { Code = null, Candidates = [subject] } : mention;
    }

    /// <summary>"nhà Hlơnh H065" where two bear the name: the code beside it says which.</summary>
    private Mention BesideCode(TokenText text, Mention mention) =>
        mention is { Code: null, IsEveryone: false, Candidates.Count: > 0 } && mention.End < text.Count && codes.Read(text, mention.End, text.Count) is { Code: { } code } coded && mention.Candidates.Any(c => c.Code == code)
            ? coded with { Start = mention.Start }
            : mention;

    /// <summary>"… . Mai H022": the last names of a household and its code; "mai H022" in small letters is tomorrow.</summary>
    private Mention? BeforeOwnCode(TokenText text, int at) =>
        bearers.At(text, at) is { } bearing && bearing.End < text.Count && codes.Read(text, bearing.End, text.Count) is { Code: { } code } coded && bearing.Has(code)
        && (!bearing.IsAlsoWord || (at > 0 && char.IsUpper(text.Text[text[at].Start])))
            ? coded with { Start = at }
            : null;

    private bool Announces(TokenText text, int end) => end + 1 < text.Count && text[end].IsSign(',') && NamedNext(text, end + 1) is { IsEveryone: false };

    private static int Next(TokenText text, int at) => at < text.Count && (text[at].IsSign(':') || text[at].Folded == "tu") ? at + 1 : at;

    private Mention? NamedNext(TokenText text, int at) =>
        at < text.Count ? codes.Read(text, at, text.Count) ?? names.Read(text, at, text.Count) ?? names.ReadBare(text, at, text.Count) : null;

    /// <summary>"các hộ: Nam, Mai và Thuận": bare names in a list of households.</summary>
    private static bool IsNameListed(TokenText text, int at, List<Mention> before)
    {
        var start = at > 0 && text[at - 1].IsSign(':') ? at - 1 : at;
        return (start > 1 && text[start - 1].Folded is "ho" or "nha" && Plural.Begins(text, start - 2, start - 1))
            || (before.Count > 0 && before[^1] is { Code: not null, Prefix.Length: 0 } && IsListed(text, before[^1].End, at));
    }

    /// <summary>"… . con Phiơn ben Klơng thi minh chua qua duoc": a new sentence turns to another of the sender's own, in capitals.</summary>
    private static bool IsTurnedTo(TokenText text, int at, List<Mention> before) =>
        before.Count > 0 && at > 1 && text[at - 1].Folded == "con" && !(text[at - 1].Word.IsMarked && text.IsMarked && char.IsLower(text.Text[text[at - 1].Start]) && Boundaries.At(text, at - 2) != Boundary.Strong) && Boundaries.At(text, at - 2) == Boundary.Strong;

    /// <summary>"H009, H010", "hộ 9 10 11": a link between them, or nothing between numbers.</summary>
    private static bool IsListed(TokenText text, int end, int at) =>
        (at == end && text[at].IsDigits && text[end - 1].IsDigits) || (at == end + 1 && (text[end].IsSign(',') || text[end].IsSign('+') || text[end].IsSign('&') || text[end].Folded is "va" or "vs" or "voi"));

    /// <summary>"Sang bác Thuận thì …", "rồi sang ông Thoan": the sender goes on to them.</summary>
    private static bool IsTurn(TokenText text, int at) =>
        text[at].Folded == "sang" && (at == 0 || Boundaries.At(text, at - 1) != Boundary.None || text[at - 1].Folded is "roi" or "xong" or "em" or "toi" or "tui" or "minh");

    private static bool IsReference(TokenText text, int at)
    {
        for (var back = Math.Max(0, at - 3); back < at; back++)
        {
            if (Reference.Skip(text, back, at) is var end && end > back && !IsTurn(text, back) && !(text[back].Folded == "giong" && back > 0 && Bred.Begins(text, back - 1, back)) && Homes.SkipAll(text, end, at) == at || (back > 0 && text[back].Folded == "cua" && back + 1 == at && Belongings.Skip(text, back - 1, back) == back))
            {
                return true;
            }
        }

        return false;
    }
}
