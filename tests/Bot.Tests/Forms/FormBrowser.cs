using OpenQA.Selenium;
using ReportBot.Bot.Tests.Channels.Web;

namespace ReportBot.Bot.Tests.Forms;

/// <summary>One Chromium for the tests of a class, and what a person does with the form.</summary>
public sealed class FormBrowser(Browsers browsers) : IDisposable
{
    private ChatBrowser? browser;

    internal ChatBrowser Chromium => browser ??= browsers.Open();

    public void Open(FormHouse house, Visitor visitor, string period = "Kỳ 10/9/2025")
    {
        Network(house, connected: true);
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
        d => Chromium.Driver.ExecuteAsyncScript("const done = arguments[0]; navigator.serviceWorker.ready.then(() => caches.match('/form/shell')).then(c => done(Boolean(c)))") is true ? this : null,
        "the service worker");

    public void Household(string code)
    {
        Press(".row", code);
        Chromium.WaitForText("h2", code);
    }

    // Pressed within the wait: the page may draw itself anew between finding and pressing.
    public void Press(string css, string label) => Chromium.Until(
        d =>
        {
            var found = d.FindElements(By.CssSelector(css)).FirstOrDefault(b => b.Displayed && b.Text.Contains(label, StringComparison.Ordinal));
            found?.Click();
            return found;
        },
        $"'{label}' among {css}");

    public void Choose(string key, string label) => Press($".field[data-key={key}] .chip", label);

    public void Fill(string key, string text)
    {
        var field = Chromium.Find($"#f-{key}");
        field.Clear();
        field.SendKeys(text);
    }

    public void Review()
    {
        Press("#bar button", "Xem lại và gửi");
        Chromium.WaitForText("h2", "xem lại rồi gửi");
    }

    public void Send() => Press("#bar button", "Đúng, gửi");

    public void Dispose() => browser?.Dispose();
}
