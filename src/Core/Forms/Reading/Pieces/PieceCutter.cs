using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>
/// Cuts the words about one household into pieces, each opened by a phrase of the form. A label's text ends
/// where the next piece begins; what may open a piece inside a text is decided by <see cref="Opening"/>.
/// </summary>
internal sealed class PieceCutter(TokenText text, FormLexicon lexicon, DateOnly today)
{
    private readonly List<Piece> pieces = [];
    private readonly int limit = text.Count;
    private readonly HelpOpening help = new(text, lexicon);

    /// <summary>The piece being read, until the next one opens.</summary>
    private Piece? current;

    public IReadOnlyList<Piece> Cut()
    {
        var strong = true;
        var sentence = true;
        var cell = false;
        for (var at = 0; at < limit;)
        {
            if (Boundaries.At(text, at) is var boundary and not Boundary.None)
            {
                var isCell = Cells.Ends(text, at, current);
                cell |= isCell;
                strong |= boundary == Boundary.Strong;
                if (text[at].IsSign('|'))
                {
                    // Drawn as a table: a column ends every text.
                    Close(at);
                }

                sentence |= boundary == Boundary.Strong && !text[at].IsSign(';');
                at++;
                continue;
            }

            var end = Boundaries.ClauseEnd(text, at, limit);
            if ((strong || cell) && current is not null && SentenceAlone.IsAt(current, text, at, Cells.End(text, at), lexicon, today))
            {
                Close(at);
            }

            CutClause(at, end, strong, sentence);
            strong = sentence = cell = false;
            at = end;
        }

        Close(limit);
        return pieces;
    }

    private void CutClause(int start, int end, bool strong, bool sentence)
    {
        if ((Fillers.SkipCourtesy(text, start, end) == end && !Layout.IsLetterMark(text, start, end)) || (sentence && Fillers.IsFarewell(text, start, end)))
        {
            Close(start);
            return;
        }

        if (current is not null && PieceEnds.IsAt(current, text, (start, end), (strong, sentence), lexicon, today))
        {
            Close(start);
        }

        EndAtClause(start, end, sentence);
        var lightEnd = SkipCount(Opening.SkipLight(text, CountTimes.SkipYear(text, start, end, today), end, today), end);
        var clause = new Clause(start, end, strong, sentence, lightEnd);
        for (var at = start; at < end;)
        {
            at = Step(clause, at);
        }
    }

    /// <summary>Opens what begins at the token, if anything does; the token to go on at.</summary>
    private int Step(Clause clause, int at)
    {
        // Behind a label of the clause ("gặp được [7 hộ] nghèo") the clause has begun.
        var isStart = at <= clause.LightEnd && !(current is { Kind: MarkKind.Label, Question.Kind: QuestionKind.Number } && current.Open >= clause.Start);
        if (current is not null && PieceEnds.TurnsAt(current, text, at, clause.End, lexicon, today))
        {
            Close(at);
        }

        if ((Spoken(clause, at, isStart) ?? Valued(clause, at, isStart) ?? help.WithAmount(clause, at, isStart, current)) is { } told)
        {
            return Open(told, clause, at, isStart);
        }

        if (help.ConsistsOfThings(clause, at, current) is { } things)
        {
            return Open(things, clause, at, isStart: false);
        }

        if (lexicon.Sources is { } sources && SourceWords.At(lexicon, current, new Place(text, at, at, clause.Start, clause.End, isStart, clause.IsStrong), clause.LightEnd) is { } sourced)
        {
            return Open(new Piece(MarkKind.Choice, sources, at, at, sourced, clause.End), clause, at, isStart: true);
        }

        // "nhiệm vụ: thực hiện chính sách hỗ trợ": a task's own name opens nothing else.
        return OwnChoice(at, clause.End) ?? (lexicon.Support is { } support && help.Given(support, clause, at, isStart, current) is { } given ? Open(given, clause, at, isStart) : OfTheForm(clause, at, isStart));
    }

    /// <summary>What somebody says or needs, at a clause's start.</summary>
    private Piece? Spoken(Clause clause, int at, bool isStart)
    {
        var spoken = isStart && (current is not { Question.Kind: QuestionKind.Text } || clause.Start > current.OpenEnd)
            ? Hardest.Find(text, lexicon, at, clause.End) ?? Complaint.Find(text, lexicon, clause.Start, at, clause.End) ?? SpokenWish.Find(text, lexicon, at, clause.End) ?? SpokenWish.Advised(text, lexicon, at, clause.End)
            : null;
        return spoken ?? (isStart && current is not { Question.Kind: QuestionKind.Text } ? NeededThings.Find(text, lexicon, at, clause.End) ?? Requested.Find(text, lexicon, at, clause.End) : null);
    }

    /// <summary>An amount, a count or grounds without their label.</summary>
    private Piece? Valued(Clause clause, int at, bool isStart) =>
        AmountAlone.Find(text, lexicon, current, at, clause.End, isStart) ?? GoneTimes.Find(text, lexicon, current, at, clause.End) ?? Grounds.Find(text, lexicon, current, at, clause.End);

    /// <summary>A phrase of the form, be it misspelt, where no day and no small words stand.</summary>
    private int OfTheForm(Clause clause, int at, bool isStart)
    {
        if (at > clause.Start && DateScanner.Read(text, at - 1, clause.End, today, isAsked: false) is { } day && day.End > at)
        {
            // "hôm qua thăm": the day's own words open nothing.
            return day.End;
        }

        if (isStart && Misspelt(at, clause.End) is { } near)
        {
            return Open(new Piece(near.Mark.Kind, near.Mark.Question, at, at, near.End, clause.End), clause, at, isStart: true);
        }

        var match = lexicon.Find(text, at, clause.End);
        if (match is null)
        {
            // "hien tai ngheo 5 ho" holds no "tái nghèo".
            return at < clause.LightEnd && Fillers.BeforeStatement.Skip(text, at, clause.End) is var light && light > at + 1 ? light : at + 1;
        }

        if ((help.GivesStill(current, at) || IsToWhom(clause.Start, at)) && lexicon.Support is { } aid && SupportCounts.Has(aid) && match.Values.All(m => m.Question?.Kind is QuestionKind.Number))
        {
            // "đã cho [35 hộ nghèo] vay vốn": to whom, and no count of its own.
            return match.End;
        }

        if (Opening.Choose(match, new Place(text, at, match.End, clause.Start, clause.End, isStart, clause.IsSentence), current, lexicon, today) is { } mark)
        {
            // "…, nói chung năm nay nhà chị có khả năng thoát nghèo": the whole clause is the outlook's.
            return Open(new Piece(mark.Kind, mark.Question, at, at, match.End, clause.End), clause, at, isStart || (mark is { Kind: MarkKind.Choice, Question.Kind: QuestionKind.Choice } && current is { Question.Kind: QuestionKind.Text }));
        }

        // Or else the phrase is taken as a whole: nothing opens inside it.
        var isWhole = match.Values.Any(m => m.Kind == MarkKind.Not || (m.Kind == MarkKind.Choice && m.Question == lexicon.Support && m.Question == current?.Question)) || current is { Question.Kind: QuestionKind.Text };
        return isWhole ? match.End : at + 1;
    }

    /// <summary>"sửa nhà cho 4 [hộ cận nghèo] hết 100 triệu": whom the help was for.</summary>
    private bool IsToWhom(int start, int at) =>
        current is { Question: { } question } && question == lexicon.Support && current.To > at && at - 2 >= Math.Max(start, current.Open)
        && text[at - 1].IsDigits && (text[at - 2].Folded is "cho" or "cua" or "giup" || text[at - 2].IsSign(':'));

    /// <summary>The end of a choice named behind the label of tasks or sources; null where none is, or a longer phrase stands.</summary>
    private int? OwnChoice(int at, int end) =>
        current is { Question: { Kind: QuestionKind.Choices } question } && question != lexicon.Support && current.To > at
        && ChoiceWords.Find(question, text, at, end) is { } own && (own.Fit == Fit.Full || own.Length > 1 || !text.IsMarked) && (lexicon.Find(text, at, end)?.Length ?? 0) <= own.Length
            ? own.End
            : null;

    /// <summary>"1 hộ đã vay 50tr": how many households, where the form counts them.</summary>
    private int SkipCount(int at, int end) =>
        lexicon.Support is { } support && SupportCounts.Has(support) && at + 1 < end && (text[at].IsDigits || NumberWords.Digit(text, at, end) is not null) && text[at + 1].Folded is "ho" or "gia"
            ? Opening.SkipLight(text, text[at + 1].Folded == "gia" ? Math.Min(at + 3, end) : at + 2, end, today)
            : at;

    /// <summary>"khó khăng: …": a label one letter off, before its colon.</summary>
    private (Mark Mark, int End)? Misspelt(int at, int end)
    {
        for (var colon = at + 1; colon < Math.Min(end, at + 5); colon++)
        {
            if (text[colon].IsSign(':'))
            {
                return lexicon.Find(text, at, colon)?.End != colon && lexicon.NearLabel(text, at, colon) is { Question: not { Kind: QuestionKind.Money, When.Is: not "*" and not "true" } } near ? (near, colon) : null;
            }
        }

        return null;
    }

    /// <summary>Text runs on over the clause's end; other pieces end with their clause.</summary>
    private void EndAtClause(int start, int end, bool isNewSentence)
    {
        if (current is null)
        {
            pieces.Add(new Piece(null, null, start, start, start, end));
            return;
        }

        var isText = current is { Question.Kind: QuestionKind.Text } && !TextPiece.SaysNone(current, text, start);
        // "tặng quà trị giá 500k, 10kg gạo": the list goes on behind the amount, too.
        var list = isNewSentence || GivingWords.IsBeforeThePeriod(text, Boundaries.ClauseStart(text, current.Open), start) || GivingWords.NamesFormerYear(text, Boundaries.ClauseStart(text, current.Open), start, today) ? null
            : current.Question is { Kind: QuestionKind.Choices } asked ? asked
            : current.Question?.When?.Key == lexicon.Support?.Key ? lexicon.Support
            : null;
        if (!isText)
        {
            Close(start);
            pieces.Add(list is not null && SupportList.Continues(list, text, start, end, lexicon)
                ? new Piece(MarkKind.Choice, list, start, start, start, end)
                : new Piece(null, null, start, start, start, end));
            current = list is not null && pieces[^1].Kind is not null ? pieces[^1] : null;
            if (current is not null)
            {
                pieces.RemoveAt(pieces.Count - 1);
            }
        }
    }

    /// <summary>Opens the piece; the token behind its phrase.</summary>
    private int Open(Piece piece, Clause clause, int at, bool isStart)
    {
        var clauseStart = clause.Start;
        var from = isStart || SaysCount(piece, clauseStart) || (piece.Question is { Kind: QuestionKind.Text, Wish: true } && SpokenWish.IsOfNamed(text, clauseStart, at)) ? clauseStart : Opening.BackOverLinks(text, current is null ? clauseStart : Math.Max(clauseStart, CountRows.LabelEnd(text, current)), at);
        if (current is not null)
        {
            Close(from);
        }
        else if (pieces.Count > 0 && pieces[^1] is { Kind: null } loose && loose.To > from)
        {
            // The words before the phrase stay loose.
            pieces.RemoveAt(pieces.Count - 1);
            if (loose.From < from)
            {
                pieces.Add(loose with { To = from });
            }
        }

        current = piece with { From = from };
        return piece.OpenEnd;
    }

    /// <summary>"Thôn hiện có 14 hộ nghèo" behind a text: the whole clause is the count's.</summary>
    private bool SaysCount(Piece piece, int clauseStart) =>
        current is { Question.Kind: QuestionKind.Text } && piece.Question is { Kind: QuestionKind.Number } question
        && (CountBefore.Read(question, text, clauseStart, piece.Open, piece.OpenEnd, piece.To) is not null || CountBefore.SkipPlace(text, clauseStart, piece.Open) == piece.Open);

    private void Close(int to)
    {
        if (current is null)
        {
            return;
        }

        if (to > current.From)
        {
            pieces.Add(current with { To = current.Question?.Kind == QuestionKind.Text ? to : Math.Min(to, Math.Max(current.To, current.OpenEnd)) });
        }

        current = null;
    }
}
