using ReportBot.Core.Conversations;
using ReportBot.Core.Forms;
using ReportBot.Core.Households;
using ReportBot.Core.Households.Annual;
using ReportBot.Core.Messaging;
using ReportBot.Core.People;
using ReportBot.Core.Plans;
using ReportBot.Core.Reports;

namespace ReportBot.Core.Tests.Conversations;

/// <summary>
/// Stands in for storage and operations: it carries out the effects of a step on dictionaries, by the real
/// rules where they are pure. States, drafts and answers go through their JSON between two turns.
/// </summary>
internal sealed partial class Office : IOffice
{
    private readonly Dictionary<string, string> states = [];
    private readonly Dictionary<string, long> links = [];
    private readonly Dictionary<long, string> languages = [];
    private readonly Dictionary<(long Official, DraftRef Which), Draft> drafts = [];
    private readonly Dictionary<string, (long Official, bool Expired)> codes = [];
    private int wrongCodes;
    private bool isFrozen;
    private long nextNumber = 123;

    public DateTimeOffset Now { get; set; }

    public Roster Roster { get; init; } = KonGang.Roster;

    public List<Report> Reports { get; } = [];

    public IReadOnlyDictionary<(long Official, DraftRef Which), Draft> Drafts => drafts;

    public void Link(string chat, string official) => Link(chat, OfficialByCode(official).Id);

    public void AddCode(string code, string official, bool expired) => codes[code] = (OfficialByCode(official).Id, expired);

    /// <summary>A report that was there before.</summary>
    public void AddReport(string household, string period, string answers, string reviewState)
    {
        var found = PlanPeriods.Find(KonGang.Plan, period)!;
        var filed = PlanClock.At(KonGang.Plan, found.LastDay, new TimeOnly(9, 30));
        var subject = KonGang.H(household);
        Reports.Add(new Report
        {
            Id = Reports.Count + 1, Number = 100 + Reports.Count, Version = 1, PlanCode = KonGang.Plan.Code, PeriodKey = period,
            Kind = Period.KindWord(found.Kind), Subject = subject, FormId = found.FormId, FormVersion = 1,
            Answers = AnswersJson.Read(KonGang.Plan.Form(found.FormId), answers),
            FiledBy = Obligations.On(Roster, KonGang.Plan, found, subject)!.OwedByOfficial!.Value,
            FiledAt = filed, FirstFiledAt = filed, IsLate = false, ReviewState = reviewState,
            ReviewNote = reviewState == Report.Returned ? "ghi rõ số tiền vay" : "",
        });
    }

    /// <summary>One message in, what the bot says out.</summary>
    public IReadOnlyList<OutgoingMessage> Receive(IncomingMessage input, bool buttons)
    {
        var state = ConversationJson.Read(states.GetValueOrDefault(input.ChatId));
        var said = new List<OutgoingMessage>();
        var turn = Engine.Step(state, input, Know(input.ChatId, buttons));
        for (var again = true; again;)
        {
            again = false;
            foreach (var effect in turn.Effects)
            {
                switch (effect)
                {
                    case Effect.Say say:
                        said.Add(Checked(say.Message));
                        break;
                    case Effect.SaveDraft save:
                        Save(links[input.ChatId], save.Draft);
                        break;
                    case Effect.DropDraft drop:
                        drafts.Remove((links[input.ChatId], new DraftRef(drop.PlanCode, drop.PeriodKey, drop.Subject)));
                        break;
                }
            }

            states[input.ChatId] = ConversationJson.Write(turn.State);
            if (turn.Effects.OfType<Effect.Do>().FirstOrDefault() is { } todo)
            {
                var outcome = Carry(input.ChatId, todo.Request);
                turn = Engine.Resume(ConversationJson.Read(states[input.ChatId]), todo.Request, outcome, Know(input.ChatId, buttons));
                again = true;
            }
        }

        return said;
    }

    /// <summary>Changes all drafts behind the conversation's back.</summary>
    public void Change(Func<Draft, Draft> change)
    {
        foreach (var (key, draft) in drafts.ToList())
        {
            drafts[key] = change(draft);
        }
    }

    // What every message of the bot keeps to.
    private static OutgoingMessage Checked(OutgoingMessage message)
    {
        Assert.True(message.Text.IsNormalized());
        Assert.InRange(PlainText.Render(message).Length, 1, 2000);
        Assert.All(message.Buttons, b => Assert.True(b.Data.Length <= Button.MaxData && System.Text.Ascii.IsValid(b.Data), b.Data));
        Assert.All(message.Buttons, b => Assert.InRange(b.Label.Length, 1, 40));
        Assert.Distinct(message.Buttons.Select(b => b.Data), StringComparer.Ordinal);
        return message;
    }

    public Knowledge Know(string chat, bool buttons)
    {
        var official = links.TryGetValue(chat, out var id) ? Roster.Official(id) : null;
        return new Knowledge
        {
            Now = Now,
            Today = PlanClock.Today(KonGang.Plan, Now),
            Person = official is null ? null
                : new Person(official, new Access(1, official.Id, official.Roles), languages.GetValueOrDefault(official.Id, "vi")),
            Plans = [KonGang.Plan],
            Life = new HouseholdLookups { YearOf = YearOf },
            MessageCard = KnowledgeLoader.MessageCardIn(official is null ? null : languages.GetValueOrDefault(official.Id)),
            Roster = Roster,
            Chats = () => official is null ? [] : ChatsOf(official.Id),
            Here = (chat, chat),
            Channel = new ChannelTraits(buttons, 2000, Files: false, CountsMessages: false, 0, 0),
            ReportsOf = period => Current().Where(r => r.PeriodKey == period.Key).ToDictionary(r => r.Subject),
            Drafts = () => [.. drafts.Where(d => d.Key.Official == official?.Id).Select(d => d.Value).OrderByDescending(d => d.UpdatedAt)],
            PreviousReport = (subject, period) => Current()
                .Where(r => r.Subject == subject && r.Kind == Period.KindWord(period.Kind) && string.CompareOrdinal(r.PeriodKey, period.Key) < 0)
                .MaxBy(r => r.PeriodKey, StringComparer.Ordinal),
            History = (subject, most) => [.. Current()
                .Where(r => subject is null ? r.FiledBy == official?.Id : r.Subject == subject)
                .OrderByDescending(r => r.FiledAt).ThenByDescending(r => r.Number).Take(most)],
        };
    }

    private IEnumerable<Report> Current() =>
        Reports.GroupBy(r => r.Number).Select(g => g.MaxBy(r => r.Version)!);

    private void Save(long official, Draft draft)
    {
        var read = AnswersJson.Read(KonGang.Plan.Form(draft.FormId), AnswersJson.Write(draft.Answers));
        drafts[(official, DraftRef.Of(draft))] = draft with { Answers = read };
    }

    private HouseholdYear YearOf(SubjectId subject, int year) => HouseholdYears.Of(
        subject.Id,
        Roster.Subject(subject)!.Code,
        [.. Current().Where(r => r.Subject == subject).Select(r => new YearReport(
            r.Number, r.Subject, r.PlanCode, r.PeriodKey, r.Kind,
            PlanPeriods.Find(KonGang.Plan, r.PeriodKey)?.Due ?? PlanClock.Today(KonGang.Plan, r.FiledAt),
            r.IsLate, KonGang.Plan.Form(r.FormId), r.Answers)).Where(r => r.Day.Year == year)]);

    private Outcome Carry(string chat, Request request) => request switch
    {
        Request.Redeem redeem => Redeem(chat, redeem.Code),
        Request.MakeLinkCode => MakeLinkCode(chat),
        Request.PreferChat prefer => Prefer(chat, prefer.Id),
        Request.UnlinkChat unlink => Unlink(chat, unlink.Id),
        Request.File file => File(links[chat], file),
        Request.SetLanguage language => SetLanguage(links[chat], language.Language),
        Request.Compile compile => new Outcome.Told([$"TỔNG HỢP {compile.PeriodKey}"]),
        Request.ListMissing missing => new Outcome.Told([$"CHƯA NỘP {missing.PeriodKey}"]),
        Request.OfferImport => new Outcome.ImportOffered(null),
        Request.LookAtUndo => new Outcome.UndoOffered(null),
        Request.CountMissing => new Outcome.Counted(12),
        Request.Export => new Outcome.Exporting(),
        Request.Freeze { IsSure: false } when !isFrozen => new Outcome.TooEarly(16, 120),
        Request.Freeze => Freeze(),
        Request.Unfreeze => new Outcome.Done(),
        Request.Nudge => new Outcome.Nudged(10, 1, ["Nguyễn Thị Hoa"]),
        Request.Invite invite => new Outcome.Invited(
            OfficialByCode(invite.OfficialCode).Name,
            "K7Q9M2XT",
            new InvitationWays("https://t.me/KonGang2Bot?start=K7Q9M2XT", [new NamedBot("zalo:2", "Bot Kon Gang 2")]),
            Now.AddDays(14)),
        _ => new Outcome.NotFound(),
    };

    private Outcome.Frozen Freeze()
    {
        isFrozen = true;
        return new Outcome.Frozen(Now, 104, 120);
    }

    private Outcome Redeem(string chat, string code)
    {
        if (wrongCodes >= Invitations.MostAttemptsEach)
        {
            return new Outcome.NotLinked(LinkRefusal.TooManyAttempts);
        }

        if (InvitationCode.Normalize(code) is not { } normal || !codes.TryGetValue(normal, out var found))
        {
            wrongCodes++;
            return new Outcome.NotLinked(LinkRefusal.Unknown);
        }

        if (normal == OwnCode && links.GetValueOrDefault(chat) == found.Official)
        {
            return new Outcome.NotLinked(LinkRefusal.AlreadyYours);
        }

        if (found.Expired)
        {
            return new Outcome.NotLinked(LinkRefusal.Expired);
        }

        codes.Remove(normal);
        LinkByCode(chat, found.Official, isOwn: normal == OwnCode);
        return new Outcome.Linked();
    }

    private Outcome.Done SetLanguage(long official, string language)
    {
        languages[official] = language;
        return new Outcome.Done();
    }

    private Outcome File(long official, Request.File request)
    {
        var filed = new List<Report>();
        foreach (var filing in request.Filings)
        {
            var period = PlanPeriods.Find(KonGang.Plan, filing.PeriodKey);
            var phase = period?.PhaseOn(PlanClock.Today(KonGang.Plan, Now));
            if (period is not null && Obligations.On(Roster, KonGang.Plan, period, filing.Subject)?.OwedByOfficial != official)
            {
                return new Outcome.NotFiled(FilingRefusal.NotYours, filing.Subject);
            }

            if (phase is PeriodPhase.NotOpen or PeriodPhase.Locked)
            {
                return new Outcome.NotFiled(phase == PeriodPhase.Locked ? FilingRefusal.Locked : FilingRefusal.NotOpen, filing.Subject);
            }

            if (!AnswerCheck.IsComplete(KonGang.Plan.Form(filing.FormId), filing.Answers))
            {
                return new Outcome.NotFiled(FilingRefusal.Incomplete, filing.Subject);
            }

            filed.Add(Version(official, filing, period, phase == PeriodPhase.Late));
        }

        Reports.AddRange(filed);
        return new Outcome.Filed(filed);
    }

    private Report Version(long official, Filing filing, Period? period, bool isLate)
    {
        var before = period is null ? null : Current().FirstOrDefault(r => r.PeriodKey == period.Key && r.Subject == filing.Subject);
        return new Report
        {
            Id = Reports.Count + 1, Number = before?.Number ?? nextNumber++, Version = (before?.Version ?? 0) + 1,
            PlanCode = filing.PlanCode, PeriodKey = filing.PeriodKey, Kind = period is null ? Report.AdHocKind : Period.KindWord(period.Kind),
            Subject = filing.Subject, FormId = filing.FormId, FormVersion = filing.FormVersion, Answers = filing.Answers, Rest = filing.Rest,
            FiledBy = official, FiledAt = Now, FirstFiledAt = before?.FirstFiledAt ?? Now, IsLate = before?.IsLate ?? isLate, ReviewState = "filed",
        };
    }

    private Official OfficialByCode(string code) => Roster.Officials.Single(o => o.Code == code);
}
