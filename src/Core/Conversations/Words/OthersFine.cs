using ReportBot.Core.Text;

namespace ReportBot.Core.Conversations;

/// <summary>"…; mấy nhà kia ok": of the others nothing new is told, and no visit either.</summary>
internal static class OthersFine
{
    private static readonly Vocabulary Several = new("mấy", "các", "những");
    private static readonly Vocabulary Homes = new("nhà kia", "nhà còn lại", "nhà khác", "hộ kia", "hộ còn lại", "hộ khác");
    private static readonly Vocabulary Fine = new("ok", "oke", "okie", "oki", "ổn", "ổn định");
    private static readonly Vocabulary Around = new("thì", "đều", "vẫn", "cũng", "tạm", "cả", "hết", "ạ", "nhé", "nha", "em", "chị", "anh");

    /// <summary>The message with that said in the words in which nothing new is told; other messages as they are.</summary>
    public static string AsNil(string text)
    {
        var words = TokenText.Of(VietnameseText.Normalize(text));
        for (var at = 0; at < words.Count; at++)
        {
            var count = Several.Skip(words, at, words.Count) is var several && several > at ? several : CountWords.At(words, at) is > 1 ? at + 1 : at;
            var homes = count > at ? Homes.Skip(words, count, words.Count) : at;
            var fine = Around.SkipAll(words, homes, words.Count);
            var said = homes > count ? Fine.Skip(words, fine, words.Count) : fine;
            var end = Around.SkipAll(words, said, words.Count);
            if (said > fine && (end == words.Count || words[end].Kind is TokenKind.Sign or TokenKind.NewLine))
            {
                return $"{words.Text[..words[homes - 1].End]} {LaterWords.Nil}{(end < words.Count ? words.Text[words[end].Start..] : "")}";
            }
        }

        return text;
    }
}
