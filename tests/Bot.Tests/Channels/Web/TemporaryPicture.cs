using System.Security.Cryptography;

namespace ReportBot.Bot.Tests.Channels.Web;

/// <summary>A picture as a phone would take it, drawn by the browser itself.</summary>
internal sealed class TemporaryPicture : IDisposable
{
    public TemporaryPicture(ChatBrowser browser, int width, int height)
    {
        Path = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"reportbot-{Convert.ToHexString(RandomNumberGenerator.GetBytes(6))}.png");
        var data = (string)browser.Run(
            """
            const canvas = document.createElement('canvas');
            [canvas.width, canvas.height] = arguments;
            const pen = canvas.getContext('2d');
            const sky = pen.createLinearGradient(0, 0, 0, canvas.height);
            sky.addColorStop(0, '#8fc7ef'); sky.addColorStop(0.6, '#e9f0d8'); sky.addColorStop(0.61, '#7c9a4f'); sky.addColorStop(1, '#53722f');
            pen.fillStyle = sky; pen.fillRect(0, 0, canvas.width, canvas.height);
            pen.fillStyle = '#8a5a3c'; pen.fillRect(canvas.width * 0.35, canvas.height * 0.4, canvas.width * 0.3, canvas.height * 0.28);
            return canvas.toDataURL('image/png').split(',')[1];
            """,
            width,
            height);
        File.WriteAllBytes(Path, Convert.FromBase64String(data));
    }

    public string Path { get; }

    public void Dispose() => File.Delete(Path);
}
