using System.Net;
using System.Net.Sockets;
using ReportBot.Bot.Channels;
using ReportBot.FakeBotApi;
using ReportBot.FakeZalo;
using ReportBot.Tests.Shared;

namespace ReportBot.Bot.Tests.Channels.Zalo;

/// <summary>Pictures come by addresses from outside: what is asked, and what is never asked.</summary>
public sealed class PictureTests
{
    private static readonly byte[] Jpeg = [0xFF, 0xD8, 0xFF, 0xE0, 1, 2, 3];
    private static readonly PictureHosts Hosts = new(["zdn.vn", "zalo.me"], null);

    [Theory]
    [InlineData("http://f1.zdn.vn/a.jpg")]
    [InlineData("ftp://f1.zdn.vn/a.jpg")]
    [InlineData("file:///etc/passwd")]
    [InlineData("//f1.zdn.vn/a.jpg")]
    [InlineData("f1.zdn.vn/a.jpg")]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:image/png;base64,AAAA")]
    [InlineData("")]
    [InlineData("https://")]
    [InlineData("https://evil.example/a.jpg")]
    [InlineData("https://zdn.vn.evil.example/a.jpg")]
    [InlineData("https://evilzdn.vn/a.jpg")]
    [InlineData("https://f1.zdn.vn@evil.example/a.jpg")]
    [InlineData("https://evil.example#@f1.zdn.vn/a.jpg")]
    [InlineData("https://evil.example\\@f1.zdn.vn/a.jpg")]
    [InlineData("https://user:pass@f1.zdn.vn/a.jpg")]
    [InlineData("https://f1.zdn.vn:8443/a.jpg")]
    [InlineData("https://f1.zdn.vn./a.jpg")]
    [InlineData("https://f1。zdn。vn.evil.example/a.jpg")]
    [InlineData("https://127.0.0.1/a.jpg")]
    [InlineData("https://127.1/a.jpg")]
    [InlineData("https://0/a.jpg")]
    [InlineData("https://2130706433/a.jpg")]
    [InlineData("https://0x7f000001/a.jpg")]
    [InlineData("https://0177.0.0.1/a.jpg")]
    [InlineData("https://[::1]/a.jpg")]
    [InlineData("https://[::ffff:127.0.0.1]/a.jpg")]
    [InlineData("https://[fd00::1]/a.jpg")]
    [InlineData("https://169.254.169.254/latest/meta-data/")]
    [InlineData("https://localhost/a.jpg")]
    [InlineData("https://metadata.google.internal/a.jpg")]
    [InlineData("https://10.0.0.1.nip.io/a.jpg")]
    [InlineData("https://zdn.vn%2eevil.example/a.jpg")]
    public async Task A_tricky_address_is_not_asked(string address)
    {
        var asked = new Asked(IPAddress.Parse("203.162.4.190"));
        using var fetcher = asked.Fetcher();
        Assert.Null(await fetcher.FetchAsync(address, TestContext.Current.CancellationToken));
        Assert.Empty(asked.Names);
        Assert.Empty(asked.Dialled);
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("10.1.2.3")]
    [InlineData("172.16.0.9")]
    [InlineData("192.168.1.1")]
    [InlineData("169.254.169.254")]
    [InlineData("100.64.0.1")]
    [InlineData("0.0.0.0")]
    [InlineData("198.18.0.1")]
    [InlineData("224.0.0.1")]
    [InlineData("255.255.255.255")]
    [InlineData("::1")]
    [InlineData("::")]
    [InlineData("::ffff:10.0.0.1")]
    [InlineData("fe80::1")]
    [InlineData("fd12:3456::1")]
    [InlineData("64:ff9b::a00:1")]
    [InlineData("2002:7f00:1::")]
    [InlineData("2001:db8::1")]
    [InlineData("ff02::1")]
    public async Task A_good_name_that_leads_inside_is_not_dialled(string inside)
    {
        var asked = new Asked(IPAddress.Parse(inside));
        using var fetcher = asked.Fetcher();
        Assert.Null(await fetcher.FetchAsync("https://f1.zdn.vn/a.jpg", TestContext.Current.CancellationToken));
        Assert.Equal(["f1.zdn.vn"], asked.Names);
        Assert.Empty(asked.Dialled);
    }

    [Fact]
    public async Task A_name_that_changes_between_asking_and_connecting_is_not_dialled()
    {
        var asked = new Asked(IPAddress.Parse("203.162.4.190"), IPAddress.Loopback);
        using var fetcher = asked.Fetcher();
        await Assert.ThrowsAsync<IOException>(() => fetcher.FetchAsync("https://f1.zdn.vn/a.jpg", TestContext.Current.CancellationToken));
        Assert.Equal(2, asked.Names.Count);
        Assert.Empty(asked.Dialled);
    }

    [Fact]
    public async Task A_public_address_is_dialled_as_it_was_resolved()
    {
        var asked = new Asked(IPAddress.Parse("203.162.4.190"));
        using var fetcher = asked.Fetcher();
        await Assert.ThrowsAsync<IOException>(() => fetcher.FetchAsync("https://f1.zdn.vn/a.jpg", TestContext.Current.CancellationToken));
        Assert.Equal(["203.162.4.190:443"], asked.Dialled.Select(d => d.ToString()));
    }

    [Fact]
    public async Task A_picture_comes_with_what_its_bytes_say()
    {
        await using var server = await FakeZaloServer.StartAsync();
        using var fetcher = Own(server);
        var got = await fetcher.FetchAsync(server.AddPicture(Jpeg), TestContext.Current.CancellationToken);
        Assert.Equal(Jpeg, got!.Content);
        Assert.Equal("image/jpeg", got.Mime);
        Assert.Null(await fetcher.FetchAsync(server.AddPicture("<html>"u8.ToArray()), TestContext.Current.CancellationToken));
        Assert.Null(await fetcher.FetchAsync(server.BaseUrl + "/pictures/none.jpg", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        await using var server = await FakeZaloServer.StartAsync();
        using var fetcher = Own(server);
        var target = server.AddPicture(Jpeg);
        server.Faults.Next("picture", new Fault.Body(302, target, "text/plain"));
        Assert.Null(await fetcher.FetchAsync(server.AddPicture(Jpeg), TestContext.Current.CancellationToken));
        Assert.Equal(0, server.BytesServed);
    }

    [Fact]
    public async Task Of_a_gigabyte_no_more_than_the_limit_is_read()
    {
        await using var server = await FakeZaloServer.StartAsync();
        await using var line = new CountedLine();
        using var fetcher = new PictureFetcher(new PictureHosts([], new Uri(server.BaseUrl)), TimeProvider.System, dial: line.DialAsync);
        Assert.Null(await fetcher.FetchAsync(server.AddPicture(Jpeg, endless: 1L << 30), TestContext.Current.CancellationToken));

        // Counted as read off the line: what the server and the connection still hold is nobody's memory but theirs.
        Assert.InRange(line.BytesRead, PictureFetcher.MostBytes, PictureFetcher.MostBytes + (1 << 20));
        Assert.True(line.IsClosed);
    }

    [Fact]
    public async Task A_server_that_never_ends_is_left_after_half_a_minute()
    {
        var clock = new FakeClock();
        await using var server = await FakeZaloServer.StartAsync();
        using var fetcher = new PictureFetcher(new PictureHosts([], new Uri(server.BaseUrl)), clock, dial: (_, _) => ValueTask.FromResult<Stream>(new SilentStream()));
        var fetching = fetcher.FetchAsync(server.AddPicture(Jpeg), TestContext.Current.CancellationToken);
        await Eventually.TrueAsync(() => clock.WaitingTimers > 0, "the patience");
        clock.Advance(TimeSpan.FromSeconds(31));
        await Assert.ThrowsAsync<IOException>(() => fetching);
    }

    [Fact]
    public async Task A_busy_server_is_asked_again_later()
    {
        await using var server = await FakeZaloServer.StartAsync();
        using var fetcher = Own(server);
        server.Faults.Next("picture", new Fault.Body(503, "busy", "text/plain"));
        var address = server.AddPicture(Jpeg);
        await Assert.ThrowsAsync<IOException>(() => fetcher.FetchAsync(address, TestContext.Current.CancellationToken));
        Assert.NotNull(await fetcher.FetchAsync(address, TestContext.Current.CancellationToken));
    }

    private static PictureFetcher Own(FakeZaloServer server) => new(new PictureHosts([], new Uri(server.BaseUrl)), TimeProvider.System);

    /// <summary>Stands for the network: names have these addresses one after the other, and nobody answers.</summary>
    private sealed class Asked(params IPAddress[] addresses)
    {
        public List<string> Names { get; } = [];

        public List<IPEndPoint> Dialled { get; } = [];

        public PictureFetcher Fetcher() => new(
            Hosts,
            TimeProvider.System,
            (name, _) =>
            {
                Names.Add(name);
                return Task.FromResult<IPAddress[]>([addresses[Math.Min(Names.Count, addresses.Length) - 1]]);
            },
            (endPoint, _) =>
            {
                Dialled.Add(endPoint);
                throw new IOException("nobody answers");
            });
    }

    /// <summary>A real connection on which every byte that is read is counted.</summary>
    private sealed class CountedLine : IAsyncDisposable
    {
        private CountedStream? stream;

        public long BytesRead => stream!.BytesRead;

        public bool IsClosed => stream!.IsClosed;

        public async ValueTask<Stream> DialAsync(IPEndPoint endPoint, CancellationToken cancellationToken)
        {
            var socket = new Socket(endPoint.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
            await socket.ConnectAsync(endPoint, cancellationToken);
            return stream = new CountedStream(socket);
        }

        public ValueTask DisposeAsync() => stream?.DisposeAsync() ?? ValueTask.CompletedTask;
    }

    private sealed class CountedStream(Socket socket) : NetworkStream(socket, ownsSocket: true)
    {
        private long read;

        public long BytesRead => Interlocked.Read(ref read);

        public bool IsClosed { get; private set; }

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var count = await base.ReadAsync(buffer, cancellationToken);
            Interlocked.Add(ref read, count);
            return count;
        }

        protected override void Dispose(bool disposing)
        {
            IsClosed = true;
            base.Dispose(disposing);
        }
    }

    private sealed class SilentStream : MemoryStream
    {
        private readonly TaskCompletionSource closed = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public override bool CanWrite => true;

        // As of a socket, a read ends when the connection is given up.
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await closed.Task.WaitAsync(cancellationToken);
            throw new IOException("closed");
        }

        protected override void Dispose(bool disposing)
        {
            closed.TrySetResult();
            base.Dispose(disposing);
        }
    }
}
