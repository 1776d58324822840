using ReportBot.Bench;

// What each command measures stands in docs/benchmarks.md. A command that is not named runs after the others.
var commands = new Dictionary<string, Func<BenchOptions, Task>>(StringComparer.Ordinal)
{
    ["start"] = StartBench.RunAsync,
    ["throughput"] = ThroughputBench.RunAsync,
    ["handling"] = HandlingBench.RunAsync,
    ["latency"] = LatencyBench.RunAsync,
    ["memory"] = MemoryBench.RunAsync,
    ["kill"] = KillBench.RunAsync,
    ["broadcast"] = BroadcastBench.RunAsync,
    ["summary"] = SummaryBench.RunAsync,
    ["roster"] = RosterBench.RunAsync,
    ["documents"] = DocumentBench.RunAsync,
    ["reading"] = ReadingBench.RunAsync,
};

var options = BenchOptions.Parse(args);
if (options is null || options.Commands.Any(c => !commands.ContainsKey(c)))
{
    Console.Error.WriteLine("Use: dotnet run -c Release --project tests/Bench -- [start|throughput|handling|latency|memory|kill|broadcast|summary|roster|documents|reading …] [--seconds N] [--cycles N] [--people N] [--program PATH]");
    return 2;
}

Machine.Print();
foreach (var name in options.Commands.Count > 0 ? options.Commands : [.. commands.Keys])
{
    await commands[name](options);
}

return 0;
