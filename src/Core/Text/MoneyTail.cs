namespace ReportBot.Core.Text;

/// <summary>
/// What follows "N triệu" or "N tỷ": one digit is tenths (1tr2), two are hundredths (1tr05), three are
/// thousandths (1tr250), and a smaller unit says itself (1 triệu 200 nghìn).
/// </summary>
internal static class MoneyTail
{
    private static readonly Vocabulary MaySayMore = new("đồng", "đ", "vnd", "vnđ", "một", "mỗi", "mỗi người", "trên", "1 người", "bình quân", "và", "nhưng");

    private static readonly Vocabulary PerOne = new("một người", "mỗi người", "một tháng", "mỗi tháng", "một khẩu", "mỗi khẩu", "trên người", "bình quân", "đồng", "một đầu người", "mỗi đầu người", "đầu người", "một nhân khẩu", "mỗi nhân khẩu", "một miệng ăn", "mỗi miệng ăn", "theo đầu người", "một đầu", "mỗi đầu");
    private static readonly Vocabulary Each = new("người", "khẩu", "nhân khẩu", "tháng");
    private static readonly Vocabulary EachOther = new("1 tháng", "một tháng", "mỗi tháng", "/ tháng", "hàng tháng", "1 người", "một người", "/ người", "trên tháng");

    /// <returns>The amount to add and the token after it; in doubt where the number may belong to what follows.</returns>
    public static (decimal Value, int End, bool Doubt)? Read(TokenText text, int at, int limit, long unit, decimal units)
    {
        if (at >= limit || !text[at].IsDigits)
        {
            return ReadWords(text, at, limit, unit);
        }

        var glued = text[at].Glued;
        var digits = text[at].Folded;
        var next = at + 1;
        if (DigitNumber.Read(text, at, limit) is not { Shape: DigitShape.Plain } number)
        {
            return null;
        }

        if (MoneyUnits.Read(text, next, limit) is { } smaller && smaller.Value > 1 && smaller.Value < unit)
        {
            return (number.Value * smaller.Value, smaller.End, false);
        }

        if ((!glued && IsDate(text, at, limit)) || digits.Length > 3)
        {
            return null;
        }

        var value = number.Value * unit / (decimal)Math.Pow(10, digits.Length);
        if (glued)
        {
            // 1tr2 bò is no amount anybody types, but "50tr 2 bò" written without its space may be.
            return Counters.Begins(text, next, limit) && !Counters.BeginsPeople(text, next, limit) ? (value, next, true) : (value, next, false);
        }

        return Spaced(text, next, limit, value, units);
    }

    private static (decimal Value, int End, bool Doubt)? Spaced(TokenText text, int next, int limit, decimal value, decimal units)
    {
        if (units >= 10 && text.At(next)?.IsSign('.') == true && text.At(next + 1) is { IsWord: true, Glued: false } && FollowsMark(text, next - 1))
        {
            // "vay 20tr 2. học nghề": the number counts a list.
            return null;
        }

        if (next >= limit || !text[next].IsWord || MaySayMore.Begins(text, next, limit))
        {
            return (value, next, false);
        }

        if (text[next - 1].Folded == "1" && Each.Skip(text, next, limit) is var each && each > next && EachOther.Begins(text, each, limit))
        {
            // "2 triệu 1 người 1 tháng": one person and one month, no tenth.
            return null;
        }

        if (Counters.BeginsPeople(text, next, limit))
        {
            return (value, next, true);
        }

        // "1 triệu 2 kk thiếu nước": the word that follows is no counted thing. From ten on the tenths are not
        // spoken so ("50 triệu 2 …"), the number belongs to what follows.
        return Counters.Begins(text, next, limit) || units >= 10 ? null : (value, next, false);
    }

    /// <summary>The number before it counted the list too: "1. vay 20tr 2. học nghề".</summary>
    private static bool FollowsMark(TokenText text, int at)
    {
        var before = (int.Parse(text[at].Folded, System.Globalization.CultureInfo.InvariantCulture) - 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
        for (var back = at - 2; back >= 0 && at - back < 60; back--)
        {
            if (text[back].IsDigits && text[back].Folded == before && text[back + 1].IsSign('.'))
            {
                return true;
            }
        }

        return false;
    }

    private static (decimal Value, int End, bool Doubt)? ReadWords(TokenText text, int at, int limit, long unit)
    {
        if (NumberWords.Read(text, at, limit) is not { } number)
        {
            return null;
        }

        if (number.End - 1 > at && text[number.End - 1].Folded == "mot" && PerOne.Begins(text, number.End - 1, limit) && NumberWords.Read(text, at, number.End - 1) is { } shorter)
        {
            // "một triệu ba trăm một đầu người": one person.
            number = shorter;
        }

        if (MoneyUnits.Read(text, number.End, limit) is { } smaller)
        {
            return smaller.Value > 1 && smaller.Value < unit ? ((decimal)number.Value * smaller.Value, smaller.End, false) : null;
        }

        var isForOne = PerOne.Begins(text, number.End, limit);
        var isLast = number.End >= limit || !text[number.End].IsWord || MoneyUnits.SkipDong(text, number.End, limit) > number.End || isForOne;
        if (!isLast || number.Value is >= 10 and < 100)
        {
            return null;
        }

        // "1tr hai trăm" leaves out the thousand. Without its marks "nam" may be a year and "sau" what comes after, unless each person follows.
        return number.Value >= 100 ? (number.Value * unit / 1000m, number.End, false)
            : (number.Value * unit / 10m, number.End, !(text.IsMarked || isForOne || SaysNumber(text[at])));
    }

    private static bool SaysNumber(Token word) => word.Folded is "hai" or "ba" or "chin" || word.Word.IsMarked;

    private static bool IsDate(TokenText text, int at, int limit) =>
        at + 2 < limit && text[at + 1].Glued && text[at + 1].IsSign('/') && text[at + 2].IsDigits;
}
