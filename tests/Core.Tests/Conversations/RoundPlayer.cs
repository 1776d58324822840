using ReportBot.Core.Conversations;
using ReportBot.Core.Forms;
using ReportBot.Core.Messaging;
using ReportBot.Core.Reports;

namespace ReportBot.Core.Tests.Conversations;

/// <summary>Plays rounds written as a table: "as CB001" begins one, each line "> …" is a message, and what it does stands below it.</summary>
internal static class RoundPlayer
{
    private const string Receipt = "Đã nhận báo cáo";

    /// <summary>The table with what each message does.</summary>
    public static string Play(string table)
    {
        var written = new List<string>();
        Office? office = null;
        var turns = 0;
        foreach (var line in table.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n'))
        {
            if (line.StartsWith("  ", StringComparison.Ordinal))
            {
                continue;
            }

            written.Add(line);
            if (line.StartsWith("as ", StringComparison.Ordinal))
            {
                office = new Office { Now = new DateTimeOffset(2025, 9, 8, 1, 5, 0, TimeSpan.Zero), Roster = RoundRoster.Roster };
                office.Link("chat", line[3..].Trim());
                turns = 0;
            }
            else if (line.StartsWith("> ", StringComparison.Ordinal) && office is not null)
            {
                turns++;
                written.AddRange(Take(office, line[2..].Replace("\\n", "\n", StringComparison.Ordinal), turns).Select(l => "  " + l));
            }
        }

        return string.Join('\n', written) + "\n";
    }

    private static IEnumerable<string> Take(Office office, string words, int turns)
    {
        var then = Held(office);
        var said = string.Join('\n', office.Receive(
            new IncomingMessage { Channel = "chat", ChatId = "chat", UserId = "chat", ExternalId = $"{turns} {words}", Kind = IncomingKind.Text, Text = words }, buttons: true).Select(m => m.Text));
        var now = Held(office);
        foreach (var (code, answers) in now.Where(n => then.GetValueOrDefault(n.Key) != n.Value))
        {
            yield return answers.Length > 0 ? $"{code} {answers}" : $"{code} —";
        }

        foreach (var (code, _) in then.Where(t => !now.ContainsKey(t.Key)))
        {
            yield return $"{code} is gone";
        }

        var asked = said.Split('\n').Where(l => !IsEcho(l)).ToList();
        if (asked.Count > 0 && !asked[0].StartsWith(Receipt, StringComparison.Ordinal))
        {
            yield return "says: " + string.Join(" / ", asked);
        }
        else if (asked.Count > 0)
        {
            yield return $"sent at message {turns}{(now.Count > then.Count || office.Drafts.Count > 0 ? ", not all" : "")}";
        }
    }

    // What is held stands above already.
    private static bool IsEcho(string line) => line is "Tôi hiểu là:" || line.StartsWith("Kỳ ", StringComparison.Ordinal) || line.StartsWith("Gửi kèm lời:", StringComparison.Ordinal)
        || line.StartsWith("Đúng thì trả lời", StringComparison.Ordinal) || (line.StartsWith('H') && line.Contains(" — ", StringComparison.Ordinal))
        || line.Contains("tôi hiểu là", StringComparison.Ordinal) || line.StartsWith("Đã ghi ", StringComparison.Ordinal);

    private static SortedDictionary<string, string> Held(Office office)
    {
        var held = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var report in office.Reports.GroupBy(r => r.Number).Select(g => g.MaxBy(r => r.Version)!))
        {
            held[CodeOf(report.Subject)] = Line(report.FormId, report.Answers, report.Rest);
        }

        foreach (var draft in office.Drafts.Values)
        {
            held[CodeOf(draft.Subject)] = Line(draft.FormId, AnswerCheck.WithoutUnasked(KonGang.Plan.Form(draft.FormId), draft.Answers), draft.Rest);
        }

        return held;
    }

    private static string Line(string formId, Answers answers, string rest)
    {
        var form = KonGang.Plan.Form(formId);
        var all = form.Questions.Where(q => answers.Has(q.Key)).Select(q => $"{q.Key}={Format.Answer(Texts.Vietnamese, q, answers[q.Key]!)}").ToList();
        return string.Join("; ", rest.Length > 0 ? [.. all, $"rest=“{rest}”"] : all);
    }

    private static string CodeOf(SubjectId subject) => RoundRoster.Roster.Subject(subject)!.Code;
}
