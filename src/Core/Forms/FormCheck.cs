using System.Globalization;
using ReportBot.Core.Plans.Files;

namespace ReportBot.Core.Forms;

/// <summary>The rules of a form file behind its shape: keys once, choices where the kind needs them, conditions on earlier questions.</summary>
internal static class FormCheck
{
    /// <summary>Lists what is wrong.</summary>
    public static void Check(Form form, FileProblems problems)
    {
        CheckKey("id", form.Id, problems);
        if (form.Version < 1)
        {
            problems.Add("version", "Phiên bản bắt đầu từ 1.");
        }

        if (form.Questions.Count == 0)
        {
            problems.Add("questions", "Biểu mẫu phải có ít nhất một câu hỏi.");
        }

        for (var i = 0; i < form.Questions.Count; i++)
        {
            var place = string.Create(CultureInfo.InvariantCulture, $"questions[{i}]");
            var (question, earlier) = (form.Questions[i], form.Questions.Take(i).ToArray());
            CheckKey(place + ".key", question.Key, problems);
            if (earlier.Any(q => q.Key == question.Key))
            {
                problems.Add(place + ".key", $"Khóa \"{question.Key}\" đã dùng cho một câu trước.");
            }

            CheckTexts(question, place, problems);
            CheckChoices(question, place, problems);
            CheckBounds(question, place, problems);
            CheckReading(question, place, problems);
            CheckCondition(question, earlier, place, problems);
            CheckSummary(question, form, place, problems);
            CheckAmounts(question, form, place, problems);
            if (question.Prefill is { } prefill && !Levels.CollectedFigures.IsKnown(prefill, question.Kind))
            {
                problems.Add(place + ".prefill", $"Không có số liệu \"{prefill}\" để điền sẵn cho câu hỏi loại này.");
            }

            if (question.NotAbove is { } most && !(question.Kind is QuestionKind.Number or QuestionKind.Money
                && question.BoundsIn(form) is { Count: > 0 } bounds && bounds.All(b => b.Kind == question.Kind && b.Key != question.Key)))
            {
                problems.Add(place + ".notAbove", $"\"{most}\" phải là một câu hỏi khác cùng loại (số hoặc tiền), hoặc nhiều câu như thế nối bằng \"+\".");
            }
        }
    }

    private static void CheckKey(string place, string key, FileProblems problems)
    {
        // "nil" is the word for a report that nothing is new.
        if (key.Length is 0 or > 40 || key == "nil" || !key.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '_' or '-'))
        {
            problems.Add(place, "Khóa gồm chữ thường không dấu, số, \"_\" và \"-\", tối đa 40 ký tự, khác \"nil\".");
        }
    }

    private static void CheckTexts(Question question, string place, FileProblems problems)
    {
        if (string.IsNullOrWhiteSpace(question.Ask))
        {
            problems.Add(place + ".ask", "Câu hỏi không được để trống.");
        }

        if (string.IsNullOrWhiteSpace(question.Label))
        {
            problems.Add(place + ".label", "Tên ngắn không được để trống.");
        }
    }

    private static void CheckChoices(Question question, string place, FileProblems problems)
    {
        var needed = question.Kind is QuestionKind.Choice or QuestionKind.Choices;
        if (needed != question.Choices.Count > 0 && !problems.Touches(place + ".kind"))
        {
            problems.Add(place + ".choices", needed ? "Câu hỏi lựa chọn cần các mục để chọn." : "Chỉ câu hỏi lựa chọn mới có các mục để chọn.");
        }

        for (var i = 0; i < question.Choices.Count; i++)
        {
            var at = string.Create(CultureInfo.InvariantCulture, $"{place}.choices[{i}].key");
            CheckKey(at, question.Choices[i].Key, problems);
            if (question.Choices.Take(i).Any(c => c.Key == question.Choices[i].Key))
            {
                problems.Add(at, $"Khóa \"{question.Choices[i].Key}\" đã dùng cho một mục trước.");
            }
        }
    }

    private static void CheckBounds(Question question, string place, FileProblems problems)
    {
        if (question.Min > question.Max)
        {
            problems.Add(place + ".max", "Mức lớn nhất nhỏ hơn mức nhỏ nhất.");
        }

        if (question is { Kind: QuestionKind.Photo, Max: < 1 or > 20 })
        {
            problems.Add(place + ".max", "Số ảnh nhiều nhất từ 1 đến 20.");
        }

        if (question.MaxLength < 1)
        {
            problems.Add(place + ".maxLength", "Độ dài nhiều nhất phải từ 1.");
        }
    }

    /// <summary>A setting of reading that its kind of question does not know would be ignored in silence.</summary>
    private static void CheckReading(Question question, string place, FileProblems problems)
    {
        Only(question.Per.Count > 0 || question.UsualMin is not null || question.UsualMax is not null, QuestionKind.Money, "per", "tiền");
        Only(question.Wish, QuestionKind.Text, "wish", "chữ");
        Only(question.NoWords.Count > 0, QuestionKind.YesNo, "noWords", "có hay không");
        if (question.Places.Count > 0 && question.Kind is not (QuestionKind.Number or QuestionKind.Money) && !problems.Touches(place + ".kind"))
        {
            problems.Add(place + ".places", "Chỉ dùng cho câu hỏi số hoặc tiền.");
        }

        if (question.Per.FirstOrDefault(p => p is not ("person" or "month")) is { } unit)
        {
            problems.Add(place + ".per", $"Không có đơn vị \"{unit}\"; chỉ có: person, month.");
        }

        if (question.UsualMin > question.UsualMax)
        {
            problems.Add(place + ".usualMax", "Mức thường gặp lớn nhất nhỏ hơn mức thường gặp nhỏ nhất.");
        }

        void Only(bool isSet, QuestionKind kind, string field, string word)
        {
            if (isSet && question.Kind != kind && !problems.Touches(place + ".kind"))
            {
                problems.Add($"{place}.{field}", $"Chỉ dùng cho câu hỏi {word}.");
            }
        }
    }

    private static void CheckCondition(Question question, Question[] earlier, string place, FileProblems problems)
    {
        if (question.When is not { } when)
        {
            return;
        }

        if (earlier.FirstOrDefault(q => q.Key == when.Key) is not { } asked)
        {
            problems.Add(place + ".when.key", $"Không có câu nào trước câu này có khóa \"{when.Key}\".");
        }
        else if (when.Is != "*" && !Answers(asked).Contains(when.Is, StringComparer.Ordinal))
        {
            problems.Add(place + ".when.is", $"Câu \"{when.Key}\" không có câu trả lời \"{when.Is}\"; có: {string.Join(", ", Answers(asked).Append("*"))}.");
        }
    }

    private static void CheckSummary(Question question, Form form, string place, FileProblems problems)
    {
        if (question.Summary?.Value is { } value && form.Find(value)?.Kind != QuestionKind.Money)
        {
            problems.Add(place + ".summary.value", $"Không có câu hỏi tiền nào có khóa \"{value}\".");
        }

        for (var i = 0; i < (question.Summary?.Counts.Count ?? 0); i++)
        {
            if (question.FindChoice(question.Summary!.Counts[i]) is null)
            {
                problems.Add(string.Create(CultureInfo.InvariantCulture, $"{place}.summary.counts[{i}]"), $"Không có mục \"{question.Summary.Counts[i]}\" để chọn.");
            }
        }
    }

    private static void CheckAmounts(Question question, Form form, string place, FileProblems problems)
    {
        for (var i = 0; i < question.Choices.Count; i++)
        {
            var (choice, at) = (question.Choices[i], string.Create(CultureInfo.InvariantCulture, $"{place}.choices[{i}]"));
            Check("count", choice.Count, QuestionKind.Number, "số");
            Check("value", choice.Value, QuestionKind.Money, "tiền");

            void Check(string field, string? key, QuestionKind kind, string word)
            {
                if (key is not null && !(form.Find(key) is { } asked && asked.Kind == kind && asked.When == new Condition(question.Key, choice.Key)))
                {
                    problems.Add($"{at}.{field}", $"Cần một câu hỏi {word} có khóa \"{key}\", chỉ hỏi khi chọn mục \"{choice.Key}\" của câu này.");
                }
            }
        }
    }

    private static IEnumerable<string> Answers(Question question) => question.Kind switch
    {
        QuestionKind.YesNo => ["true", "false"],
        QuestionKind.Choice or QuestionKind.Choices => question.Choices.Select(c => c.Key),
        _ => [],
    };
}
