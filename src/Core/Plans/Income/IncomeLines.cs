using System.Reflection;
using System.Text.Json;
using ReportBot.Core.Text;

namespace ReportBot.Core.Plans.Income;

/// <summary>
/// The poverty lines of income by date and by the kind of area, from <c>plans/income-lines.json</c>: what a report states
/// is compared with the line of its own day.
/// </summary>
/// <param name="Lines">Ascending, without overlap.</param>
/// <param name="RuralKinds">Words for areas in the country: thôn, làng, xóm.</param>
/// <param name="UrbanKinds">Words for areas in towns: khu phố, khóm.</param>
public sealed record IncomeLines(IReadOnlyList<IncomeLine> Lines, IReadOnlyList<string> RuralKinds, IReadOnlyList<string> UrbanKinds)
{
    /// <summary>The question of household forms that asks for income per person and month.</summary>
    public const string Question = "income";

    /// <summary>Those in force in Viet Nam.</summary>
    public static IncomeLines VietNam { get; } = Load();

    /// <summary>The line in force on a day; null where none is known.</summary>
    public IncomeLine? On(DateOnly day) => Lines.FirstOrDefault(l => l.From <= day && day <= l.To);

    /// <summary>Whether areas of this kind lie in the country or in town; null for a word that the file does not have.</summary>
    /// <param name="kind">The local word: "làng", "Khu phố".</param>
    public AreaSetting? SettingOf(string kind) =>
        RuralKinds.Any(k => VietnameseText.SameWithoutMarks(k, kind)) ? AreaSetting.Rural
        : UrbanKinds.Any(k => VietnameseText.SameWithoutMarks(k, kind)) ? AreaSetting.Urban
        : null;

    /// <summary>The line for a day and a kind of area; null where either is not known.</summary>
    public (long Vnd, AreaSetting Setting, string Source)? For(DateOnly day, string kind) =>
        On(day) is { } line && SettingOf(kind) is { } setting ? (line.Of(setting), setting, line.Source) : null;

    private static IncomeLines Load()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("income-lines.json")
            ?? throw new InvalidOperationException("The poverty lines are not in the program.");
        using var document = JsonDocument.Parse(stream, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip });
        return document.Deserialize<IncomeLines>(PlanJson.Options) ?? throw new InvalidOperationException("The poverty lines are empty.");
    }
}
