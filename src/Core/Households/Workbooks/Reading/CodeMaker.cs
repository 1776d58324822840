using System.Globalization;

namespace ReportBot.Core.Households.Workbooks.Reading;

/// <summary>
/// Makes codes where a list gives none: a prefix and the next number. What was known before keeps its code, so the
/// same list gives the same codes each time.
/// </summary>
internal sealed class CodeMaker(IEnumerable<string> used)
{
    private readonly HashSet<string> taken = new(used, StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> last = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The next free code: H121 after H120.</summary>
    public string Next(string prefix, int digits)
    {
        var number = last.TryGetValue(prefix, out var known) ? known : Highest(prefix);
        string code;
        do
        {
            code = prefix + (++number).ToString(CultureInfo.InvariantCulture).PadLeft(digits, '0');
        }
        while (!taken.Add(code));
        last[prefix] = number;
        return code;
    }

    /// <summary>This very code where it is free, else the next of its prefix.</summary>
    public string Prefer(string code, string prefix, int digits) => taken.Add(code) ? code : Next(prefix, digits);

    /// <summary>Whether nothing has or had this code.</summary>
    public bool IsFree(string code) => !taken.Contains(code);

    /// <summary>A code that the list itself gives.</summary>
    public void Take(string code) => taken.Add(code);

    private int Highest(string prefix) => taken
        .Where(c => c.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
        .Select(c => int.TryParse(c.AsSpan(prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 0)
        .DefaultIfEmpty()
        .Max();
}
