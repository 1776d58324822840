using ReportBot.Core.Households.Recognition;
using ReportBot.Core.Text;

namespace ReportBot.Core.Conversations;

/// <summary>The committee recognises one household or several by a decision: its number, its date; then all is read back.</summary>
internal static class DecisionFlow
{
    private const int MostListed = 12;

    public static void Ask(Talk talk, Pending.ForDecision pending)
    {
        var proposals = pending.Numbers.Select(talk.Know.Life.Proposal).OfType<StatusProposal>().ToList();
        if (proposals.Count == 0)
        {
            ReviewFlow.Menu(talk);
            return;
        }

        talk.Expect(pending);
        var later = talk.Press(talk.T("button.later"), "later");
        if (pending.Decision is null)
        {
            talk.Say(talk.L("decision.number", ("codes", Codes(talk, proposals))), later);
        }
        else if (pending.On is null)
        {
            talk.Say(talk.L("decision.on"), talk.Press(talk.T("button.today"), "d0"), later);
        }
        else
        {
            var lines = proposals.Take(MostListed).Select(p => talk.L(
                "decision.line", ("name", talk.HouseholdName(p.Household)), ("kind", talk.KindOf(p.Kind)),
                ("status", p.Check?.To is { } to ? talk.TargetOf(to) : talk.L("to.none")))).ToList();
            if (proposals.Count > MostListed)
            {
                lines.Add(talk.L("decision.more", ("count", Format.Plain(proposals.Count - MostListed))));
            }

            talk.Say(
                talk.L(
                    "decision.card", ("count", Format.Plain(proposals.Count)),
                    ("decision", new RecognitionDecision(pending.Decision, pending.On.Value).Text), ("lines", string.Join('\n', lines))),
                talk.Press(talk.L("button.recognise-now"), "send"), later);
        }
    }

    public static bool Take(Talk talk, Pending.ForDecision pending, string text)
    {
        if (Commands.Whole(text) is Verb.Cancel)
        {
            return Act(talk, pending, "later");
        }

        if (HouseholdTalk.IsCommand(text))
        {
            return false;
        }

        if (pending is { Decision: not null, On: not null })
        {
            return (Commands.Whole(text) == Verb.Yes || VietnameseText.Fold(text).Trim() is "dung, cong nhan" or "yes, recognise") && Act(talk, pending, "send");
        }

        var (number, day) = Read(text, talk.Know.Today);
        if (pending.Decision is null)
        {
            return Named(talk, pending, number, day);
        }

        if (HouseholdTalk.DayAnswered(text, talk.Know.Today) is not { } date)
        {
            talk.Note(talk.L("day.unreadable"));
            Ask(talk, pending);
            return true;
        }

        return Dated(talk, pending with { On = date });
    }

    public static bool Act(Talk talk, Pending.ForDecision pending, string action)
    {
        switch (action)
        {
            case "d0" when pending is { Decision: not null, On: null }:
                return Dated(talk, pending with { On = talk.Know.Today });
            case "send" when pending is { Decision: { } number, On: { } on }:
                talk.Forget();
                talk.Do(new Request.Recognise(pending.Numbers, new RecognitionDecision(number, on)));
                return true;
            case "later" or "back":
                talk.Forget();
                talk.Say(talk.L("decision.left"));
                return true;
            default:
                return false;
        }
    }

    private static bool Named(Talk talk, Pending.ForDecision pending, string number, DateOnly? day)
    {
        if (RecognitionRules.Decision(new RecognitionDecision(number, talk.Know.Today), talk.Know.Today) is not null)
        {
            talk.Note(talk.L("refused.no-number", ("subject", "")));
            Ask(talk, pending);
            return true;
        }

        return day is null ? Go(talk, pending with { Decision = number }) : Dated(talk, pending with { Decision = number, On = day });
    }

    private static bool Dated(Talk talk, Pending.ForDecision pending)
    {
        if (pending.On > talk.Know.Today)
        {
            talk.Note(talk.L("refused.future-date", ("subject", "")));
            return Go(talk, pending with { On = null });
        }

        return Go(talk, pending);
    }

    private static bool Go(Talk talk, Pending.ForDecision pending)
    {
        Ask(talk, pending);
        return true;
    }

    // "QĐ 45/QĐ-UBND ngày 20/12/2025": the number is what stands before the date.
    private static (string Number, DateOnly? Day) Read(string text, DateOnly today)
    {
        var normal = VietnameseText.Normalize(text).Trim();
        var at = VietnameseText.Fold(normal).LastIndexOf(" ngay ", StringComparison.Ordinal);
        var number = (at < 0 ? normal : normal[..at]).Trim(' ', ',', ';', '.');
        foreach (var lead in new[] { "quyet dinh so ", "quyet dinh ", "so " })
        {
            if (VietnameseText.Fold(number).StartsWith(lead, StringComparison.Ordinal))
            {
                number = number[lead.Length..].Trim(' ', ':');
            }
        }

        return (number, at < 0 ? null : HouseholdTalk.DayIn(normal[(at + 1)..], today));
    }

    private static string Codes(Talk talk, List<StatusProposal> proposals)
    {
        var codes = proposals.ConvertAll(p => talk.HouseholdCode(p.Household));
        return codes.Count <= MostListed ? string.Join(", ", codes) : string.Join(", ", codes.Take(MostListed)) + "…";
    }
}
