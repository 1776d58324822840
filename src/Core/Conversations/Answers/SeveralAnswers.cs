using ReportBot.Core.Forms;
using ReportBot.Core.Forms.Reading;
using ReportBot.Core.Text;

namespace ReportBot.Core.Conversations;

/// <summary>More than one answer typed at one question of a form.</summary>
internal static class SeveralAnswers
{
    // Two answers take at least so many words when no sign divides them.
    private const int ShortSpaces = 2;
    private const int LongSpaces = 3;

    // "chưa gặp khó khăn"
    private static readonly Vocabulary None = new("không", "không có", "chưa", "chưa có", "không gặp", "chưa gặp", "không còn", "hết", "ko", "ko có", "k có");

    /// <summary>Takes more than one answer given at one question of a form, or the answer to another of its questions.</summary>
    /// <param name="talk">The step.</param>
    /// <param name="at">The form.</param>
    /// <param name="pending">The open question.</param>
    /// <param name="text">The words as typed.</param>
    /// <param name="others">They are no answer to the open question: whatever else they answer is taken.</param>
    public static bool TryTake(Talk talk, OpenForm at, Pending.ForAnswer pending, string text, bool others = false)
    {
        if ((others ? Others(talk, at, pending, text) : ReadInto(talk, at, pending.Key, text)) is not { } read)
        {
            return false;
        }

        Take(talk, at, pending, text, read);
        return true;
    }

    /// <summary>Keeps what the words at an open question were read as, says so, and asks what is left.</summary>
    public static void Take(Talk talk, OpenForm at, Pending.ForAnswer pending, string text, ReportReading read)
    {
        var (said, unclear) = BatchReader.Parted(talk, at, text, read);
        var together = LaterAnswers.Over(at.Form, at.Draft.Answers, said, Telling.Of(at.Form, text));
        at.Keep(d => FormAnswers.With(d, said) with { Answers = together.Answers });
        if (said.Count > 0)
        {
            talk.Note(talk.T("batch.noted", ("subject", at.Subject.Code), ("answers", HistoryFlow.AnswersLine(talk, at.Form, said.Where(a => a.Value is Answer.Text).Aggregate(said, (all, a) => all.With(a.Key, together.Answers[a.Key]!))))));
        }

        BatchView.Replaced(talk, at, together.GoneFrom(at.Draft.Answers, said), at.Subject.Code + " — ");

        var rest = LaterWords.WithoutVerbs(read.Rest);
        BatchView.Rest(talk, rest);
        BatchReader.KeepRest(talk, pending.Draft, text, rest);
        if (pending.Doubt is { } doubt && said.Has(pending.Key))
        {
            AskedWords.Settle(talk, pending.Draft, [new UnclearKey(pending.Key, doubt)]);
        }

        var tooMuch = OpenForm.Of(talk, pending.Draft) is { } kept ? TooMuch.In(talk, kept, said) : [];
        // What was asked and is not answered by it is asked again.
        var isAnswered = said.Has(pending.Key) || unclear.Any(u => u.Key == pending.Key) || OpenForm.Of(talk, pending.Draft)?.PlaceOf(pending.Key) is null or 0;
        if (!isAnswered && pending is { Then: null, Marked.Count: > 0 } && unclear.Count + together.Unclear.Count + tooMuch.Count == 0)
        {
            // What is chosen already stays chosen.
            AnswerFlow.Ask(talk, pending);
            return;
        }

        AnswerFlow.AskEach(talk, pending.Draft, [.. unclear, .. together.Unclear, .. tooMuch], isAnswered || pending.Then is null ? pending.Then : pending);
    }

    /// <summary>
    /// Several answers in one message at one question of a form, or one whose words name another question of it; null when
    /// the words are an answer to that question alone, or about another household.
    /// </summary>
    public static ReportReading? ReadInto(Talk talk, OpenForm at, string key, string text)
    {
        if (NoneOf(at, key, text) is { Count: > 0 } none)
        {
            return new ReportReading(null, null, none, [], "", []);
        }

        var named = NamesAnother(at.Form, at.Form.Find(key)!, text);
        if ((!named && !MayBeSeveral(at, key, text)) || Read(talk, at, text) is not { } report)
        {
            return null;
        }

        var fields = report.Answers.Count + report.Unclear.Count;
        var isText = at.Form.Find(key)!.Kind == QuestionKind.Text;
        if (report.Answers.Count > 0 && fields >= (report.Subject is null ? 2 : 1) && (!isText || report.Rest.Length == 0))
        {
            return WithWhatItHangsOn(at, report);
        }

        return named && fields > 0 && !report.Answers.Has(key) && report.Unclear.All(u => u.Key != key) ? WithWhatItHangsOn(at, report) : null;
    }

    /// <summary>Whatever words that are no answer to the open question answer of its form; null where that is nothing, or several reports are open.</summary>
    public static ReportReading? Others(Talk talk, OpenForm at, Pending.ForAnswer pending, string text) =>
        OpenRound.Of(pending) is null or { Items.Count: 1, Unplaced.Count: 0 } && !text.Contains('?', StringComparison.Ordinal)
        && Read(talk, at, text) is { } report && report.Answers.Count + report.Unclear.Count > 0
        && report.Answers.All(a => at.Draft.Answers[a.Key] is not { } given || given.Equals(a.Value) || a.Value is Answer.Text)
            ? WithWhatItHangsOn(at, report)
            : null;

    private static ReportReading? Read(Talk talk, OpenForm at, string text) =>
        MessageReader.Read(text, BatchReader.Context(talk, at.Form, [at.Subject])) is { Periods.Count: 0, Reports: [var report] } && !report.Answers.IsNil
        && (report.Subject is null ? report.NamedAs is null : report.Subject == at.Subject.Code)
            ? GiverNote.Written(at.Form, report)
            : null;

    // Who tells the figures has them, also one that must be asked about: "có số liệu không?" is answered with them.
    private static ReportReading WithWhatItHangsOn(OpenForm at, ReportReading report) => at.Form.Questions
        .Where(q => q.Kind == QuestionKind.YesNo && !report.Answers.Has(q.Key) && report.Unclear.All(u => u.Key != q.Key) && at.Draft.Answers[q.Key] is not Answer.YesNo { Value: true }
            && at.Form.Questions.Any(d => d.When is { } when && when.Key == q.Key && when.Is == "true" && (report.Answers[d.Key] is Answer.Number or Answer.Money || report.Unclear.Any(u => u.Key == d.Key))))
        .Aggregate(report, (read, q) => read with { Answers = read.Answers.With(q.Key, new Answer.YesNo(true)) });

    // "không có khó khăn gì", "kk: ko có; đx: ko có": other questions than the open one, answered with none.
    private static Answers NoneOf(OpenForm at, string key, string text)
    {
        var said = text.StartsWith(at.Subject.Code + " ", StringComparison.OrdinalIgnoreCase) ? text[at.Subject.Code.Length..] : text;
        var all = Answers.Empty;
        foreach (var part in said.Split([';', ',', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (NoneOf(at.Form, TokenText.Of(part)) is not { } question || question.Key == key)
            {
                return Answers.Empty;
            }

            all = all.With(question.Key, question.Kind == QuestionKind.Text ? new Answer.Text("") : new Answer.ChosenMany([]));
        }

        return all;
    }

    private static Question? NoneOf(Form form, TokenText words)
    {
        var lexicon = FormLexicon.Of(form);
        var label = None.Skip(words, 0, words.Count);
        if (lexicon.Find(words, label, words.Count) is not { } named
            || named.Values.FirstOrDefault(m => m is { Kind: MarkKind.Label, Question.Kind: QuestionKind.Text or QuestionKind.Choices }) is not { Question: { } question })
        {
            return null;
        }

        return label > 0
            ? NonePhrases.SkipNoneTail(words, named.End, words.Count) == words.Count ? question : null
            : NonePhrases.IsNone(words, named.End, words.Count) ? question : null;
    }

    // The label of another question stands there and that of the open one does not; a text takes all words.
    private static bool NamesAnother(Form form, Question open, string text)
    {
        var words = TokenText.Of(text);
        var lexicon = FormLexicon.Of(form);
        if (open.Kind == QuestionKind.Text)
        {
            return BeginsWithAmount(open, words, lexicon);
        }

        var isThere = false;
        for (var i = 0; i < words.Count;)
        {
            var match = lexicon.Find(words, i, words.Count);
            if (match is not null && match.Values.Any(m => m.Question == open))
            {
                return false;
            }

            isThere |= match is not null && match.Values.Any(IsLabel);
            i = match?.End ?? i + 1;
        }

        return isThere;
    }

    // "thu nhập khoảng 4 triệu" at a question for text: an amount behind the label of its own question.
    private static bool BeginsWithAmount(Question open, TokenText words, FormLexicon lexicon) =>
        lexicon.Find(words, 0, words.Count) is { } label && words.Tokens[label.End..].Any(t => t.IsDigits)
        && label.Values.Any(m => m is { Kind: MarkKind.Label, Question.Kind: QuestionKind.Money } && m.Question != open);

    private static bool IsLabel(Mark mark) => mark is { Kind: MarkKind.Label, Question: not null };

    // A text answer is kept word for word unless it plainly begins with the household or with a label.
    private static bool MayBeSeveral(OpenForm at, string key, string text)
    {
        var isText = at.Form.Find(key)!.Kind == QuestionKind.Text;
        if (text.AsSpan().IndexOfAny([',', ';', ':', '\n']) < 0 && text.AsSpan().Count(' ') < (isText ? LongSpaces : ShortSpaces))
        {
            return false;
        }

        if (!isText)
        {
            return true;
        }

        var folded = VietnameseText.Fold(text).TrimStart();
        return folded.StartsWith(VietnameseText.Fold(at.Subject.Code) + " ", StringComparison.Ordinal)
            || folded.StartsWith(VietnameseText.Fold(at.Subject.Code) + ":", StringComparison.Ordinal)
            || at.Form.Questions.Any(q => q.Words.Any(w => StartsWithLabel(folded, VietnameseText.Fold(w)) && !WishedHere.Fits(at.Form.Find(key)!, q, text, w)));
    }

    private static bool StartsWithLabel(string folded, string label) =>
        folded.Length > label.Length && folded.StartsWith(label, StringComparison.Ordinal) && folded[label.Length] is ' ' or ':';
}
