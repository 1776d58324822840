using Telegram.Bot.Requests;
using Telegram.Bot.Types;

namespace ReportBot.Bot.Channels.Telegram;

/// <summary>At start: learns the bot's name and sets its menu of commands. Best effort, except that a wrong token shows here first.</summary>
internal sealed class Introduction(BotApiClient api, TelegramStatus status)
{
    // Before somebody is linked; the greeting after linking brings the menu of the person's roles.
    private static readonly BotCommand[] Menu =
    [
        new("baocao", "Báo cáo"),
        new("ho", "Các hộ tôi phụ trách"),
        new("han", "Hạn báo cáo"),
        new("lichsu", "Báo cáo đã gửi"),
        new("dotxuat", "Báo cáo đột xuất"),
        new("tiep", "Làm tiếp phần đang dở"),
        new("huy", "Hủy phần đang làm"),
        new("trogiup", "Trợ giúp"),
    ];

    /// <summary>Once is enough.</summary>
    public bool Done { get; private set; }

    /// <summary>Answers how the platform took it; refused decoration is passed over.</summary>
    public async Task<ApiAnswer<User>> TryAsync(CancellationToken cancellationToken)
    {
        var me = await api.CallAsync(new GetMeRequest(), cancellationToken);
        if (me.Kind != AnswerKind.Ok)
        {
            return me;
        }

        // The first poll may wait for long: that the platform knows the bot is already good news.
        status.Introduced(me.Result?.Username);
        status.InContact();
        Done = true;
        await api.DoAsync(MenuIn(null), cancellationToken);
        await api.DoAsync(MenuIn("vi"), cancellationToken);
        return me;
    }

    private static SetMyCommandsRequest MenuIn(string? language) =>
        new() { Commands = Menu, Scope = BotCommandScope.AllPrivateChats(), LanguageCode = language };
}
