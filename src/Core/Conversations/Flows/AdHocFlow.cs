using ReportBot.Core.Forms;
using ReportBot.Core.People;
using ReportBot.Core.Plans;
using ReportBot.Core.Reports;

namespace ReportBot.Core.Conversations;

/// <summary>/dotxuat: a report that nobody owes, accepted at any time.</summary>
internal static class AdHocFlow
{
    // "H010 cháy nhà": less names a household and tells nothing.
    private const int ShortestStory = 3;

    public static void Begin(Talk talk, string rest)
    {
        var subjects = Reportable(talk);
        if (subjects.Count == 0)
        {
            talk.Say(talk.T("refuse.no-subjects", ("noun", SubjectNouns.Mine(talk))));
            return;
        }

        if (rest.Length == 0)
        {
            SubjectFlow.Ask(talk, new Pending.ForSubject(SubjectAim.AdHoc, null, SubjectNouns.OwnFirst(talk, [.. subjects.Select(s => s.Id)])));
            return;
        }

        var space = rest.IndexOfAny([' ', ':', '\n']);
        var first = space < 0 ? rest : rest[..space];
        if (SubjectWords.Named(rest, subjects) is [var whole])
        {
            Open(talk, whole.Id);
        }
        else if (space > 0 && SubjectWords.Named(first, subjects) is [var named])
        {
            Open(talk, named.Id, rest[(space + 1)..].Trim());
        }
        else if (SubjectWords.Named(rest, subjects) is { Count: > 1 } several)
        {
            SubjectFlow.Ask(talk, new Pending.ForSubject(SubjectAim.AdHoc, null, [.. several.Select(s => s.Id)], Asked: rest));
        }
        else if (space > 0 && !SubjectWords.LooksLikeCode(first))
        {
            Told(talk, subjects, rest);
        }
        else
        {
            talk.Note(ReportFlow.NotYours(talk, first));
            SubjectFlow.Ask(talk, new Pending.ForSubject(SubjectAim.AdHoc, null, [.. subjects.Select(s => s.Id)]));
        }
    }

    /// <summary>Whether the person may report something out of turn at all.</summary>
    public static bool IsPossible(Talk talk) => talk.Person.Access.Allows(Operation.ListSubjects, own: true) && Reportable(talk).Count > 0;

    /// <summary>
    /// What has happened, told where only the household was asked for: "H010 cháy nhà đêm qua". False for words that name nobody
    /// and tell nothing, and for a report of the period.
    /// </summary>
    public static bool TryStory(Talk talk, Pending.ForSubject pending, string text)
    {
        var subjects = Reportable(talk);
        var told = text.Split([' ', '\n', ','], StringSplitOptions.RemoveEmptyEntries).Length;
        if (pending is not { Aim: SubjectAim.AdHoc, Story: null } || told < ShortestStory || SubjectWords.Named(text, subjects).Count > 0
            || (Commands.Find(text) is { } command && CommandRunner.IsMeant(talk, command))
            || (!UrgentWords.Is(text) && (UrgentFlow.TellsOfTheVisit(talk, text) || (NamedIn.OnlyNamed(talk, text) ?? NamedIn.OnlyOwn(talk, text)) is null)))
        {
            return false;
        }

        talk.Forget();
        Begin(talk, text);
        return true;
    }

    // A story that begins with no subject: the one it names anywhere, the person's only one, or asked for.
    private static void Told(Talk talk, List<Subject> subjects, string story)
    {
        var named = NamedIn.OnlyNamed(talk, story) ?? (subjects is [var only] ? only : null);
        if (named is not null)
        {
            Open(talk, named.Id, story);
        }
        else
        {
            SubjectFlow.Ask(talk, new Pending.ForSubject(SubjectAim.AdHoc, null, SubjectNouns.OwnFirst(talk, [.. subjects.Select(s => s.Id)])) { Story = story });
        }
    }

    public static void Open(Talk talk, SubjectId subject, string? words = null)
    {
        var (plan, formId) = FormFor(talk, subject.Kind)!.Value;
        var which = new DraftRef(plan.Code, PeriodRef.AdHocKey, subject);
        if (words is { Length: > 0 } && talk.Draft(which) is null && Told(plan.Form(formId), words) is { } told)
        {
            // Something has happened: what was typed is the report, and the office is told at once.
            talk.Do(new Request.File([new Filing(plan.Code, PeriodRef.AdHocKey, subject, formId, plan.Form(formId).Version, WithPictures(talk, plan.Form(formId), told))]));
            return;
        }

        if (talk.Draft(which) is null)
        {
            talk.Save(FormFlow.New(talk, plan, which, formId, amended: null));
        }

        if (words is { Length: > 0 } && OpenForm.Of(talk, which) is { } at && at.Next() is { } next)
        {
            talk.Expect(new Pending.ForAnswer(which, next.Key));
            Typing.Take(talk, words);
        }
        else
        {
            FormFlow.Continue(talk, which, withHeading: true);
        }
    }

    // Those that came with the words and wait for their household.
    private static Answers WithPictures(Talk talk, Form form, Answers told)
    {
        if (talk.State.Waiting is not { } waiting || form.Questions.FirstOrDefault(q => q.Kind == QuestionKind.Photo) is not { } question)
        {
            return told;
        }

        talk.State = talk.State with { Waiting = null };
        return told.With(question.Key, new Answer.Photo([.. waiting.Take(question.MostPhotos)]));
    }

    /// <summary>The words as the whole report, where the form asks first what happened and needs nothing else.</summary>
    private static Answers? Told(Form form, string words) =>
        form.Questions is [{ Kind: QuestionKind.Text } first, ..] && form.Questions.Skip(1).All(q => !q.Required) && words.Any(char.IsLetter) && words.Length <= (first.MaxLength ?? int.MaxValue)
            ? Answers.Empty.With(first.Key, new Answer.Text(words))
            : null;

    private static List<Subject> Reportable(Talk talk) =>
        [.. Duties.Subjects(talk).Where(s => FormFor(talk, s.Id.Kind) is not null)];

    // The plan's own form; of a plan stored before there was one, that of the periodic reports on this kind of subject.
    private static (Plan Plan, string FormId)? FormFor(Talk talk, SubjectKind kind)
    {
        var word = new SubjectId(kind, 0).KindWord;
        foreach (var plan in talk.Know.Plans)
        {
            if (plan.Schedule.FirstOrDefault(r => r.Subject == word) is { } rule)
            {
                return (plan, plan.AdHocForm ?? rule.Form);
            }
        }

        return talk.Know.Plans is [{ AdHocForm: { } own } newest, ..] ? (newest, own) : null;
    }
}
