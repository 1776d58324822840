namespace ReportBot.Core.Text;

/// <summary>A phrase found in a text.</summary>
/// <param name="End">The token after its last one.</param>
/// <param name="Length">How many tokens the phrase of the table has.</param>
/// <param name="Fit">Weak when a mark of the phrase was not typed.</param>
/// <param name="Values">What the table holds under it; several where one phrase has several meanings.</param>
internal sealed record PhraseMatch<T>(int End, int Length, Fit Fit, IReadOnlyList<T> Values);

/// <summary>Values by phrases, of which the longest that fits is found.</summary>
internal sealed class PhraseTable<T>
{
    private readonly PhraseIndex phrases = new();
    private readonly List<List<T>> values = [];

    /// <summary>Adds a phrase; the same phrase may be added with another value.</summary>
    public void Add(string phrase, T value)
    {
        if (phrases.Add(phrase) is not { } number)
        {
            return;
        }

        if (number == values.Count)
        {
            values.Add([value]);
        }
        else if (!values[number].Contains(value))
        {
            values[number].Add(value);
        }
    }

    public PhraseTable<T> AddAll(IEnumerable<string> phrases, T value)
    {
        foreach (var phrase in phrases)
        {
            Add(phrase, value);
        }

        return this;
    }

    /// <summary>The longest phrase that begins at <paramref name="at"/> and ends before <paramref name="limit"/>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">The token it must begin at.</param>
    /// <param name="limit">The token it must end before or at.</param>
    /// <param name="mayStandBetween">The token after what may stand between two words of the phrase, from the place and the limit it is given: "chắc chắn (năm nay) thoát".</param>
    public PhraseMatch<T>? Find(TokenText text, int at, int limit, Func<TokenText, int, int, int>? mayStandBetween = null) =>
        phrases.Find(text, at, limit, mayStandBetween) is { IsFound: true } found ? new PhraseMatch<T>(found.End, found.Length, found.Fit, values[found.Phrase]) : null;

    /// <summary>Which words begin its phrases.</summary>
    public FirstWords Firsts => phrases.Firsts;

    /// <summary>The token after the longest phrase that begins at <paramref name="at"/>, or <paramref name="at"/> where none does.</summary>
    public int Skip(TokenText text, int at, int limit) => phrases.Find(text, at, limit) is { IsFound: true } found ? found.End : at;
}
