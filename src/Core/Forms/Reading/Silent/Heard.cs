using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>How far what others say goes: hearsay up to where the sender himself comes, a question up to the answer that was given to it.</summary>
internal static class Heard
{
    // "Bao giờ hết mưa thì em xuống hộ 13": a condition, and nothing done.
    private static readonly Vocabulary Whenever = new("bao giờ", "khi nào", "chừng nào", "hôm nào", "lúc nào", "nếu");

    private const int LongestWay = 4;
    private static readonly Vocabulary Then = new("nên", "thế là", "vậy là", "rồi", "liền", "bèn", "mới", "vội");

    /// <summary>"Nghe nói bác ốm, | tôi vội lên thăm chiều qua, …", "… hihi =)) | hộ 30 thăm 9/9": where the sender's own words begin again; <paramref name="to"/> where they do not.</summary>
    public static int End(TokenText text, int from, int to)
    {
        for (var at = from + 1; at < to; at++)
        {
            var isParted = Boundaries.At(text, at - 1) != Boundary.None || text[at - 1].Folded == "thi";
            if ((isParted && SenderGoes(text, at, to)) || (text[at - 1].Kind == TokenKind.Sign && !text[at - 1].IsSign(',') && BeginsHousehold(text, at)))
            {
                return at;
            }
        }

        return to;
    }

    /// <summary>"Ai chứ hộ 13 thì | em thăm 5/9 rồi": the same where the head of a sentence asks, and neither its end nor anything of it of reporting.</summary>
    public static int AskedEnd(TokenText text, int from, int to) =>
        SilentSentences.AsksInClause(text, from, to) || OfReporting.OccursIn(text.Through(text.Tokens[from..to])) || Whenever.OccursIn(text, from, Math.Min(to, from + 4)) ? to : End(text, from, to);

    /// <summary>"Em hỏi mỗi tháng kiếm bao nhiêu | thì cô bảo …": what was asked, with what was said to it.</summary>
    public static bool AnswersItself(TokenText text, int from, int to)
    {
        for (var at = from + 1; at + 1 < to; at++)
        {
            if ((text[at].Folded == "thi" || Boundaries.At(text, at) == Boundary.Weak) && Persons.Skip(text, at + 1, to) is var person && person > at + 1
                && SpokenWords.Verb(text, person, to) is { What: Spoken.Tells })
            {
                return true;
            }
        }

        return false;
    }

    private static bool SenderGoes(TokenText text, int at, int to)
    {
        var end = Boundaries.ClauseEnd(text, at, to);
        for (var start = at; start < Math.Min(end, at + LongestWay); start++)
        {
            if (CameWords.Sender.Skip(text, start, end) is var sender && sender > start && !(start > at && CameWords.Belongs.Begins(text, start - 1, start)))
            {
                var verb = Then.SkipAll(text, CameWords.Around.SkipAll(text, sender, end), end);
                return (CameWords.Moves.Begins(text, verb, end) || CameWords.Meets.Begins(text, verb, end)) && !CameWords.Not.OccursIn(text, at, verb);
            }
        }

        return false;
    }

    private static bool BeginsHousehold(TokenText text, int at) => Codes.At(text, at) || (text[at] is { IsWord: true, Folded: "ho" } && text.At(at + 1)?.IsDigits == true);
}
