using ReportBot.Core.Forms;
using ReportBot.Core.Forms.Reading;
using ReportBot.Core.Text;

namespace ReportBot.Core.Conversations;

/// <summary>What words correct in one report that is not sent: they change its draft, and what is doubtful is left to be asked.</summary>
internal static class ReportCorrection
{
    private static readonly Vocabulary Begins = new(
        "xóa", "bỏ", "hủy", "gỡ", "thêm", "bổ sung", "sửa", "sửa lại", "đổi", "cập nhật", "rồi thêm", "rồi sửa", "rồi xóa", "rồi bỏ", "và thêm", "và sửa", "và xóa", "và bỏ");

    private static readonly Vocabulary Links = new("rồi", "và", "thì", "còn");
    private static readonly Vocabulary Negation = new("không", "không có", "không được", "không phải", "chưa", "chưa có", "chưa được", "không hề", "thôi không", "thôi không có");

    /// <summary>Takes the words; false when they correct nothing of this report.</summary>
    /// <param name="talk">The step.</param>
    /// <param name="which">The report.</param>
    /// <param name="words">The words without the household.</param>
    /// <param name="unclear">Gathers what must be asked.</param>
    public static bool TryTake(Talk talk, DraftRef which, string words, List<UnclearKey> unclear)
    {
        var taken = false;
        foreach (var part in Parts(talk, which, words))
        {
            if (LaterWords.IsSmall(part))
            {
                continue;
            }

            if (OpenForm.Of(talk, which) is not { } at)
            {
                return taken;
            }

            if (!One(talk, at, part, unclear))
            {
                if (!taken)
                {
                    return false;
                }

                BatchReader.KeepRest(talk, which, "", part);
            }

            taken = true;
        }

        return taken;
    }

    /// <summary>What the words say of one report, read by its form; null when they answer nothing of it, or are about another.</summary>
    public static ReportReading? Read(Talk talk, OpenForm at, string words) =>
        MessageReader.Read(words, Context(talk, at)).Reports is [var report]
        && !report.Answers.IsNil && report.Answers.Count + report.Unclear.Count > 0
        && (report.Subject == at.Subject.Code || report is { Subject: null, NamedAs: null })
            ? report
            : null;

    /// <summary>Whether the words name something that this report holds, and say what it is instead.</summary>
    public static bool Replaces(Talk talk, OpenForm at, string words) =>
        CorrectionWords.Of(words, at.Form) is { Denied.Length: > 0 } said && Replacing.Find(at, said.Denied, said.Said, talk.Know.Today).Count == 1;

    private static bool One(Talk talk, OpenForm at, string part, List<UnclearKey> unclear)
    {
        var said = CorrectionWords.Of(part, at.Form);
        return TakeOut(talk, at, part, unclear)
            || Replacing.TryAmount(talk, at, said.Said, unclear)
            || Set(talk, at, part, said, unclear)
            || (said.Adds && Set(talk, at, part, said with { Said = "được hỗ trợ " + said.Said }, unclear))
            || (said.Denied.Length > 0 && Replacing.TryTake(talk, at, said, unclear))
            || Replacing.TrySameWords(at, said.Said)
            || Replacing.TryValue(talk, at, said.Said, unclear)
            || TakesOut(talk, at, Denying(part), unclear);
    }

    private static bool TakeOut(Talk talk, OpenForm at, string part, List<UnclearKey> unclear)
    {
        if (at.Draft.Rest.Length > 0 && Removal.IsRest(part))
        {
            at.Keep(d => d with { Rest = "" });
            return true;
        }

        if (Removal.Read(part, Context(talk, at)) is (var code, { } keys) && (code is null || code == at.Subject.Code))
        {
            Remove(talk, at, keys, unclear);
            return true;
        }

        return TakesOut(talk, at, Removal.Content(part), unclear) || NothingTaken(talk, at, part);
    }

    /// <summary>"xóa hỗ trợ nhà ở" where none was told: said so, and never taken for help that is told now.</summary>
    public static bool NothingTaken(Talk talk, OpenForm at, string part)
    {
        if (!Removal.Begins(part) || Removal.Content(part) is not { } content || Told(talk, at, content) is not { } read
            || !read.Answers.Any(a => at.Form.Find(a.Key)!.Kind == QuestionKind.Choices))
        {
            return false;
        }

        talk.Note(talk.T("batch.nothing-to-remove", ("words", Format.Short(part.Trim(), 60))));
        return true;
    }

    private static void Remove(Talk talk, OpenForm at, IReadOnlyList<string> keys, List<UnclearKey> unclear)
    {
        if (at.Form.Questions.FirstOrDefault(q => q.Required && keys.Contains(q.Key, StringComparer.Ordinal)) is { } required)
        {
            talk.Note(talk.T("form.required"));
            unclear.Add(new UnclearKey(required.Key, new Doubt("text.check", "", [])));
            return;
        }

        at.Keep(d => keys.Aggregate(d with { Answers = Removal.Without(at.Form, d.Answers, keys) }, FormAnswers.Skip));
    }

    /// <summary>"bỏ vay vốn", "không vay vốn": the help that is named goes, where it was told.</summary>
    public static bool TakesOut(Talk talk, OpenForm at, string? content, List<UnclearKey> unclear)
    {
        if (content is null || Told(talk, at, content) is not { } read || HelpRemoval.From(talk.Words, at.Form, at.Draft.Answers, read.Answers) is not var (kept, asked))
        {
            return false;
        }

        at.Keep(d => d with { Answers = kept });
        unclear.AddRange(asked);
        return true;
    }

    private static ReportReading? Told(Talk talk, OpenForm at, string content) =>
        new[] { content, "được " + content, "được hỗ trợ " + content }.Select(words => Read(talk, at, words)).FirstOrDefault(r => r is { Answers.Count: > 0 });

    private static string? Denying(string part)
    {
        var text = TokenText.Of(part);
        var at = Negation.SkipAll(text, 0, text.Count);
        return at > 0 && at < text.Count && at <= 3 ? "được " + text.Slice(at, text.Count) : null;
    }

    private static bool Set(Talk talk, OpenForm at, string part, CorrectionWords said, List<UnclearKey> unclear)
    {
        if (Read(talk, at, said.Said) is not { } read)
        {
            return false;
        }

        var (answers, asked) = BatchReader.Parted(talk, at, said.Said, read);
        unclear.AddRange(asked);
        var telling = Telling.Of(at.Form, part, said.Adds);
        unclear.AddRange(BatchReader.Keep(talk, Denied(talk, at, said, answers, unclear), answers, telling with { Anew = DeniedFigures(talk, at, said, answers, telling) }));
        BatchReader.KeepRest(talk, at.Ref, said.Said, LaterWords.WithoutVerbs(read.Rest));
        return true;
    }

    // "không phải vay vốn mà là tặng bò": the form of help that is denied goes.
    private static OpenForm Denied(Talk talk, OpenForm at, CorrectionWords said, Answers answers, List<UnclearKey> unclear)
    {
        if (said.Denied.Length == 0 || Told(talk, at, said.Denied) is not { } denied
            || !denied.Answers.Any(d => d.Value is Answer.ChosenMany { Keys: var keys } && answers[d.Key] is Answer.ChosenMany now && !keys.Intersect(now.Keys, StringComparer.Ordinal).Any())
            || HelpRemoval.From(talk.Words, at.Form, at.Draft.Answers, denied.Answers) is not var (kept, asked))
        {
            return at;
        }

        unclear.AddRange(asked.Where(u => !answers.Has(u.Key)));
        var gone = at.Draft.Answers.Where(a => !a.Value.Equals(kept[a.Key])).Aggregate(Answers.Empty, (all, a) => all.With(a.Key, a.Value));
        BatchView.Replaced(talk, at, gone, at.Subject.Code + " — ");
        return at.Keep(d => d with { Answers = kept });
    }

    // "vay 30tr chứ không phải 50tr": the figure that is denied is the one that is there.
    private static HashSet<string> DeniedFigures(Talk talk, OpenForm at, CorrectionWords said, Answers answers, Telling telling) => telling.Anew
        .Concat(at.Form.Questions
            .Where(q => said.Denied.Length > 0 && q.Kind is QuestionKind.Money or QuestionKind.Number && answers.Has(q.Key))
            .Where(q => AnswerReader.Read(q, said.Denied, talk.Know.Today) is AnswerReading.Understood { Answer: var denied } && denied.Equals(at.Draft.Answers[q.Key]))
            .Select(q => q.Key))
        .ToHashSet(StringComparer.Ordinal);

    // "xóa khó khăn, thêm đề xuất cấp bò" is two corrections; "kk: nhà dột, bỏ học" is one.
    private static List<string> Parts(Talk talk, DraftRef which, string words)
    {
        var text = TokenText.Of(words);
        var parts = new List<string>();
        var from = 0;
        for (var at = 1; at < text.Count; at++)
        {
            var isEnd = text[at - 1].Kind == TokenKind.NewLine || (text[at - 1].Kind == TokenKind.Sign && text[at - 1].Folded is "," or ";" or ".") || Links.Skip(text, at - 1, text.Count) == at;
            if (isEnd && at - 1 > from && Begins.Begins(text, at, text.Count) && OpenForm.Of(talk, which) is { } open && Corrects(talk, open, text.Slice(at, text.Count)))
            {
                parts.Add(text.Slice(from, at - 1));
                from = at;
            }
        }

        parts.Add(text.Slice(from, text.Count));
        return parts;
    }

    private static bool Corrects(Talk talk, OpenForm at, string words)
    {
        var text = TokenText.Of(words);
        var verb = Begins.SkipAll(text, 0, text.Count);
        return FormLexicon.Of(at.Form).Find(text, verb, text.Count) is { } match && match.Values.Any(m => m.Kind is MarkKind.Label or MarkKind.Give or MarkKind.Choice)
            && (Read(talk, at, words) is not null || Removal.Read(words, Context(talk, at)) is not null);
    }

    private static ReadingContext Context(Talk talk, OpenForm at) =>
        new(at.Form, talk.Know.Today, [SubjectWords.Known(talk, at.Subject)], HasRoster: true);
}
