using System.CommandLine;
using System.CommandLine.Help;
using Microsoft.Extensions.Options;
using ReportBot.Bot.Settings;
using ReportBot.Core.Storage;

namespace ReportBot.Bot.Commands;

/// <summary>The command line: one file a command; data on standard output, sentences on standard error.</summary>
public static class CommandLine
{
    /// <summary>Carries out what was typed and answers the exit code.</summary>
    /// <param name="args">The words after the program's name.</param>
    /// <param name="surroundings">The process, or a test in its place.</param>
    /// <param name="serve">The service itself: the command when none is named.</param>
    /// <param name="cancellationToken">Ends the service.</param>
    public static async Task<int> RunAsync(
        string[] args, Surroundings surroundings, Func<ProgramSettings, CancellationToken, Task> serve, CancellationToken cancellationToken)
    {
        var root = Commands(surroundings, serve);
        var parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0 && parsed.Action is not HelpText and not VersionText)
        {
            await surroundings.Error.WriteLineAsync(UsageErrors.Sentence(parsed));
            return ExitCodes.WrongUsage;
        }

        try
        {
            // Signals belong to the service's own graceful stop; a short command just ends.
            var run = new InvocationConfiguration
            {
                Output = surroundings.Out,
                Error = surroundings.Error,
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = null,
            };
            return await parsed.InvokeAsync(run, cancellationToken);
        }
        catch (CommandException e)
        {
            await surroundings.Error.WriteLineAsync(e.Message);
            return e.ExitCode;
        }
        catch (OptionsValidationException e)
        {
            foreach (var failure in e.Failures)
            {
                await surroundings.Error.WriteLineAsync($"Cài đặt {failure}");
            }

            return ExitCodes.Failed;
        }
        catch (Exception e) when (e is SettingsException or StorageException)
        {
            await surroundings.Error.WriteLineAsync(e.Message);
            return ExitCodes.Failed;
        }
    }

    private static RootCommand Commands(Surroundings surroundings, Func<ProgramSettings, CancellationToken, Task> serve)
    {
        var root = new RootCommand("ReportBot: nhận, nhắc và tổng hợp báo cáo hộ nghèo qua tin nhắn.")
        {
            ServeCommand.Create(surroundings, serve),
            ImportCommand.Create(surroundings),
            TemplateCommand.Create(surroundings),
            SampleCommand.Create(surroundings),
            InviteCommand.Create(surroundings),
            ParseCommand.Create(surroundings),
            StatusCommand.Create(surroundings),
            SummaryCommand.Create(surroundings),
            BroadcastsCommand.Create(surroundings),
            BackupCommand.Create(surroundings),
            RestoreCommand.Create(surroundings),
            DoctorCommand.Create(surroundings),
        };
        root.SetAction((_, cancel) => ServeCommand.RunAsync(surroundings, serve, cancel));
        foreach (var option in root.Options)
        {
            switch (option)
            {
                case HelpOption:
                    option.Description = "Xem hướng dẫn.";
                    option.Action = new HelpText();
                    break;
                case VersionOption:
                    option.Description = "Xem phiên bản.";
                    option.Action = new VersionText();
                    break;
            }
        }

        return root;
    }
}
