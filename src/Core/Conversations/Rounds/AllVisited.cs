using ReportBot.Core.Forms.Reading;
using ReportBot.Core.Text;

namespace ReportBot.Core.Conversations;

/// <summary>"Rồi, hôm qua hết cả 4 nhà", "ca 3 nha hom qua" at the question whether one was visited, or at the read-back: said of all of the person's households.</summary>
internal static class AllVisited
{
    private static readonly Vocabulary Whole = new([.. CountWords.All, "hết", "hết cả", "đủ", "đủ cả"]);
    private static readonly Vocabulary Homes = new("hộ", "nhà", "gia đình", "hộ này", "nhà này");
    private static readonly Vocabulary Small = new("rồi", "r", "đã", "đi", "thăm", "ghé", "đều", "hết", "luôn", "tôi", "tui", "em", "e", "mình", "dạ", "vâng", "ạ", "nha", "nhé", "có", "thì", "là", ",", ".", "!");

    /// <summary>The message in words that every question takes so; as it is for other words.</summary>
    public static string Told(Talk talk, string text)
    {
        if (!IsOpen(talk) || Duties.Meant(talk, Duties.Now(talk)) is not { All.Count: > 1 } meant)
        {
            return text;
        }

        var words = TokenText.Of(VietnameseText.Normalize(text));
        for (var at = 0; at < words.Count; at++)
        {
            var number = Whole.SkipAll(words, at, words.Count);
            if (number > at && number < words.Count && CountWords.At(words, number) is { } count && IsMeant(talk, meant, count) && Homes.Skip(words, number + 1, words.Count) is var end && end > number + 1)
            {
                return Day(talk, words, at, end) is not { } day ? text
                    : talk.State.Pending is Pending.ForAnswer { Also.Count: var also } && also + 1 == count ? $"rồi {day}".Trim()
                    : $"đã thăm cả {words.Slice(number, end)} {day}".Trim();
            }
        }

        return text;
    }

    // All of the person's, or as many as are asked or told of.
    private static bool IsMeant(Talk talk, PeriodDuties meant, int count) => count == meant.All.Count
        || (talk.State.Pending is Pending.ForAnswer { Also.Count: > 0 and var also } && also + 1 == count)
        || (count > 1 && OpenRound.Of(talk.State.Pending) is { Items.Count: var told } && told == count);

    // At the question of the visit, or where a round is read back.
    private static bool IsOpen(Talk talk) => talk.State.Pending is Pending.ForBatch
        || (talk.State.Pending is Pending.ForAnswer { Draft: var which, Key: var key } && OpenForm.Of(talk, which) is { Form: var form } && FormLexicon.Of(form).Visit?.Key == key);

    // The day that is said beside it; null where the message says anything else.
    private static string? Day(Talk talk, TokenText words, int from, int to)
    {
        var day = "";
        for (var at = 0; at < words.Count;)
        {
            if (at >= from && at < to)
            {
                at = to;
            }
            else if (DateScanner.Read(words, at, words.Count, talk.Know.Today, isAsked: false) is { } read)
            {
                (day, at) = (words.Slice(at, read.End), read.End);
            }
            else if (Small.Skip(words, at, words.Count) is var next && next > at)
            {
                at = next;
            }
            else
            {
                return null;
            }
        }

        return day;
    }
}
