using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>
/// A text's label in the middle of another text that was typed without signs: "can cu nha xay kien co [kho khan thieu nuoc tuoi]". It
/// begins the other text where words that tell it stand directly behind it, and none before it that it only says more of.
/// </summary>
internal static class RunningOn
{
    private static readonly Vocabulary Attributed = new("hộ", "gia đình", "nhà", "cảnh", "gặp", "có", "còn", "rất", "nhiều", "bớt", "quyết", "qua", "vượt", "những", "các", "dân", "bà con", "về", "là", "vẫn", "đang", "do", "vì", "một số", "mọi", "đỡ", "giảm", "khắc phục", "giúp", "và", "như", "của", "không", "hết", "chịu", "hơn", "cái");

    private static readonly Vocabulary Lacking = new("thiếu", "không có", "chưa có", "là thiếu", "nhất là");

    /// <summary>Whether the label, found inside <paramref name="current"/>, begins its own text.</summary>
    public static bool Begins(Question question, Place place, Piece current, FormLexicon lexicon) =>
        !question.Wish && place.At > current.OpenEnd + 1 && place.Length > 1 && place.ClauseEnd - place.PhraseEnd > 1
        && (!Attributed.Begins(place.Text, place.At - 1, place.At) || (place.Text[place.At - 1].Folded == "co" && place.Text[place.At - 2].Folded == "kien"))
        && (Lacking.Begins(place.Text, place.PhraseEnd, place.ClauseEnd) || (lexicon.Find(place.Text, place.PhraseEnd, place.ClauseEnd) is { } cue && cue.Values.Any(m => m.Kind == MarkKind.Cue && m.Question == question))
            || lexicon.Told.Any(t => t.Question == question && t.Signs.Find(place.Text, place.PhraseEnd, place.ClauseEnd) is { Length: > 1 }));
}
