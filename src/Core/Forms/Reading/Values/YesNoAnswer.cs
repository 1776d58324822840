using System.Runtime.CompilerServices;
using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>Yes and no as answers. "rồi" answers "done?"; "chưa" is not yet, which is a no to "done?".</summary>
internal static class YesNoAnswer
{
    // A memo of a pure function: the words of a question never change and go with it.
    private static readonly ConditionalWeakTable<Question, QuestionWords> Known = [];

    private static readonly Vocabulary But = new("nhưng", "mà", "tuy nhiên", "cơ mà", "song", "nhưng mà");

    /// <summary>The yes or no that a longer answer begins with, and where what else it says begins ("thăm 20/6", "rồi, hôm qua"); null for none.</summary>
    public static (Answer.YesNo Said, int End)? Head(Question question, TokenText text) =>
        Heads(question, text) is ({ } said, var end) ? (new Answer.YesNo(said == YesNo.Yes), end) : null;

    /// <summary>Whether a "có" at <paramref name="at"/> belongs to what is told behind it: that is none of the question's own words, no further yes or no, and no "but".</summary>
    public static bool IsToldBy(Question question, TokenText text, int at, int end)
    {
        var (own, no) = WordsOf(question);
        return !own.Begins(text, at, text.Count) && !own.Begins(text, end, text.Count) && !no.Begins(text, at, text.Count) && !no.Begins(text, end, text.Count) && !(YesNoWords.Read(text, at, text.Count)?.End > end)
            && (text[end].IsDigits || YesNoWords.Read(text, end, text.Count) is null) && Fillers.SkipCourtesy(text, end, text.Count) == end && !But.OccursIn(text, end, text.Count);
    }

    /// <summary>Reads the whole of an answer: a yes or no, alone or with the question's own words ("chưa thăm", "thăm rồi").</summary>
    public static AnswerReading Read(Question question, TokenText text)
    {
        var typed = text.Text.Trim();
        return Heads(question, text) is var (said, end) && end < text.Count ? Rest(text, end, said, typed)
            : said is { } answer ? new AnswerReading.Understood(new Answer.YesNo(answer == YesNo.Yes))
            : new AnswerReading.Unreadable(ReadingReasons.YesNoUnreadable, typed);
    }

    // What is said before the first word that is neither a yes or no, nor the question's own, nor courtesy.
    private static (YesNo? Said, int End) Heads(Question question, TokenText text)
    {
        var (own, no) = WordsOf(question);
        YesNo? said = null;
        for (var i = 0; i < text.Count;)
        {
            if (no.Skip(text, i, text.Count) is var noEnd && noEnd > i)
            {
                (said, i) = (YesNo.No, noEnd);
            }
            else if (own.Skip(text, i, text.Count) is var ownEnd && ownEnd > i)
            {
                (said, i) = (said ?? YesNo.Yes, ownEnd);
            }
            else if (YesNoWords.Read(text, i, text.Count) is { } yesNo && !IsOfAFigure(text, i, yesNo.End))
            {
                (said, i) = (Combine(said, yesNo.Value), yesNo.End);
            }
            else if (Fillers.SkipCourtesy(text, i, text.Count) is var next && next > i)
            {
                i = next;
            }
            else
            {
                return (said, i);
            }
        }

        return (said, text.Count);
    }

    private static QuestionWords WordsOf(Question question) => Known.GetValue(question, static q => new QuestionWords(new Vocabulary([q.Label, .. q.Words]), new Vocabulary([.. q.NoWords])));

    // "1" alone is a choice; "1tr6" is an amount and "1 con bò" is told.
    private static bool IsOfAFigure(TokenText text, int at, int end) => text[at].IsDigits && Fillers.SkipCourtesy(text, end, text.Count) < text.Count;

    // Nothing parts a bare "có", "được" from what follows: it may be a word of the sentence.
    private static bool IsJoined(TokenText text, int at) =>
        at == 1 && text[at].IsWord && text[0].Folded is "co" or "duoc" or "phai" or "khong" or "da" or "dung" or "vang";

    // "tôi có vào thật mà": at the end it takes nothing back.
    private static int SaidEnd(TokenText text, int from)
    {
        var end = text.Count;
        while (end > from && (!text[end - 1].IsWord || Fillers.SkipCourtesy(text, end - 1, end) == end))
        {
            end--;
        }

        return end > from && text[end - 1].Folded == "ma" ? end - 1 : text.Count;
    }

    /// <summary>The no wins: "đã thăm chưa được" is not done.</summary>
    private static YesNo Combine(YesNo? before, YesNo now) => before is YesNo.No or YesNo.NotYet ? before.Value : now;

    private static AnswerReading Rest(TokenText text, int at, YesNo? said, string typed)
    {
        if (said is not { } answer)
        {
            return new AnswerReading.Unreadable(ReadingReasons.YesNoUnreadable, typed);
        }

        // "có, hôm qua" says more than was asked and no less; "có nhưng…" takes something back, and "có con đi làm" may be no yes.
        var meaning = new Answer.YesNo(answer == YesNo.Yes);
        return But.OccursIn(text, at, SaidEnd(text, at)) || IsJoined(text, at)
            ? new AnswerReading.Doubtful(ReadingReasons.YesNoUnclear, typed, [new Meaning(answer == YesNo.Yes ? "có" : "chưa", meaning)])
            : new AnswerReading.Understood(meaning);
    }

    private sealed record QuestionWords(Vocabulary Own, Vocabulary No);
}
