namespace ReportBot.Core.Storage;

/// <summary>Files with people's data: for the owner's eyes only, synced before they count.</summary>
internal static class PrivateFile
{
    /// <summary>Makes an empty file that only its owner may read; one left over from a broken run is replaced.</summary>
    public static void Create(string path)
    {
        DeleteIfThere(path);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var file = new FileStream(path, options);
    }

    /// <summary>Copies into a file that only its owner may read, and syncs it.</summary>
    public static void Copy(string source, string target)
    {
        Create(target);
        using var from = new FileStream(source, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var to = new FileStream(target, FileMode.Open, FileAccess.Write);
        from.CopyTo(to);
        to.Flush(flushToDisk: true);
    }

    /// <summary>Makes sure that the bytes lie on the disk.</summary>
    public static void Sync(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite);
        file.Flush(flushToDisk: true);
    }

    /// <summary>Takes a database file away with what the engine keeps beside it.</summary>
    public static void DeleteIfThere(string path)
    {
        File.Delete(path);
        File.Delete(path + "-wal");
        File.Delete(path + "-shm");
        File.Delete(path + "-journal");
    }
}
