using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>"Không phải 4/9, hộ Byơng thăm 5/9 mới đúng": what is denied first is left out, with the words behind the right one that only say so.</summary>
internal static class DeniedFirst
{
    private static readonly Vocabulary Not = new("không phải", "không phải là", "không phải ngày", "chứ không phải", "ko phải", "không phải thăm", "không phải thu nhập");
    private static readonly Vocabulary Rather = new("mới đúng", "mới phải", "mới chuẩn", "chứ", "mới đúng ạ");
    private static readonly Vocabulary Link = new("mà", "mà là", "là", "đâu", "ạ", "đó", "nha", "nhé");

    /// <summary>The text without them.</summary>
    public static TokenText Mend(TokenText text, DateOnly today)
    {
        var start = Fillers.SkipCourtesy(text, 0, text.Count);
        var denied = Not.Skip(text, start, text.Count);
        if (denied > start && AnotherCode(text, denied) is { } meant)
        {
            return text.Through([.. text.Tokens[..start], .. text.Tokens[meant..]]);
        }

        if (denied == start || Value(text, denied, today) is not { } wrong || !(Link.SkipAll(text, wrong.End, text.Count) is var link && link < text.Count) || (Boundaries.At(text, link) == Boundary.None && link == wrong.End))
        {
            return text;
        }

        var from = Boundaries.At(text, link) == Boundary.None ? link : link + 1;
        for (var at = from; at < text.Count; at++)
        {
            if (Value(text, at, today) is { } right && right.IsDay == wrong.IsDay)
            {
                var end = Rather.Skip(text, right.End, text.Count);
                return text.Through([.. text.Tokens[..start], .. text.Tokens[from..right.End], .. text.Tokens[end..]]);
            }
        }

        return text;
    }

    /// <summary>"Không phải [H021] đâu, H012 mới là hộ được cấp": where the code begins that is the right one.</summary>
    private static int? AnotherCode(TokenText text, int at)
    {
        var link = Codes.At(text, at) ? Link.SkipAll(text, at + 2, text.Count) : text.Count;
        var right = link < text.Count && Boundaries.At(text, link) == Boundary.Weak ? link + 1 : link;
        return right > at + 2 && Codes.At(text, right) && text.At(right + 2)?.Folded is "moi" ? right : null;
    }

    private static (int End, bool IsDay)? Value(TokenText text, int at, DateOnly today) =>
        DateScanner.Read(text, at, text.Count, today, isAsked: false) is { } day ? (day.End, true)
        : MoneyPhrase.Read(text, at, text.Count) is { Doubt: not MoneyDoubt.Bare } money ? (money.End, false)
        : null;
}
