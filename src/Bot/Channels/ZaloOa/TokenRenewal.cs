namespace ReportBot.Bot.Channels.ZaloOa;

/// <summary>Has a good token from the start on and renews it in time: an account that is quiet for three months would lose its consent.</summary>
internal sealed partial class TokenRenewal(TokenKeeper tokens, ZaloOaStatus status, TimeProvider time, ILogger<TokenRenewal> logger) : BackgroundService
{
    private static readonly TimeSpan Good = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Bad = TimeSpan.FromMinutes(1);

    private string? told;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var isGood = await tokens.GetAsync(refused: null, stoppingToken) is not null;
            if (isGood)
            {
                told = null;
            }
            else if (status.Current.Problem is { } problem && problem != told)
            {
                told = problem;
                LogTrouble(problem);
            }

            await Task.Delay(isGood ? Good : Bad, time, stoppingToken);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "zalo-oa: {Trouble}")]
    private partial void LogTrouble(string trouble);
}
