using System.Globalization;
using ReportBot.Core.Messaging;
using ReportBot.Core.Plans;

namespace ReportBot.Core.Tests.Conversations;

/// <summary>
/// Plays a script of <c>tests/Core.Tests/Scripts</c> and writes it down again with what the bot really says, so
/// that the two can be compared. <c>README.md</c> beside the scripts explains the format.
/// </summary>
internal sealed class Script(IOffice office, bool buttons)
{
    private readonly List<OutgoingMessage> said = [];
    private readonly List<string> written = [];
    private string chat = "telegram";
    private int messages;
    private string? lastTyped;
    private string? lastAlbum;

    /// <summary>The script as played in this office.</summary>
    public static string Play(string script, bool buttons, IOffice office)
    {
        var player = new Script(office, buttons);
        foreach (var line in script.ReplaceLineEndings("\n").Split('\n'))
        {
            player.Line(line);
        }

        return string.Join('\n', player.written).TrimEnd() + "\n";
    }

    private void Line(string line)
    {
        var words = line.Split(' ', 2);
        switch (words[0])
        {
            case "<" or "" when line.Length == 0 || line[0] is '<' or ' ':
                // What was said, or what followed it, is written anew.
                return;
            case ">":
                written.Add("");
                written.Add(line);
                Say(words[1]);
                return;
            default:
                written.Add(line);
                Set(words[0], words.Length > 1 ? words[1] : "");
                return;
        }
    }

    private void Set(string word, string rest)
    {
        var parts = rest.Split(' ', 3);
        switch (word)
        {
            case "#" or "plan" or "buttons" or "store":
                break;
            case "hears":
                Write(office.Hear(rest));
                break;
            case "clock":
                office.Now = At(rest);
                break;
            case "broadcast":
                AddBroadcast(rest.Split(' '));
                break;
            case "messages":
                var count = rest.Split(' ');
                office.AddMessages(count[0], Number(count[1]), Number(count[2]), Number(count[3]));
                break;
            case "as":
                office.Link(chat, rest);
                break;
            case "on":
                chat = rest;
                break;
            case "code":
                office.AddCode(parts[0], parts[1], parts.Length > 2);
                break;
            case "report":
                office.AddReport(parts[0], parts[1], parts[2], "filed");
                break;
            case "returned":
                office.AddReport(parts[0], parts[1], parts[2], Core.Reports.Report.Returned);
                break;
            default:
                throw new InvalidOperationException($"The script says '{word}', which is no word of scripts.");
        }
    }

    private void AddBroadcast(string[] words) => office.AddBroadcast(
        words[0],
        words[1],
        At(words[2] + ' ' + words[3]),
        words.Skip(4).Select(w => w.Split('=')).ToDictionary(w => w[0], w => Number(w[1]), StringComparer.Ordinal));

    private static DateTimeOffset At(string time)
    {
        var local = DateTime.ParseExact(time, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        return PlanClock.At(KonGang.Plan, DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));
    }

    private static int Number(string typed) => int.Parse(typed, CultureInfo.InvariantCulture);

    private void Say(string what)
    {
        IReadOnlyList<IncomingMessage> inputs = what switch
        {
            ['[', ..] when what.EndsWith("] x2", StringComparison.Ordinal) => Twice(Press(what[1..^4], last: true)),
            ['[', .., ']'] => [Press(what[1..^1], last: true)],
            _ when what.StartsWith("old [", StringComparison.Ordinal) => [Press(what[5..^1], last: false)],
            ['(', ..] => [Odd(what)],
            _ => [Text(what.Replace("\\n", "\n", StringComparison.Ordinal))],
        };
        foreach (var input in inputs)
        {
            var answers = office.Receive(input, buttons);
            said.AddRange(answers);
            Write(answers);
            office.Now = office.Now.AddSeconds(1);
        }
    }

    private static IReadOnlyList<IncomingMessage> Twice(IncomingMessage input) =>
        input.Kind == IncomingKind.Press ? [input, input with { ExternalId = input.ExternalId + "b" }] : [input];

    private IncomingMessage Text(string text)
    {
        var typed = Make(IncomingKind.Text);
        lastTyped = typed.ExternalId;
        return typed with { Text = text, MessageRef = lastTyped };
    }

    // Without buttons the number or the label is typed.
    private IncomingMessage Press(string label, bool last)
    {
        var from = last ? said.AsEnumerable().Reverse().Take(1) : said.AsEnumerable().Reverse().Skip(1);
        var button = from.SelectMany(m => m.Buttons).FirstOrDefault(b => b.Label == label)
            ?? throw new InvalidOperationException($"There is no button [{label}] below: {said[^1].Text}");
        return buttons || !last
            ? Make(IncomingKind.Press) with { Press = button.Data }
            : Text(button.Number is { } number ? number.ToString(CultureInfo.InvariantCulture) : button.Label.ToLowerInvariant());
    }

    private IncomingMessage Odd(string what)
    {
        var end = what.IndexOf(')', StringComparison.Ordinal);
        var rest = what[(end + 1)..].Trim();
        var words = what[1..end].Split(' ');
        return words[0] switch
        {
            "photo" => Picture(rest, null),
            "group" => Text(rest) with { IsGroup = true },
            "edit" => Make(IncomingKind.Edited) with { Text = rest, MessageRef = lastTyped },
            "album" => Picture(rest, words[1]),
            "empty" => Text(" "),
            "long" => Text(new string('a', int.Parse(words[1], CultureInfo.InvariantCulture))),
            var kind => Make(Enum.Parse<IncomingKind>(kind, ignoreCase: true)) with { Text = rest.Length > 0 ? rest : null },
        };
    }

    // An edit is of what was written last; without words below it of the album's first picture.
    private IncomingMessage Picture(string words, string? album)
    {
        var picture = Make(IncomingKind.Photo);
        lastTyped = words.Length > 0 || album is null || album != lastAlbum ? picture.ExternalId : lastTyped;
        lastAlbum = album;
        return picture with
        {
            Text = words.Length > 0 ? words : null, Album = album, MessageRef = picture.ExternalId,
            File = new IncomingFile("anh-" + messages, "image/jpeg", 1000),
        };
    }

    private IncomingMessage Make(IncomingKind kind) => new()
    {
        Channel = chat,
        ExternalId = (++messages).ToString(CultureInfo.InvariantCulture),
        ChatId = chat,
        UserId = chat,
        Kind = kind,
    };

    private void Write(IReadOnlyList<OutgoingMessage> answers)
    {
        if (answers.Count == 0)
        {
            written.Add("< (im lặng)");
        }

        foreach (var answer in answers)
        {
            var text = buttons ? answer.Text : PlainText.Render(answer);
            written.Add("< " + text.Replace("\n", "\n  ", StringComparison.Ordinal));
            if (buttons && answer.Buttons.Count > 0)
            {
                written.Add("  " + string.Join(' ', answer.Buttons.Select(b => $"[{b.Label}]")));
            }
        }
    }
}
