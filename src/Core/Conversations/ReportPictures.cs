using ReportBot.Core.Forms;
using ReportBot.Core.Reports;

namespace ReportBot.Core.Conversations;

/// <summary>The pictures of one report: which report takes them, which it has, and how they leave it.</summary>
internal static class ReportPictures
{
    /// <summary>The report on a subject that takes pictures: the one of the open round, else one that is due; null where none does.</summary>
    public static DraftRef? Target(Talk talk, SubjectId subject)
    {
        List<DraftRef> due = [
            .. BatchReader.Target(talk, OpenRound.Joined(talk) ?? new Pending.ForBatch([], []), subject) is { } meant ? [meant] : Array.Empty<DraftRef>(),
            .. Duties.Now(talk).Where(d => d.All.Any(x => x.Subject.Id == subject)).Select(d => new DraftRef(d.At.Plan, d.At.Key, subject))];
        return due.Find(d => Duties.In(talk, d.At()) is { } duties && duties.Plan.Form(duties.Period.FormId).Questions.Any(q => q.Kind == QuestionKind.Photo));
    }

    /// <summary>The question of a form that takes pictures; null where none does.</summary>
    public static Question? Question(OpenForm at) => at.Asked.FirstOrDefault(q => q.Kind == QuestionKind.Photo);

    /// <summary>The pictures of a report.</summary>
    public static IReadOnlyList<string> FilesOf(OpenForm at) =>
        Question(at) is { } question && at.Draft.Answers[question.Key] is Answer.Photo { FileIds: var files } ? files : [];

    /// <summary>Takes pictures out of a report.</summary>
    public static void TakeOut(Talk talk, OpenForm at, IReadOnlyList<string> files)
    {
        var key = Question(at)!.Key;
        List<string> left = [.. FilesOf(at).Except(files, StringComparer.Ordinal)];
        at.Keep(d => left.Count == 0 ? d with { Answers = d.Answers.Without(key) } : FormAnswers.With(d, key, new Answer.Photo(left)));
        List<PlacedPicture> placed = [.. (talk.State.Placed ?? []).Where(p => p.Draft != at.Ref || !files.Contains(p.File, StringComparer.Ordinal))];
        talk.State = talk.State with { Placed = placed.Count == 0 ? null : placed };
    }
}
