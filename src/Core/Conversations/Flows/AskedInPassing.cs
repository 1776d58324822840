using ReportBot.Core.Forms.Reading;
using ReportBot.Core.People;
using ReportBot.Core.Text;

namespace ReportBot.Core.Conversations;

/// <summary>"Còn thiếu ai không", "báo cáo xong chưa": what whoever reports asks of the service at any question, which is never an answer to it.</summary>
internal static class AskedInPassing
{
    private const int MostBefore = 4;

    private static readonly Vocabulary Who = new("em", "tôi", "anh", "chị", "mình", "t", "e", "của em", "của tôi", "ad", "thế", "vậy", "à", "ơi");
    private static readonly Vocabulary Asks = new(
        "còn thiếu ai", "còn thiếu gì", "còn thiếu hộ nào", "còn ai", "còn hộ nào", "còn thiếu những ai", "thiếu ai", "còn ai nữa", "còn hộ nào nữa", "hộ nào chưa báo", "hộ nào chưa gửi", "hộ nào chưa báo cáo", "hộ nào em chưa báo", "hộ nào tôi chưa báo", "hộ nào em chưa gửi", "hộ nào tôi chưa gửi",
        "báo cáo xong chưa", "báo xong chưa", "xong hết chưa", "gửi hết chưa", "gửi xong chưa", "báo hết chưa", "đủ chưa", "đủ hết chưa", "xong chưa", "đã đủ chưa", "gửi được chưa", "gửi chưa", "báo cáo chưa", "em gửi đủ chưa", "gửi đủ chưa", "báo cáo xong hết chưa", "nhận được chưa", "nhận đủ chưa", "đã gửi chưa", "đã nhận chưa", "còn bao nhiêu hộ", "còn mấy hộ", "hết rồi phải không", "hết rồi đúng không", "hết chưa", "vậy là hết rồi phải không", "xong rồi phải không", "xong rồi đúng không", "đủ rồi phải không", "đủ rồi đúng không", "vậy là xong phải không", "vậy là hết phải không");

    private static readonly Vocabulary End = new("không", "ko", "chưa", "nữa", "nữa không", "gì không", "hả", "vậy", "thế", "nhỉ", "ạ", "ad", "em", "anh", "chị", "rồi");

    /// <summary>Answers with what is missing and not sent, and asks the open question again; false for other words.</summary>
    public static bool TryTake(Talk talk, string text)
    {
        if (!talk.Person.Access.Allows(Operation.ListSubjects, own: true) || !Is(text) || Duties.Now(talk).Count == 0)
        {
            return false;
        }

        FilingFlow.NoteMissing(talk);
        if (talk.State.Pending is null)
        {
            talk.Close(HelpFlow.Buttons(talk));
            return true;
        }

        if (talk.State.Pending is Pending.ForConfirm { Choosing: false, Then: null } or Pending.ForBatch { Choosing: false, Unplaced.Count: 0 })
        {
            // The card was just read; what it waits for is enough.
            Lookup.Close(talk, []);
            return true;
        }

        if (OpenRound.Joined(talk) is { Items.Count: > 0 } round)
        {
            talk.Note(talk.T("batch.waits", ("codes", string.Join(", ", round.Items.Select(i => talk.CodeOf(i.Draft.Subject))))));
        }

        Answering.AskAgain(talk);
        return true;
    }

    private static bool Is(string text)
    {
        var words = TokenText.Of(VietnameseText.Normalize(text));
        for (var at = 0; at < Math.Min(MostBefore, words.Count); at++)
        {
            if (Asks.Skip(words, at, words.Count) is var end && end > at && Fillers.SkipCourtesy(words, End.SkipAll(words, end, words.Count), words.Count) == words.Count)
            {
                return true;
            }

            if (!Who.Begins(words, at, at + 1) && Fillers.SkipCourtesy(words, at, at + 1) == at)
            {
                return false;
            }
        }

        return false;
    }
}
