using ReportBot.Core.Forms;
using ReportBot.Core.Households;
using ReportBot.Core.Households.Recognition;
using ReportBot.Core.Households.Registration;
using ReportBot.Core.People;
using ReportBot.Core.Reports;

namespace ReportBot.Core.Conversations;

/// <summary>An operation that a conversation asks for and whose outcome it must speak about.</summary>
public abstract record Request
{
    private Request()
    {
    }

    /// <summary>Link this chat's person to the official of an invitation.</summary>
    public sealed record Redeem(string Code) : Request;

    /// <summary>File these reports; all of them or none.</summary>
    public sealed record File(IReadOnlyList<Filing> Filings) : Request;

    /// <summary>Compile the summary of a period, or the figures of one part of the unit.</summary>
    public sealed record Compile(string PlanCode, string PeriodKey, UnitPart? Part = null) : Request;

    /// <summary>Who is missing in a period, or how far one part of the unit is.</summary>
    public sealed record ListMissing(string PlanCode, string PeriodKey, UnitPart? Part = null) : Request;

    /// <summary>Whose reports came late in a period, of the unit or of one part of it.</summary>
    public sealed record ListLate(string PlanCode, string PeriodKey, UnitPart? Part = null) : Request;

    /// <summary>How many reports of a period have come, in one line.</summary>
    public sealed record ShowStatus(string PlanCode, string PeriodKey) : Request;

    /// <summary>A period against the one before it.</summary>
    public sealed record Compare(string PlanCode, string PeriodKey) : Request;

    /// <summary>What the reports of a period say to one question of their form.</summary>
    public sealed record ListFigure(string PlanCode, string PeriodKey, string Question, string? Answer = null) : Request;

    /// <summary>Return several reports to their authors for the same reason.</summary>
    public sealed record ReturnReports(IReadOnlyList<long> Numbers, string Note) : Request;

    /// <summary>A list of households that a committee asks for.</summary>
    public sealed record ListOf(string PlanCode, string PeriodKey, ReportBot.Core.Summaries.OfficeListKind Kind, string Words = "") : Request;

    /// <summary>How far each area is in a period.</summary>
    public sealed record ListByArea(string PlanCode, string PeriodKey) : Request;

    /// <summary>What came with the reports of a period and answers no question.</summary>
    public sealed record ListSentAlong(string PlanCode, string PeriodKey) : Request;

    /// <summary>The answers of a period that would read oddly in its document.</summary>
    public sealed record ListReadAgain(string PlanCode, string PeriodKey) : Request;

    /// <summary>How many people and reports are missing in a period, before they are reminded.</summary>
    public sealed record CountMissing(string PlanCode, string PeriodKey, UnitPart? Part = null) : Request;

    /// <summary>Remind those who are missing in a period, or those of one part of the unit.</summary>
    public sealed record Nudge(string PlanCode, string PeriodKey, UnitPart? Part = null) : Request;

    /// <summary>Have the summary of a period as a document.</summary>
    public sealed record Export(string PlanCode, string PeriodKey, Documents.DocumentKind Kind) : Request;

    /// <summary>Freeze the summary of a period.</summary>
    /// <param name="PlanCode">The plan.</param>
    /// <param name="PeriodKey">The period.</param>
    /// <param name="IsSure">The person was told what a period that still takes reports lacks, and wants it.</param>
    public sealed record Freeze(string PlanCode, string PeriodKey, bool IsSure = false) : Request;

    /// <summary>Undo that.</summary>
    public sealed record Unfreeze(string PlanCode, string PeriodKey, string Reason) : Request;

    /// <summary>Return a report for correction.</summary>
    public sealed record ReturnReport(long Number, string Note) : Request;

    /// <summary>Make an invitation for an official.</summary>
    public sealed record Invite(string OfficialCode, Roles Role) : Request;

    /// <summary>How far the broadcasts of the last days are.</summary>
    public sealed record ListBroadcasts : Request;

    /// <summary>Pause, resume or stop a broadcast.</summary>
    /// <param name="Change">What.</param>
    /// <param name="Id">Which; null for the newest of which it makes sense.</param>
    public sealed record ChangeBroadcast(BroadcastChange Change, long? Id) : Request;

    /// <summary>How many messages each bot has used this month.</summary>
    public sealed record ReadBudget : Request;

    /// <summary>Make this group a board of the unit.</summary>
    public sealed record LinkBoard : Request;

    /// <summary>This group is a board no longer.</summary>
    public sealed record UnlinkBoard : Request;

    /// <summary>How far the periods are, for this group where it is a board.</summary>
    public sealed record ShowBoard : Request;

    /// <summary>Make a code by which the person links another chat.</summary>
    public sealed record MakeLinkCode : Request;

    /// <summary>Send reminders to this one of the person's chats first.</summary>
    public sealed record PreferChat(long Id) : Request;

    /// <summary>End the link of this one of the person's chats.</summary>
    public sealed record UnlinkChat(long Id) : Request;

    /// <summary>The reports with these numbers need nothing more.</summary>
    public sealed record AcceptReports(IReadOnlyList<long> Numbers) : Request;

    /// <summary>Answer the proposal in a report; its author is told.</summary>
    public sealed record AnswerProposal(long Number, string Words) : Request;

    /// <summary>Take reports of a locked period on one subject again, to the end of a day.</summary>
    public sealed record Reopen(PeriodRef At, SubjectId Subject, DateOnly? Until) : Request;

    /// <summary>Propose to recognise what became of a household.</summary>
    public sealed record Propose(NewProposal Proposal) : Request;

    /// <summary>Record the check of a proposal.</summary>
    public sealed record RecordCheck(long Number, ProposalCheck Check) : Request;

    /// <summary>Recognise proposals by one decision; all of them or none.</summary>
    public sealed record Recognise(IReadOnlyList<long> Numbers, RecognitionDecision Decision) : Request;

    /// <summary>Do not recognise a proposal.</summary>
    public sealed record RefuseProposal(long Number, string Reason) : Request;

    /// <summary>Take recognitions back.</summary>
    public sealed record UndoRecognition(IReadOnlyList<long> Numbers) : Request;

    /// <summary>Register a household to leave poverty in a year, or change its registration.</summary>
    public sealed record RegisterExit(NewRegistration Registration) : Request;

    /// <summary>A part of the annual report's material: the overview (empty), a part, or a household by its code.</summary>
    public sealed record Annual(int Year, string Topic, int Page = 1) : Request;

    /// <summary>Take a registration back.</summary>
    public sealed record WithdrawExit(long Household, int Year) : Request;

    /// <summary>The workbook of the unit's list, and where it is taken back.</summary>
    /// <param name="WithFile">The messenger takes files.</param>
    public sealed record OfferImport(bool WithFile) : Request;

    /// <summary>Read a workbook that came in.</summary>
    public sealed record TakeWorkbook(string FileId, string FileName) : Request;

    /// <summary>Import a workbook that was shown.</summary>
    public sealed record ApplyImport(string Id) : Request;

    /// <summary>Let go of a workbook that was shown.</summary>
    public sealed record DropImport(string Id) : Request;

    /// <summary>What the last import was and whether it can be undone.</summary>
    public sealed record LookAtUndo : Request;

    /// <summary>Undo this import.</summary>
    public sealed record UndoImport(long ImportId) : Request;

    /// <summary>Keep why a household left the list.</summary>
    /// <param name="Household">Which.</param>
    /// <param name="Reason">Why.</param>
    /// <param name="To">Where it went, or the household that it was merged into; null where not told.</param>
    public sealed record TellDeparture(long Household, HouseholdDeparture Reason, string? To) : Request;

    /// <summary>Speak this language from now on.</summary>
    public sealed record SetLanguage(string Language) : Request;
}

/// <summary>What can be done with a broadcast.</summary>
public enum BroadcastChange
{
    /// <summary>Hold what is not sent yet.</summary>
    Pause,

    /// <summary>Go on.</summary>
    Resume,

    /// <summary>Give up what is not sent yet.</summary>
    Stop,
}

/// <summary>One report to file.</summary>
/// <param name="PlanCode">The plan.</param>
/// <param name="PeriodKey">The period; <c>ad-hoc</c> for a report that nobody owes.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="FormId">The form.</param>
/// <param name="FormVersion">The version that was answered.</param>
/// <param name="Answers">The answers, a nil report included.</param>
public sealed record Filing(
    string PlanCode, string PeriodKey, SubjectId Subject, string FormId, int FormVersion, Answers Answers)
{
    /// <summary>Words of the official that answer no question, as typed (NFC); empty where there are none.</summary>
    public string Rest { get; init; } = "";
}
