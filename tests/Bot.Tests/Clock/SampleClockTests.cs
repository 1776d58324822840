using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using ReportBot.Bot.Clock;
using ReportBot.Tests.Shared;

namespace ReportBot.Bot.Tests.Clock;

public sealed class SampleClockTests
{
    private const string Start = "2025-09-08T08:00:00+07:00";
    private static readonly DateTimeOffset StartTime = new(2025, 9, 8, 1, 0, 0, TimeSpan.Zero);

    [Fact]
    public void It_starts_at_its_time_and_runs_on_at_the_real_pace()
    {
        var real = new FakeClock(new DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.Zero));
        var clock = new SampleClock(StartTime, real);
        Assert.Equal(StartTime, clock.GetUtcNow());

        real.Advance(TimeSpan.FromMinutes(3));

        Assert.Equal(StartTime.AddMinutes(3), clock.GetUtcNow());
    }

    [Fact]
    public void It_moves_forward_and_never_back()
    {
        var real = new FakeClock();
        var clock = new SampleClock(StartTime, real);
        real.Advance(TimeSpan.FromMinutes(1));

        Assert.True(clock.TryMoveTo(StartTime.AddDays(2)));
        Assert.Equal(StartTime.AddDays(2), clock.GetUtcNow());
        Assert.False(clock.TryMoveTo(StartTime.AddDays(1)));
        Assert.Equal(StartTime.AddDays(2), clock.GetUtcNow());
    }

    [Fact]
    public async Task A_move_survives_a_restart_and_another_setting_wins_over_it()
    {
        using var program = Sample();
        await using (var service = await TestService.StartAsync(program))
        {
            var answer = await service.Http.PostAsJsonAsync("/dev/clock", new { to = "2025-09-10T08:00:00+07:00" }, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }

        Assert.StartsWith("2025-09-10T08:0", await NowAsync(program), StringComparison.Ordinal);
        program.Environment["Clock__Now"] = "2025-09-05T08:00:00+07:00";
        Assert.StartsWith("2025-09-05T08:0", await NowAsync(program), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_move_into_the_past_is_refused_with_a_sentence()
    {
        using var program = Sample();
        await using var service = await TestService.StartAsync(program);

        var answer = await service.Http.PostAsJsonAsync("/dev/clock", new { to = "2025-09-01T08:00:00+07:00" }, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var detail = (await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken)).GetProperty("detail").GetString();
        Assert.Contains("chỉ đi tới", detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_sample_clock_there_is_nothing_to_move()
    {
        using var program = new TestProgram();
        await using var service = await TestService.StartAsync(program);

        Assert.Equal(HttpStatusCode.NotFound, (await service.Http.GetAsync(new Uri("/dev/clock", UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode);
    }

    private static TestProgram Sample()
    {
        var program = new TestProgram();
        program.Environment["DOTNET_ENVIRONMENT"] = "Development";
        program.Environment["Clock__Now"] = Start;
        return program;
    }

    private static async Task<string> NowAsync(TestProgram program)
    {
        await using var service = await TestService.StartAsync(program);
        var view = await service.Http.GetFromJsonAsync<JsonElement>("/dev/clock", TestContext.Current.CancellationToken);
        return view.GetProperty("now").GetString()!;
    }
}
