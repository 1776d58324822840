namespace ReportBot.Bot.Commands;

/// <summary>A command that cannot be carried out: the message is a whole sentence for the person who typed it.</summary>
public sealed class CommandException : Exception
{
    /// <summary>With the sentence; the program ends with <see cref="ExitCodes.Failed"/>.</summary>
    public CommandException(string message)
        : base(message)
    {
    }

    /// <summary>With the sentence and the cause.</summary>
    public CommandException(string message, Exception cause)
        : base(message, cause)
    {
    }

    /// <summary>Without a sentence; only for the pattern's sake.</summary>
    public CommandException()
    {
    }

    /// <summary>How the program ends.</summary>
    public int ExitCode { get; init; } = ExitCodes.Failed;

    /// <summary>The command was typed wrongly.</summary>
    public static CommandException Usage(string message) => new(message) { ExitCode = ExitCodes.WrongUsage };
}

/// <summary>How the program ends.</summary>
public static class ExitCodes
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>Refused or failed; a sentence on standard error says why.</summary>
    public const int Failed = 1;

    /// <summary>The command was typed wrongly.</summary>
    public const int WrongUsage = 2;
}
