using ReportBot.Core.Forms.Reading;
using ReportBot.Core.Text;

namespace ReportBot.Core.Conversations;

/// <summary>
/// "Rút lại", "xóa hết", "hoàn tác": what was filled in and not sent is deleted, after a question; what was sent stays, and
/// it is told how it is put right.
/// </summary>
internal static class TakeBackFlow
{
    private static readonly Vocabulary No = new("không xóa", "đừng xóa", "đừng", "khoan", "khoan xóa", "chưa xóa", "giữ", "thôi không xóa", "để lại", "không bỏ", "đừng bỏ");

    /// <summary>"Tôi muốn rút lại báo cáo H011": asked of the service, whatever else is said.</summary>
    public static bool IsAsked(string text) => TakingBack.IsOfReport(TokenText.Of(text));

    public static void Begin(Talk talk)
    {
        var drafts = StopFlow.OpenDrafts(talk.State.Pending).Where(d => talk.Draft(d) is not null).ToList();
        if (drafts.Count > 0)
        {
            Ask(talk, new Pending.ForDrop(drafts, talk.State.Pending));
            return;
        }

        var how = HelpFlow.WithCodes(talk, "take-back.how");
        if (talk.State.Pending is null)
        {
            talk.Say(how, HelpFlow.Buttons(talk));
        }
        else
        {
            talk.Note(how);
            Answering.AskAgain(talk);
        }
    }

    /// <summary>"Xóa báo cáo H030": what of it is not sent can be deleted, else it is told how a report that was sent is put right.</summary>
    public static void OfSent(Talk talk, string code)
    {
        var drafts = talk.Drafts.Where(d => talk.CodeOf(d.Subject) == code && talk.Draft(DraftRef.Of(d)) is { } kept && GatherFlow.IsUnsent(talk, kept)).Select(DraftRef.Of).ToList();
        if (drafts.Count > 0)
        {
            Ask(talk, new Pending.ForDrop(drafts, talk.State.Pending));
            return;
        }

        talk.Note(HelpFlow.WithCodes(talk, "take-back.how", code));
        if (talk.State.Pending is null)
        {
            talk.Close(HelpFlow.Buttons(talk));
        }
        else
        {
            Answering.AskAgain(talk);
        }
    }

    // "H012, H013"; of several periods each with its own: "kỳ 10/9: H012; kỳ 20/9: H012, H013".
    private static string Named(Talk talk, IReadOnlyList<DraftRef> drafts)
    {
        var periods = drafts.GroupBy(d => d.At()).ToList();
        string Codes(IEnumerable<DraftRef> of) => string.Join(", ", of.Select(d => talk.CodeOf(d.Subject)));
        return periods is [var only] ? Codes(only) : string.Join("; ", periods.Select(p => $"{Format.Period(talk, p.Key.Plan, p.Key.Key)}: {Codes(p)}"));
    }

    public static void Ask(Talk talk, Pending.ForDrop pending)
    {
        talk.Expect(pending);
        talk.Say(
            talk.T("take-back.ask", ("codes", Named(talk, pending.Drafts))),
            talk.Press(talk.T("button.delete"), "drop", 1),
            talk.Press(talk.T("button.keep-drafts"), "back", 2));
    }

    public static bool Take(Talk talk, Pending.ForDrop pending, string text) => Commands.Whole(text) switch
    {
        Verb.Yes or Verb.TakeBack or Verb.Remove => Act(talk, pending, "drop"),
        Verb.No or Verb.Back or Verb.Cancel or Verb.Keep or Verb.Skip => Act(talk, pending, "back"),
        _ => AnswerWords.Numbers(text) switch
        {
            [1] => Act(talk, pending, "drop"),
            [2] => Act(talk, pending, "back"),
            _ => (VietnameseText.Fold(text) == VietnameseText.Fold(talk.T("button.keep-drafts")) || No.Begins(TokenText.Of(text), 0, 3)) && Act(talk, pending, "back"),
        },
    };

    public static bool Act(Talk talk, Pending.ForDrop pending, string action)
    {
        switch (action)
        {
            case "drop":
                talk.Forget();
                Leaving.SayUnplaced(talk, pending.Then);
                foreach (var draft in pending.Drafts.Where(d => talk.Draft(d) is not null))
                {
                    talk.Drop(draft);
                }

                talk.Say(talk.T("stop.deleted", ("subject", Named(talk, pending.Drafts))), HelpFlow.Buttons(talk));
                return true;
            case "back" or "skip":
                talk.State = talk.State with { Pending = pending.Then };
                talk.Note(talk.T("take-back.kept", ("codes", Named(talk, pending.Drafts))));
                if (pending.Then is null)
                {
                    talk.Close([new Messaging.Button(talk.T("button.resume"), "/tiep")]);
                    return true;
                }

                Answering.AskAgain(talk);
                return true;
            default:
                return false;
        }
    }
}
