using System.Globalization;
using ReportBot.Core.Forms;
using ReportBot.Core.Messaging;

namespace ReportBot.Core.Conversations;

/// <summary>How a question looks: place, words, what was said before, and everything that can be pressed.</summary>
internal static class QuestionView
{
    private const int MostPrevious = 120;
    private const int MostOnButton = 40;
    private const string ForExample = "Ví dụ:";

    public static void Ask(Talk talk, OpenForm at, Pending.ForAnswer pending)
    {
        pending = PerPerson.Shared(talk, at, pending);
        talk.Expect(pending);
        var question = at.Form.Find(pending.Key)!;
        var lines = new List<string> { Head(talk, at, question, pending) };
        if (pending.Doubt is { } doubt && doubt.Reason != "text.long")
        {
            lines.Add(Doubts.Ask(talk.Words, question, doubt));
        }

        if (pending.Doubt is { } offered && Doubts.OffersMeanings(offered))
        {
            lines.AddRange(JointAnswers.Hint(talk, pending));
            talk.Say(string.Join('\n', lines), DoubtButtons(talk, at, question, offered, pending.Then is not null));
            return;
        }

        AddHelp(talk, at, question, pending, lines);
        lines.AddRange(ProposedFlow.Offer(talk, at, pending));
        lines.AddRange(JointAnswers.Hint(talk, pending));
        talk.Say(string.Join('\n', lines), [.. Choices(talk, question, pending), .. Steering(talk, at, question, pending)]);
    }

    private static string Head(Talk talk, OpenForm at, Question question, Pending.ForAnswer pending) => talk.T(
        "form.question",
        ("subject", SharedQuestion.Codes(talk, at, pending)), ("number", Format.Plain(at.NumberOf(question))), ("count", Format.Plain(at.Count)), ("question", question.Ask));

    private static void AddHelp(Talk talk, OpenForm at, Question question, Pending.ForAnswer pending, List<string> lines)
    {
        if (pending.Marked is { Count: > 0 } marked)
        {
            lines.Add(talk.T("form.marked", ("answer", Format.Answer(talk.Words, question, new Answer.ChosenMany(marked)))));
        }

        if (at.Draft.Answers.TryGet(question.Key, out var given))
        {
            lines.Add(talk.T("form.given", ("answer", Format.Short(Format.Answer(talk.Words, question, given), MostPrevious))));
        }

        if (SharedVisit.IsAsked(at, pending))
        {
            lines.AddRange(SharedVisit.Hints(talk, at, pending));
            return;
        }

        var hints = new List<string>();
        if (at.ProposedFor(question) is { } proposed)
        {
            hints.Add(talk.T("proposed.hint", ("figure", ProposedFlow.Line(talk, question, proposed))));
        }
        else if (at.Collected(question) is { } collected)
        {
            hints.Add(talk.L("form.collected", ("answer", Format.Short(Format.Answer(talk.Words, question, collected), MostPrevious))));
        }
        else if (at.PreviousAnswer(question) is { } before)
        {
            hints.Add(talk.T("form.previous", ("answer", Format.Short(Format.Answer(talk.Words, question, before), MostPrevious))));
        }

        if (question.Help is { Length: > 0 } help && !lines.Exists(l => l.Contains(ForExample, StringComparison.Ordinal) && help.StartsWith(ForExample, StringComparison.Ordinal)))
        {
            hints.Add(help);
        }

        if (hints.Count > 0)
        {
            lines.Add(string.Join(' ', hints));
        }
    }

    private static IEnumerable<Button> Choices(Talk talk, Question question, Pending.ForAnswer pending)
    {
        switch (question.Kind)
        {
            case QuestionKind.YesNo:
                yield return talk.Press(Format.Capital(Format.YesNo(talk.Words, question, value: true)), "y", 1);
                yield return talk.Press(Format.Capital(Format.YesNo(talk.Words, question, value: false)), "n", 2);
                break;
            case QuestionKind.Choice or QuestionKind.Choices:
                for (var i = 0; i < question.Choices.Count; i++)
                {
                    yield return Choice(talk, question, pending, i);
                }

                if (question.Kind == QuestionKind.Choices)
                {
                    yield return pending.Marked is { Count: > 0 }
                        ? talk.Press(talk.T("button.done"), "done")
                        : talk.Press(talk.T("button.none"), "none");
                }

                break;
            case QuestionKind.Date:
                yield return talk.Press(talk.T("button.today"), "d0");
                yield return talk.Press(talk.T("button.yesterday"), "d1");
                break;
        }
    }

    private static Button Choice(Talk talk, Question question, Pending.ForAnswer pending, int index)
    {
        var choice = question.Choices[index];
        var many = question.Kind == QuestionKind.Choices;
        var marked = pending.Marked?.Contains(choice.Key, StringComparer.Ordinal) ?? false;
        return talk.Press(
            marked ? "✔ " + Format.Capital(choice.Label) : Format.Capital(choice.Label),
            string.Create(CultureInfo.InvariantCulture, $"{(many ? 'm' : 'c')}{index}"),
            index + 1);
    }

    private static IEnumerable<Button> Steering(Talk talk, OpenForm at, Question question, Pending.ForAnswer pending)
    {
        var answered = at.Draft.Answers.Has(question.Key);
        var isFirst = at.PlaceOf(question.Key) == 1;
        if (at.Offered(question) is not null && pending.Also.Count == 0)
        {
            yield return talk.Press(at.Collected(question) is null ? talk.T("button.same") : talk.L("button.collected"), "same");
        }

        if (ProposedFlow.IsOffered(at, pending))
        {
            yield return talk.Press(talk.T("button.take-all"), "take-all");
        }

        if (isFirst && at.Draft.Answers.Count == 0 && !at.IsAdHoc && pending.Then is null)
        {
            yield return talk.Press(talk.T("button.nil"), "nil");
            if (CopyFlow.Copied(at).Count > 0)
            {
                yield return talk.Press(talk.T("button.same-all"), "all");
            }
        }

        if (answered)
        {
            yield return talk.Press(talk.T("button.keep"), "keep");
            if (!question.Required)
            {
                yield return talk.Press(talk.T("button.clear"), "clear");
            }
        }
        else if (!question.Required)
        {
            yield return talk.Press(talk.T("button.skip"), "skip");
        }

        if (!isFirst || pending.Then is not null)
        {
            yield return talk.Press(talk.T("button.back"), "back");
        }
    }

    // "Đã nhận: vay vốn ưu đãi" beside "Đang làm thủ tục".
    private static string Meaning(Talk talk, OpenForm at, Question question, Doubt doubt, int index)
    {
        var label = doubt.Options[index].Label;
        return DoubtWords.Besides(question, doubt) == DoubtWords.UnderWay ? Format.Short(talk.T("button.received", ("help", label)), MostOnButton) : label;
    }

    private static List<Button> DoubtButtons(Talk talk, OpenForm at, Question question, Doubt doubt, bool inRound)
    {
        var buttons = new List<Button>();
        for (var i = 0; i < doubt.Options.Count; i++)
        {
            buttons.Add(talk.Press(Format.Capital(Meaning(talk, at, question, doubt, i)), string.Create(CultureInfo.InvariantCulture, $"o{i}"), DoubtWords.IsNumbered(question) ? i + 1 : null));
        }

        if (DoubtWords.Besides(question, doubt) is { } besides)
        {
            buttons.Add(talk.Press(DoubtWords.Label(talk, question, besides), besides, DoubtWords.IsNumbered(question) ? doubt.Options.Count + 1 : null));
        }

        if (!question.Required && doubt.Reason is not (LaterWords.SumAsked or TooMuch.Reason) && (inRound || !at.Draft.Answers.Has(question.Key)))
        {
            buttons.Add(talk.Press(talk.T("button.skip"), "skip"));
        }

        return buttons;
    }
}
