using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using ReportBot.Core.Conversations;
using ReportBot.Core.Forms;
using ReportBot.Core.Forms.Reading;
using ReportBot.Core.Text;

namespace ReportBot.Core.WebForms;

/// <summary>
/// Reads the fields of the page. What is chosen comes as keys; money, numbers, dates and texts come as typed, with
/// the day they were typed on, and are read by the same reader as in chat.
/// </summary>
internal static partial class FieldReader
{
    /// <summary>A text typed longer ago is read as of today: "hôm qua" would be a guess.</summary>
    private const int MostDaysAgo = 31;

    private const int MostOptions = 6;

    // A day so long ago, typed without its year, is likelier one with day and month changed about.
    private const int LongAgo = 60;

    private static readonly HashSet<string> NoMoney = new(
        ["0", "0d", "0 d", "0 dong", "khong", "ko", "khong co", "ko co", "chua co", "khong co thu nhap", "ko co thu nhap", "chua co thu nhap", "khong co gi"], StringComparer.Ordinal);

    /// <summary>Reads all fields.</summary>
    /// <param name="form">The form.</param>
    /// <param name="fields">The page's answers, an object by key.</param>
    /// <param name="today">The day in the plan's time zone.</param>
    /// <param name="words">The language in which is asked back.</param>
    /// <param name="photo">The picture behind a photo field; null where it is not here.</param>
    public static FieldReading Read(Form form, JsonElement fields, DateOnly today, Texts words, Func<Question, JsonElement, Answer?> photo)
    {
        if (fields.ValueKind != JsonValueKind.Object)
        {
            return new FieldReading(Answers.Empty, []);
        }

        if (fields.TryGetProperty("nil", out var nil) && nil.ValueKind == JsonValueKind.True)
        {
            return new FieldReading(Answers.Nil, []);
        }

        var answers = Answers.Empty;
        var notes = new List<FieldNote>();
        foreach (var question in form.Questions)
        {
            if (fields.TryGetProperty(question.Key, out var field) && field.ValueKind != JsonValueKind.Null)
            {
                var (answer, note) = One(question, field, today, words, photo);
                answers = answer is null ? answers : answers.With(question.Key, answer);
                notes.AddRange(note is null ? [] : [note]);
            }
        }

        answers = AnswerCheck.WithoutUnasked(form, answers);
        var asked = form.Asked(answers);
        return WithoutAbove(form, fields, words, new FieldReading(answers, [.. notes.Where(n => asked.Any(q => q.Key == n.Key))]));
    }

    // As in chat, a figure above the one that bounds it is asked about, and stands when it is told once more.
    private static FieldReading WithoutAbove(Form form, JsonElement fields, Texts words, FieldReading read) => AnswerCheck.AboveIn(form, read.Answers)
        .Where(above => !(fields.GetProperty(above.Question.Key).TryGetProperty("stands", out var stands) && stands.ValueKind == JsonValueKind.True))
        .Aggregate(read, (left, above) => new FieldReading(
            left.Answers.Without(above.Question.Key),
            [.. left.Notes.Where(n => n.Key != above.Question.Key), Asked(words, above)]));

    private static FieldNote Asked(Texts words, AnswerAbove above)
    {
        var text = FieldWriter.Text(above.Question, above.Answer);
        return new FieldNote(
            above.Question.Key,
            Message: Doubts.Say(words, TooMuch.Reason, TooMuch.Told(words, above)),
            Options: [new FieldOption(text, text, FieldWriter.Value(above.Answer), Stands: true)],
            Of: [.. above.Bounds.Select(b => b.Key)]);
    }

    private static (Answer? Answer, FieldNote? Note) One(
        Question question, JsonElement field, DateOnly today, Texts words, Func<Question, JsonElement, Answer?> photo)
    {
        if (question.Kind == QuestionKind.Photo)
        {
            return photo(question, field) is { } picture ? (picture, null) : (null, Problem(words, question, "form.photo-lost"));
        }

        if (field.ValueKind == JsonValueKind.Object)
        {
            return Typed(question, field, today, words);
        }

        Answer? chosen = (question.Kind, field.ValueKind) switch
        {
            (QuestionKind.YesNo, JsonValueKind.True or JsonValueKind.False) => new Answer.YesNo(field.GetBoolean()),
            (QuestionKind.Choice, JsonValueKind.String) => new Answer.Chosen(field.GetString()!),
            (QuestionKind.Choices, JsonValueKind.Array) => Many(question, field),
            _ => null,
        };
        return chosen is not null && AnswerFit.Fits(question, chosen) ? (chosen, null) : (null, Problem(words, question, "form.other-version"));
    }

    private static (Answer? Answer, FieldNote? Note) Typed(Question question, JsonElement field, DateOnly today, Texts words)
    {
        var text = field.TryGetProperty("text", out var typed) && typed.ValueKind == JsonValueKind.String ? typed.GetString()! : "";
        if (string.IsNullOrWhiteSpace(text))
        {
            return (null, null);
        }

        if (Chosen(question, field, text) is { } chosen)
        {
            return (chosen, Echo(question, chosen));
        }

        if (IsBelowZero(question, text))
        {
            return (null, new FieldNote(question.Key, Message: words.Say("form.minus"), Options: WithoutSign(question, text, today)));
        }

        return AnswerReader.Read(question, text, TypedOn(field, today)) switch
        {
            AnswerReading.Doubtful when question.Kind == QuestionKind.Money && Things().IsMatch(Text.VietnameseText.Normalize(text)) =>
                (null, new FieldNote(question.Key, Message: words.Say("form.not-money", ("words", Format.Short(text.Trim(), 40))))),
            AnswerReading.Understood { Answer: Answer.Date day } when DaysLongAgo(question, text, day, today) is { Count: > 0 } days => (null, new FieldNote(
                question.Key, Message: words.Say("form.day-long-ago", ("day", days[0].Label)), Options: days)),
            AnswerReading.Understood understood => (understood.Answer, Echo(question, understood.Answer)),
            AnswerReading.Unreadable or AnswerReading.Doubtful { Options.Count: 0 } when question is { Kind: QuestionKind.Money, Min: null or <= 0 } && NoMoney.Contains(Text.VietnameseText.Fold(text).Trim(' ', '.')) => (null, new FieldNote(
                question.Key,
                Message: words.Say("form.no-money"),
                Options: [new FieldOption(FieldWriter.Text(question, new Answer.Money(0)), FieldWriter.Text(question, new Answer.Money(0)), 0)])),
            AnswerReading.Doubtful doubtful => (null, new FieldNote(
                question.Key,
                Message: Doubts.Ask(words, question, Doubts.Of(question.Key, doubtful)),
                Options: [.. doubtful.Options.Take(MostOptions).Select(o => new FieldOption(Format.Capital(o.Label), FieldWriter.Text(question, o.Answer), FieldWriter.Value(o.Answer)))])),
            AnswerReading.Unreadable unreadable => (null, new FieldNote(
                question.Key, Message: Doubts.Ask(words, question, Doubts.Of(question.Key, unreadable)))),
            _ => (null, null),
        };
    }

    // "5 chỉ vàng": so many of a thing, which says nothing of how many đồng.
    [GeneratedRegex(@"^\s*\d[\d.,]*\s*(?:chỉ|cây|lượng|phân|kg|ký|tạ|tấn|con|bao|cái|thùng|lít|suất|công|ngày|sào|ha|m2|xe|bồn|thẻ)(?![\p{L}\d])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: Patterns.Patience)]
    private static partial Regex Things();

    // A dash right before a figure, which is no mark of a list.
    private static bool IsBelowZero(Question question, string text) =>
        question.Kind is QuestionKind.Money or QuestionKind.Number && text.TrimStart() is ['-' or '−' or '–', >= '0' and <= '9', ..];

    private static List<FieldOption> WithoutSign(Question question, string text, DateOnly today) =>
        AnswerReader.Read(question, text.TrimStart()[1..], today) is AnswerReading.Understood { Answer: var answer } && FieldWriter.Text(question, answer) is var amount
            ? [new FieldOption(amount, amount, FieldWriter.Value(answer))]
            : [];

    // The day as read, with its year, and the one with day and month the other way round where that is no long time ago.
    private static List<FieldOption> DaysLongAgo(Question question, string text, Answer.Date answer, DateOnly today)
    {
        var day = answer.Day;
        if (day > today.AddDays(-LongAgo) || text.Contains(day.Year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal))
        {
            return [];
        }

        List<DateOnly> days = [day];
        if (day.Day <= 12 && new DateOnly(today.Year, day.Day, Math.Min(day.Month, DateTime.DaysInMonth(today.Year, day.Day))) is var turned && turned != day && turned <= today && turned > today.AddDays(-LongAgo))
        {
            days.Add(turned);
        }

        return [.. days.Select(d => FieldWriter.Text(question, new Answer.Date(d))).Select(d => new FieldOption(d, d))];
    }

    // An amount that the server itself wrote into the field, because it was stored or chosen among the meanings, is
    // not doubted again.
    private static Answer? Chosen(Question question, JsonElement field, string text)
    {
        if (!field.TryGetProperty("value", out var number) || number.ValueKind != JsonValueKind.Number || !number.TryGetInt64(out var value)
            || value < question.Min || value > question.Max)
        {
            return null;
        }

        Answer? answer = question.Kind switch
        {
            QuestionKind.Money => new Answer.Money(value),
            QuestionKind.Number => new Answer.Number(value),
            _ => null,
        };
        return answer is not null && string.Equals(FieldWriter.Text(question, answer), text, StringComparison.Ordinal) ? answer : null;
    }

    // Only what is read into something else is echoed: a text stays as it is.
    private static FieldNote? Echo(Question question, Answer answer) => question.Kind == QuestionKind.Text
        ? null
        : new FieldNote(question.Key, Shown: FieldWriter.Text(question, answer));

    private static Answer.ChosenMany? Many(Question question, JsonElement field) =>
        field.EnumerateArray().All(k => k.ValueKind == JsonValueKind.String)
            && field.EnumerateArray().Select(k => k.GetString()!).ToHashSet(StringComparer.Ordinal) is var keys
            && keys.All(k => question.FindChoice(k) is not null)
            ? new Answer.ChosenMany([.. question.Choices.Select(c => c.Key).Where(keys.Contains)])
            : null;

    private static DateOnly TypedOn(JsonElement field, DateOnly today) =>
        field.TryGetProperty("on", out var on) && on.ValueKind == JsonValueKind.String
        && DateOnly.TryParseExact(on.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        && day <= today && day.DayNumber > today.DayNumber - MostDaysAgo
            ? day
            : today;

    private static FieldNote Problem(Texts words, Question question, string sentence) => new(question.Key, Message: words.Say(sentence));
}

/// <summary>What the fields of a page mean.</summary>
/// <param name="Answers">What was understood.</param>
/// <param name="Notes">What is echoed or asked about, of questions that are asked.</param>
internal sealed record FieldReading(Answers Answers, IReadOnlyList<FieldNote> Notes)
{
    /// <summary>Whether something typed was not understood without doubt.</summary>
    public bool HasProblems => Notes.Any(n => n.Message is not null);
}
