using System.Data.Common;
using System.Globalization;
using ReportBot.Core.Conversations;
using ReportBot.Core.Households.Annual;
using ReportBot.Core.Households.Recognition;
using ReportBot.Core.Messaging;
using ReportBot.Core.People;
using ReportBot.Core.Reports;

namespace ReportBot.Core.Households.Handover;

/// <summary>The note to a successor: the codes, and for the first few where each stands. No draft of anybody is in it.</summary>
internal static class HandoverText
{
    private const int MostCodes = 12;
    private const int MostStories = 5;

    public static OutgoingMessage Write(DbConnection db, UnitView view, HouseholdHandover handover, DateOnly today, string language)
    {
        var texts = HouseholdTexts.For(language);
        var codes = handover.Households.Select(h => h.Code).ToList();
        var lines = new List<string>
        {
            texts.Say(
                "handover.note", ("day", handover.From.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)),
                ("codes", codes.Count <= MostCodes ? string.Join(", ", codes) : string.Join(", ", codes.Take(MostCodes)) + "…"),
                ("name", view.Roster.NameOf(handover.Predecessor))),
        };
        lines.AddRange(handover.Households.Take(MostStories).Select(h => Story(db, view, h, today, texts)));
        lines.Add(texts.Say("handover.how", ("code", codes[0])));
        return new OutgoingMessage
        {
            Text = string.Join('\n', lines),
            Buttons = [.. codes.Take(MostStories).Where(c => System.Text.Ascii.IsValid(c)).Select(code => new Button(code, "/ho " + code))],
            Language = texts.Language == "vi" ? null : texts.Language,
        };
    }

    private static string Story(DbConnection db, UnitView view, Household household, DateOnly today, Texts texts)
    {
        var subject = new SubjectId(SubjectKind.Household, household.Id);
        var parts = new List<string>();
        if (ReportStore.OnSubject(db, view.UnitId, subject, 1, ReportReview.FormOf(view)) is [var last])
        {
            var at = last.FiledAt.ToOffset(TimeSpan.FromHours(7));
            parts.Add(texts.Say("handover.last", ("number", Report.Show(last.Number)), ("day", at.ToString("dd/MM", CultureInfo.InvariantCulture))));
        }

        if (AnnualOperation.OfHousehold(db, view, subject, today.Year) is { } year)
        {
            parts.AddRange(YearOf(db, view, year, texts));
        }

        if (ProposalStore.On(db, view.UnitId, household.Id).FirstOrDefault(Proposals.IsWaiting) is { } proposal)
        {
            parts.Add(texts.Say("story.proposal", ("number", proposal.Code), ("kind", texts.Say("kind." + ProposalWords.Of(proposal.Kind))),
                ("state", texts.Say(proposal.State == ProposalState.Open ? "state.open" : "state.checked"))));
        }

        return texts.Say("handover.story", ("code", household.Code), ("parts", parts.Count == 0 ? texts.Say("handover.nothing") : string.Join("; ", parts)));
    }

    private static IEnumerable<string> YearOf(DbConnection db, UnitView view, HouseholdYear year, Texts texts)
    {
        if (year.Visits.Count > 0)
        {
            yield return texts.Say("handover.visits", ("count", year.Visits.Count.ToString(CultureInfo.InvariantCulture)));
        }

        if (year.Help.Count > 0)
        {
            yield return string.Join(", ", year.Help.Select(h => h.Label)) + (year.Money.Value > 0 ? ", " + Format.Money(year.Money.Value, null) : "");
        }

        if (year.Proposals.FirstOrDefault(p => ReviewStore.AnswerTo(db, view.UnitId, p.Report) is null) is { } open)
        {
            yield return texts.Say("handover.open", ("words", Format.Short(open.Text, 80)));
        }
    }
}
