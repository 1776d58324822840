using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>
/// Text behind its label, word for word: "kk thiếu nước tưới" is "thiếu nước tưới"; a cue ("thiếu…") belongs to its
/// text. "không có khó khăn gì" is no difficulty.
/// </summary>
internal static class TextPiece
{
    private static readonly Vocabulary Of = new("về", "nước", "vốn", "do", "vì", "như", "của", "trong", "ở", "này", "đó", "nữa");
    private static readonly Vocabulary Copula = new("là", "cũng là", "chính là", "vẫn là");
    private static readonly Vocabulary Negation = new("không", "chưa", "chẳng", "hết", "không còn", "không có", "chưa có", "không gặp", "chưa gặp");
    private static readonly Vocabulary Closing = new("ạ", "nhé", "nhá", "nhé a", "nhé anh", "nhé chị", "ạ anh");
    private static readonly Vocabulary JustAny = new("gì", "nào", "gì cả", "gì hết", "nào cả", "gì đáng kể", "gì lớn");
    private static readonly Vocabulary LastLink = new("và");
    private static readonly Vocabulary Solved = new("đã được giải quyết", "đã giải quyết", "được giải quyết", "đã được tháo gỡ", "đã được khắc phục", "đã khắc phục", "đã hết", "đã qua", "không còn nữa", "không còn gì", "không còn khó khăn", "không còn là khó khăn", "đã được xử lý", "đã ổn", "giảm nhiều", "đã giảm", "cũng có", "cũng bớt", "đã bớt");
    private static readonly Vocabulary NotOnly = new("không những", "không chỉ", "chẳng những", "không riêng", "không phải chỉ", "chẳng chỉ", "không những là", "không chỉ là");
    private static readonly Vocabulary Degrees = new("lắm", "quá", "rất", "nhiều", "thật", "thật sự", "vô cùng", "hơn", "nhất", "ghê", "lắm luôn", "nữa", "có", "vẫn", "còn", "như vậy", "thế", "vậy", "lắm ạ", "ạ", "đó", "đấy", "rồi");
    private static readonly Vocabulary Agreed = new("đồng ý", "đã đồng ý", "chấp thuận", "đã chấp thuận", "đã nhận lời", "giải ngân", "sẽ giải ngân", "đã duyệt", "hứa cho", "đã hứa");
    private static readonly Vocabulary Turning = new("còn", "riêng", "chứ", "chớ", "mà", "nhưng");
    private static readonly Vocabulary House = new("có nhà", "làm nhà", "nhà mới", "nhà để", "để có nhà");

    public static void Read(Piece piece, Collector into)
    {
        var text = into.Text;
        var question = piece.Question!;
        if (Copula.OccursIn(text, Math.Max(piece.Open - 1, piece.From), piece.Open) || NamesItselfLater(piece, into))
        {
            // "thiếu nước là khó khăn lớn nhất": the text stands before its label.
            into.Doubt(question, new AnswerReading.Doubtful(ReadingReasons.LabelUnclear, text.Slice(piece.From, piece.To), []));
            return;
        }

        var notOnly = NotOnlyAt(piece, text);
        if (Negation.OccursIn(text, piece.From, piece.Open) && piece.Kind != MarkKind.Cue)
        {
            ReadNone(piece, into);
            return;
        }

        if (TurnedText.Instead(piece, text) is { } instead)
        {
            into.Add(question, TextAnswer.Judge(question, Typed.Words(text, instead, TrimEnd(text, instead, piece.To))));
            into.Consume(piece.From, piece.To);
            return;
        }

        if (Negation.OccursIn(text, piece.From, piece.Open) && notOnly is null)
        {
            return;
        }

        if ((question.Wish && (NoWish.Is(piece, text) || NoWish.IsDeniedBehind(piece, text))) || FormerText.Is(piece, text))
        {
            return;
        }

        var start = piece.Kind == MarkKind.Cue ? notOnly ?? piece.Open : SpokenWish.HadAt(piece, text) ?? TextStart.Of(piece, text, into.Form);
        var end = TrimEnd(text, start, piece.To);
        if (start >= end || JustAny.SkipAll(text, start, end) == end)
        {
            // "không có khó khăn, vướng mắc gì": the none stands before the first of two labels.
            return;
        }

        if (end == start + 1 && text[start].Folded == "nhu")
        {
            // "nv như đề xuất": the same as another answer, and no words of its own.
            return;
        }

        if (SolvedText.HelpAt(piece, text) is { } help)
        {
            into.Consume(help, piece.To);
            return;
        }

        if ((!question.Wish && IsSolved(text, start, end)) || SolvedText.IsOver(piece, text, start) || SaysOnlyHowMuch(question, text, start, end))
        {
            // "khó khăn đã được giải quyết" is none any more, and no none either; "nhà khó khăn lắm" names none: kept whole.
            return;
        }

        into.Consume(piece.From, piece.To);
        if (Fillers.BeforeStatement.SkipAll(text, start, end) == end && !(question.Wish && (House.OccursIn(text, start, end) || (end - start > 1 && text[end - 1].Folded == "kinh"))))
        {
            // "kk và đx: không": only a link to the next label; "nguyện vọng có nhà" wishes for one.
            return;
        }

        if (NoneEnd(text, start, end) is { } none)
        {
            // "kk không, nhà vẫn dột": the none is understood, what follows is not.
            into.Release(none, piece.To);
        }
        else if (NilPhrases.IsSameAsBefore(text, start, end))
        {
            into.Doubt(question, new AnswerReading.Doubtful(ReadingReasons.SameAsBefore, text.Slice(piece.Open, end), []));
        }
        else
        {
            into.Add(question, TextAnswer.Judge(question, Typed.Words(text, start, end)));
            AskPending(piece, into, start, end);
        }
    }

    /// <summary>"không còn gì", "không còn gì nữa": solved; "không còn gì thế chấp" tells what is lacking.</summary>
    private static bool IsSolved(TokenText text, int start, int end) =>
        Solved.Skip(text, start, end) is var said && said > start && !(text[said - 1].Folded == "gi" && said < end && Boundaries.At(text, said) == Boundary.None && text[said].IsWord && text[said].Folded is not ("nua" or "ca" or "het" or "kho" or "vuong" or "dang" or "lon" or "phai"));

    /// <summary>"không những thiếu vốn mà còn ốm đau": where the words begin that add and deny nothing.</summary>
    private static int? NotOnlyAt(Piece piece, TokenText text)
    {
        for (var at = piece.From; at < piece.Open; at++)
        {
            if (NotOnly.Skip(text, at, piece.Open) == piece.Open)
            {
                return at;
            }
        }

        return null;
    }

    /// <summary>The token behind words for how much: "lắm", "quá".</summary>
    public static int SkipDegrees(TokenText text, int at, int limit) => Degrees.SkipAll(text, at, limit);

    /// <summary>"khó khăn lắm", "khó khăn: có": that there is one, and nothing of what it is.</summary>
    private static bool SaysOnlyHowMuch(Question question, TokenText text, int start, int end) =>
        !question.Wish && Degrees.SkipAll(text, start, end) == end;

    /// <summary>"xin vay 50tr nhưng ngân hàng chưa giải ngân": the wish stays, and whether help came is asked.</summary>
    private static void AskPending(Piece piece, Collector into, int start, int end)
    {
        if (piece.Question!.Wish && FormLexicon.Of(into.Form).Support is { } support && !(SupportCounts.Has(support) && piece.HasColon(into.Text)) && !into.Answers.Has(support.Key) && (GivingWords.IsPending(into.Text, start, end) || (piece.Kind == MarkKind.Label && Agreed.OccursIn(into.Text, start, end) && GivingWords.Source.OccursIn(into.Text, start, end) && !Negation.OccursIn(into.Text, start, end))))
        {
            into.Doubt(support, SupportPiece.UnderWay(support, into.Text.Slice(start, end), []));
        }
    }

    /// <summary>Whether the piece, up to <paramref name="to"/>, says that there is nothing: nothing further belongs to it.</summary>
    public static bool SaysNone(Piece piece, TokenText text, int to) =>
        Negation.OccursIn(text, piece.From, piece.Open) || (piece.OpenEnd < to && NonePhrases.IsNone(text, piece.OpenEnd, to));

    /// <summary>"thiếu nước là khó khăn lớn nhất": opened by a cue, and the label comes behind.</summary>
    private static bool NamesItselfLater(Piece piece, Collector into)
    {
        var text = into.Text;
        for (var at = piece.OpenEnd; piece.Kind == MarkKind.Cue && at < piece.To; at++)
        {
            var label = Copula.Skip(text, at, piece.To);
            if (label > at && label < piece.To && FormLexicon.Of(into.Form).Find(text, label, piece.To) is { } match
                && match.Values.Any(m => m.Kind == MarkKind.Label && m.Question == piece.Question))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// "không có khó khăn gì": understood as none; a further remark stays in the rest. "không còn khó khăn về nước nữa" denies
    /// one difficulty of several: its clause is kept whole.
    /// </summary>
    private static void ReadNone(Piece piece, Collector into)
    {
        var text = into.Text;
        var tail = NonePhrases.SkipNoneTail(text, piece.OpenEnd, piece.To);
        if (tail >= piece.To || !Of.Begins(text, tail, piece.To))
        {
            into.Consume(piece.From, tail);
        }

        TurnedText.Add(piece, into, tail);
    }

    /// <summary>Where the first clause ends, if it says only "none".</summary>
    private static int? NoneEnd(TokenText text, int start, int end)
    {
        var clause = Boundaries.ClauseEnd(text, start, end);
        return NonePhrases.IsNone(text, start, clause) ? clause : null;
    }

    private static bool Closes(TokenText text, int start, int end) =>
        (end - 1 > start && text[end - 1].Word.IsMarked && Closing.Skip(text, end - 1, end) == end)
        || (end - 2 > start && text[end - 2].Word.IsMarked && Closing.Skip(text, end - 2, end) == end);

    private static int TrimEnd(TokenText text, int start, int end)
    {
        while (end > start && (text[end - 1].Kind == TokenKind.NewLine || TextEnds.ClosesBefore(text, start, end) || TextEnds.IsLineNumber(text, start, end) || Closes(text, start, end)
            || (text[end - 1].Kind == TokenKind.Sign && text[end - 1].Folded is "," or ";" or "." or "-" or "–" or "+" or ":" or "•" or "*" or "|" or "/" or "!" or "(")
            || LastLink.Begins(text, end - 1, end) && text[end - 2].Folded != "vat" && !text[end - 1].Word.IsMarked == !text.IsMarked && (text.IsMarked || end < text.Count && text.At(end)?.Kind != TokenKind.NewLine)
            || (end == text.Count && end - 1 > start && TextEnds.TurnsToAnother(text, end - 1) && Turning.Skip(text, end - 1, end) == end && text[end - 1].Word.IsMarked && !(text[end - 1].Folded == "rieng" && text[end - 2].Folded == "sau"))))
        {
            end--;
        }

        if (end == text.Count && PointingWords.Start(text, start, end) is { } points)
        {
            return TrimEnd(text, start, points);
        }

        // "thiếu nước nha, đx máy bơm": the text ends before its particles.
        return Particles.Start(text, start, end);
    }
}
