using System.Globalization;
using ReportBot.Core.Storage;

namespace ReportBot.Bot.Settings;

/// <summary>What makes a setting wrong, and the sentence that says so.</summary>
internal static class SettingsRules
{
    private static readonly string[] ClockFormats =
        ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    /// <summary>In a connection string: the folder name of the plan file, so that each plan that is tried has a database of its own.</summary>
    private const string PlanPlace = "{plan}";

    public static StorageOptions Storage(StorageOptions options, SettingsFolder folder, string? planFile)
    {
        var plan = planFile is null ? "reportbot" : Path.GetFileName(Path.GetDirectoryName(planFile)!);
        options.ConnectionString = options.ConnectionString.Replace(PlanPlace, plan, StringComparison.Ordinal);
        try
        {
            var database = new Database(options, folder.Path);
            if (Directory.Exists(database.Path))
            {
                throw new SettingsException(
                    "Storage:ConnectionString", $"'{database.Path}' là một thư mục; hãy ghi tên tệp, ví dụ 'Data Source=data/reportbot.db'.");
            }
        }
        catch (StorageException e)
        {
            throw new SettingsException(e.Message, e);
        }

        return options;
    }

    public static IReadOnlyList<string> PlanFiles(PlanOptions options, SettingsFolder folder)
    {
        var paths = options.File.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(folder.FullPath).ToList();
        return paths.Find(p => !File.Exists(p)) is { } missing
            ? throw new SettingsException("Plan:File", $"không có tệp '{missing}'; hãy sửa đường dẫn hoặc bỏ trống.")
            : paths;
    }

    /// <summary>The setting; without it in development the moment at which the plan file's own demonstration begins.</summary>
    public static DateTimeOffset? SampleNow(ClockOptions options, string environment, string? planFile)
    {
        if (options.Now.Length == 0)
        {
            return planFile is not null && string.Equals(environment, Environments.Development, StringComparison.OrdinalIgnoreCase)
                ? Core.Plans.PlanFile.SampleClockOf(planFile)
                : null;
        }

        if (string.Equals(environment, Environments.Production, StringComparison.OrdinalIgnoreCase))
        {
            throw new SettingsException("Clock:Now", "không dùng khi chạy thật (Production); hãy bỏ cài đặt này.");
        }

        // Without an offset the machine's own zone would decide, so it must be written.
        var hasOffset = options.Now.EndsWith('Z') || options.Now.LastIndexOfAny(['+', '-']) > options.Now.IndexOf('T', StringComparison.Ordinal);
        return hasOffset && DateTimeOffset.TryParseExact(
            options.Now, ClockFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var now)
            ? now
            : throw new SettingsException(
                "Clock:Now", $"'{options.Now}' không đọc được; hãy ghi ngày giờ kèm múi giờ, ví dụ 2025-09-08T08:00:00+07:00.");
    }

    public static string? BackupFolder(BackupOptions options, SettingsFolder folder)
    {
        if (options.Folder.Length == 0)
        {
            return null;
        }

        var path = folder.FullPath(options.Folder);
        return File.Exists(path)
            ? throw new SettingsException("Backup:Folder", $"'{path}' là một tệp; hãy ghi tên thư mục.")
            : path;
    }

    public static Uri PublicUrl(Uri? publicUrl, string? urls)
    {
        if (publicUrl is not null)
        {
            return HttpAddress("Web:PublicUrl", publicUrl.OriginalString);
        }

        foreach (var url in (urls ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            // A wildcard host cannot stand in a link: on this machine localhost reaches it.
            var host = url.Replace("://*", "://localhost", StringComparison.Ordinal)
                .Replace("://+", "://localhost", StringComparison.Ordinal)
                .Replace("://0.0.0.0", "://localhost", StringComparison.Ordinal)
                .Replace("://[::]", "://localhost", StringComparison.Ordinal);
            return HttpAddress("Urls", host);
        }

        return new Uri("http://localhost:5080");
    }

    private static Uri HttpAddress(string name, string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url) && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps)
            ? url
            : throw new SettingsException(name, $"'{text}' không phải địa chỉ web; ví dụ đúng: http://localhost:5080.");
}
