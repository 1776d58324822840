using System.Data.Common;
using ReportBot.Core.Conversations;
using ReportBot.Core.Forms;
using ReportBot.Core.People;
using ReportBot.Core.Plans;
using ReportBot.Core.Reports;

namespace ReportBot.Core.Reminders;

/// <summary>What one official still owes in one period.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Period">The period.</param>
/// <param name="Subjects">What about, in the order of lists.</param>
internal sealed record MissingWork(Plan Plan, Period Period, IReadOnlyList<MissingItem> Subjects)
{
    /// <summary>The list's own word for the subjects, Vietnamese: "khu phố"; null for the general word.</summary>
    public string? Noun { get; init; }

    /// <summary>The owed reports of a period that have not come.</summary>
    public static IReadOnlyList<Obligation> Obligations(DbConnection db, UnitView view, Plan plan, Period period)
    {
        var reported = PeriodReports.LatenessOf(db, view.UnitId, period);
        return [.. Reports.Obligations.Of(view.Roster, plan, period).Where(o => !reported.ContainsKey(o.Subject.Id))];
    }

    /// <summary>One official's part of what is missing, with how far its drafts are, as the chat that is written to has read them back.</summary>
    public static MissingWork Of(
        DbConnection db, UnitView view, Plan plan, Period period, long officialId, IEnumerable<Obligation> missing, ChatAddress? chat = null)
    {
        var access = new Access(view.UnitId, officialId, Roles.Reporter);
        var drafts = DraftStore.Mine(db, access, (planCode, form, version) => planCode == plan.Code ? plan.FindForm(form, version) : null)
            .Where(d => d.PeriodKey == period.Key)
            .ToDictionary(d => d.Subject);
        var form = plan.Form(period.FormId);
        IReadOnlyList<DraftRef> readBack = chat is not null && ConversationStore.Load(db, chat.Channel, chat.ChatId) is { } saved ? ReadBack.In(ConversationJson.Read(saved).Pending) : [];
        return new MissingWork(
            plan, period,
            [.. missing.Select(o => new MissingItem(
                o.Subject.Code,
                drafts.TryGetValue(o.Subject.Id, out var draft) ? NextQuestion(form, draft) : null,
                readBack.Contains(new DraftRef(period.PlanCode, period.Key, o.Subject.Id))))])
        {
            Noun = SubjectNoun.Of(view.Roster, missing.Select(o => o.Subject.Id)),
        };
    }

    // The place of the first question neither answered nor passed over; null for a draft that holds nothing yet.
    private static int? NextQuestion(Form form, Draft draft)
    {
        if (draft.Answers.Count == 0 && draft.Skipped.Count == 0)
        {
            return null;
        }

        var asked = form.Asked(draft.Answers);
        for (var i = 0; i < asked.Count; i++)
        {
            if (!draft.Answers.Has(asked[i].Key) && !draft.Skipped.Contains(asked[i].Key, StringComparer.Ordinal))
            {
                return i + 1;
            }
        }

        return asked.Count;
    }
}

/// <summary>A subject whose report is missing.</summary>
/// <param name="Code">Its code.</param>
/// <param name="AtQuestion">Where its draft has stopped, from 1; null where none is begun.</param>
/// <param name="IsReadBack">It was read back in the chat that is written to, and waits there for nothing but its "đúng".</param>
internal sealed record MissingItem(string Code, int? AtQuestion, bool IsReadBack = false);
