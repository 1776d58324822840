using ReportBot.Core.Forms.Reading;
using ReportBot.Core.Text;

namespace ReportBot.Core.Conversations;

/// <summary>
/// A household is told of and something is asked at the end: "H049 heo bán rồi, hỏi mua bò giống ở đâu". What is told is its report and the question goes
/// along in its words; nothing of it is lost to an answer on how the household stands.
/// </summary>
internal static class AskedBehind
{
    private const int FewWords = 2;

    private static readonly Vocabulary Households = new("hỏi", "có hỏi", "nhờ hỏi", "muốn hỏi", "bà hỏi", "ông hỏi", "chị hỏi", "anh hỏi", "họ hỏi", "hỏi thăm", "cứ hỏi", "thắc mắc", "nhờ");
    private static readonly Vocabulary Denials = new("chưa", "không", "có đâu", "làm gì có");

    /// <summary>Takes the words; false where they name none of the person's own, or only ask.</summary>
    public static bool TryTake(Talk talk, string text)
    {
        if (MessageReader.TellsOfOthers(text, [.. Duties.Subjects(talk).Select(s => SubjectWords.Known(talk, s))]) || NamedIn.OnlyOwn(talk, text) is not { } subject || NamedIn.Own(talk, text).Left is not { Length: > 0 } left)
        {
            return false;
        }

        if (WithoutDenial(text) is { } denied)
        {
            return BatchFlow.TryBegin(talk, denied) || Keeps(talk, text);
        }

        var words = TokenText.Of(VietnameseText.Normalize(left));
        if (!text.Contains('?', StringComparison.Ordinal) && Households.Begins(words, 0, words.Count))
        {
            return Keeps(talk, text);
        }

        return Split(left) is var (told, asked) && Tells(talk, subject, told, asked);
    }

    private static bool Tells(Talk talk, Reports.Subject subject, string told, string asked)
    {
        var said = $"{subject.Code} {told}";
        if (BatchReader.Target(talk, OpenRound.Joined(talk) ?? new Pending.ForBatch([], []), subject.Id) is not { } which || Duties.In(talk, which.At()) is not { } duties || !BatchReader.TellsOf(talk, duties, subject, said))
        {
            return Keeps(talk, $"{said}, {asked}");
        }

        BatchReader.EnsureDraft(talk, which);
        BatchReader.KeepRest(talk, which, "", asked);
        return BatchFlow.TryBegin(talk, said);
    }

    // Nothing that answers a question is told: all of it goes along, or is asked about.
    private static bool Keeps(Talk talk, string text) =>
        Meanwhile.TryKeep(talk, text) || (!Meanwhile.Stands(talk.State.Pending) && WordsFlow.TryAsk(talk, text));

    // "chưa thoát được đâu" asks nothing.
    private static string? WithoutDenial(string text)
    {
        var words = TokenText.Of(VietnameseText.Normalize(text.TrimEnd(' ', '.', '!')));
        var end = words.Count;
        while (end > 0 && words[end - 1].Folded is "a" or "nhe" or "nha" or "em" or "anh" or "chi" or "ad" or "het")
        {
            end--;
        }

        return end > FewWords && words[end - 1].Folded is "dau" && !text.Contains('?', StringComparison.Ordinal) && Denials.OccursIn(words, 0, end - 1) ? words.Slice(0, end - 1) : null;
    }

    // The last clause asks and what stands before it does not.
    private static (string Told, string Asked)? Split(string left)
    {
        var words = TokenText.Of(VietnameseText.Normalize(left));
        for (var at = words.Count - 1; at >= FewWords; at--)
        {
            var isEnd = words[at].Kind == TokenKind.NewLine || (words[at].Kind == TokenKind.Sign && words[at].Folded is "," or ";" or ".");
            var asks = words[at].IsWord && words[at].Folded is "sao" && at + 1 < words.Count;
            if ((isEnd || asks) && words.Slice(0, at).Trim() is { Length: > 0 } told && words.Slice(isEnd ? at + 1 : at, words.Count).Trim() is { Length: > 0 } asked && SmallTalkFlow.Asks(asked) && !SmallTalkFlow.Asks(told))
            {
                return (told, asked);
            }
        }

        return null;
    }
}
