using ReportBot.Core.Forms;
using ReportBot.Core.Forms.Reading;
using ReportBot.Core.Text;

namespace ReportBot.Core.Conversations;

/// <summary>What words correct in one report that is not sent: they change its draft, and what is doubtful is left to be asked.</summary>
internal static class ReportCorrection
{
    // A text with so many words more than what is denied tells something else too.
    private const int FewMore = 4;

    private static readonly Vocabulary Begins = new(
        [.. TakeOutWords.Verbs, "thêm", "bổ sung", "sửa", "sửa lại", "đổi", "cập nhật", "rồi thêm", "rồi sửa", "rồi xóa", "rồi bỏ", "và thêm", "và sửa", "và xóa", "và bỏ"]);

    private static readonly Vocabulary Right = new("mới đúng", "mới phải", "mới chính xác", "mới chuẩn", "mới đúng ạ", "mới đúng nhé");
    private static readonly Vocabulary Links = new("rồi", "và", "thì", "còn");
    private static readonly Vocabulary Negation = new("không", "không có", "không được", "không phải", "chưa", "chưa có", "chưa được", "không hề", "thôi không", "thôi không có");

    /// <summary>Takes the words; false when they correct nothing of this report.</summary>
    /// <param name="talk">The step.</param>
    /// <param name="which">The report.</param>
    /// <param name="words">The words without the household.</param>
    /// <param name="unclear">Gathers what must be asked.</param>
    public static bool TryTake(Talk talk, DraftRef which, string words, List<UnclearKey> unclear)
    {
        if (OpenForm.Of(talk, which) is { } before && KindDenied.TryTake(talk, before, words, more => TryTake(talk, which, more, unclear)))
        {
            return true;
        }

        var (taken, left) = TakeStatements(talk, which, words);
        foreach (var part in left.Length == 0 ? [] : Parts(talk, which, left))
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

    /// <summary>Whether the words name something that this report holds, and say what it is instead.</summary>
    public static bool Replaces(Talk talk, OpenForm at, string words) =>
        NotGiven.IsOf(talk, at, words)
        || (CorrectionWords.Of(words, at.Form) is { Denied.Length: > 0 } said && (Replacing.Find(at, said.Denied, said.Said, talk.Know.Today).Count == 1 || Replacing.PartMeant(at, said) is not null));

    /// <summary>Whether the words say by themselves how an answer stands, without its label.</summary>
    public static bool SaysOtherwise(Talk talk, OpenForm at, string words) =>
        KindSaid.Corrects(at, words) || KindDenied.IsOf(at, words) || (Sentences(words) is [var first, ..] && ChoiceSaid.IsOf(talk, at, first));

    // "có khả năng thôi chứ chưa chắc chắn. …": a sentence that is an answer of choice alone is taken by itself, before the rest is read.
    private static (bool Taken, string Left) TakeStatements(Talk talk, DraftRef which, string words)
    {
        var left = Sentences(words).FindAll(s => OpenForm.Of(talk, which) is not { } at || !ChoiceSaid.TryTake(talk, at, s));
        return left.Count == Sentences(words).Count ? (false, words) : (true, string.Join(". ", left));
    }

    private static List<string> Sentences(string words)
    {
        var text = TokenText.Of(words);
        var sentences = new List<string>();
        for (var from = 0; from < text.Count;)
        {
            var end = Boundaries.SentenceEnd(text, from);
            if (end > from)
            {
                sentences.Add(text.Slice(from, end));
            }

            from = end + 1;
        }

        return sentences;
    }

    private static bool One(Talk talk, OpenForm at, string part, List<UnclearKey> unclear)
    {
        var said = WithoutName(at, Completed(CorrectionWords.Of(part, at.Form)));
        return NotGiven.TryTake(talk, at, part, unclear)
            || KindSaid.TryCorrect(talk, at, part)
            || GoesBecause(talk, at, part, unclear)
            || SaysVisit(talk, at, said.Said, said.Said != part)
            || ReportRemoval.TryTake(talk, at, part, unclear)
            || ReportRemoval.TryPassOver(talk, at, part)
            || (said.Said != part && Replacing.TrySameWords(talk, at, said.Said))
            || Replacing.TryPart(talk, at, said)
            || Replacing.TryAmount(talk, at, said.Said, unclear)
            || Set(talk, at, part, said, unclear)
            || (said.Adds && Set(talk, at, part, said with { Said = "được hỗ trợ " + said.Said }, unclear))
            || (said.Denied.Length > 0 && Replacing.TryTake(talk, at, said, unclear))
            || Replacing.TrySameWords(talk, at, said.Said)
            || Replacing.TryValue(talk, at, said.Said, unclear)
            || (said.Denied.Length > 0 && OtherHelp.TryTake(talk, at, said, unclear))
            || ReportRemoval.TryTakeHelp(talk, at, Denying(part), unclear)
            || (RightClause(part) is { } right && One(talk, at, right, unclear));
    }

    // "bỏ khoản vay đi, mới là dự định": what goes, and why.
    private static bool GoesBecause(Talk talk, OpenForm at, string part, List<UnclearKey> unclear)
    {
        var text = TokenText.Of(part);
        var from = LaterWords.SkipSmall(text, 0);
        var comma = Array.FindIndex(text.Tokens, from, t => t.IsSign(','));
        if (comma <= from || !RemovalWords.Begins(text.Slice(from, comma)) || !ReportRemoval.TryTake(talk, at, text.Slice(from, comma), unclear))
        {
            return false;
        }

        // Why it goes is said to the bot, and told of no household.
        return true;
    }

    // "anhơi 800 ngàn" on the household of Nay Anhơi: its name says only whose it is.
    private static CorrectionWords WithoutName(OpenForm at, CorrectionWords said)
    {
        var words = TokenText.Of(said.Said);
        var name = TokenText.Of(at.Subject.Name).Tokens.Select(t => t.Folded).ToHashSet(StringComparer.Ordinal);
        var from = Enumerable.Range(0, words.Count).FirstOrDefault(i => !name.Contains(words[i].Folded), words.Count);
        return from > 0 && from < words.Count && words[from].IsDigits ? said with { Said = words.Slice(from, words.Count) } : said;
    }

    // "hôm qua là chủ nhật, tôi xuống hôm thứ bảy mới đúng": what is right stands in the last clause.
    private static string? RightClause(string part)
    {
        var text = TokenText.Of(part);
        var comma = Array.FindLastIndex(text.Tokens, t => t.IsSign(','));
        return comma > 0 && Enumerable.Range(comma + 1, text.Count - comma - 1).Any(i => Right.Skip(text, i, text.Count) == text.Count) ? text.Slice(comma + 1, text.Count) : null;
    }

    // "không phải vay 20tr mà 30tr": the amount takes the place of the one denied, in its words.
    private static CorrectionWords Completed(CorrectionWords said)
    {
        var (now, denied) = (TokenText.Of(said.Said), TokenText.Of(said.Denied));
        var from = Enumerable.Range(0, denied.Count).FirstOrDefault(i => denied[i].IsDigits, -1);
        return from > 0 && now.Count > 0 && now[0].IsDigits && MoneyPhrase.Read(denied, from, denied.Count) is { } old && old.End == denied.Count && MoneyPhrase.Read(now, 0, now.Count) is { } amount && amount.End == now.Count
            ? said with { Said = denied.Slice(0, from) + " " + said.Said }
            : said;
    }

    // "nhầm, chưa ạ", "hôm qua": what is said of the visit, and nothing else.
    private static bool SaysVisit(Talk talk, OpenForm at, string words, bool corrects)
    {
        var answers = VisitWords.Read(at.Form, words, talk.Know.Today, null);
        if (answers.Count == 0 || (answers.Count > 1 && !corrects && at.Draft.Answers[VisitWords.Of(at.Form)!.Value.Visited.Key] is Answer.YesNo { Value: false }))
        {
            // A day alone is no visit where it was said that there was none.
            return false;
        }

        at.Keep(d => FormAnswers.With(d, answers));
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
        if ((ReportWords.Read(talk, at, said.Said) ?? ReportWords.Read(talk, at, $"{at.Subject.Code} {said.Said}")) is not { } read)
        {
            return false;
        }

        if (VisitWords.Of(at.Form) is var (visited, _) && !read.Answers.Has(visited.Key) && VisitWords.HasVerb(read.Rest) && VisitWords.Read(at.Form, read.Rest, talk.Know.Today, null) is { Count: > 1 } visit)
        {
            // "hôm nay em đến, bà ốm"
            read = read with { Answers = visit.Aggregate(read.Answers, (all, a) => all.With(a.Key, a.Value)), Rest = "" };
        }

        var (answers, asked) = BatchReader.Parted(talk, at, said.Said, read);
        unclear.AddRange(asked);
        answers = WithWhatStood(at, said, answers);
        var telling = Telling.Of(at.Form, part, said.Adds);
        unclear.AddRange(BatchReader.Keep(talk, Denied(talk, at, said, answers, unclear), answers, telling with { Anew = DeniedFigures(talk, at, said, answers, telling) }));
        BatchReader.KeepRest(talk, at.Ref, said.Said, LaterWords.WithoutVerbs(read.Rest));
        return true;
    }

    // "mất là con gái chủ hộ chứ không phải chủ hộ": what else the text told is not cut; the correction stands behind it.
    private static Answers WithWhatStood(OpenForm at, CorrectionWords said, Answers answers) => said.Denied.Length == 0 ? answers
        : answers.Where(a => a.Value is Answer.Text && at.Draft.Answers[a.Key] is Answer.Text { Words: var before }
                && TokenText.Of(before).Count > TokenText.Of(said.Denied).Count + FewMore && VietnameseText.Fold(before).Contains(VietnameseText.Fold(said.Denied), StringComparison.Ordinal))
            .Aggregate(answers, (all, a) => all.With(a.Key, new Answer.Text($"{((Answer.Text)at.Draft.Answers[a.Key]!).Words}; {said.Said} chứ không phải {said.Denied}")));

    // "không phải vay vốn mà là tặng bò": the form of help that is denied goes.
    private static OpenForm Denied(Talk talk, OpenForm at, CorrectionWords said, Answers answers, List<UnclearKey> unclear)
    {
        if (said.Denied.Length == 0 || ReportWords.ReadAsGiven(talk, at, said.Denied) is not { } denied
            || !denied.Answers.Any(d => d.Value is Answer.ChosenMany { Keys: var keys } && answers[d.Key] is Answer.ChosenMany now && !keys.Intersect(now.Keys, StringComparer.Ordinal).Any())
            || HelpRemoval.From(talk.Words, at.Form, at.Draft.Answers, denied.Answers) is not var (kept, asked))
        {
            return at;
        }

        unclear.AddRange(asked.Where(u => !answers.Has(u.Key)));
        kept = asked.Where(u => answers.Has(u.Key)).Aggregate(kept, (all, u) => all.Without(u.Key));
        BatchView.Replaced(talk, at, AnswerRemoval.Gone(at.Draft.Answers, kept), at.Subject.Code + " — ");
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
            && (ReportWords.Read(talk, at, words) is not null || RemovalWords.Begins(words) || RemovalWords.Questions(words, ReportWords.Context(talk, at)) is not null);
    }
}
