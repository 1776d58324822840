using ReportBot.Core.Forms;
using ReportBot.Core.Forms.Reading;
using ReportBot.Core.Text;

namespace ReportBot.Core.Conversations;

/// <summary>
/// A yes or no to the open question with more behind it: "thăm 20/6", "rồi, hôm qua", "chưa, đường lở". What follows answers
/// the question that hangs on it, or others of the form, or goes along as words.
/// </summary>
internal static class YesAndMore
{
    private const int MostOfDay = 4;

    private static readonly Vocabulary Links = new("và", "vào", "ngày", "hôm", "lúc", "thì");
    private static readonly Vocabulary Done = new("rồi", "đã rồi", "có rồi", "dạ rồi", "xong rồi");

    /// <summary>Takes both; false for a bare yes or no, and where what follows takes the yes back.</summary>
    public static bool TryTake(Talk talk, OpenForm at, Pending.ForAnswer pending, string text)
    {
        var question = at.Form.Find(pending.Key)!;
        var typed = ReportWords.WithoutCode(at, text);
        if (DayAlone(talk, at, question, typed) is { } day)
        {
            SeveralAnswers.Take(talk, at, pending, typed, day);
            return true;
        }

        if (question.Kind != QuestionKind.YesNo || Read(talk, at, question, typed) is not { } read)
        {
            return false;
        }

        if (read.Answers[question.Key] is { } said && Losing.Loses(at, question, said))
        {
            // Figures go only after a question; what else was said waits for none.
            BatchReader.KeepRest(talk, at.Ref, typed, read.Rest);
            BatchView.Rest(talk, read.Rest);
            return AnswerFlow.Store(talk, OpenForm.Of(talk, at.Ref)!, pending, said);
        }

        SeveralAnswers.Take(talk, at, pending, typed, read);
        return true;
    }

    /// <summary>A yes or no with more behind it, or the day alone, at a question of several households; null for other words.</summary>
    public static ReportReading? Of(Talk talk, OpenForm at, Question question, string text) => DayAlone(talk, at, question, text) ?? Read(talk, at, question, text);

    // "hôm 7/9" where it is asked whether it was done: whoever names the day has done it.
    private static ReportReading? DayAlone(Talk talk, OpenForm at, Question question, string typed)
    {
        if (question.Kind != QuestionKind.YesNo || AnswerWords.Numbers(typed) is not null
            || at.Form.Questions.FirstOrDefault(q => q.Kind == QuestionKind.Date && q.When is { Is: "true" } when && when.Key == question.Key) is not { } date)
        {
            return null;
        }

        var done = Answers.Empty.With(question.Key, new Answer.YesNo(true));
        if (HouseholdTalk.DayAnswered(typed, talk.Know.Today) is { } day && Commands.Whole(typed) is Verb.Today or Verb.Yesterday)
        {
            return new ReportReading(null, null, done.With(date.Key, new Answer.Date(day)), [], "", []);
        }

        return AnswerReader.Read(date, typed, talk.Know.Today) switch
        {
            AnswerReading.Understood told => new ReportReading(null, null, done.With(date.Key, told.Answer), [], "", []),
            AnswerReading.Doubtful { Reason: ReadingReasons.DateVague or ReadingReasons.DateLunar } doubtful when TokenText.Of(typed).Count <= MostOfDay =>
                new ReportReading(null, null, done, [new UnclearAnswer(date.Key, doubtful)], "", []),
            AnswerReading.Doubtful { Reason: ReadingReasons.DateRange, Options.Count: > 1 } doubtful => new ReportReading(null, null, done, [new UnclearAnswer(date.Key, doubtful)], "", []),
            _ => null,
        };
    }

    private static ReportReading? Read(Talk talk, OpenForm at, Question question, string typed)
    {
        var words = TokenText.Of(typed);
        if (YesNoAnswer.Head(question, words) is not var (said, end) || AnswerReader.Read(question, typed, talk.Know.Today) is not AnswerReading.Understood)
        {
            return null;
        }

        var isParted = words.Tokens[..Math.Min(end + 1, words.Count)].Any(t => t.Kind is TokenKind.Sign or TokenKind.NewLine);
        while (end < words.Count && words[end].Kind != TokenKind.Word && !words[end].IsDigits)
        {
            end++;
        }

        if (end >= words.Count)
        {
            return null;
        }

        if (ReportWords.Read(talk, at, typed) is { } whole && said.Equals(whole.Answers[question.Key]))
        {
            return whole.Answers.Count + whole.Unclear.Count > 1 || whole.Rest.Length > 0 ? whole : null;
        }

        return With(talk, at, question, said, words, end) is var read && (isParted || Done.Skip(words, 0, end) == end || read.Rest.Length == 0 && read.Answers.Any(a => a.Value is Answer.Date))
            ? read
            : null;
    }

    private static ReportReading With(Talk talk, OpenForm at, Question question, Answer.YesNo said, TokenText words, int end)
    {
        var answers = Answers.Empty.With(question.Key, said);
        var date = at.Form.Questions.FirstOrDefault(q => q.Kind == QuestionKind.Date && q.When is { } when && when.Key == question.Key && when.Holds(answers));
        var clause = Enumerable.Range(end, words.Count - end).FirstOrDefault(i => words[i].Kind == TokenKind.NewLine || (words[i].Kind == TokenKind.Sign && !words[i].Glued) || words[i].Folded is "," or ";", words.Count);
        var (day, behind) = date is null ? (null, end) : Day(talk, date, words, end, clause);
        var told = Told(talk, at, question, words.Slice(behind, words.Count).Trim(' ', ',', '.', ';'));
        var read = told with { Answers = told.Answers.With(question.Key, said), Unclear = [.. told.Unclear.Where(u => u.Key != question.Key && u.Key != date?.Key)] };
        return day switch
        {
            AnswerReading.Understood { Answer: var answer } => read with { Answers = read.Answers.With(date!.Key, answer) },
            { } doubtful => read with { Unclear = [new UnclearAnswer(date!.Key, doubtful), .. read.Unclear] },
            null => read,
        };
    }

    // The day that follows and where what else is said begins: "hôm qua cho 10 ký gạo".
    private static (AnswerReading? Day, int End) Day(Talk talk, Question date, TokenText words, int end, int clause)
    {
        var starts = new[] { end, Links.SkipAll(words, end, clause) };
        for (var to = clause; to > end; to--)
        {
            if (starts.Where(from => from < to).Select(from => AnswerReader.Read(date, words.Slice(from, to), talk.Know.Today)).FirstOrDefault(r => r is AnswerReading.Understood) is { } day)
            {
                return (day, to);
            }
        }

        return starts.Select(from => AnswerReader.Read(date, words.Slice(from, clause), talk.Know.Today)).FirstOrDefault(r => r is not AnswerReading.Unreadable) is { } doubtful ? (doubtful, clause) : (null, end);
    }

    private static ReportReading Told(Talk talk, OpenForm at, Question question, string more) =>
        more.Length > 0 && ReportWords.Read(talk, at, more) is { } told && !told.Answers.Has(question.Key) ? told : new ReportReading(null, null, Answers.Empty, [], more, []);
}
