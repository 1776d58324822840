using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>
/// "cả nhà đi phụ hồ thu 6tr/tháng": what is earned in a stretch of time, without the label of income. Whose it is and of how
/// many, the words do not say, so the income is asked.
/// </summary>
internal static class Earned
{
    // "mỗi ngày [đi làm thuê] kiếm": how far before the word of earning its time stands.
    private const int WhenBefore = 2;

    private static readonly Vocabulary Earns = new("mỗi tháng được", "một tháng được", "thu", "thu về", "thu được", "thu nhập", "kiếm", "kiếm được", "kiếm đc", "làm được", "làm ra", "thu hoạch được", "lời", "lãi", "lời được", "lãi được");
    private static readonly Vocabulary Around = new("mỗi", "một", "tháng", "ngày", "mỗi tháng", "mỗi ngày", "một tháng", "một ngày", "được", "khoảng", "chừng", "tầm", "cỡ", "gần", "hơn", "chỉ", "có", "là", "độ", "bình quân", "trung bình", "cả nhà", "cả hộ", ":");

    /// <summary>Asks for the amount of a person and month where no answer gave it.</summary>
    public static void Ask(IReadOnlyList<Piece> pieces, Collector into)
    {
        var text = into.Text;
        foreach (var question in FormLexicon.Of(into.Form).PerQuestions.Where(q => !into.Answers.Has(q.Key) && !into.IsUnclear(q.Key)))
        {
            foreach (var loose in pieces.Where(p => p.Kind is null))
            {
                for (var at = loose.From; at < loose.To; at++)
                {
                    if (Earns.Skip(text, at, loose.To) is var earned && earned > at && Around.SkipAll(text, earned, loose.To) is var amount && amount < loose.To
                        && MoneyPhrase.Read(text, amount, loose.To) is { Doubt: not (MoneyDoubt.Bare or MoneyDoubt.Unit) } money && (PerUnits.Read(text, money.End, loose.To).Units | Before(text, Math.Max(loose.From, at - WhenBefore), amount)) is not (Per.None or Per.Piece))
                    {
                        into.Doubt(question, MoneyAnswer.ReadAt(question, text, amount, loose.To) is { Reading: AnswerReading.Doubtful doubtful } ? doubtful : new AnswerReading.Doubtful(ReadingReasons.MoneyPer, text.Slice(at, money.End), []));
                        return;
                    }
                }
            }
        }
    }

    private static Per Before(TokenText text, int from, int to) =>
        Enumerable.Range(from, to - from).Any(i => text[i].IsWord && text[i].Folded is "thang" or "ngay" && text.At(i + 1)?.IsDigits != true) ? Per.Month
        : Enumerable.Range(from, to - from).Any(i => i > 0 && text[i].Folded == "nam" && text[i - 1].Folded is "mot" or "moi" or "ca" or "1") ? Per.Year : Per.None;
}
