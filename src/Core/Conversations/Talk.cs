using System.Globalization;
using ReportBot.Core.Levels;
using ReportBot.Core.Messaging;
using ReportBot.Core.Plans;
using ReportBot.Core.Reports;

namespace ReportBot.Core.Conversations;

/// <summary>One step under way: what is known, and the effects as they gather. It lives only within the step.</summary>
internal sealed class Talk(ConversationState state, Knowledge knowledge)
{
    private readonly List<Effect> effects = [];
    private readonly List<string> notes = [];
    private readonly StepMemory memory = new(knowledge);
    private IReadOnlyList<MenuItem>? menu;

    public ConversationState State { get; set; } = state;

    public Knowledge Know { get; } = knowledge;

    public Texts Words { get; } = Texts.For(knowledge.Person?.Language);

    /// <summary>The linked official; flows for linked people only are reached with one.</summary>
    public Person Person => Know.Person ?? throw new InvalidOperationException("Only for linked people.");

    public long Now => Know.Now.ToUnixTimeMilliseconds();

    /// <summary>An instant in the plan's time zone.</summary>
    public DateTimeOffset Local(DateTimeOffset utc) =>
        Know.Plans is [var plan, ..] ? PlanClock.Local(plan, utc) : utc.ToOffset(TimeSpan.FromHours(7));

    /// <summary>A sentence of the bot.</summary>
    public string T(string key, params ReadOnlySpan<(string Name, string Value)> values) => Words.Say(key, values);

    /// <summary>A paragraph that goes before the next thing said, in one message with it.</summary>
    public void Note(string text) => notes.Add(text);

    /// <summary>The same, where it does not go before it already.</summary>
    public void NoteOnce(string text)
    {
        if (!notes.Contains(text))
        {
            notes.Add(text);
        }
    }

    /// <summary>The next thing said brings this menu of commands along, for a channel that shows one.</summary>
    public void Offer(IReadOnlyList<MenuItem> items) => menu = items;

    /// <summary>Says something; long text is split where lines end, with the buttons below the last part.</summary>
    public void Say(string text, params IReadOnlyList<Button> buttons)
    {
        notes.Add(text);
        var whole = string.Join('\n', notes);
        notes.Clear();
        var parts = TextParts.Split(whole, Math.Min(Know.Channel.MaxText, TextParts.Limit) - PlainText.Room(buttons, Know.Channel.Buttons));
        for (var i = 0; i < parts.Count; i++)
        {
            effects.Add(new Effect.Say(new OutgoingMessage
            {
                Text = parts[i],
                Buttons = i == parts.Count - 1 ? buttons : [],
                Menu = i == parts.Count - 1 ? menu : null,
                Language = Words.Language == Texts.Vietnamese.Language ? null : Words.Language,
            }));
        }

        menu = null;
    }

    /// <summary>Does something of which nothing is said: what it keeps is read back with what follows.</summary>
    public void Quietly(Action act)
    {
        var (said, noted) = (effects.Count, notes.ToList());
        act();
        List<Effect> kept = [.. effects.Take(said), .. effects.Skip(said).Where(e => e is not Effect.Say)];
        effects.Clear();
        effects.AddRange(kept);
        notes.Clear();
        notes.AddRange(noted);
    }

    /// <summary>Says what was noted, with these buttons; nothing when nothing was noted.</summary>
    public void Close(IReadOnlyList<Button> buttons)
    {
        if (notes.Count > 0)
        {
            var last = notes[^1];
            notes.RemoveAt(notes.Count - 1);
            Say(last, buttons);
        }
    }

    /// <summary>From here on the bot waits for this; buttons of older questions become stale.</summary>
    public void Expect(Pending pending) => State = State with { Prompt = State.Prompt + 1, Pending = pending, AskedAt = Now, Sent = null };

    /// <summary>The bot waits for nothing any more.</summary>
    public void Forget() => State = State with { Pending = null };

    /// <summary>A button that answers the question just asked.</summary>
    public Button Press(string label, string action, int? number = null, bool inText = false) =>
        new(label, string.Create(CultureInfo.InvariantCulture, $"{State.Prompt}:{action}"), number, inText);

    public void Do(Request request) => effects.Add(new Effect.Do(request));

    /// <summary>Whether the step asks for such an operation.</summary>
    public bool AsksFor<T>()
        where T : Request => effects.Exists(e => e is Effect.Do { Request: T });

    /// <summary>The pictures that the step is about, with the words below each; empty for words alone.</summary>
    public IReadOnlyList<SentPicture> Pictures { get; set; } = [];

    /// <summary>Which period the words are for, of one whose report was sent and may be changed, and the next; null where that is no question.</summary>
    public LateChoice? Late { get; set; }

    /// <summary>The step goes on with what was sent together and begun before: an edit undoes all of it.</summary>
    public bool GoesOn { get; set; }

    /// <summary>The drafts that the step saved or dropped.</summary>
    public IReadOnlyCollection<DraftRef> ChangedDrafts => memory.Changed;

    public void Save(Draft draft)
    {
        memory.Keep(DraftRef.Of(draft), draft);
        effects.Add(new Effect.SaveDraft(draft));
    }

    public void Drop(DraftRef draft)
    {
        memory.Keep(draft, null);
        effects.Add(new Effect.DropDraft(draft.Plan, draft.Period, draft.Subject));
    }

    /// <summary>The draft as it is after what this step did; null when there is none.</summary>
    public Draft? Draft(DraftRef which) => memory.Draft(which);

    /// <summary>The person's drafts as they were before the step, last touched first.</summary>
    public IReadOnlyList<Draft> Drafts => memory.Drafts;

    /// <summary>The person's current reports of a period.</summary>
    public IReadOnlyDictionary<SubjectId, Report> Reports(Period period) => memory.Reports(period);

    /// <summary>What a report may be filled in from.</summary>
    public IReadOnlyList<ProposedAnswer> Proposed(Plan plan, Period period, SubjectId subject) => memory.Proposed(plan, period, subject);

    /// <summary>The report on a subject before this period.</summary>
    public Report? Previous(SubjectId subject, Period period) => memory.Previous(subject, period);

    /// <summary>What the person owes in a period.</summary>
    public IReadOnlyList<Obligation> Owed(Plan plan, Period period) => memory.Owed(plan, period, Person.Official.Id);

    public Plan? Plan(string code)
    {
        foreach (var plan in Know.Plans)
        {
            if (string.Equals(plan.Code, code, StringComparison.Ordinal))
            {
                return plan;
            }
        }

        return null;
    }

    public Subject? Subject(SubjectId id) => Know.Roster.Subject(id);

    public string CodeOf(SubjectId id) => Subject(id)?.Code ?? "";

    /// <summary>The result. Notes that nothing followed are said by themselves.</summary>
    public Turn Turn()
    {
        Close([]);
        return new Turn(State, effects);
    }
}
