using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>
/// Areas and bodies by their whole name ("khu phố 9", also short: "kp9", "Mơ Nang 2"); households by the name of their head: with or without marks the whole name, or behind "hộ ông", "nhà chị" the
/// last names where only one household bears them. What comes close is offered, never taken.
/// </summary>
internal sealed class NameFinder(ReadingContext context, SubjectNames names)
{
    private const int LongestName = 5;

    private static readonly Vocabulary Household = new("hộ", "nhà", "gia đình", "gđ", "hộ gia đình", "hộ nhà", "chủ hộ", "theo lời chủ hộ", "theo lời hộ", "theo chủ hộ", "đó là hộ", "đó là nhà", "đây là hộ", "đó là gia đình");
    private static readonly Vocabulary Younger = new("em");

    // "nhà em trai" is a relative's house.
    private static readonly Vocabulary Kin = new("trai", "gái", "út", "ruột", "vợ", "chồng", "họ", "dâu", "rể", "nội", "ngoại", "nhỏ", "lớn", "bên", "chủ", "ấy", "này", "đó", "kia", "già", "ta", "em", "con", "cháu", "hàng xóm", "sui", "nuôi", "mẹ", "bố", "cha", "giờ", "chừ", "tháng", "mỗi", "kiếm");
    private readonly FormLexicon lexicon = FormLexicon.Of(context.Form);

    public Mention? Read(TokenText text, int at, int limit)
    {
        var household = Household.Skip(text, at, limit);
        var title = TitleEnd(text, household, limit);
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

        if (HighlandNames.Skip(text, lead, limit) > lead && ByLastNames(text, at, lead, limit) is { } highland)
        {
            return highland;
        }

        var end = NameEnd(text, lead, limit, title > household);
        return end > lead ? Partial(text, at, lead, end) : null;
    }

    /// <summary>"chị Mai": a title and the last names of one household.</summary>
    public Mention? ReadTitled(TokenText text, int at, int limit)
    {
        var lead = TitleEnd(text, at, limit);
        return lead > at ? ByLastNames(text, at, lead, limit) : null;
    }

    private static int TitleEnd(TokenText text, int at, int limit) => Math.Max(Titles.Skip(text, at, limit), Younger.Skip(text, at, limit));

    /// <summary>"Nam" in a list of households: capital letters and the last names of one household.</summary>
    public Mention? ReadBare(TokenText text, int at, int limit) =>
        text[at].IsWord && char.IsUpper(text.Text[text[at].Start]) ? ByLastNames(text, at, at, limit) : null;

    /// <summary>"khu phố 9 + 4": a further number with the words of the name before it.</summary>
    public Mention? ReadCarried(TokenText text, int at, int limit, string[] lead) =>
        text[at].IsDigits && !EndsInNumber(text, at + 1, limit) && !Counters.Begins(text, at + 1, limit) && names.Numbered(lead, text[at].Folded) is { } one
            ? new Mention(at, at + 1, one.Code, []) { Lead = lead }
            : null;

    private Mention? ByLastNames(TokenText text, int at, int lead, int limit) =>
        names.Last(text, lead, limit) is ([var only], var end) ? new Mention(at, end, only.Code, []) : null;

    /// <summary>"nhà Đại đoàn kết" is a kind of help, no household.</summary>
    private bool IsThing(TokenText text, int at, int lead, int limit) =>
        lexicon.Support is { } support && ChoiceWords.Find(support, text, at, limit) is { } thing && thing.End > lead;

    private Mention? Whole(TokenText text, int at, int start, int limit)
    {
        var (found, end) = names.Whole(text, start, limit);
        return found.Count == 0 || EndsInNumber(text, end, limit)
            ? null
            : new Mention(at, end, found.Count == 1 ? found[0].Code : null, found.Count == 1 ? [] : found) { Lead = SubjectNames.LeadOf(found[0]) };
    }

    /// <summary>A number at the end of a name goes on: "khu phố 1,5", "xóm 3/4".</summary>
    private static bool EndsInNumber(TokenText text, int end, int limit) =>
        text[end - 1].IsDigits && end + 1 < limit && text[end] is { Kind: TokenKind.Sign, Glued: true, Folded: "," or "." or "/" } && text[end + 1] is { IsDigits: true, Glued: true };

    /// <summary>A part of a name behind "hộ": its last words, or one that comes close.</summary>
    private Mention Partial(TokenText text, int at, int start, int end)
    {
        var (fits, to) = names.Last(text, start, end, LongestName);
        return fits.Count > 0
            ? new Mention(at, to, fits.Count == 1 ? fits[0].Code : null, fits.Count == 1 ? [] : fits)
            : new Mention(at, end, null, names.Near(text.Slice(start, end)));
    }

    /// <summary>A name goes on over capital letters; without them, up to the next word of the form.</summary>
    private int NameEnd(TokenText text, int start, int limit, bool hasTitle)
    {
        var at = start;

        // In a message typed in capitals they mark no name.
        while (at < limit && at - start < LongestName && text.IsCapital(at) && text.At(at + 1) is not { IsDigits: true, Glued: true } && (at == start || lexicon.Find(text, at, limit) is null))
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
}
