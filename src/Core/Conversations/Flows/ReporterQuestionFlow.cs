using ReportBot.Core.People;

namespace ReportBot.Core.Conversations;

/// <summary>Answers what whoever reports asks of the bot; what is open waits and is asked again.</summary>
internal static class ReporterQuestionFlow
{
    /// <summary>Takes it; false for other words and while free words are asked for.</summary>
    public static bool TryTake(Talk talk, string text)
    {
        if (!talk.Person.Access.Allows(Operation.ListSubjects, own: true) || PartFlow.IsTyping(talk.State.Pending) || Duties.Subjects(talk).Count == 0)
        {
            return false;
        }

        var (codes, left) = NamedIn.Own(talk, text);
        if (codes.Count > 1 || ReporterQuestion.Read(left, codes.Count == 1) is not { } ask)
        {
            return false;
        }

        switch (ask)
        {
            case ReporterAsk.Deadline or ReporterAsk.Duties:
                DeadlineFlow.Say(talk);
                return true;
            case ReporterAsk.Later:
                return Later(talk);
            case ReporterAsk.Escaped:
                talk.Note(HelpFlow.WithCodes(talk, "bot.escaped", codes[0]));
                KeepAlong(talk, text, left.Trim());
                return true;
            default:
                var via = talk.Know.Plans[0].Route.Via;
                talk.Note(talk.T(ask == ReporterAsk.Departed ? "question.departed" : "question.household", ("subject", codes[0]), ("via", via)));
                Lookup.Close(talk, HelpFlow.Buttons(talk));
                return true;
        }
    }

    // It asks, and tells all the same: the words go along with the report of the household.
    private static void KeepAlong(Talk talk, string text, string words)
    {
        if (Meanwhile.TryKeep(talk, text))
        {
            return;
        }

        if (NamedIn.OnlyOwn(talk, text) is { } subject && Duties.For(talk, Duties.Now(talk), subject.Id) is { At: var at })
        {
            var told = new Pending.ForWords(new DraftRef(at.Plan, at.Key, subject.Id), words);
            var open = talk.State.Pending;
            if (open is not null && OpenRound.Of(open) is not null)
            {
                talk.State = talk.State with { Pending = OpenRound.Change(open, round => WordsFlow.With(talk, told with { Then = round })) };
            }
            else
            {
                WordsFlow.With(talk, told);
            }

            talk.Note(talk.T("batch.noted", ("subject", subject.Code), ("answers", $"“{words}”")));
        }

        Lookup.Close(talk, HelpFlow.Buttons(talk));
    }

    /// <summary>Says whom to tell where a report that was sent names somebody who left or died.</summary>
    public static void NoteDeparted(Talk talk, IEnumerable<Reports.Report> reports)
    {
        var codes = reports.Where(r => r.Subject.Kind == Reports.SubjectKind.Household && Told(r).Any(DepartureWords.Occur)).Select(r => talk.CodeOf(r.Subject)).ToList();
        if (codes.Count > 0)
        {
            talk.Note(talk.T("departed.hint", ("codes", string.Join(", ", codes)), ("via", talk.Know.Plans[0].Route.Via)));
        }
    }

    /// <summary>Says how a household is registered where a report that was sent names the wish to.</summary>
    public static void NoteRegistration(Talk talk, IEnumerable<Reports.Report> reports)
    {
        if (talk.Person.Access.Allows(Operation.RegisterExit, own: true)
            && reports.FirstOrDefault(r => r.Subject.Kind == Reports.SubjectKind.Household && Told(r).Any(w => Text.VietnameseText.Fold(w).Contains("dang ky thoat", StringComparison.Ordinal))) is { } wishing
            && RegistrationFlow.Registrable(talk).Exists(s => s.Id == wishing.Subject))
        {
            talk.Note(talk.T("registration.hint", ("code", talk.CodeOf(wishing.Subject))));
        }
    }

    private static IEnumerable<string> Told(Reports.Report report) => report.Answers.Select(a => a.Value).OfType<Forms.Answer.Text>().Select(t => t.Words).Append(report.Rest);

    /// <summary>That it may wait, and how long the period does; false where none is open.</summary>
    public static bool Later(Talk talk)
    {
        if (Duties.Meant(talk, Duties.Now(talk)) is not { } meant)
        {
            return false;
        }

        talk.Note(talk.T("later.fine", ("period", Format.Capital(Format.ShortPeriod(talk.Words, meant.Period))), ("left", Format.Left(talk.Words, meant.Period, talk.Know.Today))));
        Lookup.Close(talk, HelpFlow.Buttons(talk));
        return true;
    }
}
