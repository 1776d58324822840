using Microsoft.Extensions.Logging;
using ReportBot.Bot.Logging;

namespace ReportBot.Bot.Tests.Logging;

public sealed class LogLineTests
{
    private const string Token = "123456789:AAF-abcdefghijklmnopqrstuvwxyz_12345";

    [Theory]
    [InlineData("GET https://api.telegram.org/bot" + Token + "/getUpdates")]
    [InlineData("Host not found (" + Token + ")")]
    [InlineData("http://localhost/bot12:short-token/sendMessage")]
    [InlineData("opened /chat?code=K7Q9M2XT&x=1")]
    [InlineData("GET http://127.0.0.1:5000/form/AAF-AAEAAAAHaMhGEGabcdef/data - 200")]
    [InlineData("GET /file/AAF-AAEAAAAHaMhGEGabcdef/tong-hop.docx")]
    [InlineData("GET /chat/s/AAF-AAEAAAAHaMhGEGabcd/messages")]
    [InlineData("GET /desk/roster/AAF-AAEAAAAHaMhGEGabcd/data")]
    public void Nothing_shaped_like_a_secret_is_written(string message)
    {
        var line = LineFormatter.Line(default, LogLevel.Trace, "Some.Client", message, new InvalidOperationException(message));

        Assert.DoesNotContain("AAF-", line, StringComparison.Ordinal);
        Assert.DoesNotContain("short-token", line, StringComparison.Ordinal);
        Assert.DoesNotContain("K7Q9M2XT", line, StringComparison.Ordinal);
        Assert.Contains("***", line, StringComparison.Ordinal);
    }

    [Fact]
    public void An_event_is_one_line_whatever_it_holds()
    {
        var line = LineFormatter.Line(default, LogLevel.Error, "A", "one\ntwo\r\nthree", new InvalidOperationException("four\nfive"));

        Assert.DoesNotContain('\n', line);
        Assert.DoesNotContain('\r', line);
    }

    [Fact]
    public void Times_dates_and_report_numbers_stay_readable() =>
        Assert.EndsWith(
            "A: BC-000123 at 2025-09-10T08:00:00+07:00",
            LineFormatter.Line(default, LogLevel.Information, "A", "BC-000123 at 2025-09-10T08:00:00+07:00", null),
            StringComparison.Ordinal);
}
