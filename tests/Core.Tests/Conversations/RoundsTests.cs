using System.Runtime.CompilerServices;

namespace ReportBot.Core.Tests.Conversations;

/// <summary>
/// Whole rounds of several households as officials of ten kinds type them; <c>Rounds.txt</c> holds what each message changes in the drafts, what the bot asks, and how many
/// messages it took until all was sent, <c>RoundsPutRight.txt</c> the same where one message answers or puts right several households. With REPORTBOT_UPDATE_SCRIPTS=1 it is written anew.
/// </summary>
public sealed class RoundsTests
{
    private static readonly bool Update = Environment.GetEnvironmentVariable("REPORTBOT_UPDATE_SCRIPTS") == "1";

    [Theory]
    [InlineData("Rounds.txt")]
    [InlineData("RoundsPutRight.txt")]
    public async Task Each_round_goes_as_the_table_says(string file)
    {
        var path = Path.Combine(Folder(), file);
        var table = (await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken)).ReplaceLineEndings("\n");
        var played = RoundPlayer.Play(table);
        if (Update)
        {
            await File.WriteAllTextAsync(path, played, TestContext.Current.CancellationToken);
        }

        Assert.Equal(table, played);
    }

    private static string Folder([CallerFilePath] string caller = "") => Path.GetDirectoryName(caller)!;
}
