namespace ReportBot.Bot.Channels.Web;

/// <summary>
/// How the web chat behaves: <see cref="PublicUrl"/> is a setting for whoever runs the service, the rest are
/// limits with values that fit any commune.
/// </summary>
public sealed class WebChatOptions
{
    /// <summary>The address people open, with scheme; null where it is the one the service listens on.</summary>
    public Uri? PublicUrl { get; set; }

    /// <summary>How often a silent stream says that it is alive; a page that hears nothing for twice as long connects anew.</summary>
    public TimeSpan Heartbeat { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>How long a long poll waits for something to tell.</summary>
    public TimeSpan LongPoll { get; set; } = TimeSpan.FromSeconds(25);

    /// <summary>Messages one chat may send at once.</summary>
    public int SessionBurst { get; set; } = 30;

    /// <summary>Messages one chat may send a minute, lastingly.</summary>
    public int SessionPerMinute { get; set; } = 30;

    /// <summary>Requests one address may send at once; a whole office or a mobile network may share one.</summary>
    public int AddressBurst { get; set; } = 600;

    /// <summary>Requests one address may send a minute, lastingly.</summary>
    public int AddressPerMinute { get; set; } = 1200;

    /// <summary>Chats one address may begin at once: a hall full of officials is linked in the same minutes.</summary>
    public int NewChatBurst { get; set; } = 120;

    /// <summary>Chats one address may begin a minute, lastingly.</summary>
    public int NewChatsPerMinute { get; set; } = 30;
}
