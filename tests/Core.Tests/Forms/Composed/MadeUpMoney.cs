using System.Globalization;

namespace ReportBot.Core.Tests.Forms.Composed;

/// <summary>The ways in which an amount of whole ten thousands is typed.</summary>
internal static class MadeUpMoney
{
    private const long Million = 1_000_000;

    public static IReadOnlyList<string> Shapes(long vnd) => vnd < Million ? Small(vnd / 1000) : [.. Written(vnd), .. Spoken(vnd / Million, vnd % Million / 1000), .. vnd < 10 * Million ? new[] { $"{vnd / 1000}k" } : []];

    private static string[] Small(long thousands) =>
        [$"{thousands}k", $"{thousands} nghìn", $"{thousands} ngàn", $"{thousands}.000đ", $"{thousands}.000 đồng", $"{thousands}.000", $"{thousands}000đ", $"{thousands} nghìn đồng"];

    private static string[] Written(long vnd)
    {
        var commas = vnd.ToString("#,0", CultureInfo.InvariantCulture);
        var dots = commas.Replace(',', '.');
        return [dots + "đ", dots + " đồng", commas + "đ", vnd.ToString(CultureInfo.InvariantCulture) + "đ"];
    }

    private static string[] Spoken(long millions, long thousands) => thousands switch
    {
        0 => [$"{millions}tr", $"{millions} triệu", $"{millions} tr", $"{millions} triệu đồng", $"{millions}triệu", $"{millions} củ", $"{millions}TR"],
        500 => [.. Tenths(millions, 5), $"{millions} triệu rưỡi", $"{millions} tr rưỡi"],
        _ when thousands % 100 == 0 => Tenths(millions, thousands / 100),
        _ when thousands > 100 => [$"{millions}tr{thousands}", $"{millions} triệu {thousands} nghìn", $"{millions},{thousands / 10} triệu", $"{millions},{thousands / 10}tr"],
        _ => [$"{millions} triệu {thousands} nghìn", $"{millions},0{thousands / 10} triệu", $"{millions}tr0{thousands}"],
    };

    private static string[] Tenths(long millions, long tenths) =>
    [
        $"{millions}tr{tenths}", $"{millions},{tenths} triệu", $"{millions},{tenths}tr", $"{millions}.{tenths}tr", $"{millions} triệu {tenths}", $"{millions} triệu {tenths}00 nghìn",
        $"{millions}tr{tenths}00", $"{millions}tr {tenths}", $"{millions}.{tenths} triệu",
    ];
}
