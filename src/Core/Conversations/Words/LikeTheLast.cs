using ReportBot.Core.Forms;
using ReportBot.Core.Forms.Reading;
using ReportBot.Core.Text;

namespace ReportBot.Core.Conversations;

/// <summary>"H071 cũng chưa ạ" right after "H050 chưa đi được": not yet there either, and nothing to ask.</summary>
internal static class LikeTheLast
{
    private static readonly Vocabulary AlsoNot = new("cũng chưa", "cũng chưa đi", "cũng chưa đi được", "cũng chưa thăm", "cũng chưa thăm được", "cũng chưa đến", "cũng chưa đến được", "cũng chưa gặp", "cũng chưa gặp được");

    /// <summary>The reading with its "cũng chưa" answered as the household before was; as it is where that one was not "chưa".</summary>
    public static ReportReading Of(Talk talk, Pending.ForBatch batch, ReportReading report)
    {
        var words = TokenText.Of(report.Rest);
        var end = AlsoNot.Skip(words, 0, words.Count);
        return end > 0 && Fillers.SkipCourtesy(words, end, words.Count) == words.Count && report is { Answers.Count: 0, Unclear: [{ Key: var key }] }
            && batch.Items is [.., { Nil: false } last] && talk.Draft(last.Draft)?.Answers[key] is Answer.YesNo { Value: false } not
                ? report with { Answers = report.Answers.With(key, not), Unclear = [], Rest = "" }
                : report;
    }
}
