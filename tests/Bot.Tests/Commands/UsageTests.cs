using ReportBot.Bot.Commands;

namespace ReportBot.Bot.Tests.Commands;

public sealed class UsageTests
{
    [Theory]
    [InlineData("nonsense")]
    [InlineData("backup")]
    [InlineData("backup", "a", "b")]
    [InlineData("restore", "a", "--chec")]
    [InlineData("serve", "--x")]
    [InlineData("invite", "--out")]
    public async Task Wrong_usage_ends_with_2_and_says_how_it_is_typed(params string[] args)
    {
        using var program = new TestProgram();

        var ran = await program.RunAsync(args);

        Assert.Equal(ExitCodes.WrongUsage, ran.Code);
        Assert.Contains("Cách dùng: reportbot", ran.Error, StringComparison.Ordinal);
        Assert.Empty(ran.Out);
        Assert.False(File.Exists(program.DatabasePath));
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("-h")]
    [InlineData("backup", "--help")]
    [InlineData("invite", "-?")]
    public async Task Help_is_Vietnamese_and_needs_no_settings(params string[] args)
    {
        using var program = new TestProgram();
        program.Environment["Storage__Provider"] = "Oracle";

        var ran = await program.RunAsync(args);

        Assert.Equal(ExitCodes.Done, ran.Code);
        Assert.Contains("Cách dùng: reportbot", ran.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("Usage", ran.Out, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Show help", ran.Out, StringComparison.OrdinalIgnoreCase);
        Assert.Empty(ran.Error);
    }

    [Fact]
    public async Task Before_an_import_a_command_says_what_to_do()
    {
        using var program = new TestProgram();

        var ran = await program.RunAsync("invite");

        Assert.Equal(ExitCodes.Failed, ran.Code);
        Assert.Contains("reportbot import", ran.Error, StringComparison.Ordinal);
        Assert.Empty(ran.Out);
    }
}
