using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>
/// Several householders by the names that stand behind "nhà" or "hộ", in small letters and without signs: "nha yum thu nhap 800k nha phon 1tr nha
/// ngon 600k", "thu nhập nhà bơi 1tr1, nhà ngưi 1tr3". One such word may be another ("nha van", vẫn); two of the sender's own are households.
/// </summary>
internal sealed class HomeNames(ReadingContext context, SubjectNames names)
{
    private const int FewestNames = 2;
    private static readonly Vocabulary Home = new("hộ", "nhà", "gia đình", "gđ");

    private readonly FormLexicon lexicon = FormLexicon.Of(context.Form);

    /// <summary>Where such names stand, each with its household; nothing where only one is named so.</summary>
    public IReadOnlyDictionary<int, Mention> Find(TokenText text)
    {
        var found = new Dictionary<int, Mention>();
        for (var at = 0; !context.NamesNoHousehold && at < text.Count; at++)
        {
            if (Home.Skip(text, at, text.Count) is var home && home > at && Titles.Skip(text, home, text.Count) is var name && Named(text, name) is { } named)
            {
                found.Add(at, new Mention(at, named.End, named.Code, []));
                at = named.End - 1;
            }
        }

        return found.Values.Select(m => m.Code).Distinct(StringComparer.Ordinal).Count() >= FewestNames ? found : new Dictionary<int, Mention>();
    }

    /// <summary>"nha phon, ngon, yum": a further name of the list, in small letters.</summary>
    public Mention? ReadListed(TokenText text, int at, Mention before) =>
        (before.IsListedAtHome || Home.Begins(text, before.Start, before.End)) && Named(text, at) is { } named && !PersonFinder.IsInPassing(text, named.End) ? new Mention(at, named.End, named.Code, []) { IsListedAtHome = true } : null;

    /// <summary>Whether the words that fit a household's last names are meant as a name: with a capital, with its marks, or like no other word.</summary>
    public static bool IsName(TokenText text, int at, int end, KnownSubject subject) =>
        text.IsCapital(at)
        || (text[end - 1].Word.IsMarked && (SubjectNames.FitsLast(text[end - 1], subject) || text[end - 1].FitsTo(HighlandNames.Spoken(subject)) == Fit.Full))
        || !NameWords.IsAlsoWord(text, at, end);

    private (int End, string Code)? Named(TokenText text, int at) =>
        at < text.Count && text[at].IsWord && names.Last(text, at, text.Count) is ([var only], var end) && !SubjectNames.IsContradicted(text, at, end, only)
        && IsName(text, at, end, only) && lexicon.Find(text, at, text.Count) is null && DateScanner.Read(text, at, text.Count, context.Today, isAsked: false) is null
            ? (end, only.Code)
            : null;
}
