using ReportBot.Core.Forms;
using ReportBot.Core.Forms.Reading;
using ReportBot.Core.Reports;
using ReportBot.Core.Text;

namespace ReportBot.Core.Conversations;

/// <summary>"H094 cũng vậy", "H095, H096 như H093": the report of one household taken over for others, and read back before it is sent.</summary>
internal static class LikeAnother
{
    private static readonly Vocabulary Likewise = new(
        "cũng vậy", "cũng thế", "cũng như vậy", "cũng như thế", "như vậy", "y vậy", "y như vậy", "tương tự", "cũng tương tự", "giống vậy", "cũng giống vậy", "như trên", "cũng như trên", "giống trên", "giống như trên", "như hộ trên", "giống hộ trên", "như hộ trước", "y chang", "cũng y chang", "same");

    private static readonly Vocabulary As = new("như", "giống", "giống như", "cũng như", "cũng giống", "y như", "tương tự", "tương tự như", "như hộ", "giống hộ", "như nhà", "giống nhà");
    private static readonly Vocabulary Small = new("và", "với", "đều", "cũng", "thì", "hộ", "nhà", "ạ", "nhé", "nha", "luôn", "em", "tôi", "dạ", "là", "còn", "y", "cả", ",", ".", "!", ":");

    /// <summary>Takes the words; false where they take over nothing, or it is not known from whom.</summary>
    public static bool TryTake(Talk talk, string text)
    {
        if (Parts(talk, text) is not var (codes, from) || NamedIn.NamesPeriod(talk, text))
        {
            return false;
        }

        var open = OpenRound.Joined(talk);
        var round = open ?? new Pending.ForBatch([], []);
        var subjects = Duties.Now(talk).SelectMany(d => d.All).Select(d => d.Subject).DistinctBy(s => s.Id).ToList();
        var to = codes.Select(c => subjects.Find(s => s.Code == c)).OfType<Subject>().Select(s => s.Id).ToList();
        var source = from is null ? Last(talk, round, to) : subjects.Find(s => s.Code == from) is { } named ? BatchReader.Target(talk, round, named.Id) : null;
        if (source is null || to.Count == 0 || to.Contains(source.Subject) || Of(talk, round, source) is not { } answers || (answers.Count == 0 && !answers.IsNil))
        {
            return false;
        }

        var before = round;
        round = to.Aggregate(round, (all, subject) => BatchReader.Add(talk, all, subject, new Unplaced(null, AnswersJson.Write(answers), [], "", []))) with { Told = false, Choosing = false };
        round = WordsFlow.Joined(talk, round, text) with { Last = to is [var only] ? BatchReader.Target(talk, round, only) : null };
        if (open is null || !Meanwhile.ComesBack(talk, before, round))
        {
            BatchFlow.Continue(talk, round);
        }

        return true;
    }

    private static (IReadOnlyList<string> Codes, string? From)? Parts(Talk talk, string text)
    {
        var (all, left) = NamedIn.Own(talk, text);
        var words = TokenText.Of(VietnameseText.Normalize(left));
        if (all.Count > 0 && IsOnly(words, Likewise))
        {
            return (all, null);
        }

        if (all.Count == 0)
        {
            return null;
        }

        var whole = TokenText.Of(VietnameseText.Normalize(text));
        for (var at = 1; at < whole.Count; at++)
        {
            var end = As.Skip(whole, at, whole.Count);
            if (end > at && end < whole.Count && NamedIn.Own(talk, whole.Slice(end, whole.Count)) is ([var from], var behind) && IsSmall(behind)
                && NamedIn.Own(talk, whole.Slice(0, at)) is ({ Count: > 0 } codes, var before) && IsSmall(before))
            {
                return (codes, from);
            }
        }

        return null;
    }

    // The one told of last, else the one that was sent last by itself.
    private static DraftRef? Last(Talk talk, Pending.ForBatch round, List<SubjectId> to) =>
        round.Last is { } last && !to.Contains(last.Subject) ? last
        : round.Items.LastOrDefault(i => !to.Contains(i.Draft.Subject))?.Draft ?? (round.Items.Count == 0 ? talk.State.Sent?.Draft : null);

    /// <summary>
    /// The reading of "H094 cũng vậy" behind the household before it in one message: what was just said of that one; as it is for other words. Where the
    /// message named none before, the report told of last.
    /// </summary>
    public static ReportReading Of(Talk talk, Pending.ForBatch batch, ReportReading report, ReportReading? before)
    {
        var words = report switch
        {
            { Answers.Count: 0, Unclear: [{ Reading: AnswerReading.Doubtful { Read: var read } }] } => read,
            { Answers: { Count: 0, IsNil: false }, Unclear: [] } => report.Rest,
            _ => "",
        };
        if (words.Length == 0 || report.Subject is null || !IsOnly(TokenText.Of(VietnameseText.Normalize(words)), Likewise))
        {
            return report;
        }

        if (before is { Subject: { } told } && told != report.Subject && (before.Answers.Count > 0 || before.Answers.IsNil || before.Unclear.Count > 0))
        {
            return report with { Answers = before.Answers, Unclear = before.Unclear, Rest = "" };
        }

        return batch.Items is [.., var last] && talk.CodeOf(last.Draft.Subject) != report.Subject && Of(talk, batch, last.Draft) is { } answers && (answers.Count > 0 || answers.IsNil)
            ? report with { Answers = answers, Unclear = [], Rest = "" }
            : report;
    }

    private static Answers? Of(Talk talk, Pending.ForBatch round, DraftRef source)
    {
        if (round.Items.Any(i => i.Draft == source && i.Nil))
        {
            return Answers.Nil;
        }

        var form = BatchReader.FormOf(talk);
        var answers = OpenForm.Of(talk, source)?.Draft.Answers
            ?? (talk.Plan(source.Plan) is { } plan && Plans.PlanPeriods.Find(plan, source.Period) is { } period ? talk.Reports(period).GetValueOrDefault(source.Subject)?.Answers : null);
        return answers is null || answers.IsNil ? answers
            : form?.Questions.Where(q => q.Kind == QuestionKind.Photo).Aggregate(answers, (kept, q) => kept.Without(q.Key));
    }

    private static bool IsSmall(string words)
    {
        var text = TokenText.Of(VietnameseText.Normalize(words));
        return Small.SkipAll(text, 0, text.Count) == text.Count;
    }

    private static bool IsOnly(TokenText text, Vocabulary phrases)
    {
        // "cũng" may be a small word or begin the phrase.
        var first = Small.SkipAll(text, 0, text.Count);
        return Enumerable.Range(0, Math.Min(first + 1, text.Count)).Any(at => phrases.Skip(text, at, text.Count) is var end && end > at && Small.SkipAll(text, end, text.Count) == text.Count);
    }
}
