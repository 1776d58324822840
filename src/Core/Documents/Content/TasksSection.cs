using ReportBot.Core.Forms;
using ReportBot.Core.Plans;
using ReportBot.Core.Summaries;

namespace ReportBot.Core.Documents.Content;

/// <summary>What follows from the figures for the next weeks.</summary>
internal static class TasksSection
{
    private const int MostCodes = 10;

    public static IEnumerable<Block> Of(Composing at)
    {
        yield return new Block.Heading(1, at.Words.Say("section.tasks"));
        string?[] tasks = [Missing(at), Proposals(at), Visits(at), Difficulty(at), Target(at), Recognition(at), Next(at)];
        foreach (var task in tasks.OfType<string>())
        {
            yield return new Block.Item(task);
        }
    }

    private static string? Missing(Composing at)
    {
        if (at.Summary.Missing is not { Count: > 0 } missing)
        {
            return null;
        }

        var compiled = DateOnly.FromDateTime(at.Summary.CompiledAt.DateTime);
        return at.Words.Say(
            compiled <= at.Data.Period.LastLateDay ? "tasks.missing" : "tasks.missing.locked",
            ("officials", at.Words.Say("officials", ("n", missing.Select(m => m.OfficialId).OfType<long>().Distinct().Count()))),
            ("reports", at.Words.Say("reports", ("n", missing.Count))), ("day", at.Data.Period.LastLateDay));
    }

    private static string? Proposals(Composing at)
    {
        var codes = OpinionsSection.Subjects(OpinionsSection.Unanswered(at));
        return codes.Count == 0
            ? null
            : at.Words.Say("tasks.proposals", ("subjects", at.Subjects(codes.Count)), ("codes", at.Codes(codes, MostCodes)));
    }

    private static string? Visits(Composing at) =>
        at.Summary.Figures.FirstOrDefault(f => f is { Key: "visited", Kind: QuestionKind.YesNo }) is { } visited && visited.Tallies[1].Count > 0
            ? at.Words.Say("tasks.visits", ("subjects", at.Subjects(visited.Tallies[1].Count)))
            : null;

    private static string? Difficulty(Composing at) =>
        at.Summary.Figures.FirstOrDefault(f => f is { IsGrouped: true, Hidden: false, Groups.Count: > 0 }) is { } figure && First(figure.Groups) is { } group
            ? at.Words.Say("tasks.difficulty", ("phrase", SummaryWords.Small(CleanText.Line(group.Phrase))), ("subjects", at.Subjects(group.Subjects.Count)))
            : null;

    // Of hardships that as many tell, the one that cannot wait.
    private static TextGroup? First(IReadOnlyList<TextGroup> groups) =>
        groups.TakeWhile(g => !g.IsOther && g.Subjects.Count == groups[0].Subjects.Count).MinBy(g => Wants.In(g.Phrase) is { } want ? (int)want : int.MaxValue);

    private static string? Target(Composing at) =>
        at.Summary.Figures.Select(f => f.Target).FirstOrDefault(t => t is not null && t.Done < t.Households) is { } target
            ? at.Words.Say(target.Done == 0 ? "tasks.target.0" : "tasks.target", ("n", target.Households - target.Done), ("goal", target.Households), ("noun", target.Sum is null ? at.Noun : at.Words.Say("noun.household")))
            : null;

    private static string? Recognition(Composing at) =>
        at.Summary.Figures.FirstOrDefault(f => f is { Key: "exit", Kind: QuestionKind.YesNo }) is { } exit && exit.Tallies[0].Count > 0
            ? at.Words.Say("tasks.recognition", ("subjects", at.Subjects(exit.Tallies[0].Count)))
            : null;

    private static string? Next(Composing at) =>
        PlanPeriods.Of(at.Data.Plan).Where(p => p.LastDay > at.Data.Period.LastDay).MinBy(p => p.LastDay) is { } next
            ? at.Words.Say("tasks.next", ("due", at.Due(next)))
            : null;
}
