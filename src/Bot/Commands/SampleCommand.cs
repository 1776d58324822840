using System.CommandLine;
using ReportBot.Bot.Settings;
using ReportBot.Core.Households.Rosters;
using ReportBot.Core.Households.Sample;
using ReportBot.Core.Plans;

namespace ReportBot.Bot.Commands;

/// <summary>An invented roster of a given size, the same each time.</summary>
internal static class SampleCommand
{
    private const int Seed = 1;

    public static Command Create(Surroundings surroundings)
    {
        var officials = new Option<int>("--officials") { HelpName = "SỐ", Description = "Số cán bộ.", Required = true };
        var households = new Option<int>("--households") { HelpName = "SỐ", Description = "Số hộ.", Required = true };
        var file = new Option<string>("--out") { HelpName = "TỆP.json", Description = "Tệp sẽ ghi ra.", Required = true };
        var named = UnitOption.Create();
        var command = new Command("sample", "Tạo danh sách giả định để thử, sẵn sàng cho lệnh import.") { officials, households, file, named };
        command.SetAction(async parsed =>
        {
            var typed = parsed.GetRequiredValue(file);
            if (!Path.GetExtension(typed).Equals(".json", StringComparison.OrdinalIgnoreCase))
            {
                throw new CommandException($"Bản này ghi danh sách ra tệp .json; hãy đổi '{typed}' thành tên có đuôi .json.");
            }

            var (people, homes) = (parsed.GetRequiredValue(officials), parsed.GetRequiredValue(households));
            Check("--officials", people, SampleRoster.FewestOfficials, SampleRoster.MostOfficials);
            Check("--households", homes, 1, SampleRoster.MostHouseholds);
            var plan = PlanOf(surroundings, parsed.GetValue(named));
            var shape = plan is null ? SampleShape.Commune(SampleRoster.DefaultAsOf) : SampleShape.Of(plan);
            OutputFile.Write(surroundings.FullPath(typed), RosterJson.Write(SampleRoster.Make(people, homes, Seed, shape)));
            var after = plan is null ? "" : $", theo kế hoạch {plan.Code}";
            await surroundings.Out.WriteLineAsync($"Đã ghi {CopyText.Count(people)} cán bộ và {CopyText.Count(homes)} hộ giả định vào '{typed}'{after}.");
        });
        return command;
    }

    // What a plan reports on decides what its people look after; without one it is a commune's households.
    private static Plan? PlanOf(Surroundings surroundings, string? code)
    {
        var units = StoredUnits.Look(ProgramSettings.Load(surroundings));
        return units.Count == 0 && code is null ? null : UnitChoice.Of(units, code).Plans.MaxBy(p => p.From);
    }

    private static void Check(string option, int value, int least, int most)
    {
        if (value < least || value > most)
        {
            throw CommandException.Usage($"{option} phải từ {CopyText.Count(least)} đến {CopyText.Count(most)}.");
        }
    }
}
