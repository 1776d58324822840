using System.Globalization;
using System.Text;
using Dapper;
using ReportBot.Core.Messaging;
using ReportBot.FakeBotApi;

namespace ReportBot.Bot.Tests.Channels.Conformance;

/// <summary>What every channel must do, each against its own platform's server over real HTTP.</summary>
public abstract class ChannelConformance
{
    private static readonly byte[] Jpeg = [0xFF, 0xD8, 0xFF, 0xE0, 1, 2, 3, 4, 5];
    private static readonly byte[] Docx = [0x50, 0x4B, 3, 4, 9, 9, 9];

    [Fact]
    public async Task A_text_arrives_as_it_was_said()
    {
        await using var bed = await StartAsync();
        const string Said = "H012 Rơ Mah H'Blin: <b>đã thăm</b> *hôm qua* _và_ [mua](https://a) 2 bò & 1 dê \\ `x`\nthu nhập 1.200.000 đ 🐂";
        Assert.IsType<SendOutcome.Delivered>(await bed.SendAsync(new OutgoingMessage { Text = Said }));
        Assert.Equal(Said, Assert.Single(await bed.ReceivedAsync(1)).Text);
    }

    [Fact]
    public async Task Every_choice_can_be_seen_and_taken()
    {
        await using var bed = await StartAsync();
        var message = new OutgoingMessage
        {
            Text = "Đồng chí đã thăm hộ chưa?",
            Buttons = [new Button("Đã thăm", "7:y", 1), new Button("Chưa", "7:n", 2), new Button("Bỏ qua", "7:skip")],
        };
        Assert.IsType<SendOutcome.Delivered>(await bed.SendAsync(message));
        var got = Assert.Single(await bed.ReceivedAsync(1));
        if (bed.Channel.Traits.Buttons)
        {
            Assert.Equal(["Đã thăm", "Chưa", "Bỏ qua"], got.Choices);
            Assert.Equal(message.Text, got.Text);
        }
        else
        {
            Assert.Equal("Đồng chí đã thăm hộ chưa?\n1. Đã thăm\n2. Chưa\nGõ “bỏ qua”", got.Text);
        }
    }

    private static readonly string[] LongLines =
        [.. Enumerable.Range(1, 400).Select(i => $"{i}. H{i:000} Rơ Mah H'Blin, đã thăm 08/09, thu nhập 1.200.000 đ")];

    [Fact]
    public async Task Long_text_comes_whole_in_order_and_within_the_limit()
    {
        await using var bed = await StartAsync();
        var outcome = Assert.IsType<SendOutcome.Delivered>(await bed.SendAsync(new OutgoingMessage { Text = string.Join('\n', LongLines) }));
        var got = await bed.ReceivedAsync();
        Assert.Equal(got.Count, outcome.Taken);
        Assert.Equal(LongLines, got.SelectMany(message => message.Text.Split('\n')));
        Assert.All(got, message => Assert.InRange(message.Text.Length, 1, bed.Faults is null ? int.MaxValue : bed.Channel.Traits.MaxText));
    }

    [Theory]
    [InlineData(Failure.ServerDown)]
    [InlineData(Failure.DroppedBefore)]
    [InlineData(Failure.DroppedAfter)]
    public async Task When_a_later_part_fails_only_what_is_left_goes_again_and_every_part_is_counted(Failure failure)
    {
        await using var bed = await StartAsync();
        if (bed.FaultOf(failure) is not { } fault)
        {
            Assert.Null(bed.Faults);
            return;
        }

        bed.Faults!.Next(bed.SendMethod, fault, after: 2);
        var outcomes = await bed.AttemptsAsync(new OutgoingMessage { Text = string.Join('\n', LongLines) });
        Assert.Equal(2, outcomes.Count);
        Assert.Equal(bed.ExpectedFor(failure), outcomes[0].GetType());
        Assert.Equal(2, outcomes[0].TakenBefore);
        Assert.IsType<SendOutcome.Delivered>(outcomes[1]);
        var got = await bed.ReceivedAsync();
        if (failure == Failure.DroppedAfter)
        {
            // The part whose answer was lost is said twice, and no other is.
            Assert.Equal(got[2].Text, got[3].Text);
            got = [.. got.Take(3), .. got.Skip(4)];
        }

        Assert.Equal(LongLines, got.SelectMany(message => message.Text.Split('\n')));
        Assert.Equal(got.Count + (outcomes[0] is SendOutcome.Unknown ? 1 : 0), outcomes.Sum(o => o.Taken));
    }

    [Fact]
    public async Task Nothing_is_said_with_no_words()
    {
        await using var bed = await StartAsync();
        if (bed.Faults is not null)
        {
            Assert.IsType<SendOutcome.Rejected>(await bed.SendAsync(new OutgoingMessage { Text = " " }));
            Assert.Equal(0, bed.SendCalls);
        }
    }

    [Fact]
    public async Task A_document_reaches_the_person()
    {
        await using var bed = await StartAsync();
        await bed.LinkAsync();
        var id = await bed.SaveFileAsync(Docx, "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
        await bed.QueueAsync(new OutgoingMessage { Text = "Tổng hợp kỳ 10/9.", FileId = id, FileName = "tong-hop.docx" });
        var got = Assert.Single(await bed.ReceivedAsync(1));
        Assert.StartsWith("Tổng hợp kỳ 10/9.", got.Text, StringComparison.Ordinal);
        Assert.Equal(Docx, got.Document);
    }

    [Fact]
    public async Task A_picture_is_seen()
    {
        await using var bed = await StartAsync();
        await bed.LinkAsync();
        var id = await bed.SaveFileAsync(Jpeg, "image/jpeg");
        await bed.QueueAsync(new OutgoingMessage { Text = "Ảnh của H012.", FileId = id, FileName = "h012.jpg" });
        var got = Assert.Single(await bed.ReceivedAsync(1));
        Assert.Equal("Ảnh của H012.", got.Text);
        Assert.Equal(Jpeg, got.Picture);
    }

    [Fact]
    public async Task A_file_that_is_gone_is_no_endless_attempt()
    {
        await using var bed = await StartAsync();
        if (bed.Faults is not null)
        {
            Assert.IsType<SendOutcome.Rejected>(await bed.SendAsync(new OutgoingMessage { Text = "a", FileId = "gone" }));
        }
    }

    [Theory]
    [InlineData(Failure.TooMany)]
    [InlineData(Failure.Blocked)]
    [InlineData(Failure.BadRequest)]
    [InlineData(Failure.Unauthorized)]
    [InlineData(Failure.ServerDown)]
    [InlineData(Failure.ProxyPage)]
    [InlineData(Failure.Redirect)]
    [InlineData(Failure.DroppedBefore)]
    [InlineData(Failure.DroppedAfter)]
    [InlineData(Failure.Garbled)]
    public async Task Each_failure_has_its_outcome_after_one_attempt(Failure failure)
    {
        await using var bed = await StartAsync();
        if (bed.FaultOf(failure) is not { } fault)
        {
            Assert.Null(bed.Faults);
            return;
        }

        bed.Faults!.Next(bed.SendMethod, fault);
        var outcome = await bed.SendAsync(new OutgoingMessage { Text = "Một tin" });
        Assert.IsType(bed.ExpectedFor(failure), outcome);
        Assert.Equal(1, bed.SendCalls);
        Assert.Equal(failure is Failure.DroppedAfter or Failure.Garbled ? 1 : 0, (await bed.ReceivedAsync()).Count);
        Assert.IsType<SendOutcome.Delivered>(await bed.SendAsync(new OutgoingMessage { Text = "Tin sau" }));
    }

    [Fact]
    public async Task Nobody_there_is_a_failure_for_sure()
    {
        await using var bed = await StartAsync();
        if (bed.Faults is not null)
        {
            await bed.StopPlatformAsync();

            // A connection of before may die just as it is used: then nobody can tell. The next one finds nobody there.
            var outcome = await bed.SendAsync(new OutgoingMessage { Text = "a" });
            Assert.IsType<SendOutcome.Failed>(outcome is SendOutcome.Unknown ? await bed.SendAsync(new OutgoingMessage { Text = "a" }) : outcome);
        }
    }

    [Fact]
    public async Task Messages_to_one_person_keep_their_order_and_arrive_once()
    {
        await using var bed = await StartAsync();
        bed.Faults?.Next(bed.SendMethod, bed.FaultOf(Failure.TooMany)!);
        var said = Enumerable.Range(1, 20).Select(i => $"tin {i}").ToList();
        await bed.QueueAsync([.. said.Select(text => new OutgoingMessage { Text = text })]);
        Assert.Equal(said, (await bed.ReceivedAsync(20)).Select(m => m.Text));
    }

    [Fact]
    public async Task What_a_person_types_comes_in_order_and_a_repeat_once()
    {
        await using var bed = await StartAsync();
        for (var i = 1; i <= 10; i++)
        {
            await bed.TypeAsync($"câu {i}: đã thăm H'Blin", times: i % 3 == 0 ? 3 : 1);
        }

        await bed.TypeAsync("hết");
        var got = await bed.InboxAsync(11);
        Assert.Equal(11, got.Count);
        Assert.Equal([.. Enumerable.Range(1, 10).Select(i => $"câu {i}: đã thăm H'Blin"), "hết"], got.Select(m => m.Text));
        Assert.All(got, m => Assert.Equal((IncomingKind.Text, bed.Chat, bed.Channel.Name, false), (m.Kind, m.ChatId, m.Channel, m.IsGroup)));
        Assert.Equal(11, got.Select(m => m.ExternalId).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task No_secret_is_in_any_line_at_trace_nor_in_any_outcome_nor_in_the_store()
    {
        await using var bed = await StartAsync();
        var said = new StringBuilder();
        foreach (var failure in Enum.GetValues<Failure>())
        {
            if (bed.FaultOf(failure) is { } fault)
            {
                foreach (var secret in bed.Secrets)
                {
                    bed.Faults!.Next(bed.SendMethod, Telling(fault, secret));
                    said.AppendLine(CultureInfo.InvariantCulture, $"{await bed.SendAsync(new OutgoingMessage { Text = "a" })}");
                }
            }
        }

        await bed.TypeAsync("xin chào");
        await bed.InboxAsync(1);
        await bed.QueueAsync(new OutgoingMessage { Text = "Chào đồng chí." });
        await bed.ReceivedAsync(1);
        await bed.StopPlatformAsync();
        said.AppendLine(CultureInfo.InvariantCulture, $"{await bed.SendAsync(new OutgoingMessage { Text = "a" })}");
        await bed.StopAsync();
        said.AppendJoin('\n', bed.Store.Readers.Read(db => db.Query<string>("SELECT payload || coalesce(last_error, '') FROM outbox")));
        Assert.NotEmpty(bed.Log.All);
        Assert.DoesNotContain(bed.Log.All.Append(said.ToString()), line => bed.Secrets.Any(s => line.Contains(s, StringComparison.Ordinal)));
    }

    /// <summary>The channel and its platform, not started.</summary>
    internal abstract Task<ChannelBed> NewAsync();

    private async Task<ChannelBed> StartAsync()
    {
        var bed = await NewAsync();
        await bed.StartAsync();
        return bed;
    }

    // As servers and proxies do that repeat what they were asked.
    private static Fault Telling(Fault fault, string secret) => fault switch
    {
        Fault.Refused refused => refused with { Description = $"{refused.Description} {secret} /bot{secret}/x" },
        Fault.Body body => body with { Content = body.Content + secret },
        Fault.DoneBut body => body with { Content = body.Content + secret },
        _ => fault,
    };
}
