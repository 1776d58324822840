using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>
/// "ho hai thu nhap 1tr2", "anh hai xin bo giong", "dung xin con giong": a statement begins with what is the name of one of the sender's own and another word
/// too. It is asked about, and what follows is said of nobody else.
/// </summary>
internal sealed class PerhapsNamed(ReadingContext context, Bearers bearers)
{
    private static readonly Vocabulary Home = new("hộ", "nhà", "gia đình", "gđ");
    private static readonly Vocabulary Before = new("và", "còn", "riêng", "dạ", "à", "vâng", "với");

    /// <summary>Where the message begins so; nothing where it does not, or has nobody to mean.</summary>
    public Mention? Find(TokenText text)
    {
        if (context.NamesNoHousehold || context.Subjects.Count == 0)
        {
            return null;
        }

        var start = Before.SkipAll(text, 0, text.Count);
        return ReadAt(text, start, isAlone: true);
    }

    /// <summary>The same behind "hộ" or "nhà" where a further clause begins.</summary>
    public Mention? ReadHome(TokenText text, int at) =>
        !context.NamesNoHousehold && (at == 0 || Boundaries.At(text, at - 1) != Boundary.None) && Home.Begins(text, at, text.Count) ? ReadAt(text, at, isAlone: false) : null;

    private Mention? ReadAt(TokenText text, int at, bool isAlone)
    {
        var home = Home.Skip(text, at, text.Count);
        var name = Titles.Skip(text, home, text.Count) is var title && title > home ? title : Titles.SkipLetter(text, home, text.Count);
        return (isAlone || name > at) && bearers.At(text, name) is { IsAlsoWord: true } bearing && !bearers.GoesOn(text, bearing) && bearers.IsTold(text, bearing) && NameWords.MayBeName(text, name, bearing.End, name > home)
            ? bearing.Only is { } only && name > at && NameWords.IsMostlyName(text, name) ? new Mention(at, bearing.End, only.Code, []) : new Mention(at, bearing.End, null, bearing.May)
            : null;
    }
}
