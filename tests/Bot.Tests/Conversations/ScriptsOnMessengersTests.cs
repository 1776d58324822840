using ReportBot.Core.Tests.Conversations;
using ReportBot.Tests.Shared;

namespace ReportBot.Bot.Tests.Conversations;

/// <summary>
/// The scripts of <c>Core.Tests</c> once more, each message over the messenger's own wire: what the screen shows is what
/// the script says, with buttons on Telegram and in the browser, in numbers and words on Zalo. Where each message is a
/// cost the bot says some things in fewer: <c>Scripts/Few</c> holds those.
/// </summary>
public sealed class ScriptsOnMessengersTests
{
    // As in the scripts' own tests: writes what Zalo says where that differs from plain text.
    private static readonly bool Update = Environment.GetEnvironmentVariable("REPORTBOT_UPDATE_SCRIPTS") == "1";

    private static readonly string[] Names =
    [
        "01-ghep-may", "02-ghep-may-ma-sai", "03-bao-cao-day-du", "05-sua-truoc-khi-gui", "07-khong-co-gi-moi", "08-sua-bao-cao-da-gui",
        "12-dot-xuat", "14-lam-tiep-hom-sau", "22-nhieu-ho", "30-mot-tin-nhieu-ho", "31-mot-tin-con-cho-chua-ro", "60-so-go-muon",
    ];

    public static TheoryData<string, string> Cases()
    {
        var cases = new TheoryData<string, string>();
        foreach (var platform in (string[])["telegram", "web", "zalo"])
        {
            foreach (var name in Names)
            {
                cases.Add(platform, name);
            }
        }

        // Behind the port it is as Zalo's bots are: a few show that the wire is.
        cases.Add("zalo-oa", "01-ghep-may");
        cases.Add("zalo-oa", "03-bao-cao-day-du");
        cases.Add("zalo-oa", "30-mot-tin-nhieu-ho");
        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task The_screen_shows_what_the_script_says(string platform, string name)
    {
        var buttons = platform is "telegram" or "web";
        var script = await File.ReadAllTextAsync(PathOf("", name), TestContext.Current.CancellationToken);
        await using var office = await OnlineOffice.StartAsync(platform);
        var shown = await Task.Run(() => Script.Play(script, buttons, office), TestContext.Current.CancellationToken);
        var few = PathOf("Few", name);
        if (Update && !buttons && shown != Text(PathOf("Plain", name)))
        {
            await File.WriteAllTextAsync(few, shown, TestContext.Current.CancellationToken);
        }

        Assert.Equal(Text(buttons ? PathOf("", name) : File.Exists(few) ? few : PathOf("Plain", name)), shown);
    }

    private static string Text(string path) => File.ReadAllText(path).ReplaceLineEndings("\n");

    private static string PathOf(string folder, string name) => Path.Combine(Repository.At("tests/Core.Tests/Scripts"), folder, name + ".txt");
}
