using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>
/// Areas and bodies by their whole name ("khu phố 9", also short: "kp9", "Mơ Nang 2"); households by the name of their head: with or without marks the whole name, or behind "hộ ông", "nhà chị" the
/// last names where only one household bears them. What comes close is offered, never taken.
/// </summary>
internal sealed class NameFinder
{
    private const int LongestName = 5;

    private static readonly Vocabulary Household = new("hộ", "nhà", "gia đình", "gđ", "hộ gia đình", "hộ nhà", "chủ hộ");
    private static readonly Vocabulary Title = new("ông", "bà", "anh", "chị", "cô", "chú", "bác", "dì", "cụ", "em", "già");

    // "nhà em trai" is a relative's house.
    private static readonly Vocabulary Kin = new("trai", "gái", "út", "ruột", "vợ", "chồng", "họ", "dâu", "rể", "nội", "ngoại", "nhỏ", "lớn", "bên", "chủ", "ấy", "này", "đó", "kia", "già", "ta", "em", "con", "cháu", "hàng xóm", "sui", "nuôi", "mẹ", "bố", "cha");
    private readonly List<(string[] Key, KnownSubject Subject)> names;
    private readonly ReadingContext context;
    private readonly Form form;

    public NameFinder(ReadingContext context)
    {
        this.context = context;
        form = context.Form;
        names = [.. context.Subjects.SelectMany(s => Keys(s).Select(key => (key, s))).Where(n => n.key.Length > 0)];
    }

    public Mention? Read(TokenText text, int at, int limit)
    {
        var household = Household.Skip(text, at, limit);
        var title = Title.Skip(text, household, limit);
        var lead = Math.Max(household, title);
        if (Whole(text, at, lead, limit) is { } whole)
        {
            return whole;
        }

        if (context.NamesNoHousehold || (household > at && IsThing(text, at, lead, limit)))
        {
            return null;
        }

        if (household == at || lead >= limit || !text[lead].IsWord)
        {
            return null;
        }

        var end = NameEnd(text, lead, limit, title > household);
        return end > lead ? Partial(text, at, lead, end) : null;
    }

    /// <summary>"chị Mai": a title and the last names of one household.</summary>
    public Mention? ReadTitled(TokenText text, int at, int limit)
    {
        var lead = Title.Skip(text, at, limit);
        return lead > at ? ByLastNames(text, at, lead, limit) : null;
    }

    private Mention? ByLastNames(TokenText text, int at, int lead, int limit)
    {
        for (var to = Math.Min(limit, lead + 3); to > lead; to--)
        {
            var fits = names.Where(n => n.Key.Length >= to - lead && Fits(text, lead, to, n.Key[^(to - lead)..])).Select(n => n.Subject).ToList();
            if (fits.Count > 0)
            {
                return fits.Count == 1 ? new Mention(at, to, fits[0].Code, []) : null;
            }
        }

        return null;
    }

    /// <summary>"Nam" in a list of households: capital letters and the last names of one household.</summary>
    public Mention? ReadBare(TokenText text, int at, int limit) =>
        text[at].IsWord && char.IsUpper(text.Text[text[at].Start]) ? ByLastNames(text, at, at, limit) : null;

    /// <summary>"nhà Đại đoàn kết" is a kind of help, no household.</summary>
    private bool IsThing(TokenText text, int at, int lead, int limit) =>
        FormLexicon.Of(form).Support is { } support && ChoiceWords.Find(support, text, at, limit) is { } thing && thing.End > lead;

    private Mention? Whole(TokenText text, int at, int start, int limit)
    {
        var best = 0;
        var found = new List<KnownSubject>();
        foreach (var (key, subject) in names)
        {
            if (key.Length > 1 && key.Length >= best && Fits(text, start, limit, key))
            {
                if (key.Length > best)
                {
                    found.Clear();
                    best = key.Length;
                }

                found.Add(subject);
            }
        }

        return found.Count == 0 || EndsInNumber(text, start + best, limit)
            ? null
            : new Mention(at, start + best, found.Count == 1 ? found[0].Code : null, found.Count == 1 ? [] : found) { Lead = LeadOf(found[0]) };
    }

    /// <summary>"khu phố 9 + 4": a further number with the words of the name before it.</summary>
    public Mention? ReadCarried(TokenText text, int at, int limit, string[] lead) =>
        text[at].IsDigits && !EndsInNumber(text, at + 1, limit) && !Counters.Begins(text, at + 1, limit)
        && names.Where(n => n.Key.Length == lead.Length + 1 && n.Key.AsSpan().StartsWith(lead) && n.Key[^1] == text[at].Folded.TrimStart('0')).Select(n => n.Subject).ToList() is [var one]
            ? new Mention(at, at + 1, one.Code, []) { Lead = lead }
            : null;

    /// <summary>A number at the end of a name goes on: "khu phố 1,5", "xóm 3/4".</summary>
    private static bool EndsInNumber(TokenText text, int end, int limit) =>
        text[end - 1].IsDigits && end + 1 < limit && text[end] is { Kind: TokenKind.Sign, Glued: true, Folded: "," or "." or "/" } && text[end + 1] is { IsDigits: true, Glued: true };

    private static string[] LeadOf(KnownSubject subject) =>
        subject.Kind is not null && Words(subject.Name) is [.. var lead, var last] && lead.Length > 0 && last.All(char.IsAsciiDigit) ? lead : [];

    /// <summary>Under which words a subject is found: its name; an area's without its kind, and with the kind's first letters.</summary>
    private static IEnumerable<string[]> Keys(KnownSubject subject)
    {
        var name = Words(subject.Name);
        yield return name;
        var kind = Words(subject.Kind ?? "");
        if (kind.Length == 0 || kind.Length >= name.Length || !name.AsSpan().StartsWith(kind))
        {
            yield break;
        }

        var own = name[kind.Length..];
        if (own.Length > 1)
        {
            yield return own;
        }

        if (kind.Length > 1)
        {
            yield return [string.Concat(kind.Select(w => w[0])), .. own];
        }
    }

    private static string[] Words(string name) => NameMatcher.Key(name).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>A part of a name behind "hộ": its last words, or one that comes close.</summary>
    private Mention Partial(TokenText text, int at, int start, int end)
    {
        for (var to = end; to > start; to--)
        {
            var fits = names.Where(n => n.Key.Length >= to - start && Fits(text, start, to, n.Key[^(to - start)..])).Select(n => n.Subject).ToList();
            if (fits.Count > 0)
            {
                return new Mention(at, to, fits.Count == 1 ? fits[0].Code : null, fits.Count == 1 ? [] : fits);
            }
        }

        var typed = text.Slice(start, end);
        var near = names.Select(n => (n.Subject, Like: NameMatcher.Likeness(n.Subject.Name, typed))).Where(n => n.Like >= NameMatcher.Near)
            .OrderByDescending(n => n.Like).Take(3).Select(n => n.Subject);
        return new Mention(at, end, null, [.. near]);
    }

    /// <summary>A name goes on over capital letters; without them, up to the next word of the form.</summary>
    private int NameEnd(TokenText text, int start, int limit, bool hasTitle)
    {
        var at = start;
        var lexicon = FormLexicon.Of(form);

        // In a message typed in capitals they mark no name.
        var isShouted = !text.Text.AsSpan().ContainsAnyInRange('a', 'z');
        while (!isShouted && at < limit && at - start < LongestName && text[at].IsWord && char.IsUpper(text.Text[text[at].Start]) && text.At(at + 1) is not { IsDigits: true, Glued: true } && (at == start || lexicon.Find(text, at, limit) is null))
        {
            at++;
        }

        if (at > start)
        {
            return IsAllCapitals(text, start, at) && !hasTitle ? start : at;
        }

        while (hasTitle && !(at == start && Kin.Begins(text, at, limit)) && at < limit && at - start < 3 && text[at].IsWord && lexicon.Find(text, at, limit) is null
            && !Fillers.BeforeStatement.Begins(text, at, limit) && DateScanner.Read(text, at, limit, context.Today, isAsked: false) is null && !NonePhrases.BeginsNegation(text, at, limit))
        {
            at++;
        }

        return at;
    }

    /// <summary>"hộ BHYT", "nhà ĐĐK": an abbreviation, no name.</summary>
    private static bool IsAllCapitals(TokenText text, int from, int to) =>
        to == from + 1 && text[from].End - text[from].Start > 1 && text.Text[text[from].Start..text[from].End].All(char.IsUpper);

    private static bool Fits(TokenText text, int at, int limit, string[] key)
    {
        if (at + key.Length > limit)
        {
            return false;
        }

        for (var i = 0; i < key.Length; i++)
        {
            if (text[at + i].Folded.Replace("'", "", StringComparison.Ordinal).Replace("’", "", StringComparison.Ordinal) != key[i])
            {
                return false;
            }
        }

        return true;
    }
}
