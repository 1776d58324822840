using ReportBot.Core.Households;
using ReportBot.Core.Text;

namespace ReportBot.Core.Conversations;

/// <summary>"lý do H045 chuyển đi xã Đak Đoa": the office tells why a household left the list.</summary>
internal static class DepartureFlow
{
    private const int MostNamed = 20;

    private const int LongestPlace = 100;

    private static readonly (string Phrase, HouseholdDeparture Reason)[] Reasons =
    [
        ("chuyen di", HouseholdDeparture.MovedOut), ("chuyen den", HouseholdDeparture.MovedOut), ("moved to", HouseholdDeparture.MovedOut), ("moved", HouseholdDeparture.MovedOut),
        ("nhap vao ho", HouseholdDeparture.Merged), ("nhap vao", HouseholdDeparture.Merged), ("nhap ho", HouseholdDeparture.Merged), ("merged into", HouseholdDeparture.Merged),
        ("da chet", HouseholdDeparture.Died), ("chet", HouseholdDeparture.Died), ("da mat", HouseholdDeparture.Died), ("died", HouseholdDeparture.Died),
    ];

    public static void Run(Talk talk, string rest)
    {
        var words = VietnameseText.Normalize(rest).Trim().Split([' ', ':', ','], 2, StringSplitOptions.RemoveEmptyEntries);
        var household = words.Length == 0 ? null : talk.Know.Roster.Households.FirstOrDefault(h => string.Equals(h.Code, words[0], StringComparison.OrdinalIgnoreCase));
        if (words.Length == 0)
        {
            List(talk);
        }
        else if (household is null)
        {
            talk.Say(talk.L("left.unknown", ("code", Format.Short(words[0], 20))));
        }
        else if (household.To is null || household.To >= talk.Know.Today)
        {
            talk.Say(talk.L("left.still-here", ("code", household.Code)));
        }
        else if (Read(words.ElementAtOrDefault(1) ?? "") is var (reason, to))
        {
            talk.Do(new Request.TellDeparture(household.Id, reason, to));
        }
        else
        {
            talk.Say(talk.L("left.how", ("code", household.Code)));
        }
    }

    public static void Resume(Talk talk, Request.TellDeparture request, Outcome outcome) => talk.Say(outcome is Outcome.Done
        ? talk.L(
            request.To is null ? "left.done" : "left.done-to", ("code", talk.HouseholdCode(request.Household)),
            ("reason", talk.L("left.reason-" + HouseholdWords.Of((HouseholdDeparture?)request.Reason))), ("to", request.To ?? ""))
        : talk.L("left.unknown", ("code", talk.HouseholdCode(request.Household))));

    private static void List(Talk talk)
    {
        var left = Departures.WithoutReason(talk.Person.Access, talk.Know.Roster, talk.Know.Today);
        if (left.Count == 0)
        {
            talk.Say(talk.L("left.none"));
            return;
        }

        talk.Note(talk.L("left.some", ("codes", string.Join(", ", left.Take(MostNamed).Select(h => $"{h.Code} ({Format.DayAndYear(h.To!.Value)})")))));
        talk.Say(talk.L("left.how", ("code", left[0].Code)));
    }

    private static (HouseholdDeparture Reason, string? To)? Read(string words)
    {
        var folded = VietnameseText.Fold(words);
        foreach (var (phrase, reason) in Reasons)
        {
            if (folded == phrase || folded.StartsWith(phrase + " ", StringComparison.Ordinal))
            {
                var to = folded.Length == words.Length ? words[phrase.Length..].Trim(' ', '.', ',', ':') : "";
                return (reason, to.Length == 0 || reason == HouseholdDeparture.Died ? null : Format.Short(to, LongestPlace));
            }
        }

        return null;
    }
}
