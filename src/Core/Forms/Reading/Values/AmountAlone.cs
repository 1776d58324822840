using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>An amount that says "người" and "tháng" itself, or "bình quân", and needs no label: "mỗi người được 1tr1 mỗi tháng".</summary>
internal static class AmountAlone
{
    private static readonly Vocabulary EachPerson = new([
        .. from month in (string[])["mỗi tháng", "một tháng", "hằng tháng", "hàng tháng", "tháng này"]
            from who in (string[])["mỗi người", "một người", "mỗi khẩu", "một khẩu", "từng người", "bình quân mỗi người"]
            from has in (string[])["", " được", " có", " thu nhập", " thu nhập được", " có thu nhập", " thu", " thu được", " kiếm được", " kiếm", " làm ra", " khoảng", " được khoảng"] select month + " " + who + has,
        .. from who in (string[])["một đầu người", "mỗi đầu người", "bình quân một đầu người", "bình quân mỗi đầu người", "theo đầu người", "mỗi miệng ăn", "mỗi người", "bình quân mỗi người", "bình quân một người", "mỗi khẩu", "bình quân mỗi khẩu", "mỗi người nghèo", "một người nghèo", "bình quân mỗi người nghèo", "bình quân một người nghèo", "bình quân người nghèo", "bình quân đầu người", "một người", "mỗi nhân khẩu"]
            from month in (string[])["", " mỗi tháng", " một tháng", " 1 tháng", " hằng tháng"]
            from has in (string[])["", " được", " có", " thu nhập", " thu nhập được", " có thu nhập", " thu", " thu được", " kiếm được", " kiếm", " làm ra", " làm được", " thu nhập", " là", " chỉ", " chỉ được", " còn", " có thu nhập", " khoảng", " được khoảng", " đạt"] select who + month + has]);

    private static readonly Vocabulary Average = new("bình quân", "bq", "bình quân đầu người", "bình quân một người", "bình quân mỗi người");

    /// <summary>The piece that such an amount is at a token; null where none begins.</summary>
    public static Piece? Find(TokenText text, FormLexicon lexicon, Piece? current, int at, int end, bool isStart)
    {
        if ((current is not { Question.Kind: QuestionKind.Text or QuestionKind.Money or QuestionKind.Choices } || (isStart && current is { Question.Kind: QuestionKind.Text } && BeginsSentence(text, at))) && lexicon.PerQuestions is [var ofEach, ..] && EachEarns.Find(text, ofEach, at, end) is { } earns)
        {
            return earns;
        }

        if (current is not { Question.Kind: QuestionKind.Text or QuestionKind.Money } && EachPerson.Skip(text, at, end) is var each && each > at
            && lexicon.PerQuestions is [var perPerson, ..] && MoneyPhrase.Read(text, each, end) is { Doubt: MoneyDoubt.None } earned
            && PerUnits.Read(text, earned.End, end) is var month && (month.Units == Per.Month || (month.Units == Per.None && SaysMonth(text, at, each))))
        {
            // "mỗi người được 1tr1 mỗi tháng"
            return new Piece(MarkKind.Label, perPerson, at, at, at, month.End);
        }

        if (isStart && current is not { Question.Kind: QuestionKind.Text } && Average.Skip(text, at, end) is var average && average > at && lexicon.PerQuestions is [var asked, ..]
            && MoneyPhrase.Read(text, average, end) is { Doubt: MoneyDoubt.None } amount && Fillers.SkipCourtesy(text, PerUnits.Read(text, amount.End, end).End, end) == end)
        {
            // "bình quân 1.150.000": the form's own question without its first word.
            return new Piece(MarkKind.Label, asked, at, at, average, end);
        }

        if (!text[at].IsDigits || (current is { Question.Kind: QuestionKind.Text } && !isStart) || current is { Question.Kind: QuestionKind.Money } && current.To > at)
        {
            return null;
        }

        foreach (var question in lexicon.PerQuestions)
        {
            if (MoneyPhrase.Read(text, at, end) is { Doubt: MoneyDoubt.None } money
                && PerUnits.Read(text, money.End, end) is { Units: Per.Person | Per.Month } units)
            {
                return new Piece(MarkKind.Label, question, at, at, at, units.End);
            }
        }

        return null;
    }

    private static bool BeginsSentence(TokenText text, int at) => Boundaries.ClauseStart(text, at) is var start && start > 0 && Boundaries.At(text, start - 1) == Boundary.Strong;

    private static bool SaysMonth(TokenText text, int from, int to) => text.Tokens[from..to].Any(t => t.Folded == "thang");
}
