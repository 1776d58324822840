using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>
/// One choice in a message, as the outlook: by its label ("khả năng thoát nghèo: khó") or by a phrase that stands
/// by itself ("có khả năng thoát nghèo"). Where a household stands now (cận nghèo, đã thoát nghèo) is no outlook.
/// </summary>
internal static class OutlookPiece
{
    private static readonly Vocabulary Lead = new(
        ":", "-", "–", "=", "→", "là", "thì", "của hộ", "của hộ này", "của gia đình", "hộ", "hộ này", "gia đình", "ở mức", "mức", "cuối năm", "năm nay", "trong năm", "cuối năm nay", "sẽ", "rằng", "trong năm nay", "là hộ", "cuối kỳ", "của", "này", "rất", "hiện nay", "được đánh giá là", "được đánh giá", "đến cuối năm", "cuối", "đến", "đến cuối", "vào cuối năm", "vào năm", "cho năm", "năm", "thoát nghèo", "cũng", "vẫn", "thì cũng", "nhà này", "nhà đó", "nhà nớ", "nhà ni", "nhà", "còn");

    private static readonly Vocabulary Negation = new("không", "chưa", "chẳng", "chưa chắc", "không chắc");
    private static readonly Vocabulary Hedge = new("có thể", "có lẽ", "chắc là", "e là", "e rằng", "sợ", "sợ là", "hình như", "không biết", "chưa biết", "lo", "lo là", "nếu không thì", "không khéo");
    private static readonly Vocabulary NotSure = new("chưa dám", "không dám", "chưa dám nói", "chưa dám chắc", "chưa thể nói", "không thể nói", "chưa thấy", "khó nói");
    private static readonly Vocabulary SummingUp = new(Reading.SummingUp.Words);
    private static readonly Vocabulary Perhaps = new("có khi", "biết đâu", "may ra", "không chừng");
    private static readonly Vocabulary AnotherLine = new("cận nghèo", "cận", "tái nghèo", "tái");

    /// <summary>"…, [nói chung năm nay nhà chị] có khả năng thoát nghèo": a whole phrase behind words that only sum up, whoever and whenever.</summary>
    public static bool IsLedIn(Place place)
    {
        var sums = false;
        for (var at = place.ClauseStart; at < place.At;)
        {
            var summed = SummingUp.Skip(place.Text, at, place.At);
            sums |= summed > at;
            var next = Math.Max(summed, Math.Max(Fillers.BeforeStatement.Skip(place.Text, at, place.At), Unaccounted.SkipNeutral(place.Text, at, place.At)));
            if (next == at)
            {
                return false;
            }

            at = next;
        }

        return sums && place.Length > 1;
    }

    /// <summary>Whether a choice follows the label; a label of several words may also stand with a colon.</summary>
    public static bool IsAnswered(Question question, Place place) =>
        Behind(question, place.Text, place.PhraseEnd, place.ClauseEnd) is not null || (place.HasColon && place.IsStart);

    /// <summary>Whether a choice follows the label and nothing else in the clause.</summary>
    public static bool IsOnlyAnswered(Question question, Place place) =>
        Behind(question, place.Text, place.PhraseEnd, place.ClauseEnd) is { } found
        && Fillers.SkipCourtesy(place.Text, found.End, place.ClauseEnd) == place.ClauseEnd
        && !NonePhrases.IsNone(place.Text, place.PhraseEnd, place.ClauseEnd);

    public static void Read(Piece piece, Collector into)
    {
        var question = piece.Question!;
        var text = into.Text;
        if (piece.Kind == MarkKind.Choice)
        {
            var words = ChoiceWords.Statements(question).Find(text, piece.Open, piece.To)
                ?? new PhraseMatch<string>(piece.OpenEnd, 0, Fit.Full, ChoiceWords.KeysBetween(question, text, piece.Open, piece.OpenEnd));
            var told = Said(question, text, words, piece.To) ?? words;
            Judge(piece, question, told.Values, Math.Max(told.End, piece.OpenEnd), into);
        }
        else if (Behind(question, text, piece.OpenEnd, piece.To) is { } found)
        {
            Judge(piece, question, found.Values, found.End, into, isSure: found.Length > 1 || !IsShared(piece, into));
        }
        else
        {
            into.Doubt(question, new AnswerReading.Unreadable(ReadingReasons.ChoiceUnreadable, text.Slice(piece.Open, piece.To)));
            into.Consume(piece.From, piece.OpenEnd);
        }
    }

    /// <summary>"dự kiến thoát nghèo: chắc chắn": behind a colon the choice itself is said.</summary>
    private static PhraseMatch<string>? Said(Question question, TokenText text, PhraseMatch<string> words, int to) =>
        text.At(words.End)?.IsSign(':') == true && Lead.SkipAll(text, words.End, to) is var at && at < to && ChoiceWords.Of(question).Find(text, at, to) is { Values.Count: 1 } said ? said : null;

    /// <summary>"kn khó": a label of two questions (khả năng, kiến nghị) before one word is asked about.</summary>
    private static bool IsShared(Piece piece, Collector into) =>
        FormLexicon.Of(into.Form).Find(into.Text, piece.Open, piece.OpenEnd) is { } label
        && label.Values.Any(m => m.Kind == MarkKind.Label && m.Question != piece.Question);

    private static void Judge(Piece piece, Question question, IReadOnlyList<string> keys, int end, Collector into, bool isSure = true)
    {
        if (GivingWords.IsConditional(into.Text, Boundaries.ClauseStart(into.Text, piece.Open), piece.Open))
        {
            return;
        }

        var clause = Boundaries.ClauseStart(into.Text, piece.Open);
        var negated = Negation.OccursIn(into.Text, piece.From, piece.Open) || Hedge.OccursIn(into.Text, Math.Max(clause, piece.Open - 3), piece.Open);
        negated |= piece.Kind == MarkKind.Choice && NotSure.OccursIn(into.Text, clause, piece.Open);
        // "chắc thoát nghèo ấy mà em không dám nói trước", "có khi thoát được mà có khi không"
        negated |= piece.Kind == MarkKind.Choice && (NotSure.OccursIn(into.Text, end, Boundaries.SentenceEnd(into.Text, end)) || Perhaps.OccursIn(into.Text, clause, piece.Open));
        var other = AnotherLine.OccursIn(into.Text, end, piece.To);
        var isDoubted = piece.Kind == MarkKind.Choice && (Unaccounted.IsBefore(piece, into) || GivingWords.IsBeforeThePeriod(into.Text, clause, piece.Open));
        into.Add(question, keys.Count == 1 && isSure && !negated && !other && !isDoubted
            ? new AnswerReading.Understood(new Answer.Chosen(keys[0]))
            : new AnswerReading.Doubtful(ReadingReasons.ChoiceAmbiguous, into.Text.Slice(piece.From, end), ChoiceAnswer.Options(question, keys, [])));
        var start = Unaccounted.Start(piece, into);
        into.Consume(start < piece.From && Unaccounted.IsHarmless(into, start, piece.From) ? start : piece.From, end);
    }

    /// <summary>The choice behind the label, skipping small words and whose judgement it is; the nearest and longest.</summary>
    private static PhraseMatch<string>? Behind(Question question, TokenText text, int from, int to)
    {
        var table = ChoiceWords.Of(question);
        var at = from;
        while (at < to)
        {
            if (table.Find(text, at, to) is { } match && text.At(match.End)?.Folded != "khan" && (match.Fit == Fit.Full || match.Length > 1 || !text.IsMarked))
            {
                return Longer(table, text, match, to);
            }

            var next = Math.Max(Lead.Skip(text, at, to), Judgement.Skip(text, at, to));
            next = next == at && text[at] is { IsDigits: true, Folded: ['2', '0', _, _] } ? at + 1 : next;
            if (next == at)
            {
                return null;
            }

            at = next;
        }

        return null;
    }

    /// <summary>"thoát nghèo" behind the label may itself be followed by the choice: "dự kiến thoát nghèo: chắc chắn".</summary>
    private static PhraseMatch<string> Longer(PhraseTable<string> table, TokenText text, PhraseMatch<string> first, int to)
    {
        var at = Lead.SkipAll(text, first.End, to);
        return first.Values.Count > 1 && at < to && table.Find(text, at, to) is { Values.Count: 1 } second ? second : first;
    }
}
