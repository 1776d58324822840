using System.Globalization;
using ReportBot.Core.Households;
using ReportBot.Core.Households.Recognition;

namespace ReportBot.Core.Conversations;

/// <summary>The secretary records a check: the result, who checked, when, what they found; then all is read back.</summary>
internal static class CheckFlow
{
    public static void Ask(Talk talk, Pending.ForCheck pending)
    {
        if (talk.Know.Life.Proposal(pending.Number) is not { } proposal)
        {
            ReviewFlow.Menu(talk);
            return;
        }

        talk.Expect(pending);
        var later = talk.Press(talk.T("button.later"), "later");
        if (pending.Result is null)
        {
            talk.Say(
                talk.L("check.result", ("number", proposal.Code), ("subject", talk.HouseholdCode(proposal.Household))),
                [.. Results(talk, proposal).Select((label, i) => talk.Press(label, string.Create(CultureInfo.InvariantCulture, $"r{i}"), i + 1)), later]);
        }
        else if (pending.By is null)
        {
            talk.Say(talk.L("check.by"), talk.Press(talk.L("button.me"), "me"), later);
        }
        else if (pending.On is null)
        {
            talk.Say(talk.L("check.on"), talk.Press(talk.T("button.today"), "d0"), talk.Press(talk.T("button.yesterday"), "d1"), later);
        }
        else if (pending.Grounds is null)
        {
            talk.Say(talk.L("check.grounds"), later);
        }
        else
        {
            talk.Say(
                talk.L(
                    "check.card", ("number", proposal.Code), ("subject", talk.HouseholdCode(proposal.Household)),
                    ("result", Results(talk, proposal)[pending.Result.Value]), ("by", pending.By),
                    ("day", Format.DayAndYear(pending.On.Value)), ("words", pending.Grounds)),
                talk.Press(talk.L("button.record"), "send"), later);
        }
    }

    public static bool Take(Talk talk, Pending.ForCheck pending, string text)
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

        if (pending.Result is null)
        {
            return AnswerWords.Numbers(text) is [var number]
                && Act(talk, pending, string.Create(CultureInfo.InvariantCulture, $"r{number - 1}"));
        }

        if (pending.By is null)
        {
            return text.Trim().Length > 0 && (Text.VietnameseText.Fold(text).Trim() is "toi" or "me"
                ? Act(talk, pending, "me")
                : Go(talk, pending with { By = Format.Short(text.Trim(), 200) }));
        }

        if (pending.On is null)
        {
            return TakeDay(talk, pending, text);
        }

        return pending.Grounds is null
            ? Go(talk, pending with { Grounds = text.Trim() })
            : (verb == Verb.Yes || Text.VietnameseText.Fold(text).Trim() is "dung, ghi" or "yes, record") && Act(talk, pending, "send");
    }

    public static bool Act(Talk talk, Pending.ForCheck pending, string action)
    {
        switch (action)
        {
            case ['r', .. var digits] when int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var result)
                && talk.Know.Life.Proposal(pending.Number) is { } proposal && result < Results(talk, proposal).Count:
                return Go(talk, pending with { Result = result });
            case "me" when pending.By is null:
                return Go(talk, pending with { By = talk.Person.Official.Name });
            case "d0" or "d1" when pending.On is null:
                return Go(talk, pending with { On = talk.Know.Today.AddDays(action == "d0" ? 0 : -1) });
            case "send" when pending is { Result: { } chosen, By: { } by, On: { } on, Grounds: { } grounds }
                && talk.Know.Life.Proposal(pending.Number) is { } checkedOne:
                talk.Forget();
                talk.Do(new Request.RecordCheck(
                    pending.Number, new ProposalCheck(by, on, grounds, RecognitionRules.Targets(checkedOne.Kind).Cast<HouseholdStatus?>().ElementAtOrDefault(chosen))));
                return true;
            case "later" or "back":
                talk.Forget();
                talk.Say(talk.L("check.left"));
                return true;
            default:
                return false;
        }
    }

    private static bool TakeDay(Talk talk, Pending.ForCheck pending, string text)
    {
        if (HouseholdTalk.DayAnswered(text, talk.Know.Today) is not { } day)
        {
            talk.Note(talk.L("day.unreadable"));
            Ask(talk, pending);
        }
        else if (day > talk.Know.Today)
        {
            talk.Note(talk.L("day.future"));
            Ask(talk, pending);
        }
        else
        {
            Go(talk, pending with { On = day });
        }

        return true;
    }

    // The last one is that the household does not qualify.
    private static List<string> Results(Talk talk, StatusProposal proposal) =>
        [.. RecognitionRules.Targets(proposal.Kind).Select(s => talk.L("result.right", ("status", talk.TargetOf(s)))), talk.L("result.wrong")];

    private static bool Go(Talk talk, Pending.ForCheck pending)
    {
        Ask(talk, pending);
        return true;
    }
}
