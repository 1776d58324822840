using ReportBot.Core.Forms;

namespace ReportBot.Core.Conversations;

/// <summary>
/// A fire or a collapse told by itself: it is asked whether the office is to be told at once (đột xuất) or the words are for the
/// report of the period. Nothing is sent before that is answered.
/// </summary>
internal static class UrgentFlow
{
    private const int MostWords = 80;

    /// <summary>Asks; false for other words, for a report that tells of a visit too, and while another question is open.</summary>
    public static bool TryAsk(Talk talk, string text)
    {
        if (talk.State.Pending is not (null or Pending.ForReview { Asks: null } or Pending.ForSubject { Aim: SubjectAim.Report or SubjectAim.Browse, Then: null, OfPictures: false })
            || !UrgentWords.Is(text) || (Commands.Find(text) is { } command && CommandRunner.IsMeant(talk, command)) || !AdHocFlow.IsPossible(talk) || TellsOfTheVisit(talk, text))
        {
            return false;
        }

        Ask(talk, new Pending.ForUrgent(text));
        return true;
    }

    public static void Ask(Talk talk, Pending.ForUrgent pending)
    {
        talk.Expect(pending);
        var now = Duties.Meant(talk, Duties.Now(talk));
        var later = now is null ? talk.T("urgent.leave") : talk.T("urgent.later", ("period", Format.ShortPeriod(talk.Words, now.Period)));
        talk.Say(
            string.Join('\n', talk.T("urgent.ask", ("words", Format.Short(pending.Words, MostWords)), ("via", talk.Know.Plans[0].Route.Via)), "1. " + talk.T("urgent.now"), "2. " + later),
            talk.Press(talk.T("urgent.now"), "now", 1, inText: true),
            talk.Press(later, "later", 2, inText: true));
    }

    public static bool Take(Talk talk, Pending.ForUrgent pending, string text)
    {
        if (AnswerWords.Numbers(text) is [var number])
        {
            return number <= 2 ? Act(talk, pending, number == 1 ? "now" : "later") : AskedAgain(talk, pending);
        }

        switch (Commands.Find(text))
        {
            case { Verb: Verb.AdHoc, Rest: "" }:
                return Act(talk, pending, "now");
            case { Verb: Verb.No or Verb.Skip, Rest: "" }:
                return Act(talk, pending, "later");
            case { Verb: Verb.Yes, Rest: "" }:
                // To which of the two, nobody knows.
                return AskedAgain(talk, pending);
        }

        var folded = Text.VietnameseText.Fold(text);
        return folded.StartsWith("ghi vao", StringComparison.Ordinal) ? Act(talk, pending, "later")
            : folded.Contains("dot xuat", StringComparison.Ordinal) || folded is "bao ngay" or "gap" or "bao gap" ? Act(talk, pending, "now")
            : Goes(talk, pending);
    }

    public static bool Act(Talk talk, Pending.ForUrgent pending, string action)
    {
        switch (action)
        {
            case "now":
                talk.Forget();
                AdHocFlow.Begin(talk, pending.Words);
                return true;
            case "later" or "skip" or "back":
                talk.Forget();
                if (!PictureFlow.TryTake(talk, pending.Words) && !BatchFlow.TryBegin(talk, pending.Words) && !WordsFlow.TryAsk(talk, pending.Words))
                {
                    // Whose they are is asked: the choice was where they go, not whether.
                    BatchFlow.Continue(talk, new Pending.ForBatch([], [new Unplaced(null, AnswersJson.Write(Answers.Empty), [], pending.Words, [])]));
                }

                return true;
            default:
                return false;
        }
    }

    // A report that also tells that the household was visited is one of the period; the form's own yes-or-no says so.
    internal static bool TellsOfTheVisit(Talk talk, string text)
    {
        if (BatchReader.FormOf(talk) is not { } form)
        {
            return false;
        }

        var asked = form.Questions.Where(q => q.Required).Select(q => q.Key).ToList();
        return BatchReader.Read(text, BatchReader.Context(talk, form, Duties.Subjects(talk))).Reports
            .Any(r => r.Answers.IsNil || asked.Exists(r.Answers.Has) || r.Unclear.Any(u => asked.Contains(u.Key, StringComparer.Ordinal)));
    }

    private static bool AskedAgain(Talk talk, Pending.ForUrgent pending)
    {
        Ask(talk, pending);
        return true;
    }

    // Other words go their own way; those that waited go along with the report of their household, and nothing of them was told at once.
    private static bool Goes(Talk talk, Pending.ForUrgent pending)
    {
        talk.Forget();
        List<Pending.ForWords> told = [.. WordsFlow.Told(talk, pending.Words)];
        if (told.Count == 0 && Only(talk, pending.Words) is { } only)
        {
            told.Add(only);
        }

        foreach (var words in told)
        {
            WordsFlow.With(talk, words with { Words = pending.Words });
        }

        talk.Note(told.Count > 0
            ? talk.T("urgent.kept", ("words", Format.Short(pending.Words, MostWords)), ("codes", string.Join(", ", told.Select(w => talk.CodeOf(w.Draft.Subject)))))
            : talk.T("urgent.left", ("words", Format.Short(pending.Words, MostWords))));
        if (told.Count == 0)
        {
            // Whose they are is asked behind what is told now.
            talk.State = talk.State with { Pending = new Pending.ForBatch([], [new Unplaced(null, AnswersJson.Write(Answers.Empty), [], pending.Words, [])]) };
        }

        return false;
    }

    // The one household that they name, or the only one that the person has.
    private static Pending.ForWords? Only(Talk talk, string words)
    {
        var now = Duties.Now(talk);
        var subject = NamedIn.OnlyOwn(talk, words) ?? (now.SelectMany(d => d.All).Select(d => d.Subject).DistinctBy(s => s.Id).ToList() is [var only] ? only : null);
        return subject is not null && Duties.For(talk, now, subject.Id) is { At: var at } ? new Pending.ForWords(new DraftRef(at.Plan, at.Key, subject.Id), words) : null;
    }
}
