using ReportBot.Core.Forms;
using ReportBot.Core.Households.Recognition;
using ReportBot.Core.People;
using ReportBot.Core.Reports;
using ReportBot.Core.Text;

namespace ReportBot.Core.Conversations;

/// <summary>
/// An official proposes that a household has left poverty: by the command, or because a report said so. It is a
/// proposal and said so each time; the household's status does not change by it.
/// </summary>
internal static class ProposalFlow
{
    /// <summary>/denghi [mã hộ] [căn cứ]; the office may name what happened: "H012 tái nghèo: …".</summary>
    public static void Begin(Talk talk, string rest)
    {
        var subjects = Subjects(talk);
        var (code, words) = Split(rest);
        if (rest.Length == 0 && subjects.Count > 0 && !talk.Person.Access.Allows(Operation.ProposeStatus))
        {
            SubjectFlow.Ask(talk, new Pending.ForSubject(SubjectAim.Propose, null, [.. subjects.Select(s => s.Id)]));
        }
        else if (rest.Length > 0 && SubjectWords.Named(code, subjects) is [var named])
        {
            Open(talk, named.Id, words);
        }
        else
        {
            talk.Say(rest.Length == 0 ? talk.L("propose.how") : ReportFlow.NotYours(talk, code));
        }
    }

    public static void Open(Talk talk, SubjectId subject, string words)
    {
        var (kind, grounds) = KindIn(talk, subject, words);
        Ask(talk, new Pending.ForProposal(subject.Id, kind, grounds.Length > 0 ? grounds : null));
    }

    public static void Ask(Talk talk, Pending.ForProposal pending)
    {
        var code = talk.HouseholdCode(pending.Household);
        if (talk.Know.Roster.Household(pending.Household) is not { } household)
        {
            talk.Forget();
            return;
        }

        if (RecognitionRules.Fits(household, pending.Kind, talk.Know.Today) is { } refusal)
        {
            talk.Forget();
            talk.Say(talk.Why(new Outcome.NotRecognised(refusal, code)));
            return;
        }

        talk.Expect(pending);
        if (pending.Grounds is null && !pending.Offered)
        {
            var later = talk.Press(talk.T("button.later"), "later");
            talk.Say(
                talk.L("propose.grounds", ("subject", code), ("kind", talk.KindOf(pending.Kind))),
                pending.Said is null ? [later] : [talk.Press(talk.T("button.skip"), "skip"), later]);
        }
        else if (pending.Offered)
        {
            talk.Say(
                talk.L(pending.Said is { } said && !ReportedExit.IsSaidIn(said) ? "propose.offer-asked" : "propose.offer", ("subject", code), ("kind", talk.KindOf(pending.Kind))),
                talk.Press(talk.L("button.propose"), "send", 1), talk.Press(talk.L("button.not-now"), "later", 2));
        }
        else
        {
            talk.Say(
                talk.L("propose.card", ("name", talk.HouseholdName(pending.Household)), ("kind", talk.KindOf(pending.Kind)), ("words", pending.Grounds ?? "")),
                talk.Press(talk.T("button.send"), "send"), talk.Press(talk.T("button.later"), "later"));
        }
    }

    public static bool Take(Talk talk, Pending.ForProposal pending, string text)
    {
        var verb = Commands.Whole(text);
        var folded = VietnameseText.Fold(text).Trim();
        if (pending.Offered || pending.Grounds is not null)
        {
            return verb is Verb.Yes || folded is "propose" || OfferWords.Agree(text) || (pending.Offered && folded == "1") ? Act(talk, pending, "send")
                : (verb is Verb.No or Verb.Cancel || folded is "not now" || OfferWords.Decline(text) || (pending.Offered && folded == "2")) && Act(talk, pending, "later");
        }

        if (verb is Verb.Cancel || (verb is Verb.Skip && pending.Said is not null))
        {
            return Act(talk, pending, verb is Verb.Skip ? "skip" : "later");
        }

        if (HouseholdTalk.IsCommand(text))
        {
            return false;
        }

        Ask(talk, pending with { Grounds = text.Trim() });
        return true;
    }

    public static bool Act(Talk talk, Pending.ForProposal pending, string action)
    {
        switch (action)
        {
            case "send" when pending.Offered:
                Ask(talk, pending with { Offered = false });
                return true;
            case "skip" when pending is { Said: { } said, Grounds: null }:
                Ask(talk, pending with { Grounds = said });
                return true;
            case "send" when pending.Grounds is { } grounds:
                talk.State = talk.State with { Pending = pending.Then };
                talk.Do(new Request.Propose(new NewProposal(pending.Household, pending.Kind, grounds, pending.Report)));
                return true;
            case "later" or "back":
                talk.State = talk.State with { Pending = pending.Then };
                talk.Note(talk.L("propose.left"));
                GoOn(talk, pending.Report is not null);
                return true;
            default:
                return false;
        }
    }

    /// <summary>Goes on after a proposal was made or left: the next one offered, then what is still to be reported.</summary>
    public static void GoOn(Talk talk, bool wasOffered)
    {
        if (talk.State.Pending is Pending.ForProposal next)
        {
            Ask(talk, next);
        }
        else if (wasOffered)
        {
            FilingFlow.Next(talk, talk.State.At ?? new PeriodRef("", ""));
        }

        talk.Close([]);
    }

    /// <summary>
    /// What to offer after reports were filed whose words, understood or not, say that a household has left poverty, or whose
    /// proposal is that it should; null when none does or a proposal waits already. Called while the round that was sent is still known.
    /// </summary>
    public static Pending.ForProposal? SaidEscaped(Talk talk, IReadOnlyList<Report> reports)
    {
        Pending.ForProposal? offered = null;
        foreach (var report in reports.Reverse().Where(r => r.Subject.Kind == SubjectKind.Household && ReportedExit.Of(r) is null))
        {
            var words = report.Answers.Select(a => a.Value).OfType<Answer.Text>().Select(t => t.Words).Append(report.Rest).FirstOrDefault(ReportedExit.IsSaidIn)
                ?? (report.Answers["proposal"] is Answer.Text { Words: var asked } && ReportedExit.IsAskedIn(asked) ? asked : null);
            if (words is not null && talk.Know.Roster.Household(report.Subject.Id) is { } household
                && RecognitionRules.ExitOf(household, talk.Know.Today) is { } kind
                && !talk.Know.Life.ProposalsOn(household.Id).Any(Proposals.IsWaiting))
            {
                offered = new Pending.ForProposal(household.Id, kind, null, report.Number, Offered: true, offered, words);
            }
        }

        return offered;
    }

    /// <summary>Says of each filed report that proposes an exit what it is: a proposal.</summary>
    public static void NoteProposed(Talk talk, IReadOnlyList<Report> reports)
    {
        foreach (var report in reports.Where(r => r.Subject.Kind == SubjectKind.Household && ReportedExit.Of(r) is not null))
        {
            if (talk.Know.Life.ProposalsOn(report.Subject.Id).FirstOrDefault(Proposals.IsWaiting) is { } proposal)
            {
                talk.Note(talk.L("propose.from-report", ("subject", talk.CodeOf(report.Subject)), ("number", proposal.Code), ("kind", talk.KindOf(proposal.Kind))));
            }
        }
    }

    private static List<Subject> Subjects(Talk talk) => talk.Person.Access.Allows(Operation.ProposeStatus)
        ? [.. talk.Know.Roster.HouseholdsInOrder.Select(h => talk.Subject(new SubjectId(SubjectKind.Household, h.Id))).OfType<Subject>()]
        : [.. Duties.Subjects(talk).Where(s => s.Id.Kind == SubjectKind.Household)];

    private static (string Code, string Words) Split(string rest)
    {
        var at = rest.IndexOfAny([' ', ':', ',', '\n']);
        return at < 0 ? (rest, "") : (rest[..at], rest[(at + 1)..].Trim(' ', ':', ','));
    }

    private static (ProposalKind Kind, string Grounds) KindIn(Talk talk, SubjectId subject, string words)
    {
        foreach (var (phrase, kind) in new[]
        {
            ("tai ngheo", ProposalKind.Relapse), ("phat sinh ngheo", ProposalKind.NewlyPoor), ("ngheo moi", ProposalKind.NewlyPoor),
            ("thoat can ngheo", ProposalKind.NearPoorExit), ("thoat ngheo", ProposalKind.Exit),
        })
        {
            if (VietnameseText.Fold(words).StartsWith(phrase, StringComparison.Ordinal))
            {
                return (kind, words[phrase.Length..].Trim(' ', ':', ',', '.'));
            }
        }

        var exit = talk.Know.Roster.Household(subject.Id) is { } household ? RecognitionRules.ExitOf(household, talk.Know.Today) : null;
        return (exit ?? ProposalKind.Exit, words.Trim());
    }
}
