using System.CommandLine;
using System.CommandLine.Invocation;

namespace ReportBot.Bot.Commands;

/// <summary>The help in Vietnamese: the library's own wording follows the machine's language and has no Vietnamese.</summary>
internal sealed class HelpText : SynchronousCommandLineAction
{
    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        var command = parseResult.CommandResult.Command;
        var output = parseResult.InvocationConfiguration.Output;
        output.WriteLine(command.Description);
        output.WriteLine();
        output.WriteLine($"Cách dùng: {Usage(command)}");
        Section(output, "Lệnh", command.Subcommands.Where(c => !c.Hidden).Select(c => (Signature(c), c.Description)));
        Section(output, "Tham số", command.Arguments.Select(a => (a.HelpName ?? a.Name, a.Description)));
        Section(output, "Tùy chọn", command.Options.Concat(Inherited(command)).Where(o => !o.Hidden).Select(o => (Signature(o), o.Description)));
        if (command is RootCommand)
        {
            output.WriteLine();
            output.WriteLine("Xem một lệnh: reportbot LỆNH --help");
        }

        return ExitCodes.Done;
    }

    /// <summary>How a command is typed, with the program's name.</summary>
    public static string Usage(Command command) => command is RootCommand
        ? "reportbot [LỆNH]"
        : $"reportbot {Signature(command)}{(command.Options.Any(o => !o.Hidden) ? " [tùy chọn]" : "")}";

    private static string Signature(Command command) =>
        string.Join(' ', command.Arguments.Select(a => a.Arity.MinimumNumberOfValues == 0 ? $"[{a.HelpName ?? a.Name}]" : a.HelpName ?? a.Name).Prepend(command.Name));

    private static string Signature(Option option) =>
        option.ValueType == typeof(bool) || option is System.CommandLine.Help.HelpOption or VersionOption
            ? option.Name
            : $"{option.Name} {option.HelpName ?? "GIÁ-TRỊ"}";

    private static IEnumerable<Option> Inherited(Command command) =>
        command.Parents.OfType<Command>().SelectMany(p => p.Options).Where(o => o.Recursive);

    private static void Section(TextWriter output, string title, IEnumerable<(string Name, string? Description)> rows)
    {
        var list = rows.ToList();
        if (list.Count == 0)
        {
            return;
        }

        var width = list.Max(r => r.Name.Length);
        output.WriteLine();
        output.WriteLine($"{title}:");
        foreach (var (name, description) in list)
        {
            output.WriteLine($"  {name.PadRight(width)}  {description}");
        }
    }
}
