using System.Diagnostics;
using System.Text;

namespace ReportBot.Bot.Tests;

/// <summary>The service as a process of its own, with all that it writes.</summary>
public sealed class ProcessService : IAsyncDisposable
{
    private readonly Process process;
    private readonly StringBuilder said = new();
    private readonly TaskCompletionSource<Uri> listens = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Uri? address;

    private ProcessService(TestProgram program)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "reportbot.dll")])
        {
            WorkingDirectory = program.Folder, UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8,
        };
        foreach (var (name, value) in program.Environment)
        {
            start.Environment[name] = value;
        }

        // Commands that run beside it in the test's own process use the same file.
        start.Environment["Storage__ConnectionString"] = $"Data Source={program.DatabasePath}";

        process = Process.Start(start)!;
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>Speaks to the service.</summary>
    public HttpClient Http { get; } = new();

    /// <summary>Starts it and waits until it has said where it listens and handed out its demonstration links.</summary>
    public static async Task<ProcessService> StartAsync(TestProgram program)
    {
        var service = new ProcessService(program);
        service.Http.BaseAddress = await service.listens.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        return service;
    }

    /// <summary>Ends it; all that it wrote, its log included.</summary>
    public async Task<string> StopAsync()
    {
        if (!process.HasExited)
        {
            using var kill = Process.Start(new ProcessStartInfo("kill", ["-TERM", $"{process.Id}"]) { UseShellExecute = false })!;
            await process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(30));
        }

        lock (said)
        {
            return said.ToString();
        }
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await StopAsync();
        process.Dispose();
    }

    private void Hear(string? line)
    {
        lock (said)
        {
            said.Append(line).Append('\n');
        }

        if (line?.Split("đang chạy: ") is [_, var where, ..])
        {
            address = new Uri(where.Split(',')[0].Trim());
        }
        else if (line?.Contains("Cán bộ: ", StringComparison.Ordinal) == true && address is not null)
        {
            listens.TrySetResult(address);
        }
    }
}
