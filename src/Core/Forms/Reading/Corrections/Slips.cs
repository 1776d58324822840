using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>
/// "thăm hôm qua, à nhầm, hôm kia", "tn 1tr2 nhầm 1tr3": the sender takes back a day or an amount with the next words.
/// What was taken back, and the words that take it back, are left out; what stands in its place is read.
/// </summary>
internal static class Slips
{
    // A day or an amount takes no more words.
    private const int Reach = 8;

    // A statement that is begun anew, and an amount with what it is for, take more.
    private const int Again = 14;

    private static readonly Vocabulary TakenBack = new([
        "nhầm", "à nhầm", "ủa nhầm", "ý nhầm", "ấy nhầm", "nhầm rồi", "ghi nhầm", "gõ nhầm", "nói nhầm", "viết nhầm", "lộn", "à lộn", "ghi lộn", "à không", "ủa không", "à quên", "à mà không", "xin lỗi", "sửa lại", "sửa lại là", "đính chính", "đính chính là", "đúng ra là", "đúng ra", "không phải", "à không phải",
        .. from who in (string[])["em", "tôi", "mình", "tui", "cháu", "e"] from how in (string[])["nhầm", "nói nhầm", "ghi nhầm", "gõ nhầm", "lộn", "nói lộn"] from ah in (string[])["", "à ", "ủa "] select ah + who + " " + how]);

    private static readonly Vocabulary Mistaken = new("à nhầm", "ủa nhầm", "nhầm rồi", "à không", "à lộn", "à quên", "nhầm");
    private static readonly Vocabulary Link = new(",", ".", ":", "-", "là", "phải là", "thành", "mới đúng là", "đúng là", "đúng ra là", "đếm lại là", "đếm lại", "phải", "tính lại là", "ngày", "tại", "à", "vì", "thì", "(", ")", "…");
    private static readonly Vocabulary Rather = new("mới đúng", "mới phải", "mới chuẩn", "chứ không phải");

    /// <summary>Whether something is taken back in the range that no day or amount stands for.</summary>
    public static bool IsIn(TokenText text, int from, int to) => Mistaken.OccursIn(text, from, to);

    /// <summary>The text without what it takes back itself.</summary>
    public static TokenText Mend(TokenText text, DateOnly today)
    {
        List<Token>? left = null;
        var kept = 0;
        for (var at = 1; at < text.Count; at++)
        {
            if (TakenBack.Skip(text, at, text.Count) is var end && end > at && Cut(text, at, Link.SkipAll(text, end, text.Count), today) is { } cut && cut.From >= kept)
            {
                left ??= [];
                left.AddRange(text.Tokens.AsSpan(kept..cut.From));
                left.AddRange(text.Tokens.AsSpan(cut.Instead..cut.End));
                left.AddRange(text.Tokens.AsSpan(cut.Per));
                kept = cut.To;
                at = Math.Max(at, cut.To - 1);
            }
        }

        return left is null ? text : text.Through([.. left, .. text.Tokens[kept..]]);
    }

    /// <summary>"còn 64 hộ nghèo, em gõ nhầm, đúng là 46 hộ nghèo": two counts of the same thing, the second instead of the first.</summary>
    private static (int From, int Instead, int End, int To)? CountCut(TokenText text, int slip, int instead)
    {
        if (text[instead] is not { IsDigits: true, Folded.Length: <= 4 } || text.At(instead + 1) is not { IsWord: true, Folded: "ho" or "lan" or "nha" or "luot" } unit)
        {
            return null;
        }

        for (var from = slip - 2; from >= Math.Max(0, slip - Reach); from--)
        {
            if (text[from].IsDigits)
            {
                return text[from + 1].Folded == unit.Folded && text[from].Folded.Length <= 4 ? (from, instead, instead, instead) : null;
            }
        }

        return null;
    }

    /// <summary>What is taken back, up to what stands instead; and the words behind that which only say so.</summary>
    private static (int From, int Instead, int End, int To, Range Per)? Cut(TokenText text, int slip, int instead, DateOnly today)
    {
        if (instead >= text.Count)
        {
            return null;
        }

        if (CountCut(text, slip, instead) is { } count)
        {
            return (count.From, count.Instead, count.End, count.To, ..0);
        }

        var isDay = DateScanner.Read(text, instead, Math.Min(text.Count, instead + Reach), today, isAsked: false);
        var end = isDay?.End ?? (MoneyPhrase.Read(text, instead, Math.Min(text.Count, instead + Reach)) is { Doubt: not MoneyDoubt.Bare } money ? money.End : instead);
        for (var from = Math.Max(0, slip - Again); end > instead && from < slip; from++)
        {
            var before = isDay is not null ? DateScanner.Read(text, from, slip, today, isAsked: false)?.End : MoneyPhrase.Read(text, from, slip) is { Doubt: not MoneyDoubt.Bare } taken ? taken.End : null;
            var per = before is { } amount && isDay is null ? PerUnits.Read(text, amount, slip).End : before;
            if (per is { } value && Link.SkipAll(text, Fillers.SkipCourtesy(text, value, slip), slip) == slip)
            {
                // "1,2 triệu/người/tháng, à em nhầm, 1,5 triệu": of what, is said once.
                var isSaidAnew = PerUnits.Read(text, end, text.Count).End > end;
                return (from, instead, end, Rather.Skip(text, end, text.Count), isSaidAnew || isDay is not null ? ..0 : before!.Value..value);
            }
        }

        return Anew(text, slip, instead) is { } again ? (again, instead, instead, instead, ..0) : null;
    }

    /// <summary>"được tặng bò... à không, được tặng dê", "hộ 12 chưa thăm, à nhầm, hộ 12 thăm rồi": who begins anew with the same word takes back what followed it.</summary>
    private static int? Anew(TokenText text, int slip, int instead)
    {
        var isCode = Withdrawn.IsNumbered(text, instead);
        if (!Mistaken.Begins(text, slip, text.Count) || text[slip + 1].Folded == "quen" || !(isCode || Withdrawn.Heads.Begins(text, instead, text.Count)))
        {
            return null;
        }

        var end = slip;
        while (end > 0 && text[end - 1].Kind == TokenKind.Sign)
        {
            end--;
        }

        for (var from = end - 1; from >= Math.Max(0, end - Again) && Boundaries.At(text, from) != Boundary.Strong; from--)
        {
            if (text[from].Folded == text[instead].Folded && (isCode ? Withdrawn.IsNumbered(text, from) : Withdrawn.Heads.Begins(text, from, end)))
            {
                // "chưa thăm à nhầm thăm rồi": yes and no of one thing are asked.
                return from > 0 && GivingWords.IsNegated(text, from - 1, from) ? null : (isCode ? text[from + 1].Folded == text[instead + 1].Folded : !Withdrawn.Names(text, from, end)) ? from : null;
            }
        }

        return null;
    }
}
