namespace ReportBot.Bot.Settings;

/// <summary>A setting that cannot be right: the message is one sentence with its name and the reason.</summary>
public sealed class SettingsException : Exception
{
    /// <summary>Names the setting and the reason.</summary>
    /// <param name="name">The setting as in the settings file: <c>Storage:ConnectionString</c>.</param>
    /// <param name="reason">What is wrong and what is wanted, as the rest of a sentence.</param>
    public SettingsException(string name, string reason)
        : base($"Cài đặt {name}: {reason}")
    {
    }

    /// <summary>With a whole sentence.</summary>
    public SettingsException(string message)
        : base(message)
    {
    }

    /// <summary>With a whole sentence and the cause.</summary>
    public SettingsException(string message, Exception cause)
        : base(message, cause)
    {
    }

    /// <summary>Without a sentence; only for the pattern's sake.</summary>
    public SettingsException()
    {
    }
}
