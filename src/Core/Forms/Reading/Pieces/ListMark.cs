using System.Globalization;
using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>A number or a letter that counts a list: "1.", "2/", "(3)", "b)", "4-", "STT 5:".</summary>
/// <param name="From">Its first token.</param>
/// <param name="To">The token after it.</param>
/// <param name="Number">What it counts; a is one.</param>
/// <param name="IsLetter">Whether a letter counts.</param>
/// <param name="Close">The sign behind it.</param>
/// <param name="BeginsLine">Whether a line begins with it.</param>
/// <param name="BeforeCode">Whether a household's code stands behind it.</param>
internal sealed record ListMark(int From, int To, int Number, bool IsLetter, char Close, bool BeginsLine, bool BeforeCode)
{
    private static readonly Vocabulary Ordinal = new("hộ số", "nhà số", "hộ thứ", "nhà thứ", "hộ", "nhà", "số", "thứ", "gia đình thứ", "hộ nghèo số");
    private static readonly Vocabulary Says = new("là", "là hộ", ":", "-", ",", "là nhà", ": hộ");
    private const int MostDigits = 2;
    private const string Letters = "abcdefgh";

    /// <summary>Whether it counts on from <paramref name="before"/> in the same way.</summary>
    public bool Follows(ListMark before) => Number == before.Number + 1 && IsLetter == before.IsLetter && (Close == before.Close || (BeginsLine && before.BeginsLine));

    /// <summary>Said in words: "Nhà số 1 là H041", "hộ thứ hai: H013".</summary>
    public bool IsSpelt => Close == 'l';

    /// <summary>The mark at <paramref name="at"/>; null where none stands.</summary>
    public static ListMark? At(TokenText text, int at) => Spelt(text, at) ?? Signed(text, at);

    /// <summary>"nhà số 2 là [H013]", "hộ thứ ba: [H005]": whether such words and no others stand between <paramref name="from"/> and a household at <paramref name="to"/>.</summary>
    public static bool CountsUpTo(TokenText text, int from, int to) =>
        text[from].Folded is "nha" or "ho" && text.At(from + 1)?.Folded is "so" or "thu" && Counted(text, from) is { } spelt && (spelt.To == to || spelt.Count + 1 == to);

    private static ListMark? Spelt(TokenText text, int at) =>
        Counted(text, at) is { } spelt && spelt.To > spelt.Count + 1 && Codes.At(text, spelt.To)
            ? new ListMark(at, spelt.To, spelt.Number, false, 'l', at == 0 || text[at - 1].Kind == TokenKind.NewLine, true)
            : null;

    /// <summary>What counts at a token in words, where its number stands, and the token behind "là".</summary>
    private static (int Number, int Count, int To)? Counted(TokenText text, int at)
    {
        var counted = at > 0 && Boundaries.At(text, at - 1) == Boundary.None ? at : Ordinal.Skip(text, at, text.Count);
        return counted > at && text.At(counted) is { } count && (Count(count) ?? (count.Folded == "nhat" ? 1 : NumberWords.Digit(text, counted, text.Count))) is { } number && !(count.IsWord && count.Folded.Length == 1)
            ? (number, counted, Says.SkipAll(text, counted + 1, text.Count))
            : null;
    }

    private static ListMark? Signed(TokenText text, int at)
    {
        var line = at == 0 || text[at - 1].Kind == TokenKind.NewLine || (text[at - 1].Kind == TokenKind.Sign && text[at - 1].Folded is "-" or "+" or "*" or "•" && (at == 1 || text[at - 2].Kind == TokenKind.NewLine));
        var opened = text[at].IsSign('(');
        var counted = opened || (line && text[at] is { IsWord: true, Folded: "stt" or "ho" or "so" }) ? at + 1 : at;
        if (text.At(counted) is not { } count || Count(count) is not { } number || (opened ? !count.Glued : counted == at && count.Glued && !line))
        {
            return null;
        }

        var close = text.At(counted + 1);
        if (close is not { Kind: TokenKind.Sign, Glued: true } || (opened ? !close.IsSign(')') : !Closes(close, line)))
        {
            return null;
        }

        var to = counted + 2;
        var code = Codes.At(text, to);
        return Begins(text, to, close, line, code) && (counted == at || opened || text[at].Folded == "stt" || code)
            ? new ListMark(at, to, number, count.IsWord, close.Folded[0], line, code)
            : null;
    }

    private static int? Count(Token count) =>
        count.IsDigits && count.Folded.Length <= MostDigits ? int.Parse(count.Folded, CultureInfo.InvariantCulture)
        : count is { IsWord: true, Folded.Length: 1 } && Letters.IndexOf(count.Folded[0], StringComparison.Ordinal) is >= 0 and var letter ? letter + 1
        : null;

    private static bool Closes(Token close, bool line) => close.Folded is "/" or ")" or "." or "-" || (line && close.Folded is ":" or "," or "–" or ">");

    /// <summary>Behind the mark a word begins; a number only where the mark begins its line and a space stands before it ("2. 10kg gạo").</summary>
    private static bool Begins(TokenText text, int to, Token close, bool line, bool code) => text.At(to) switch
    {
        { IsWord: true } next => !next.Glued || code || line || close.IsSign(')'),
        { IsDigits: true } next => line && !next.Glued && close.Folded is "." or ")" or "/",
        _ => false,
    };
}
