namespace ReportBot.Bot.Channels.Zalo;

/// <summary>One bot and all that belongs to it.</summary>
/// <param name="Number">From 1, in the order of <c>Zalo:Token</c>.</param>
/// <param name="Api">How it speaks to the platform.</param>
/// <param name="Channel">The bot behind the port.</param>
/// <param name="Intake">Takes in what comes.</param>
/// <param name="Status">How it stands.</param>
internal sealed record ZaloBot(int Number, ZaloApi Api, ZaloChannel Channel, ZaloIntake Intake, ZaloStatus Status) : IDisposable
{
    public void Dispose() => Api.Dispose();

    /// <summary>Learns the bot's name; how the platform took it.</summary>
    public async Task<AnswerKind> IntroduceAsync(CancellationToken cancellationToken)
    {
        var me = await Api.GetMeAsync(cancellationToken);
        if (me.Kind == AnswerKind.Ok)
        {
            Status.Introduced(me.Result?.AccountName);
        }

        return me.Kind;
    }
}
