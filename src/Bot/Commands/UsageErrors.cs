using System.CommandLine;
using System.CommandLine.Parsing;

namespace ReportBot.Bot.Commands;

/// <summary>Says in Vietnamese what was typed wrongly and how it is typed.</summary>
internal static class UsageErrors
{
    /// <summary>One sentence on the first thing that is wrong, then the usage.</summary>
    public static string Sentence(ParseResult parsed) =>
        $"{What(parsed)}{Environment.NewLine}Cách dùng: {HelpText.Usage(parsed.CommandResult.Command)} (xem thêm: --help)";

    private static string What(ParseResult parsed)
    {
        if (parsed.UnmatchedTokens.Count > 0)
        {
            return $"Không có lệnh hoặc tùy chọn '{parsed.UnmatchedTokens[0]}'.";
        }

        return parsed.Errors[0].SymbolResult switch
        {
            // Our own validators speak Vietnamese already and end as sentences do.
            { } when parsed.Errors[0].Message.EndsWith("; hãy xem lại.", StringComparison.Ordinal) => parsed.Errors[0].Message,
            ArgumentResult { Argument: var argument, Tokens.Count: 0 } => $"Còn thiếu {argument.HelpName ?? argument.Name}.",
            ArgumentResult { Argument: var argument, Tokens: var tokens } => $"'{tokens[0].Value}' không dùng được cho {argument.HelpName ?? argument.Name}.",
            OptionResult { Option: var option, Tokens.Count: 0 } => $"Tùy chọn {option.Name} cần một giá trị.",
            OptionResult { Option: var option, Tokens: var tokens } => $"'{tokens[0].Value}' không dùng được cho {option.Name}.",
            CommandResult { Command: var command } when Missing(parsed, command) is { } missing => $"Còn thiếu {missing}.",
            _ => "Lệnh chưa đúng.",
        };
    }

    private static string? Missing(ParseResult parsed, Command command) =>
        command.Arguments.Where(a => a.Arity.MinimumNumberOfValues > 0 && parsed.GetResult(a) is null or { Tokens.Count: 0 })
            .Select(a => a.HelpName ?? a.Name).FirstOrDefault()
        ?? command.Options.Where(o => o.Required && parsed.GetResult(o) is null).Select(o => o.Name).FirstOrDefault();
}
