namespace ReportBot.Bot.Settings;

/// <summary>Where <c>appsettings.json</c> lies: the folder that relative paths in it are meant from.</summary>
/// <param name="Path">The folder.</param>
/// <param name="IsSourceTree">The program runs from its source tree and not from a published copy.</param>
public sealed record SettingsFolder(string Path, bool IsSourceTree)
{
    private const string Solution = "ReportBot.sln";

    /// <summary>The source tree's root where the program lies in one, else the program's own folder.</summary>
    public static SettingsFolder Find(string baseFolder)
    {
        for (var folder = new DirectoryInfo(baseFolder); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, Solution)))
            {
                return new SettingsFolder(folder.FullName, IsSourceTree: true);
            }
        }

        return new SettingsFolder(System.IO.Path.GetFullPath(baseFolder), IsSourceTree: false);
    }

    /// <summary>A path of a setting, from this folder where it is relative.</summary>
    public string FullPath(string path) => System.IO.Path.GetFullPath(path, Path);
}
