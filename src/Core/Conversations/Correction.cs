using ReportBot.Core.Forms;
using ReportBot.Core.Forms.Reading;
using ReportBot.Core.Reports;
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

        if (RemovesFrom(talk, at, text, card))
        {
            return true;
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

        var (said, unclear) = BatchReader.Parted(talk, at, words, read);
        var sums = BatchReader.Keep(talk, at, said, LaterWords.Add(words));
        BatchReader.KeepRest(talk, card.Draft, text, LaterWords.WithoutVerbs(read.Rest));
        AnswerFlow.AskEach(talk, card.Draft, [.. unclear, .. sums], card);
        return true;
    }

    /// <summary>In a round of reports; where no household is named and several may be meant, it is asked.</summary>
    public static bool Take(Talk talk, Pending.ForBatch batch, string text)
    {
        var (verb, words) = Parts(text);
        var (item, left) = ItemNamed(talk, batch, words);
        if (verb is null && item is not null && left != words)
        {
            // "H012 sửa thu nhập 1tr3": the verb behind the household.
            (verb, left) = Parts(left);
        }

        if (RoundCorrection.Take(talk, batch, item, left != words, text, left))
        {
            return true;
        }

        if (item is not null && OpenForm.Of(talk, item.Draft) is { } at && QuestionNamed(at.Form, left) is { } question)
        {
            return OnQuestion(talk, at, question, verb, batch);
        }

        // Words that name nobody are about the only report of the round; those that name somebody are about nobody else.
        var isMeant = item is not null && !NamedIn.NamesAny(talk, left);
        var now = Duties.Now(talk);
        if (now.Count == 0 || BatchReader.Read(talk, now, isMeant ? talk.CodeOf(item!.Draft.Subject) + " " + left : words, batch) is not { } more)
        {
            return false;
        }

        BatchFlow.Continue(talk, WithinRound(batch, more) with { Choosing = false });
        return true;
    }

    /// <summary>Takes answers out of one report; false when the words take out nothing of it.</summary>
    public static bool RemovesFrom(Talk talk, OpenForm at, string text, Pending back)
    {
        if (text.StartsWith(at.Subject.Code, StringComparison.OrdinalIgnoreCase))
        {
            text = text[at.Subject.Code.Length..].TrimStart(' ', ':', ',');
        }

        if (at.Draft.Rest.Length > 0 && Removal.IsRest(text))
        {
            at.Keep(d => d with { Rest = "" });
            AnswerFlow.GoOn(talk, new Pending.ForAnswer(at.Ref, "", back));
            return true;
        }

        var context = new ReadingContext(at.Form, talk.Know.Today, [SubjectWords.Known(talk, at.Subject)], HasRoster: true);
        if (Removal.Read(text, context) is (var code, { } keys) && (code is null || code == at.Subject.Code))
        {
            Remove(talk, at, keys, back);
            return true;
        }

        if (Removal.Content(text) is not { } content || ReadOne(talk, at, content) is not { } read
            || Removal.Without(at.Form, at.Draft.Answers, read.Answers) is not { } kept)
        {
            return false;
        }

        at.Keep(d => d with { Answers = kept });
        AnswerFlow.GoOn(talk, new Pending.ForAnswer(at.Ref, read.Answers.First().Key, back));
        return true;
    }

    /// <summary>Takes these answers out; one that must be given is asked for anew.</summary>
    public static void Remove(Talk talk, OpenForm at, IReadOnlyList<string> keys, Pending back)
    {
        if (at.Form.Questions.FirstOrDefault(q => q.Required && keys.Contains(q.Key, StringComparer.Ordinal)) is { } required)
        {
            talk.Note(talk.T("form.required"));
            AnswerFlow.Ask(talk, new Pending.ForAnswer(at.Ref, required.Key, back));
            return;
        }

        at.Keep(d => keys.Aggregate(d with { Answers = Removal.Without(at.Form, d.Answers, keys) }, FormAnswers.Skip));
        AnswerFlow.GoOn(talk, new Pending.ForAnswer(at.Ref, keys[0], back));
    }

    private static bool OnQuestion(Talk talk, OpenForm at, Question question, Verb? verb, Pending back)
    {
        if (verb == Verb.Remove)
        {
            Remove(talk, at, [question.Key], back);
        }
        else
        {
            AnswerFlow.Ask(talk, new Pending.ForAnswer(at.Ref, question.Key, back));
        }

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
            if (words.StartsWith(code, StringComparison.OrdinalIgnoreCase) && (words.Length == code.Length || words[code.Length] is ' ' or ':' or ','))
            {
                return (item, words[code.Length..].Trim(' ', ':', ','));
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

    // What corrects a round and names nobody is about one of its households.
    private static Pending.ForBatch WithinRound(Pending.ForBatch batch, Pending.ForBatch more)
    {
        List<SubjectId> round = [.. batch.Items.Select(i => i.Draft.Subject)];
        return more with { Unplaced = [.. more.Unplaced.Select(u => u is { NamedAs: null, Candidates.Count: 0 } ? u with { Candidates = round } : u)] };
    }
}
