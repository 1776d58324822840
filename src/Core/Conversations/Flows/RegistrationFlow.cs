using ReportBot.Core.Households;
using ReportBot.Core.Households.Registration;
using ReportBot.Core.People;
using ReportBot.Core.Reports;
using ReportBot.Core.Text;

namespace ReportBot.Core.Conversations;

/// <summary>
/// /dangky: registering households to leave poverty this year. An official registers own ones; for the office the same
/// command shows the list with its totals, and registers any.
/// </summary>
internal static class RegistrationFlow
{
    /// <summary>Whether the words after the command name a household or a year.</summary>
    public static bool IsTopic(string rest) => YearIn(rest) is not null || SubjectWords.LooksLikeCode(rest.Split(' ')[^1]);

    private static readonly Vocabulary For = new("cho", "của", "hộ", "nhà", "cho hộ", "cho nhà", "giúp", ":");

    private static string WithoutFor(string words)
    {
        var text = TokenText.Of(words);
        var at = For.SkipAll(text, 0, text.Count);
        return at < text.Count ? text.Slice(at, text.Count) : words;
    }

    /// <summary>Opens a registration or the list; false for whoever may do neither.</summary>
    public static bool Begin(Talk talk, string rest)
    {
        var office = talk.Person.Access.Allows(Operation.ReadSummary);
        if (!office && !talk.Person.Access.Allows(Operation.RegisterExit, own: true))
        {
            return false;
        }

        var words = rest.Trim();
        var withdrawn = VietnameseText.Fold(words).StartsWith("rut ", StringComparison.Ordinal);
        words = WithoutFor(words);
        var named = words.Length == 0 ? [] : SubjectWords.Named(withdrawn ? words[4..] : words, Registrable(talk));
        if (named is [var one] && talk.Person.Access.Allows(Operation.RegisterExit, own: true))
        {
            if (withdrawn)
            {
                talk.Do(new Request.WithdrawExit(one.Id.Id, talk.Know.Today.Year));
            }
            else
            {
                Open(talk, one.Id);
            }
        }
        else if (office && (words.Length == 0 || YearIn(words) is not null))
        {
            RegistrationView.List(talk, YearIn(words) ?? talk.Know.Today.Year);
        }
        else if (Registrable(talk) is { Count: > 0 } subjects && words.Length == 0)
        {
            SubjectFlow.Ask(talk, new Pending.ForSubject(SubjectAim.Register, null, [.. subjects.Select(s => s.Id)]));
        }
        else
        {
            talk.Say(ReportFlow.NotYours(talk, words));
        }

        return true;
    }

    /// <summary>What stands above the list of households to register.</summary>
    public static string Lead(Talk talk, IReadOnlyList<SubjectId> subjects)
    {
        var registered = talk.Know.Life.Registrations(talk.Know.Today.Year).Select(r => r.Household).ToHashSet();
        return talk.L(
            "register.which", ("year", Format.Plain(talk.Know.Today.Year)),
            ("done", Format.Plain(subjects.Count(s => registered.Contains(s.Id)))), ("count", Format.Plain(subjects.Count)));
    }

    public static void Open(Talk talk, SubjectId subject)
    {
        if (talk.Know.Roster.Household(subject.Id)?.ListedStatusOn(talk.Know.Today) is not (HouseholdStatus.Poor or HouseholdStatus.NearPoor))
        {
            talk.Forget();
            talk.Say(talk.L("register.not-poor", ("subject", talk.CodeOf(subject))));
            return;
        }

        var year = talk.Know.Today.Year;
        if (talk.State.Registrations?.FirstOrDefault(r => r.Household == subject.Id && r.Year == year) is { } left)
        {
            talk.State = talk.State with { Registrations = [.. talk.State.Registrations.Except([left])] };
            Ask(talk, left);
            return;
        }

        if (talk.Know.Life.Registrations(year).FirstOrDefault(r => r.Household == subject.Id) is { } known)
        {
            talk.Note(talk.L("register.known", ("content", RegistrationView.Content(talk, known.Deprivations, known.Support))));
        }

        Ask(talk, new Pending.ForRegistration(subject.Id, year));
    }

    /// <summary>A registration that is left for something else waits, and that is said; its command takes it up where it stopped.</summary>
    public static void KeepLeft(Talk talk, Pending? before)
    {
        if (before is not Pending.ForRegistration { Deprivations: not null } left || talk.State.Pending is Pending.ForRegistration || talk.AsksFor<Request.RegisterExit>())
        {
            return;
        }

        talk.State = talk.State with { Registrations = [.. (talk.State.Registrations ?? []).Where(r => r.Household != left.Household), left] };
        talk.Note(talk.L("register.kept", ("subject", talk.HouseholdCode(left.Household))));
    }

    public static void Ask(Talk talk, Pending.ForRegistration pending)
    {
        // What the plan's list does not hold is not asked.
        var wanted = RegistrationView.Wanted(talk);
        pending = pending with
        {
            Deprivations = wanted is { Deprivations: false } ? pending.Deprivations ?? [] : pending.Deprivations,
            Minority = wanted is { EthnicMinority: false } && pending.Support is not null ? pending.Minority ?? "" : pending.Minority,
        };
        talk.Expect(pending);
        var later = talk.Press(talk.T("button.later"), "later");
        var code = talk.HouseholdCode(pending.Household);
        if (pending.Deprivations is null)
        {
            talk.Say(
                talk.L("register.deprivations", ("subject", code), ("list", string.Join('\n', Deprivations.All.Select((d, i) => $"{Format.Plain(i + 1)}. {RegistrationView.Label(talk, d)}")))),
                talk.Press(talk.T("button.none"), "none"), later);
        }
        else if (pending.Support is null)
        {
            talk.Say(talk.L("register.support", ("subject", code)), talk.Press(talk.T("button.skip"), "skip"), later);
        }
        else if (pending.Minority is null)
        {
            talk.Say(
                talk.L("register.minority"),
                talk.Press(talk.L("button.yes"), "yes", 1), talk.Press(talk.L("button.no"), "no", 2), talk.Press(talk.T("button.skip"), "skip"));
        }
        else
        {
            talk.Say(
                talk.L(
                    "register.card", ("name", talk.HouseholdName(pending.Household)), ("year", Format.Plain(pending.Year)),
                    ("content", RegistrationView.Content(talk, pending.Deprivations, pending.Support)),
                    ("minority", talk.L("minority." + (pending.Minority.Length == 0 ? "none" : pending.Minority)))),
                talk.Press(talk.T("button.send"), "send"), talk.Press(talk.T("button.edit"), "edit"), later);
        }
    }

    public static bool Take(Talk talk, Pending.ForRegistration pending, string text)
    {
        var verb = Commands.Whole(text);
        if (verb is Verb.Cancel)
        {
            return Act(talk, pending, "later");
        }

        if (HouseholdTalk.IsCommand(text))
        {
            return false;
        }

        if (pending.Minority is null && verb is Verb.Resume or Verb.Report)
        {
            // What was asked is left, and not without a word.
            talk.Note(talk.L("register.later", ("subject", talk.HouseholdCode(pending.Household))));
            return false;
        }

        if (pending.Deprivations is null)
        {
            return verb is Verb.None or Verb.No ? Act(talk, pending, "none") : TakeDeprivations(talk, pending, text);
        }

        if (pending.Support is null)
        {
            return verb is Verb.Skip ? Act(talk, pending, "skip") : Go(talk, pending with { Support = Format.Short(text.Trim(), 500) });
        }

        return (pending.Minority, verb) switch
        {
            (null, Verb.Yes) => Act(talk, pending, "yes"),
            (null, Verb.No) => Act(talk, pending, "no"),
            (null, Verb.Skip) => Act(talk, pending, "skip"),
            (null, _) when AnswerWords.Numbers(text) is [var number and <= 2] => Act(talk, pending, number == 1 ? "yes" : "no"),
            (not null, Verb.Yes) => Act(talk, pending, "send"),
            (not null, Verb.Edit or Verb.No) => Act(talk, pending, "edit"),
            _ => false,
        };
    }

    public static bool Act(Talk talk, Pending.ForRegistration pending, string action)
    {
        switch (action)
        {
            case "none" when pending.Deprivations is null:
                return Go(talk, pending with { Deprivations = [] });
            case "skip" when pending is { Deprivations: not null, Support: null }:
                return Go(talk, pending with { Support = "" });
            case "skip" or "yes" or "no" when pending is { Support: not null, Minority: null }:
                return Go(talk, pending with { Minority = action == "skip" ? "" : action });
            case "edit" when pending.Minority is not null:
                return Go(talk, new Pending.ForRegistration(pending.Household, pending.Year));
            case "send" when pending is { Deprivations: { } deprivations, Support: { } support, Minority: { } minority }:
                talk.Forget();
                talk.Do(new Request.RegisterExit(new NewRegistration(
                    pending.Household, pending.Year, deprivations, support, minority.Length == 0 ? null : minority == "yes")));
                return true;
            case "later" or "back":
                talk.Forget();
                talk.Say(talk.L("register.left"));
                return true;
            default:
                return false;
        }
    }

    private static bool TakeDeprivations(Talk talk, Pending.ForRegistration pending, string text)
    {
        if (Deprivations.Named(text) is { } named)
        {
            return Go(talk, pending with { Deprivations = [.. named.Select(d => d.Key)] });
        }

        // The twelve lines stand above; the way out stands here.
        talk.Expect(pending);
        talk.Say(
            talk.L("register.unreadable", ("words", Format.Short(text, 60)), ("count", Format.Plain(Deprivations.All.Count))) + " " + talk.L("register.way-out"),
            talk.Press(talk.T("button.none"), "none"), talk.Press(talk.T("button.later"), "later"));
        return true;
    }

    private static bool Go(Talk talk, Pending.ForRegistration pending)
    {
        Ask(talk, pending);
        return true;
    }

    /// <summary>The poor and near-poor households that the person may register, in the order of lists.</summary>
    public static List<Subject> Registrable(Talk talk)
    {
        var office = talk.Person.Access.Allows(Operation.RegisterExit);
        var subjects = office
            ? talk.Know.Roster.HouseholdsInOrder.Select(h => talk.Subject(new SubjectId(SubjectKind.Household, h.Id))).OfType<Subject>()
            : Duties.Subjects(talk).Where(s => s.Id.Kind == SubjectKind.Household);
        return [.. subjects.Where(s => talk.Know.Roster.Household(s.Id.Id)!.ListedStatusOn(talk.Know.Today) is HouseholdStatus.Poor or HouseholdStatus.NearPoor)];
    }

    private static int? YearIn(string words) =>
        int.TryParse(words.Split(' ')[^1], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var year)
        && year is >= 2000 and <= 2100 ? year : null;
}
