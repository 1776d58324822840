using ReportBot.Core.Forms;
using ReportBot.Core.Forms.Reading;

namespace ReportBot.Core.Conversations;

/// <summary>Words that name nobody and go on with the household just told of.</summary>
internal static class Goes
{
    /// <summary>"Hôm qua luôn": the day of the visit that was told without one.</summary>
    public static bool TryDay(Talk talk, DraftRef which, string text, Pending.ForBatch batch)
    {
        if (OpenForm.Of(talk, which) is not { } at
            || at.Asked.FirstOrDefault(q => q.Kind == QuestionKind.Date && q.When is not null && !at.Draft.Answers.Has(q.Key)) is not { } day
            || AnswerReader.Read(day, text, talk.Know.Today) is not AnswerReading.Understood { Answer: var answer })
        {
            return false;
        }

        at.Keep(d => FormAnswers.With(d, day.Key, answer));
        BatchFlow.Continue(talk, batch with { Choosing = false });
        return true;
    }

    /// <summary>"À nhầm 4/9": another day of the visit told last.</summary>
    public static bool TryOtherDay(Talk talk, DraftRef which, string text, Pending.ForBatch batch)
    {
        if (OpenForm.Of(talk, which) is not { } at || VisitWords.Of(at.Form) is not var (visited, day) || at.Draft.Answers[visited.Key] is not Answer.YesNo { Value: true } || CorrectionWords.Of(text, at.Form) is not { Denied: "" } said || said.Said == text.Trim()
            || VisitWords.Read(at.Form, said.Said, talk.Know.Today, null) is not { } read || read[day.Key] is not { } told)
        {
            return false;
        }

        at.Keep(d => FormAnswers.With(d, day.Key, told));
        BatchFlow.Continue(talk, batch with { Choosing = false });
        return true;
    }

    /// <summary>What was read of words that name nobody, placed with this household; null where nothing was read.</summary>
    public static Pending.ForBatch? With(Talk talk, BatchItem item, Pending.ForBatch? read, Pending.ForBatch before) => read?.Unplaced
        .Where(u => u is { NamedAs: null, Candidates.Count: 0 } && !before.Unplaced.Contains(u)).ToList()
        .Aggregate(read, (round, u) => BatchReader.Add(talk, round with { Unplaced = [.. round.Unplaced.Where(x => x != u)] }, item.Draft.Subject, u));
}
