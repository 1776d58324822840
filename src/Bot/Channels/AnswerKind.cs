namespace ReportBot.Bot.Channels;

/// <summary>What became of one call to a platform.</summary>
internal enum AnswerKind
{
    /// <summary>Done.</summary>
    Ok,

    /// <summary>The platform says no.</summary>
    Refused,

    /// <summary>Surely never reached the server.</summary>
    NotSent,

    /// <summary>Sent, but no readable answer came: perhaps done.</summary>
    Lost,

    /// <summary>Somebody else answered: a proxy's page, a gateway.</summary>
    Foreign,
}
