using System.Data.Common;
using ReportBot.Core.Households;
using ReportBot.Core.Households.Annual;
using ReportBot.Core.Households.Recognition;
using ReportBot.Core.Households.Registration;
using ReportBot.Core.Messaging;
using ReportBot.Core.People;
using ReportBot.Core.Reports;

namespace ReportBot.Core.Conversations;

/// <summary>Carries out what a conversation asks for about the review of reports and the life of households.</summary>
internal static class HouseholdRequests
{
    /// <summary>Carries it out; null for a request of another kind.</summary>
    public static Outcome? Run(DbConnection db, Person person, UnitView view, Request request, DateTimeOffset now, MessageBudget? budget)
    {
        var access = person.Access;
        return request switch
        {
            Request.Annual annual => AnnualOperation.Compile(db, access, view, annual.Year, now) is { } material
                && AnnualText.Write(material, annual.Topic, person.Language, annual.Page) is { } messages
                ? new Outcome.Told(messages)
                : new Outcome.NotFound(),
            Request.ReturnReport back => ReportReview.Return(db, access, view, back.Number, back.Note, now, budget),
            Request.ReturnReports several => ReportReview.Return(db, access, view, several.Numbers, several.Note, now, budget),
            Request.AcceptReports accept => ReportReview.Accept(db, access, view, accept.Numbers, now),
            Request.AnswerProposal answer => ReportReview.Answer(db, access, view, answer.Number, answer.Words, now, budget),
            Request.Reopen reopen => ReportReview.Reopen(db, access, view, reopen, now, budget),
            Request.Propose propose => Proposals.Propose(db, access, view, propose.Proposal, now),
            Request.RecordCheck check => Proposals.RecordCheck(db, access, view, check.Number, check.Check, now, budget),
            Request.Recognise recognise => Recognitions.Recognise(db, access, view, recognise.Numbers, recognise.Decision, now, budget),
            Request.RefuseProposal refuse => Recognitions.Refuse(db, access, view, refuse.Number, refuse.Reason, now, budget),
            Request.UndoRecognition undo => Recognitions.Undo(db, access, view, undo.Numbers, now, budget),
            Request.RegisterExit register => Registrations.Register(db, access, view, register.Registration, now),
            Request.TellDeparture left => Departures.Tell(db, access, view, left.Household, left.Reason, left.To, now),
            Request.WithdrawExit withdraw => Registrations.Withdraw(db, access, view, withdraw.Household, withdraw.Year, now),
            _ => null,
        };
    }
}
