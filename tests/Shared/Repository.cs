namespace ReportBot.Tests.Shared;

/// <summary>The checkout that the tests run in: plans, forms and the source itself.</summary>
internal static class Repository
{
    /// <summary>The folder of the solution.</summary>
    public static string Root { get; } = Find();

    /// <summary>A file or folder in it.</summary>
    public static string At(string path) => Path.Combine(Root, path);

    /// <summary>A path as seen from the root.</summary>
    public static string Name(string path) => Path.GetRelativePath(Root, path);

    /// <summary>The C# files below a folder, build output left out.</summary>
    public static IEnumerable<string> Sources(string folder = "src") =>
        Directory.EnumerateFiles(At(folder), "*.cs", SearchOption.AllDirectories)
            .Where(f => !Name(f).Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"));

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "ReportBot.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("ReportBot.sln is not above the tests.");
    }
}
