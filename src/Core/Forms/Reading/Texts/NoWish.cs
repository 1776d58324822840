using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>Words of asking that ask for nothing: what was meant to be asked for, refused, obtained already or denied behind.</summary>
internal static class NoWish
{
    private static readonly Vocabulary Intended = new("định", "dự định", "tính", "sắp", "sẽ");
    private static readonly Vocabulary Refused = new("từ chối", "trả lại hồ sơ", "trả hồ sơ", "nhưng không", "nhưng bị", "mà không", "mà bị", "không duyệt", "không được duyệt", "bị từ chối", "không được chấp nhận", "không đồng ý", "không cho vay");

    /// <summary>"định xin …" is not asked yet; "xin vay 50tr nhưng ngân hàng không duyệt" is answered already: both are kept as words.</summary>
    public static bool Is(Piece piece, TokenText text) =>
        piece is { Kind: MarkKind.Label } && piece.OpenEnd - piece.Open == 1 && text[piece.Open].Folded == "xin"
        && (Intended.OccursIn(text, Math.Max(Boundaries.ClauseStart(text, piece.Open), piece.Open - 14), piece.Open) || IsObtained(text, piece) || Refused.OccursIn(text, piece.OpenEnd, Boundaries.SentenceEnd(text, piece.OpenEnd)));

    /// <summary>"xã xin được cho con trai vào làm nhà máy": asked by those who give, and had.</summary>
    private static bool IsObtained(TokenText text, Piece piece) =>
        text.At(piece.OpenEnd)?.Folded == "duoc" && Enumerable.Range(1, 3).Any(back => piece.Open - back >= 0 && text[piece.Open - back].IsWord && GivingWords.Source.Skip(text, piece.Open - back, piece.Open) == piece.Open);

    /// <summary>"xin vay thì chưa", "muốn học nghề thì không": kept as words.</summary>
    public static bool IsDeniedBehind(Piece piece, TokenText text) =>
        piece.OpenEnd - piece.Open == 1 && !piece.HasColon(text) && Boundaries.ClauseEnd(text, piece.OpenEnd, piece.To) is var end && NoBehind.Start(text, piece.OpenEnd, end) > piece.OpenEnd;
}
