using System.Runtime.CompilerServices;
using ReportBot.Core.Tests.Plans;

namespace ReportBot.Core.Tests.Conversations;

/// <summary>
/// The scripts of <c>Scripts/Plans</c>: each names the plans it plays in, whose files and sample lists are imported
/// into a real database; it is played with buttons and, against its twin in <c>Plain</c>, on plain text. Both store
/// the same reports. REPORTBOT_UPDATE_SCRIPTS=1 writes what is really said.
/// </summary>
public sealed class PlanScriptTests
{
    private static readonly bool Update = Environment.GetEnvironmentVariable("REPORTBOT_UPDATE_SCRIPTS") == "1";

    public static TheoryData<string> Names() =>
        [.. Directory.EnumerateFiles(Folder(), "*.txt").Select(f => Path.GetFileNameWithoutExtension(f)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Says_and_stores_what_the_script_says(string name)
    {
        var path = Path.Combine(Folder(), name + ".txt");
        var script = await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken);
        var pressed = await PlayAsync(script, buttons: true);
        Same(path, pressed.Text);
        var typed = await PlayAsync(script, buttons: false);
        Same(Path.Combine(Folder(), "Plain", name + ".txt"), typed.Text);
        Assert.NotEmpty(pressed.Stored);
        Assert.Equal(pressed.Stored, typed.Stored);
    }

    [Fact]
    public void Each_plan_of_the_repository_has_a_script()
    {
        var played = Directory.EnumerateFiles(Folder(), "*.txt").SelectMany(f => Plans(File.ReadAllText(f))).ToHashSet(StringComparer.Ordinal);
        var plans = Directory.EnumerateDirectories(RepositoryFiles.Plans).Where(d => File.Exists(Path.Combine(d, "plan.json"))).Select(d => Path.GetFileName(d)).ToList();
        Assert.Equal(5, plans.Count);
        Assert.All(plans, plan => Assert.Contains(plan, played));
    }

    private static async Task<(string Text, IReadOnlyList<string> Stored)> PlayAsync(string script, bool buttons)
    {
        await using var store = await PlanOffice.StoreAsync(Plans(script));
        var office = new PlanOffice(store);
        return (Script.Play(script, buttons, office), office.Stored);
    }

    private static string[] Plans(string script) =>
        [.. script.ReplaceLineEndings("\n").Split('\n').Where(l => l.StartsWith("plan ", StringComparison.Ordinal)).Select(l => l[5..].Trim())];

    private static void Same(string path, string actual)
    {
        if (Update)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual);
        }

        Assert.True(File.Exists(path), $"{Path.GetFileName(path)} is missing; write it with REPORTBOT_UPDATE_SCRIPTS=1.");
        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), actual);
    }

    private static string Folder([CallerFilePath] string caller = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(caller)!, "..", "Scripts", "Plans"));
}
