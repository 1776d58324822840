using System.Data.Common;
using System.Globalization;
using ReportBot.Core.Households.Recognition;
using ReportBot.Core.People;
using ReportBot.Core.Plans;
using ReportBot.Core.Reports;
using ReportBot.Core.Text;

namespace ReportBot.Core.Summaries;

/// <summary>
/// "Hộ nào khó khăn nhất": who is told to be in want of what nobody can wait for (food, health, a roof, water), in this order; then who has no more
/// than the poverty line of the place, the lowest income first; then who has little chance to leave poverty or another hardship. Whoever is
/// proposed or expected to leave poverty and not in such want is not among them. Each line says why it stands there.
/// </summary>
internal static class HardestLines
{
    private const int MostListed = 15;
    private const int LongestRemark = 160;

    /// <summary>The lines, the worst off first; empty where no report tells of anybody.</summary>
    public static IReadOnlyList<string> Of(Wording say, DbConnection db, UnitView view, IReadOnlyList<ToldAnswers> told, Period period)
    {
        var proposed = ProposalStore.Waiting(db, view.UnitId).Select(p => p.Household).ToHashSet();
        List<Standing> all = [.. told.Where(t => !(t.Subject.Id.Kind == SubjectKind.Household && proposed.Contains(t.Subject.Id.Id)) && !IsProposed(t)).Select(t => StandingOf(view, t, period)).Where(s => s.Why != Why.Nothing)];
        List<Standing> ranked = [.. all.OrderBy(s => s.Why).ThenBy(s => s.Told.Income ?? long.MaxValue).ThenBy(s => s.Told.Subject.Code, StringComparer.Ordinal)];
        return [.. ranked.Take(MostListed).Select((s, i) => string.Create(CultureInfo.InvariantCulture, $"{i + 1}. {Line(say, s)}")), .. ranked.Count > MostListed ? [say.Say("office-list.more", ("n", ranked.Count - MostListed))] : Array.Empty<string>()];
    }

    private static string Line(Wording say, Standing at) => $"{at.Told.Subject.Code} {at.Told.Subject.Name}: " + string.Join("; ", new[]
    {
        at.Why <= Why.Water ? say.Say("office-list.why." + at.Why.ToString().ToLowerInvariant()) : null,
        at.Told.Income is not { } income ? null
            : at.Line is { } line ? say.Say(income > line ? "office-list.over" : "office-list.under", ("income", OfficeList.FormMoney(say, income)), ("line", OfficeList.FormMoney(say, line)))
            : say.Say("office-list.income", ("income", OfficeList.FormMoney(say, income))),
        at.Why > Why.Income ? at.Told.Outlook?.Label : null,
        at.Quoted.Length > 0 ? OfficeList.Quote(at.Quoted) : null,
    }.OfType<string>());

    private static Standing StandingOf(UnitView view, ToldAnswers told, Period period)
    {
        var line = told.Subject.AreaId is { } area && view.Roster.Area(area) is { } known ? Plans.Income.IncomeLines.VietNam.For(period.LastDay, known.Kind)?.Vnd : null;
        var hardship = PhraseGroups.Of([new Quote(told.Subject.Code, told.Number, told.Hardship)]).Count > 0 ? told.Hardship : "";
        var pressing = told.Words.Where(w => w.Question.Summary is { Grouped: true }).Select(w => w.Words).Concat(RestWords.Remarks(told.Rest, LongestRemark)).Select(w => (Words: w, Want: Wants.In(w))).Where(w => w.Want is not null).OrderBy(w => w.Want).FirstOrDefault();
        var why = pressing.Want switch
        {
            Want.Food => Why.Food,
            Want.Health => Why.Health,
            Want.Roof => Why.Roof,
            Want.Water => Why.Water,
            null when told.IsExpected => Why.Nothing,
            null when told.Income is { } income && line is { } most && income <= most => Why.Income,
            null => told.Outlook is not null || hardship.Length > 0 ? Why.Chance : Why.Nothing,
        };
        return new Standing(told, why, line, pressing.Want is null || pressing.Words == told.Hardship ? hardship : pressing.Words);
    }

    // "Đề xuất: thoát nghèo": proposed in the report itself.
    private static bool IsProposed(ToldAnswers told) => told.Words.Any(w => w.Question.Key == ReportReview.ProposalKey && IsExit(w.Words));

    private static bool IsExit(string words)
    {
        var text = TokenText.Of(words);
        return Exit.OccursIn(text, 0, text.Count);
    }

    private static readonly Vocabulary Exit = new("thoát nghèo", "thoát cận nghèo", "ra khỏi hộ nghèo", "ra khỏi hộ cận nghèo", "công nhận thoát nghèo");

    /// <summary>Why a household stands where it does, the worst first.</summary>
    private enum Why
    {
        Food,
        Health,
        Roof,
        Water,
        Income,
        Chance,
        Nothing,
    }

    private sealed record Standing(ToldAnswers Told, Why Why, long? Line, string Quoted);
}
