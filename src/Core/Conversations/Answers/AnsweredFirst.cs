using ReportBot.Core.Forms;
using ReportBot.Core.Forms.Reading;
using ReportBot.Core.Text;

namespace ReportBot.Core.Conversations;

/// <summary>
/// "có khả năng. H010 khó khăn là đau lưng" where the outlook of H011 is asked: what stands before the first household that is named answers the open question, and the
/// rest is read as if it came by itself.
/// </summary>
internal static class AnsweredFirst
{
    private static readonly Vocabulary Turns = new("còn", "riêng", "thì", "nhà", "hộ", "về", "sang", "à", "con");
    private static readonly Vocabulary Joins = new("và", "với", ",", "cùng", "hộ", "nhà");
    private static readonly Vocabulary Is = new("là", "thì là", "chính là", "thuộc", "tính là");

    /// <summary>Takes both parts; false where the first does not answer the open question.</summary>
    public static bool TryTake(Talk talk, OpenForm at, Pending.ForAnswer pending, string text)
    {
        if (pending is not { Then: Pending.ForBatch round, Also.Count: 0 } || at.Form.Find(pending.Key) is not { Kind: not (QuestionKind.Text or QuestionKind.Photo) } || Parts(talk, at, text) is not var (first, rest, isOfAnother)
            || Meant(talk, at, pending, round, first, isOfAnother) is not var (of, key, answer))
        {
            return Parts(talk, at, text) is (var told, var behind, true) && TakesMore(talk, pending, told, behind);
        }

        if (Likewise(talk, round, rest) is { Count: > 0 } alike)
        {
            return TakeAlike(talk, round, pending.Key, first, alike.Prepend(at.Subject.Code));
        }

        answer();
        BatchView.Changed(talk, of);
        var left = Without(round with { Told = false, Choosing = false }, of.Ref, key);
        talk.Expect(of.Ref != at.Ref ? pending with { Then = left } : Day(talk, pending) is { } day ? new Pending.ForAnswer(at.Ref, day.Key, left) : Next(left));
        Typing.Take(talk, rest);
        return true;
    }

    // "rồi, hôm qua. …", "khó vì già yếu. …": an answer and more, taken as if it came alone; what is kept of it is read back with what follows.
    private static bool TakesMore(Talk talk, Pending.ForAnswer pending, string first, string rest)
    {
        bool IsAnswered(Talk step) => OpenForm.Of(step, pending.Draft)?.Draft.Answers.Has(pending.Key) == true && !(step.State.Pending is Pending.ForAnswer { Draft: var asked, Key: var key } && asked == pending.Draft && key == pending.Key);
        var trial = new Talk(talk.State, talk.Know);
        if (pending.Then is not Pending.ForBatch round || !AnswerFlow.Take(trial, pending, first) || !IsAnswered(trial) || OpenRound.Of(trial.State.Pending) is null)
        {
            return false;
        }

        talk.Quietly(() => AnswerFlow.Take(talk, pending, first));
        var seen = round.Items.ToDictionary(i => i.Draft, i => i.Seen);
        talk.State = talk.State with { Pending = OpenRound.Change(talk.State.Pending!, b => b with { Told = false, Items = [.. b.Items.Select(i => i with { Seen = seen.GetValueOrDefault(i.Draft) })] }) };
        Typing.Take(talk, rest);
        return true;
    }

    // "có khả năng, H010 cũng vậy": of those named the same question is answered so.
    private static IReadOnlyList<string> Likewise(Talk talk, Pending.ForBatch round, string rest)
    {
        var (codes, left) = NamedIn.Own(talk, rest);
        var words = TokenText.Of(left);
        return NilPhrases.IsLikewise(TokenText.Of(words.Slice(Joins.SkipAll(words, 0, words.Count), words.Count))) && codes.All(c => round.Items.Any(i => !i.Nil && talk.CodeOf(i.Draft.Subject) == c)) ? codes : [];
    }

    private static bool TakeAlike(Talk talk, Pending.ForBatch round, string key, string first, IEnumerable<string> codes)
    {
        var items = round.Items.Where(i => codes.Contains(talk.CodeOf(i.Draft.Subject), StringComparer.Ordinal)).Select(i => (Of: OpenForm.Of(talk, i.Draft), i.Draft)).ToList();
        var answers = items.ConvertAll(i => i.Of?.Form.Find(key) is null ? null : Answer(talk, i.Of, new Pending.ForAnswer(i.Draft, key) { Doubt = round.Items.First(r => r.Draft == i.Draft).Unclear.FirstOrDefault(u => u.Key == key)?.Doubt }, first));
        if (answers.Contains(null))
        {
            return false;
        }

        answers.ForEach(a => a!());
        items.ForEach(i => BatchView.Changed(talk, i.Of!));
        BatchFlow.Continue(talk, items.Aggregate(round with { Told = false, Choosing = false }, (left, i) => Without(left, i.Draft, key)));
        return true;
    }

    // The open question, else the only other doubt of the round that it answers.
    private static (OpenForm Of, string Key, Action Answer)? Meant(Talk talk, OpenForm at, Pending.ForAnswer pending, Pending.ForBatch round, string first, bool isOfAnother)
    {
        if (at.Form.Find(pending.Key)!.Kind != QuestionKind.YesNo && Answer(talk, at, pending, first) is { } open)
        {
            // What goes on about the household that is asked about is read with its answer.
            return isOfAnother ? (at, pending.Key, open) : null;
        }

        var waiting = round.Items.Where(i => !i.Nil && i.Draft != at.Ref && i.Unclear.Count > 0)
            .Select(i => (Of: OpenForm.Of(talk, i.Draft)!, Asked: new Pending.ForAnswer(i.Draft, i.Unclear[0].Key) { Doubt = i.Unclear[0].Doubt }))
            .Where(w => w.Of?.Form.Find(w.Asked.Key) is not null)
            .Select(w => (w.Of, w.Asked.Key, Answer: Answer(talk, w.Of, w.Asked, first))).Where(w => w.Answer is not null).ToList();
        return waiting is [var only] ? (only.Of, only.Key, only.Answer!) : null;
    }

    // The answer ends where a clause does, or where "còn" turns to the other.
    private static (string First, string Behind, bool IsOfAnother)? Parts(Talk talk, OpenForm at, string text)
    {
        var words = TokenText.Of(text);
        if (new SubjectFinder(BatchReader.Context(talk, at.Form, Duties.Subjects(talk))).Find(words) is not [{ Code: { } code, IsBetween: false, IsEveryone: false } named, ..])
        {
            return null;
        }

        var start = named.LeadStart ?? named.Start;
        while (start > 0 && Turns.Begins(words, start - 1, start))
        {
            start--;
        }

        var turns = start < named.Start && words[start].Folded == "con";
        return start > 0 && (turns || Boundaries.At(words, start - 1) != Boundary.None) && words.Slice(0, start).Trim(' ', ',', '.', ';', '\n') is { Length: > 0 } first
            ? (first, words.Slice(named.Start, words.Count), code != at.Subject.Code)
            : null;
    }

    // In one piece, or each clause of it the same answer: "giống lúa là con giống, số 5".
    private static Action? Answer(Talk talk, OpenForm at, Pending.ForAnswer pending, string first)
    {
        if (Of(talk, at, pending, first) is { } whole)
        {
            return whole;
        }

        var clauses = first.Split([',', ';', '.'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(c => Of(talk, at, pending, c)).ToList();
        return clauses.Count > 1 && clauses.TrueForAll(c => c is not null) ? clauses[^1] : null;
    }

    private static Action? Of(Talk talk, OpenForm at, Pending.ForAnswer pending, string words)
    {
        var said = TokenText.Of(AnswerWords.WithoutWord(words));
        var named = Array.FindIndex(said.Tokens, t => t.IsWord && Is.Begins(said, Array.IndexOf(said.Tokens, t), said.Count));
        return DoubtAnswers.Of(talk, at, pending, said.Text) ?? (named > 0 && named + 1 < said.Count ? DoubtAnswers.Of(talk, at, pending, said.Slice(Is.SkipAll(said, named, said.Count), said.Count)) : null);
    }

    private static Question? Day(Talk talk, Pending.ForAnswer answered) =>
        OpenForm.Of(talk, answered.Draft) is { } kept && kept.Draft.Answers[answered.Key] is { } answer ? VisitDay.Of(talk, kept, answered, answer) : null;

    private static Pending.ForBatch Without(Pending.ForBatch round, DraftRef which, string key) =>
        round with { Items = [.. round.Items.Select(i => i.Draft == which ? i with { Unclear = [.. i.Unclear.Where(u => u.Key != key)] } : i)] };

    // What is asked next, before the rest is read: that may be the answer to it.
    private static Pending Next(Pending.ForBatch round) =>
        round.Items.FirstOrDefault(i => i.Unclear.Count > 0) is { Unclear: [var unclear, ..] } doubtful
            ? new Pending.ForAnswer(doubtful.Draft, unclear.Key, Without(round, doubtful.Draft, unclear.Key)) { Doubt = unclear.Doubt }
            : round;
}
