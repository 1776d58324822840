using System.Globalization;
using ReportBot.Bot.Jobs;
using ReportBot.Bot.Settings;
using ReportBot.Core.People;
using ReportBot.Core.Storage;

namespace ReportBot.Bot.Clock;

/// <summary>
/// <c>/dev/clock</c>, in development with a sample clock only: what time it is and which moments are worth
/// moving to; a POST moves there, and the sweeps run at once.
/// </summary>
internal static class ClockEndpoints
{
    public static void MapSampleClock(this WebApplication app)
    {
        if (!app.Services.GetRequiredService<ProgramSettings>().IsDevelopment || app.Services.GetService<SampleClock>() is null)
        {
            return;
        }

        app.MapGet("/dev/clock", Show);
        app.MapPost("/dev/clock", MoveAsync);
    }

    private static ClockView Show(SampleClock clock, Readers readers, UnitDirectory units)
    {
        var now = clock.GetUtcNow();
        var plans = readers.Read(units.Default)?.PlansAt(now) ?? [];
        return new ClockView(Local(now), plans.Count == 0 ? [] : ClockMoves.From(plans[0], now));
    }

    private static async Task<IResult> MoveAsync(
        ClockMoveRequest request, SampleClock clock, Readers readers, UnitDirectory units, WriteGate gate, SweepNow sweeps, CancellationToken cancel)
    {
        if (!clock.TryMoveTo(request.To))
        {
            return TypedResults.Problem("Đồng hồ mẫu chỉ đi tới; hãy chọn một lúc chưa đến.", statusCode: StatusCodes.Status400BadRequest);
        }

        await gate.WriteAsync(db => KeptMove.Keep(db, clock, request.To));
        await sweeps.RunAsync(cancel);
        return TypedResults.Ok(Show(clock, readers, units));
    }

    private static string Local(DateTimeOffset time) =>
        time.ToOffset(TimeSpan.FromHours(7)).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
}

/// <summary>What the sample clock shows.</summary>
internal sealed record ClockView(string Now, IReadOnlyList<ClockMove> Moves);

/// <summary>A moment worth moving to.</summary>
internal sealed record ClockMove(string Label, DateTimeOffset To);

/// <summary>Where to move.</summary>
internal sealed record ClockMoveRequest(DateTimeOffset To);
