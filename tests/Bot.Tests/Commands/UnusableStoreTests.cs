using Microsoft.Data.Sqlite;
using ReportBot.Bot.Commands;

namespace ReportBot.Bot.Tests.Commands;

public sealed class UnusableStoreTests
{
    [Theory]
    [InlineData("serve")]
    [InlineData("doctor")]
    [InlineData("invite")]
    public async Task A_database_of_a_newer_program_is_left_alone(string command)
    {
        using var program = new TestProgram();
        await program.MakeDatabaseAsync();
        program.Sql<long>("INSERT INTO schema_versions (version, applied_at) VALUES (9999, 1); SELECT 1");

        var ran = await program.RunAsync(command);

        Assert.Equal(ExitCodes.Failed, ran.Code);
        Assert.Contains("phiên bản mới hơn", ran.Error + ran.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", ran.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("serve")]
    [InlineData("doctor")]
    public async Task A_file_that_is_no_database_is_named(string command)
    {
        using var program = new TestProgram();
        Directory.CreateDirectory(Path.GetDirectoryName(program.DatabasePath)!);
        await File.WriteAllTextAsync(program.DatabasePath, new string('x', 5000), TestContext.Current.CancellationToken);

        var ran = await program.RunAsync(command);

        Assert.Equal(ExitCodes.Failed, ran.Code);
        Assert.Contains(program.DatabasePath, ran.Error + ran.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_read_only_database_is_refused_with_a_sentence()
    {
        using var program = new TestProgram();
        await program.MakeDatabaseAsync();
        program.Environment["Storage__ConnectionString"] = "Data Source=data/test.db;Mode=ReadOnly";

        var ran = await program.RunAsync("serve");

        Assert.Equal(ExitCodes.Failed, ran.Code);
        Assert.Contains("chỉ cho đọc", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_locked_database_is_refused_by_a_command_after_a_short_wait()
    {
        using var program = new TestProgram();
        await program.MakeDatabaseAsync();
        using var holder = new SqliteConnection($"Data Source={program.DatabasePath};Pooling=False");
        holder.Open();
        using var hold = holder.CreateCommand();
        hold.CommandText = "BEGIN IMMEDIATE";
        hold.ExecuteNonQuery();

        var ran = await program.RunAsync("invite");

        Assert.Equal(ExitCodes.Failed, ran.Code);
        Assert.Contains("bị chương trình khác khóa", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Doctor_names_the_wrong_setting_on_its_line()
    {
        using var program = new TestProgram();
        program.Environment["Storage__Provider"] = "Oracle";

        var ran = await program.RunAsync("doctor");

        Assert.Equal(ExitCodes.Failed, ran.Code);
        Assert.StartsWith("✗ Cài đặt", ran.Out, StringComparison.Ordinal);
        Assert.Contains("Storage:Provider", ran.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Doctor_says_that_Telegram_cannot_be_reached_and_keeps_the_token_to_itself()
    {
        const string Token = "123456789:AAF-abcdefghijklmnopqrstuvwxyz_12345";
        using var program = new TestProgram();
        program.Environment["Telegram__Token"] = Token;
        program.Environment["Telegram__BaseUrl"] = "http://127.0.0.1:9";

        var ran = await program.RunAsync("doctor");

        Assert.Equal(ExitCodes.Failed, ran.Code);
        Assert.Contains("✗ Kênh Telegram: ", ran.Out, StringComparison.Ordinal);
        Assert.Contains("✓ Cơ sở dữ liệu: ", ran.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("AAF-", ran.Out + ran.Error, StringComparison.Ordinal);
    }
}
