namespace ReportBot.Core.Text;

/// <summary>
/// Normalised text cut into tokens, each of which knows its place, so that a remark comes out word for word
/// whatever was folded or read on the way.
/// </summary>
internal sealed class TokenText
{
    // In marked Vietnamese three words of four carry a mark; a third is enough to tell that marks were typed.
    private const double MarkedShare = 1.0 / 3;

    private const int ShoutReach = 20;

    private byte[]? memo;
    private object? finder;
    private object?[]? found;

    private TokenText(string text, Token[] tokens, bool isMarked)
    {
        Text = text;
        Tokens = tokens;
        IsMarked = isMarked;
    }

    public string Text { get; }

    public Token[] Tokens { get; }

    public int Count => Tokens.Length;

    /// <summary>Whether the sender types marks, so that a bare "tham" is not "thăm".</summary>
    public bool IsMarked { get; }

    /// <summary>A byte for each token in which a pure function of this text may keep what it found out; 0 is not yet.</summary>
    public byte[] Memo => memo ??= new byte[Tokens.Length];

    /// <summary>A place for each token in which <paramref name="owner"/> may keep what it found there; null is not yet.</summary>
    public object?[] FoundBy(object owner)
    {
        if (found is null || !ReferenceEquals(finder, owner))
        {
            finder = owner;
            found = new object?[Tokens.Length];
        }

        return found;
    }

    public Token this[int index] => Tokens[index];

    public static TokenText Of(string text)
    {
        var normal = VietnameseText.Normalize(text);
        var tokens = new List<Token>(normal.Length / 3);
        for (var i = 0; i < normal.Length;)
        {
            if (normal[i] == ' ')
            {
                i++;
                continue;
            }

            var (kind, end) = Measure(normal, i);
            tokens.Add(Make(normal, kind, i, end, tokens));
            i = end;
        }

        Token[] all = [.. tokens];
        var isMarked = TypesMarks(all);
        return new TokenText(normal, isMarked ? BareSentences.Mark(all) : all, isMarked);
    }

    /// <summary>The same text seen through some of its tokens, in their order; sentences without marks alone are a text without.</summary>
    public TokenText Through(Token[] some) => new(Text, some, IsMarked && !BareSentences.AreAll(some));

    /// <summary>Seen through some of its tokens as if no others had been typed: whether marks are typed is told by these.</summary>
    public TokenText Alone(Token[] some) => new(Text, some, TypesMarks(some));

    /// <summary>As if typed without marks: a word that lacks its mark fits, though others have theirs.</summary>
    public TokenText WithoutMarks() => new(Text, Tokens, isMarked: false);

    /// <summary>Whether marks are typed in the sentence of a token.</summary>
    public bool IsMarkedAt(int index) => IsMarked && !Tokens[index].IsBare;

    /// <summary>Whether a word is written as a name is: with a capital, in a sentence that has small letters too.</summary>
    public bool IsCapital(int index) => Tokens[index].IsWord && char.IsUpper(Text[Tokens[index].Start]) && !IsShouted(index);

    /// <summary>Whether the sentence around a token is typed in capitals alone, so that a capital marks no name. A long one is looked at near the token.</summary>
    public bool IsShouted(int index)
    {
        var (from, to) = (index, index);
        while (from > 0 && index - from < ShoutReach && !BareSentences.EndsSentence(Tokens, from - 1))
        {
            from--;
        }

        while (to < Tokens.Length - 1 && to - index < ShoutReach && !BareSentences.EndsSentence(Tokens, to))
        {
            to++;
        }

        return !AnySmall(Text.AsSpan()[Tokens[from].Start..Tokens[to].End]);
    }

    private static bool AnySmall(ReadOnlySpan<char> letters)
    {
        foreach (var letter in letters)
        {
            if (char.IsLower(letter))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The token at <paramref name="index"/>, or null outside the text.</summary>
    public Token? At(int index) => index >= 0 && index < Tokens.Length ? Tokens[index] : null;

    /// <summary>The text from one token up to, not including, another, exactly as typed.</summary>
    public string Slice(int from, int to) => from >= to || Tokens[to - 1].End <= Tokens[from].Start ? string.Empty : Text[Tokens[from].Start..Tokens[to - 1].End];

    private static bool TypesMarks(ReadOnlySpan<Token> tokens)
    {
        var (words, marked) = (0, 0);
        foreach (var token in tokens)
        {
            words += token.IsWord ? 1 : 0;
            marked += token.IsWord && token.Word.IsMarked ? 1 : 0;
        }

        return words > 0 && marked >= words * MarkedShare;
    }

    private static Token Make(string text, TokenKind kind, int start, int end, List<Token> before)
    {
        var glued = before.Count > 0 && before[^1].End == start;
        if (kind is not (TokenKind.Word or TokenKind.Digits))
        {
            return new Token(kind, start, end, Syllable.Of(text.AsSpan(start, end - start)), null, glued);
        }

        var typed = TypedWords.Of(text.AsSpan(start, end - start), kind == TokenKind.Digits);
        var afterDigits = before.Count > 0 && ((before[^1].IsDigits && (glued || !(IsCode(before) || IsDay(before)))) || (glued && before[^1].Kind == TokenKind.Sign)) || BeginsFraction(text, end);
        var standard = IsBroken(typed.Word, before) ? null : afterDigits ? typed.MeantAfterDigits : typed.Meant;
        return new Token(kind, start, end, typed.Word, standard, glued);
    }

    /// <summary>"xe hay hong", "may bi hong": broken, and no "không".</summary>
    private static bool IsBroken(Syllable word, List<Token> before) =>
        word.Folded == "hong" && before.Count > 1 && (before[^1].Folded is "bi" or "hu" or "xe" or "may" or "loa" or "dieu" or "hoa" or "mau" || (before[^1].Folded == "hay" && before[^2].Folded is "xe" or "may" or "loa" or "dien" or "mang" or "bom" or "mem" or "thoai"));

    /// <summary>"0,3 tỷ": the nought is a figure and says no "ko".</summary>
    private static bool BeginsFraction(string text, int end) =>
        end + 1 < text.Length && text[end - 1] == '0' && text[end] is ',' or '.' && char.IsAsciiDigit(text[end + 1]);

    /// <summary>"H005 k có gì", "hộ 5 k có gì": the digits of a code are no number that "k" could follow.</summary>
    private static bool IsCode(List<Token> before) => before.Count > 1 && before[^2].IsWord && (before[^1].Glued || before[^2].Folded is "ho" or "h");

    /// <summary>"7/9 k ht": those of a day are none either.</summary>
    private static bool IsDay(List<Token> before) => before.Count > 2 && before[^1].Glued && before[^2] is { Glued: true, Folded: "/" } && before[^3].IsDigits;

    private static (TokenKind Kind, int End) Measure(string text, int start)
    {
        var c = text[start];
        if (c == '\n')
        {
            return (TokenKind.NewLine, start + 1);
        }

        var end = start + 1;
        if (char.IsAsciiDigit(c))
        {
            while (end < text.Length && char.IsAsciiDigit(text[end]))
            {
                end++;
            }

            return (TokenKind.Digits, end);
        }

        if (!char.IsLetter(c))
        {
            return (TokenKind.Sign, char.IsHighSurrogate(c) && end < text.Length ? end + 1 : end);
        }

        while (end < text.Length && (IsInWord(text[end]) || IsInnerApostrophe(text, end)))
        {
            end++;
        }

        return (TokenKind.Word, end);
    }

    private static bool IsInWord(char c) =>
        char.IsLetter(c) || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.NonSpacingMark;

    // Names of the Central Highlands: H'Blin, K'Sor.
    private static bool IsInnerApostrophe(string text, int at) =>
        text[at] is '\'' or '’' && at + 1 < text.Length && char.IsLetter(text[at + 1]) && char.IsLetter(text[at - 1]);
}
