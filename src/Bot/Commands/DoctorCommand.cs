using System.CommandLine;
using System.Globalization;
using ReportBot.Bot.Clock;
using ReportBot.Bot.Settings;
using ReportBot.Core.People;
using ReportBot.Core.Storage;

namespace ReportBot.Bot.Commands;

/// <summary>Looks at everything the service stands on: one line each.</summary>
internal static class DoctorCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var command = new Command("doctor", "Kiểm tra cài đặt, dữ liệu, đồng hồ và các kênh; mỗi mục một dòng.");
        command.SetAction(async _ =>
        {
            var all = true;
            await foreach (var (what, isWell, sentence) in LookAsync(surroundings))
            {
                await surroundings.Out.WriteLineAsync($"{(isWell ? "✓" : "✗")} {what}: {sentence}");
                all &= isWell;
            }

            return all ? ExitCodes.Done : ExitCodes.Failed;
        });
        return command;
    }

    private static async IAsyncEnumerable<Finding> LookAsync(Surroundings surroundings)
    {
        ProgramSettings? settings = null;
        string? refusal = null;
        try
        {
            settings = DemonstrationClock.Settle(ProgramSettings.Load(surroundings));
        }
        catch (SettingsException e)
        {
            refusal = e.Message;
        }

        if (settings is null)
        {
            yield return new("Cài đặt", false, refusal!);
            yield break;
        }

        yield return new("Cài đặt", true, $"{settings.Environment}, đọc ở '{settings.Folder.Path}'.");
        yield return await DatabaseAsync(surroundings);
        yield return Clock(settings, surroundings);
        yield return new("Kênh web", true, $"{settings.PublicUrl}chat (Web:PublicUrl).");
        await foreach (var finding in TelegramFinding.AskAsync(settings, surroundings.Time))
        {
            yield return finding;
        }

        await foreach (var finding in ZaloFinding.AskAsync(settings, surroundings.Time))
        {
            yield return finding;
        }

        yield return ZaloOaFinding.Of(settings);
        foreach (var finding in await BudgetFinding.AllAsync(surroundings))
        {
            yield return finding;
        }
    }

    private static async Task<Finding> DatabaseAsync(Surroundings surroundings)
    {
        const string What = "Cơ sở dữ liệu";
        try
        {
            await using var session = await DataSession.OpenAsync(surroundings);
            var path = session.Settings.OpenDatabase().Path;
            var units = session.Readers.Read(session.Units.All);
            return units.Count == 0
                ? new(What, true, $"'{path}', chưa có kế hoạch (nhập bằng: reportbot import TỆP).")
                : new(What, true, $"'{path}', {string.Join("; ", units.Select(Counts))}.");
        }
        catch (StorageException e)
        {
            return new(What, false, e.Message);
        }
    }

    private static string Counts(UnitView unit) =>
        $"{unit.Name}: {CopyText.Count(unit.Roster.Officials.Count)} cán bộ, {CopyText.Count(unit.Roster.Households.Count)} hộ, {CopyText.Count(unit.Plans.Count)} kế hoạch";

    private static Finding Clock(ProgramSettings settings, Surroundings surroundings)
    {
        const string What = "Đồng hồ";
        var now = surroundings.Time.GetUtcNow().ToOffset(TimeSpan.FromHours(7));
        return settings.SampleNow is { } start
            ? new(What, true, string.Create(CultureInfo.InvariantCulture, $"đồng hồ mẫu, bắt đầu từ {start:HH:mm dd/MM/yyyy} (Clock:Now)."))
            : now.Year is >= 2025 and < 2100
                ? new(What, true, string.Create(CultureInfo.InvariantCulture, $"{now:HH:mm dd/MM/yyyy} giờ Việt Nam."))
                : new(What, false, string.Create(CultureInfo.InvariantCulture, $"máy đang ở {now:HH:mm dd/MM/yyyy}; hãy chỉnh lại giờ của máy."));
    }
}

/// <summary>One line of the doctor.</summary>
internal sealed record Finding(string What, bool IsWell, string Sentence);
