using ReportBot.Core.Forms;
using ReportBot.Core.Forms.Reading;
using ReportBot.Core.Text;

namespace ReportBot.Core.Conversations;

/// <summary>Words at a question for text that are asked about before they are kept: too many, a bare "đúng", an amount alone, what may be no answer.</summary>
internal static class AtText
{
    /// <summary>The reason of the question whether words are an answer at all.</summary>
    public const string MaybeNoAnswer = "text.maybe";

    private static readonly Vocabulary Slip = new("sai", "sai rồi", "nhầm", "nhầm rồi", "ghi sai", "ghi nhầm", "không phải");

    /// <summary>Asks about them; false where they are the answer.</summary>
    public static bool Asks(Talk talk, OpenForm at, Pending.ForAnswer pending, Question question, string text)
    {
        if (text.Length > (question.MaxLength ?? Typing.MaxLength))
        {
            TooLongAnswer.Ask(talk, pending, question, text);
            return true;
        }

        if (OtherThanAsked.IsBareYes(text))
        {
            talk.Note(Doubts.Say(talk.Words, ReadingReasons.TextNoWords, text.Trim()));
            AnswerFlow.Ask(talk, pending);
            return true;
        }

        if (!at.IsAdHoc && ReportWords.Read(talk, at, text) is { Answers.Count: > 0, Unclear.Count: 0, Rest.Length: 0 } read && read.Answers.All(a => a.Value is Answer.YesNo or Answer.Date))
        {
            // "hôm qua mới thăm" is no wish.
            SeveralAnswers.Take(talk, at, pending, text, read);
            return true;
        }

        if (!at.IsAdHoc && Elsewhere(talk, at, question, text) is { } elsewhere)
        {
            SeveralAnswers.Take(talk, at, pending, text, elsewhere);
            return true;
        }

        if (RemovalWords.IsRest(text))
        {
            talk.Note(talk.T("batch.nothing-to-remove", ("words", text.Trim())));
            AnswerFlow.Ask(talk, pending);
            return true;
        }

        if (OfAnother.AsksFigure(talk, at, pending, question, text))
        {
            return true;
        }

        if (pending.Doubt?.Reason == MaybeNoAnswer || at.IsAdHoc || !SmallTalkFlow.IsDoubtfulAnswer(text))
        {
            return false;
        }

        var option = new DoubtOption(talk.T("button.take-as-answer"), AnswersJson.Write(Answers.Empty.With(question.Key, new Answer.Text(text))));
        AnswerFlow.Ask(talk, pending with { Doubt = new Doubt(MaybeNoAnswer, Format.Short(text, 80), [option]) });
        return true;
    }

    // "Có khả năng", "chắc cuối năm thoát được" at any question for text is a choice of another; "thiếu đất" is no help that was given.
    private static ReportReading? Elsewhere(Talk talk, OpenForm at, Question question, string text)
    {
        if (NamedBehind(at, text) is { } behind)
        {
            return behind;
        }

        var read = ReportWords.Read(talk, at, text) is { Unclear.Count: 0, Rest.Length: 0, Answers.Count: 1 } told && !told.Answers.Has(question.Key) ? told : null;
        return read?.Answers.Single().Value switch
        {
            Answer.Chosen => read,
            Answer.Text when question.When is { } when && at.Form.Find(when.Key)?.Kind == QuestionKind.Choices => read,
            null => Chosen(talk, at, text),
            _ => null,
        };
    }

    // "sai rồi, thiếu đất là khó khăn": the question stands behind.
    private static ReportReading? NamedBehind(OpenForm at, string text)
    {
        var said = Courtesies.WithoutOpening(CorrectionWords.Of(text, at.Form).Said).Trim(' ', '.', '!');
        var words = TokenText.Of(VietnameseText.Normalize(said));
        var cut = Enumerable.Range(0, words.Count).LastOrDefault(i => words[i].Folded == "la" && i > 1 && i + 1 < words.Count, -1);
        return cut > 0 && at.Asked.FirstOrDefault(q => q.Kind == QuestionKind.Text && q.When is null && new Vocabulary([q.Label, .. q.Words]).Skip(words, cut + 1, words.Count) == words.Count) is { } named
            ? new ReportReading(null, null, Answers.Empty.With(named.Key, new Answer.Text(words.Slice(Start(words, cut), cut).Trim())), [], "", [])
            : null;
    }

    private static int Start(TokenText words, int cut)
    {
        var sign = Array.FindLastIndex(words.Tokens, Math.Max(0, cut - 1), t => t.Kind == TokenKind.Sign && t.Folded is "," or ".");
        return sign >= 0 && Slip.OccursIn(words, 0, sign) ? sign + 1 : 0;
    }

    // A short answer that names its question: "có khả năng".
    private static ReportReading? Chosen(Talk talk, OpenForm at, string text)
    {
        var words = TokenText.Of(VietnameseText.Normalize(text));
        var named = at.Form.Questions.FirstOrDefault(q => q.Kind == QuestionKind.Choice && q.Words.Any(w => w.Contains(' ', StringComparison.Ordinal) && new Vocabulary(w).OccursIn(words, 0, words.Count)));
        return named is not null && AnswerReader.Read(named, text, talk.Know.Today) is AnswerReading.Understood chosen
            ? new ReportReading(null, null, Answers.Empty.With(named.Key, chosen.Answer), [], "", [])
            : null;
    }
}
