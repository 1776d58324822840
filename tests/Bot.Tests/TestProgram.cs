using System.Globalization;
using Microsoft.Data.Sqlite;
using ReportBot.Bot.Commands;

namespace ReportBot.Bot.Tests;

/// <summary>The program as installed in a folder of its own, run in this process against a real database file.</summary>
public sealed class TestProgram : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("reportbot-program-");

    public TestProgram()
    {
        Environment["Urls"] = "http://127.0.0.1:0";
        Environment["Storage__ConnectionString"] = "Data Source=data/test.db";
    }

    /// <summary>The environment variables of the next run.</summary>
    public Dictionary<string, string> Environment { get; } = new(StringComparer.OrdinalIgnoreCase);

    public string Folder => folder.FullName;

    public string DatabasePath => Path.Combine(Folder, "data", "test.db");

    public string PathOf(string name) => Path.Combine(Folder, name);

    public Surroundings Surroundings(TextReader input, TextWriter output, TextWriter error) =>
        new(input, output, error, Environment, Folder, Folder, TimeProvider.System);

    /// <summary>Runs a command to its end.</summary>
    public Task<Ran> RunAsync(params string[] args) => RunWithInputAsync("", args);

    /// <summary>As <see cref="RunAsync"/>, with something on standard input.</summary>
    public async Task<Ran> RunWithInputAsync(string input, params string[] args)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        using var error = new StringWriter(CultureInfo.InvariantCulture);
        using var reader = new StringReader(input);

        // A start that should have been refused would serve for ever: it is stopped, and its exit code tells.
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(30));
        var code = await Program.RunAsync(args, Surroundings(reader, output, error), patience.Token);
        return new Ran(code, output.ToString(), error.ToString());
    }

    /// <summary>An empty database at the newest structure.</summary>
    public async Task MakeDatabaseAsync() => Assert.Equal(ExitCodes.Done, (await RunAsync("doctor")).Code);

    /// <summary>Speaks to the database file past the program.</summary>
    public T Sql<T>(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={DatabasePath};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The tests' own constant texts.
        command.CommandText = sql;
#pragma warning restore CA2100
        return (T)Convert.ChangeType(command.ExecuteScalar() ?? 0L, typeof(T), CultureInfo.InvariantCulture);
    }

    public void Dispose() => folder.Delete(recursive: true);
}

/// <summary>What a run left.</summary>
public sealed record Ran(int Code, string Out, string Error);
