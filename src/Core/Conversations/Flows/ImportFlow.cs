using ReportBot.Core.Households.Import;
using ReportBot.Core.Messaging;
using ReportBot.Core.People;
using ReportBot.Core.Plans.Import;

namespace ReportBot.Core.Conversations;

/// <summary>The office's list as a workbook: given out, taken in, shown before it is imported, and undone.</summary>
internal static class ImportFlow
{
    private const int MostProblems = 12;
    private const int MostNotes = 8;

    public static void Begin(Talk talk) => talk.Do(new Request.OfferImport(talk.Know.Channel.Files));

    public static void LookAtUndo(Talk talk) => talk.Do(new Request.LookAtUndo());

    /// <summary>A file that came in; false for somebody who keeps no list, to whom files are nothing.</summary>
    public static bool TryTake(Talk talk, IncomingMessage input)
    {
        if (!talk.Person.Access.Allows(Operation.Import))
        {
            return false;
        }

        if (input.File is not { } file || !IsWorkbook(file.Name))
        {
            talk.Note(talk.T("import.only-workbooks"));
            Answering.AskAgain(talk);
            return true;
        }

        talk.Do(new Request.TakeWorkbook(file.Reference, Format.Short(file.Name!, 60)));
        return true;
    }

    public static bool TryResume(Talk talk, Outcome outcome)
    {
        switch (outcome)
        {
            case Outcome.ImportOffered offered:
                Offer(talk, offered);
                return true;
            case Outcome.WorkbookWaits waits:
                talk.Say(talk.T("import.waits", ("file", waits.FileName)));
                return true;
            case Outcome.WorkbookLost lost:
                talk.Say(talk.T("import.lost", ("file", lost.FileName)));
                return true;
            case Outcome.WorkbookStale stale:
                talk.Say(talk.T("import.stale", ("file", stale.FileName)));
                return true;
            case Outcome.WorkbookRead read:
                Show(talk, read);
                return true;
            case Outcome.Imported done:
                talk.Say(talk.T("import.done", ("file", done.FileName), ("counts", Counts(talk, done.Digest.Kinds))), new Button(talk.T("button.undo"), "/hoantac"));
                return true;
            case Outcome.ImportGone:
                talk.Say(talk.T("import.gone"));
                return true;
            case Outcome.ImportDropped:
                talk.Say(talk.T("import.dropped"));
                return true;
            case Outcome.UndoOffered offered:
                OfferUndo(talk, offered.Offer);
                return true;
            case Outcome.Undone undone:
                talk.Say(undone.Refusal ?? talk.T("undo.done"));
                return true;
            default:
                return false;
        }
    }

    public static void Ask(Talk talk, Pending.ForImport pending)
    {
        talk.Expect(pending);
        talk.Say(talk.T("import.confirm"), talk.Press(talk.T("button.import-now"), "apply"), talk.Press(talk.T("button.later"), "drop"));
    }

    public static void Ask(Talk talk, Pending.ForUndo pending)
    {
        talk.Expect(pending);
        talk.Say(talk.T("undo.confirm"), talk.Press(talk.T("button.undo-now"), "undo"), talk.Press(talk.T("button.later"), "drop"));
    }

    public static bool Take(Talk talk, Pending.ForImport pending, string text) => Commands.Whole(text) switch
    {
        Verb.Yes => Act(talk, pending, "apply"),
        Verb.No or Verb.Cancel or Verb.Skip => Act(talk, pending, "drop"),
        _ => false,
    };

    public static bool Take(Talk talk, Pending.ForUndo pending, string text) => Commands.Whole(text) switch
    {
        Verb.Yes or Verb.Undo => Act(talk, pending, "undo"),
        Verb.No or Verb.Cancel or Verb.Skip => Act(talk, pending, "drop"),
        _ => false,
    };

    public static bool Act(Talk talk, Pending.ForImport pending, string action)
    {
        Request? request = action switch
        {
            "apply" => new Request.ApplyImport(pending.Id),
            "drop" or "back" or "skip" => new Request.DropImport(pending.Id),
            _ => null,
        };
        return Do(talk, request);
    }

    public static bool Act(Talk talk, Pending.ForUndo pending, string action)
    {
        if (action is "drop" or "back" or "skip")
        {
            talk.Forget();
            talk.Say(talk.T("undo.left"));
            return true;
        }

        return Do(talk, action == "undo" ? new Request.UndoImport(pending.ImportId) : null);
    }

    private static bool Do(Talk talk, Request? request)
    {
        if (request is null)
        {
            return false;
        }

        talk.Forget();
        talk.Do(request);
        return true;
    }

    // Others have endings that say what to do instead; what a file really is, its reader finds out.
    private static bool IsWorkbook(string? name) =>
        name is not null && (name.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".xlsm", StringComparison.OrdinalIgnoreCase)
            || name.EndsWith(".xls", StringComparison.OrdinalIgnoreCase));

    private static void Offer(Talk talk, Outcome.ImportOffered offered)
    {
        if (offered.Link is null && !talk.Know.Channel.TakesFiles)
        {
            talk.Say(talk.T("import.no-way"));
            return;
        }

        talk.Note(talk.T(talk.Know.Channel.TakesFiles ? "import.how" : "import.how-page"));
        if (offered.Link is { } link)
        {
            talk.Note(talk.T("import.link", ("link", link)));
        }

        if (talk.Know.Channel.Files)
        {
            talk.Say(talk.T("import.template-follows"));
        }
        else
        {
            talk.Say(talk.T("import.template-page"), new Button(talk.T("button.undo"), "/hoantac"));
        }
    }

    private static void Show(Talk talk, Outcome.WorkbookRead read)
    {
        var digest = read.Digest;
        if (digest.Problems.Count > 0)
        {
            talk.Note(talk.T("import.refused", ("file", read.FileName), ("count", Format.Count(digest.Problems.Count))));
            foreach (var problem in digest.Problems.Take(MostProblems))
            {
                talk.Note("- " + (problem.Place.Length == 0 ? problem.Text : $"{problem.Place}: {problem.Text}"));
            }

            var more = digest.Problems.Count - MostProblems;
            talk.Say(more > 0 ? talk.T("import.more", ("count", Format.Count(more))) : talk.T("import.mend"));
            return;
        }

        if (!digest.HasChanges)
        {
            Remark(talk, digest);
            talk.Say(talk.T("import.nothing", ("file", read.FileName)));
            return;
        }

        talk.Note(talk.T("import.read", ("file", read.FileName), ("counts", Counts(talk, digest.Kinds))));
        foreach (var kind in digest.Kinds.Where(k => k.Changes > 0))
        {
            talk.Note("- " + OfKind(talk, kind));
        }

        Remark(talk, digest);
        Ask(talk, new Pending.ForImport(read.Id));
    }

    private static void Remark(Talk talk, ImportDigest digest)
    {
        foreach (var note in digest.Notes.Take(MostNotes))
        {
            talk.Note("! " + note.Say(talk.Words.Language));
        }

        if (digest.Notes.Count > MostNotes)
        {
            talk.Note(talk.T("import.more-notes", ("count", Format.Count(digest.Notes.Count - MostNotes))));
        }
    }

    private static void OfferUndo(Talk talk, UndoOffer? offer)
    {
        if (offer is null)
        {
            talk.Say(talk.T("undo.none"));
            return;
        }

        var at = talk.Local(offer.At);
        talk.Note(talk.T("undo.what",
            ("file", offer.FileName), ("time", Format.Time(at)), ("day", Format.DayAndYear(DateOnly.FromDateTime(at.DateTime))),
            ("who", offer.Who.Length > 0 ? offer.Who : talk.T("undo.machine")), ("counts", offer.Summary)));
        if (offer.Refusal is { } refusal)
        {
            talk.Say(refusal);
        }
        else
        {
            Ask(talk, new Pending.ForUndo(offer.ImportId));
        }
    }

    // What begins and what ends with its days, where it is few enough to be read through.
    private static string OfKind(Talk talk, KindDigest kind)
    {
        var lines = new List<string> { $"{ImportText.Word(kind.Kind, talk.Words.Language)}: {Counts(talk, [kind])}" };
        foreach (var (change, key) in new[] { (ImportChangeKind.New, "import.new"), (ImportChangeKind.Changed, "import.changed"), (ImportChangeKind.Ended, "import.ended") })
        {
            var some = kind.Named.Where(c => c.Kind == change).ToArray();
            if (some.Length > 0)
            {
                lines.Add($"  {talk.T(key)}: {string.Join("; ", some.Select(c => c.Line(talk.Words.Language)))}");
            }
        }

        return string.Join('\n', lines);
    }

    private static string Counts(Talk talk, IReadOnlyList<KindDigest> kinds) => talk.T("import.counts",
        ("new", Format.Count(kinds.Sum(k => k.New))), ("changed", Format.Count(kinds.Sum(k => k.Changed))),
        ("ended", Format.Count(kinds.Sum(k => k.Ended))), ("same", Format.Count(kinds.Sum(k => k.Same))));
}
