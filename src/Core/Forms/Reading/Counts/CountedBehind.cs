using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>
/// A clause that only counts whom the help before it reached, or says what it cost without a unit: "tập huấn kỹ thuật trồng dâu, [18 hộ
/// tham gia]", "hỗ trợ khác: gạo, [4 hộ]", "sửa nhà cho 3 hộ, [kinh phí 120]".
/// </summary>
internal static class CountedBehind
{
    private const int LongestThing = 12;
    private static readonly Vocabulary Lead = new("có", "với", "cho", "gồm", "được", "tổng cộng", "tổng", "cả thảy", "tất cả", "thu hút", "và có", "đã có", "cho được", "số hộ", ":", "số lượng", "trong đó có");
    private static readonly Vocabulary Kinds = new("nghèo", "cận nghèo", "nghèo và cận nghèo", "nghèo, cận nghèo", "hội viên", "dân");
    private static readonly Vocabulary TakePart = new("tham gia", "tham dự", "dự", "dự học", "học", "theo học", "được học", "đi học", "theo dõi", "hưởng lợi", "được hưởng", "thụ hưởng", "hưởng", "nhận", "được nhận", "đã nhận", "nhận được", "có mặt", "đến dự", "tới dự", "tham gia học", "tham gia lớp", "được cấp", "được tập huấn", "đi dự", "được tặng", "được vay", "được hỗ trợ", "được giúp", "đã được nhận", "đều được nhận", "đã tham gia");
    private static readonly Vocabulary Cost = new("kinh phí", "tổng kinh phí", "số tiền", "tổng số tiền", "trị giá", "tổng trị giá", "tổng cộng", "tổng", "hết", "tốn", "tổng tiền", "chi phí", "tổng chi phí", "giá trị", "tổng giá trị", "cộng", "tổng vốn", "với số tiền", "với kinh phí", "cộng lại");

    /// <summary>The token behind "18 hộ [tham gia]".</summary>
    public static int SkipTakingPart(TokenText text, int at, int limit) => TakePart.SkipAll(text, at, limit);

    /// <summary>Reads such a clause; whether the piece is one.</summary>
    public static bool Read(Piece piece, Collector into, SupportWords found)
    {
        if (piece.Open != piece.OpenEnd || !SupportCounts.Has(piece.Question!) || !Begins(piece.Question!, into.Text, piece.Open, piece.To))
        {
            return false;
        }

        SupportCounts.Add(piece, into, found with { Keys = [], Spans = [] });
        into.Consume(piece.From, piece.To);
        return true;
    }

    /// <summary>Whether the clause goes on with the help that the sentence named last.</summary>
    public static bool Begins(Question question, TokenText text, int start, int end) =>
        start < end && (IsBareCost(question, text, start, end) || (IsCount(text, start, end) && !IsCounted(question, text, start)));

    /// <summary>"kinh phí 120": of what, is asked.</summary>
    private static bool IsBareCost(Question question, TokenText text, int start, int end) =>
        Cost.Skip(text, start, end) is var number && number > start && number < end && text[number].IsDigits && Thing(question, text, start) is not null
        && MoneyPhrase.Read(text, number, end) is { Doubt: MoneyDoubt.Bare } bare && Fillers.SkipCourtesy(text, bare.End, end) == end;

    private static bool IsCount(TokenText text, int start, int end)
    {
        var number = Lead.SkipAll(text, start, end);
        if (number >= end || SupportCounts.Count(text, number, end) is not { } count)
        {
            return false;
        }

        // "tập huấn, 12 hộ nghèo" may count the poor; "12 hộ nghèo tham gia" counts those who came.
        var kind = Kinds.Skip(text, count.End, end);
        var took = TakePart.SkipAll(text, kind, end);
        return Fillers.SkipCourtesy(text, took, end) == end && (took > kind || (kind == count.End && text[count.End - 1].Folded is "ho" or "nha" or "dinh" or "h"));
    }

    /// <summary>Whether the help that was named last has its households already.</summary>
    private static bool IsCounted(Question question, TokenText text, int start) =>
        Thing(question, text, start) is not { } thing
        || Enumerable.Range(thing.From, start - thing.From).Any(at => SupportCounts.Count(text, at, start) is not null)
        || Enumerable.Range(Boundaries.ClauseStart(text, thing.From), thing.From - Boundaries.ClauseStart(text, thing.From)).Any(at => SupportCounts.Count(text, at, thing.From) is not null);

    /// <summary>The form of help that the sentence named last before the clause, one whose households are counted.</summary>
    private static (int From, int To)? Thing(Question question, TokenText text, int start)
    {
        for (var at = start - 1; at >= Math.Max(0, start - LongestThing) && Boundaries.At(text, at) != Boundary.Strong; at--)
        {
            if (ChoiceWords.Find(question, text, at, start) is { Values: [var key] } named && (named.Fit == Fit.Full || named.Length > 1) && question.FindChoice(key)?.Count is not null)
            {
                return (at, named.End);
            }
        }

        return null;
    }
}
