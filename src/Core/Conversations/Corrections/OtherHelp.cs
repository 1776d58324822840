using ReportBot.Core.Forms;
using ReportBot.Core.Forms.Reading;
using ReportBot.Core.Text;

namespace ReportBot.Core.Conversations;

/// <summary>"Không phải thẻ BHYT, là thẻ người cao tuổi": one form of help was told for another, which takes its place.</summary>
internal static class OtherHelp
{
    /// <summary>Takes the words; false where the denied help was not told.</summary>
    public static bool TryTake(Talk talk, OpenForm at, CorrectionWords said, List<UnclearKey> unclear)
    {
        if (ReportWords.ReadAsGiven(talk, at, said.Denied) is not { } denied || HelpRemoval.From(talk.Words, at.Form, at.Draft.Answers, denied.Answers) is not var (kept, asked))
        {
            return false;
        }

        var help = at.Form.Questions.First(q => q.Kind == QuestionKind.Choices && denied.Answers.Has(q.Key));
        var now = ReportWords.ReadAsGiven(talk, at, said.Said)?.Answers is { } read && read.Has(help.Key) ? read : Unnamed(at.Form, help, said.Said);
        BatchView.Replaced(talk, at, AnswerRemoval.Gone(at.Draft.Answers, kept), at.Subject.Code + " — ");
        var left = at.Keep(d => d with { Answers = kept });
        unclear.AddRange(asked);
        if (now.Count > 0)
        {
            unclear.AddRange(BatchReader.Keep(talk, left, now, Telling.AsMore));
        }
        else
        {
            unclear.Add(new UnclearKey(help.Key, new Doubt("text.check", said.Said, [])));
        }

        return true;
    }

    /// <summary>A thing that no form of help is known by is the one that takes all others, in the words of the sender; none where the form has none.</summary>
    public static Answers Unnamed(Form form, Question help, string words) =>
        help.Choices.FirstOrDefault(c => VietnameseText.Fold(c.Label).EndsWith(" khac", StringComparison.Ordinal)) is { } other
        && form.Questions.FirstOrDefault(q => q.Kind == QuestionKind.Text && q.When?.Key == help.Key) is { } note
            ? Answers.Empty.With(help.Key, new Answer.ChosenMany([other.Key])).With(note.Key, new Answer.Text(words))
            : Answers.Empty;
}
