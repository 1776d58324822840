using ReportBot.Core.Forms;
using ReportBot.Core.Households.Annual;
using ReportBot.Core.Levels;
using ReportBot.Core.Plans;
using ReportBot.Core.Reports;

namespace ReportBot.Core.Conversations;

/// <summary>A draft with its form, its period and what was reported on the subject before.</summary>
internal sealed class OpenForm
{
    private readonly Talk talk;
    private Report? previous;
    private bool previousIsRead;
    private Answers? collected;

    private OpenForm(Talk talk, Plan plan, Form form, Draft draft)
    {
        this.talk = talk;
        Plan = plan;
        Form = form;
        Draft = draft;
        Period = PlanPeriods.Find(plan, draft.PeriodKey);
        Asked = form.Asked(draft.Answers);
    }

    public Plan Plan { get; }

    public Form Form { get; }

    public Draft Draft { get; }

    /// <summary>Null for an ad hoc report.</summary>
    public Period? Period { get; }

    /// <summary>The questions to ask, given the answers so far.</summary>
    public IReadOnlyList<Question> Asked { get; }

    public DraftRef Ref => DraftRef.Of(Draft);

    public Subject Subject => talk.Subject(Draft.Subject) ?? new Subject(Draft.Subject, "", "", null);

    public bool IsAdHoc => Period is null;

    /// <summary>The report on the subject before this one.</summary>
    public Report? Previous
    {
        get
        {
            if (!previousIsRead)
            {
                previousIsRead = true;
                previous = Period is null ? null : talk.Previous(Draft.Subject, Period);
            }

            return previous;
        }
    }

    /// <summary>The name of the period: "kỳ 10/9/2025" or "đột xuất".</summary>
    public string PeriodName => Period is null ? talk.T("period.ad-hoc") : Format.Period(talk.Words, Period);

    /// <summary>The draft with its form; null when the draft is gone (sent or dropped in another chat) or its plan is.</summary>
    public static OpenForm? Of(Talk talk, DraftRef which)
    {
        if (talk.Draft(which) is not { } draft || talk.Plan(which.Plan) is not { } plan
            || plan.Forms.FirstOrDefault(f => string.Equals(f.Id, draft.FormId, StringComparison.Ordinal)) is not { } form)
        {
            return null;
        }

        return new OpenForm(talk, plan, form, draft.FormVersion == form.Version
            ? draft
            : draft with { FormVersion = form.Version, Answers = AnswerFit.To(form, draft.Answers) });
    }

    /// <summary>The first question neither answered nor passed over; null when there is none.</summary>
    public Question? Next() => Asked.FirstOrDefault(q => !Draft.Answers.Has(q.Key) && !Draft.Skipped.Contains(q.Key, StringComparer.Ordinal));

    /// <summary>The first question that must be answered and is not; null when there is none.</summary>
    public Question? FirstRequired() => AnswerCheck.MissingIn(Form, Draft.Answers) is [var first, ..] ? first : null;

    /// <summary>The place of a question among those asked, from 1; 0 when it is not asked.</summary>
    public int PlaceOf(string key)
    {
        for (var i = 0; i < Asked.Count; i++)
        {
            if (string.Equals(Asked[i].Key, key, StringComparison.Ordinal))
            {
                return i + 1;
            }
        }

        return 0;
    }

    /// <summary>
    /// The number that a question shows: its place among those asked of everybody; one that is asked because of an earlier
    /// answer shows that one's, so that the count never changes on the way.
    /// </summary>
    public int NumberOf(Question question) => question.When is { } when && Form.Find(when.Key) is { } main
        ? NumberOf(main)
        : Form.Questions.TakeWhile(q => q != question).Count(q => q.When is null) + 1;

    /// <summary>
    /// The number by which a question is named wherever it is shown: its own, or behind that of the question that it hangs on
    /// a letter ("2a"), so that the same number means the same on the way and on the card.
    /// </summary>
    public string MarkOf(Question question) => question.When is null
        ? Format.Plain(NumberOf(question))
        : Format.Plain(NumberOf(question)) + (char)('a' + Asked.TakeWhile(q => q != question).Count(q => q.When is not null && NumberOf(q) == NumberOf(question)));

    /// <summary>The question named so among those asked; null when there is none.</summary>
    public Question? Marked(string mark) => Asked.FirstOrDefault(q => MarkOf(q) == mark);

    /// <summary>How many questions are asked of everybody.</summary>
    public int Count => Form.Questions.Count(q => q.When is null);

    /// <summary>What may be taken over as the answer: the year's collected figure in an annual report, else what was answered last time.</summary>
    public Answer? Offered(Question question) => Collected(question) ?? PreviousAnswer(question);

    /// <summary>What the records propose for this report, each to be confirmed; empty for an ad hoc report.</summary>
    public IReadOnlyList<ProposedAnswer> Proposed => Period is null
        ? []
        : [.. talk.Proposed(Plan, Period, Draft.Subject).Where(p => Form.Find(p.Key) is { } question && AnswerFit.Fits(question, p.Answer))];

    /// <summary>What the records propose for one question; null where nothing.</summary>
    public ProposedAnswer? ProposedFor(Question question) =>
        question.Prefill is null ? null : Proposed.FirstOrDefault(p => p.Key == question.Key);

    /// <summary>In an annual report on a household: what the year's reports come to, to be confirmed; null elsewhere.</summary>
    public Answer? Collected(Question question)
    {
        if (ProposedFor(question) is { } proposed)
        {
            return proposed.Answer;
        }

        if (Period is not { Kind: PeriodKind.Annual } period || Draft.Subject.Kind != SubjectKind.Household)
        {
            return null;
        }

        collected ??= talk.Know.Life.YearOf(Draft.Subject, period.Due.Year) is { } year ? HouseholdYears.AsAnswers(year, Form) : Answers.Empty;
        return collected[question.Key] is { } answer && AnswerFit.Fits(question, answer) ? answer : null;
    }

    /// <summary>What was answered last time, where it may be taken over: never a date or a picture.</summary>
    public Answer? PreviousAnswer(Question question) =>
        question.Kind is QuestionKind.Date or QuestionKind.Photo
        || Previous is not { } report || report.FormId != Form.Id || report.Answers[question.Key] is not { } answer
        || !AnswerFit.Fits(question, answer)
            ? null
            : answer;

    /// <summary>Keeps changed answers; the draft as changed is what later reads see.</summary>
    public OpenForm Keep(Func<Draft, Draft> change)
    {
        var changed = Settled(change(Draft)) with { UpdatedAt = talk.Know.Now };
        talk.Save(changed);
        return new OpenForm(talk, Plan, Form, changed);
    }

    // Doubtful words that were kept in place of an answer go when the answer comes.
    private Draft Settled(Draft changed) => changed.Rest.Length == 0 ? changed : WithoutVisitRemarks(Form.Questions
        .Where(q => changed.Answers[q.Key] is { } answer && !answer.Equals(Draft.Answers[q.Key]))
        .Aggregate(changed, (draft, q) => draft with
        {
            Rest = q.Kind == QuestionKind.YesNo && Draft.Answers.Has(q.Key)
                ? RestWords.WithoutReasons(draft.Rest)
                : AskedWords.WithoutOutlook(q, RestWords.WithoutLabelled(RestWords.WithoutTold(draft.Rest, changed.Answers[q.Key]), q.Label)),
        }));

    private Draft WithoutVisitRemarks(Draft changed) =>
        VisitWords.Of(Form) is { Visited.Key: var key } && changed.Answers[key] is Answer.YesNo { Value: var visited }
            ? changed with { Rest = VisitRemarks.Without(visited && Draft.Answers[key] is Answer.YesNo { Value: false } ? VisitRemarks.WithoutAbsence(changed.Rest) : changed.Rest, visited) }
            : changed;
}
