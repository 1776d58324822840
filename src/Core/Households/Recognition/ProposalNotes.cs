using System.Data.Common;
using System.Globalization;
using ReportBot.Core.Messaging;
using ReportBot.Core.People;
using ReportBot.Core.Reminders;

namespace ReportBot.Core.Households.Recognition;

/// <summary>Tells whoever made a proposal what became of it: by code, and once each time.</summary>
internal static class ProposalNotes
{
    public static void Recognised(DbConnection db, UnitView view, StatusProposal proposal, DateTimeOffset now, MessageBudget? budget) =>
        Tell(db, view, proposal, "note.recognised", proposal.Decision?.Text ?? "", now, budget);

    public static void Refused(DbConnection db, UnitView view, StatusProposal proposal, DateTimeOffset now, MessageBudget? budget) =>
        Tell(db, view, proposal, "note.refused", proposal.Reason, now, budget);

    public static void Undone(DbConnection db, UnitView view, StatusProposal proposal, DateTimeOffset now, MessageBudget? budget) =>
        Tell(db, view, proposal, "note.undone", "", now, budget);

    private static void Tell(DbConnection db, UnitView view, StatusProposal proposal, string key, string words, DateTimeOffset now, MessageBudget? budget) =>
        OfficialNote.Send(
            db, view, proposal.ProposedBy,
            language =>
            {
                var texts = HouseholdTexts.For(language);
                return new OutgoingMessage
                {
                    Text = texts.Say(
                        key,
                        ("subject", view.Roster.Household(proposal.Household)?.Code ?? ""),
                        ("number", proposal.Code),
                        ("kind", texts.Say("kind." + ProposalWords.Of(proposal.Kind))),
                        ("words", words)),
                };
            },
            string.Create(CultureInfo.InvariantCulture, $"{key}:{view.UnitId}:{proposal.Number}:{now.ToUnixTimeMilliseconds()}"),
            now,
            budget);
}
