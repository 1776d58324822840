using ReportBot.FakeZalo;
using ReportBot.FakeZalo.Oa;

namespace ReportBot.Bot.Tests.Conversations;

/// <summary>Zalo has no buttons: there is nothing to press.</summary>
internal sealed class ZaloPhone(FakeZaloServer server, string id) : Phone
{
    public override string Channel => "zalo";

    public override string UserId => id;

    public override Task TypeAsync(string text)
    {
        Assert.NotNull(server.Bot.Type(id, text));
        return Task.CompletedTask;
    }

    public override Task PressAsync(string data) => throw new NotSupportedException();

    public override Task SendPhotoAsync(byte[] content, string? caption)
    {
        server.Bot.SendPicture(id, server.AddPicture(content), caption);
        return Task.CompletedTask;
    }

    public override Task<IReadOnlyList<Shown>> AllAsync() =>
        Task.FromResult<IReadOnlyList<Shown>>([.. server.Bot.SentTo(id).Select(m => new Shown(m.Text, []))]);
}

/// <summary>Nor has the Official Account.</summary>
internal sealed class ZaloOaPhone(FakeZaloOaServer server, string id) : Phone
{
    private int pictures;

    public override string Channel => "zalo-oa";

    public override string UserId => id;

    public override Task TypeAsync(string text) => server.TypeAsync(id, text);

    public override Task PressAsync(string data) => throw new NotSupportedException();

    public override Task SendPhotoAsync(byte[] content, string? caption) => server.DeliverAsync(server.EventJson(
        "user_send_image",
        id,
        new { msg_id = $"pic{++pictures}", text = caption, attachments = new[] { new { type = "image", payload = new { url = "https://f1.zdn.vn/a.jpg" } } } }));

    public override Task<IReadOnlyList<Shown>> AllAsync() =>
        Task.FromResult<IReadOnlyList<Shown>>([.. server.SentTo(id).Select(m => new Shown(m.Text, []))]);
}
