using System.Security.Cryptography;
using OpenQA.Selenium;
using OpenQA.Selenium.Chrome;

namespace ReportBot.Bot.Tests.Channels.Web;

/// <summary>A Chromium that runs, with its driver and an empty profile of its own.</summary>
internal sealed class RunningBrowser : IDisposable
{
    private const string Chromium = "/usr/bin/chromium";
    private const string Shell = "/usr/lib/chromium/chromium-headless-shell";
    private const string Chromedriver = "/usr/bin/chromedriver";

    private static readonly string[] Quiet =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",

        // What a service worker could not send is tried again after seconds instead of five minutes.
        "--force-fieldtrials=BackgroundSync/Soon/", "--force-fieldtrial-params=BackgroundSync.Soon:initial_retry_delay_sec/1/retry_delay_factor/1/min_sync_recovery_time_sec/0/max_sync_attempts/99",
        "--disable-dev-shm-usage", "--lang=vi", "--hide-scrollbars",
    ];

    private readonly string profile =
        Path.Combine(Path.GetTempPath(), "reportbot-browser-" + Convert.ToHexString(RandomNumberGenerator.GetBytes(6)));

    private readonly ChromeDriverService service;
    private readonly string firstWindow;

    private RunningBrowser(bool isWhole)
    {
        IsWhole = isWhole;
        var options = isWhole ? new ChromeOptions { BinaryLocation = Chromium } : new ShellOptions();
        options.AddArguments(isWhole ? ["--headless=new", .. Quiet] : Quiet);
        options.AddArgument("--user-data-dir=" + profile);
        options.SetLoggingPreference(LogType.Browser, LogLevel.All);
        service = ChromeDriverService.CreateDefaultService(Path.GetDirectoryName(Chromedriver), Path.GetFileName(Chromedriver));
        service.SuppressInitialDiagnosticInformation = true;
        Driver = new ChromeDriver(service, options, TimeSpan.FromSeconds(60));
        firstWindow = Driver.CurrentWindowHandle;
    }

    public ChromeDriver Driver { get; }

    /// <summary>Whether it is the browser of the desk, which also sends what a closed page left behind; without it, the same engine with no windows and menus to draw.</summary>
    public bool IsWhole { get; }

    /// <summary>Starts one, or skips the test where there is none.</summary>
    /// <param name="whole">It must be the whole browser; otherwise the bare one is taken where it is installed.</param>
    public static RunningBrowser Start(bool whole)
    {
        if (!File.Exists(Chromium) || !File.Exists(Chromedriver))
        {
            Assert.Skip($"Needs {Chromium} and {Chromedriver} (Debian: chromium, chromium-driver).");
        }

        return new RunningBrowser(whole || !File.Exists(Shell));
    }

    /// <summary>Opens a window and speaks to it from here on.</summary>
    public void NewWindow() => Driver.SwitchTo().NewWindow(WindowType.Tab);

    /// <summary>Closes all windows but the first, and forgets cookies, cache, and whatever these sites kept, workers included.</summary>
    public void Forget(IEnumerable<Uri> sites)
    {
        Driver.ExecuteCdpCommand("Network.clearBrowserCookies", []);
        Driver.ExecuteCdpCommand("Network.clearBrowserCache", []);
        foreach (var window in Driver.WindowHandles.Where(handle => handle != firstWindow))
        {
            Driver.SwitchTo().Window(window).Close();
        }

        Driver.SwitchTo().Window(firstWindow);
        foreach (var site in sites)
        {
            Driver.ExecuteCdpCommand("Storage.clearDataForOrigin", new() { ["origin"] = site.GetLeftPart(UriPartial.Authority), ["storageTypes"] = "all" });
        }

        _ = Driver.Manage().Logs.GetLog(LogType.Browser);
    }

    public void Dispose()
    {
        Driver.Dispose();
        service.Dispose();
        if (Directory.Exists(profile))
        {
            Directory.Delete(profile, recursive: true);
        }
    }

    private sealed class ShellOptions : ChromeOptions
    {
        // Named as chromedriver names it: only then is there a first page.
        public ShellOptions()
        {
            BrowserName = "chrome-headless-shell";
            BinaryLocation = Shell;
        }
    }
}
