using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>Who gave and who received, around help that was understood: known words for them are no words left over.</summary>
internal static class SupportPersons
{
    private static readonly Vocabulary For = new("cho", "của");
    private static readonly Vocabulary By = new("do", "của", "từ", "bên");
    private static readonly Vocabulary Persons = new(
        [.. CountWords.Words(1, 5), "hộ", "hộ này", "nhà", "gia đình", "gđ", "chủ hộ", "cả nhà", "cả hộ", "cả gia đình", "ông", "bà", "anh", "chị", "cô", "chú", "bác", "em", "cháu", "các", "con", "con trai", "con gái", "vợ", "chồng", "vợ chồng", "mẹ", "bố", "mẹ con", "người", "khẩu", "nhân khẩu", "thành viên", "mỗi", "đứa", "bé", "mọi", "tất cả", "trong", "trong nhà", "trong hộ", "trong gia đình", "nó", "tụi nó", "hắn"]);

    public static void Consume(Piece piece, Collector into)
    {
        var text = into.Text;
        var from = Unaccounted.Start(piece, into);
        if (!GivingWords.IsNegated(text, from, piece.Open) && IsKnown(into, from, piece.Open))
        {
            into.Consume(from, piece.Open);
        }

        if (NamedEnd(into, piece.OpenEnd, piece.To) is { } named)
        {
            into.Consume(piece.OpenEnd, named);
        }

        if (GivingWords.Source.Skip(text, piece.OpenEnd, piece.To) is var lender && lender > piece.OpenEnd && lender < piece.To && into.IsConsumed(lender))
        {
            // "vay [HCCB] 15tr"
            into.Consume(piece.OpenEnd, lender);
        }

        for (var at = piece.OpenEnd; at < piece.To; at++)
        {
            if (!into.IsConsumed(at) && (Receivers(text, at, piece.To) ?? Giver(into, at, piece.To)) is { } end && (end == piece.To || Boundaries.At(text, end) != Boundary.None || into.IsConsumed(end)))
            {
                into.Consume(at, end);
                at = end - 1;
            }
        }
    }

    /// <summary>"cho [ông Dũng] 5 ký gạo": who it was, between the word of giving and what was read.</summary>
    private static int? NamedEnd(Collector into, int at, int to)
    {
        var text = into.Text;
        var end = Persons.SkipAll(text, at, to);
        var title = end;
        if (title > at && title < to && into.IsConsumed(title))
        {
            // "cho [nó] 1 con bò"
            return title;
        }

        while (end < to && text[end].IsWord && char.IsUpper(text.Text[text[end].Start]))
        {
            end++;
        }

        return title > at && end > title && end < to && into.IsConsumed(end) ? end : null;
    }

    private static int? Receivers(TokenText text, int at, int to)
    {
        var end = For.Skip(text, at, to);
        if (end == at)
        {
            return null;
        }

        var start = end;
        while (end < to && Math.Max(Persons.Skip(text, end, to), text[end] is { IsDigits: true, Folded.Length: <= 2 } ? end + 1 : end) is var next && next > end)
        {
            end = next;
        }

        end = Fillers.SkipCourtesy(text, end, to);
        return end > start ? end : null;
    }

    private static int? Giver(Collector into, int at, int to)
    {
        var text = into.Text;
        var end = By.Skip(text, at, to);
        if (end == at || !GivingWords.Source.Begins(text, end, to) || IsNamedFund(text, end, to))
        {
            return null;
        }

        while (end < to && !into.IsConsumed(end) && Math.Max(Unaccounted.SkipHarmless(into, end, to), GivingWords.Source.Skip(text, end, to)) is var next && next > end)
        {
            end = next;
        }

        return end;
    }

    /// <summary>"từ Quỹ vì người nghèo", "của dự án giảm nghèo": the fund that paid has a name, and the office wants to know it.</summary>
    private static bool IsNamedFund(TokenText text, int at, int to) =>
        at + 2 < to && text[at].IsWord && (text[at].Folded == "quy" || (text[at].Folded == "du" && text[at + 1].Folded == "an" && text[at + 2].IsWord)) && Boundaries.At(text, at + 1) == Boundary.None;

    /// <summary>Whether every word is known for who, when and where; a name, or words that another answer took, are not.</summary>
    private static bool IsKnown(Collector into, int from, int to)
    {
        for (var at = from; at < to;)
        {
            var next = Math.Max(Math.Max(Unaccounted.SkipHarmless(into, at, to), Unaccounted.SkipGiver(into.Text, at, to)), GivingWords.Source.Skip(into.Text, at, to));
            if (next == at && !into.IsConsumed(at))
            {
                return false;
            }

            at = Math.Max(next, at + 1);
        }

        return true;
    }
}
