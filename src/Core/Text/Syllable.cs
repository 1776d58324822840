namespace ReportBot.Core.Text;

/// <summary>How well a typed word fits a word of a table.</summary>
internal enum Fit
{
    /// <summary>Another word.</summary>
    None,

    /// <summary>The same letters, typed with fewer marks: "tham" for "thăm".</summary>
    Weak,

    /// <summary>The same word; the place of the tone ("hoà", "hòa") and hỏi against ngã do not count.</summary>
    Full,
}

/// <summary>A word prepared for comparison: one Vietnamese syllable, a run of digits, or one sign.</summary>
internal sealed record Syllable(string Folded, string Shape, byte Tone)
{
    /// <summary>Of the letters without marks: a table of phrases tells by it, mostly, that none of them begins here.</summary>
    public int Hash { get; } = string.GetHashCode(Folded, StringComparison.Ordinal);

    /// <summary>Whether it carries any mark.</summary>
    public bool IsMarked { get; } = Tone != 0 || !string.Equals(Folded, Shape, StringComparison.Ordinal);

    // A sign or a letter alone without marks: a sixth of a message.
    private static readonly Syllable[] Single = [.. Enumerable.Range(0, 128).Select(c => Make([(char)c]))];

    public static Syllable Of(ReadOnlySpan<char> word) => word is [< '\u0080' and var single] ? Single[single] : Make(word);

    private static Syllable Make(ReadOnlySpan<char> word)
    {
        Span<char> folded = word.Length <= 64 ? stackalloc char[word.Length] : new char[word.Length];
        Span<char> shape = word.Length <= 64 ? stackalloc char[word.Length] : new char[word.Length];
        byte tone = 0;
        for (var i = 0; i < word.Length; i++)
        {
            var letter = Letters.Of(word[i]);
            folded[i] = letter.Folded;
            shape[i] = letter.Shape;
            tone = letter.Tone != 0 ? letter.Tone : tone;
        }

        var bare = new string(folded);
        return new Syllable(bare, shape.SequenceEqual(folded) ? bare : new string(shape), tone);
    }

    /// <summary>
    /// Compares this, as typed, with a word of a table. Marks may be missing, all or some ("đa thăm"), but a
    /// mark that is typed must be the word's own: "khô" is never "khó". Who types one mark and leaves out two writes
    /// another word: "dê" is never "để".
    /// </summary>
    public Fit FitsTo(Syllable word)
    {
        if (ReferenceEquals(this, word))
        {
            return Fit.Full;
        }

        if (Hash != word.Hash || (Tone != 0 && Tone != word.Tone) || !string.Equals(Folded, word.Folded, StringComparison.Ordinal))
        {
            return Fit.None;
        }

        if (!IsMarked)
        {
            return word.IsMarked ? Fit.Weak : Fit.Full;
        }

        if (string.Equals(Shape, word.Shape, StringComparison.Ordinal))
        {
            return Tone == word.Tone ? Fit.Full : Fit.Weak;
        }

        return Tone == word.Tone && LacksOnly(word.Shape) ? Fit.Weak : Fit.None;
    }

    private bool LacksOnly(string shape)
    {
        for (var i = 0; i < Shape.Length; i++)
        {
            if (Shape[i] != shape[i] && Shape[i] != Folded[i])
            {
                return false;
            }
        }

        return true;
    }
}
