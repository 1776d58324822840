using ReportBot.Core.Forms;
using ReportBot.Core.Forms.Reading;
using ReportBot.Core.Text;

namespace ReportBot.Core.Conversations;

/// <summary>
/// Help that may be under way ("đang làm hồ sơ vay 50tr, tặng 2 con bò"): what is told beside it is kept at once, and each
/// meaning offered holds the help with its amount, so that one answer settles all of it.
/// </summary>
internal static class UnderWayHelp
{
    private static readonly Vocabulary PutOff = new(
        "đang", "chờ", "đang chờ", "chờ duyệt", "đang chờ duyệt", "chờ giải ngân", "đang chờ giải ngân", "chờ xét", "đợi", "đang đợi", "làm hồ sơ", "làm thủ tục", "hồ sơ", "thủ tục", "đăng ký", "đã đăng ký",
        "được duyệt", "đã được duyệt", "đã duyệt", "sẽ", "sẽ được", "sắp", "sắp được", "dự kiến", "chuẩn bị", "chưa", "nhưng chưa", "nhưng chưa giải ngân", "chưa giải ngân", "chưa nhận", "chưa nhận được");

    /// <summary>The answers beyond doubt and what must be asked.</summary>
    /// <param name="text">The message.</param>
    /// <param name="report">What it was read as on one household.</param>
    /// <param name="form">The form.</param>
    /// <param name="read">Reads words on the same household; null where they say nothing of it.</param>
    public static (Answers Answers, IReadOnlyList<UnclearKey> Unclear) Of(string text, ReportReading report, Form form, Func<string, ReportReading?> read)
    {
        var answers = report.Answers;
        var asked = new List<UnclearKey>();
        foreach (var unclear in report.Unclear)
        {
            var doubt = PerPerson.In(form.Find(unclear.Key), Doubts.Of(unclear.Key, unclear.Reading), report.Rest);
            if (doubt.Reason == ReadingReasons.ChoiceUnderWay && form.Find(unclear.Key) is { } question)
            {
                var beside = text.IndexOf(doubt.Read, StringComparison.Ordinal) is >= 0 and var at
                    ? Of(form, question, read(text[..at] + " " + text[(at + doubt.Read.Length)..]))
                    : Answers.Empty;
                var told = Of(form, question, read("đã " + AsGiven(doubt.Read)));
                var first = doubt.Options.Count > 0 ? doubt.Options[0] : new DoubtOption(Labels(question, told), "{}");
                var help = told.Has(question.Key) ? told : AnswersJson.Read(form, first.Answers);
                answers = Together(answers, beside, question);
                if (!help.Has(question.Key))
                {
                    asked.Add(new UnclearKey(unclear.Key, doubt));
                    continue;
                }

                doubt = doubt with
                {
                    Help = help[question.Key] is Answer.ChosenMany { Keys: var keys }
                        ? [.. keys.Where(k => beside[question.Key] is not Answer.ChosenMany given || !given.Keys.Contains(k, StringComparer.Ordinal))] : null,
                    Options = [first with { Answers = AnswersJson.Write(Together(beside, help, question)) }, .. doubt.Options.Skip(1)],
                };
            }

            asked.Add(new UnclearKey(unclear.Key, doubt));
        }

        return PerPerson.Told(form, answers, asked, report.Rest);
    }

    // "vay 20tr mua bò đang chờ duyệt" without the words that put it off.
    private static string AsGiven(string words)
    {
        var text = TokenText.Of(words);
        var kept = new List<string>();
        for (var at = 0; at < text.Count;)
        {
            var end = PutOff.Skip(text, at, text.Count);
            if (end == at)
            {
                kept.Add((text[at].Glued && at > 0 ? "" : " ") + text.Slice(at, at + 1));
                end++;
            }

            at = end;
        }

        return string.Concat(kept).Trim();
    }

    private static string Labels(Question question, Answers told) =>
        told[question.Key] is Answer.ChosenMany many ? string.Join(", ", many.Keys.Select(k => question.FindChoice(k)?.Label ?? k)) : "";

    // The question and what hangs on it.
    private static Answers Of(Form form, Question question, ReportReading? reading) => reading is null ? Answers.Empty : form.Questions
        .Where(q => q == question || q.When?.Key == question.Key)
        .Where(q => reading.Answers.Has(q.Key))
        .Aggregate(Answers.Empty, (all, q) => all.With(q.Key, reading.Answers[q.Key]!));

    private static Answers Together(Answers some, Answers more, Question question)
    {
        foreach (var (key, answer) in more)
        {
            some = some.With(key, (some[key], answer) switch
            {
                (Answer.ChosenMany a, Answer.ChosenMany b) when key == question.Key =>
                    new Answer.ChosenMany([.. question.Choices.Select(c => c.Key).Where(k => a.Keys.Contains(k, StringComparer.Ordinal) || b.Keys.Contains(k, StringComparer.Ordinal))]),
                (Answer.Text a, Answer.Text b) when !a.Words.Contains(b.Words, StringComparison.OrdinalIgnoreCase) => new Answer.Text(a.Words + ", " + b.Words),
                (Answer.Money a, Answer.Money b) when a != b => new Answer.Money(a.Vnd + b.Vnd),
                (Answer.Number a, Answer.Number b) when a != b => new Answer.Number(a.Value + b.Value),
                _ => answer,
            });
        }

        return some;
    }
}
