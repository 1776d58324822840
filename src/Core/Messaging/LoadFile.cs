namespace ReportBot.Core.Messaging;

/// <summary>Reads a stored file by its id (<see cref="OutgoingMessage.FileId"/>); null when there is none.</summary>
public delegate Task<FetchedFile?> LoadFile(string fileId, CancellationToken cancellationToken);
