using ReportBot.Core.Forms;
using ReportBot.Core.Forms.Reading;
using ReportBot.Core.Reports;
using ReportBot.Core.Text;

namespace ReportBot.Core.Conversations;

/// <summary>
/// The words that a doubt was about, once it is answered: they go along no more, because the answer says them. Where help is answered by its place on the list they say what exactly was given.
/// </summary>
internal static class AskedWords
{
    private const int YearDigits = 4;

    private static readonly Vocabulary Leaving = new("thoát nghèo", "thoát cận nghèo", "thoát", "thoát được nghèo", "thoát được");
    private static readonly Vocabulary Around = new("chưa", "không", "ko", "chưa thể", "không thể", "khó", "khó mà", "được", "dc", "đc", "sẽ", "mới", "vẫn", "còn", "thì", "là", "năm", "năm nay", "trong năm", "trong năm nay", "cuối năm", "cuối năm nay", "năm sau", "sang năm", "đâu", "nữa", "dự kiến", "có thể", "hộ", "nhà", "gia đình", "này", "kỳ này", "ạ");

    /// <summary>What is left of words that go along when the outlook is answered: bare words on leaving poverty said no more than it.</summary>
    public static string WithoutOutlook(Question question, string rest) => question.Kind != QuestionKind.Choice || rest.Length == 0 || !question.Choices.Any(c => c.Words.Any(w => Leaving.OccursIn(TokenText.Of(w), 0, TokenText.Of(w).Count)))
        ? rest
        : string.Join("; ", rest.Split("; ", StringSplitOptions.RemoveEmptyEntries).Where(p => !IsOutlook(TokenText.Of(p))));

    private static bool IsOutlook(TokenText part)
    {
        var year = part.Count > 0 && part[0] is { IsDigits: true, Folded.Length: YearDigits } ? 1 : 0;
        var leaving = Around.SkipAll(part, year, part.Count);
        var behind = Leaving.Skip(part, leaving, part.Count);
        return behind > leaving && Around.SkipAll(part, behind, part.Count) == part.Count;
    }

    /// <summary>The draft without the words of a doubt that is answered.</summary>
    public static Draft Settled(Form form, Draft draft, Question question, Doubt? doubt)
    {
        if (draft.Rest.Length == 0 || doubt is not { Read: { Length: > 0 } read, Reason: not (ReadingReasons.ChoicePartly or LaterWords.SumAsked or TooMuch.Reason or Hanging.Reason or HelpRemoval.Whose or Losing.Reason or AtText.MaybeNoAnswer or OfAnother.FigureReason) }
            || draft.Answers[question.Key] is null or Answer.ChosenMany { Keys.Count: 0 })
        {
            return draft;
        }

        if (doubt.Reason == ReadingReasons.ChoiceUnderWay)
        {
            // "đang làm thủ tục vay 40 triệu" says nothing any more once the loan is told as given; of other help it says what comes yet.
            return IsGiven(form, draft, question, doubt) ? draft with { Rest = RestWords.Without(draft.Rest, read, clause: true) } : draft;
        }

        var words = WithoutLabel(form, question, read);
        var left = RestWords.Without(draft.Rest, words);
        var note = question.Kind == QuestionKind.Choices ? FormLexicon.Companion(form, question, QuestionKind.Text) : null;
        if (question.Kind == QuestionKind.Choices && note is null)
        {
            // What exactly was given is told nowhere else.
            return draft;
        }

        return note is not null && !draft.Answers.Has(note.Key) && draft.Rest.Contains(words, StringComparison.OrdinalIgnoreCase) && words.Length <= (note.MaxLength ?? Typing.MaxLength)
            ? FormAnswers.With(draft, note.Key, new Answer.Text(words)) with { Rest = left }
            : draft with { Rest = left };
    }

    /// <summary>What was doubtful and is answered now goes along in words no more.</summary>
    public static void Settle(Talk talk, DraftRef which, IReadOnlyList<UnclearKey> answered)
    {
        foreach (var asked in answered)
        {
            if (OpenForm.Of(talk, which) is { } at && at.Form.Find(asked.Key) is { } question && Settled(at.Form, at.Draft, question, asked.Doubt) is var settled && settled != at.Draft)
            {
                at.Keep(_ => settled);
            }
        }
    }

    private static bool IsGiven(Form form, Draft draft, Question question, Doubt doubt) =>
        doubt.Options is [var first, ..] && AnswersJson.Read(form, first.Answers)[question.Key] is Answer.ChosenMany { Keys: { Count: > 0 } keys } && draft.Answers[question.Key] is Answer.ChosenMany given && !keys.Except(given.Keys, StringComparer.Ordinal).Any();

    /// <summary>Whether nothing can be doubtful: what was read is what stands there.</summary>
    public static bool StandSo(Talk talk, DraftRef which, UnclearKey unclear) =>
        OpenForm.Of(talk, which) is { } at && at.Form.Find(unclear.Key) is { } question && at.Draft.Answers[unclear.Key] is { } answer
        && unclear.Doubt is { Options.Count: 0, Read: { Length: > 0 } read } && Format.Answer(talk.Words, question, answer) == read;

    /// <summary>Whether it only asks for what an amount was that is recorded, where the words that told the help are asked about already.</summary>
    public static bool IsAskedBetter(Talk talk, OpenForm at, BatchItem? before, Answers told, UnclearKey unclear) =>
        before?.Unclear.Any(u => u.Key == unclear.Key && u.Doubt.Read.Length > 0) == true
        && at.Form.Questions.Any(q => q.When?.Key == unclear.Key && (told[q.Key] ?? at.Draft.Answers[q.Key]) is { } answer && Format.Answer(talk.Words, q, answer) == unclear.Doubt.Read);

    // "Triển vọng: chưa thoát"
    private static string WithoutLabel(Form form, Question question, string read)
    {
        var text = TokenText.Of(read);
        return FormLexicon.Of(form).Find(text, 0, text.Count) is { } label && label.End < text.Count && label.Values.Any(m => m.Kind == MarkKind.Label && m.Question?.Key == question.Key)
            ? text.Slice(label.End, text.Count).Trim(' ', ':', ',')
            : read;
    }
}
