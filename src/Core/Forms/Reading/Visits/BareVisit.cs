using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>
/// A clause that says nothing but the visit and its past day: "…, thăm 7/9", "…. Em thăm cô hôm kia", "…. Hôm qua tôi có ghé thăm chị". It
/// belongs to no text before it, not even to a wish.
/// </summary>
internal static class BareVisit
{
    private static readonly Vocabulary Before = new("tôi", "em", "mình", "tui", "e", "t", "cháu", "con", "chúng tôi", "tụi em", "bọn em", "tổ", "chi bộ", "đã", "vừa", "mới", "vừa mới", "có", "cũng", "hồi", "hôm", "ngày", "lúc", "và", "còn", "thì", "trực tiếp", "tranh thủ", "ghé", "qua", "sang", "xuống", "vào", "vô", "lên", "đi", "đến", "tới", ":", "-");

    // "thăm nhà cô ấy", "thăm chị ấy rồi".
    private static readonly Vocabulary Whom = new("cổ", "ảnh", "chỉ", "bả", "ổng", "dượng", "mợ", "mẹ con", "nhà cô", "nhà chị", "nhà anh", "nhà bác", "nhà ông", "nhà bà", "nhà chú", "bác ấy", "dì ấy", "rồi", "về", "hồi", "và", "luôn", "ấy", "đó");

    /// <summary>Whether the clause around the phrase of the visit says only that.</summary>
    public static bool Is(Place place, DateOnly today)
    {
        var text = place.Text;
        DateReading? day = null;
        var isOwn = true;
        for (var at = place.ClauseStart; at < place.ClauseEnd;)
        {
            if (at == place.At)
            {
                at = place.PhraseEnd;
                continue;
            }

            var isBehind = at >= place.PhraseEnd;
            if (day is null && DateScanner.Read(text, at, isBehind ? place.ClauseEnd : place.At, today, isBehind) is { Doubt: DateDoubt.None } found)
            {
                (day, at) = (found, found.End);
                continue;
            }

            var next = isBehind ? Behind(text, at, place.ClauseEnd) : Math.Max(Before.Skip(text, at, place.At), Fillers.Courtesy.Skip(text, at, place.At));
            if (next == at && isBehind)
            {
                return false;
            }

            isOwn &= next > at;
            at = Math.Max(next, at + 1);
        }

        // Behind other small words ("nên", "được") only a day directly behind the visit speaks for itself.
        return day is { } told && (isOwn || told.Start >= place.PhraseEnd);
    }

    private static int Behind(TokenText text, int at, int limit) =>
        Math.Max(Fillers.SkipCourtesy(text, at, limit), Math.Max(Whom.Skip(text, at, limit), VisitPiece.SkipObject(text, at, limit)));
}
