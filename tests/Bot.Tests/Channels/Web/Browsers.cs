using System.Collections.Concurrent;

[assembly: AssemblyFixture(typeof(ReportBot.Bot.Tests.Channels.Web.Browsers))]

namespace ReportBot.Bot.Tests.Channels.Web;

/// <summary>
/// The browsers of all tests: one is started where none is free. A test has a window of its own in it, and whatever it
/// left there (cookies, storage, cache, workers) is forgotten before the next test has the browser.
/// </summary>
public sealed class Browsers : IDisposable
{
    private readonly ConcurrentBag<RunningBrowser> freeBare = [];
    private readonly ConcurrentBag<RunningBrowser> freeWhole = [];
    private readonly ConcurrentBag<RunningBrowser> all = [];

    /// <summary>A phone with nothing on it; skips the test where there is no browser.</summary>
    internal ChatBrowser Open(bool dark = false, bool whole = false)
    {
        var free = whole ? freeWhole : freeBare;
        if (!free.TryTake(out var browser))
        {
            browser = RunningBrowser.Start(whole);
            all.Add(browser);
        }

        return new ChatBrowser(browser, free.Add, dark);
    }

    public void Dispose()
    {
        foreach (var browser in all)
        {
            browser.Dispose();
        }
    }
}
