using ReportBot.Core.Reports;
using ReportBot.Core.Text;

namespace ReportBot.Core.Conversations;

/// <summary>"H031 anh Trung xin thoát nghèo": whether it is written in the report as the household's wish, or proposed to the committee.</summary>
internal static class WishFlow
{
    private const int MostWords = 80;

    private static readonly Vocabulary Wishes = new("xin", "xin được", "muốn", "mong", "mong muốn", "nguyện vọng", "đăng ký", "tự nguyện", "tự nguyện xin", "viết đơn xin", "làm đơn xin", "có đơn xin", "xin ra khỏi");

    /// <summary>Asks, or while something else is open keeps it as the wish; false for words that wish no exit.</summary>
    public static bool TryTake(Talk talk, Subject subject, string text)
    {
        if (Wish(NamedIn.Own(talk, text).Left) is not { } words)
        {
            return false;
        }

        if (talk.State.Pending is not null)
        {
            return InReport(talk, subject.Id, words);
        }

        Ask(talk, new Pending.ForWish(subject.Id, words));
        return true;
    }

    public static void Ask(Talk talk, Pending.ForWish pending)
    {
        talk.Expect(pending);
        talk.Say(
            string.Join('\n', talk.T("wish.ask", ("subject", talk.CodeOf(pending.Subject)), ("words", Format.Short(pending.Words, MostWords))), "1. " + talk.T("wish.report"), "2. " + talk.T("wish.propose")),
            talk.Press(talk.T("wish.report"), "report", 1, inText: true),
            talk.Press(talk.T("wish.propose"), "propose", 2, inText: true));
    }

    public static bool Take(Talk talk, Pending.ForWish pending, string text)
    {
        var folded = VietnameseText.Fold(text).Trim(' ', '.', '!');
        return AnswerWords.Numbers(text) switch
        {
            [1] => Act(talk, pending, "report"),
            [2] => Act(talk, pending, "propose"),
            _ when folded.Contains("nguyen vong", StringComparison.Ordinal) || folded.StartsWith("ghi", StringComparison.Ordinal) || folded == VietnameseText.Fold(talk.T("wish.report")) => Act(talk, pending, "report"),
            _ when folded.StartsWith("de nghi", StringComparison.Ordinal) || folded == VietnameseText.Fold(talk.T("wish.propose")) => Act(talk, pending, "propose"),
            _ when Commands.Whole(text) is Verb.Yes => AskedAgain(talk, pending),
            // Other words go their own way; the wish is in the report by then.
            _ => Keeps(talk, pending),
        };
    }

    public static bool Act(Talk talk, Pending.ForWish pending, string action)
    {
        switch (action)
        {
            case "report":
                talk.Forget();
                return InReport(talk, pending.Subject, pending.Words);
            case "propose":
                talk.Forget();
                ProposalFlow.Open(talk, pending.Subject, "");
                return true;
            default:
                return false;
        }
    }

    private static bool InReport(Talk talk, SubjectId subject, string words) => BatchFlow.TryBegin(talk, $"{talk.CodeOf(subject)} nguyện vọng: {words}");

    private static bool AskedAgain(Talk talk, Pending.ForWish pending)
    {
        Ask(talk, pending);
        return true;
    }

    private static bool Keeps(Talk talk, Pending.ForWish pending)
    {
        if (Duties.For(talk, Duties.Now(talk), pending.Subject) is { At: var at })
        {
            var round = BatchReader.ReadIn(talk, at, $"{talk.CodeOf(pending.Subject)} nguyện vọng: {pending.Words}");
            talk.State = talk.State with { Pending = round };
        }

        return false;
    }

    // From the word of wishing on; null where none stands before the exit.
    private static string? Wish(string left)
    {
        var words = TokenText.Of(left);
        return Enumerable.Range(0, words.Count).Where(i => Wishes.Begins(words, i, words.Count)).Select(i => words.Slice(i, words.Count).Trim(' ', '.', ',')).FirstOrDefault(w => VietnameseText.Fold(w).Contains("thoat ngheo", StringComparison.Ordinal));
    }
}
