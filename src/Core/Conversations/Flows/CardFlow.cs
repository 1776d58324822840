using ReportBot.Core.Forms;
using ReportBot.Core.Messaging;

namespace ReportBot.Core.Conversations;

/// <summary>The confirmation card: every answer numbered; sent with "đúng", changed by number, by button or in words.</summary>
internal static class CardFlow
{
    private const int MostOfRest = 300;

    public static void Ask(Talk talk, Pending.ForConfirm pending)
    {
        if (OpenForm.Of(talk, pending.Draft) is not { } at)
        {
            FormFlow.Gone(talk);
            return;
        }

        talk.Expect(pending);
        if (pending.CopiedFrom is { } from)
        {
            talk.Note(talk.T("card.copied", ("period", Format.Period(talk, pending.Draft.Plan, from))));
        }

        var lines = new List<string> { Heading(talk, at) };
        foreach (var question in at.Asked)
        {
            var answer = at.Draft.Answers[question.Key] is { } given ? Format.Answer(talk.Words, question, given) : "—";
            lines.Add($"{at.MarkOf(question)}. {question.Label}: {answer}");
        }

        if (at.Draft.Rest.Length > 0)
        {
            lines.Add(talk.T("batch.rest", ("words", Format.Short(at.Draft.Rest, MostOfRest))));
        }

        lines.Add(talk.T(pending.Choosing ? "card.choose" : "card.how"));
        talk.Say(string.Join('\n', lines), Buttons(talk, at, pending));
    }

    public static bool Take(Talk talk, Pending.ForConfirm pending, string text)
    {
        if (AnswerWords.Mark(text) is { } mark && IsMeant(talk, pending, mark))
        {
            return Edit(talk, pending, mark);
        }

        if (Confirming.Is(text))
        {
            return Act(talk, pending, "send");
        }

        if (Confirming.TryAskWhich(talk, pending, text) || NumberedEdit.TryTake(talk, pending, text) || PeriodFlow.TakesVisit(talk, pending, text))
        {
            return true;
        }

        if (Commands.Find(text) is not { } command)
        {
            return Correction.Take(talk, pending, text);
        }

        switch (command)
        {
            case { Verb: Verb.Yes, Rest: "" }:
                return Act(talk, pending, "send");
            case { Verb: Verb.No or Verb.Edit or Verb.Wrong, Rest: "" }:
                return Act(talk, pending, "edit");
            case { Verb: Verb.Edit } when AnswerWords.Mark(command.Rest) is { } edited && IsMeant(talk, pending, edited):
                return Edit(talk, pending, edited);
            case { Verb: Verb.Done, Rest: "" }:
                // Said of what, nobody knows: it is read back once more.
                Ask(talk, pending with { Choosing = false });
                return true;
            case { Verb: Verb.Cancel, Rest: "" }:
                return Act(talk, pending, "later");
            case { Verb: Verb.Back, Rest: "" }:
                return Act(talk, pending, "back");
            case { Verb: Verb.Nil, Rest: "" }:
                NilFlow.Ask(talk, new Pending.ForNil(pending.Draft));
                return true;
            case { Verb: Verb.SameAll or Verb.Same, Rest: "" } when OpenForm.Of(talk, pending.Draft) is { } at:
                return CopyFlow.All(talk, at);
            default:
                return Correction.Take(talk, pending, text);
        }
    }

    public static bool Act(Talk talk, Pending.ForConfirm pending, string action)
    {
        switch (action)
        {
            case "send":
                Send(talk, pending);
                return true;
            case "edit":
                Ask(talk, pending with { Choosing = true });
                return true;
            case "back" when pending.Choosing:
                Ask(talk, pending with { Choosing = false });
                return true;
            case "back" when pending.Then is { } batch:
                BatchFlow.Ask(talk, batch);
                return true;
            case "back" when OpenForm.Of(talk, pending.Draft) is { Asked: [.., var last] }:
                AnswerFlow.Ask(talk, new Pending.ForAnswer(pending.Draft, last.Key));
                return true;
            case "later":
                StopFlow.Stop(talk);
                return true;
            default:
                return action is ['e', .. var mark] && AnswerWords.Mark(mark) == mark && Edit(talk, pending, mark);
        }
    }

    /// <summary>Asks for the answer with this number anew, and comes back to the card.</summary>
    public static bool Edit(Talk talk, Pending.ForConfirm pending, string mark)
    {
        if (OpenForm.Of(talk, pending.Draft) is not { } at)
        {
            FormFlow.Gone(talk);
        }
        else if (at.Marked(mark) is { } question)
        {
            AnswerFlow.Ask(talk, new Pending.ForAnswer(pending.Draft, question.Key, pending));
        }
        else
        {
            talk.Note(talk.T("card.no-such-number", ("number", mark), ("count", Format.Plain(at.Count))));
            Ask(talk, pending);
        }

        return true;
    }

    // "5k" is an amount before it is a question that is not there.
    private static bool IsMeant(Talk talk, Pending.ForConfirm pending, string mark) =>
        char.IsAsciiDigit(mark[^1]) || OpenForm.Of(talk, pending.Draft)?.Marked(mark) is not null;

    private static void Send(Talk talk, Pending.ForConfirm pending)
    {
        if (OpenForm.Of(talk, pending.Draft) is not { } at)
        {
            FormFlow.Gone(talk);
        }
        else if (pending.Then is { } batch)
        {
            BatchFlow.Ask(talk, batch);
        }
        else if (at.FirstRequired() is { } required)
        {
            talk.Note(talk.T("form.required"));
            AnswerFlow.Ask(talk, new Pending.ForAnswer(pending.Draft, required.Key, pending));
        }
        else if (at.Draft.Answers.Count == 0)
        {
            NilFlow.Ask(talk, new Pending.ForNil(pending.Draft));
        }
        else
        {
            FilingFlow.Send(talk, [FilingFlow.Of(at, AnswerCheck.WithoutUnasked(at.Form, at.Draft.Answers))]);
        }
    }

    private static string Heading(Talk talk, OpenForm at) => talk.T(
        at.Draft.Amends is null ? "card.heading" : "card.heading-amends",
        ("subject", at.Subject.Code),
        ("name", at.Subject.Name),
        ("period", at.PeriodName),
        ("number", at.Draft.Amends is { } number ? Reports.Report.Show(number) : ""));

    private static List<Button> Buttons(Talk talk, OpenForm at, Pending.ForConfirm pending)
    {
        if (!pending.Choosing)
        {
            var send = talk.Press(talk.T(pending.Then is null ? "button.send" : "button.right"), "send", inText: true);
            return [send, talk.Press(talk.T("button.edit"), "edit", inText: true), talk.Press(talk.T("button.later"), "later")];
        }

        var buttons = new List<Button>();
        foreach (var question in at.Asked)
        {
            buttons.Add(talk.Press(Format.Capital(question.Label), "e" + at.MarkOf(question), question.When is null ? at.NumberOf(question) : null, inText: true));
        }

        buttons.Add(talk.Press(talk.T("button.back"), "back"));
        return buttons;
    }
}
