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
            talk.Note(talk.T("aside.kept", ("subject", talk.CodeOf(item.Draft.Subject)), ("answers", Answers(talk, item)), ("open", at.Subject.Code)));
        }

        // Once the open household is sent, they are asked about and read back.
        var waiting = OpenRound.Waiting(talk, talk.State.Left) ?? new Pending.ForBatch([], []);
        var others = waiting.Items.Where(i => told.Items.All(t => t.Draft != i.Draft));
        talk.State = talk.State with { Left = waiting with { Items = [.. others, .. told.Items], Last = told.Last }, Returns = true, Aside = true };
        AnswerFlow.Ask(talk, pending);
        return true;
    }

    // Nothing is kept before it is sure that all of it is about others, by code or name.
    private static bool IsOfOthers(Talk talk, OpenForm at, Pending.ForAnswer pending, string text)
    {
        var isText = at.Form.Find(pending.Key)!.Kind == QuestionKind.Text;
        if (BatchReader.FormOf(talk) is not { } form || (isText && !NamedIn.NamesAnother(talk, at, pending.Key, WithoutLead(text)) && !NamedIn.NamesAnother(talk, at, pending.Key, text)))
        {
            return false;
        }

        var subjects = Duties.Now(talk).SelectMany(d => d.All).Select(d => d.Subject).DistinctBy(s => s.Id).ToList();
        var reading = BatchReader.Read(text, BatchReader.Context(talk, form, subjects));
        return reading is { Periods.Count: 0, Reports.Count: > 0 }
            && reading.Reports.All(r => r.Subject is { } code && code != at.Subject.Code && BatchReader.Says(r));
    }

    // "à mà H013…"
    private static string WithoutLead(string text)
    {
        var words = TokenText.Of(text);
        return words.Slice(Leads.SkipAll(words, 0, words.Count), words.Count);
    }

    private static string Answers(Talk talk, BatchItem item)
    {
        var doubts = item.Unclear.Select(u => u.Doubt.Read).Where(w => w.Length > 0).Select(w => $"“{w}”");
        return string.Join("; ", doubts.Prepend(BatchView.Told(talk, item)).Where(w => w.Length > 0));
    }
}
