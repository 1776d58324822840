using ReportBot.Core.Text;

namespace ReportBot.Core.Conversations;

/// <summary>"Hai nhà đó tuần trước trạm y tế tới khám, Thành bị cao huyết áp": as many as are told of, or as the person has; who is named behind them begins what is said of one.</summary>
internal static class ThoseHouseholds
{
    private static readonly Vocabulary Heads = new("cả", "dạ", "thì", "còn");
    private static readonly Vocabulary Homes = new("nhà", "hộ", "gia đình");
    private static readonly Vocabulary Those = new("đó", "này", "ấy", "nớ", "vừa rồi", "trên", "nay", "do");

    /// <summary>The message with their codes; as it is where it begins otherwise, or it is not known which.</summary>
    public static string WithCodes(Talk talk, string text)
    {
        var words = TokenText.Of(VietnameseText.Normalize(text));
        var at = Heads.SkipAll(words, 0, words.Count);
        if (at >= words.Count || CountWords.At(words, at) is not (> 1 and var count) || Duties.Meant(talk, Duties.Now(talk)) is not { } meant)
        {
            return text;
        }

        var homes = Homes.Skip(words, at + 1, words.Count);
        var end = Those.Skip(words, homes, words.Count);
        if (homes == at + 1 || end == homes || end == words.Count)
        {
            return text;
        }

        var told = OpenRound.Joined(talk)?.Items.Select(i => i.Draft.Subject).ToList() ?? [];
        var all = meant.All.Select(d => d.Subject.Id).ToList();
        var those = told.Count == count ? told : all.Count == count ? all : [];
        return those.Count == 0 ? text : $"{string.Join(", ", those.Select(talk.CodeOf))} {Named(talk, words, end)}";
    }

    // "…, Thành bị cao huyết áp": a bare name of one of them behind a comma is its household's.
    private static string Named(Talk talk, TokenText words, int from)
    {
        var comma = Array.FindIndex(words.Tokens, from, t => t.IsSign(','));
        return comma > from && comma + 1 < words.Count && NamedIn.Own(talk, "nhà " + words.Slice(comma + 1, words.Count)) is ([var code], { Length: > 0 } left) && NamedIn.Own(talk, words.Slice(from, comma)).Codes.Count == 0
            ? $"{words.Slice(from, comma)}. {code} {left}"
            : words.Slice(from, words.Count);
    }
}
