using System.Globalization;
using ReportBot.Core.Households.Annual;
using ReportBot.Core.Messaging;
using ReportBot.Core.Reports;
using ReportBot.Core.Text;

namespace ReportBot.Core.Conversations;

/// <summary>"tổng hợp năm [2025] [công nhận | năm sau | khen thưởng | đối chiếu | mã hộ]": the annual report's material.</summary>
internal static class AnnualFlow
{
    /// <summary>The command behind a button that shows the material of a year.</summary>
    public static Button Button(Talk talk, int year) => new(talk.L("button.annual", ("year", Format.Plain(year))), "/tonghop nam " + Format.Plain(year));

    /// <summary>Whether the words after the command ask for it.</summary>
    public static bool IsTopic(string rest) => Read(rest, 0) is not null;

    /// <summary>Asks for it; false for words that mean something else.</summary>
    public static bool TryRun(Talk talk, string rest)
    {
        if (Read(rest, talk.Know.Today.Year) is not var (year, topic, page))
        {
            return false;
        }

        talk.Do(new Request.Annual(year, topic, page));
        return true;
    }

    /// <summary>Says it, with buttons for the other parts below the overview.</summary>
    public static void Resume(Talk talk, Request.Annual request, Outcome outcome)
    {
        if (outcome is not Outcome.Told { Messages: var messages })
        {
            talk.Say(talk.L("annual.not-found"));
            return;
        }

        for (var i = 0; i < messages.Count; i++)
        {
            talk.Say(messages[i], i == messages.Count - 1 && request.Topic.Length == 0 ? Parts(talk, request.Year) : []);
        }
    }

    // A unit of bodies alone has no households to recognise or to count.
    private static List<Button> Parts(Talk talk, int year) =>
    [
        .. new[]
        {
            talk.Know.Plans.Any(p => p.Schedule.Any(r => r.Subject != new SubjectId(SubjectKind.Household, 0).KindWord)) ? AnnualTopics.Work : null,
            talk.Know.Roster.Households.Count > 0 ? AnnualTopics.Recognition : null,
            AnnualTopics.NextYear,
            AnnualTopics.Commendation,
            talk.Know.Roster.Households.Count > 0 ? AnnualTopics.Book : null,
        }.OfType<string>().Select(topic => new Button(
            talk.L("button.annual-" + topic), string.Create(CultureInfo.InvariantCulture, $"/tonghop nam {year} {topic}"))),
    ];

    private static (int Year, string Topic, int Page)? Read(string rest, int thisYear)
    {
        var words = VietnameseText.Normalize(rest).Trim().Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        if (words.Count == 0 || VietnameseText.Fold(words[0]) is not ("nam" or "year"))
        {
            return null;
        }

        words.RemoveAt(0);
        var year = thisYear;
        if (words.Count > 0 && words[0].Length == 4 && int.TryParse(words[0], NumberStyles.None, CultureInfo.InvariantCulture, out var named))
        {
            year = named;
            words.RemoveAt(0);
        }
        else if (words.Count > 0 && VietnameseText.Fold(words[0]) == "nay")
        {
            words.RemoveAt(0);
        }

        return AnnualTopics.Read(string.Join(' ', words)) is var (topic, page) ? (year, topic, page) : null;
    }
}
