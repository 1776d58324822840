using ReportBot.Core.People;
using ReportBot.Core.Reports;

namespace ReportBot.Core.Households;

/// <summary>The look-ups of one roster, built once: a chat message must not walk through a whole unit.</summary>
internal sealed class RosterIndex
{
    private static readonly IReadOnlyList<Assignment> NoAssignments = [];

    private readonly Dictionary<string, Subject> subjectsByCode = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<SubjectId, Subject> subjects = [];
    private readonly Dictionary<SubjectId, int> order = [];
    private readonly Dictionary<SubjectId, IReadOnlyList<Assignment>> bySubject;
    private readonly Dictionary<long, IReadOnlyList<Assignment>> byOfficial;
    private readonly Dictionary<long, IReadOnlyList<Assignment>> byOrganization;
    private readonly Dictionary<long, IReadOnlyList<Official>> representatives;
    private readonly Dictionary<long, IReadOnlyList<Household>> householdsByArea;
    private readonly Dictionary<long, IReadOnlyList<Household>> everInArea;

    /// <summary>Builds the look-ups.</summary>
    public RosterIndex(Roster roster)
    {
        var positions = roster.Areas.ToDictionary(a => a.Id, a => a.Position);
        int Position(long? area) => area is { } id ? positions.GetValueOrDefault(id, int.MaxValue) : int.MaxValue;

        HouseholdsInOrder = [.. roster.Households.OrderBy(h => Position(h.AreaId)).ThenBy(h => h.Code, StringComparer.Ordinal)];
        AreasInOrder = [.. roster.Areas.OrderBy(a => a.Position).ThenBy(a => a.Code, StringComparer.Ordinal)];
        OrganizationsInOrder = [.. roster.Organizations.OrderBy(o => Position(o.AreaId)).ThenBy(o => o.Code, StringComparer.Ordinal)];

        Add(HouseholdsInOrder.Select(h => new Subject(new(SubjectKind.Household, h.Id), h.Code, h.HeadName, h.AreaId)));
        Add(AreasInOrder.Select(a => new Subject(new(SubjectKind.Area, a.Id), a.Code, a.Name, a.Id)));
        Add(OrganizationsInOrder.Select(o => new Subject(new(SubjectKind.Organization, o.Id), o.Code, o.Name, o.AreaId)));

        bySubject = Group(roster.Assignments, a => a.Subject);
        byOfficial = Group(roster.Assignments.Where(a => a.OfficialId is not null), a => a.OfficialId!.Value);
        byOrganization = Group(roster.Assignments.Where(a => a.OrganizationId is not null), a => a.OrganizationId!.Value);
        representatives = Group(
            roster.Officials.OrderBy(o => o.Code, StringComparer.Ordinal)
                .SelectMany(o => o.PastBodies.Select(p => p.Bodies).Append(o.Bodies).Select(b => b.RepresentsId).OfType<long>().Distinct().Select(body => (body, o))),
            x => x.body, x => x.o);
        householdsByArea = Group(HouseholdsInOrder, h => h.AreaId);
        everInArea = Group(
            HouseholdsInOrder.SelectMany(h => h.PastAreas.Select(p => p.AreaId).Append(h.AreaId).Distinct().Select(area => (area, h))),
            x => x.area, x => x.h);
    }

    /// <summary>By area position, then code.</summary>
    public IReadOnlyList<Household> HouseholdsInOrder { get; }

    /// <summary>By position, then code.</summary>
    public IReadOnlyList<Plans.Area> AreasInOrder { get; }

    /// <summary>By area position, then code.</summary>
    public IReadOnlyList<Organization> OrganizationsInOrder { get; }

    /// <summary>The subject, or null.</summary>
    public Subject? Subject(SubjectId id) => subjects.GetValueOrDefault(id);

    /// <summary>The subject with this code, capitals or not; households before areas before bodies.</summary>
    public Subject? Subject(string code) => subjectsByCode.GetValueOrDefault(code);

    /// <summary>The place of a subject in lists.</summary>
    public int Order(SubjectId id) => order.GetValueOrDefault(id, int.MaxValue);

    /// <summary>All assignments on a subject, whenever they hold.</summary>
    public IReadOnlyList<Assignment> On(SubjectId subject) => bySubject.GetValueOrDefault(subject, NoAssignments);

    /// <summary>All assignments of an official in person.</summary>
    public IReadOnlyList<Assignment> OfOfficial(long id) => byOfficial.GetValueOrDefault(id, NoAssignments);

    /// <summary>All assignments of a body.</summary>
    public IReadOnlyList<Assignment> OfOrganization(long id) => byOrganization.GetValueOrDefault(id, NoAssignments);

    /// <summary>Those who report for a body or once did, by code.</summary>
    public IReadOnlyList<Official> Representatives(long organizationId) =>
        representatives.GetValueOrDefault(organizationId, []);

    /// <summary>The households of an area, by code.</summary>
    public IReadOnlyList<Household> HouseholdsOf(long areaId) => householdsByArea.GetValueOrDefault(areaId, []);

    /// <summary>The households that live in an area or once did, by code.</summary>
    public IReadOnlyList<Household> EverIn(long areaId) => everInArea.GetValueOrDefault(areaId, []);

    private void Add(IEnumerable<Subject> more)
    {
        foreach (var subject in more)
        {
            order.Add(subject.Id, order.Count);
            subjects.Add(subject.Id, subject);
            subjectsByCode.TryAdd(subject.Code, subject);
        }
    }

    private static Dictionary<TKey, IReadOnlyList<T>> Group<TKey, T>(IEnumerable<T> items, Func<T, TKey> key)
        where TKey : notnull => Group(items, key, item => item);

    private static Dictionary<TKey, IReadOnlyList<TValue>> Group<T, TKey, TValue>(IEnumerable<T> items, Func<T, TKey> key, Func<T, TValue> value)
        where TKey : notnull =>
        items.GroupBy(key, value).ToDictionary(g => g.Key, g => (IReadOnlyList<TValue>)[.. g]);
}
