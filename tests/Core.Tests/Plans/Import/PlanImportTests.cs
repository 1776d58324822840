using ReportBot.Core.People;
using ReportBot.Core.Plans;
using ReportBot.Core.Plans.Import;
using ReportBot.Tests.Shared;

namespace ReportBot.Core.Tests.Plans.Import;

public sealed class PlanImportTests : IAsyncLifetime
{
    private readonly UnitDirectory directory = new();
    private TestStore store = null!;
    private ImportOperations import = null!;

    public async ValueTask InitializeAsync()
    {
        store = await TestStore.NewAsync();
        import = new ImportOperations(store.Gate, store.Time);
    }

    public ValueTask DisposeAsync() => store.DisposeAsync();

    [Fact]
    public void An_empty_database_has_no_unit() => Assert.Null(store.Readers.Read(directory.Default));

    [Fact]
    public async Task The_plan_brings_its_unit_and_in_a_demonstration_its_sample_roster()
    {
        var result = await import.ImportAsync(Access.System(0), RepositoryFiles.KonGang, withSample: true);
        Assert.Empty(result.Problems);
        var unit = store.Readers.Read(directory.Default)!;
        Assert.Equal((result.UnitId, "kon-gang", "xã Kon Gang", true), (unit.UnitId, unit.Code, unit.Name, unit.IsSample));
        Assert.Equal("kon-gang-2025", Assert.Single(unit.Plans).Code);
        Assert.Equal((48, 120), (unit.Roster.Officials.Count, unit.Roster.Households.Count));
        Assert.True(unit.Roster.IsSample);
    }

    [Fact]
    public async Task Without_the_sample_only_the_plan_comes()
    {
        await import.ImportPlanAsync(Access.System(0), RepositoryFiles.KonGang, withSample: false);
        var unit = store.Readers.Read(directory.Default)!;
        Assert.False(unit.IsSample);
        Assert.Empty(unit.Roster.Officials);
    }

    [Fact]
    public async Task The_same_plan_twice_changes_nothing_and_keeps_the_snapshot()
    {
        await import.ImportAsync(Access.System(0), RepositoryFiles.KonGang, withSample: true);
        var before = store.Readers.Read(directory.Default);
        var again = await import.ImportAsync(Access.System(0), RepositoryFiles.KonGang, withSample: true);
        Assert.Empty(again.Changes);
        Assert.Equal(1, again.Unchanged[ImportedKind.Plan]);
        Assert.Same(before, store.Readers.Read(directory.Default));
    }

    [Fact]
    public async Task The_stored_plan_is_the_one_in_the_file()
    {
        await import.ImportPlanAsync(Access.System(0), RepositoryFiles.KonGang, withSample: false);
        var stored = store.Readers.Read(directory.Default)!.Plans[0];
        var read = PlanFile.Read(RepositoryFiles.KonGang).Plan!;
        Assert.Equal(PlanJson.Write(read), PlanJson.Write(stored));
        Assert.Equal(PlanPeriods.Of(read), PlanPeriods.Of(stored));
    }

    [Fact]
    public async Task A_form_with_other_questions_under_the_same_version_is_refused_and_other_words_are_taken()
    {
        await import.ImportPlanAsync(Access.System(0), RepositoryFiles.KonGang, withSample: false);
        var renamed = (string json) => json.Replace("\"key\": \"aspiration\"", "\"key\": \"wish\"", StringComparison.Ordinal);
        var refused = await import.ImportPlanAsync(Access.System(0), WithForm(renamed), withSample: false);
        var problem = Assert.Single(refused.Problems);
        Assert.Contains("aspiration, wish", problem.Text, StringComparison.Ordinal);
        Assert.Contains("\"version\": 2", problem.Text, StringComparison.Ordinal);

        var words = await import.ImportPlanAsync(Access.System(0), WithForm(json => json.Replace("\"mong ước\",", "\"mong ước\", \"điều mong\",", StringComparison.Ordinal)), withSample: false);
        Assert.Empty(words.Problems);
        Assert.Single(words.Changes);

        var grown = await import.ImportPlanAsync(Access.System(0), WithForm(json => renamed(json).Replace("\"version\": 1", "\"version\": 2", StringComparison.Ordinal)), withSample: false);
        Assert.Empty(grown.Problems);
    }

    private string WithForm(Func<string, string> change)
    {
        CopyForms();
        var form = Path.Combine(store.Folder, "forms", "household-periodic.json");
        File.WriteAllText(form, change(File.ReadAllText(form)));
        var file = Path.Combine(store.Folder, "plan.json");
        File.WriteAllText(file, File.ReadAllText(RepositoryFiles.KonGang).Replace("\"../forms/", "\"forms/", StringComparison.Ordinal)
            .Replace("\"sampleRoster\": \"roster.sample.json\"", "\"sampleRoster\": null", StringComparison.Ordinal));
        return file;
    }

    [Fact]
    public async Task A_changed_plan_is_a_new_version_and_a_new_snapshot()
    {
        await import.ImportPlanAsync(Access.System(0), RepositoryFiles.KonGang, withSample: false);
        var before = store.Readers.Read(directory.Default);
        var file = Path.Combine(store.Folder, "plan.json");
        File.WriteAllText(
            file,
            File.ReadAllText(RepositoryFiles.KonGang).Replace("\"../forms/", "\"forms/", StringComparison.Ordinal)
                .Replace("\"lateDays\": 4", "\"lateDays\": 3", StringComparison.Ordinal)
                .Replace("\"sampleRoster\": \"roster.sample.json\"", "\"sampleRoster\": null", StringComparison.Ordinal));
        CopyForms();
        var result = await import.ImportPlanAsync(Access.System(0), file, withSample: true);
        Assert.Empty(result.Problems);
        Assert.Equal(ImportChangeKind.Changed, Assert.Single(result.Changes).Kind);
        var after = store.Readers.Read(directory.Default)!;
        Assert.NotSame(before, after);
        Assert.Equal(3, Assert.Single(after.Plans).Schedule[0].LateDays);
    }

    [Fact]
    public async Task A_plan_with_problems_stores_nothing()
    {
        var file = Path.Combine(store.Folder, "plan.json");
        File.WriteAllText(file, "{ \"code\": \"x\" }");
        var result = await import.ImportAsync(Access.System(0), file, withSample: true);
        Assert.NotEmpty(result.Problems);
        Assert.Null(store.Readers.Read(directory.Default));
    }

    [Theory]
    [InlineData(Roles.Reporter)]
    [InlineData(Roles.Committee)]
    public async Task Only_the_office_imports(Roles roles)
    {
        var result = await import.ImportAsync(new Access(1, 7, roles), RepositoryFiles.KonGang, withSample: true);
        Assert.Single(result.Problems);
        Assert.Null(store.Readers.Read(directory.Default));
    }

    [Fact]
    public async Task The_office_of_another_unit_does_not_import_this_plan()
    {
        await import.ImportPlanAsync(Access.System(0), RepositoryFiles.KonGang, withSample: false);
        var result = await import.ImportPlanAsync(new Access(99, 7, Roles.Administrator), RepositoryFiles.KonGang, withSample: false);
        Assert.Equal("unit.code", Assert.Single(result.Problems).Place);
    }

    [Theory]
    [InlineData("2025-08-01T00:00:00+07:00", "kon-gang-2025")]
    [InlineData("2025-09-08T00:00:00+07:00", "kon-gang-2025")]
    [InlineData("2027-01-01T00:00:00+07:00", "kon-gang-2025")]
    public async Task There_is_always_a_plan_to_speak_of(string at, string code)
    {
        await import.ImportPlanAsync(Access.System(0), RepositoryFiles.KonGang, withSample: false);
        var unit = store.Readers.Read(directory.Default)!;
        var utc = DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(code, Assert.Single(unit.PlansAt(utc)).Code);
    }

    private void CopyForms()
    {
        var forms = Directory.CreateDirectory(Path.Combine(store.Folder, "forms")).FullName;
        foreach (var form in Directory.EnumerateFiles(Path.Combine(RepositoryFiles.Plans, "forms"), "*.json"))
        {
            File.Copy(form, Path.Combine(forms, Path.GetFileName(form)), overwrite: true);
        }
    }
}
