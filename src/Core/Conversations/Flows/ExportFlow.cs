using ReportBot.Core.Documents;
using ReportBot.Core.Messaging;
using ReportBot.Core.Text;

namespace ReportBot.Core.Conversations;

/// <summary>"/xuat 10/9 xlsx": the document is made beside the conversation and comes as a message of its own.</summary>
internal static class ExportFlow
{
    private static readonly string[] Word = ["docx", "word", "van ban", "doc"];
    private static readonly string[] Excel = ["xlsx", "excel", "bang tinh", "so lieu", "xls"];

    /// <summary>The kind that words name; Word where they name none, null where they say something else.</summary>
    public static DocumentKind? KindOf(string words)
    {
        var folded = VietnameseText.Fold(words).Trim(' ', '.', ',');
        return folded.Length == 0 || Word.Contains(folded, StringComparer.Ordinal) ? DocumentKind.Word
            : Excel.Contains(folded, StringComparer.Ordinal) ? DocumentKind.Excel
            : null;
    }

    /// <summary>Asks for the document of the period named, or of the one meant.</summary>
    public static void Begin(Talk talk, string rest)
    {
        var (left, named) = PeriodWords.TakeFrom(rest);
        if (KindOf(left) is { } kind)
        {
            OfficeFlow.InPeriod(talk, named, named is not null, named is null || left.Length == 0 ? rest : rest.Replace(left, "", StringComparison.Ordinal).Trim(), at => new Request.Export(at.Plan, at.Key, kind));
        }
        else
        {
            talk.Say(talk.T("export.which"));
        }
    }

    /// <summary>What can be pressed below a summary.</summary>
    public static IEnumerable<Button> Buttons(Talk talk, PeriodRef at) =>
        new[] { DocumentKind.Word, DocumentKind.Excel }
            .Select(kind => new Button(ExportMessage.Label(talk.Words, kind), $"/xuat {PeriodWords.Full(at)} {DocumentFile.Extension(kind)}"))
            .Where(button => button.Data.Length <= Button.MaxData);

    /// <summary>Says that it is under way, so that nobody waits in doubt; where each message costs, the document itself is the answer.</summary>
    public static void Started(Talk talk, Request.Export request)
    {
        if (!talk.Know.Channel.CountsMessages)
        {
            talk.Say(talk.T(
                request.Kind == DocumentKind.Word ? "export.started.docx" : "export.started.xlsx",
                ("period", Format.Period(talk, request.PlanCode, request.PeriodKey))));
        }
    }
}
