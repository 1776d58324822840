using System.Buffers;

namespace ReportBot.Bot.Channels;

/// <summary>The bytes of an answer, in a pooled buffer that goes back when this is disposed.</summary>
/// <param name="Kind"><see cref="AnswerKind.Ok"/> where an answer came, whatever it says.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Buffer">The pooled buffer.</param>
/// <param name="Length">How much of it is the body.</param>
/// <param name="Reason">Why no answer came.</param>
internal readonly record struct RawAnswer(AnswerKind Kind, int Status, byte[] Buffer, int Length, string Reason) : IDisposable
{
    public ReadOnlySpan<byte> Body => Buffer.AsSpan(0, Length);

    public bool IsSuccess => Status is >= 200 and < 300;

    public void Dispose()
    {
        if (Buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(Buffer);
        }
    }
}
