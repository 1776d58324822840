using System.Text.RegularExpressions;
using ReportBot.Tests.Shared;

namespace ReportBot.Core.Tests.Architecture;

/// <summary>The arrows between the rooms and the size of what lies in them, read from the source itself.</summary>
public sealed partial class SourceTests
{
    /// <summary>A longer file needs a reason, written here.</summary>
    private const int MostLines = 300;

    /// <summary>What in Conversations may touch a connection: they load and carry out, and decide nothing.</summary>
    private static readonly string[] Interpreters =
        ["ConversationHandler.cs", "ConversationStore.cs", "KnowledgeLoader.cs", "InboxHandling.cs", "RequestRunner.cs", "ChatsNotice.cs", "HouseholdLookupsLoader.cs", "HouseholdRequests.cs", "OfficeRequests.cs"];

    [Fact]
    public void No_file_is_longer_than_a_reader_can_hold() =>
        Assert.Empty(Repository.Sources().Where(f => File.ReadLines(f).Count() > MostLines).Select(Repository.Name));

    [Fact]
    public void Core_knows_nothing_of_the_process_around_it() =>
        Assert.Empty(Using("src/Core", line => line.Contains("ReportBot.Bot", StringComparison.Ordinal)
            || line.Contains("Quartz", StringComparison.Ordinal) || line.Contains("System.Net.Http", StringComparison.Ordinal)
            || line.Contains("Microsoft.AspNetCore", StringComparison.Ordinal)));

    [Fact]
    public void A_conversation_touches_no_store() =>
        Assert.Empty(Repository.Sources("src/Core/Conversations")
            .Where(f => !Interpreters.Contains(Path.GetFileName(f), StringComparer.Ordinal))
            .Where(f => StoreUse().IsMatch(File.ReadAllText(f)))
            .Select(Repository.Name));

    [Fact]
    public void A_channel_sees_only_messages_and_its_own_tables() =>
        Assert.Empty(Using("src/Bot/Channels", line => line.StartsWith("using ReportBot.Core.", StringComparison.Ordinal)
            && !line.Contains("Core.Messaging", StringComparison.Ordinal)
            && !line.Contains("Core.Storage", StringComparison.Ordinal)));

    [Fact]
    public void Sql_is_made_of_constants() =>
        Assert.Empty(Repository.Sources().SelectMany(BuiltSqlIn));

    [Theory]
    [InlineData("CountWords.cs", "bốn")]
    [InlineData("CountWords.cs", "muoi")]
    [InlineData("TakeOutWords.cs", "gỡ")]
    public void Words_of_counting_and_of_taking_out_stand_in_one_place(string place, string word) =>
        Assert.Empty(Repository.Sources("src/Core/Conversations").Concat(Repository.Sources("src/Core/Forms")).Concat(Repository.Sources("src/Core/Text"))
            .Where(f => Path.GetFileName(f) != place && ListedWord(word).IsMatch(File.ReadAllText(f)))
            .Select(Repository.Name));

    [Fact]
    public void Tests_draw_the_same_values_at_every_run() =>
        Assert.Empty(Repository.Sources("tests")
            .Where(f => Path.GetFileName(f) is not "Seeded.cs" and not "SourceTests.cs" && FreshSeed().IsMatch(File.ReadAllText(f)))
            .Select(Repository.Name));

    [GeneratedRegex(@"QuickCheck|Config\.Quick|Config\.Verbose|\[Property|new Random\(\)|Random\.Shared", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex FreshSeed();

    [GeneratedRegex(@"\b(DbConnection|Dapper|WriteGate|Readers|\w+Store)\b", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex StoreUse();

    [GeneratedRegex("""\$"+\s*(SELECT|INSERT INTO|UPDATE|DELETE FROM|WITH) """, RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex BuiltSql();

    // In a list of words or in the middle of a pattern.
    private static Regex ListedWord(string word) => new($"""["|]{word}["|]""", RegexOptions.NonBacktracking);

    // An interpolated constant is made of constants: the compiler sees to that.
    private static IEnumerable<string> BuiltSqlIn(string file)
    {
        var text = File.ReadAllText(file);
        return BuiltSql().Matches(text)
            .Where(m => !text[Math.Max(0, m.Index - 60)..m.Index].Contains("const string", StringComparison.Ordinal))
            .Select(m => $"{Repository.Name(file)} at {m.Index}");
    }

    private static IEnumerable<string> Using(string folder, Func<string, bool> forbidden) =>
        Repository.Sources(folder)
            .SelectMany(f => File.ReadLines(f).Where(l => l.StartsWith("using ", StringComparison.Ordinal) && forbidden(l))
                .Select(l => $"{Repository.Name(f)}: {l}"));
}
