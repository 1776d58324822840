using System.Runtime.CompilerServices;

namespace ReportBot.Core.Tests.Summaries;

/// <summary>
/// Texts compared with files that people read. A missing file is written and the test fails, so that the
/// next run compares; look at it before it is committed.
/// </summary>
internal static class Golden
{
    public static void Same(string name, IReadOnlyList<string> messages, [CallerFilePath] string caller = "")
    {
        var path = Path.Combine(Path.GetDirectoryName(caller)!, "Golden", name + ".txt");
        var actual = string.Join("\n=====\n", messages) + "\n";
        if (!File.Exists(path))
        {
            File.WriteAllText(path, actual);
            Assert.Fail($"{name} was not there and has been written; read it.");
        }

        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), actual);
    }
}
