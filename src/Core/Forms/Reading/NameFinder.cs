using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>
/// Households by the name of their head: with or without marks the whole name, or behind "hộ ông", "nhà chị" the
/// last names where only one household bears them. What comes close is offered, never taken.
/// </summary>
internal sealed class NameFinder
{
    private const int LongestName = 5;

    private static readonly Vocabulary Household = new("hộ", "nhà", "gia đình", "gđ", "hộ gia đình", "hộ nhà", "chủ hộ");
    private static readonly Vocabulary Title = new("ông", "bà", "anh", "chị", "cô", "chú", "bác", "dì", "cụ", "em", "già");
    private readonly List<(string[] Key, KnownSubject Subject)> names;
    private readonly Form form;

    public NameFinder(ReadingContext context)
    {
        form = context.Form;
        names = [.. context.Subjects.Select(s => (NameMatcher.Key(s.Name).Split(' ', StringSplitOptions.RemoveEmptyEntries), s)).Where(n => n.Item1.Length > 0)];
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

        if (household > at && IsThing(text, at, lead, limit))
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

        return found.Count == 0 ? null : new Mention(at, start + best, found.Count == 1 ? found[0].Code : null, found.Count == 1 ? [] : found);
    }

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

        while (hasTitle && at < limit && at - start < 3 && text[at].IsWord && lexicon.Find(text, at, limit) is null
            && !Fillers.BeforeStatement.Begins(text, at, limit) && !NonePhrases.BeginsNegation(text, at, limit))
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
