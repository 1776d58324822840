using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>What stands behind a text and belongs to the next thing told.</summary>
internal static class TextEnds
{
    /// <summary>"…\n5. Đề xuất": the number of the next line.</summary>
    public static bool IsLineNumber(TokenText text, int start, int end) =>
        text[end - 1].IsSign(')') && end - 3 >= start ? IsLineNumber(text, start, end - 1)
        : end - 2 >= start && text[end - 1].IsDigits && text[end - 1].Folded.Length <= 2 && text[end - 2].Kind == TokenKind.NewLine;

    /// <summary>"… dột nát, còn H010 …": words follow in the message; "nhà vệ sinh riêng" ends it.</summary>
    public static bool TurnsToAnother(TokenText text, int at) =>
        text.Text.AsSpan(text[at].End).TrimStart(' ') is { Length: > 0 } behind && (char.IsLetterOrDigit(behind[0]) || behind[0] == '#');

    /// <summary>"(kk: thiếu nước[)]": a bracket that closes what was opened before the text.</summary>
    public static bool ClosesBefore(TokenText text, int start, int end) =>
        text[end - 1].IsSign(')') && !Array.Exists(text.Tokens[start..end], t => t.IsSign('('));
}
