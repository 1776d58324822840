using System.Globalization;
using ReportBot.Core.Plans.Files;

namespace ReportBot.Core.Households.Rosters;

/// <summary>
/// The entries of a list by their codes, in capitals or not. Those who look after (officials, bodies) share
/// one space of codes, and so do the subjects (households, areas, bodies), because an assignment names only a code.
/// </summary>
internal sealed class RosterCodes
{
    private const int Longest = 20;

    /// <summary>Notes codes that are missing, unfit or given twice.</summary>
    public RosterCodes(RosterFile roster, FileProblems problems)
    {
        Organizations = ByCode(roster.Organizations, o => o.Code, "organizations", [], problems);
        Officials = ByCode(roster.Officials, o => o.Code, "officials", Organizations.Keys, problems);
        Areas = ByCode(roster.Areas, a => a.Code, "areas", Organizations.Keys, problems);
        Households = ByCode(roster.Households, h => h.Code, "households", [.. Organizations.Keys, .. Areas.Keys], problems);
    }

    /// <summary>Bodies.</summary>
    public Dictionary<string, OrganizationEntry> Organizations { get; }

    /// <summary>People.</summary>
    public Dictionary<string, OfficialEntry> Officials { get; }

    /// <summary>Areas.</summary>
    public Dictionary<string, AreaEntry> Areas { get; }

    /// <summary>Households.</summary>
    public Dictionary<string, HouseholdEntry> Households { get; }

    private static Dictionary<string, T> ByCode<T>(
        IReadOnlyList<T> entries, Func<T, string> code, string list, IReadOnlyCollection<string> taken, FileProblems problems)
    {
        var others = new HashSet<string>(taken, StringComparer.OrdinalIgnoreCase);
        var found = new Dictionary<string, T>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < entries.Count; i++)
        {
            var (key, place) = (code(entries[i]), string.Create(CultureInfo.InvariantCulture, $"{list}[{i}].code"));
            if (key.Length is 0 or > Longest || !key.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_'))
            {
                problems.Add(place, "Mã gồm chữ không dấu, số, \"-\" và \"_\", từ 1 đến 20 ký tự, ví dụ \"H012\".");
            }
            else if (others.Contains(key) || !found.TryAdd(key, entries[i]))
            {
                problems.Add(place, $"Mã \"{key}\" đã dùng; mỗi mã chỉ một lần.");
            }
        }

        return found;
    }
}
