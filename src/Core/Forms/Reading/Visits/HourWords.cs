using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>At what hour somebody came: "lúc chín giờ", "hồi ba giờ rưỡi", "khoảng 8h", "9 giờ 30". It says nothing of the day.</summary>
internal static class HourWords
{
    private static readonly Vocabulary Lead = new("lúc", "hồi", "khoảng", "tầm", "cỡ", "chừng", "đâu", "vào lúc", "gần", "hơn", "từ");
    private static readonly Vocabulary Hour = new("giờ", "h", "g", "giờ rưỡi", "giờ hơn", "giờ kém", "giờ đúng", "giờ mấy");

    /// <summary>The token behind it; <paramref name="at"/> where no hour stands there.</summary>
    public static int Skip(TokenText text, int at, int limit)
    {
        var number = Lead.SkipAll(text, at, limit);
        var end = number < limit && text[number].IsDigits && text[number].Folded.Length <= 2 ? number + 1 : NumberWords.Read(text, number, limit)?.End ?? number;
        var hour = end > number ? Hour.Skip(text, end, limit) : end;
        return hour == end ? at : hour < limit && text[hour].IsDigits && text[hour].Folded.Length <= 2 && (text[hour].Glued || text[hour].Folded.Length == 2) ? hour + 1 : hour;
    }
}
