using ReportBot.Core.Forms;
using ReportBot.Core.Forms.Reading;

namespace ReportBot.Core.Conversations;

/// <summary>Doubtful and unreadable words: kept in the state and spoken about.</summary>
internal static class Doubts
{
    private const int MostOptions = 6;

    public static Doubt Of(string key, AnswerReading reading) => reading switch
    {
        AnswerReading.Doubtful doubtful => new Doubt(doubtful.Reason, doubtful.Read,
            [.. doubtful.Options.Take(MostOptions).Select(o => new DoubtOption(o.Label, AnswersJson.Write(Answers.Empty.With(key, o.Answer))))]),
        AnswerReading.Unreadable unreadable => new Doubt(unreadable.Reason, unreadable.Read, []),
        AnswerReading.Understood understood => new Doubt("text.check", "",
            [new DoubtOption("", AnswersJson.Write(Answers.Empty.With(key, understood.Answer)))]),
        _ => throw new ArgumentOutOfRangeException(nameof(reading)),
    };

    /// <summary>
    /// Whether the meanings are offered; otherwise the question itself is asked again with all its choices: there
    /// are no meanings, or the ones found are not all.
    /// </summary>
    public static bool OffersMeanings(Doubt doubt) =>
        doubt.Options.Count > 0 && doubt.Reason is not (ReadingReasons.ChoicePartly or ReadingReasons.ChoiceUnnamed or ReadingReasons.ChoiceUnreadable);

    /// <summary>The key of its sentence: an amount of a year that is no month's has its own.</summary>
    public static string Sentence(Question question, Doubt doubt) =>
        doubt is { Reason: ReadingReasons.MoneyPer, Options.Count: 0 } && question.Per.Count > 0 ? "money.per.year" : doubt.Reason;

    /// <summary>Whether it is asked which of two it is, the one offered or another, so that a mere "đúng" says neither.</summary>
    public static bool IsEitherOr(Doubt doubt) =>
        doubt.Reason is ReadingReasons.MoneyPer or ReadingReasons.YesNoUnclear or ReadingReasons.YesNoPlanned or ReadingReasons.DateLunar or ReadingReasons.ChoiceUnderWay;

    /// <summary>The choices that were understood beside the doubtful words: the answer adds to them.</summary>
    public static IReadOnlyList<string>? Understood(Form form, string key, Doubt? doubt) =>
        doubt is { Reason: ReadingReasons.ChoicePartly or ReadingReasons.ChoiceUnnamed, Options: [var first, ..] }
        && AnswersJson.Read(form, first.Answers)[key] is Answer.ChosenMany { Keys: { Count: > 0 } keys }
            ? keys
            : null;

    /// <summary>The sentence on why words are doubtful or no answer.</summary>
    public static string Say(Talk talk, string reason, string read) => Say(talk.Words, reason, read);

    /// <summary>The sentence on why words are doubtful or no answer.</summary>
    public static string Say(Texts words, string reason, string read)
    {
        var key = "reading." + reason;
        return words.Say(words.Has(key) ? key : "reading.other", ("read", Format.Short(read, 80)));
    }
}
