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

    public static void Ask(Talk talk, Pending.ForDrop pending)
    {
        talk.Expect(pending);
        talk.Say(
            talk.T("take-back.ask", ("codes", string.Join(", ", pending.Drafts.Select(d => talk.CodeOf(d.Subject))))),
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

                talk.Say(talk.T("stop.deleted", ("subject", string.Join(", ", pending.Drafts.Select(d => talk.CodeOf(d.Subject))))), HelpFlow.Buttons(talk));
                return true;
            case "back" or "skip":
                talk.State = talk.State with { Pending = pending.Then };
                talk.Note(talk.T("take-back.kept", ("codes", string.Join(", ", pending.Drafts.Select(d => talk.CodeOf(d.Subject))))));
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
