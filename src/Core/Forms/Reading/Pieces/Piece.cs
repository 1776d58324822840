using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>
/// A stretch of a message that one phrase opens: "kk thiếu nước tưới" is opened by "kk".
/// </summary>
/// <param name="Kind">What the opening phrase is; null for words that nothing opens.</param>
/// <param name="Question">The question it belongs to.</param>
/// <param name="From">The first token, with the small words before the opening phrase ("chưa", "gia đình đang").</param>
/// <param name="Open">The first token of the opening phrase.</param>
/// <param name="OpenEnd">The token after the opening phrase.</param>
/// <param name="To">The token after the piece.</param>
internal sealed record Piece(MarkKind? Kind, Question? Question, int From, int Open, int OpenEnd, int To)
{
    /// <summary>Whether it is opened by somebody who complains and not by a label: it ends with its sentence.</summary>
    public bool IsSpoken { get; init; }

    /// <summary>Whether it is an amount that says whose it is and that it is a month's before it: "mỗi người một tháng được 1tr".</summary>
    public bool IsEach { get; init; }

    /// <summary>Whether a colon or dash stands behind the opening phrase.</summary>
    public bool HasColon(TokenText text) =>
        text.At(OpenEnd) is { Kind: TokenKind.Sign } sign && OpenEnd < To && sign.Folded is ":" or "-" or "–" or "=" or "→";
}
