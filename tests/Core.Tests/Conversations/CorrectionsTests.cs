using System.Runtime.CompilerServices;
using ReportBot.Core.Conversations;
using ReportBot.Core.Forms;
using ReportBot.Core.Messaging;
using ReportBot.Core.Reports;

namespace ReportBot.Core.Tests.Conversations;

/// <summary>
/// A table of corrections in the words of officials, each typed at the echo of a message or over a report that was sent;
/// <c>Corrections.txt</c> holds what each changes in the drafts, <c>Further.txt</c> what further messages do to what is there. With REPORTBOT_UPDATE_SCRIPTS=1 it is written anew.
/// </summary>
public sealed class CorrectionsTests
{
    private static readonly bool Update = Environment.GetEnvironmentVariable("REPORTBOT_UPDATE_SCRIPTS") == "1";

    [Theory]
    [InlineData("Corrections.txt")]
    [InlineData("Further.txt")]
    public async Task Each_correction_changes_what_the_table_says(string file)
    {
        var path = Path.Combine(Folder(), file);
        var table = await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken);
        var played = Play(table);
        if (Update)
        {
            await File.WriteAllTextAsync(path, played, TestContext.Current.CancellationToken);
        }

        Assert.Equal(table.ReplaceLineEndings("\n"), played);
    }

    private static string Play(string table)
    {
        var written = new List<string>();
        var before = new List<string>();
        foreach (var line in table.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n'))
        {
            if (line.StartsWith("  ", StringComparison.Ordinal))
            {
                continue;
            }

            written.Add(line);
            if (line.StartsWith("> ", StringComparison.Ordinal))
            {
                written.AddRange(Correct(before, line[2..]).Select(l => "  " + l));
            }
            else if (line.Length == 0)
            {
                before.Clear();
            }
            else if (line[0] != '#')
            {
                before.Add(line);
            }
        }

        return string.Join('\n', written) + "\n";
    }

    private static IEnumerable<string> Correct(List<string> before, string words)
    {
        var office = new Office { Now = new DateTimeOffset(2025, 9, 9, 1, 5, 0, TimeSpan.Zero) };
        office.Link("chat", "CB001");
        foreach (var line in before)
        {
            if (line.StartsWith("told ", StringComparison.Ordinal))
            {
                Type(office, line[5..]);
            }
            else if (line.Split(' ', 4) is ["report", var household, var period, var answers])
            {
                office.AddReport(household, period, answers, "filed");
            }
        }

        var then = Held(office);
        var said = words.Split(" // ").Select(w => Type(office, w)).ToList()[^1];
        var now = Held(office);
        foreach (var (key, value) in now.Where(n => then.GetValueOrDefault(n.Key) != n.Value))
        {
            yield return $"{key} = {value}";
        }

        foreach (var (key, _) in then.Where(t => !now.ContainsKey(t.Key)))
        {
            yield return $"{key} is gone";
        }

        if (!said.StartsWith("Tôi hiểu là:\nKỳ", StringComparison.Ordinal) || !said.Contains("\nĐúng thì", StringComparison.Ordinal))
        {
            yield return "says: " + string.Join(" / ", said.Split('\n').Where(l => !l.StartsWith("Kỳ ", StringComparison.Ordinal)).Take(2));
        }
    }

    private static string Type(Office office, string words) =>
        string.Join('\n', office.Receive(
            new IncomingMessage { Channel = "chat", ChatId = "chat", UserId = "chat", ExternalId = words, Kind = IncomingKind.Text, Text = words }, buttons: true).Select(m => m.Text));

    // Every answer of every draft, and of the report that one amends where there is no draft.
    private static SortedDictionary<string, string> Held(Office office)
    {
        var held = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var report in office.Reports.GroupBy(r => r.Number).Select(g => g.MaxBy(r => r.Version)!))
        {
            Hold(held, report.Subject, report.FormId, report.Answers, report.Rest);
        }

        foreach (var draft in office.Drafts.Values)
        {
            foreach (var key in held.Keys.Where(k => k.StartsWith(CodeOf(draft.Subject) + " ", StringComparison.Ordinal)).ToList())
            {
                held.Remove(key);
            }

            Hold(held, draft.Subject, draft.FormId, AnswerCheck.WithoutUnasked(KonGang.Plan.Form(draft.FormId), draft.Answers), draft.Rest);
        }

        return held;
    }

    private static void Hold(SortedDictionary<string, string> held, SubjectId subject, string formId, Answers answers, string rest)
    {
        var form = KonGang.Plan.Form(formId);
        foreach (var (key, answer) in answers)
        {
            held[$"{CodeOf(subject)} {key}"] = Format.Answer(Texts.Vietnamese, form.Find(key)!, answer);
        }

        if (rest.Length > 0)
        {
            held[$"{CodeOf(subject)} rest"] = rest;
        }
    }

    private static string CodeOf(SubjectId subject) => KonGang.Roster.Subject(subject)!.Code;

    private static string Folder([CallerFilePath] string caller = "") => Path.GetDirectoryName(caller)!;
}
