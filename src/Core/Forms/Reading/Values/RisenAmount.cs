using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>"thu nhập tăng từ 800 lên 1tr2", "giảm từ 1tr3 xuống còn 900k": of the two amounts the second is what it has come to.</summary>
internal static class RisenAmount
{
    private static readonly Vocabulary Changes = new("tăng", "giảm", "được nâng", "đã tăng", "đã giảm", "có tăng", "có giảm", "cũng tăng", "tăng lên", "giảm xuống", "tăng dần", "tụt", "nhích");
    private static readonly Vocabulary From = new("từ", "từ mức");
    private static readonly Vocabulary To = new("lên", "lên được", "lên đến", "lên tới", "lên thành", "xuống", "xuống còn", "còn", "thành", "lên khoảng");

    /// <summary>The amount it has come to, directly behind the label; null where no such two amounts stand.</summary>
    public static (AnswerReading Reading, int End)? Read(Question question, TokenText text, int at, int to)
    {
        var changed = Changes.SkipAll(text, at, to);
        var from = From.Skip(text, changed, to);
        if (question.Per.Count == 0 || changed == at || from == changed || from >= to || !(text[from].IsDigits || NumberWords.Digit(text, from, to) is not null || text[from].Folded == "trieu"))
        {
            return null;
        }

        for (var link = from + 1; link < to; link++)
        {
            // "từ 800 lên 1tr2": the first may leave out its unit.
            if (To.Skip(text, link, to) is var second && second > link)
            {
                return MoneyAnswer.ReadAt(question, text, second, to) is { Reading: AnswerReading.Understood } read ? read : null;
            }
        }

        return null;
    }
}
