using System.Runtime.CompilerServices;
using ReportBot.Core.Forms;

namespace ReportBot.Core.Tests.Conversations;

/// <summary>
/// Plays every script twice: with buttons against the script itself, and as plain text (numbers and words typed)
/// against its twin in <c>Scripts/Plain</c>. With REPORTBOT_UPDATE_SCRIPTS=1 the files are written anew: read the
/// difference before it is committed.
/// </summary>
public sealed class ScriptTests
{
    private static readonly bool Update = Environment.GetEnvironmentVariable("REPORTBOT_UPDATE_SCRIPTS") == "1";

    public static TheoryData<string> Names() => [.. All().Where(name => !IsOfTheStore(name))];

    public static TheoryData<string> StoreNames() => [.. All().Where(IsOfTheStore)];

    public static TheoryData<string> StoredNames() =>
        [.. Names().Select(row => row.Data).Where(name => !File.ReadAllText(PathOf(name)).Contains("TỔNG HỢP", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Names))]
    public void Says_what_the_script_says_pressed_and_typed_and_stores_the_same(string name)
    {
        var script = File.ReadAllText(PathOf(name));
        var pressed = Play(script, buttons: true);
        Same(PathOf(name), pressed.Text);
        if (script.Contains("\nbuttons only\n", StringComparison.Ordinal))
        {
            return;
        }

        var plain = Play(script, buttons: false);
        Same(Path.Combine(Folder(), "Plain", name + ".txt"), plain.Text);
        Assert.Equal(Stored(pressed.Office), Stored(plain.Office));
    }

    /// <summary>The office's own answers are another slice's, with figures of a whole unit: they have tests of their own.</summary>
    [Theory]
    [MemberData(nameof(StoredNames))]
    public async Task Says_the_same_on_the_real_store(string name)
    {
        var script = await File.ReadAllTextAsync(PathOf(name), TestContext.Current.CancellationToken);
        await using var store = await StoredOffice.StoreAsync();
        Assert.Equal(script.ReplaceLineEndings("\n"), Script.Play(script, buttons: true, new StoredOffice(store)));
    }

    /// <summary>What the office decides is decided by the operations on the store, so these are played there alone, both ways.</summary>
    [Theory]
    [MemberData(nameof(StoreNames))]
    public async Task Says_on_the_store_what_the_script_says(string name)
    {
        var script = await File.ReadAllTextAsync(PathOf(name), TestContext.Current.CancellationToken);
        foreach (var buttons in new[] { true, false })
        {
            await using var store = await StoredOffice.StoreAsync();
            Same(
                buttons ? PathOf(name) : Path.Combine(Folder(), "Plain", name + ".txt"),
                Script.Play(script, buttons, new StoredOffice(store)));
        }
    }

    private static IEnumerable<string> All() =>
        Directory.EnumerateFiles(Folder(), "*.txt").Select(f => Path.GetFileNameWithoutExtension(f)!).Order(StringComparer.Ordinal);

    private static bool IsOfTheStore(string name) => File.ReadAllText(PathOf(name)).Contains("\nstore only\n", StringComparison.Ordinal);

    private static (string Text, Office Office) Play(string script, bool buttons)
    {
        var office = new Office();
        return (Script.Play(script, buttons, office), office);
    }

    private static List<string> Stored(Office office) =>
        [.. office.Reports.Select(r => $"{r.Number} v{r.Version} {r.PeriodKey} {r.Subject.Id} {AnswersJson.Write(r.Answers)} {r.Rest}"),
         .. office.Drafts.Values.Select(d => $"draft {d.PeriodKey} {d.Subject.Id} {AnswersJson.Write(d.Answers)} {string.Join(',', d.Skipped)} {d.Rest}").Order(StringComparer.Ordinal)];

    private static void Same(string path, string actual)
    {
        if (Update)
        {
            File.WriteAllText(path, actual);
        }

        Assert.True(File.Exists(path), $"{Path.GetFileName(path)} is missing; write it with REPORTBOT_UPDATE_SCRIPTS=1.");
        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), actual);
    }

    private static string PathOf(string name) => Path.Combine(Folder(), name + ".txt");

    private static string Folder([CallerFilePath] string caller = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(caller)!, "..", "Scripts"));
}
