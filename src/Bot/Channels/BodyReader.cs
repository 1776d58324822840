namespace ReportBot.Bot.Channels;

/// <summary>Reads a body of a limited size by counting what arrives, whatever its header promises.</summary>
internal static class BodyReader
{
    private const int Step = 16 * 1024;

    /// <summary>The body; null when it is larger.</summary>
    public static async Task<byte[]?> ReadAsync(HttpRequest request, int most, CancellationToken cancellationToken)
    {
        if (request.ContentLength > most)
        {
            return null;
        }

        using var read = new MemoryStream();
        var buffer = new byte[Step];
        int count;
        while ((count = await request.Body.ReadAsync(buffer, cancellationToken)) > 0)
        {
            if (read.Length + count > most)
            {
                return null;
            }

            read.Write(buffer, 0, count);
        }

        return read.ToArray();
    }
}
