using ReportBot.Core.Conversations;

namespace ReportBot.Core.Households;

/// <summary>What the bot says about the life of households: statuses, proposals, registrations, hand-overs, the year.</summary>
internal static class HouseholdTexts
{
    private static readonly Texts Vietnamese = Texts.Load("Households", "vi");

    private static readonly Texts English = Texts.Load("Households", "en");

    /// <summary>The texts in a language; Vietnamese where there are none in it.</summary>
    public static Texts For(string? language) => language == English.Language ? English : Vietnamese;
}
