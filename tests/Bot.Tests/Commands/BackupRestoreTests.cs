using ReportBot.Bot.Commands;

namespace ReportBot.Bot.Tests.Commands;

public sealed class BackupRestoreTests
{
    private const string AddUnit = "INSERT INTO units (id, code, name) VALUES (1, 'kon-gang', 'xã Kon Gang'); SELECT 1";

    private const string AddMessage = """
        INSERT INTO outbox (unit_id, channel, chat_id, priority, payload, created_at, due_at) VALUES (1, 'web', 'c', 0, '{}', 1, 1);
        SELECT 1
        """;

    [Fact]
    public async Task What_was_backed_up_comes_back_and_the_old_data_is_kept_aside()
    {
        using var program = new TestProgram();
        await program.MakeDatabaseAsync();
        program.Sql<long>(AddUnit);
        Assert.Equal(ExitCodes.Done, (await program.RunAsync("backup", "ban.db")).Code);
        program.Sql<long>("DELETE FROM units; SELECT 1");

        var ran = await program.RunAsync("restore", "ban.db");

        Assert.Equal((ExitCodes.Done, ""), (ran.Code, ran.Error));
        Assert.Equal(1, program.Sql<long>("SELECT COUNT(*) FROM units"));
        Assert.Single(Directory.GetFiles(Path.GetDirectoryName(program.DatabasePath)!, "*.old"));
        Assert.Empty(Directory.GetFiles(Path.GetDirectoryName(program.DatabasePath)!, "*.restore*"));
    }

    [Fact]
    public async Task A_restore_holds_unsent_messages_back()
    {
        using var program = new TestProgram();
        await program.MakeDatabaseAsync();
        program.Sql<long>(AddMessage);
        await program.RunAsync("backup", "ban.db");

        var ran = await program.RunAsync("restore", "ban.db");

        Assert.Equal(ExitCodes.Done, ran.Code);
        Assert.Equal(1, program.Sql<long>("SELECT COUNT(*) FROM outbox WHERE state = 'review'"));
        Assert.Equal(0, program.Sql<long>("SELECT COUNT(*) FROM outbox WHERE state = 'queued'"));
    }

    [Fact]
    public async Task A_backup_never_overwrites_unless_told_to()
    {
        using var program = new TestProgram();
        await program.MakeDatabaseAsync();
        await File.WriteAllTextAsync(program.PathOf("ban.db"), "quan trọng", TestContext.Current.CancellationToken);

        var refused = await program.RunAsync("backup", "ban.db");
        Assert.Equal(ExitCodes.Failed, refused.Code);
        Assert.Contains("--force", refused.Error, StringComparison.Ordinal);
        Assert.Equal("quan trọng", await File.ReadAllTextAsync(program.PathOf("ban.db"), TestContext.Current.CancellationToken));

        Assert.Equal(ExitCodes.Done, (await program.RunAsync("backup", "ban.db", "--force")).Code);
        Assert.Equal(ExitCodes.Done, (await program.RunAsync("restore", "ban.db", "--check")).Code);
    }

    [Fact]
    public async Task A_check_changes_nothing()
    {
        using var program = new TestProgram();
        await program.MakeDatabaseAsync();
        program.Sql<long>(AddMessage);
        await program.RunAsync("backup", "ban.db");
        var before = await File.ReadAllBytesAsync(program.PathOf("ban.db"), TestContext.Current.CancellationToken);

        var ran = await program.RunAsync("restore", "ban.db", "--check");

        Assert.Equal(ExitCodes.Done, ran.Code);
        Assert.Contains("1 tin chưa gửi", ran.Out, StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllBytesAsync(program.PathOf("ban.db"), TestContext.Current.CancellationToken));
        Assert.Equal(1, program.Sql<long>("SELECT COUNT(*) FROM outbox WHERE state = 'queued'"));
    }

    [Theory]
    [InlineData("--check")]
    [InlineData(null)]
    public async Task A_damaged_copy_is_refused_and_the_data_stays(string? option)
    {
        using var program = new TestProgram();
        await program.MakeDatabaseAsync();
        program.Sql<long>(AddUnit);
        await program.RunAsync("backup", "ban.db");
        await using (var copy = File.OpenWrite(program.PathOf("ban.db")))
        {
            copy.Seek(4096, SeekOrigin.Begin);
            await copy.WriteAsync(new byte[64 * 1024], TestContext.Current.CancellationToken);
        }

        var ran = await program.RunAsync(["restore", "ban.db", .. option is null ? Array.Empty<string>() : [option]]);

        Assert.Equal(ExitCodes.Failed, ran.Code);
        Assert.Contains("hỏng", ran.Error, StringComparison.Ordinal);
        Assert.Equal(1, program.Sql<long>("SELECT COUNT(*) FROM units"));
    }

    [Theory]
    [InlineData("không phải cơ sở dữ liệu")]
    [InlineData("")]
    public async Task A_file_that_is_no_copy_is_refused(string content)
    {
        using var program = new TestProgram();
        await File.WriteAllTextAsync(program.PathOf("ban.db"), content, TestContext.Current.CancellationToken);

        var ran = await program.RunAsync("restore", "ban.db");

        Assert.Equal(ExitCodes.Failed, ran.Code);
        Assert.Single(ran.Error.TrimEnd().Split('\n'));
        Assert.False(File.Exists(program.DatabasePath));
    }

    [Fact]
    public async Task A_copy_of_a_newer_program_is_refused()
    {
        using var program = new TestProgram();
        await program.MakeDatabaseAsync();
        program.Sql<long>("INSERT INTO schema_versions (version, applied_at) VALUES (9999, 1); SELECT 1");
        File.Copy(program.DatabasePath, program.PathOf("ban.db"));

        var ran = await program.RunAsync("restore", "ban.db", "--check");

        Assert.Equal(ExitCodes.Failed, ran.Code);
        Assert.Contains("phiên bản mới hơn", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_running_service_is_backed_up_and_never_restored_over()
    {
        using var program = new TestProgram();
        await using (await TestService.StartAsync(program))
        {
            Assert.Equal(ExitCodes.Done, (await program.RunAsync("backup", "ban.db")).Code);

            var refused = await program.RunAsync("restore", "ban.db");
            Assert.Equal(ExitCodes.Failed, refused.Code);
            Assert.Contains("dừng dịch vụ", refused.Error, StringComparison.Ordinal);
        }

        Assert.Equal(ExitCodes.Done, (await program.RunAsync("restore", "ban.db")).Code);
    }

    [Fact]
    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    public async Task The_copy_is_for_its_owner_only()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "File modes are Unix's.");
        using var program = new TestProgram();
        await program.MakeDatabaseAsync();

        await program.RunAsync("backup", "ban.db");

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(program.PathOf("ban.db")));
    }
}
