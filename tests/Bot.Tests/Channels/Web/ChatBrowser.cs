using System.Globalization;
using System.Text.Json;
using Deque.AxeCore.Commons;
using OpenQA.Selenium;
using OpenQA.Selenium.Chrome;
using OpenQA.Selenium.Support.UI;

namespace ReportBot.Bot.Tests.Channels.Web;

/// <summary>A window of a real Chromium with a phone's screen, given by <see cref="Browsers"/>.</summary>
internal sealed class ChatBrowser : IDisposable
{
    /// <summary>What is waited for before a test gives up: long, because a busy machine starts a browser and four servers at once; no test is slower for it.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    // Where a press on this hits nothing else; nothing where it would. Whether it was hit is noted: the page may draw itself anew under the finger.
    private const string Middle = """
        const e = arguments[0];
        let box = e.getBoundingClientRect();
        if (box.top < 0 || box.bottom > innerHeight || !hit()) { e.scrollIntoView({ block: 'center', behavior: 'instant' }); box = e.getBoundingClientRect(); }
        window.tapped = false;
        addEventListener('click', press => window.tapped = Boolean(press.target.closest(arguments[1])?.innerText.includes(arguments[2])), { capture: true, once: true });
        return hit() ? [box.left + box.width / 2, box.top + box.height / 2] : null;
        function hit() { return e.contains(document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2)); }
        """;

    private static readonly string AxeScript = new BundledAxeScriptProvider().GetScript();

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

    public IWebElement Find(string css) => Until(_ => Shown(css), css);

    /// <summary>The first of these that can be seen and says this; nothing where there is none. One question to the browser: asking element by element costs it more than the page does.</summary>
    public IWebElement? Shown(string css, string part = "") => Run("""
        return [...document.querySelectorAll(arguments[0])].find(e => e.getClientRects().length
          && e.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && e.innerText.includes(arguments[1]));
        """, css, part) as IWebElement;

    public void Type(string text) => Find("#text").SendKeys(text + Keys.Enter);

    /// <summary>Presses what can be pressed under this label.</summary>
    public void Press(string label) => Until(_ => Tap(".chips button:enabled, .row:enabled, #commands button", label) ? this : null, $"the button {label}");

    /// <summary>Presses the first of these that can be seen and says this, where a finger would; false where there is none, something lies over it, or it was gone when pressed.</summary>
    public bool Tap(string css, string part)
    {
        if (Shown(css, part) is not { } found || Run(Middle, found, css, part) is not IReadOnlyCollection<object> { Count: 2 } at)
        {
            return false;
        }

        foreach (var type in (string[])["mousePressed", "mouseReleased"])
        {
            Cdp("Input.dispatchMouseEvent", new() { ["type"] = type, ["x"] = at.First(), ["y"] = at.Last(), ["button"] = "left", ["clickCount"] = 1 });
        }

        return Run("return window.tapped") is not false;
    }

    /// <summary>What is shown, in order, without times and what only screen readers hear.</summary>
    public IReadOnlyList<string> Messages() => [.. ((IReadOnlyCollection<object>)Run("""
        return [...document.querySelectorAll('.msg .bubble')].map(b =>
          [...b.children].filter(c => !c.matches('.sr, .meta, .bar')).map(c => c.innerText).join('\n')
          + [...b.childNodes].filter(c => c.nodeType === 3).map(c => c.data).join(''));
        """)).Cast<string>()];

    public void WaitForMessage(string part, int times = 1) =>
        Until(_ => Messages().Count(m => m.Contains(part, StringComparison.Ordinal)) >= times ? this : null, $"'{part}' in the chat");

    public void WaitForText(string css, string part) =>
        Until(_ => Shown(css, part), $"'{part}' in {css}");

    /// <summary>A long text comes at once, as pasted: key by key it costs seconds and shows nothing more.</summary>
    public void Paste(string text) => Cdp("Input.insertText", new() { ["text"] = text });

    public object Run(string script, params object[] arguments) => Driver.ExecuteScript(script, arguments)!;

    /// <summary>What the browser complained about: a refused script, a failed request, an exception.</summary>
    public IReadOnlyList<string> Complaints() => [.. Driver.Manage().Logs.GetLog(LogType.Browser)
        .Where(entry => entry.Level >= LogLevel.Warning)
        .Select(entry => entry.Message)];

    /// <summary>What axe finds against the guidelines of WCAG 2.2 (A and AA) and good practice, each with the element.</summary>
    public IReadOnlyList<string> Violations()
    {
        if (Run("return Boolean(window.axe)") is false)
        {
            Run(AxeScript);
        }

        return JsonSerializer.Deserialize<string[]>((string)Driver.ExecuteAsyncScript("""
            const done = arguments[arguments.length - 1];
            axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], resultTypes: ['violations'], preload: false })
              .then(r => done(JSON.stringify(r.violations.map(v => v.id + ': ' + v.nodes.map(n => n.html + ' ' + n.failureSummary).join(' / ')))));
            """)!)!;
    }

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
