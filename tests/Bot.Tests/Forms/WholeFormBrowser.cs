using ReportBot.Bot.Tests.Channels.Web;

namespace ReportBot.Bot.Tests.Forms;

/// <summary>A whole Chromium: what waits after a page was closed is sent by it alone.</summary>
public sealed class WholeFormBrowser(Browsers browsers) : FormBrowser(browsers)
{
    protected override bool IsWhole => true;
}
