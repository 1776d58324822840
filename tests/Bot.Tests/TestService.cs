using System.Globalization;
using ReportBot.Bot.Commands;

namespace ReportBot.Bot.Tests;

/// <summary>The whole service, started as from the command line, on a free port.</summary>
public sealed class TestService : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly CancellationTokenSource stop = new();
    private readonly SignalWriter output = new();
    private readonly StringWriter error = new(CultureInfo.InvariantCulture);
    private readonly Task<int> run;

    private TestService(TestProgram program) =>
        run = Task.Run(() => Program.RunAsync([], program.Surroundings(TextReader.Null, output, TextWriter.Synchronized(error)), stop.Token));

    /// <summary>Speaks to the service.</summary>
    public HttpClient Http { get; } = new();

    /// <summary>What it said on standard output so far.</summary>
    public string Said => output.Text;

    /// <summary>Starts it and waits until it says where it listens, or what else a test waits for.</summary>
    public static async Task<TestService> StartAsync(TestProgram program, string until = "đang chạy: ")
    {
        var service = new TestService(program);
        var said = await service.output.WaitForAsync(until, service.run);
        service.Http.BaseAddress = new Uri(said.Split("đang chạy: ")[1].Split(',', '\n')[0].Trim());
        return service;
    }

    /// <summary>Stops it gracefully and answers its exit code.</summary>
    public async Task<int> StopAsync()
    {
        await stop.CancelAsync();
        return await run.WaitAsync(Patience);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        Assert.Equal(ExitCodes.Done, await StopAsync());
        stop.Dispose();
        await output.DisposeAsync();
        await error.DisposeAsync();
    }

    private sealed class SignalWriter : StringWriter
    {
        private readonly Lock gate = new();
        private readonly List<(string Text, TaskCompletionSource<string> Seen)> awaited = [];

        public SignalWriter()
            : base(CultureInfo.InvariantCulture)
        {
        }

        public string Text
        {
            get
            {
                lock (gate)
                {
                    return ToString();
                }
            }
        }

        public override Task WriteLineAsync(string? value)
        {
            lock (gate)
            {
                WriteLine(value);
                var all = ToString();
                awaited.ForEach(a =>
                {
                    if (all.Contains(a.Text, StringComparison.Ordinal))
                    {
                        a.Seen.TrySetResult(all);
                    }
                });
            }

            return Task.CompletedTask;
        }

        public async Task<string> WaitForAsync(string text, Task orEnd)
        {
            var seen = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
            lock (gate)
            {
                awaited.Add((text, seen));
                if (ToString().Contains(text, StringComparison.Ordinal))
                {
                    seen.TrySetResult(ToString());
                }
            }

            await Task.WhenAny(seen.Task, orEnd).WaitAsync(Patience, TestContext.Current.CancellationToken);
            return seen.Task.IsCompletedSuccessfully
                ? await seen.Task
                : throw new InvalidOperationException("The service ended before it said so.");
        }
    }
}
