using System.Globalization;
using ReportBot.Core.Forms;
using ReportBot.Core.Plans;

namespace ReportBot.Core.Conversations;

/// <summary>Dates, money and answers as people read them: dd/MM/yyyy, 1.200.000 đ.</summary>
internal static class Format
{
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;
    private static readonly NumberFormatInfo Dots = new() { NumberGroupSeparator = ".", NumberDecimalSeparator = "," };

    public static string Count(long count) => count.ToString("#,0", Dots);

    public static string Plain(long number) => number.ToString(Invariant);

    public static string Money(long vnd, string? unit) => Count(vnd) + " " + (unit ?? "đ");

    /// <summary>09/09</summary>
    public static string Day(DateOnly day) => day.ToString("dd/MM", Invariant);

    /// <summary>09/09/2025</summary>
    public static string DayAndYear(DateOnly day) => day.ToString("dd/MM/yyyy", Invariant);

    /// <summary>08:05</summary>
    public static string Time(DateTimeOffset local) => local.ToString("HH:mm", Invariant);

    /// <summary>"kỳ 10/9/2025"</summary>
    public static string Period(Texts texts, Period period) => Period(texts, period, "d/M/yyyy");

    /// <summary>"kỳ 10/9"</summary>
    public static string ShortPeriod(Texts texts, Period period) => Period(texts, period, "d/M");

    /// <summary>The name of the period with this key, of a plan that may be gone.</summary>
    public static string Period(Talk talk, string plan, string key) =>
        talk.Plan(plan) is { } known && PlanPeriods.Find(known, key) is { } period
            ? Period(talk.Words, period)
            : talk.T("period.ad-hoc");

    /// <summary>"còn 2 ngày", "quá hạn 1 ngày, nhận muộn đến hết 13/09"</summary>
    public static string Left(Texts texts, Period period, DateOnly today)
    {
        var days = period.LastDay.DayNumber - today.DayNumber;
        return days switch
        {
            > 0 => texts.Say("left.days", ("days", Plain(days))),
            0 => texts.Say("left.today"),
            _ => texts.Say("left.late", ("days", Plain(-days)), ("day", Day(period.LastLateDay))),
        };
    }

    /// <summary>The first letter in capitals.</summary>
    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>At most so many characters, with … where some are left out.</summary>
    public static string Short(string text, int most) =>
        text.Length <= most ? text : string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[most - 2]) ? most - 2 : most - 1), "…");

    /// <summary>An answer as it is read back.</summary>
    public static string Answer(Texts texts, Question question, Answer answer) => answer switch
    {
        Forms.Answer.YesNo yesNo => YesNo(texts, question, yesNo.Value),
        Forms.Answer.Chosen chosen => question.FindChoice(chosen.Key)?.Label ?? chosen.Key,
        Forms.Answer.ChosenMany { Keys.Count: 0 } => texts.Say("answer.none"),
        Forms.Answer.ChosenMany many => string.Join(", ", many.Keys.Select(k => question.FindChoice(k)?.Label ?? k)),
        Forms.Answer.Money money => Money(money.Vnd, question.Unit),
        Forms.Answer.Number number => question.Unit is null ? Count(number.Value) : Count(number.Value) + " " + question.Unit,
        Forms.Answer.Date date => DayAndYear(date.Day),
        Forms.Answer.Text { Words: "" } => texts.Say("answer.none"),
        Forms.Answer.Text text => text.Words,
        Forms.Answer.Photo { FileIds.Count: > 1 and var count } => texts.Say("answer.photos", ("count", Count(count))),
        Forms.Answer.Photo => texts.Say("answer.photo"),
        _ => throw new ArgumentOutOfRangeException(nameof(answer)),
    };

    /// <summary>
    /// "khó khăn: thiếu nước"; "đã thăm hộ" for a question that asks whether something is done; "hỗ trợ: vay vốn 2 hộ
    /// 100.000.000 đ, bảo hiểm y tế 5 hộ" where each choice has its own number and money.
    /// </summary>
    public static string Labelled(Texts texts, Question question, Answer answer, Form form, Answers all) => answer switch
    {
        Forms.Answer.YesNo yesNo when AsksWhetherDone(question) && !question.Label.Contains("đã ", StringComparison.Ordinal) => texts.Say(yesNo.Value ? "answer.has-done" : "answer.has-not", ("label", question.Label)),
        Forms.Answer.ChosenMany { Keys.Count: > 0 } many => question.Label + ": " + string.Join(", ", many.Keys.Select(k => Choice(texts, question.FindChoice(k), k, form, all))),
        _ => question.Label + ": " + Answer(texts, question, answer),
    };

    private static string Choice(Texts texts, Choice? choice, string key, Form form, Answers all) => string.Join(' ', new[] { choice?.Count, choice?.Value }
        .Select(k => k is not null && form.Find(k) is { } question && all[k] is { } answer ? Answer(texts, question, answer) : null)
        .OfType<string>()
        .Prepend(choice?.Label ?? key));

    /// <summary>"rồi" and "chưa" for a question that asks so, otherwise "có" and "không".</summary>
    public static string YesNo(Texts texts, Question question, bool value) => (AsksWhetherDone(question), value) switch
    {
        (true, true) => texts.Say("answer.done"),
        (true, false) => texts.Say("answer.not-yet"),
        (false, true) => texts.Say("answer.yes"),
        (false, false) => texts.Say("answer.no"),
    };

    /// <summary>Whether it asks "đã … chưa?".</summary>
    internal static bool AsksWhetherDone(Question question) =>
        question.Ask.TrimEnd('?', ' ').EndsWith("chưa", StringComparison.OrdinalIgnoreCase);

    private static string Period(Texts texts, Period period, string pattern) =>
        texts.Say("period." + Plans.Period.KindWord(period.Kind), ("due", period.Due.ToString(pattern, Invariant)));
}
