using System.Globalization;

namespace ReportBot.Bench;

/// <summary>What to measure and for how long.</summary>
/// <param name="Commands">The named benchmarks; empty for all.</param>
/// <param name="Seconds">How long the loads run.</param>
/// <param name="Cycles">How often the service is killed.</param>
/// <param name="People">How many people a broadcast goes to.</param>
/// <param name="Program">The program to measure: a Release build of the product.</param>
/// <param name="Root">The folder of the source, with the plans and the messages to read.</param>
internal sealed record BenchOptions(IReadOnlyList<string> Commands, int Seconds, int Cycles, int People, string Program, string Root)
{
    /// <summary>Reads the command line; null when it cannot be read.</summary>
    public static BenchOptions? Parse(string[] args)
    {
        var commands = new List<string>();
        var seconds = 15;
        var cycles = 100;
        var people = 10_000;
        var root = SourceRoot();
        var program = Path.Combine(root, "src", "Bot", "bin", "Release", "net10.0", "reportbot.dll");
        for (var i = 0; i < args.Length; i++)
        {
            switch (args[i])
            {
                case "--seconds" when i + 1 < args.Length && int.TryParse(args[i + 1], CultureInfo.InvariantCulture, out seconds):
                    i++;
                    break;
                case "--cycles" when i + 1 < args.Length && int.TryParse(args[i + 1], CultureInfo.InvariantCulture, out cycles):
                    i++;
                    break;
                case "--people" when i + 1 < args.Length && int.TryParse(args[i + 1], CultureInfo.InvariantCulture, out people):
                    i++;
                    break;
                case "--program" when i + 1 < args.Length:
                    program = Path.GetFullPath(args[++i]);
                    break;
                case var other when other.StartsWith('-'):
                    return null;
                case var name:
                    commands.Add(name);
                    break;
            }
        }

        return new BenchOptions(commands, seconds, cycles, people, program, root);
    }

    private static string SourceRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ReportBot.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? Directory.GetCurrentDirectory();
    }
}
