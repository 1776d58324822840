using ReportBot.Core.Forms;
using ReportBot.Core.Forms.Reading;
using ReportBot.Core.Reports;
using ReportBot.Core.Text;

namespace ReportBot.Core.Conversations;

/// <summary>
/// Whether several households of a round were visited is asked once: "rồi, hôm qua" is said of all, "Hùng với Dung", "chỉ Hùng", "hết, trừ Jơi" by
/// name; "đúng, rồi hôm qua" also says that what was read back above it is right, and sends it.
/// </summary>
internal static class SharedVisit
{
    private static readonly Vocabulary Only = new("chỉ", "chỉ có", "có mỗi", "mỗi", "chỉ đi", "chỉ thăm", "chỉ mới", "chỉ mới đi");
    private static readonly Vocabulary Except = new("trừ", "trừ mỗi", "trừ ra", "chỉ trừ", "ngoại trừ", "ngoài", "hết trừ", "còn thiếu", "thiếu", "thiếu mỗi");

    // "Có", "vâng", "ok" answer the question; these say that what stands above it is right.
    private static readonly Vocabulary Right = new("đúng", "chuẩn", "chính xác", "xác nhận", "gửi", "gởi", "nộp", "chốt", "nhất trí", "đồng ý");
    private static readonly Vocabulary Goes = new("đúng hết", "đúng cả", "đúng hết rồi", "gửi", "gởi", "nộp", "chốt", "xác nhận");
    private static readonly Vocabulary Told = new("rồi", "đã", "chưa", "đi", "thăm", "ghé", "đến", "tới", "xuống");
    private static readonly Vocabulary Small = new("dạ", "vâng", "ạ", "à", "ừ", "em", "e", "tôi", "tui", "mình", "cháu", "con", "anh", "chị", "thì", "là", "và", "với", "nhà", "hộ", "thôi", "nhé", "nha", "rồi", "đã", "có", "được", "hết", "cả", "đều", ",", ".", "!", ":", ";");

    /// <summary>The question of one household of a round as it is asked: of all of whom the same is not known. Any other as it is.</summary>
    public static Pending.ForAnswer Widened(Talk talk, Pending.ForAnswer pending) =>
        pending is { Doubt: null, Then: Pending.ForBatch round, Draft: { Subject.Kind: SubjectKind.Household } first } && Requires(talk, first, pending.Key) && OpenForm.Of(talk, first)!.Form.Find(pending.Key)!.Kind == QuestionKind.YesNo
            ? pending with { Also = [.. round.Items.Where(i => !i.Nil && i.Draft != first && i.Draft.At() == first.At() && Requires(talk, i.Draft, pending.Key)).Select(i => i.Draft)] }
            : pending;

    /// <summary>The question as asked of one of them alone, where the words begin with its code; null for other words.</summary>
    public static Pending.ForAnswer? Narrowed(Talk talk, Pending.ForAnswer pending, string code, string text) =>
        new[] { pending.Draft }.Concat(pending.Also).FirstOrDefault(d => talk.CodeOf(d.Subject) == code) is { } one && OpenForm.Of(talk, one) is { } at && OtherThanAsked.IsTold(at, text)
            ? pending with { Draft = one, Also = [] }
            : null;

    /// <summary>Whether the question asks of several at once, with no doubt of its own.</summary>
    public static bool IsAsked(OpenForm at, Pending.ForAnswer pending) =>
        pending is { Doubt: null, Also.Count: > 0 } && VisitWords.Of(at.Form) is var (visited, _) && pending.Key == visited.Key;

    /// <summary>How it can be answered, below the question.</summary>
    public static IEnumerable<string> Hints(Talk talk, OpenForm at, Pending.ForAnswer pending)
    {
        if (IsAsked(at, pending))
        {
            yield return talk.T("visit.shared", ("first", at.Subject.Code), ("second", talk.CodeOf(pending.Also[0].Subject)));
            if (pending.Then is Pending.ForBatch round && BatchView.IsRead(talk, round) && !AsksMore(talk, pending, round))
            {
                yield return talk.T("visit.shared-send");
            }
        }
    }

    /// <summary>Takes an answer by names, or one that confirms what was read back too; false for other words.</summary>
    public static bool TryTake(Talk talk, OpenForm at, Pending.ForAnswer pending, string text) =>
        pending.Then is Pending.ForBatch round && pending.Doubt is null && VisitWords.Of(at.Form) is var (visited, day) && pending.Key == visited.Key
        && (Confirms(talk, at, pending, round, day, text) || (IsAsked(at, pending) && ByName(talk, at, pending, round, text)));

    /// <summary>Takes what is said of all of them; false for words that tell more, or name somebody.</summary>
    public static bool TakesAll(Talk talk, OpenForm at, Pending.ForAnswer pending, string text)
    {
        var question = at.Form.Find(pending.Key)!;
        if (Apart(text) is (true, _, _) or (_, true, _))
        {
            // Who is set apart is not known: it is no answer for all.
            return false;
        }

        if (YesAndMore.Of(talk, at, question, text) is not { } read)
        {
            return AnswerReader.Read(question, text, talk.Know.Today) is AnswerReading.Understood { Answer: var answer } && AnswerFlow.Store(talk, at, pending, answer);
        }

        var (said, unclear) = BatchReader.Parted(talk, at, text, read);
        var (visited, day) = VisitWords.Of(at.Form)!.Value;
        if (said[visited.Key] is Answer.YesNo { Value: false } no)
        {
            // Why nobody was visited is said of all of them.
            Keep(talk, at, pending, d => FormAnswers.With(d, visited.Key, no) with { Rest = RestWords.Join(d.Rest, LaterWords.WithoutVerbs(Reason(question, text))) });
            AnswerFlow.GoOn(talk, pending);
            return true;
        }

        var more = said.Where(a => a.Key != visited.Key && a.Key != day.Key).Aggregate(Answers.Empty, (all, a) => all.With(a.Key, a.Value));
        Keep(talk, at, pending, d => FormAnswers.With(d, more.Aggregate(said, (all, a) => all.Without(a.Key))));
        if (more.Count > 0 || LaterWords.WithoutVerbs(read.Rest).Length > 0 || unclear.Any(u => u.Key != day.Key))
        {
            // What else is told may be of one of them alone: it is asked whose.
            var told = new Unplaced(null, AnswersJson.Write(more), [.. unclear.Where(u => u.Key != day.Key)], LaterWords.WithoutVerbs(read.Rest), [pending.Draft.Subject, .. pending.Also.Select(d => d.Subject)]) { OfSeveral = true };
            pending = pending with { Then = OpenRound.Change(pending.Then!, r => r with { Unplaced = [.. r.Unplaced, told] }) };
        }

        if (unclear.FirstOrDefault(u => u.Key == day.Key) is { } doubtful)
        {
            AnswerFlow.Ask(talk, new Pending.ForAnswer(pending.Draft, doubtful.Key, pending.Then) { Doubt = doubtful.Doubt, Also = pending.Also });
        }
        else
        {
            AnswerFlow.GoOn(talk, pending);
        }

        return true;
    }

    /// <summary>Words that answer for none of them: it is said, and asked again.</summary>
    public static bool Explain(Talk talk, Pending.ForAnswer pending, string text)
    {
        talk.Note(talk.T("unknown", ("words", Format.Short(text, 60))));
        AnswerFlow.Ask(talk, pending);
        return true;
    }

    private static bool Requires(Talk talk, DraftRef which, string key) => OpenForm.Of(talk, which)?.FirstRequired()?.Key == key;

    private static string Reason(Question question, string text)
    {
        var words = TokenText.Of(text);
        return YesNoAnswer.Head(question, words) is var (_, end) ? words.Slice(end, words.Count).Trim(' ', ',', '.', ';', ':', '-') : "";
    }

    private static void Keep(Talk talk, OpenForm at, Pending.ForAnswer pending, Func<Draft, Draft> change)
    {
        SharedQuestion.Keep(talk, pending, change);
        at.Keep(change);
    }

    private static bool AsksMore(Talk talk, Pending.ForAnswer pending, Pending.ForBatch round) =>
        round.Unplaced.Count > 0 || round.Items.Any(i => i.Unclear.Count > 0 || (!i.Nil && i.Draft != pending.Draft && !pending.Also.Contains(i.Draft) && OpenForm.Of(talk, i.Draft)?.FirstRequired() is not null));

    // What stands above was read by whoever writes "đúng, rồi hôm qua": with the visit it is whole.
    private static bool Confirms(Talk talk, OpenForm at, Pending.ForAnswer pending, Pending.ForBatch round, Question day, string text)
    {
        var words = TokenText.Of(VietnameseText.Normalize(text));
        var (said, agreed, read) = Enumerable.Range(1, Math.Max(0, words.Count - 1))
            .SelectMany(cut => new[] { (Agreed: words.Slice(0, cut), Said: words.Slice(cut, words.Count)), (Agreed: words.Slice(cut, words.Count), Said: words.Slice(0, cut)) })
            .Where(p => Confirming.Is(p.Agreed) && Says(p.Agreed, Right) && Commands.Whole(p.Said) != Verb.Yes)
            .Select(p => (p.Said, p.Agreed, Answers: VisitWords.Read(at.Form, p.Said, talk.Know.Today, VisitAnswer.LastDay(talk, pending))))
            .FirstOrDefault(p => p.Answers is { Count: > 0 } && (p.Answers.Has(day.Key) || VisitWords.HasVerb(p.Said)));
        if (read is null)
        {
            return false;
        }

        // "đúng, hôm qua" may answer the question alone: it is read back once more.
        var sends = (Says(said, Told) || Says(agreed, Goes)) && BatchView.IsRead(talk, round) && !AsksMore(talk, pending, round);
        Keep(talk, at, pending, d => FormAnswers.With(d, read));
        if (!sends)
        {
            AnswerFlow.GoOn(talk, pending);
            return true;
        }

        var whole = BatchView.Read(talk, round);
        talk.Expect(whole);
        return BatchFlow.Act(talk, whole, "send");
    }

    private static bool Says(string words, Vocabulary any) => TokenText.Of(words) is var text && any.OccursIn(text, 0, text.Count);

    private static bool ByName(Talk talk, OpenForm at, Pending.ForAnswer pending, Pending.ForBatch round, string text)
    {
        var (only, except, said) = Apart(text);
        var (codes, left) = NamedIn.Own(talk, said) is { Codes.Count: > 0 } plain ? plain : NamedIn.Own(talk, "nhà " + said);
        List<DraftRef> asked = [pending.Draft, .. pending.Also];
        var named = asked.Where(d => codes.Contains(talk.CodeOf(d.Subject), StringComparer.Ordinal)).ToList();
        if (named.Count == 0 || named.Count != codes.Count || Yes(talk, at, pending, left) is not { } yes)
        {
            return false;
        }

        var no = Answers.Empty.With(pending.Key, new Answer.YesNo(false));
        var told = asked.Where(d => named.Contains(d) || only || except).Select(d => (d.Subject, Answers: named.Contains(d) != except ? yes : no)).ToList();
        VisitList.Take(talk, round, told, text);
        return true;
    }

    // "chỉ Vinh thôi", "rồi, trừ Lưn": whether the names are all, or those who were not, and the words without the saying so.
    private static (bool Only, bool Except, string Said) Apart(string text)
    {
        var words = TokenText.Of(VietnameseText.Normalize(text));
        var (only, except, rest) = (false, false, new List<string>());
        for (var i = 0; i < words.Count;)
        {
            var (left, alone) = (Except.Skip(words, i, words.Count), Only.Skip(words, i, words.Count));
            (except, only) = (except || left > i, only || (left == i && alone > i));
            var next = Math.Max(left, alone);
            next = next == i && rest.Count == 0 ? Small.Skip(words, i, words.Count) : next;
            if (next == i)
            {
                rest.Add(words.Slice(i, next = i + 1));
            }

            i = next;
        }

        return (only, except, string.Join(' ', rest));
    }

    // Of whom was visited the yes, with the day that is said; null where anything else is said.
    private static Answers? Yes(Talk talk, OpenForm at, Pending.ForAnswer pending, string left)
    {
        var words = TokenText.Of(VietnameseText.Normalize(left));
        var read = VisitWords.Read(at.Form, left, talk.Know.Today, VisitAnswer.LastDay(talk, pending));
        return Small.SkipAll(words, 0, words.Count) == words.Count ? Answers.Empty.With(pending.Key, new Answer.YesNo(true))
            : read[pending.Key] is Answer.YesNo { Value: true } ? read
            : null;
    }
}
