using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>"Ngưi có khả năng thoát nghèo, 2 nhà kia khó": the choice alone, where the household before was answered by another of the same question.</summary>
internal static class CarriedChoice
{
    private static readonly Vocabulary Lead = new(":", "thì", "là", "cũng", "còn", "đều", "rất", "vẫn", "được");

    /// <summary>Adds it; false where the words say anything else.</summary>
    public static bool Add(Collector now, Collector said)
    {
        var text = now.Text;
        var at = Lead.SkipAll(text, Fillers.SkipCourtesy(text, 0, text.Count), text.Count);
        if (now.Answers.Count > 0 || now.Unclear.Count > 0 || now.Form.Questions.FirstOrDefault(q => q.Kind == QuestionKind.Choice && said.Answers.Has(q.Key) && !said.IsUnclear(q.Key)) is not { } question
            || ChoiceWords.Of(question).Find(text, at, text.Count) is not { Values: [var key] } choice || Fillers.SkipCourtesy(text, choice.End, text.Count) < text.Count)
        {
            return false;
        }

        now.Add(question, new AnswerReading.Understood(new Answer.Chosen(key)));
        now.Consume(0, text.Count);
        return true;
    }
}
