using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ReportBot.Core.Forms;
using ReportBot.Core.Messaging;
using ReportBot.Core.Plans;
using ReportBot.Core.Reports;

namespace ReportBot.Core.Conversations;

/// <summary>How a round of reports is read back: every field as understood, and what was not.</summary>
internal static class BatchView
{
    private const int MostWords = 200;
    private const int MostOfFormer = 80;
    private const int MarkBytes = 6;

    // So many others that have not changed are not read back once more.
    private const int FewOthers = 3;

    /// <summary>Reads the round back; of a long one only what has changed since it was read back last, and which others wait.</summary>
    public static void Ask(Talk talk, Pending.ForBatch batch)
    {
        var changed = batch.Items.Where(i => i.Seen is null || i.Seen != Mark(talk, i)).ToList();
        var others = batch.Items.Except(changed).ToList();
        var shown = batch.Choosing || others.Count < FewOthers ? batch.Items : changed;
        batch = batch with { Items = [.. batch.Items.Select(i => i with { Seen = Mark(talk, i) })] };
        talk.Expect(batch);
        if (shown.Count > 0)
        {
            Show(talk, batch, shown);
        }

        if (shown.Count < batch.Items.Count)
        {
            talk.Note(talk.T(shown.Count > 0 ? "batch.others" : "batch.all-wait",
                ("count", Format.Plain(others.Count)), ("noun", SubjectNouns.One(talk, others.Select(i => i.Draft.Subject))), ("codes", SubjectFlow.Codes(others.Select(i => talk.Subject(i.Draft.Subject)).OfType<Reports.Subject>()))));
        }

        Rest(talk, batch.Rest);
        PictureFlow.NoteWaiting(talk);
        talk.Say(
            batch.Choosing ? talk.T("batch.choose") : talk.T("batch.how", ("subject", talk.CodeOf((shown.Count > 0 ? shown : batch.Items)[0].Draft.Subject)), ("example", Example(talk, batch))),
            Buttons(talk, batch));
    }

    /// <summary>The round as if it had not been read back, so that all of it is.</summary>
    public static Pending.ForBatch Unread(Pending.ForBatch batch) => batch with { Items = [.. batch.Items.Select(i => i with { Seen = null })] };

    /// <summary>Whether every report of the round stands as it was read back last: a draft may have been changed on the web page or in another chat.</summary>
    public static bool IsRead(Talk talk, Pending.ForBatch batch) => batch.Items.All(i => i.Seen == Mark(talk, i));

    // Pictures are told when they come.
    private static string Mark(Talk talk, BatchItem item)
    {
        var answers = item.Nil || OpenForm.Of(talk, item.Draft) is not { } at ? ""
            : AnswersJson.Write(at.Form.Questions.Where(q => q.Kind == QuestionKind.Photo).Aggregate(AnswerCheck.WithoutUnasked(at.Form, at.Draft.Answers), (all, q) => all.Without(q.Key)));
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{item.Draft.Period}\n{answers}\n{RestOf(talk, item)}")), 0, MarkBytes);
    }

    private static void Show(Talk talk, Pending.ForBatch batch, IReadOnlyList<BatchItem> shown)
    {
        talk.Note(talk.T("batch.heading"));
        var periods = batch.Items.Select(i => i.Draft.Period).Distinct(StringComparer.Ordinal).Count();
        for (var i = 0; i < shown.Count; i++)
        {
            var item = shown[i];
            if (i == 0 || (periods > 1 && item.Draft.Period != shown[i - 1].Draft.Period))
            {
                talk.Note(Format.Capital(Format.Period(talk, item.Draft.Plan, item.Draft.Period)) + ":");
            }

            var number = batch.Choosing ? string.Create(CultureInfo.InvariantCulture, $"{i + 1}. ") : "";
            if (WordsAlone(talk, item) is { } words)
            {
                talk.Note(number + words);
                continue;
            }

            talk.Note(number + Line(talk, item));
            Guesses.Note(talk, item);
            RestOf(talk, item, MostOfFormer);
            if (!item.Nil && OpenForm.Of(talk, item.Draft) is { } at)
            {
                EarlyVisit.Note(talk, at);
            }
        }
    }

    /// <summary>The round as it stands, read by whoever answers below it.</summary>
    public static Pending.ForBatch Read(Talk talk, Pending.ForBatch batch) => batch with { Told = true, Items = [.. batch.Items.Select(i => i with { Seen = Mark(talk, i) })] };

    /// <summary>What was understood so far, where it has not been said yet; the round is read then.</summary>
    public static Pending.ForBatch Tell(Talk talk, Pending.ForBatch batch)
    {
        return Tell(talk, batch, batch.Items);
    }

    /// <summary>The same of what was not read before: above a doubt about one of them nothing is read twice.</summary>
    public static Pending.ForBatch TellNew(Talk talk, Pending.ForBatch batch) =>
        Tell(talk, batch, [.. batch.Items.Where(i => i.Seen != Mark(talk, i) && (i.Nil || OpenForm.Of(talk, i.Draft) is { Draft: { Answers.Count: > 0 } or { Rest.Length: > 0 } }))]);

    private static Pending.ForBatch Tell(Talk talk, Pending.ForBatch batch, IReadOnlyList<BatchItem> items)
    {
        if (batch.Told || items.Count == 0)
        {
            return batch;
        }

        talk.Note(talk.T("batch.heading"));
        var named = "";
        foreach (var item in items)
        {
            if (named != item.Draft.Period)
            {
                talk.Note(Format.Capital(Format.Period(talk, item.Draft.Plan, item.Draft.Period)) + ":");
                named = item.Draft.Period;
            }

            if (WordsAlone(talk, item) is { } words)
            {
                talk.Note(words);
            }
            else if (item.Nil || OpenForm.Of(talk, item.Draft) is { Draft.Answers.Count: > 0 })
            {
                talk.Note(Line(talk, item));
                Guesses.Note(talk, item);
                Rest(talk, RestOf(talk, item));
            }
        }

        return Read(talk, batch);
    }

    /// <summary>What was not understood of one report, and is filed with it.</summary>
    public static string RestOf(Talk talk, BatchItem item) => item.Nil ? item.Rest : talk.Draft(item.Draft)?.Rest ?? "";

    /// <summary>What goes along with one report: words of what was sent before apart from those of now.</summary>
    private static void RestOf(Talk talk, BatchItem item, int mostOfFormer)
    {
        var (kept, now) = RestWords.Apart(FormerRest(talk, item.Draft), RestOf(talk, item));
        if (kept.Length > 0)
        {
            talk.Note(talk.T("batch.rest-before", ("words", Format.Short(kept, mostOfFormer))));
        }

        Rest(talk, now);
    }

    /// <summary>The words that went along with the report as it was sent; empty where none was.</summary>
    public static string FormerRest(Talk talk, DraftRef which) =>
        talk.Plan(which.Plan) is { } plan && PlanPeriods.Find(plan, which.Period) is { } period && talk.Reports(period).TryGetValue(which.Subject, out var sent) ? sent.Rest : "";

    /// <summary>"Gửi kèm lời: …", when there is something.</summary>
    public static void Rest(Talk talk, string rest)
    {
        if (rest.Trim().Length > 0)
        {
            talk.Note(talk.T("batch.rest", ("words", Format.Short(rest.Trim(), MostWords))));
        }
    }

    /// <summary>"Thay cho phần đã ghi trước: …": what no longer stands in a report, as it stood.</summary>
    /// <param name="talk">The step.</param>
    /// <param name="at">The report as it was.</param>
    /// <param name="gone">What is gone of it.</param>
    /// <param name="of">Whose it was, where several are told of.</param>
    public static void Replaced(Talk talk, OpenForm at, Answers gone, string of = "")
    {
        if (LineOf(talk, at, gone) is { Length: > 0 } line)
        {
            talk.Note(talk.T("batch.replaced", ("answers", of + line)));
        }
    }

    /// <summary>"Đã xóa: …": what words took out of a report.</summary>
    public static void Removed(Talk talk, OpenForm at, Answers gone)
    {
        if (LineOf(talk, at, gone) is { Length: > 0 } line)
        {
            talk.Note(talk.T("form.removed", ("answers", $"{at.Subject.Code} — {line}")));
        }
    }

    /// <summary>"Đã ghi: …": what stands in a report now and did not before.</summary>
    public static void Changed(Talk talk, OpenForm before) => Changed(talk, before, "batch.noted");

    /// <summary>"Đã sửa: …": the same of what a correction put right.</summary>
    public static void Corrected(Talk talk, OpenForm before) => Changed(talk, before, "correct.done");

    private static void Changed(Talk talk, OpenForm before, string key)
    {
        if (OpenForm.Of(talk, before.Ref) is { } now
            && LineOf(talk, now, now.Draft.Answers.Where(a => !a.Value.Equals(before.Draft.Answers[a.Key])).Aggregate(Answers.Empty, (all, a) => all.With(a.Key, a.Value))) is { Length: > 0 } line)
        {
            talk.Note(talk.T(key, ("subject", before.Subject.Code), ("answers", line)));
        }
    }

    // A figure of one form of help is told with its form: "vay vốn ưu đãi 5 hộ 250.000.000 đ".
    private static string LineOf(Talk talk, OpenForm at, Answers gone)
    {
        List<(Question Help, string Key)> shown = [];
        foreach (var (help, choice) in at.Form.Questions.SelectMany(q => q.Choices.Select(c => (q, c))).Where(p => !gone.Has(p.q.Key)).ToList())
        {
            List<string> figures = [.. new[] { choice.Count, choice.Value }.OfType<string>()];
            if (figures.Exists(gone.Has))
            {
                gone = figures.Where(at.Draft.Answers.Has).Aggregate(gone, (all, key) => all.With(key, at.Draft.Answers[key]!));
                shown.Add((help, choice.Key));
            }
        }

        gone = shown.GroupBy(s => s.Help, s => s.Key).Aggregate(gone, (all, s) => all.With(s.Key.Key, new Answer.ChosenMany([.. s])));
        return HistoryFlow.AnswersLine(talk, at.Form, gone);
    }

    /// <summary>What was said about a household that is not known.</summary>
    public static string Words(Talk talk, Unplaced unplaced)
    {
        var form = BatchReader.FormOf(talk);
        var answers = form is null ? "" : HistoryFlow.AnswersLine(talk, form, AnswersJson.Read(form, unplaced.Answers));
        var told = new[] { answers }.Concat(unplaced.Unclear.Select(u => u.Doubt.Read)).Where(w => w.Length > 0).ToList();
        return string.Join(": ", new[] { unplaced.NamedAs ?? "", told.Count > 0 ? string.Join("; ", told) : unplaced.Rest }.Where(w => w.Length > 0));
    }

    /// <summary>What is kept of one report, answers and words, in one line; empty for nothing.</summary>
    public static string Told(Talk talk, BatchItem item)
    {
        var answers = item.Nil ? talk.T("answer.nil")
            : OpenForm.Of(talk, item.Draft) is { } at ? HistoryFlow.AnswersLine(talk, at.Form, AnswerCheck.WithoutUnasked(at.Form, at.Draft.Answers)) : "";
        var rest = RestOf(talk, item);
        return string.Join("; ", new[] { answers, rest.Length > 0 ? $"“{Format.Short(rest, MostWords)}”" : "" }.Where(w => w.Length > 0));
    }

    // "H014 — gửi kèm lời: …": one of whom words are told and nothing that a question asks for.
    private static string? WordsAlone(Talk talk, BatchItem item)
    {
        if (item.Nil || OpenForm.Of(talk, item.Draft) is not { Draft: { Amends: null, Rest: { Length: > 0 } rest } draft } || draft.Answers.Count > 0)
        {
            return null;
        }

        return $"{talk.CodeOf(item.Draft.Subject)} — {talk.T("batch.words-alone", ("words", Format.Short(rest.Trim(), MostWords)))}";
    }

    private static string Example(Talk talk, Pending.ForBatch batch) =>
        batch.Items.Select(i => OpenForm.Of(talk, i.Draft)?.Form).OfType<Form>().FirstOrDefault() is { } form
        || (form = BatchReader.FormOf(talk)) is not null
            ? FormExamples.Correction(form)
            : "";

    private static string Line(Talk talk, BatchItem item)
    {
        var code = talk.CodeOf(item.Draft.Subject);
        if (OpenForm.Of(talk, item.Draft) is not { } at || item.Nil)
        {
            var filled = Filled(talk, item.Draft);
            return $"{code} — {talk.T("answer.nil")}." + (filled > 0 ? " " + talk.T("nil.leaves-out", ("count", Format.Plain(filled))) : "");
        }

        var answers = HistoryFlow.AnswersLine(talk, at.Form, AnswerCheck.WithoutUnasked(at.Form, at.Draft.Answers));
        return $"{code} — {(answers.Length > 0 ? answers + "." : talk.T("batch.no-answer"))}" + (at.Draft.Amends is { } number ? " " + talk.T("batch.amends", ("number", Reports.Report.Show(number))) : "");
    }

    // What a nil report leaves out: what was begun, else what was sent.
    private static int Filled(Talk talk, DraftRef which) =>
        talk.Draft(which) is { } draft ? draft.Answers.Count
        : talk.Plan(which.Plan) is { } plan && PlanPeriods.Find(plan, which.Period) is { } period && talk.Reports(period).TryGetValue(which.Subject, out var sent)
            ? sent.Answers.Count
            : 0;

    private static List<Button> Buttons(Talk talk, Pending.ForBatch batch)
    {
        if (!batch.Choosing)
        {
            var hasRest = batch.Items.Any(i => RestOf(talk, i).Length > 0);
            return
            [
                talk.Press(talk.T("button.send"), "send", inText: true), talk.Press(talk.T("button.edit"), "edit"), talk.Press(talk.T("button.later"), "later"),
                .. hasRest ? [talk.Press(talk.T("button.drop-rest"), "norest")] : Array.Empty<Button>(),
            ];
        }

        var buttons = new List<Button>();
        for (var i = 0; i < batch.Items.Count; i++)
        {
            buttons.Add(talk.Press(talk.CodeOf(batch.Items[i].Draft.Subject), string.Create(CultureInfo.InvariantCulture, $"i{i}"), i + 1, inText: true));
        }

        buttons.Add(talk.Press(talk.T("button.back"), "back"));
        return buttons;
    }
}
