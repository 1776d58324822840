using ReportBot.Core.Forms;
using ReportBot.Core.Forms.Reading;
using ReportBot.Core.Text;

namespace ReportBot.Core.Conversations;

/// <summary>"sửa 5 không có", "sửa câu 3 1tr2", "sửa H054 câu 5: thiếu vốn": the number of a question with its new answer behind it.</summary>
internal static class NumberedEdit
{
    private static readonly Vocabulary Named = new("câu", "câu số", "mục", "số", "mục số");
    private static readonly Vocabulary Becomes = new("là", "thành", "thì", "ghi", "ghi là", "sửa thành", ":", ",", "-", "=");

    /// <summary>At the card of one report.</summary>
    public static bool TryTake(Talk talk, Pending.ForConfirm card, string text) =>
        Commands.Find(text) is { Verb: Verb.Edit, Rest.Length: > 0 } edit && Take(talk, card.Draft, edit.Rest, card with { Choosing = false });

    /// <summary>Where a round is read back: of the household that is named, or of the only one.</summary>
    public static bool TryTake(Talk talk, Pending.ForBatch batch, string text)
    {
        if (Commands.Find(text) is not { Verb: Verb.Edit, Rest.Length: > 0 } edit)
        {
            return false;
        }

        var (codes, left) = NamedIn.Own(talk, edit.Rest);
        var item = codes.Count == 0 ? (batch.Items is [var only] ? only : null) : codes is [var code] ? batch.Items.FirstOrDefault(i => talk.CodeOf(i.Draft.Subject) == code) : null;
        return item is { Nil: false } && Take(talk, item.Draft, codes.Count == 0 ? edit.Rest : left, batch with { Choosing = false });
    }

    // Words that tell an amount or a count ("sửa 5 triệu", "sửa 3 con bò") have no number of a question before them.
    private static bool Take(Talk talk, DraftRef which, string words, Pending back)
    {
        var text = TokenText.Of(VietnameseText.Normalize(words));
        var number = Named.Skip(text, 0, text.Count);
        var end = number + 1;
        var told = Becomes.SkipAll(text, end, text.Count);
        if (number >= text.Count || !text[number].IsDigits || told >= text.Count || OpenForm.Of(talk, which) is not { } at || at.Marked(text[number].Folded) is not { } question)
        {
            return false;
        }

        var answer = text.Slice(told, text.Count);
        var isMarked = number > 0 || told > end;
        var isNone = Commands.Whole(answer) is Verb.None or Verb.No;
        var isAnswer = isNone || (isMarked && question.Kind == QuestionKind.Text) || (question.Kind != QuestionKind.Text && AnswerReader.Read(question, answer, talk.Know.Today) is AnswerReading.Understood);
        return isAnswer && AnswerFlow.Take(talk, new Pending.ForAnswer(which, question.Key, back), answer);
    }
}
