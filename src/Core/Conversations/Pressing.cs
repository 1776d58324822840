using System.Globalization;

namespace ReportBot.Core.Conversations;

/// <summary>
/// Pressed buttons. One that holds a command is good for ever; one that answers a question is good while that
/// question is open.
/// </summary>
internal static class Pressing
{
    // A finger that trembles presses again within this time; later it is meant.
    private const long RepeatMilliseconds = 3000;

    public static void Take(Talk talk, string data)
    {
        var last = talk.State.LastPress;
        if (data.StartsWith('/'))
        {
            if (data == last && talk.Now - talk.State.LastPressAt < RepeatMilliseconds)
            {
                return;
            }

            Remember(talk, data);
            if (Commands.Slash(data) is not { Known: true } slash || !CommandRunner.TryRun(talk, slash.Command))
            {
                Stale(talk);
            }
        }
        else if (Read(data) is { } press && press.Prompt == talk.State.Prompt && talk.State.Pending is not null)
        {
            Remember(talk, data);
            if (!Answering.Act(talk, press.Action))
            {
                Stale(talk);
            }
        }
        else if (data != last)
        {
            Stale(talk);
        }
    }

    private static void Remember(Talk talk, string data) =>
        talk.State = talk.State with { LastPress = data, LastPressAt = talk.Now };

    private static void Stale(Talk talk)
    {
        talk.Note(talk.T("stale"));
        Answering.AskAgain(talk);
    }

    private static (int Prompt, string Action)? Read(string data)
    {
        var colon = data.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && int.TryParse(data.AsSpan(0, colon), NumberStyles.None, CultureInfo.InvariantCulture, out var prompt)
            ? (prompt, data[(colon + 1)..])
            : null;
    }
}
