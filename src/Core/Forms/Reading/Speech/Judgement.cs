using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>The sender's own judgement in talk: "em thấy", "mình nghĩ là", "theo tui": whose it is, and nothing of what is judged.</summary>
internal static class Judgement
{
    private static readonly Vocabulary Sender = new("tôi", "em", "mình", "tui", "e", "m", "t", "chúng tôi", "tụi em", "tụi tui", "tụi mình", "cá nhân tôi", "cá nhân em", "riêng tôi", "riêng em");
    private static readonly Vocabulary Letters = new("c", "a", "ô", "b");
    private static readonly Vocabulary Small = new("thì", "cũng", "vẫn");
    private static readonly Vocabulary Judges = new("thấy", "nghĩ", "đánh giá", "nhận thấy", "thấy là", "thấy rằng", "nghĩ là", "nghĩ rằng", "cho là", "cho rằng", "dự đoán", "đoán", "đoán là", "tin", "tin là", "tin rằng", "xét thấy", "nhận định");
    private static readonly Vocabulary After = new("cháu thấy", "con thấy", "cháu nghĩ", "cháu tin", "theo cháu", "theo con", "theo tôi", "theo em", "theo mình", "theo tui", "theo e", "theo m", "theo tôi thấy", "theo em thấy", "theo mình thấy", "theo tôi nghĩ", "theo em nghĩ", "theo ý em", "theo ý tôi", "theo ý mình", "theo đánh giá của em", "theo đánh giá của tôi", "theo đánh giá của mình", "coi bộ", "xem ra", "coi mòi", "nhìn chung");

    /// <summary>The token after such words at <paramref name="at"/>; <paramref name="at"/> where none stand there.</summary>
    public static int Skip(TokenText text, int at, int limit)
    {
        if (After.Skip(text, at, limit) is var after && after > at)
        {
            return after;
        }

        var sender = Sender.Skip(text, at, limit);
        return sender > at && Judges.Skip(text, Small.SkipAll(text, sender, limit), limit) is var judged && judged > sender && !(judged == sender + 1 && Small.Begins(text, sender, limit)) ? Letters.Skip(text, judged, limit) : at;
    }
}
