using ReportBot.Core.Forms;
using ReportBot.Core.Forms.Reading;
using ReportBot.Core.Text;

namespace ReportBot.Core.Conversations;

/// <summary>
/// "H108 1tr2, H110 đang làm thủ tục", "1tr2; còn Hoa 1tr5": where something is unclear of more than one household of a round, one message answers all of it, each part at its own
/// question. Below the question that is open it is said what else is.
/// </summary>
internal static class JointAnswers
{
    private const int MostWords = 40;
    private const int MostOthers = 4;

    private static readonly Vocabulary Around = new("dạ", "à", "còn", "thì", "là", "và", "với", "hộ", "nhà", "của", "cho", "ạ", ",", ";", ".", ":", "-");

    private static readonly Vocabulary All = new("đều", "tất cả", "tất cả đều", "cả", "hết", "cả hai", "cả hai hộ", "cả hai đều", "cả ba", "cả ba hộ", "cả bốn hộ", "các hộ", "các hộ đều", "mấy hộ", "mấy hộ đều", "hộ nào cũng", "hai hộ", "ba hộ", "bốn hộ", "giống nhau", "như nhau", "cả mấy hộ", "cả mấy hộ đều");
    private static readonly Vocabulary AlsoAll = new("hết", "cả", "hết cả", "cả rồi", "hết rồi", "tất cả", "cả hai", "cả ba", "cả bốn", "cả hai hộ", "cả ba hộ", "hết nhé", "cả nhé");

    /// <summary>What else of the round is unclear, below the open question; empty for nothing.</summary>
    public static IEnumerable<string> Hint(Talk talk, Pending.ForAnswer pending)
    {
        if (pending.Then is Pending.ForBatch round && Waiting(talk, pending, round) is { Count: > 0 } waiting)
        {
            // The same words told of several are one thing.
            var others = waiting.GroupBy(w => (w.Question.Key, w.Doubt.Read))
                .Select(g => $"{string.Join(", ", g.Select(w => w.At.Subject.Code))} {g.First().Question.Label} “{Format.Short(g.Key.Read, MostWords)}”").ToList();
            if (IsAlike(pending, waiting) && pending.Doubt is { Options.Count: 1 } && waiting.TrueForAll(w => w.Doubt.Options.Count == 1) && DoubtWords.Besides(waiting[0].Question, waiting[0].Doubt) != DoubtWords.UnderWay)
            {
                yield return talk.T("joint.alike", ("others", string.Join("; ", others.Take(MostOthers))));
                yield break;
            }

            yield return talk.T("joint.left", ("others", string.Join("; ", others.Take(MostOthers)) + (others.Count > MostOthers ? "…" : "")));
        }
    }

    /// <summary>Takes the parts that begin with a household; false where one of them is no answer to what is open of it, and where none is on another household than the open question's.</summary>
    public static bool TryTake(Talk talk, OpenForm at, Pending.ForAnswer pending, string text)
    {
        if (pending.Then is not Pending.ForBatch round || (Waiting(talk, pending, round).Count == 0 && !Asks(at, pending)))
        {
            return false;
        }

        var waiting = Waiting(talk, pending, round);
        if (waiting.Count > 0 && IsAlike(pending, waiting) && OfAll(text) is { } same && waiting.TrueForAll(w => DoubtAnswers.Of(talk, w.At, w.Asked, same) is not null) && DoubtAnswers.Of(talk, at, pending, same) is not null)
        {
            waiting.ForEach(w => DoubtAnswers.Of(talk, w.At, w.Asked, same)!());
            return AnswerFlow.Take(talk, pending with { Then = round with { Told = false, Items = [.. round.Items.Select(i => waiting.Exists(w => w.At.Ref == i.Draft) ? i with { Unclear = [.. i.Unclear.Where(u => u.Key != pending.Key)] } : i)] } }, same);
        }

        if (Parts(talk, at, text) is not { Count: > 0 } parts || parts.TrueForAll(p => p.Code == at.Subject.Code))
        {
            return false;
        }

        var given = new List<(Waits Of, string Words)>();
        foreach (var (code, words) in parts.Where(p => p.Code != at.Subject.Code))
        {
            if ((waiting.Find(w => w.At.Subject.Code == code) ?? Unasked(talk, at, pending, round, code)) is not { } of || DoubtAnswers.Of(talk, of.At, of.Asked, words) is null)
            {
                return false;
            }

            given.Add((of, words));
        }

        var own = parts.Find(p => p.Code == at.Subject.Code).Words;
        if (own is not null && DoubtAnswers.Of(talk, at, pending, own) is null)
        {
            return false;
        }

        foreach (var (of, words) in given)
        {
            DoubtAnswers.Of(talk, of.At, of.Asked, words)!();
            BatchView.Changed(talk, of.At);
            round = round with { Items = [.. round.Items.Select(i => i.Draft == of.At.Ref ? i with { Unclear = [.. i.Unclear.Where(u => u.Key != of.Asked.Key)] } : i)] };
        }

        var open = pending with { Then = round with { Told = true } };
        if (own is null || !AnswerFlow.Take(talk, open, own))
        {
            AnswerFlow.Ask(talk, open);
        }

        return true;
    }

    // The same kind of doubt about the same question of each.
    private static bool IsAlike(Pending.ForAnswer pending, List<Waits> waiting) =>
        pending.Doubt is { } open && waiting.TrueForAll(w => w.Asked.Key == pending.Key && w.Doubt.Reason == open.Reason);

    // "đều của một người", "đúng hết": what is said of all of them; null where it is not said of all.
    private static string? OfAll(string text)
    {
        var words = TokenText.Of(VietnameseText.Normalize(text));
        var from = All.SkipAll(words, 0, words.Count);
        var to = words.Count;
        while (to > from && (words[to - 1].Kind == TokenKind.Sign || Enumerable.Range(Math.Max(from, to - 3), to - Math.Max(from, to - 3)).Any(i => AlsoAll.Skip(words, i, to) == to)))
        {
            to = words[to - 1].Kind == TokenKind.Sign ? to - 1 : Enumerable.Range(Math.Max(from, to - 3), to - Math.Max(from, to - 3)).First(i => AlsoAll.Skip(words, i, to) == to);
        }

        var isAll = from > 0 || AlsoAll.OccursIn(words, to, words.Count);
        return isAll && to > from ? words.Slice(from, to).Trim(' ', ',') : null;
    }

    // The first thing that is unclear of each other household.
    private static List<Waits> Waiting(Talk talk, Pending.ForAnswer pending, Pending.ForBatch round) =>
        [.. round.Items.Where(i => !i.Nil && i.Draft != pending.Draft && !pending.Also.Contains(i.Draft) && i.Unclear.Count > 0)
            .Select(i => (At: OpenForm.Of(talk, i.Draft), Unclear: i.Unclear[0]))
            .Where(w => w.At?.Form.Find(w.Unclear.Key) is not null && w.Unclear.Doubt.Read.Length > 0)
            .Select(w => new Waits(w.At!, w.At!.Form.Find(w.Unclear.Key)!, new Pending.ForAnswer(w.At!.Ref, w.Unclear.Key) { Doubt = w.Unclear.Doubt }))];

    // "H069 1tr1, H071 1tr25": of one of the round about whom nothing is in doubt, a figure is the answer to the question that is open.
    private static Waits? Unasked(Talk talk, OpenForm at, Pending.ForAnswer pending, Pending.ForBatch round, string code) =>
        Asks(at, pending) && round.Items.Where(i => !i.Nil).Select(i => OpenForm.Of(talk, i.Draft)).FirstOrDefault(f => f?.Subject.Code == code) is { } of
        && of.Form == at.Form && of.PlaceOf(pending.Key) > 0 && !of.Draft.Answers.Has(pending.Key)
            ? new Waits(of, of.Form.Find(pending.Key)!, new Pending.ForAnswer(of.Ref, pending.Key))
            : null;

    private static bool Asks(OpenForm at, Pending.ForAnswer pending) => at.Form.Find(pending.Key) is { Kind: QuestionKind.Money or QuestionKind.Number };

    // What is said of each household; what stands before the first is said of the open one. Null where somebody else is named, or nothing is said of one.
    private static List<(string Code, string Words)>? Parts(Talk talk, OpenForm at, string text)
    {
        var words = TokenText.Of(VietnameseText.Normalize(text));
        var mentions = new SubjectFinder(BatchReader.Context(talk, at.Form, Duties.Subjects(talk))).Find(words);
        if (mentions.Count == 0 || mentions.Exists(m => m.Code is null || m.IsBetween || m.IsEveryone))
        {
            return null;
        }

        List<(string Code, string Words)> parts = [];
        if (Said(words, 0, mentions[0].Start) is { Length: > 0 } first)
        {
            parts.Add((at.Subject.Code, first));
        }

        for (var i = 0; i < mentions.Count; i++)
        {
            parts.Add((mentions[i].Code!, WithUnit(Said(words, mentions[i].End, i + 1 < mentions.Count ? mentions[i + 1].Start : words.Count))));
        }

        return parts.Exists(p => p.Words.Length == 0) || parts.DistinctBy(p => p.Code, StringComparer.Ordinal).Count() < parts.Count ? null : parts;
    }

    // "H070 900": beside others' amounts three figures are so many thousand.
    private static string WithUnit(string said) => TokenText.Of(said) is { Count: 1 } words && BareThousands.Value(words, 0) > 0 ? said + "k" : said;

    private static string Said(TokenText words, int from, int to)
    {
        from = Around.SkipAll(words, from, to);
        while (to > from && Around.Skip(words, to - 1, to) == to)
        {
            to--;
        }

        return words.Slice(from, to);
    }

    private sealed record Waits(OpenForm At, Question Question, Pending.ForAnswer Asked)
    {
        public Doubt Doubt => Asked.Doubt!;
    }
}
