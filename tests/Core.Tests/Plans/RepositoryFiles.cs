namespace ReportBot.Core.Tests.Plans;

/// <summary>The plan files of the repository, found from wherever the tests are built to.</summary>
internal static class RepositoryFiles
{
    public static string Plans { get; } = Path.Combine(Root(), "plans");

    public static string KonGang { get; } = Path.Combine(Plans, "kon-gang-2025", "plan.json");

    public static string KonGangRoster { get; } = Path.Combine(Plans, "kon-gang-2025", "roster.sample.json");

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "ReportBot.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("ReportBot.sln");
        }

        return folder.FullName;
    }
}
