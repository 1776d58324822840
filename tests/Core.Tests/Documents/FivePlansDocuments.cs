using System.Diagnostics;
using ReportBot.Core.Documents;
using ReportBot.Core.Documents.Excel;
using ReportBot.Core.Documents.Word;
using ReportBot.Core.Forms;
using ReportBot.Core.Plans;
using ReportBot.Core.Tests.Plans;

namespace ReportBot.Core.Tests.Documents;

/// <summary>
/// Document and workbook of the first period of each kind of every plan, with its own sample list and a report on most
/// of what is owed; made once for all tests, and printed by LibreOffice in one call where it is installed.
/// </summary>
public sealed class FivePlansDocuments : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("reportbot-pdf-").FullName;
    private readonly Dictionary<(string Code, string Key), MadeDocument> made = [];
    private readonly SemaphoreSlim printing = new(1);
    private bool isPrinted;

    /// <summary>Whether documents can be printed here.</summary>
    public static bool CanPrint => OperatingSystem.IsLinux() && Has("soffice") && Has("pdftotext");

    /// <summary>The plans' codes with the keys of those periods.</summary>
    public static IEnumerable<(string Code, string Key)> Periods =>
        FivePlans.Codes.SelectMany(code => PlanPeriods.Of(FivePlans.Plan(code)).GroupBy(p => p.Kind).Select(g => (code, g.First().Key)));

    /// <summary>The files of a period.</summary>
    internal MadeDocument Of(string code, string key) => made[(code, key)];

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        foreach (var group in Periods.GroupBy(p => p.Code, StringComparer.Ordinal))
        {
            await using var unit = await FilledUnit.NewAsync(FivePlans.Path(group.Key), households: 0);
            foreach (var (code, key) in group)
            {
                var period = unit.PeriodOf(key);
                var form = unit.View.Plans[0].Form(period.FormId);
                await unit.FillAsync(period, i => AnswersJson.Write(AnyAnswers.Of(form, i)), leaveOut: 7);
                var data = unit.Data(period);
                var document = new MadeDocument(data, WordFile.Write(data), ExcelFile.Write(data));
                made[(code, key)] = document;
                OfficeFile.Keep(FileOf(code, key) + ".docx", document.Word);
                OfficeFile.Keep(FileOf(code, key) + ".xlsx", document.Excel);
            }
        }
    }

    /// <summary>What stands on the printed pages, without any white space: where lines break depends on the fonts installed.</summary>
    public async Task<string> PrintedAsync(string code, string key)
    {
        await printing.WaitAsync();
        try
        {
            if (!isPrinted)
            {
                await PrintAsync();
                isPrinted = true;
            }
        }
        finally
        {
            printing.Release();
        }

        return Squeezed(await File.ReadAllTextAsync(Path.Combine(folder, FileOf(code, key) + ".txt")));
    }

    /// <summary>Words as <see cref="PrintedAsync"/> gives them.</summary>
    public static string Squeezed(string text) => string.Concat(text.Normalize().Replace('\u2011', '-').Where(c => !char.IsWhiteSpace(c)));

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        printing.Dispose();
        Directory.Delete(folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    private static string FileOf(string code, string key) => $"{code}-{key.Replace(':', '-')}";

    private async Task PrintAsync()
    {
        var files = new List<string>();
        foreach (var ((code, key), document) in made)
        {
            files.Add(Path.Combine(folder, FileOf(code, key)));
            await File.WriteAllBytesAsync(files[^1] + ".docx", document.Word);
        }

        await RunAsync("soffice", [$"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "pdf", "--outdir", folder, .. files.Select(f => f + ".docx")]);
        foreach (var file in files)
        {
            await RunAsync("pdftotext", "-layout", file + ".pdf", file + ".txt");
        }
    }

    private static async Task RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, await output + await error);
    }

    private static bool Has(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Any(p => File.Exists(Path.Combine(p, program)));
}

/// <summary>What was made of a period.</summary>
internal sealed record MadeDocument(DocumentData Data, byte[] Word, byte[] Excel);
