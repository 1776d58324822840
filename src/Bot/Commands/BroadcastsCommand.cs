using System.CommandLine;
using System.Globalization;
using ReportBot.Core.Messaging;
using ReportBot.Core.People;

namespace ReportBot.Bot.Commands;

/// <summary>How far messages to many have come.</summary>
internal static class BroadcastsCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var named = UnitOption.Create();
        var command = new Command("broadcasts", "Các đợt gửi hàng loạt của 7 ngày qua: đã gửi, chưa gửi được, còn lại.") { named };
        command.SetAction(async parsed =>
        {
            await using var session = await DataSession.OpenAsync(surroundings);
            var unit = session.Unit(parsed.GetValue(named));
            var recent = session.Readers.Read(db => Broadcast.Recent(db, Access.System(unit.UnitId), session.Clock.GetUtcNow()))!;
            foreach (var broadcast in recent)
            {
                await surroundings.Out.WriteLineAsync(Line(broadcast));
            }

            if (recent.Count == 0)
            {
                await surroundings.Out.WriteLineAsync("7 ngày qua chưa có đợt gửi nào.");
            }
        });
        return command;
    }

    private static string Line(BroadcastProgress b) => string.Create(
        CultureInfo.InvariantCulture,
        $"{b.Id}\t{DateTimeOffset.FromUnixTimeMilliseconds(b.StartedAt).ToOffset(TimeSpan.FromHours(7)):dd/MM HH:mm}\t{b.Kind}\t{b.PeriodKey}\t{b.State}\tđã gửi {b.Sent}/{b.Total}, chưa gửi được {b.Failed + b.Unreachable}, ngừng {b.Stopped}, còn {b.Remaining}");
}
