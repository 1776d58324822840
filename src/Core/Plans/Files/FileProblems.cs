namespace ReportBot.Core.Plans.Files;

/// <summary>Collects all problems of one file, so that a person corrects it once and not line by line.</summary>
internal sealed class FileProblems(string file)
{
    private readonly List<FileProblem> found = [];

    /// <summary>In the order found.</summary>
    public IReadOnlyList<FileProblem> All => found;

    /// <summary>Notes a problem, unless the same place has one already: what follows from it says nothing more.</summary>
    public void Add(string place, string text)
    {
        if (!Touches(place))
        {
            found.Add(new FileProblem(file, place, text));
        }
    }

    /// <summary>Whether a place, or something that it lies in, has a problem.</summary>
    public bool Touches(string place) => found.Exists(p =>
        p.Place.Length > 0
        && place.StartsWith(p.Place, StringComparison.Ordinal)
        && (place.Length == p.Place.Length || place[p.Place.Length] is '.' or '['));
}
