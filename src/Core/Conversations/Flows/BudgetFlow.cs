using ReportBot.Core.Messaging;

namespace ReportBot.Core.Conversations;

/// <summary>How many messages each bot has used this month, for whoever pays for them.</summary>
internal static class BudgetFlow
{
    public static void Tell(Talk talk, IReadOnlyList<BudgetLine> lines)
    {
        if (lines.Count == 0)
        {
            talk.Say(talk.T("budget.none"));
            return;
        }

        var local = talk.Local(talk.Know.Now);
        var today = DateOnly.FromDateTime(local.DateTime);
        talk.Note(talk.T("budget.heading",
            ("month", Format.Plain(today.Month) + "/" + Format.Plain(today.Year)), ("time", Format.Time(local)), ("day", Format.Day(today))));
        foreach (var line in lines)
        {
            talk.Note(Line(talk, line));
        }

        if (lines.Any(l => l.Quota is { Messages: > 0 } quota && l.Forecast > quota.Messages))
        {
            talk.Note(talk.T("budget.over"));
        }

        talk.Close([]);
    }

    private static string Line(Talk talk, BudgetLine line)
    {
        var channel = ("channel", ChannelWords.Name(talk.Words, line.Count.Channel));
        var incoming = ("incoming", Format.Count(line.Count.Incoming));
        var outgoing = ("outgoing", Format.Count(line.Count.Outgoing));
        return line.Quota is not { Messages: > 0 } quota
            ? talk.T("budget.line", channel, incoming, outgoing)
            : talk.T("budget.line-of", channel, incoming, outgoing,
                ("used", Format.Count(line.Count.Total)),
                ("quota", Format.Count(quota.Messages)),
                ("percent", Format.Plain(line.Percent)),
                ("users", Format.Count(line.Users)),
                ("places", quota.Users > 0 ? Format.Count(quota.Users) : "∞"),
                ("forecast", Format.Count(line.Forecast)));
    }
}
