using System.Diagnostics;
using System.Globalization;

namespace ReportBot.Bench;

/// <summary>The product as a process of its own, on a database in a folder of its own.</summary>
internal sealed class Product : IDisposable
{
    private readonly BenchOptions options;
    private readonly Dictionary<string, string> settings;
    private Process? service;

    public Product(BenchOptions options, string folder, string? telegramUrl = null, string? token = null, int perSecond = 0)
    {
        this.options = options;
        Folder = folder;
        settings = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["DOTNET_ENVIRONMENT"] = "Staging",
            ["Urls"] = "http://127.0.0.1:0",
            ["Storage__ConnectionString"] = $"Data Source={Path.Combine(folder, "bench.db")}",
            ["Plan__File"] = "",
            ["Clock__Now"] = "2025-09-08T08:00:00+07:00",
        };
        if (telegramUrl is not null)
        {
            settings["Telegram__BaseUrl"] = telegramUrl;
            settings["Telegram__Token"] = token!;
            settings["Telegram__PerSecond"] = perSecond.ToString(CultureInfo.InvariantCulture);
            settings["Telegram__PerChatPerSecond"] = perSecond == 0 ? "0" : "1";
        }
    }

    public string Folder { get; }

    /// <summary>CPU that the service has used so far, user and system.</summary>
    public TimeSpan Cpu
    {
        get
        {
            service!.Refresh();
            return service.TotalProcessorTime;
        }
    }

    /// <summary>A line of /proc/PID/status in MB: VmRSS now, VmHWM at peak.</summary>
    public double Megabytes(string line) => File.ReadLines($"/proc/{service!.Id}/status")
        .First(l => l.StartsWith(line + ":", StringComparison.Ordinal))
        .Split(' ', StringSplitOptions.RemoveEmptyEntries) is [_, var kilobytes, ..]
        ? long.Parse(kilobytes, CultureInfo.InvariantCulture) / 1024.0 : 0;

    /// <summary>Runs a command of the command line and answers what it printed.</summary>
    public async Task<string> CommandAsync(params string[] arguments)
    {
        using var process = Start(arguments);
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ? await output
            : throw new InvalidOperationException($"{string.Join(' ', arguments)}: {await errors}");
    }

    /// <summary>Starts the service and answers how long it took to be ready.</summary>
    public async Task<TimeSpan> ServeAsync()
    {
        var started = Stopwatch.GetTimestamp();
        service = Start("serve");
        _ = service.StandardError.ReadToEndAsync();
        var ready = await ListensAsync(service).WaitAsync(TimeSpan.FromMinutes(1), TimeProvider.System);
        _ = service.StandardOutput.ReadToEndAsync();
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(2) };
        while (Stopwatch.GetElapsedTime(started) < TimeSpan.FromSeconds(60))
        {
            try
            {
                using var answer = await http.GetAsync(ready);
                if (answer.IsSuccessStatusCode)
                {
                    return Stopwatch.GetElapsedTime(started);
                }
            }
            catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
            {
                // Not listening yet, or too busy starting to answer.
            }

            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System);
        }

        throw new InvalidOperationException("The service did not get ready within a minute.");
    }

    /// <summary>Ends the service as a loss of power to the process would (SIGKILL): nothing is finished or flushed.</summary>
    public void Kill()
    {
        if (service is { HasExited: false })
        {
            service.Kill();
            service.WaitForExit();
        }

        service?.Dispose();
        service = null;
    }

    public void Dispose() => Kill();

    private Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Folder };
        start.ArgumentList.Add(options.Program);
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    // It says where it listens: a port chosen before could be somebody else's by then, who would answer in its place.
    private static async Task<Uri> ListensAsync(Process service)
    {
        while (await service.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.Split("đang chạy: ") is [_, var where, ..])
            {
                return new Uri(where.Split(',')[0].Trim() + "/health/ready");
            }
        }

        throw new InvalidOperationException("The service ended before it listened.");
    }
}
