using ReportBot.Core.Text;

namespace ReportBot.Core.Conversations;

/// <summary>
/// "H031 thu nhập 850k, còn lại đúng", "bỏ đề xuất hộ Tơl, rồi gửi": what is put right at the read-back, and that all else is right and goes out. Where the
/// correction is beyond doubt it is said how it stands now, and all is sent; where anything of it must be asked or goes along in words it is read back once more.
/// </summary>
internal static class AndSend
{
    private static readonly Vocabulary Rest = new(
        "còn lại đúng", "còn lại thì đúng", "còn lại đúng hết", "còn lại đúng cả", "còn lại đúng rồi", "còn lại ok", "còn lại ok hết", "còn lại chuẩn", "còn lại được rồi", "còn lại đúng gửi đi", "phần còn lại đúng", "phần còn lại ok", "phần khác đúng", "các phần khác đúng",
        "các hộ khác đúng", "mấy hộ khác đúng", "các hộ còn lại đúng", "mấy hộ còn lại đúng", "mấy hộ kia đúng", "hộ kia đúng", "hộ còn lại đúng", "mấy cái khác đúng", "cái khác đúng", "khác đúng hết", "còn lại gửi luôn", "còn lại gửi");

    private static readonly Vocabulary Then = new("rồi gửi", "rồi gửi luôn", "rồi gửi đi", "rồi gửi giúp", "xong gửi", "xong gửi luôn", "xong rồi gửi", "xong thì gửi", "xong gửi giúp", "và gửi", "và gửi luôn", "và gửi giúp", "rồi nộp", "rồi nộp luôn", "xong nộp luôn");
    private static readonly Vocabulary Sends = new("gửi luôn", "gửi đi", "gửi giúp", "gửi", "nộp luôn", "nộp");
    private static readonly Vocabulary Small = new("dạ", "ạ", "nhé", "nha", "nghe", "em", "tôi", "anh", "chị", "giúp", "giùm", "hết", "cả", "luôn", "đi", "rồi", "thì", "cho", ",", ".", "!");

    /// <summary>The correction alone, with the round told to go out behind it; any other words as they are.</summary>
    public static string Settle(Talk talk, string text)
    {
        if (talk.State.Pending is not Pending.ForBatch { Items.Count: > 0, Unplaced.Count: 0, Choosing: false } round || !BatchView.IsRead(talk, round) || Left(text) is not { } left)
        {
            return text;
        }

        talk.State = talk.State with { Pending = round with { GoesWith = Words(talk, round) } };
        return left;
    }

    /// <summary>Whether the round goes out now: its correction is in, and nothing else has come to it.</summary>
    public static bool Goes(Talk talk, Pending.ForBatch round) =>
        round.GoesWith is { } words && !BatchView.IsRead(talk, round) && words == Words(talk, round)
        && round.Items.All(i => i.Nil || OpenForm.Of(talk, i.Draft) is { } at && at.FirstRequired() is null);

    private static string Words(Talk talk, Pending.ForBatch round) => string.Join('\n', round.Items.Select(i => $"{i.Draft.Subject} {BatchView.RestOf(talk, i)}"));

    // The words before the last clause, where that says so; null for other words.
    private static string? Left(string text)
    {
        var words = TokenText.Of(VietnameseText.Normalize(text));
        for (var at = 1; at < words.Count; at++)
        {
            var isClause = words[at - 1].Kind is TokenKind.Sign or TokenKind.NewLine;
            var rest = Rest.Skip(words, at, words.Count);
            var end = Math.Max(rest, Math.Max(Then.Skip(words, at, words.Count), isClause ? Sends.Skip(words, at, words.Count) : at));
            if (end > at && (isClause || rest == at || rest < end || words[at].Folded is "con") && Ends(words, end) && words.Slice(0, at).Trim(' ', ',', '.', ';') is { Length: > 0 } left && !Confirming.Is(left) && !Commands.MayForbid(words.Slice(at, words.Count)))
            {
                return left;
            }
        }

        return null;
    }

    private static bool Ends(TokenText words, int at)
    {
        while (at < words.Count)
        {
            var next = Math.Max(Small.Skip(words, at, words.Count), Math.Max(Sends.Skip(words, at, words.Count), Then.Skip(words, at, words.Count)));
            if (next == at)
            {
                return false;
            }

            at = next;
        }

        return true;
    }
}
