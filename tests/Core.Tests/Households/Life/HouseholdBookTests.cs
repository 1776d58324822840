using ReportBot.Core.Households;
using ReportBot.Core.Households.Life;

namespace ReportBot.Core.Tests.Households.Life;

public sealed class HouseholdBookTests
{
    private static readonly DateOnly Before = new(2023, 12, 20);

    [Fact]
    public void The_year_end_identity_holds_and_every_figure_names_its_households()
    {
        var book = HouseholdBook.OfYear(Village(), 2025);
        Assert.Equal((new DateOnly(2025, 1, 1), new DateOnly(2025, 12, 31), false), (book.From, book.To, book.ListBegan));
        var poor = book.Total.Poor;
        Assert.Equal([2, 3, 4, 5, 6, 1], poor.Start);
        Assert.Equal((4, 1, 2, 1, 1), (poor.Exits, poor.Relapses, poor.New, poor.CameByMove, poor.LeftByMove));
        Assert.Equal([3, 4, 2, 10], poor.Of(HouseholdEventKind.Exit));
        Assert.Equal([4], poor.Of(HouseholdEventKind.Relapse));
        Assert.Equal(5, poor.Expected);
        Assert.Equal([4, 6, 8, 9, 1], poor.End);
        Assert.True(book.Total.IsExplained);
        var near = book.Total.NearPoor;
        Assert.Equal([7, 10], near.Start);
        Assert.Equal((1, 1, 1, 0), (near.Exits, near.FromOther, near.ToOther, near.New));
        Assert.Equal([3], near.End);
    }

    [Fact]
    public void Areas_have_books_of_their_own_that_add_up_to_the_total()
    {
        var book = HouseholdBook.OfYear(Village(), 2025);
        Assert.Equal(["Làng Hai", "Làng Một"], book.Areas.Select(a => a.Area!.Name));
        Assert.Equal(book.Total.Poor.Expected, book.Areas.Sum(a => a.Poor.Expected));
        Assert.Equal([1], book.Areas[1].Poor.Start);
    }

    [Fact]
    public void A_household_that_is_gone_without_a_reason_is_shown_as_what_does_not_add_up()
    {
        var roster = new TestRoster()
            .Household(1, statuses: Poor(Before))
            .Household(2, to: new DateOnly(2025, 8, 31), statuses: Poor(Before))
            .Household(3, statuses: Poor(Before))
            .Build();
        var book = HouseholdBook.OfYear(roster, 2025);
        Assert.Equal((3, 2), (book.Total.Poor.Expected, book.Total.Poor.End.Count));
        Assert.Equal([2], book.Total.Poor.Unexplained);
        Assert.False(book.Total.IsExplained);
        Assert.True(HouseholdBook.OfYear(roster, 2024).Total.IsExplained);
    }

    [Fact]
    public void Where_the_list_begins_within_the_year_what_it_held_that_day_is_the_start_and_no_news()
    {
        var began = new DateOnly(2025, 9, 1);
        var roster = new TestRoster()
            .Household(1, statuses: Poor(began)).Household(2, statuses: Poor(began)).Household(3, statuses: Poor(Before))
            .Household(4, statuses: Poor(new DateOnly(2025, 10, 5)))
            .Build();
        var book = HouseholdBook.OfYear(Listed(roster), 2025);
        Assert.True(book.ListBegan);
        Assert.Equal((began, 3, 1, 4), (book.From, book.Total.Poor.Start.Count, book.Total.Poor.New, book.Total.Poor.End.Count));
    }

    [Fact]
    public void Years_follow_each_other_without_a_gap()
    {
        var random = new Random(2025);
        for (var round = 0; round < 200; round++)
        {
            var roster = Listed(RandomRoster(random));
            var books = Enumerable.Range(2022, 6).Select(y => HouseholdBook.OfYear(roster, y)).ToList();
            foreach (var (last, next) in books.Zip(books.Skip(1)).Where(p => !p.Second.ListBegan))
            {
                Assert.Equal(last.Total.Poor.End, next.Total.Poor.Start);
                Assert.Equal(last.Total.NearPoor.End, next.Total.NearPoor.Start);
            }

            foreach (var stock in books.SelectMany(b => b.Areas.Append(b.Total)).SelectMany(a => new[] { a.Poor, a.NearPoor }))
            {
                Assert.Equal(stock.End.Count, stock.Expected - stock.Unexplained.Count);
                Assert.Equal(
                    stock.Expected,
                    stock.Start.Count - stock.Exits + stock.Relapses + stock.New + stock.FromOther - stock.ToOther + stock.CameByMove - stock.LeftByMove);
            }
        }
    }

    [Fact]
    public void Part_of_a_year_counts_to_that_day_and_a_span_must_not_end_before_it_begins()
    {
        var book = HouseholdBook.OfYear(Village(), 2025, new DateOnly(2025, 5, 31));
        Assert.Equal((new DateOnly(2025, 5, 31), 2), (book.To, book.Total.Poor.Exits));
        Assert.Throws<ArgumentOutOfRangeException>(() => HouseholdBook.Of(Village(), book.To, book.From));
    }

    // H001 lives in Làng Một; the rest in Làng Hai, which comes first.
    private static Roster Village()
    {
        var roster = new TestRoster()
            .Household(1, area: 1, statuses: Poor(Before))
            .Household(2, 2, statuses: [Poor(Before), new DatedStatus(HouseholdStatus.NonPoor, new DateOnly(2025, 12, 20), "QĐ 45")])
            .Household(3, 2, statuses: [Poor(Before), new DatedStatus(HouseholdStatus.NearPoor, new DateOnly(2025, 3, 1), "QĐ 9")])
            .Household(4, 2, statuses: [Poor(Before), new DatedStatus(HouseholdStatus.NonPoor, new DateOnly(2025, 4, 1), "QĐ 10"), Poor(new DateOnly(2025, 11, 1))])
            .Household(5, 2, to: new DateOnly(2025, 6, 30), statuses: Poor(Before))
            .Household(6, 2, statuses: Poor(Before))
            .Household(7, 2, statuses: [new DatedStatus(HouseholdStatus.NearPoor, Before, ""), new DatedStatus(HouseholdStatus.NonPoor, new DateOnly(2025, 5, 5), "QĐ 11")])
            .Household(8, 2, statuses: Poor(new DateOnly(2025, 7, 1)))
            .Household(9, 2, statuses: Poor(Before))
            .Household(10, 2, statuses: [new DatedStatus(HouseholdStatus.NearPoor, Before, "")])
            .Build();
        return With(Listed(roster), h => h.Id switch
        {
            5 => h with { Left = HouseholdDeparture.MovedOut },
            8 => h with { Came = HouseholdArrival.Split },
            9 => h with { Statuses = [Non(Before), Poor(new DateOnly(2025, 9, 9))] },
            10 => h with { To = null, Statuses = [h.Statuses[0], new DatedStatus(HouseholdStatus.Poor, new DateOnly(2025, 12, 30), ""), Non(new DateOnly(2025, 12, 31))] },
            _ => h,
        });
    }

    private static Roster RandomRoster(Random random)
    {
        var roster = new TestRoster();
        var statuses = Enum.GetValues<HouseholdStatus>();
        for (var id = 1; id <= 12; id++)
        {
            var day = Before.AddDays(random.Next(-700, 200));
            var rows = new List<DatedStatus>();
            for (var i = random.Next(1, 6); i > 0; i--, day = day.AddDays(random.Next(1, 500)))
            {
                rows.Add(new DatedStatus(statuses[random.Next(statuses.Length)], day, ""));
            }

            roster.Household(id, random.Next(1, 3), random.Next(3) == 0 ? rows[0].From.AddDays(random.Next(0, 1500)) : null, [.. rows]);
        }

        return With(roster.Build(), h => h with
        {
            Came = random.Next(4) == 0 ? HouseholdArrival.MovedIn : null,
            Left = h.To is not null && random.Next(2) == 0 ? HouseholdDeparture.Died : null,
        });
    }

    // The test roster lists all from one day on; here each is listed from its first status.
    private static Roster Listed(Roster roster) => With(roster, h => h with { From = h.Statuses[0].From });

    private static Roster With(Roster roster, Func<Household, Household> change) => new(
        roster.UnitId, roster.Version, roster.IsSample, roster.Areas, roster.Organizations, roster.Officials,
        [.. roster.Households.Select(change)], roster.Assignments);

    private static DatedStatus Poor(DateOnly from) => new(HouseholdStatus.Poor, from, "");

    private static DatedStatus Non(DateOnly from) => new(HouseholdStatus.NonPoor, from, "");
}
