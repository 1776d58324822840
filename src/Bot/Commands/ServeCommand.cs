using System.CommandLine;
using ReportBot.Bot.Settings;

namespace ReportBot.Bot.Commands;

/// <summary>The service: what runs when no command is named.</summary>
internal static class ServeCommand
{
    public static Command Create(Surroundings surroundings, Func<ProgramSettings, CancellationToken, Task> serve)
    {
        var command = new Command("serve", "Chạy dịch vụ (mặc định khi không ghi lệnh).");
        command.SetAction((_, cancel) => RunAsync(surroundings, serve, cancel));
        return command;
    }

    public static async Task<int> RunAsync(
        Surroundings surroundings, Func<ProgramSettings, CancellationToken, Task> serve, CancellationToken cancel)
    {
        await serve(ProgramSettings.Load(surroundings), cancel);
        return ExitCodes.Done;
    }
}
