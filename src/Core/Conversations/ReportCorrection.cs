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
            || Without(talk, at, Denying(part));
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

        return Without(talk, at, Removal.Content(part));
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

    // "bỏ vay vốn", "không vay vốn": the help that is named goes, where it was told.
    private static bool Without(Talk talk, OpenForm at, string? content)
    {
        if (content is null || (Read(talk, at, content) ?? Read(talk, at, "được " + content)) is not { } read
            || Removal.Without(at.Form, at.Draft.Answers, read.Answers) is not { } kept)
        {
            return false;
        }

        at.Keep(d => d with { Answers = kept });
        return true;
    }

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
        unclear.AddRange(BatchReader.Keep(talk, at, answers, said.Adds || LaterWords.Add(part)));
        BatchReader.KeepRest(talk, at.Ref, said.Said, LaterWords.WithoutVerbs(read.Rest));
        return true;
    }

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
