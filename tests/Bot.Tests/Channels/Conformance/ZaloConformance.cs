using ReportBot.Bot.Tests.Channels.Zalo;
using ReportBot.Bot.Tests.Channels.ZaloOa;
using ReportBot.FakeZalo;

namespace ReportBot.Bot.Tests.Channels.Conformance;

public sealed class ZaloByWebhookConformance : ChannelConformance
{
    internal override async Task<ChannelBed> NewAsync() => await ZaloBed.NewAsync(webhook: true);
}

public sealed class ZaloByWrappedWebhookConformance : ChannelConformance
{
    internal override async Task<ChannelBed> NewAsync() => await ZaloBed.NewAsync(new FakeZaloOptions { Wraps = true }, webhook: true);
}

public sealed class ZaloByPollingConformance : ChannelConformance
{
    internal override async Task<ChannelBed> NewAsync() => await ZaloBed.NewAsync();
}

public sealed class ZaloOaConformance : ChannelConformance
{
    internal override async Task<ChannelBed> NewAsync() => await ZaloOaBed.NewAsync();
}
