using System.Diagnostics;
using System.Globalization;
using ReportBot.Core.Documents.Word;
using ReportBot.Core.Tests.Plans;

namespace ReportBot.Core.Tests.Documents;

/// <summary>
/// What LibreOffice makes of the documents: turned into PDF and read back as text. Skipped where soffice or pdftotext
/// is not installed.
/// </summary>
public sealed class RenderedTests
{
    [Fact]
    public async Task The_printed_pages_say_what_was_counted()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Has("soffice") && Has("pdftotext"), "LibreOffice and poppler-utils are not installed.");
        var folder = Directory.CreateTempSubdirectory("reportbot-pdf-").FullName;
        try
        {
            await WriteAsync(folder, FivePlans.Path("kon-gang-2025"), "periodic:2025-09-20", "party.docx");
            var owed = await WriteAsync(folder, FivePlans.Path("kim-tan-2023"), "periodic:2023-03-25", "state.docx");
            await RunAsync("soffice", $"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "pdf", "--outdir", folder, $"{folder}/party.docx", $"{folder}/state.docx");

            var party = await TextAsync(folder, "party");
            Assert.Contains("ĐẢNG CỘNG SẢN VIỆT NAM", party, StringComparison.Ordinal);
            Assert.Contains("-BC/ĐU", party, StringComparison.Ordinal);
            Assert.Contains("II- KẾT QUẢ THỰC HIỆN", party, StringComparison.Ordinal);
            Assert.Contains("T/M BAN THƯỜNG VỤ", party, StringComparison.Ordinal);
            Assert.Contains("Đã nhận 105/120 báo cáo, đạt 87,50%; đúng hạn 96, muộn 9, chưa nộp 15.", party, StringComparison.Ordinal);
            Assert.DoesNotContain("./.", party, StringComparison.Ordinal);

            var state = await TextAsync(folder, "state");
            Assert.Contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", state, StringComparison.Ordinal);
            Assert.Contains("Độc lập - Tự do - Hạnh phúc", state, StringComparison.Ordinal);
            Assert.Contains("II. KẾT QUẢ THỰC HIỆN", state, StringComparison.Ordinal);
            Assert.Contains("TM. ỦY BAN NHÂN DÂN", state, StringComparison.Ordinal);
            Assert.Contains("./.", state, StringComparison.Ordinal);
            Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"Đã nhận {owed - (owed / 8)}/{owed} báo cáo"), state, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<int> WriteAsync(string folder, string plan, string key, string name)
    {
        await using var unit = await FilledUnit.NewAsync(plan, households: 0);
        var period = unit.PeriodOf(key);
        await unit.FillAsync(period);
        var data = unit.Data(period);
        await File.WriteAllBytesAsync(Path.Combine(folder, name), WordFile.Write(data));
        return data.Obligations.Count;
    }

    // Lines of the page are joined again: where they break depends on the fonts that are installed.
    private static async Task<string> TextAsync(string folder, string name)
    {
        await RunAsync("pdftotext", "-layout", $"{folder}/{name}.pdf", $"{folder}/{name}.txt");
        var text = await File.ReadAllTextAsync($"{folder}/{name}.txt");
        return string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Normalize();
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
