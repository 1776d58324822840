using System.Text.Json;
using ReportBot.Bot.Commands;

namespace ReportBot.Bot.Tests.Startup;

/// <summary>Each of the five plans is tried by one command: its own invented people, its own database, a clock at which a period is open.</summary>
public sealed class PlanStartTests
{
    [Theory]
    [InlineData("kon-gang-2025", "xã Kon Gang", "2025-09-10", 120)]
    [InlineData("bac-son-2023", "phường Bắc Sơn", "2023-06-20", 10)]
    [InlineData("kim-tan-2023", "xã Kim Tân", "2023-06-25", 130)]
    [InlineData("trung-luong-2024", "xã Trung Lương", "2024-06-14", 12)]
    [InlineData("huyen-2022-2030", "Huyện", "2025-11-10", 17)]
    public async Task The_plan_file_alone_starts_a_demonstration_with_an_open_period(string code, string unit, string due, int expected)
    {
        using var program = new TestProgram();
        program.Environment["DOTNET_ENVIRONMENT"] = "Development";
        program.Environment["Plan__File"] = Path.Combine(AppContext.BaseDirectory, "plans", code, "plan.json");
        program.Environment["Storage__ConnectionString"] = "Data Source=data/{plan}.db";
        await using (var service = await TestService.StartAsync(program, "Ban Thường vụ: "))
        {
            Assert.Contains($"Dùng thử {unit} (số liệu mẫu)", service.Said, StringComparison.Ordinal);
            Assert.Contains("Cán bộ: http", service.Said, StringComparison.Ordinal);
            Assert.Contains("Thư ký: http", service.Said, StringComparison.Ordinal);
        }

        Assert.True(File.Exists(program.PathOf($"data/{code}.db")));
        // The district's comes with communes below it: it stands above all others, so that none need be named.
        var ran = await program.RunAsync("status", "--json");
        Assert.Equal(ExitCodes.Done, ran.Code);
        using var status = JsonDocument.Parse(ran.Out);
        Assert.Equal(due, status.RootElement.GetProperty("due").GetString());
        Assert.Equal(expected, status.RootElement.GetProperty("expected").GetInt32());
        Assert.Equal(expected, status.RootElement.GetProperty("missing").GetArrayLength());
    }

    [Theory]
    [InlineData("bac-son-2023", "\"printed\":\"0,84\",\"value\":0.84,\"computed\":\"0,71\"")]
    [InlineData("kim-tan-2023", "\"printed\":\"3,41\",\"value\":3.41,\"computed\":\"2,85\"")]
    public async Task The_summary_as_json_carries_the_table_printed_computed_and_actual(string code, string cell)
    {
        using var program = new TestProgram();
        program.Environment["DOTNET_ENVIRONMENT"] = "Development";
        program.Environment["Plan__File"] = Path.Combine(AppContext.BaseDirectory, "plans", code, "plan.json");
        await program.RunAsync("import", program.Environment["Plan__File"], "--sample");

        var ran = await program.RunAsync("summary", "--format", "json");

        Assert.Equal(ExitCodes.Done, ran.Code);
        Assert.Contains(cell, ran.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_production_the_clock_of_a_demonstration_is_no_clock()
    {
        using var program = new TestProgram();
        program.Environment["DOTNET_ENVIRONMENT"] = "Production";
        program.Environment["Plan__File"] = Path.Combine(AppContext.BaseDirectory, "plans", "bac-son-2023", "plan.json");

        var ran = await program.RunAsync("doctor");

        Assert.DoesNotContain("đồng hồ mẫu", ran.Out, StringComparison.Ordinal);
    }
}
