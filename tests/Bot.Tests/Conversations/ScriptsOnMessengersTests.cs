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

    // What each run plays; REPORTBOT_ALL_SCRIPTS=1 plays all that the messenger can do.
    private static readonly bool PlaysAll = Environment.GetEnvironmentVariable("REPORTBOT_ALL_SCRIPTS") == "1";

    private static readonly string[] Always =
    [
        "01-ghep-may", "02-ghep-may-ma-sai", "03-bao-cao-day-du", "05-sua-truoc-khi-gui", "07-khong-co-gi-moi", "08-sua-bao-cao-da-gui",
        "12-dot-xuat", "14-lam-tiep-hom-sau", "22-nhieu-ho", "30-mot-tin-nhieu-ho", "31-mot-tin-con-cho-chua-ro", "60-so-go-muon",
    ];

    // Telegram alone tells of these, so they are played there each time.
    private static readonly string[] TelegramAlways = ["16-tin-la", "18-nhom", "43-sua-tin-da-gui", "44-nhieu-anh", "45-bang-trong-nhom"];

    // Figures that the office in memory makes up (19, 20, 60-xuat); a code by chance (40); two messengers of one person (41);
    // counts that this play itself adds to (42); a note that comes between question and answer (57).
    private static readonly string[] Nowhere =
    [
        "19-thu-ky", "20-khong-du-quyen", "60-xuat-va-chot", "40-them-may", "41-bat-dau-o-may-nay-xong-o-may-kia", "42-tien-do-gui",
        "57-cong-nhan-nhieu-ho",
    ];

    private static readonly Dictionary<string, string[]> Not = new(StringComparer.Ordinal)
    {
        // The buttons of a question that was answered are gone from the screen.
        ["telegram"] = ["15-nut-cu-bam-hai-lan"],

        // Words, presses and pictures are all that the page can send, each picture by itself, and no more words than its field takes.
        ["web"] = [.. TelegramAlways, "26-anh", "35-anh-kem-loi", "46-tin-la-du-kieu", "25-chu-dai-va-nghi-ngo"],

        // Nothing to press, no edits, no albums, no groups; files and cards come as one kind.
        ["zalo"] = [.. TelegramAlways, "46-tin-la-du-kieu", "27-danh-dau-bang-nut", "15-nut-cu-bam-hai-lan"],
    };

    public static TheoryData<string, string> Cases()
    {
        var cases = new TheoryData<string, string>();
        foreach (var platform in Not.Keys)
        {
            var names = PlaysAll ? All().Except([.. Nowhere, .. Not[platform]]) : platform == "telegram" ? [.. Always, .. TelegramAlways] : Always;
            foreach (var name in names)
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

    private static IEnumerable<string> All() =>
        Directory.EnumerateFiles(Repository.At("tests/Core.Tests/Scripts"), "*.txt").Select(f => Path.GetFileNameWithoutExtension(f)!).Order(StringComparer.Ordinal);

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
