namespace ReportBot.Bot.Settings;

/// <summary>Where settings come from: the files beside the program or at the root of its source tree, then the environment.</summary>
internal static class SettingsSources
{
    /// <summary>
    /// The environment's name. Where nobody says it, a source tree is somebody's development and a published
    /// program is in earnest.
    /// </summary>
    public static string EnvironmentName(Surroundings surroundings, SettingsFolder folder) =>
        Variable(surroundings, "ASPNETCORE_ENVIRONMENT")
        ?? Variable(surroundings, "DOTNET_ENVIRONMENT")
        ?? (folder.IsSourceTree ? Environments.Development : Environments.Production);

    /// <summary>Reads the files and the environment; later sources win.</summary>
    /// <exception cref="SettingsException">A file cannot be read.</exception>
    public static IConfigurationRoot Build(Surroundings surroundings, SettingsFolder folder, string environment)
    {
        try
        {
            return new ConfigurationBuilder()
                .AddJsonFile(Path.Combine(folder.Path, "appsettings.json"), optional: true, reloadOnChange: false)
                .AddJsonFile(Path.Combine(folder.Path, $"appsettings.{environment}.json"), optional: true, reloadOnChange: false)
                .AddInMemoryCollection(FromEnvironment(surroundings))
                .Build();
        }
        catch (InvalidDataException e)
        {
            throw new SettingsException(
                $"Tệp cài đặt trong '{folder.Path}' không đọc được: {(e.InnerException ?? e).Message}", e);
        }
    }

    private static IEnumerable<KeyValuePair<string, string?>> FromEnvironment(Surroundings surroundings)
    {
        if (Variable(surroundings, "ASPNETCORE_URLS") is { } urls)
        {
            yield return new("Urls", urls);
        }

        foreach (var (name, value) in surroundings.Environment)
        {
            yield return new(name.Replace("__", ":", StringComparison.Ordinal), value);
        }
    }

    private static string? Variable(Surroundings surroundings, string name) =>
        surroundings.Environment.TryGetValue(name, out var value) && value.Length > 0 ? value : null;
}
