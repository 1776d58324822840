namespace ReportBot.Core.Forms.Reading;

/// <summary>What may be known while reading one message.</summary>
/// <param name="Form">The form that the message may answer.</param>
/// <param name="Today">The day in the plan's time zone, from which "hôm qua" is counted.</param>
/// <param name="Subjects">
/// Those the sender may report on; empty when no roster is known (codes are then taken as written).
/// </param>
/// <param name="HasRoster">False on an empty database: codes stay as written and are not checked.</param>
public sealed record ReadingContext(Form Form, DateOnly Today, IReadOnlyList<KnownSubject> Subjects, bool HasRoster)
{
    /// <summary>Only areas or bodies may be named, so that "hộ" in the message counts households and names none.</summary>
    public bool NamesNoHousehold { get; } = Subjects.Count > 0 && Subjects.All(s => s.Kind is not null);
}

/// <summary>A household (or area, or body) that a message may name.</summary>
/// <param name="Code">Its code: H012.</param>
/// <param name="Name">The head of the household or the name, with marks.</param>
/// <param name="Kind">Of an area or a body: the word for it, "khu phố"; null for a household.</param>
public sealed record KnownSubject(string Code, string Name, string? Kind = null);
