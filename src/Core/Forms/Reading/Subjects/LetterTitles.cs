using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>"qua nha c mai r", "ghé a thoan hqua": the letter that chat writes for a title, behind "nhà" or a word of going, and the name of one of the sender's own in small letters;
/// "ô thuận dc đoàn tn sửa lại nhà", "…, a thoan mới ghé" also where a clause begins.</summary>
internal sealed class LetterTitles(ReadingContext context, Bearers bearers)
{
    private static readonly Vocabulary House = new("hộ", "nhà", "gia đình", "gđ");
    private static readonly Vocabulary Ends = new("rồi", "xong", "r", "thì", "nè", "nha", "nhé");

    /// <summary>Such a household at a token; null where none is named so.</summary>
    public Mention? Read(TokenText text, int at)
    {
        var house = House.Skip(text, at, text.Count);
        var name = Titles.SkipLetter(text, house, text.Count);
        if (name == house || bearers.At(text, name) is not { Only: { } only } bearing || (bearing.IsAlsoWord && !IsClosed(text, bearing.End))
            || (house == at && !(at > 0 ? CameWords.Moves.Begins(text, at - 1, at) || Boundaries.At(text, at - 1) != Boundary.None : !bearing.IsAlsoWord && bearers.IsTold(text, bearing))))
        {
            return null;
        }

        return new Mention(at, bearing.End, only.Code, []);
    }

    /// <summary>"nha c mai r": where nothing of a plan or a number follows, the word is the name.</summary>
    private bool IsClosed(TokenText text, int at) =>
        at == text.Count || Boundaries.At(text, at) != Boundary.None || text[at].IsSign(':') || Ends.Begins(text, at, text.Count)
        || DateScanner.Read(text, at, text.Count, context.Today, isAsked: false) is { Doubt: DateDoubt.None, Day: { } day } && day <= context.Today;
}
