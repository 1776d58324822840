using System.Globalization;
using OpenQA.Selenium;
using OpenQA.Selenium.Chrome;
using OpenQA.Selenium.Support.UI;

namespace ReportBot.Bot.Tests.Channels.Web;

/// <summary>A window of a real Chromium with a phone's screen, given by <see cref="Browsers"/>.</summary>
internal sealed class ChatBrowser : IDisposable
{
    /// <summary>What is waited for before a test gives up: long, because a busy machine starts a browser and four servers at once; no test is slower for it.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly RunningBrowser browser;
    private readonly HashSet<Uri> sites = [];
    private readonly Action<RunningBrowser> giveBack;

    public ChatBrowser(RunningBrowser browser, Action<RunningBrowser> giveBack, bool dark)
    {
        this.browser = browser;
        this.giveBack = giveBack;
        browser.NewWindow();
        Screen(360, 740);
        Look(dark ? "dark" : "light");
    }

    public ChromeDriver Driver => browser.Driver;

    public void Screen(int width, int height) => Cdp("Emulation.setDeviceMetricsOverride", new()
    {
        ["width"] = width,
        ["height"] = height,
        ["deviceScaleFactor"] = 2,
        ["mobile"] = width < 700,
    });

    public void Look(string scheme) => Cdp("Emulation.setEmulatedMedia", new()
    {
        ["features"] = new[] { new Dictionary<string, object> { ["name"] = "prefers-color-scheme", ["value"] = scheme } },
    });

    /// <summary>Pulls the plug, or puts it back.</summary>
    public void Network(bool connected)
    {
        Cdp("Network.enable", []);
        Cdp("Network.emulateNetworkConditions", new()
        {
            ["offline"] = !connected,
            ["latency"] = 0,
            ["downloadThroughput"] = -1,
            ["uploadThroughput"] = -1,
        });
    }

    /// <summary>One bar of signal: 400 kbit/s down, 100 up, 400 ms there and back.</summary>
    public void SlowNetwork() => Cdp("Network.emulateNetworkConditions", new()
    {
        ["offline"] = false,
        ["latency"] = 400,
        ["downloadThroughput"] = 50_000,
        ["uploadThroughput"] = 12_500,
    });

    /// <summary>Runs this before any script of a page.</summary>
    public void BeforeEachPage(string script) => Cdp("Page.addScriptToEvaluateOnNewDocument", new() { ["source"] = script });

    public void Go(Uri address, string path)
    {
        sites.Add(address);
        Driver.Navigate().GoToUrl(new Uri(address, path));
    }

    public IWebElement Find(string css) => Until(driver => driver.FindElements(By.CssSelector(css)).FirstOrDefault(e => e.Displayed), css);

    public void Type(string text) => Find("#text").SendKeys(text + Keys.Enter);

    /// <summary>Presses what can be pressed under this label.</summary>
    public void Press(string label) => Until(
        driver => driver.FindElements(By.CssSelector(".chips button:enabled, .row:enabled, #commands button"))
            .FirstOrDefault(b => b.Displayed && b.Text.Contains(label, StringComparison.Ordinal)),
        $"the button {label}").Click();

    /// <summary>What is shown, in order, without times and what only screen readers hear.</summary>
    public IReadOnlyList<string> Messages() => [.. ((IReadOnlyCollection<object>)Run("""
        return [...document.querySelectorAll('.msg .bubble')].map(b =>
          [...b.children].filter(c => !c.matches('.sr, .meta, .bar')).map(c => c.innerText).join('\n')
          + [...b.childNodes].filter(c => c.nodeType === 3).map(c => c.data).join(''));
        """)).Cast<string>()];

    public void WaitForMessage(string part, int times = 1) =>
        Until(_ => Messages().Count(m => m.Contains(part, StringComparison.Ordinal)) >= times ? this : null, $"'{part}' in the chat");

    public void WaitForText(string css, string part) =>
        Until(d => d.FindElements(By.CssSelector(css)).FirstOrDefault(e => e.Displayed && e.Text.Contains(part, StringComparison.Ordinal)), $"'{part}' in {css}");

    public object Run(string script, params object[] arguments) => Driver.ExecuteScript(script, arguments)!;

    /// <summary>What the browser complained about: a refused script, a failed request, an exception.</summary>
    public IReadOnlyList<string> Complaints() => [.. Driver.Manage().Logs.GetLog(LogType.Browser)
        .Where(entry => entry.Level >= LogLevel.Warning)
        .Select(entry => entry.Message)];

    public void Photograph(string name)
    {
        if (Environment.GetEnvironmentVariable("REPORTBOT_PICTURES") is { Length: > 0 } folder)
        {
            Driver.GetScreenshot().SaveAsFile(Path.Combine(folder, name + ".png"));
        }
    }

    public T Until<T>(Func<IWebDriver, T?> condition, string what)
        where T : class
    {
        try
        {
            var wait = new WebDriverWait(Driver, Patience) { PollingInterval = TimeSpan.FromMilliseconds(50) };
            wait.IgnoreExceptionTypes(typeof(StaleElementReferenceException), typeof(ElementClickInterceptedException));
            return wait.Until(condition)!;
        }
        catch (WebDriverTimeoutException e)
        {
            throw new InvalidOperationException(
                string.Create(CultureInfo.InvariantCulture, $"Waited for {what}. Shown: {string.Join(" | ", Messages())}. {Run("return document.body.innerText.slice(0, 1500)")} {string.Join(' ', Complaints())}"), e);
        }
    }

    public void Dispose()
    {
        browser.Forget(sites);
        giveBack(browser);
    }

    private void Cdp(string command, Dictionary<string, object?> parameters) => Driver.ExecuteCdpCommand(command, parameters);
}
