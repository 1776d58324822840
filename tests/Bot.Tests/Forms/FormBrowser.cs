using ReportBot.Bot.Tests.Channels.Web;

namespace ReportBot.Bot.Tests.Forms;

/// <summary>One Chromium for the tests of a class, and what a person does with the form.</summary>
public class FormBrowser(Browsers browsers) : IDisposable
{
    internal const string WorkerIsReady =
        "const done = arguments[0]; navigator.serviceWorker.ready.then(() => caches.match('/form/shell')).then(c => done(Boolean(c)))";

    private ChatBrowser? browser;

    /// <summary>Whether a whole browser is needed, not the bare engine.</summary>
    protected virtual bool IsWhole => false;

    internal ChatBrowser Chromium => browser ??= OpenOld();

    public void Open(FormHouse house, Visitor visitor, string period = "Kỳ 10/9/2025")
    {
        Network(house, connected: true);
        Chromium.Screen(360, 640);
        Chromium.Go(house.Address, "/health/live");
        Chromium.Go(house.Address, visitor.Path);
        Chromium.WaitForText("h2", period);
        _ = Chromium.Complaints();
    }

    /// <summary>Pulls the plug for page and service worker, or puts it back.</summary>
    public void Network(FormHouse house, bool connected)
    {
        house.Network(connected);
        Chromium.Network(connected);
    }

    /// <summary>Waits until the page would come up without a signal.</summary>
    public void WaitForWorker() => Chromium.Until(
        d => Chromium.Driver.ExecuteAsyncScript(WorkerIsReady) is true ? this : null,
        "the service worker");

    public void Household(string code)
    {
        Press(".row", code);
        Chromium.WaitForText("h2", code);
    }

    // Pressed within the wait: the page may draw itself anew between finding and pressing. Whoever presses has looked for a moment first.
    public void Press(string css, string label) => Chromium.Until(
        _ =>
        {
            Chromium.Run("document.getElementById('bar').classList.remove('fresh')");
            return Chromium.Tap(css, label) ? this : null;
        },
        $"'{label}' among {css}");

    public void Choose(string key, string label) => Press($".field[data-key={key}] .chip", label);

    public void Fill(string key, string text)
    {
        var field = Chromium.Find($"#f-{key}");
        field.Clear();
        field.SendKeys(text[..Math.Min(text.Length, 20)]);
        if (text.Length > 20)
        {
            Chromium.Paste(text[20..]);
        }

        Leave();
    }

    /// <summary>The field is left: now it is told what is amiss there.</summary>
    public void Leave() => Chromium.Run("document.activeElement.blur()");

    public void Review()
    {
        Press("#bar button", "Xem lại và gửi");
        Chromium.WaitForText("h2", "xem lại rồi gửi");
    }

    public void Send() => Press("#bar button", "Đúng, gửi");

    /// <summary>Photographs what is shown and has it looked at: by axe, for whatever is too small for a thumb, for whatever is wider than the screen.</summary>
    /// <param name="name">Of the picture.</param>
    /// <param name="isRefused">The browser may note that the server refused or was not reached: that is what is shown.</param>
    public void Check(string name, bool isRefused = false)
    {
        Chromium.Photograph("form-" + name);
        Assert.Empty(Chromium.Violations());
        Assert.DoesNotContain(Chromium.Complaints(), c => !isRefused || !c.Contains("Failed to load resource", StringComparison.Ordinal));
        Assert.Equal(0L, Chromium.Run("return Math.max(0, document.documentElement.scrollWidth - innerWidth, document.getElementById('view').scrollWidth - document.getElementById('view').clientWidth)"));
        Assert.Equal(string.Empty, Chromium.Run("""
            return [...document.querySelectorAll('button, a, textarea, input[type=text], label.chip, label.chip-button')]
              .filter(e => e.getClientRects().length && (e.getBoundingClientRect().width < 44 || e.getBoundingClientRect().height < 44))
              .map(e => e.outerHTML).join(' ');
            """));
    }

    public void Dispose()
    {
        browser?.Dispose();
        GC.SuppressFinalize(this);
    }

    // Cheap phones come without what browsers of 2022 brought.
    private ChatBrowser OpenOld()
    {
        var opened = browsers.Open(whole: IsWhole);
        opened.BeforeEachPage("delete window.structuredClone");
        return opened;
    }
}
