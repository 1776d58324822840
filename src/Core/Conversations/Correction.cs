using ReportBot.Core.Forms;
using ReportBot.Core.Forms.Reading;
using ReportBot.Core.Text;

namespace ReportBot.Core.Conversations;

/// <summary>Corrections in plain words at a card or a round: "sửa thu nhập 1tr3", "H012 đã thăm rồi", "xóa đề xuất".</summary>
internal static class Correction
{
    /// <summary>At the card of one report.</summary>
    public static bool Take(Talk talk, Pending.ForConfirm card, string text)
    {
        if (OpenForm.Of(talk, card.Draft) is not { } at)
        {
            return false;
        }

        var (verb, words) = Parts(text);
        if (QuestionNamed(at.Form, words) is { } question)
        {
            return OnQuestion(talk, at, question, verb, card);
        }

        if (ReadOne(talk, at, words) is not { } read)
        {
            return false;
        }

        at.Keep(d => FormAnswers.With(d, read.Answers));
        BatchView.Rest(talk, read.Rest);
        if (read.Unclear is [var first, ..])
        {
            AnswerFlow.Ask(talk, new Pending.ForAnswer(card.Draft, first.Key, card) { Doubt = Doubts.Of(first.Key, first.Reading) });
        }
        else
        {
            CardFlow.Ask(talk, card with { Choosing = false });
        }

        return true;
    }

    /// <summary>In a round of reports; without a household only where there is but one.</summary>
    public static bool Take(Talk talk, Pending.ForBatch batch, string text)
    {
        var (verb, words) = Parts(text);
        var (item, left) = ItemNamed(talk, batch, words);
        if (item is not null && OpenForm.Of(talk, item.Draft) is { } at && QuestionNamed(at.Form, left) is { } question)
        {
            return OnQuestion(talk, at, question, verb, batch);
        }

        // Words that name nobody are about the only report of the round; those that name somebody are about nobody else.
        var isMeant = item is not null && left == words && !BatchReader.NamesAny(talk, words);
        var now = Duties.Now(talk);
        if (now.Count == 0 || BatchReader.Read(talk, now, isMeant ? talk.CodeOf(item!.Draft.Subject) + " " + words : words) is not { } more)
        {
            return false;
        }

        BatchFlow.Continue(talk, Merge(batch, more) with { Choosing = false });
        return true;
    }

    private static bool OnQuestion(Talk talk, OpenForm at, Question question, Verb? verb, Pending back)
    {
        if (verb != Verb.Remove)
        {
            AnswerFlow.Ask(talk, new Pending.ForAnswer(at.Ref, question.Key, back));
            return true;
        }

        if (question.Required)
        {
            talk.Note(talk.T("form.required"));
            AnswerFlow.Ask(talk, new Pending.ForAnswer(at.Ref, question.Key, back));
            return true;
        }

        at.Keep(d => FormAnswers.Skip(d, question.Key));
        AnswerFlow.GoOn(talk, new Pending.ForAnswer(at.Ref, question.Key, back));
        return true;
    }

    private static (Verb? Verb, string Words) Parts(string text) =>
        Commands.Find(text) is { Verb: Verb.Edit or Verb.Remove, Rest.Length: > 0 } command ? (command.Verb, command.Rest) : (null, text);

    private static ReportReading? ReadOne(Talk talk, OpenForm at, string words)
    {
        var context = new ReadingContext(at.Form, talk.Know.Today, [SubjectWords.Known(talk, at.Subject)], HasRoster: true);
        return MessageReader.Read(words, context).Reports is [var report]
            && !report.Answers.IsNil && report.Answers.Count + report.Unclear.Count > 0
            && (report.Subject == at.Subject.Code || report is { Subject: null, NamedAs: null })
                ? report
                : null;
    }

    private static (BatchItem? Item, string Left) ItemNamed(Talk talk, Pending.ForBatch batch, string words)
    {
        foreach (var item in batch.Items)
        {
            var code = talk.CodeOf(item.Draft.Subject);
            if (words.StartsWith(code + " ", StringComparison.OrdinalIgnoreCase))
            {
                return (item, words[(code.Length + 1)..].Trim());
            }

            if (words.EndsWith(" " + code, StringComparison.OrdinalIgnoreCase))
            {
                return (item, words[..^(code.Length + 1)].Trim());
            }
        }

        return (batch.Items is [var only] ? only : null, words);
    }

    private static Question? QuestionNamed(Form form, string words)
    {
        var folded = VietnameseText.Fold(words).Trim();
        return form.Questions.FirstOrDefault(q =>
            VietnameseText.Fold(q.Label) == folded || q.Words.Any(w => VietnameseText.Fold(w) == folded));
    }

    private static Pending.ForBatch Merge(Pending.ForBatch batch, Pending.ForBatch more)
    {
        var items = batch.Items.ToList();
        foreach (var item in more.Items)
        {
            var index = items.FindIndex(i => i.Draft == item.Draft);
            if (index < 0)
            {
                items.Add(item);
            }
            else
            {
                items[index] = item;
            }
        }

        return batch with { Items = items, Unplaced = [.. batch.Unplaced, .. more.Unplaced], Rest = more.Rest };
    }
}
