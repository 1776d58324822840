using ReportBot.Core.Forms;
using ReportBot.Core.Reports;

namespace ReportBot.Core.Conversations;

/// <summary>
/// Answers told before the question that they hang on is answered: "căn cứ: …" without a word on whether it is proposed. The
/// question is asked, but for a count, which answers it by itself; where it says otherwise they go along in words, because what is not
/// asked for is not read back.
/// </summary>
internal static class Hanging
{
    /// <summary>The reason of the question that is asked because something told hangs on it.</summary>
    public const string Reason = "hangs";

    /// <summary>The questions to ask because of what was told now; what cannot count is kept in words.</summary>
    public static IReadOnlyList<UnclearKey> Settle(Talk talk, DraftRef which, Answers said)
    {
        var asked = new List<UnclearKey>();
        foreach (var key in said.Select(s => s.Key))
        {
            if (OpenForm.Of(talk, which) is not { } at || !at.Draft.Answers.Has(key) || at.PlaceOf(key) > 0 || Main(at.Form, at.Form.Find(key)!) is not { } main)
            {
                continue;
            }

            if (at.Draft.Answers.Has(main.Key))
            {
                ToWords(at, at.Form.Find(key)!);
            }
            else if (main.Kind == QuestionKind.YesNo && at.Form.Find(key) is { Kind: QuestionKind.Number, When.Is: "true" })
            {
                // "toàn xã còn 16 hộ nghèo": whoever counts them has the figures.
                at.Keep(d => d with { Answers = d.Answers.With(main.Key, new Answer.YesNo(true)) });
            }
            else if (asked.TrueForAll(u => u.Key != main.Key))
            {
                asked.Add(new UnclearKey(main.Key, new Doubt(Reason, Labelled(at, at.Form.Find(key)!), [])));
            }
        }

        return asked;
    }

    /// <summary>The round without such questions that were answered meanwhile.</summary>
    public static Pending.ForBatch Answered(Talk talk, Pending.ForBatch batch) => !batch.Items.Any(i => i.Unclear.Any(u => u.Doubt.Reason == Reason)) ? batch : batch with
    {
        Items = [.. batch.Items.Select(i => i with { Unclear = [.. i.Unclear.Where(u => u.Doubt.Reason != Reason || talk.Draft(i.Draft)?.Answers.Has(u.Key) != true)] })],
    };

    /// <summary>The question is passed over: what hangs on it goes along in words.</summary>
    public static void PassedOver(Talk talk, DraftRef which, Question main)
    {
        foreach (var question in OpenForm.Of(talk, which)?.Form.Questions.Where(q => q.When?.Key == main.Key) ?? [])
        {
            if (OpenForm.Of(talk, which) is { } at && at.Draft.Answers.Has(question.Key) && at.PlaceOf(question.Key) == 0)
            {
                ToWords(at, question);
                BatchView.Rest(talk, Labelled(at, question));
            }
        }
    }

    private static Question? Main(Form form, Question question) => question.When is { } when ? form.Find(when.Key) : null;

    private static void ToWords(OpenForm at, Question question)
    {
        var words = Labelled(at, question);
        at.Keep(d => d with { Answers = d.Answers.Without(question.Key) }).Keep(d => d with { Rest = RestWords.Join(d.Rest, words) });
    }

    private static string Labelled(OpenForm at, Question question) => $"{question.Label}: {Format.Answer(Texts.Vietnamese, question, at.Draft.Answers[question.Key]!)}";
}
