using System.Globalization;
using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>
/// "H012 1. rồi 2. 8/9 3. vay vốn …", "Câu 1: rồi": bare answers under the numbers of the questions. The numbers are those that the conversation shows
/// ("2/8", follow-ups without one of their own) or the form's whole order; a counting is taken where every number exists and every answer is of its question's
/// kind, and only where no other counting that fits would mean another question. Each number is then read as its question's label.
/// </summary>
internal static class NumberedAnswers
{
    private const int MostDigits = 2;
    private const int FewestEnds = 3;
    private static readonly Vocabulary Counts = new("câu", "câu số", "mục", "mục số", "ý");
    private static readonly Vocabulary Units = new("triệu", "tr", "nghìn", "ngàn", "k", "tỷ", "đồng", "kg", "tháng", "ngày", "hôm", "con", "đợt", "quý", "kỳ", "lần", "thôn", "tổ", "kp");

    /// <summary>The text with the numbers read as labels; itself where no counting fits.</summary>
    public static TokenText Label(TokenText text, ReadingContext context, FormLexicon lexicon)
    {
        List<Token>? read = null;
        var from = 0;
        foreach (var list in Lists(text, context.Form.Questions.Count))
        {
            var questions = Meant(text, list, context, lexicon);
            if (questions is null && (list.Count < FewestEnds || !IsOwn(text, list, context, lexicon)))
            {
                continue;
            }

            read ??= [];
            for (var i = 0; i < list.Count; i++)
            {
                read.AddRange(text.Tokens.AsSpan(from..list[i].From));
                read.AddRange(questions is null ? LineTokens(text[list[i].From]) : LabelTokens(questions[i], text[list[i].From]));
                from = list[i].To;
            }
        }

        return read is null ? text : text.Through([.. read, .. text.Tokens[from..]]);
    }

    /// <summary>Numbers that are no question's still part what stands between them.</summary>
    private static IEnumerable<Token> LineTokens(Token place) =>
        [place with { Kind = TokenKind.NewLine, Word = Syllable.Of("\n"), Standard = null, End = place.Start, Glued = false }, place with { Kind = TokenKind.Sign, Word = Syllable.Of("|"), Standard = null, End = place.Start }];

    private static IEnumerable<Token> LabelTokens(Question question, Token place)
    {
        yield return place with { Kind = TokenKind.NewLine, Word = Syllable.Of("\n"), Standard = null, End = place.Start, Glued = false };
        foreach (var token in TokenText.Of(question.Label).Tokens)
        {
            yield return token with { Start = place.Start, End = place.Start };
        }

        yield return place with { Kind = TokenKind.Sign, Word = Syllable.Of(":"), Standard = null, End = place.Start, Glued = true };
    }

    /// <summary>The numbers that grow, each with its answer up to the next, or to the line's or the last answer's end.</summary>
    private static List<List<Numbered>> Lists(TokenText text, int most)
    {
        var lists = new List<List<Numbered>>();
        for (var at = 0; at < text.Count; at++)
        {
            if (Mark(text, at) is not { } mark || mark.Number > most)
            {
                continue;
            }

            if (lists.Count > 0 && lists[^1][^1].Number < mark.Number)
            {
                lists[^1].Add(mark);
            }
            else if (mark.Number == 1)
            {
                lists.Add([mark]);
            }

            at = mark.To - 1;
        }

        foreach (var list in lists)
        {
            for (var i = 0; i < list.Count; i++)
            {
                list[i] = list[i] with { End = End(text, list[i].To, i + 1 < list.Count ? list[i + 1].From : text.Count, i + 1 < list.Count) };
            }
        }

        return lists;
    }

    private static int End(TokenText text, int from, int limit, bool isFollowed)
    {
        var end = from;
        while (end < limit && (isFollowed || (text[end].Kind != TokenKind.NewLine && !Codes.At(text, end))))
        {
            end++;
        }

        while (end > from && (text[end - 1].Kind == TokenKind.NewLine || (text[end - 1].Kind == TokenKind.Sign && text[end - 1].Folded is "." or "," or ";")))
        {
            end--;
        }

        return end;
    }

    private static Numbered? Mark(TokenText text, int at)
    {
        var counted = Counts.Skip(text, at, text.Count);
        if (text.At(counted) is not { IsDigits: true, Folded.Length: <= MostDigits } number || (counted == at && number.Glued && at > 0 && text[at - 1].Kind != TokenKind.NewLine)
            || text.At(counted + 1) is not { Kind: TokenKind.Sign, Glued: true } close || close.Folded is not ("." or ")" or "/" or ":" or "-") || (counted == at && close.IsSign(':') && at > 0 && text[at - 1].Kind != TokenKind.NewLine))
        {
            return null;
        }

        var to = counted + 2;
        var isDay = close.Folded is "/" or "-" or "." && text.At(to) is { IsDigits: true, Glued: true };
        return to < text.Count && !isDay && !Codes.At(text, to)
            ? new Numbered(at, to, to, int.Parse(number.Folded, CultureInfo.InvariantCulture))
            : null;
    }

    /// <summary>The question of each number; null where no counting fits, or two do that differ.</summary>
    private static List<Question>? Meant(TokenText text, List<Numbered> list, ReadingContext context, FormLexicon lexicon)
    {
        if (!IsOwn(text, list, context, lexicon))
        {
            return null;
        }

        var all = context.Form.Questions;
        var fitting = ((IReadOnlyList<Question>[])[[.. all.Where(q => q.When is null)], all])
            .Where(c => list[^1].Number <= c.Count && list.TrueForAll(n => Fits(text, n, c[n.Number - 1], context, lexicon)))
            .Select(c => list.ConvertAll(n => c[n.Number - 1]))
            .ToList();
        return fitting.Count > 0 && fitting.TrueForAll(f => f.SequenceEqual(fitting[0])) ? fitting[0] : null;
    }

    /// <summary>Whether the numbers count answers: no amount's, no text's own list, no households'.</summary>
    private static bool IsOwn(TokenText text, List<Numbered> list, ReadingContext context, FormLexicon lexicon)
    {
        var first = list[0].From;
        var begins = first == 0 || text[first - 1].Kind is TokenKind.NewLine || text[first - 1] is { IsDigits: true } || text[first - 1].IsSign(':');
        return (list.Count > 1 || begins) && !(first > 0 && Units.Begins(text, first - 1, first)) && !Numbering.IsOfText(text, first, lexicon)
            && !list.Exists(n => new SubjectFinder(context).Find(text.Through(text.Tokens[n.To..n.End])).Count > 0);
    }

    /// <summary>Whether the bare words answer the question: of its kind, and, where words are asked for, no yes, day or amount.</summary>
    private static bool Fits(TokenText text, Numbered answer, Question question, ReadingContext context, FormLexicon lexicon)
    {
        if (answer.To >= answer.End || question.Kind == QuestionKind.Photo)
        {
            return false;
        }

        var opens = lexicon.Find(text, answer.To, answer.End);
        if (opens is not null && opens.Values.All(m => m.Question is not null && m.Question != question && !(question.Kind == QuestionKind.Text && m.Question == lexicon.Support)))
        {
            // It names another question itself.
            return false;
        }

        if (opens is not null && opens.Values.Any(m => m.Kind == MarkKind.Label && (m.Question == question && question.Kind is not (QuestionKind.YesNo or QuestionKind.Choices))) || (opens is not null && text.At(opens.End)?.IsSign(':') == true))
        {
            // "4. Nguyện vọng: …" says by itself which it is.
            return false;
        }

        var words = text.Slice(answer.To, answer.End);
        return question.Kind == QuestionKind.Text
            ? text.Tokens[answer.To..answer.End].Any(t => t.IsWord) && (!context.Form.Questions.Any(q => q.Kind is QuestionKind.YesNo or QuestionKind.Date or QuestionKind.Money && Reads(q, words, context)) || NonePhrases.IsNone(text, answer.To, answer.End))
            : question.Kind == QuestionKind.Choices && opens?.Values.Any(m => m.Question == question) == true || (question.Kind is QuestionKind.Choice or QuestionKind.Choices ? Reads(question, words, context)
            : question.Kind == QuestionKind.YesNo ? Reads(question, text.Slice(answer.To, Math.Max(answer.To + 1, Boundaries.ClauseEnd(text, answer.To, answer.End))), context)
            : AnswerReader.Read(question, words, context.Today) is not AnswerReading.Unreadable);
    }

    private static bool Reads(Question question, string words, ReadingContext context) => AnswerReader.Read(question, words, context.Today) is AnswerReading.Understood;

    private sealed record Numbered(int From, int To, int End, int Number);
}
