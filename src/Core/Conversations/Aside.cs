using ReportBot.Core.Forms;
using ReportBot.Core.Text;

namespace ReportBot.Core.Conversations;

/// <summary>Something told of other households while one's form is being filled in: it is kept with theirs, and the open question comes back.</summary>
internal static class Aside
{
    private static readonly Vocabulary Leads = new("à", "à mà", "ừ", "mà", "còn", "thế còn", "riêng", "nhân tiện", "tiện thể", "sẵn", "sẵn tiện", "quên", "à quên", "với lại", "hộ", ",", "-");

    /// <summary>Takes the words; false when they are about the open household, or about nobody.</summary>
    public static bool TryTake(Talk talk, OpenForm at, Pending.ForAnswer pending, string text)
    {
        if (OpenRound.Of(pending) is not null || at.IsAdHoc || !at.Draft.IsBegun || !IsOfOthers(talk, at, pending, text)
            || BatchReader.Read(talk, Duties.Now(talk), text) is not { Unplaced.Count: 0 } told)
        {
            return false;
        }

        foreach (var item in told.Items)
        {
            Say(talk, at, item);
        }

        AnswerFlow.Ask(talk, pending);
        return true;
    }

    // Nothing is kept before it is sure that all of it is about others, by code or name.
    private static bool IsOfOthers(Talk talk, OpenForm at, Pending.ForAnswer pending, string text)
    {
        var isText = at.Form.Find(pending.Key)!.Kind == QuestionKind.Text;
        if (BatchReader.FormOf(talk) is not { } form || (isText && !NamedIn.NamesAnother(talk, at, pending.Key, WithoutLead(text))))
        {
            return false;
        }

        var subjects = Duties.Now(talk).SelectMany(d => d.All).Select(d => d.Subject).DistinctBy(s => s.Id).ToList();
        var reading = BatchReader.Read(text, BatchReader.Context(talk, form, subjects));
        return reading is { Periods.Count: 0, Reports.Count: > 0 }
            && reading.Reports.All(r => r.Subject is { } code && code != at.Subject.Code && !r.Answers.IsNil && BatchReader.Says(r));
    }

    // "à mà H013…"
    private static string WithoutLead(string text)
    {
        var words = TokenText.Of(text);
        return words.Slice(Leads.SkipAll(words, 0, words.Count), words.Count);
    }

    private static void Say(Talk talk, OpenForm open, BatchItem item)
    {
        var form = OpenForm.Of(talk, item.Draft)?.Form ?? open.Form;
        foreach (var unclear in item.Unclear.Where(u => talk.Draft(item.Draft)?.Rest.Contains(u.Doubt.Read, StringComparison.Ordinal) != true))
        {
            var label = form.Find(unclear.Key)!.Label;
            BatchReader.KeepRest(talk, item.Draft, "", unclear.Doubt.Read.StartsWith(label, StringComparison.OrdinalIgnoreCase) ? unclear.Doubt.Read : $"{label}: {unclear.Doubt.Read}");
        }

        var code = talk.CodeOf(item.Draft.Subject);
        var kept = OpenForm.Of(talk, item.Draft)?.Draft;
        var answers = HistoryFlow.AnswersLine(talk, form, AnswerCheck.WithoutUnasked(form, kept?.Answers ?? Answers.Empty));
        var words = string.Join("; ", new[] { answers, kept is { Rest.Length: > 0 } ? $"“{kept.Rest}”" : "" }.Where(w => w.Length > 0));
        talk.Note(talk.T("aside.kept", ("subject", code), ("answers", words), ("open", open.Subject.Code)));
    }
}
