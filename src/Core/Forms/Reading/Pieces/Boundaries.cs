using System.Globalization;
using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>Where a clause ends: a comma or a dash ends it weakly; a full stop, a semicolon or a new line strongly.</summary>
internal enum Boundary
{
    None,
    Weak,
    Strong,
}

/// <summary>Tells the signs that end a clause from those inside numbers, days and abbreviations.</summary>
internal static class Boundaries
{
    private const int LongestClause = 60;
    private const int LongestFormer = 16;
    private static readonly Vocabulary Why = new("vì", "do");
    private static readonly Vocabulary Formerly = new(FormerTimes.Words);

    public static Boundary At(TokenText text, int at)
    {
        // Asked many times of every token.
        if (text.Memo[at] is 0)
        {
            text.Memo[at] = (byte)(1 + (int)Judge(text, at));
        }

        return (Boundary)(text.Memo[at] - 1);
    }

    private static Boundary Judge(TokenText text, int at)
    {
        var token = text[at];
        if (token.Kind == TokenKind.NewLine)
        {
            return Boundary.Strong;
        }

        if (token.Kind != TokenKind.Sign || InNumber(text, at))
        {
            return TurnsToNow(text, at) || GivesReason(text, at) ? Boundary.Weak : Boundary.None;
        }

        return token.Folded[0] switch
        {
            ';' or '!' or '?' or '…' => Boundary.Strong,
            '.' => IsAbbreviation(text, at) || IsListMark(text, at) ? Boundary.None : Boundary.Strong,
            ',' when IsOneDoing(text, at) => Boundary.None,
            ',' or '(' or ')' or '•' or '|' or '/' when token.Folded[0] != '/' || (!token.Glued && text.At(at + 1)?.Glued == false) => Boundary.Weak,
            '-' or '–' or '—' or '+' or '*' when !token.Glued && at + 1 < text.Count && !text[at + 1].IsDigits => Boundary.Weak,
            _ => Boundary.None,
        };
    }

    /// <summary>"thăm hỏi, động viên 5 hộ": one doing in two words.</summary>
    private static bool IsOneDoing(TokenText text, int at) =>
        at > 0 && text[at - 1].Folded is "tham" or "hoi" && text.At(at + 1)?.Folded is "dong" or "tang" && text.At(at + 2)?.Folded is "vien" or "qua";

    /// <summary>"năm ngoái được 2 con dê còn năm nay chưa được gì": the word parts two times.</summary>
    private static bool TurnsToNow(TokenText text, int at) =>
        at > 0 && text[at] is { Kind: TokenKind.Word, Folded: "con" or "nay" or "gio" or "bay" or "chu" }
        && (((text[at].Folded == "con" || (text[at].Folded == "chu" && text[at - 1].IsWord)) && text.At(at + 1) is { Folded: "nam" or "ky" or "thang" or "dot" or "nha" or "ho" } && text.At(at + 2) is { Folded: "nay" }) || SaysNow(text, at));

    /// <summary>"không có đề xuất vì đã được vay 20tr": why is a statement of its own where it tells what was done.</summary>
    private static bool GivesReason(TokenText text, int at) =>
        at > 0 && text[at] is { Kind: TokenKind.Word, Folded: "vi" or "do" } && text.At(at + 1)?.Folded is "da" or "vua" or "moi" && text.At(at + 2)?.Folded is "duoc" or "vay" or "nhan" && Why.Begins(text, at, at + 1);

    /// <summary>"trước đây khó khăn về vốn nay đã vay được 30tr": what has come since is a statement of its own.</summary>
    private static bool SaysNow(TokenText text, int at)
    {
        var behind = text[at].Folded == "bay" ? 2 : 1;
        if (text[at].Folded == "con" || (text[at].Folded == "bay" && text.At(at + 1)?.Folded != "gio") || text[at - 1].IsDigits || text.At(at + behind) is not { IsWord: true, Folded: "da" or "duoc" or "vua" or "moi" })
        {
            return false;
        }

        for (var back = at - 1; back >= Math.Max(0, at - LongestFormer) && text[back].Kind == TokenKind.Word; back--)
        {
            if (Formerly.Begins(text, back, at))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The end of the clause that <paramref name="at"/> lies in.</summary>
    public static int ClauseEnd(TokenText text, int at, int limit)
    {
        while (at < limit && At(text, at) == Boundary.None)
        {
            at++;
        }

        return at;
    }

    /// <summary>The first token of the clause that <paramref name="at"/> lies in.</summary>
    public static int ClauseStart(TokenText text, int at)
    {
        // Nobody types a longer clause; without the limit a text without signs would cost the square of its length.
        var limit = Math.Max(0, at - LongestClause);
        while (at > limit && At(text, at - 1) == Boundary.None)
        {
            at--;
        }

        return at;
    }

    /// <summary>The end of the sentence that <paramref name="at"/> lies in.</summary>
    public static int SentenceEnd(TokenText text, int at)
    {
        while (at < text.Count && At(text, at) != Boundary.Strong)
        {
            at++;
        }

        return at;
    }

    private static bool InNumber(TokenText text, int at) =>
        text[at].Glued && at > 0 && (text[at - 1].IsDigits || IsLookAlike(text, at - 1)) && text.At(at + 1) is { IsDigits: true, Glued: true };

    /// <summary>"l.2OO.000": letters that were typed for figures.</summary>
    private static bool IsLookAlike(TokenText text, int at) =>
        text[at].IsWord && !text[at].Folded.AsSpan().ContainsAnyExcept('o', 'l', 'i') && (text[at].Glued || text[at].Folded.Length == 1);

    /// <summary>"đ.c", "k.khăn": a stop between two letters without a space.</summary>
    private static bool IsAbbreviation(TokenText text, int at) =>
        at > 0 && text[at].Glued && text[at - 1].IsWord && text[at - 1].Folded.Length == 1 && text.At(at + 1) is { IsWord: true, Glued: true };

    /// <summary>
    /// "đx: 1. vay vốn 2. học nghề": the stop behind a number that counts a list within one text. The list begins with
    /// one behind a colon and counts on; a household behind the number ("1. H013") begins a new report.
    /// </summary>
    private static bool IsListMark(TokenText text, int at) =>
        MarkNumber(text, at) is { } number && (number == 1 ? text[at - 2].IsSign(':') : number == LastMark(text, at) + 1);

    /// <summary>The number that a stop may count; null where it is another stop.</summary>
    private static int? MarkNumber(TokenText text, int at) =>
        at >= 2 && text[at].Glued && text[at - 1] is { IsDigits: true, Glued: false, Folded.Length: <= 2 } number
        && text.At(at + 1) is { IsWord: true, Glued: false } && text.At(at + 2) is not { IsDigits: true, Glued: true }
        && int.TryParse(number.Folded, CultureInfo.InvariantCulture, out var value)
            ? value
            : null;

    /// <summary>How far the list on this line has counted before <paramref name="at"/>; nowhere near any number without one. Once forward: each mark rests on those before.</summary>
    private static int LastMark(TokenText text, int at)
    {
        const int NoList = -2;
        var (last, start) = (NoList, at);
        while (start > 0 && text[start - 1].Kind != TokenKind.NewLine)
        {
            start--;
        }

        for (var before = start; before < at; before++)
        {
            if (text[before].IsSign('.') && MarkNumber(text, before) is { } number && (number == 1 ? text[before - 2].IsSign(':') : number == last + 1))
            {
                last = number;
            }
        }

        return last;
    }
}
