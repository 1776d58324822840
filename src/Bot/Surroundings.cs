using System.Collections;
using System.Text;

namespace ReportBot.Bot;

/// <summary>Everything that a run of the program takes from its process, so that a test can stand in for it.</summary>
/// <param name="In">Standard input.</param>
/// <param name="Out">Standard output: data only.</param>
/// <param name="Error">Standard error: sentences for the person.</param>
/// <param name="Environment">The environment variables.</param>
/// <param name="BaseFolder">Where the program's own files lie.</param>
/// <param name="WorkFolder">The folder that relative file names of the command line are meant from.</param>
/// <param name="Time">The real clock.</param>
public sealed record Surroundings(
    TextReader In,
    TextWriter Out,
    TextWriter Error,
    IReadOnlyDictionary<string, string> Environment,
    string BaseFolder,
    string WorkFolder,
    TimeProvider Time)
{
    // A terminal's own code page would break Vietnamese; without a mark, so that pipes carry clean UTF-8.
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Those of this process; text is UTF-8 whatever the terminal's language.</summary>
    public static Surroundings OfProcess() => new(
        new StreamReader(Console.OpenStandardInput(), Utf8),
        new StreamWriter(Console.OpenStandardOutput(), Utf8) { AutoFlush = true },
        new StreamWriter(Console.OpenStandardError(), Utf8) { AutoFlush = true },
        ReadEnvironment(),
        AppContext.BaseDirectory,
        Directory.GetCurrentDirectory(),
        TimeProvider.System);

    /// <summary>A file name as typed, from the folder that it was typed in.</summary>
    public string FullPath(string typed) => Path.GetFullPath(typed, WorkFolder);

    private static Dictionary<string, string> ReadEnvironment()
    {
        var variables = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (DictionaryEntry variable in System.Environment.GetEnvironmentVariables())
        {
            variables[(string)variable.Key] = (string?)variable.Value ?? "";
        }

        return variables;
    }
}
