namespace ReportBot.Bot.Channels.ZaloOa;

/// <summary>The words of a message as a template's field takes them: few, and still with the link that stands at their end.</summary>
internal static class TemplateText
{
    /// <summary>The most characters (UTF-16 units) of a template message.</summary>
    public const int Most = 400;

    /// <summary>The text; where it is too long, what stands before its last line is shortened when that line is a link.</summary>
    public static string Of(string text)
    {
        if (text.Length <= Most)
        {
            return text;
        }

        var lastLine = text.LastIndexOf('\n') is > 0 and var at ? text[at..] : "";
        var end = lastLine.Contains("://", StringComparison.Ordinal) && lastLine.Length < Most / 2 ? lastLine : "";
        return TextParts.Of(text[..^end.Length], Most - 1 - end.Length).First() + "…" + end;
    }
}
