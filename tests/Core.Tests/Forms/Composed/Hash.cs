namespace ReportBot.Core.Tests.Forms.Composed;

/// <summary>A number that a text always has, in every process; what the framework gives differs at each start.</summary>
internal static class Hash
{
    /// <summary>FNV-1a over the letters, mixed.</summary>
    public static ulong Of(string text) => Mix(text.Aggregate(14695981039346656037UL, (hash, c) => unchecked((hash ^ c) * 1099511628211UL)));

    /// <summary>The finisher of SplitMix64: each bit hangs on all others.</summary>
    public static ulong Mix(ulong value)
    {
        unchecked
        {
            value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9UL;
            value = (value ^ (value >> 27)) * 0x94D049BB133111EBUL;
            return value ^ (value >> 31);
        }
    }
}
