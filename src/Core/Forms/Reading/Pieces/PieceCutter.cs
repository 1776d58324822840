using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>
/// Cuts the words about one household into pieces, each opened by a phrase of the form. A label's text ends
/// where the next piece begins; what may open a piece inside a text is decided by <see cref="Opening"/>.
/// </summary>
internal sealed class PieceCutter(TokenText text, FormLexicon lexicon, DateOnly today)
{
    // A giver stands so close before the word of giving.
    private const int LongestGiver = 12;

    private readonly List<Piece> pieces = [];
    private readonly int limit = text.Count;

    /// <summary>The piece being read, until the next one opens.</summary>
    private Piece? current;

    public IReadOnlyList<Piece> Cut()
    {
        var strong = true;
        var sentence = true;
        for (var at = 0; at < limit;)
        {
            if (Boundaries.At(text, at) is var boundary and not Boundary.None)
            {
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
            CutClause(at, end, strong, sentence);
            strong = sentence = false;
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
        for (var at = start; at < end;)
        {
            // Behind a label of the clause ("gặp được [7 hộ] nghèo") the clause has begun.
            var isStart = at <= lightEnd && !(current is { Kind: MarkKind.Label, Question.Kind: QuestionKind.Number } && current.Open >= start);
            var step = at + 1;
            if (current is not null && PieceEnds.TurnsAt(current, text, at, end, lexicon, today))
            {
                Close(at);
            }

            if (isStart && (current is not { Question.Kind: QuestionKind.Text } || start > current.OpenEnd) && (Hardest.Find(text, lexicon, at, end) ?? Complaint.Find(text, lexicon, start, at, end) ?? SpokenWish.Find(text, lexicon, at, end) ?? SpokenWish.Advised(text, lexicon, at, end)) is { } spoken)
            {
                Open(spoken, start, at, isStart);
                step = spoken.OpenEnd;
            }
            else if (current is not { Question.Kind: QuestionKind.Text } && isStart && (NeededThings.Find(text, lexicon, at, end) ?? Requested.Find(text, lexicon, at, end)) is { } needed)
            {
                Open(needed, start, at, isStart);
                step = needed.OpenEnd;
            }
            else if ((AmountAlone.Find(text, lexicon, current, at, end, isStart) ?? GoneTimes.Find(text, lexicon, current, at, end) ?? Grounds.Find(text, lexicon, current, at, end)) is { } amount)
            {
                Open(amount, start, at, isStart);
                step = amount.OpenEnd;
            }
            else if (current is null or { Question.Kind: QuestionKind.YesNo } && (isStart || current is not null || text[at - 1].Folded == "duoc") && lexicon.Support is { } support && SupportList.NamedWithAmount(support, text, at, end) is { } named && !SourceWords.IsPaidOut(lexicon, new Place(text, at, named, start, end, isStart, sentence)))
            {
                Open(new Piece(MarkKind.Choice, support, at, at, named, end), start, at, isStart);
                step = named;
            }
            else if (current is { Question: { Kind: QuestionKind.Money, When.Is: "*" } worth } && lexicon.Support is { } sum && worth.When.Key == sum.Key && SupportList.ConsistsOf(sum, text, at, end))
            {
                // "tổng giá trị hỗ trợ 38tr gồm bò và sửa nhà"
                Open(new Piece(MarkKind.Give, sum, at, at, at + 1, end), start, at, isStart: false);
                step = at + 1;
            }
            else if (lexicon.Sources is not null && SourceWords.At(lexicon, current, new Place(text, at, at, start, end, isStart, strong), lightEnd) is { } sourced)
            {
                Open(new Piece(MarkKind.Choice, lexicon.Sources, at, at, sourced, end), start, at, isStart: true);
                step = sourced;
            }
            else if (OwnChoice(at, end) is { } own)
            {
                // "nhiệm vụ: thực hiện chính sách hỗ trợ": a task's own name opens nothing else.
                step = own;
            }
            else if (current is not { Question.Kind: QuestionKind.Text } && !GivesStill(at) && !NamesStill(at) && lexicon.Support is { } counted && SupportCounts.NamedWithCount(counted, text, start, at, end) is { } things && !IsLongerLabel(at, things, end))
            {
                Open(new Piece(MarkKind.Choice, counted, at, at, things, end), start, at, isStart);
                step = things;
            }
            else if (((isStart && current is null) || current is { Question.Kind: QuestionKind.YesNo }) && lexicon.Support is { } carried && GivenByHand.Brings(carried, text, at, end) is { } brought)
            {
                Open(new Piece(MarkKind.Give, carried, at, at, brought, end), start, at, isStart);
                step = brought;
            }
            else if ((((isStart || GivenByHand.IsForEach(text, start, at)) && current is null) || (current is { Question.Kind: QuestionKind.YesNo } && text[at].Folded == "cho")) && lexicon.Support is { } given && GivenByHand.GivesGoods(given, text, at, end))
            {
                Open(new Piece(MarkKind.Give, given, at, at, at + 1, end), start, at, isStart);
            }
            else if ((current is null or { Question.Kind: QuestionKind.YesNo } || (current is { Question: { Kind: QuestionKind.Text, Wish: false } } && start > current.OpenEnd + 1)) && lexicon.Support is { } handed && GivenByHand.GiverGives(handed, text, Math.Max(current?.OpenEnd ?? start, at - LongestGiver), at, end))
            {
                Open(new Piece(MarkKind.Give, handed, at, at, at + 1, end), start, at, isStart);
            }
            else if (isStart && current is null && lexicon.Support is { } built && lexicon.Find(text, at, end) is null && SupportList.WorksForHousehold(text, at, end))
            {
                Open(new Piece(MarkKind.Give, built, at, at, at + 1, end), start, at, isStart);
            }
            else if (at > start && DateScanner.Read(text, at - 1, end, today, isAsked: false) is { } day && day.End > at)
            {
                // "hôm qua thăm": the day's own words open nothing.
                step = day.End;
            }
            else if (isStart && Misspelt(at, end) is { } near)
            {
                Open(new Piece(near.Mark.Kind, near.Mark.Question, at, at, near.End, end), start, at, isStart: true);
                step = near.End;
            }
            else if (at < lightEnd && Fillers.BeforeStatement.Skip(text, at, end) is var light && light > at + 1 && lexicon.Find(text, at, end) is null)
            {
                // "hien tai ngheo 5 ho" holds no "tái nghèo".
                step = light;
            }
            else if (lexicon.Find(text, at, end) is { } match)
            {
                step = match.End;
                if ((GivesStill(at) || IsToWhom(start, at)) && lexicon.Support is { } aid && SupportCounts.Has(aid) && match.Values.All(m => m.Question?.Kind is QuestionKind.Number))
                {
                    // "đã cho [35 hộ nghèo] vay vốn": to whom, and no count of its own.
                }
                else if (Opening.Choose(match, new Place(text, at, match.End, start, end, isStart, sentence), current, lexicon, today) is { } mark)
                {
                    // "…, nói chung năm nay nhà chị có khả năng thoát nghèo": the whole clause is the outlook's.
                    Open(new Piece(mark.Kind, mark.Question, at, at, match.End, end), start, at, isStart || (mark is { Kind: MarkKind.Choice, Question.Kind: QuestionKind.Choice } && current is { Question.Kind: QuestionKind.Text }));
                }
                else if (match.Values.Any(m => m.Kind == MarkKind.Not || (m.Kind == MarkKind.Choice && m.Question == lexicon.Support && m.Question == current?.Question)) || current is { Question.Kind: QuestionKind.Text })
                {
                    // The phrase is taken as a whole: nothing opens inside it.
                }
                else
                {
                    step = at + 1;
                }
            }

            at = step;
        }
    }

    /// <summary>"cho 3 hộ vay | vốn 120 triệu", "tập huấn kỹ thuật nuôi | dê cho 12 hộ": more of what the piece names already, or what it was for.</summary>
    private bool NamesStill(int at) =>
        current is { Kind: MarkKind.Choice or MarkKind.Give or MarkKind.Label, Question: { } question } && question == lexicon.Support && current.To > at
        && ((current.Kind != MarkKind.Label && at == current.OpenEnd && current.OpenEnd > current.Open) || IsPurpose(question, at));

    private bool IsPurpose(Question question, int at) =>
        ChoiceWords.Find(question, text, current!.Kind == MarkKind.Label ? Fillers.AfterLabel.SkipAll(text, current.OpenEnd, at) : current.Open, current.To) is { Values: [var key] } && question.FindChoice(key) is { TakesPurpose: true }
        && !Enumerable.Range(current.OpenEnd, at - current.OpenEnd).Any(i => text[i].IsDigits || SupportPiece.Links.Begins(text, i, at) || GivingWords.Gives.Begins(text, i, at));

    /// <summary>"sửa nhà cho 4 [hộ cận nghèo] hết 100 triệu": whom the help was for.</summary>
    private bool IsToWhom(int start, int at) =>
        current is { Question: { } question } && question == lexicon.Support && current.To > at && at - 2 >= Math.Max(start, current.Open)
        && text[at - 1].IsDigits && (text[at - 2].Folded is "cho" or "cua" or "giup" || text[at - 2].IsSign(':'));

    /// <summary>"bhyt 3 ho [de xuat]: …": a label that the thing is only the first word of.</summary>
    private bool IsLongerLabel(int at, int thingEnd, int end) =>
        lexicon.Find(text, at, end) is { } match && match.End > thingEnd && match.Values.All(m => m.Kind == MarkKind.Label);

    /// <summary>"trao [10 con dê cho 5 hộ]": behind the word of giving its thing opens nothing anew.</summary>
    private bool GivesStill(int at) =>
        current is { Kind: MarkKind.Give, Question: { } question } && current.To > at
        && !ChoiceWords.OccurIn(question, text, current.OpenEnd, at);

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

    private void Open(Piece piece, int clauseStart, int at, bool isStart)
    {
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
