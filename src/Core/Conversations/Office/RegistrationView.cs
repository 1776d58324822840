using ReportBot.Core.Households.Registration;

namespace ReportBot.Core.Conversations;

/// <summary>How registrations look: one in a line, and the office's list with its totals.</summary>
internal static class RegistrationView
{
    private const int MostListed = 20;

    public static string Label(Talk talk, Deprivation deprivation) =>
        talk.Words.Language == Texts.English.Language ? deprivation.English : deprivation.Label;

    /// <summary>"thiếu hụt: việc làm, nhà tiêu hợp vệ sinh; cần: vay 50 triệu"</summary>
    public static string Content(Talk talk, IReadOnlyList<string> deprivations, string support)
    {
        var lacks = deprivations.Select(Deprivations.Find).OfType<Deprivation>().Select(d => Label(talk, d)).ToList();
        var content = lacks.Count == 0 ? talk.L("register.lacks-none") : talk.L("register.lacks", ("list", string.Join(", ", lacks)));
        return support.Length == 0 ? content : content + "; " + talk.L("register.needs", ("words", support));
    }

    /// <summary>The list as a plan in force asks for it; null where none says what it holds, and all is asked.</summary>
    public static Plans.RegistrationList? Wanted(Talk talk) =>
        talk.Know.Plans.Select(p => p.Registration).OfType<Plans.RegistrationList>().FirstOrDefault();

    /// <summary>The list of a year. Whether a household is of an ethnic minority is in the rate alone.</summary>
    public static void List(Talk talk, int year)
    {
        talk.Forget();
        var list = Households.Registration.RegistrationList.Of(talk.Know.Roster, year, talk.Know.Life.Registrations(year));
        if (list.Registrations.Count == 0)
        {
            talk.Say(RegistrationFlow.Registrable(talk) is [var first, ..]
                ? talk.L("register.empty", ("year", Format.Plain(year)), ("code", first.Code))
                : talk.L("register.no-households"));
            return;
        }

        var wanted = Wanted(talk);
        talk.Note(talk.L("register.title", ("year", Format.Plain(year)), ("count", Format.Plain(list.Registrations.Count))));
        if (wanted is null or { EthnicMinority: true })
        {
            talk.Note(talk.L(
                "register.rate", ("count", Format.Plain(list.EthnicMinority)), ("all", Format.Plain(list.Registrations.Count)),
                ("rate", Rate(list.MinorityHundredths ?? 0)), ("unknown", Format.Plain(list.MinorityUnknown))));
        }

        if (list.Deprivations.Count > 0)
        {
            talk.Note(talk.L("register.totals", ("list", string.Join("; ", list.Deprivations.Select(d => $"{Label(talk, d.Indicator)} {Format.Plain(d.Households)}")))));
        }

        for (var i = 0; i < Math.Min(list.Registrations.Count, MostListed); i++)
        {
            var one = list.Registrations[i];
            talk.Note($"{Format.Plain(i + 1)}. {talk.HouseholdName(one.Household)}: {Content(talk, one.Deprivations, Format.Short(one.Support, 80))}");
        }

        if (list.Registrations.Count > MostListed)
        {
            talk.Note(talk.L("register.more", ("count", Format.Plain(list.Registrations.Count - MostListed))));
        }

        if (wanted is { SentTo: { Count: > 0 } to })
        {
            talk.Note(talk.L("register.sent-to", ("source", wanted.Source), ("label", wanted.Label), ("list", string.Join("; ", to))));
        }

        talk.Close([]);
    }

    /// <summary>"66,67 %" from hundredths of a percent; "100 %" where it is whole.</summary>
    public static string Rate(int hundredths) => hundredths % 100 == 0
        ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{hundredths / 100} %")
        : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{hundredths / 100},{hundredths % 100:D2} %");
}
