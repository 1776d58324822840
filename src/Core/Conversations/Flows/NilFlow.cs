using ReportBot.Core.Forms;
using ReportBot.Core.Messaging;

namespace ReportBot.Core.Conversations;

/// <summary>"Không có gì mới": a report that counts, confirmed before it is sent.</summary>
internal static class NilFlow
{
    public static void Ask(Talk talk, Pending.ForNil pending)
    {
        if (OpenForm.Of(talk, pending.Draft) is not { } at)
        {
            FormFlow.Gone(talk);
            return;
        }

        talk.Expect(pending);
        var lines = new List<string>
        {
            talk.T("nil.card", ("subject", at.Subject.Code), ("name", at.Subject.Name), ("period", at.PeriodName)),
        };
        if (at.Draft.Answers.Count > 0)
        {
            lines.Add(talk.T("nil.leaves-out", ("count", Format.Plain(at.Draft.Answers.Count))));
        }

        var buttons = new List<Button> { talk.Press(talk.T("button.send"), "send", inText: true) };
        if (pending.Key is { } key)
        {
            lines.Add(talk.T("nil.or-answer", ("question", at.Form.Find(key)?.Label ?? key)));
            buttons.Add(talk.Press(talk.T("button.only-answer"), "only", 1));
        }

        buttons.Add(talk.Press(talk.T("button.back"), "back"));
        talk.Say(string.Join('\n', lines), buttons);
    }

    public static bool Take(Talk talk, Pending.ForNil pending, string text) => Commands.Whole(text) switch
    {
        Verb.Yes or Verb.Nil => Act(talk, pending, "send"),
        Verb.No or Verb.Back or Verb.Edit => Act(talk, pending, "back"),
        _ when Confirming.Is(text) => Act(talk, pending, "send"),
        _ when AnswerWords.Numbers(text) is [1] || Text.VietnameseText.Fold(text) is "chi cau nay" or "only this question" => Act(talk, pending, "only"),
        _ when AnswerWords.Numbers(text) is not null => AskedAgain(talk, pending),
        _ => false,
    };

    // A number of nothing that is offered is no household of a list either.
    private static bool AskedAgain(Talk talk, Pending.ForNil pending)
    {
        Ask(talk, pending);
        return true;
    }

    public static bool Act(Talk talk, Pending.ForNil pending, string action)
    {
        if (OpenForm.Of(talk, pending.Draft) is not { } at)
        {
            FormFlow.Gone(talk);
            return true;
        }

        switch (action)
        {
            case "send":
                FilingFlow.Send(talk, [FilingFlow.Of(at, Answers.Nil)]);
                return true;
            case "only" when pending is { Key: { } key, Words: { } words }:
                return AnswerFlow.Store(talk, at, new Pending.ForAnswer(pending.Draft, key), new Answer.Text(words));
            case "back":
                FormFlow.Continue(talk, pending.Draft);
                return true;
            default:
                return false;
        }
    }
}
