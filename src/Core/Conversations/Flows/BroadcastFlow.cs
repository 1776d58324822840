using System.Globalization;
using ReportBot.Core.Messaging;

namespace ReportBot.Core.Conversations;

/// <summary>How far messages to many have come, and holding them back.</summary>
internal static class BroadcastFlow
{
    private const int MostShown = 5;

    /// <summary>The number in "tạm dừng 12" or "tạm dừng đợt 12"; null where there is none.</summary>
    public static long? NumberIn(string rest)
    {
        var word = rest.Split(' ', StringSplitOptions.RemoveEmptyEntries).LastOrDefault() ?? "";
        return long.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    public static void Run(Talk talk, Command command)
    {
        var number = NumberIn(command.Rest);
        if (command.Verb == Verb.Progress)
        {
            talk.Do(new Request.ListBroadcasts());
        }
        else if (command.Rest.Length > 0 && number is null)
        {
            talk.Say(talk.T("broadcast.none-such"));
        }
        else
        {
            talk.Do(new Request.ChangeBroadcast(
                command.Verb switch
                {
                    Verb.PauseBroadcast => BroadcastChange.Pause,
                    Verb.ResumeBroadcast => BroadcastChange.Resume,
                    _ => BroadcastChange.Stop,
                },
                number));
        }
    }

    public static void Tell(Talk talk, Request request, Outcome.Broadcasts broadcasts)
    {
        if (request is Request.ChangeBroadcast change && broadcasts.Changed is { } changed)
        {
            Changed(talk, change.Change, changed);
        }
        else if (broadcasts.Recent.Count == 0)
        {
            talk.Say(talk.T("broadcast.none"));
        }
        else
        {
            talk.Note(talk.T("broadcast.heading"));
            var shown = broadcasts.Recent.Take(MostShown).ToList();
            shown.ForEach(b => talk.Note(Line(talk, b)));
            var open = shown.FirstOrDefault(b => !b.IsOver);
            if (open is not null)
            {
                talk.Note(talk.T("broadcast.how", ("number", Format.Plain(open.Id))));
            }

            talk.Close(Buttons(talk, open));
        }
    }

    private static void Changed(Talk talk, BroadcastChange change, BroadcastProgress changed)
    {
        talk.Note(talk.T(
            change switch
            {
                BroadcastChange.Pause => "broadcast.did-pause",
                BroadcastChange.Resume => "broadcast.did-resume",
                BroadcastChange.Stop => "broadcast.did-stop",
            },
            ("number", Format.Plain(changed.Id)),
            ("count", Format.Count(changed.Stopped))));
        talk.Say(Line(talk, changed), Buttons(talk, changed));
    }

    private static IReadOnlyList<Button> Buttons(Talk talk, BroadcastProgress? open) => open is null or { IsOver: true } ? [] :
    [
        open.State == "paused"
            ? new Button(talk.T("button.resume-sending"), "/guitiep " + Format.Plain(open.Id))
            : new Button(talk.T("button.pause"), "/tamdung " + Format.Plain(open.Id)),
        new Button(talk.T("button.stop-sending"), "/ngunggui " + Format.Plain(open.Id)),
        new Button(talk.T("button.progress"), "/tiendo"),
    ];

    private static string Line(Talk talk, BroadcastProgress broadcast)
    {
        var local = talk.Local(DateTimeOffset.FromUnixTimeMilliseconds(broadcast.StartedAt));
        var rest = Part("broadcast.failed", broadcast.Failed + broadcast.Unreachable)
            + Part("broadcast.stopped", broadcast.Stopped) + Part("broadcast.remaining", broadcast.Remaining)
            + (broadcast is { State: "paused", IsOver: false } ? talk.T("broadcast.paused") : "");
        return talk.T("broadcast.line",
            ("number", Format.Plain(broadcast.Id)),
            ("what", What(talk, broadcast)),
            ("time", Format.Time(local)),
            ("day", Format.Day(DateOnly.FromDateTime(local.DateTime))),
            ("sent", Format.Count(broadcast.Sent)),
            ("total", Format.Count(broadcast.Total)),
            ("rest", rest));

        string Part(string key, long count) => count > 0 ? talk.T(key, ("count", Format.Count(count))) : "";
    }

    private static string What(Talk talk, BroadcastProgress broadcast)
    {
        var period = broadcast.PeriodKey.Length == 0 ? "" : Format.Period(talk, broadcast.PlanCode, broadcast.PeriodKey);
        return talk.T(
            (broadcast.Kind, period.Length) switch
            {
                ("reminder", 0) => "broadcast.reminder",
                ("nudge", _) => "broadcast.nudge",
                ("ended", _) => "broadcast.ended",
                ("locked", _) => "broadcast.locked",
                _ => "broadcast.reminder-of",
            },
            ("period", period));
    }
}
