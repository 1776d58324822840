using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>"KP4 đề nghị thoát nghèo 1, thoát cận nghèo 1; KP9 không có": the second has none of what the first counted.</summary>
internal static class NoneLikewise
{
    /// <summary>The reports, with what a bare "không có" says of those that follow another one's counts or help.</summary>
    public static IReadOnlyList<ReportReading> In(Form form, IReadOnlyList<ReportReading> reports)
    {
        var told = reports.ToList();
        for (var i = 1; i < told.Count; i++)
        {
            if (told[i] is { Answers: { Count: 0, IsNil: false }, Unclear.Count: 0 } bare && IsNone(bare.Rest) && None(form, told[i - 1]) is { Count: > 0 } none)
            {
                told[i] = bare with { Answers = none, Rest = string.Empty };
            }
        }

        return told;
    }

    private static bool IsNone(string rest)
    {
        var text = TokenText.Of(rest);
        return text.Count > 0 && NonePhrases.IsNone(text, 0, text.Count);
    }

    // Where anything else was told too (a day, a text), it is not known what there is none of.
    private static Answers None(Form form, ReportReading before)
    {
        var none = Answers.Empty;
        foreach (var (key, answer) in before.Answers)
        {
            var question = form.Find(key)!;
            var hangsOnHelp = question.When is { } when && before.Answers[when.Key] is Answer.ChosenMany;
            if (answer is Answer.Number && question is { When: null, Min: null or <= 0 })
            {
                none = none.With(key, new Answer.Number(0));
            }
            else if (answer is Answer.ChosenMany)
            {
                none = none.With(key, new Answer.ChosenMany([]));
            }
            else if (!hangsOnHelp)
            {
                return Answers.Empty;
            }
        }

        return none;
    }
}
