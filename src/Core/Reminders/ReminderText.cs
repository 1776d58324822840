using ReportBot.Core.Messaging;
using ReportBot.Core.Plans;
using ReportBot.Core.Reports;
using ReportBot.Core.Summaries;

namespace ReportBot.Core.Reminders;

/// <summary>A reminder as it is read: how long is left, what is missing by code, how far it is; no names of households.</summary>
internal static class ReminderText
{
    private const int MostCodes = 20;

    // Telegram's limit for what a button sends back.
    private const int MostData = 64;

    private static readonly (Wording Vietnamese, Wording English) Both = Wording.Of("Reminders");

    /// <summary>The words in a language; Vietnamese where there are none in it.</summary>
    public static Wording For(string? language) => language == "en" ? Both.English : Both.Vietnamese;

    /// <summary>One message on all that one official misses, the nearest last day first.</summary>
    /// <param name="works">What is missing; at least one with at least one subject.</param>
    /// <param name="at">When it is read, from which the days are counted, UTC.</param>
    /// <param name="language">The reader's.</param>
    /// <param name="via">The office that nudges; null for the service's own reminder.</param>
    /// <param name="link">The reader's own reports as a web page; null where links are not given.</param>
    public static OutgoingMessage Write(
        IReadOnlyList<MissingWork> works, DateTimeOffset at, string? language, string? via = null, string? link = null)
    {
        var words = For(language);
        var lines = works.OrderBy(w => w.Period.LastDay).Select(work => Owes(words, work, at, language)).ToList();
        if (via is not null)
        {
            lines.Insert(0, words.Say("nudge", ("via", SummaryWords.Capital(via))));
        }

        var readBack = works.SelectMany(w => w.Subjects).Where(s => s.IsReadBack).Select(s => s.Code).Distinct(StringComparer.Ordinal).ToList();
        if (readBack.Count > 0)
        {
            lines.Add(words.Say("send", ("codes", string.Join(", ", readBack))));
        }

        if (works.SelectMany(w => w.Subjects).FirstOrDefault(s => s is { AtQuestion: null, IsReadBack: false }) is { } untouched)
        {
            // What is begun would be thrown away by a nil report.
            lines.Add(words.Say("nil", ("code", untouched.Code)));
        }

        if (link is not null)
        {
            lines.Add(words.Say("form", ("link", link)));
        }

        return new OutgoingMessage { Text = string.Join('\n', lines), Buttons = Buttons(words, works) };
    }

    private static string Owes(Wording words, MissingWork work, DateTimeOffset at, string? language)
    {
        var codes = work.Subjects.Take(MostCodes).Select(s => s switch
        {
            { IsReadBack: true } => words.Say("filled", ("code", s.Code)),
            { AtQuestion: { } question } => words.Say("begun", ("code", s.Code), ("n", question)),
            _ => s.Code,
        });
        var list = string.Join(", ", codes);
        return words.Say(
            "owes",
            ("lead", Lead(words, work, at, language)),
            ("subjects", SummaryWords.For(language).Subjects(new SubjectId(work.Period.Subject, 0).KindWord, work.Noun, work.Subjects.Count)),
            ("codes", work.Subjects.Count <= MostCodes ? list : words.Count("codes.more", work.Subjects.Count - MostCodes, ("codes", list))));
    }

    private static string Lead(Wording words, MissingWork work, DateTimeOffset at, string? language)
    {
        var period = PeriodTitle.Short(SummaryWords.For(language), work.Period);
        var days = work.Period.LastDay.DayNumber - PlanClock.Today(work.Plan, at).DayNumber;
        return SummaryWords.Capital(days switch
        {
            > 1 => words.Say("lead.ahead", ("n", days), ("period", period)),
            1 => words.Say("lead.tomorrow", ("period", period)),
            0 => words.Say("lead.today", ("period", period)),
            _ => words.Say("lead.overdue", ("period", SummaryWords.Capital(period)), ("day", PeriodTitle.Day(work.Period.LastLateDay))),
        });
    }

    private static List<Button> Buttons(Wording words, IReadOnlyList<MissingWork> works)
    {
        var buttons = new List<Button>();
        var isReadBack = works.Any(w => w.Subjects.Any(s => s.IsReadBack));
        if (isReadBack)
        {
            buttons.Add(new Button(words.Say("button.send"), "/tiep"));
        }

        var begun = works.Select(w => (w.Period, Item: w.Subjects.FirstOrDefault(s => s is { AtQuestion: not null, IsReadBack: false }))).FirstOrDefault(b => b.Item is not null);
        if (begun.Item is { } item)
        {
            buttons.Add(new Button(words.Say("button.resume", ("code", item.Code)), Data($"/baocao {item.Code}", begun.Period)));
        }

        var left = works.Sum(w => w.Subjects.Count(s => !s.IsReadBack));
        if (begun.Item is null ? left > 0 : left > 1)
        {
            buttons.Add(new Button(words.Say("button.report"), Data("/baocao", works[0].Period)));
        }

        return buttons;
    }

    /// <summary>A command about a period, as a button sends it; without the period where it would be too long.</summary>
    internal static string Data(string command, Period period)
    {
        var whole = $"{command} {period.PlanCode}/{period.Key}";
        return whole.Length <= MostData ? whole : command;
    }
}
