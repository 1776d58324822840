using ReportBot.Core.Text;

namespace ReportBot.Core.Conversations;

/// <summary>What the clauses of a correction come to: the thing, those that it is not of, those that it is of.</summary>
internal sealed class OwnershipSaid
{
    private readonly List<string> things = [];
    private readonly List<string> to = [];
    private readonly List<string> denied = [];
    private readonly List<string> told = [];
    private string? elsewhere;
    private bool removes;
    private bool gives;

    public bool Slips { get; set; }

    public int Clauses { get; set; }

    /// <summary>Whether somebody was named whose the thing is.</summary>
    public bool Gives => gives;

    /// <summary>"ốm là nhà Sơn": what it is and whose is said in so many words.</summary>
    public bool IsLinked { get; set; }

    public bool Deny(string code)
    {
        denied.Add(code);
        return true;
    }

    public bool Give(string thing, string code)
    {
        gives = true;
        to.Add(code);
        return Name(thing);
    }

    public bool Remove(string thing, string? code)
    {
        removes = true;
        denied.AddRange(code is null ? [] : [code]);
        return Name(thing);
    }

    public bool Tell(string words, IReadOnlyList<string> codes)
    {
        told.Add(words);
        to.AddRange(codes);
        return !gives;
    }

    public bool IsElsewhere(string code)
    {
        elsewhere = code;
        return true;
    }

    public bool TellElsewhere(string words)
    {
        told.Add(words);
        to.AddRange(elsewhere is null ? [] : [elsewhere]);
        return elsewhere is not null;
    }

    public bool More(string words)
    {
        told.Add(words);
        return told.Count > 1;
    }

    public Ownership? Together()
    {
        var (from, codes, named) = (denied.Distinct(StringComparer.Ordinal).ToList(), to.Distinct(StringComparer.Ordinal).ToList(), things.Distinct(StringComparer.Ordinal).ToList());
        var isSlip = Slips || removes;
        if (!(isSlip || (IsLinked && gives && from.Count == 1 && told.Count == 0)) || from.Count > 1 || named.Count > 1 || codes.Intersect(from, StringComparer.Ordinal).Any())
        {
            return null;
        }

        if (told.Count > 0)
        {
            return named.Count == 0 && codes.Count > 0 && (from.Count == 1 || elsewhere is not null) ? new Ownership(string.Join(", ", told), from.FirstOrDefault(), codes) { IsTold = true } : null;
        }

        return named is [var thing] && (codes.Count == 1 || (removes && Clauses > 1 && codes.Count == 0 && (from.Count == 1 || Slips))) ? new Ownership(thing, from.FirstOrDefault(), codes) { IsRemoval = removes, IsUnmarked = !isSlip } : null;
    }

    public bool Name(string thing)
    {
        var words = TokenText.Of(thing);
        var lead = OwnerWords.ThingLead.SkipAll(words, 0, words.Count);
        // "phan" alone is phân before it is phần.
        var at = lead < words.Count ? lead : 0;
        var end = words.Count;
        while (end > at && OwnerWords.ThingTail.Skip(words, end - 1, end) == end)
        {
            end--;
        }

        things.AddRange(end > at ? [words.Slice(at, end).Trim(' ', '“', '”', '"')] : []);
        return true;
    }
}
