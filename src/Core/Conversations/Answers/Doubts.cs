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
        doubt.Options.Count > 0 && doubt.Reason is not (ReadingReasons.ChoicePartly or ReadingReasons.ChoiceUnnamed or ReadingReasons.ChoiceUnreadable or ReadingReasons.YesNoUnclear or ReadingReasons.YesNoPlanned);

    /// <summary>A choice with one meaning is no doubt.</summary>
    public static bool IsNone(Question? question, Doubt doubt) => question?.Kind == QuestionKind.Choice && doubt is { Reason: ReadingReasons.ChoiceAmbiguous, Options.Count: 1 };

    /// <summary>The reading with such choices taken: their clause says no more than they do.</summary>
    public static ReportReading WithoutNone(Form form, ReportReading report)
    {
        foreach (var unclear in report.Unclear)
        {
            var doubt = Of(unclear.Key, unclear.Reading);
            if (IsNone(form.Find(unclear.Key), doubt))
            {
                report = report with
                {
                    Answers = report.Answers.With(unclear.Key, AnswersJson.Read(form, doubt.Options[0].Answers)[unclear.Key]!),
                    Unclear = [.. report.Unclear.Where(u => u != unclear)],
                    Rest = Reports.RestWords.Without(report.Rest, doubt.Read, clause: true),
                };
            }
        }

        return report;
    }

    /// <summary>The sentence that asks about it: an amount of another measure, and one figure that only has to be confirmed, have their own.</summary>
    public static string Ask(Texts words, Question question, Doubt doubt)
    {
        var key = "reading." + Sentence(question, doubt);
        return words.Say(words.Has(key) ? key : "reading.other", ("read", Format.Short(doubt.Read, 80)), ("option", MeaningOf(question, doubt) is { } meant ? Told(words, question, meant) : doubt.Options.Count > 0 ? doubt.Options[0].Label : ""), ("label", question.Label), ("unit", question.Unit ?? ""),
            ("yes", Format.YesNo(words, question, value: true)), ("no", Format.YesNo(words, question, value: false)));
    }

    // "đã thăm hộ", "đề nghị thoát nghèo: có"
    private static string Told(Texts words, Question question, bool value) => Format.AsksWhetherDone(question)
        ? words.Say(value ? "answer.has-done" : "answer.has-not", ("label", question.Label))
        : $"{question.Label}: {Format.YesNo(words, question, value)}";

    private static string Sentence(Question question, Doubt doubt) => doubt.Reason switch
    {
        ReadingReasons.MoneyPer when question.Per.Count == 0 => "money.per.total",
        ReadingReasons.MoneyPer when doubt.Options.Count == 0 => "money.per.year",
        ReadingReasons.YesNoUnclear when MeaningOf(question, doubt) is not null => "yesno.is-it",
        ReadingReasons.LabelUnclear or ReadingReasons.MoneySeveral or ReadingReasons.DateRange when doubt.Options.Count == 1 => "label.one",
        ReadingReasons.NumberUnreadable when question.Unit is { Length: > 0 } => "number.unreadable.unit",
        ReadingReasons.Conflict when question.Kind == QuestionKind.YesNo => "conflict.yesno",
        ReadingReasons.ChoiceUnderWay when doubt.Options.Count == 0 => "choice.under_way.any",
        _ => doubt.Reason,
    };

    /// <summary>What doubtful words of yes or no most likely mean, to be confirmed: a yes; null where they may mean either, because a no to a no says neither.</summary>
    public static bool? MeaningOf(Question question, Doubt? doubt) =>
        doubt is { Reason: ReadingReasons.YesNoUnclear, Options: [{ Answers: var json }] } && AnswersJson.Read(new Form("", 1, "", [question]), json)[question.Key] is Answer.YesNo { Value: true } ? true : null;

    /// <summary>Whether it is asked which of two it is, the one offered or another, so that a mere "đúng" says neither.</summary>
    public static bool IsEitherOr(Question question, Doubt doubt) =>
        (doubt.Reason == ReadingReasons.MoneyPer && question.Per.Count == 0) || (doubt.Reason == ReadingReasons.YesNoUnclear && MeaningOf(question, doubt) is null) || doubt.Reason is ReadingReasons.YesNoPlanned or ReadingReasons.DateLunar or ReadingReasons.ChoiceUnderWay or PerPerson.OfAll;

    /// <summary>The choices that were understood beside the doubtful words: the answer adds to them.</summary>
    public static IReadOnlyList<string>? Understood(Form form, string key, Doubt? doubt) =>
        doubt is { Reason: ReadingReasons.ChoicePartly or ReadingReasons.ChoiceUnnamed, Options: [var first, ..] }
        && AnswersJson.Read(form, first.Answers)[key] is Answer.ChosenMany { Keys: { Count: > 0 } keys }
            ? keys
            : null;

    /// <summary>The sentence on why words are doubtful or no answer.</summary>
    public static string Say(Texts words, string reason, string read)
    {
        var key = "reading." + reason;
        return words.Say(words.Has(key) ? key : "reading.other", ("read", Format.Short(read, 80)));
    }
}
