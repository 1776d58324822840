namespace ReportBot.Core.Storage;

/// <summary>
/// One service for one database: a second one would send everything twice. The system lets go of the lock with
/// the process, however it ends; commands of the command line do not take it.
/// </summary>
public sealed class ServiceLock(Database database) : IDisposable
{
    private FileStream? held;

    /// <summary>Takes the lock for as long as this lives.</summary>
    /// <exception cref="StorageException">Another service has it.</exception>
    public void Take()
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(database.Path)!);
            held ??= new FileStream(database.Path + ".serving", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException e)
        {
            throw new StorageException(
                $"Một dịch vụ ReportBot khác đang chạy trên '{database.Path}'; hãy dừng dịch vụ đó trước, nếu không mỗi tin sẽ gửi hai lần.", e);
        }
        catch (UnauthorizedAccessException)
        {
            // A folder that cannot be written is said by the database itself, in its own sentence.
        }
    }

    /// <inheritdoc/>
    public void Dispose() => held?.Dispose();
}
