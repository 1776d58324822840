using ReportBot.Core.Forms;
using ReportBot.Core.Households;
using ReportBot.Core.Levels;
using ReportBot.Core.Messaging;
using ReportBot.Core.People;
using ReportBot.Core.Plans;
using ReportBot.Core.Reports;

namespace ReportBot.Core.Conversations;

/// <summary>Makes what a step may know from the unit's snapshot and from look-ups that read when asked.</summary>
internal static class KnowledgeLoader
{
    private static readonly ChannelTraits Plain = new(
        Buttons: false, MaxText: 2000, Files: false, CountsMessages: false, PerSecond: 0, PerChatPerSecond: 0);

    // The card that officials are given, beside the forms it explains; English has its own short words.
    private static readonly Lazy<string> VietnameseCard = new(() =>
    {
        using var stream = typeof(KnowledgeLoader).Assembly.GetManifestResourceStream("message-card.vi.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n").TrimEnd();
    });

    private static readonly Roster NoRoster = new(0, 0, isSample: false, [], [], [], [], []);

    /// <summary>What is known to the chat's person, or to a stranger.</summary>
    public static Knowledge Load(Chat chat, UnitView? view, ChannelTraits? traits, FormLinks? forms)
    {
        var plans = view?.PlansAt(chat.Now) ?? [];
        var today = plans.Count > 0 ? PlanClock.Today(plans[0], chat.Now) : DateOnly.FromDateTime(chat.Now.UtcDateTime.AddHours(7));
        var person = PersonOf(chat.Linked, view, today);
        return new Knowledge
        {
            Now = chat.Now,
            Today = today,
            Person = person,
            Plans = plans,
            Roster = view?.Roster ?? NoRoster,
            Channel = traits ?? Plain,
            MessageCard = MessageCardIn(person?.Language),
            ReportsOf = period => person is null ? Nothing : ReportsOf(chat, view!, person, period),
            Drafts = () => person is null ? [] : DraftStore.Mine(chat.Db, person.Access, FormOf(view!)),
            PreviousReport = (subject, period) => person is null ? null : ReportStore.Before(
                chat.Db, person.Access.UnitId, Period.KindWord(period.Kind), period.Due, subject, FormOf(view!)),
            History = (subject, most) => person is null ? [] : History(chat, view!, person, today, subject, most),
            Chats = () => person is null ? [] : OwnChats.Of(chat.Db, person.Access),
            IsBoard = () => Boards.UnitOf(chat.Db, chat.Message.Channel, chat.Message.ChatId) is not null,
            Here = (chat.Message.Channel, chat.Message.ChatId),
            Life = person is null ? HouseholdLookups.None : HouseholdLookupsLoader.For(chat, view!, person, today),
            Proposed = (plan, period, subject) => person is null
                ? []
                : ProposedFigures.Of(chat.Db, person.Access, view!, chat.Units.Get, plan, period, subject, chat.Now) ?? [],
            FormLink = () => person is not null && person.Access.HasAny(Roles.Reporter)
                ? forms?.For(chat.Db, view!, person.Official.Id, chat.Now)
                : null,
        };
    }

    /// <summary>The card on one-message reports in a language; null where there is none.</summary>
    internal static string? MessageCardIn(string? language) => language == "en" ? null : VietnameseCard.Value;

    private static IReadOnlyDictionary<SubjectId, Report> Nothing => new Dictionary<SubjectId, Report>();

    private static Person? PersonOf(LinkedPerson? linked, UnitView? view, DateOnly today) =>
        linked is not null && view?.Roster.Official(linked.OfficialId) is { } official
            && view.Roster.IsHere(official.Id, today)
            ? new Person(official, new Access(view.UnitId, official.Id, official.Roles), linked.Language)
            : null;

    private static Dictionary<SubjectId, Report> ReportsOf(Chat chat, UnitView view, Person person, Period period)
    {
        var reports = new Dictionary<SubjectId, Report>();
        var plan = view.Plans.First(p => string.Equals(p.Code, period.PlanCode, StringComparison.Ordinal));
        foreach (var obligation in Obligations.OwedBy(view.Roster, plan, period, person.Official.Id))
        {
            var subject = obligation.Subject.Id;
            if (ReportStore.Of(chat.Db, view.UnitId, plan.Code, period.Key, subject, FormOf(view)) is { } report)
            {
                reports.Add(subject, report);
            }
        }

        return reports;
    }

    private static IReadOnlyList<Report> History(Chat chat, UnitView view, Person person, DateOnly today, SubjectId? subject, int most)
    {
        if (subject is not { } one)
        {
            return ReportStore.FiledBy(chat.Db, view.UnitId, person.Official.Id, most, FormOf(view));
        }

        var own = view.Roster.SubjectsOf(person.Official.Id, today).Any(l => l.Subject.Id == one);
        return person.Access.Allows(Operation.ReadHistory, own)
            ? ReportStore.OnSubject(chat.Db, view.UnitId, one, most, FormOf(view))
            : [];
    }

    private static Func<string, string, int, Form?> FormOf(UnitView view) => (planCode, formId, version) => view.Plans
        .FirstOrDefault(p => string.Equals(p.Code, planCode, StringComparison.Ordinal))?.FindForm(formId, version);
}
