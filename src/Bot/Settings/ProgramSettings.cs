using ReportBot.Bot.Channels.Telegram;
using ReportBot.Bot.Channels.Web;
using ReportBot.Bot.Channels.Zalo;
using ReportBot.Bot.Channels.ZaloOa;
using ReportBot.Core.Messaging;
using ReportBot.Core.Storage;

namespace ReportBot.Bot.Settings;

/// <summary>All settings of a run, read and checked once; a wrong one stops the start.</summary>
public sealed record ProgramSettings
{
    /// <summary>Where the settings file lies.</summary>
    public required SettingsFolder Folder { get; init; }

    /// <summary>Development, Production or another word for where it runs.</summary>
    public required string Environment { get; init; }

    /// <summary>Everything read, by name, for what the framework itself reads.</summary>
    public required IConfigurationRoot Configuration { get; init; }

    /// <summary>Where the data lies.</summary>
    public required StorageOptions Storage { get; init; }

    /// <summary>The plan files to import when the database is empty, in this order, as absolute paths; may be empty.</summary>
    public required IReadOnlyList<string> PlanFiles { get; init; }

    /// <summary>Where the sample clock starts; null for the real time.</summary>
    public required DateTimeOffset? SampleNow { get; init; }

    /// <summary>The folder of the daily copies, as an absolute path; null for none.</summary>
    public required string? BackupFolder { get; init; }

    /// <summary>Where messages are a cost.</summary>
    public required MessageBudget Budget { get; init; }

    /// <summary>The address at the beginning of links.</summary>
    public required Uri PublicUrl { get; init; }

    /// <summary>The address is a setting of its own and not guessed from the one that is listened on.</summary>
    public bool HasPublicUrl => !string.IsNullOrEmpty(Configuration["Web:PublicUrl"]);

    /// <summary>Sample data, ready links and a movable clock are offered.</summary>
    public bool IsDevelopment => string.Equals(Environment, Environments.Development, StringComparison.OrdinalIgnoreCase);

    /// <summary>The database of these settings; nothing is opened yet.</summary>
    /// <param name="patience">How long another process's lock is waited for; null as the service does.</param>
    public Database OpenDatabase(TimeSpan? patience = null) => new(Storage, Folder.Path, patience);

    /// <summary>Reads the settings file and the environment.</summary>
    /// <exception cref="SettingsException">A setting is wrong.</exception>
    public static ProgramSettings Load(Surroundings surroundings)
    {
        var folder = SettingsFolder.Find(surroundings.BaseFolder);
        var environment = SettingsSources.EnvironmentName(surroundings, folder);
        var configuration = SettingsSources.Build(surroundings, folder, environment);
        var read = new SettingsReader(configuration);
        read.Section<TelegramOptions>("Telegram");
        read.Section<ZaloOaOptions>("ZaloOa");
        var zalo = read.Section<ZaloOptions>("Zalo");
        var planFiles = SettingsRules.PlanFiles(read.Section<PlanOptions>("Plan"), folder);
        var firstPlan = planFiles.Count > 0 ? planFiles[0] : null;
        return new ProgramSettings
        {
            Folder = folder,
            Environment = environment,
            Configuration = configuration,
            Storage = SettingsRules.Storage(read.Section<StorageOptions>("Storage"), folder, firstPlan),
            PlanFiles = planFiles,
            SampleNow = SettingsRules.SampleNow(read.Section<ClockOptions>("Clock"), environment, firstPlan),
            BackupFolder = SettingsRules.BackupFolder(read.Section<BackupOptions>("Backup"), folder),
            Budget = read.Section<BudgetOptions>("Budget").Budget(zalo),
            PublicUrl = SettingsRules.PublicUrl(read.Section<WebChatOptions>("Web").PublicUrl, configuration["Urls"]),
        };
    }
}
