using System.Globalization;
using ReportBot.Core.Documents;
using ReportBot.Core.Documents.Exports;
using ReportBot.Core.Messaging;
using ReportBot.Core.Summaries;

namespace ReportBot.Core.Conversations;

/// <summary>What is said beside a document.</summary>
internal static class ExportMessage
{
    /// <summary>Here it is, with what should be read again before it is signed; the other kind is one press away.</summary>
    public static OutgoingMessage Ready(ExportRow row, DocumentFile file, string fileId, Summary summary, string? readAgain = null)
    {
        var words = Texts.For(row.Language);
        var other = row.Kind == DocumentFile.Extension(DocumentKind.Word) ? DocumentKind.Excel : DocumentKind.Word;
        var data = $"/xuat {row.PlanCode}/{row.PeriodKey} {DocumentFile.Extension(other)}";
        return new OutgoingMessage
        {
            Text = words.Say(
                other == DocumentKind.Excel ? "export.ready.docx" : "export.ready.xlsx",
                ("period", SummaryWords.For(row.Language).Period(summary)),
                ("time", summary.CompiledAt.ToString("HH:mm", CultureInfo.InvariantCulture)),
                ("day", summary.CompiledAt.ToString("dd/MM", CultureInfo.InvariantCulture))) + (readAgain is null ? "" : "\n\n" + readAgain),
            FileId = fileId,
            FileName = file.Name,
            Language = row.Language == "vi" ? null : row.Language,
            Buttons = data.Length <= Button.MaxData ? [new Button(Label(words, other), data)] : [],
        };
    }

    /// <summary>What stands on the button for a kind.</summary>
    public static string Label(Texts words, DocumentKind kind) => words.Say(kind == DocumentKind.Word ? "button.export.docx" : "button.export.xlsx");

    /// <summary>It could not be made.</summary>
    public static OutgoingMessage Failed(ExportRow row) => new()
    {
        Text = Texts.For(row.Language).Say("export.failed", ("reference", string.Create(CultureInfo.InvariantCulture, $"X{row.Id}"))),
        Language = row.Language == "vi" ? null : row.Language,
    };
}
