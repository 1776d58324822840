using ReportBot.Core.Forms;
using ReportBot.Core.Forms.Reading;
using ReportBot.Core.Text;

namespace ReportBot.Core.Conversations;

/// <summary>
/// What words take out of one report that is not sent: the one place where anything goes by words, so that nothing goes
/// without being said.
/// </summary>
internal static class ReportRemoval
{
    private const int FewWords = 2;

    /// <summary>Takes out what the words name: words of the person, questions, a form of help; false when they name nothing of this report.</summary>
    /// <param name="talk">The step.</param>
    /// <param name="at">The report.</param>
    /// <param name="words">The words without the household.</param>
    /// <param name="unclear">Gathers what must be asked.</param>
    public static bool TryTake(Talk talk, OpenForm at, string words, List<UnclearKey> unclear)
    {
        if (at.Draft.Rest.Length > 0 && RemovalWords.IsRest(words))
        {
            talk.Note(talk.T("form.removed", ("answers", $"{at.Subject.Code} — “{at.Draft.Rest}”")));
            at.Keep(d => d with { Rest = "" });
            return true;
        }

        var content = RemovalWords.Content(words);
        if (QuestionsIn(talk, at, words) is not { } keys)
        {
            return TryTakeHelp(talk, at, content, unclear) || (content is not null && (TryTakePart(talk, at, content) || SaysNothing(talk, at, words)));
        }

        if (keys.Any(k => IsGiven(at, k)))
        {
            Take(talk, at, keys, unclear);
            return true;
        }

        return content is not null && Nothing(talk, words);
    }

    /// <summary>"Không có khó khăn" where none was told: it is passed over, and false for other words.</summary>
    public static bool TryPassOver(Talk talk, OpenForm at, string words)
    {
        if (QuestionsIn(talk, at, words) is not { } keys)
        {
            return false;
        }

        at.Keep(d => keys.Aggregate(d, FormAnswers.Skip));
        return true;
    }

    /// <summary>Takes these answers out; one that must be given is asked for anew.</summary>
    public static void Take(Talk talk, OpenForm at, IReadOnlyList<string> keys, List<UnclearKey> unclear)
    {
        if (at.Form.Questions.FirstOrDefault(q => q.Required && keys.Contains(q.Key, StringComparer.Ordinal)) is { } required)
        {
            talk.Note(talk.T("form.required"));
            unclear.Add(new UnclearKey(required.Key, new Doubt("text.check", "", [])));
            return;
        }

        Keep(talk, at, d => keys.Aggregate(d with { Answers = AnswerRemoval.Without(at.Form, d.Answers, keys) }, FormAnswers.Skip));
    }

    /// <summary>"bỏ vay vốn", "không vay vốn": the help that is named goes, where it was told.</summary>
    public static bool TryTakeHelp(Talk talk, OpenForm at, string? content, List<UnclearKey> unclear)
    {
        if (content is null || ReportWords.ReadAsGiven(talk, at, content) is not { } read
            || HelpRemoval.From(talk.Words, at.Form, at.Draft.Answers, read.Answers) is not var (kept, asked))
        {
            return false;
        }

        Keep(talk, at, d => d with { Answers = kept });
        unclear.AddRange(asked);
        return true;
    }

    // "bỏ đề xuất cấp nước" of "làm đường; cấp nước".
    private static bool TryTakePart(Talk talk, OpenForm at, string content)
    {
        if ((Labelled(at.Form, content) is ({ Kind: QuestionKind.Text } labelled, { Length: > 0 } words) ? (labelled, words) : Holding(at, content)) is not var (question, said) || at.Draft.Answers[question.Key] is not Answer.Text text)
        {
            return false;
        }

        var parts = AnswerRemoval.PartsOf(text.Words);
        var gone = parts.Where(p => VietnameseText.Fold(p).Contains(VietnameseText.Fold(said), StringComparison.Ordinal)).ToList();
        if (gone.Count == 0)
        {
            return false;
        }

        var left = string.Join("; ", parts.Except(gone, StringComparer.Ordinal));
        Keep(talk, at, d => left.Length == 0 ? FormAnswers.Skip(d, question.Key) : FormAnswers.With(d, question.Key, new Answer.Text(left)));
        return true;
    }

    // "thôi khỏi ghi chuồng dê": the one text of the report that holds these words.
    private static (Question Question, string Said)? Holding(OpenForm at, string content)
    {
        var folded = VietnameseText.Fold(content).Trim(' ', '“', '”', '"', '.');
        return TokenText.Of(content).Tokens.Count(t => t.IsWord) >= FewWords
            && at.Form.Questions.Where(q => q.Kind == QuestionKind.Text && at.Draft.Answers[q.Key] is Answer.Text { Words: var words }
                && AnswerRemoval.PartsOf(words).Any(p => VietnameseText.Fold(p).Contains(folded, StringComparison.Ordinal))).ToList() is [var only]
            ? (only, content.Trim(' ', '“', '”', '"', '.'))
            : null;
    }

    // "xóa hỗ trợ nhà ở", "bỏ đề nghị thoát nghèo" where none was told: said so, and never taken for something told now.
    private static bool SaysNothing(Talk talk, OpenForm at, string words) =>
        RemovalWords.Begins(words) && RemovalWords.Content(words) is { } content
        && (Labelled(at.Form, content) is not null
            || (ReportWords.ReadAsGiven(talk, at, content) is { } read && read.Answers.Any(a => at.Form.Find(a.Key)!.Kind == QuestionKind.Choices)))
        && Nothing(talk, words);

    private static bool Nothing(Talk talk, string words)
    {
        talk.Note(talk.T("batch.nothing-to-remove", ("words", Format.Short(words.Trim(), 60))));
        return true;
    }

    private static IReadOnlyList<string>? QuestionsIn(Talk talk, OpenForm at, string words) =>
        RemovalWords.Questions(words, ReportWords.Context(talk, at)) is (var code, { } keys) && (code is null || code == at.Subject.Code) ? keys : null;

    private static bool IsGiven(OpenForm at, string key) => at.Draft.Answers[key] is not (null or Answer.Text { Words: "" });

    private static (Question Question, string Said)? Labelled(Form form, string content)
    {
        var text = TokenText.Of(content);
        return FormLexicon.Of(form).Find(text, 0, text.Count) is { } match && match.Values.FirstOrDefault(m => m.Kind == MarkKind.Label) is { Question: { } question }
            ? (question, text.Slice(match.End, text.Count).Trim(' ', ':'))
            : null;
    }

    private static void Keep(Talk talk, OpenForm at, Func<Reports.Draft, Reports.Draft> change)
    {
        var kept = at.Keep(change);
        BatchView.Removed(talk, at, AnswerRemoval.Gone(at.Draft.Answers, kept.Draft.Answers));
    }
}
