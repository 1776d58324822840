using ReportBot.Core.Forms;
using ReportBot.Core.Levels;

namespace ReportBot.Core.Conversations;

/// <summary>
/// Figures that are there already (the list, the decisions, the reports of the unit below): shown with their source
/// before anything is asked, taken all at once or question by question, and sent only from the card.
/// </summary>
internal static class ProposedFlow
{
    /// <summary>Whether all may be taken at once: at the beginning, while nothing is filled in.</summary>
    public static bool IsOffered(OpenForm at, Pending.ForAnswer pending) =>
        pending is { Then: null, Marked: null } && at.PlaceOf(pending.Key) == 1 && at.Draft.Answers.Count == 0 && at.Proposed.Count > 0;

    /// <summary>The lines that show them all, each with its source; none where they are not offered.</summary>
    public static IEnumerable<string> Offer(Talk talk, OpenForm at, Pending.ForAnswer pending)
    {
        if (!IsOffered(at, pending) || pending.Doubt is not null)
        {
            yield break;
        }

        yield return talk.T("proposed.head", ("place", at.Proposed[0].Source.Place));
        foreach (var proposed in at.Proposed)
        {
            var question = at.Form.Find(proposed.Key)!;
            yield return $"– {question.Label}: {Line(talk, question, proposed)}";
        }

        yield return talk.T("proposed.how");
    }

    /// <summary>"12 hộ (danh sách hộ xã Mẫu Đông, ngày 02/06)"</summary>
    public static string Line(Talk talk, Question question, ProposedAnswer proposed) => talk.T(
        "proposed.figure", ("answer", Format.Answer(talk.Words, question, proposed.Answer)), ("source", ProposedWords.Source(talk.Words, proposed.Source)));

    /// <summary>All of them into the draft; what is still open is asked, and the card shows everything before it is sent.</summary>
    public static bool TakeAll(Talk talk, OpenForm at, Pending.ForAnswer pending)
    {
        if (at.Proposed.Count == 0)
        {
            return false;
        }

        at.Keep(d => at.Proposed.Aggregate(d, (draft, p) => draft.Answers.Has(p.Key) ? draft : FormAnswers.With(draft, p.Key, p.Answer)));
        AnswerFlow.GoOn(talk, pending);
        return true;
    }
}
