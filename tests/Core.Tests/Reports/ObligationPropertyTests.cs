using FsCheck;
using FsCheck.Fluent;
using ReportBot.Core.Households;
using ReportBot.Core.Plans;
using ReportBot.Core.Reports;
using ReportBot.Core.Tests.Households;
using ReportBot.Core.Tests.Plans;
using static ReportBot.Core.Tests.Households.TestRoster;

namespace ReportBot.Core.Tests.Reports;

/// <summary>
/// Who owes what over a year in which people come, leave and hand over and households are split, merged, move and die:
/// what is enumerated is what a naive reading of each day says, and an event changes no period that ended before it.
/// </summary>
public sealed class ObligationPropertyTests
{
    private const int People = 4;
    private const int Homes = 8;

    private static readonly Plan Year = TestPlan.Make() with { From = new DateOnly(2025, 1, 1), To = new DateOnly(2025, 12, 31) };

    private static readonly Gen<Life> AnyLife =
        from events in (
            from day in Gen.Choose(0, 364)
            from kind in Gen.Elements(Enum.GetValues<Kind>())
            from home in Gen.Choose(1, Homes)
            from person in Gen.Choose(1, People)
            select new Event(new DateOnly(2025, 1, 1).AddDays(day), kind, home, person)).ListOf()
        select new Life([.. events.Take(25).OrderBy(e => e.Day)]);

    private enum Kind
    {
        HandOver,
        PersonLeaves,
        AreaLead,
        HouseholdEnds,
        SplitOff,
        Escapes,
        Relapses,
    }

    [Fact]
    public void What_a_period_expects_is_what_its_last_day_says() => Check(life =>
    {
        var roster = life.Roster();
        return PlanPeriods.Of(Year).All(period =>
            Obligations.Of(roster, Year, period).Select(o => (o.Subject.Id.Id, o.OwedByOfficial!.Value)).Order()
                .SequenceEqual(life.Naive(period.LastDay).Order()));
    });

    [Fact]
    public void What_each_person_owes_together_is_what_the_period_expects() => Check(life =>
    {
        var roster = life.Roster();
        return PlanPeriods.Of(Year).All(period =>
            Enumerable.Range(1, People).SelectMany(p => Obligations.OwedBy(roster, Year, period, p)).Select(o => o.Subject.Id.Id).Order()
                .SequenceEqual(Obligations.Of(roster, Year, period).Select(o => o.Subject.Id.Id).Order()));
    });

    [Fact]
    public void An_event_changes_no_period_that_ended_before_it() => Check(life =>
    {
        var after = life.Roster();
        return life.Events.Count == 0 || Enumerable.Range(0, life.Events.Count).All(n =>
        {
            var before = new Life([.. life.Events.Take(n)]).Roster();
            var day = life.Events[n].Day;
            return PlanPeriods.Of(Year).Where(p => p.LastDay < day).All(p => Shown(before, p).SequenceEqual(Shown(after, p)));
        });
    });

    private static IEnumerable<(long, long?)> Shown(Roster roster, Period period) =>
        Obligations.Of(roster, Year, period).Select(o => (o.Subject.Id.Id, o.OwedByOfficial));

    private static void Check(Func<Life, bool> holds) =>
        Prop.ForAll(AnyLife.ToArbitrary(), holds).CheckSeeded();

    private sealed record Event(DateOnly Day, Kind Kind, int Home, int Person);

    private sealed record Life(IReadOnlyList<Event> Events)
    {
        /// <summary>The list as imports would have left it: assignments and households that end and open by date.</summary>
        public Roster Roster()
        {
            var roster = new TestRoster();
            for (var person = 1; person <= People; person++)
            {
                roster.Official(person, LeftOn(person)?.AddDays(-1));
            }

            for (var home = 1; home <= Homes; home++)
            {
                var (from, to, statuses) = Household(home);
                roster.Home(home, from, to, statuses);
            }

            foreach (var (home, person, from, to) in Leads())
            {
                roster.Assign(person, home == 0 ? A(1) : H(home), from: from, to: to);
            }

            return roster.Build();
        }

        /// <summary>Told without the product: the state after all events up to a day, one after another.</summary>
        public IEnumerable<(long Home, long Person)> Naive(DateOnly day)
        {
            var lead = Enumerable.Range(1, Homes).ToDictionary(h => h, h => (int?)(h <= Homes / 2 ? 1 : null));
            var area = 2;
            var (gone, here, poor) = (new HashSet<int>(), new HashSet<int>(Enumerable.Range(1, Homes - 2)), new HashSet<int>(Enumerable.Range(1, Homes)));
            var left = new HashSet<int>();
            foreach (var e in Events.Where(e => e.Day <= day))
            {
                switch (e.Kind)
                {
                    case Kind.HandOver: lead[e.Home] = e.Person; break;
                    case Kind.AreaLead: area = e.Person; break;
                    case Kind.PersonLeaves: left.Add(e.Person); break;
                    case Kind.HouseholdEnds: gone.Add(e.Home); break;
                    case Kind.SplitOff: here.Add(e.Home); break;
                    case Kind.Escapes: poor.Remove(e.Home); break;
                    case Kind.Relapses: poor.Add(e.Home); break;
                }
            }

            foreach (var home in here.Where(h => !gone.Contains(h) && poor.Contains(h)))
            {
                var by = lead[home] is { } own && !left.Contains(own) ? own : area;
                if (!left.Contains(by))
                {
                    yield return (home, by);
                }
            }
        }

        private DateOnly? LeftOn(int person) => Events.FirstOrDefault(e => e.Kind == Kind.PersonLeaves && e.Person == person)?.Day;

        private (DateOnly From, DateOnly? To, DatedStatus[] Statuses) Household(int home)
        {
            // The last two appear only when they are split off.
            var from = home <= Homes - 2 ? Start : Events.FirstOrDefault(e => e.Kind == Kind.SplitOff && e.Home == home)?.Day ?? new DateOnly(2027, 1, 1);
            var to = Events.FirstOrDefault(e => e.Kind == Kind.HouseholdEnds && e.Home == home)?.Day.AddDays(-1);
            var changes = Events.Where(e => e.Home == home && e.Kind is Kind.Escapes or Kind.Relapses).Where(e => e.Home == home)
                .GroupBy(e => e.Day).Select(g => g.Last())
                .Select(e => new DatedStatus(e.Kind == Kind.Escapes ? HouseholdStatus.NonPoor : HouseholdStatus.Poor, e.Day, "QĐ"));
            return (from, to, [new DatedStatus(HouseholdStatus.Poor, Start.AddYears(-1), "QĐ"), .. changes]);
        }

        // Home 0 is the area. A hand-over ends the assignment before it the day before.
        private IEnumerable<(int Home, int Person, DateOnly From, DateOnly? To)> Leads()
        {
            for (var home = 0; home <= Homes; home++)
            {
                var spans = new List<(int Person, DateOnly From)>();
                if (home == 0 || home <= Homes / 2)
                {
                    spans.Add((home == 0 ? 2 : 1, Start));
                }

                spans.AddRange(Events.Where(e => home == 0 ? e.Kind == Kind.AreaLead : e.Kind == Kind.HandOver && e.Home == home)
                    .GroupBy(e => e.Day).Select(g => (g.Last().Person, g.Key)));
                for (var i = 0; i < spans.Count; i++)
                {
                    var to = i + 1 < spans.Count ? spans[i + 1].From.AddDays(-1) : (DateOnly?)null;
                    if (to is null || to >= spans[i].From)
                    {
                        yield return (home, spans[i].Person, spans[i].From, to);
                    }
                }
            }
        }
    }
}
