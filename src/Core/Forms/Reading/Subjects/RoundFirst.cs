using System.Globalization;
using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>
/// "hôm qua đi cả 4 nhà, nhà Lâm ổn, Vân thiếu nước", "cả 3 nhà là hôm nay, trừ Dơk", "Bác mới đi được hai nhà thôi, Dơk, Blin": a first clause that says
/// nothing but that the sender went to all of them, or to as many, and when. It is a sentence of its own, however the message goes on.
/// </summary>
internal static class RoundFirst
{
    private static readonly Vocabulary Sender = new("tôi", "em", "mình", "tui", "e", "chúng tôi", "tụi em", "bọn em", "anh", "chị", "bác", "chú", "cô", "cháu", "con", "đã", "vừa", "mới", "có", "xong", "rồi", "r", "được", "dạ", "thôi", "là", "thì", "hồi", "lúc", "đều", "nha", "nhé", "luôn", "một mạch", "một lèo", "một lượt", "một buổi", "kỳ này");
    private static readonly Vocabulary Goes = new("đi", "đi thăm", "thăm", "ghé", "ghé thăm", "xuống", "xuống thăm", "vào", "vào thăm", "vô", "vô thăm", "lên", "lên thăm", "qua", "qua thăm", "đến", "đến thăm", "tới", "tới thăm", "gặp", "đi qua", "đi tới", "đi đến", "sang thăm", "về thăm", "chạy");
    private static readonly Vocabulary Whole = new("cả", "hết", "hết cả", "đủ", "đủ cả", "tất cả", "toàn bộ", "hết tất cả");
    private static readonly Vocabulary Several = new([.. CountWords.Several]);
    private static readonly Vocabulary Behind = new("hết", "đủ", "rồi", "xong", "thôi");

    /// <summary>The message with such a clause written out: "hôm qua tôi thăm cả 4 nhà. …"; itself where it has none.</summary>
    public static TokenText Mend(TokenText text, ReadingContext context)
    {
        var many = context.Subjects.Count;
        if (many < 2 || context.Subjects.Any(s => s.Kind is not null) || Read(text, context) is not { } round || round.End >= text.Count || (round.Count is { } told ? told > many || (told == many && !round.IsWhole && round.Sign != ':') : false))
        {
            return text;
        }

        if (round.Sign == ':' && !round.IsWhole)
        {
            // "Ngày 3/9 đi các hộ: H017 …" lists them.
            return text;
        }

        var isAll = round.IsWhole || round.Count is null;
        if (isAll && round.Count is { } said && said != many)
        {
            // "cả 2 nhà" of somebody who has five: those that are named next.
            isAll = false;
        }

        var words = string.Create(CultureInfo.InvariantCulture, $"tôi thăm {(isAll ? "cả " : string.Empty)}{(isAll ? many : round.Count)} nhà");
        // Where it stands in the text: behind the day that goes before it.
        var place = round.Day is { } before ? text[before.End - 1].End : text[0].Start;
        var written = TokenText.Of(words).Tokens.Select(t => t with { Start = place, End = place });
        var sign = text[round.End] with { Kind = TokenKind.Sign, Word = Syllable.Of(isAll && round.Sign != ':' ? "." : ":"), Standard = null, Glued = true };
        var isApart = isAll && Exceptions.Except.Begins(text, round.End + 1, text.Count);
        return text.Through([.. round.Day is { } day ? text.Tokens[day.Start..day.End] : [], .. written, isApart ? text[round.End] : sign, .. text.Tokens[(round.End + 1)..]]);
    }

    /// <summary>The first clause, where nothing else is said in it.</summary>
    private static Round? Read(TokenText text, ReadingContext context)
    {
        var round = new Round(null, null, false, false, false, 0, ' ');
        var at = 0;
        for (; at < text.Count && !text[at].IsSign(':') && Boundaries.At(text, at) == Boundary.None;)
        {
            if (DateScanner.Read(text, at, text.Count, context.Today, isAsked: false) is { Doubt: DateDoubt.None } day)
            {
                (round, at) = (round with { Day = (at, day.End) }, day.End);
            }
            else if (!round.Names && Homes(text, at) is { } homes)
            {
                (round, at) = (round with { Count = homes.Count, IsWhole = homes.IsWhole, Names = true }, homes.End);
            }
            else if (Goes.Skip(text, at, text.Count) is var went && went > at)
            {
                (round, at) = (round with { Goes = true }, went);
            }
            else if (Math.Max(Sender.Skip(text, at, text.Count), round.Names ? Behind.Skip(text, at, text.Count) : at) is var next && next > at)
            {
                (round, at) = (round with { IsWhole = round.IsWhole || (round.Names && text[at].Folded is "het" or "du") }, next);
            }
            else
            {
                return null;
            }
        }

        var denies = at < text.Count && text[at].IsSign('?');
        return round.Names && (round.Goes || (round.IsWhole && round.Day is not null)) && at < text.Count && !denies ? round with { End = at, Sign = text[at].Folded[0] } : null;
    }

    /// <summary>"cả 4 nhà", "hết các hộ", "được hai nhà": how many, and whether it is said to be all.</summary>
    private static (int? Count, bool IsWhole, int End)? Homes(TokenText text, int at)
    {
        var number = Whole.Skip(text, at, text.Count);
        var several = Several.Skip(text, number, text.Count);
        var count = number < text.Count && several == number ? CountWords.At(text, number) : null;
        var noun = count is not null ? number + 1 : several;
        if (noun == at || noun >= text.Count || text[noun].Folded is not ("nha" or "ho") || (count is null && several == number))
        {
            return null;
        }

        return (count, number > at, AllOwn.PlaceEnd(text, noun + 1));
    }

    private sealed record Round(int? Count, (int Start, int End)? Day, bool IsWhole, bool Names, bool Goes, int End, char Sign);
}
