using ReportBot.Bot.Commands;

namespace ReportBot.Bot.Tests.Settings;

public sealed class WrongSettingsTests
{
    [Theory]
    [InlineData("Storage__Provider", "Oracle", "Storage:Provider")]
    [InlineData("Storage__ConnectionString", "chẳng có gì", "Storage:ConnectionString")]
    [InlineData("Storage__ConnectionString", "", "Storage:ConnectionString")]
    [InlineData("Storage__ConectionString", "Data Source=x.db", "Storage:ConectionString")]
    [InlineData("Plan__File", "khong-co.json", "Plan:File")]
    [InlineData("Clock__Now", "hôm nay", "Clock:Now")]
    [InlineData("Clock__Now", "2025-09-08T08:00:00", "Clock:Now")]
    [InlineData("Clock__Now", "2025-09-31T08:00:00+07:00", "Clock:Now")]
    [InlineData("Web__PublicUrl", "xa-kon-gang", "Web:PublicUrl")]
    [InlineData("Urls", "5080", "Urls")]
    public async Task One_wrong_setting_stops_the_start_with_its_name(string variable, string value, string name)
    {
        using var program = new TestProgram();
        program.Environment["DOTNET_ENVIRONMENT"] = "Development";
        program.Environment[variable] = value;

        var ran = await program.RunAsync("serve");

        Assert.Equal(ExitCodes.Failed, ran.Code);
        Assert.StartsWith($"Cài đặt {name}", ran.Error, StringComparison.Ordinal);
        Assert.Single(ran.Error.TrimEnd().Split('\n'));
        Assert.DoesNotContain("   at ", ran.Error, StringComparison.Ordinal);
        Assert.Empty(ran.Out);
    }

    [Fact]
    public async Task The_sample_clock_is_refused_in_production()
    {
        using var program = new TestProgram();
        program.Environment["Clock__Now"] = "2025-09-08T08:00:00+07:00";

        var ran = await program.RunAsync();

        Assert.Equal(ExitCodes.Failed, ran.Code);
        Assert.Contains("Clock:Now", ran.Error, StringComparison.Ordinal);
        Assert.Contains("Production", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_settings_file_that_is_no_JSON_is_named()
    {
        using var program = new TestProgram();
        await File.WriteAllTextAsync(program.PathOf("appsettings.json"), "{ Urls: ", TestContext.Current.CancellationToken);

        var ran = await program.RunAsync();

        Assert.Equal(ExitCodes.Failed, ran.Code);
        Assert.Contains(program.Folder, ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_port_in_use_is_said_in_one_sentence()
    {
        using var taken = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        taken.Start();
        using var program = new TestProgram();
        program.Environment["Urls"] = $"http://{taken.LocalEndpoint}";

        var ran = await program.RunAsync();

        Assert.Equal(ExitCodes.Failed, ran.Code);
        Assert.StartsWith("Cài đặt Urls", ran.Error, StringComparison.Ordinal);
        Assert.Single(ran.Error.TrimEnd().Split('\n'));
    }

    [Theory]
    [InlineData("Telegram__Token", "<token>", "Telegram:Token")]
    [InlineData("Telegram__Mode", "cron", "Telegram:Mode")]
    [InlineData("Telegram__PerSecond", "nhiều", "Telegram:PerSecond")]
    [InlineData("Telegram__Tokn", "1", "Telegram:Tokn")]
    [InlineData("Zalo__Token", "1", "Zalo:Token")]
    public async Task A_wrong_channel_setting_stops_the_start_before_anything_is_stored(string variable, string value, string name)
    {
        using var program = new TestProgram();
        program.Environment["Telegram__Token"] = "123456789:AAF-abcdefghijklmnopqrstuvwxyz_12345";
        program.Environment[variable] = value;

        var ran = await program.RunAsync();

        Assert.Equal(ExitCodes.Failed, ran.Code);
        Assert.Contains(name, ran.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(program.DatabasePath));
    }
}
