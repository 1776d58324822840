using System.CommandLine;

namespace ReportBot.Bot.Commands;

/// <summary><c>--unit</c>: which unit a command is about, where the database holds several.</summary>
internal static class UnitOption
{
    /// <summary>The option, for one command.</summary>
    public static Option<string> Create() => new("--unit")
    {
        HelpName = "MÃ",
        Description = "Mã đơn vị, khi dữ liệu có nhiều đơn vị; bỏ trống: đơn vị cấp trên của tất cả.",
    };
}
