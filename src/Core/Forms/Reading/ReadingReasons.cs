using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>
/// Why an answer is doubtful or cannot be read: the keys of the sentences with which the conversation asks.
/// All of them, in one place, so that none lacks its sentence.
/// </summary>
public static class ReadingReasons
{
    /// <summary>A number without a unit: "50".</summary>
    public const string MoneyBare = "money.bare";

    /// <summary>"1.500": thousands or a fraction.</summary>
    public const string MoneySeparator = "money.separator";

    /// <summary>A unit of several meanings: "50t", "5 trăm".</summary>
    public const string MoneyUnit = "money.unit";

    /// <summary>From–to: "5-7 triệu".</summary>
    public const string MoneyRange = "money.range";

    /// <summary>A bound: "hơn 1 triệu".</summary>
    public const string MoneyBound = "money.bound";

    /// <summary>A letter among the digits or digits badly grouped: "5O triệu".</summary>
    public const string MoneyMalformed = "money.malformed";

    /// <summary>No number: "vài triệu".</summary>
    public const string MoneyVague = "money.vague";

    /// <summary>Several amounts, to be added or multiplied: "10tr/hộ × 3".</summary>
    public const string MoneySeveral = "money.several";

    /// <summary>An amount for another unit than the question's: the whole household, a year, a month without "người".</summary>
    public const string MoneyPer = "money.per";

    /// <summary>An amount that does not say its unit and is unlikely for the question's.</summary>
    public const string MoneyUnusual = "money.unusual";

    /// <summary>No amount in the words.</summary>
    public const string MoneyUnreadable = "money.unreadable";

    /// <summary>Below the question's smallest amount.</summary>
    public const string MoneyTooSmall = "money.too_small";

    /// <summary>Above the question's largest amount.</summary>
    public const string MoneyTooLarge = "money.too_large";

    /// <summary>No such day: 31/9.</summary>
    public const string DateImpossible = "date.impossible";

    /// <summary>A day to come where a past one is asked for.</summary>
    public const string DateFuture = "date.future";

    /// <summary>It may be a day of the lunar calendar: "mùng 5 tháng 8".</summary>
    public const string DateLunar = "date.lunar";

    /// <summary>A stretch of days: "tuần trước".</summary>
    public const string DateVague = "date.vague";

    /// <summary>Several days, or a range.</summary>
    public const string DateRange = "date.range";

    /// <summary>No day in the words.</summary>
    public const string DateUnreadable = "date.unreadable";

    /// <summary>Neither yes nor no.</summary>
    public const string YesNoUnreadable = "yesno.unreadable";

    /// <summary>It is planned, not done: "mai tôi đi thăm".</summary>
    public const string YesNoPlanned = "yesno.planned";

    /// <summary>Yes and no at once, or done in part: "đến nhưng không gặp ai".</summary>
    public const string YesNoUnclear = "yesno.unclear";

    /// <summary>None of the choices.</summary>
    public const string ChoiceUnreadable = "choice.unreadable";

    /// <summary>Words that fit several choices.</summary>
    public const string ChoiceAmbiguous = "choice.ambiguous";

    /// <summary>Some of the words fit choices and some fit none.</summary>
    public const string ChoicePartly = "choice.partly";

    /// <summary>Help that is under way, approved or registered for, not yet given.</summary>
    public const string ChoiceUnderWay = "choice.under_way";

    /// <summary>Help is told of without saying which.</summary>
    public const string ChoiceUnnamed = "choice.unnamed";

    /// <summary>No count in the words, or several.</summary>
    public const string NumberUnreadable = "number.unreadable";

    /// <summary>A range or a bound instead of a count.</summary>
    public const string NumberRange = "number.range";

    /// <summary>Below the question's smallest count.</summary>
    public const string NumberTooSmall = "number.too_small";

    /// <summary>Above the question's largest count.</summary>
    public const string NumberTooLarge = "number.too_large";

    /// <summary>Nothing was typed.</summary>
    public const string TextEmpty = "text.empty";

    /// <summary>Figures or signs where words are asked for.</summary>
    public const string TextNoWords = "text.no_words";

    /// <summary>Longer than the question takes.</summary>
    public const string TextTooLong = "text.too_long";

    /// <summary>A picture is asked for and words came.</summary>
    public const string PhotoExpected = "photo.expected";

    /// <summary>"như kỳ trước" for one question: the old answer must be shown and confirmed.</summary>
    public const string SameAsBefore = "same_as_before";

    /// <summary>The message answers the question twice, differently.</summary>
    public const string Conflict = "conflict";

    /// <summary>The label stands there, and what belongs to it cannot be told.</summary>
    public const string LabelUnclear = "label.unclear";

    /// <summary>Every key above.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        MoneyBare, MoneySeparator, MoneyUnit, MoneyRange, MoneyBound, MoneyMalformed, MoneyVague, MoneySeveral, MoneyPer,
        MoneyUnusual, MoneyUnreadable, MoneyTooSmall, MoneyTooLarge, DateImpossible, DateFuture, DateLunar, DateVague,
        DateRange, DateUnreadable, YesNoUnreadable, YesNoPlanned, YesNoUnclear, ChoiceUnreadable, ChoiceAmbiguous,
        ChoicePartly, ChoiceUnderWay, ChoiceUnnamed, NumberUnreadable, NumberRange, NumberTooSmall, NumberTooLarge,
        TextEmpty, TextNoWords, TextTooLong, PhotoExpected, SameAsBefore, Conflict, LabelUnclear,
    ];

    internal static string Of(MoneyDoubt doubt) => doubt switch
    {
        MoneyDoubt.None => MoneyUnreadable,
        MoneyDoubt.Bare => MoneyBare,
        MoneyDoubt.Separator => MoneySeparator,
        MoneyDoubt.Unit => MoneyUnit,
        MoneyDoubt.Range => MoneyRange,
        MoneyDoubt.Bound => MoneyBound,
        MoneyDoubt.Malformed => MoneyMalformed,
        MoneyDoubt.Vague => MoneyVague,
        MoneyDoubt.Several => MoneySeveral,
    };

    internal static string Of(DateDoubt doubt) => doubt switch
    {
        DateDoubt.None => DateUnreadable,
        DateDoubt.Impossible => DateImpossible,
        DateDoubt.Future => DateFuture,
        DateDoubt.Lunar => DateLunar,
        DateDoubt.Vague => DateVague,
        DateDoubt.Range => DateRange,
    };
}
