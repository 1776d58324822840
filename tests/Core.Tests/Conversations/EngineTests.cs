using System.Globalization;
using ReportBot.Core.Conversations;
using ReportBot.Core.Forms;
using ReportBot.Core.Messaging;
using ReportBot.Core.Plans;

namespace ReportBot.Core.Tests.Conversations;

/// <summary>What holds whatever people do.</summary>
public sealed class EngineTests
{
    private static readonly string[] Typed =
    [
        "báo cáo", "h012", "H013", "H999", "1", "2", "3", "14", "rồi", "chưa", "không", "hôm qua", "31/9", "5-7 triệu", "50", "1tr2",
        "bỏ qua", "quay lại", "hủy", "tiếp", "đúng", "sửa", "sửa 2", "sửa thu nhập", "xóa khó khăn", "không có gì mới", "như kỳ trước",
        "cả báo cáo như kỳ trước", "thiếu nước tưới", "kỳ 20/9", "kỳ 10/9", "lịch sử", "lịch sử h012", "hạn", "các hộ của tôi", "đột xuất",
        "đột xuất h018", "trợ giúp", "ngôn ngữ", "english", "/ngonngu en", "/ngonngu vi", "", "…", "🙂", "xóa nháp", "trang sau", "siu kla",
        "H012 đã thăm hôm qua, vay 50tr mua 2 bò, tn 1tr2, kk thiếu nước; H017 ko có gì mới", "H012 tn 5-7 triệu; h13 đã thăm",
        "đã thăm hôm qua, kk thiếu vốn", "H999 đã thăm", "tn 1tr2, kk thiếu vốn", "H017 xóa đề xuất", "sửa h012 thu nhập 1tr3",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public void Every_message_is_answered_whatever_came_before(int seed)
    {
        var random = new Random(seed);
        var office = new Office { Now = PlanClock.At(KonGang.Plan, new DateOnly(2025, 9, 9), new TimeOnly(8, 5)) };
        office.Link("telegram", "CB001");
        office.AddReport("H012", "periodic:2025-08-20", """{"visited":true,"income":1100000}""", "filed");
        IReadOnlyList<Button> buttons = [];
        for (var i = 0; i < 600; i++)
        {
            var input = Next(random, buttons, i);
            var said = office.Receive(input, buttons: seed % 2 == 0);
            Assert.True(said.Count > 0 || input.Kind == IncomingKind.Press, $"No answer to '{input.Text}'.");
            buttons = said.Count > 0 ? said[^1].Buttons : buttons;
            office.Now = office.Now.AddMinutes(random.Next(20));
        }
    }

    [Fact]
    public void A_step_is_a_pure_function()
    {
        var office = new Office { Now = PlanClock.At(KonGang.Plan, new DateOnly(2025, 9, 9), new TimeOnly(8, 5)) };
        office.Link("telegram", "CB001");
        var knowledge = office.Know("telegram", buttons: true);
        var first = Engine.Step(ConversationState.Start, Message("báo cáo h012"), knowledge);
        var second = Engine.Step(ConversationState.Start, Message("báo cáo h012"), knowledge);
        Assert.Equal(ConversationJson.Write(first.State), ConversationJson.Write(second.State));
        Assert.Equal(Said(first), Said(second));
    }

    [Fact]
    public void A_draft_of_an_older_form_goes_on_at_the_first_question_that_is_open()
    {
        var office = new Office { Now = PlanClock.At(KonGang.Plan, new DateOnly(2025, 9, 9), new TimeOnly(8, 5)) };
        office.Link("telegram", "CB001");
        office.Receive(Message("báo cáo h012"), buttons: true);
        office.Receive(Message("rồi"), buttons: true);
        office.Change(d => d with
        {
            FormVersion = 0,
            Answers = d.Answers.With("visit_date", new Answer.Date(new DateOnly(2025, 9, 5))).With("outlook", new Answer.Chosen("a choice of the old form")),
        });
        var said = office.Receive(Message("tiếp"), buttons: true);
        Assert.StartsWith("H012 · 1/8 · Thăm ngày nào?", said[^1].Text, StringComparison.Ordinal);
        office.Receive(Message("hôm qua"), buttons: true);
        Assert.Equal(KonGang.Plan.Forms[0].Version, Assert.Single(office.Drafts).Value.FormVersion);
        Assert.False(Assert.Single(office.Drafts).Value.Answers.Has("outlook"));
    }

    [Fact]
    public void Without_a_plan_a_linked_person_is_told_so()
    {
        var office = new Office();
        office.Link("telegram", "CB001");
        var turn = Engine.Step(ConversationState.Start, Message("báo cáo"), office.Know("telegram", buttons: true) with { Plans = [] });
        Assert.Contains("Chưa có kế hoạch", Assert.Single(Said(turn)), StringComparison.Ordinal);
    }

    private static List<string> Said(Turn turn) => [.. turn.Effects.OfType<Effect.Say>().Select(s => s.Message.Text)];

    private static IncomingMessage Next(Random random, IReadOnlyList<Button> buttons, int number)
    {
        var text = Typed[random.Next(Typed.Length)];
        return random.Next(10) switch
        {
            < 4 when buttons.Count > 0 => Message("") with { Kind = IncomingKind.Press, Text = null, Press = buttons[random.Next(buttons.Count)].Data },
            4 => Message("") with { Kind = IncomingKind.Press, Text = null, Press = random.Next(3) switch { 0 => "nonsense", 1 => $"{random.Next(600)}:skip", _ => "/xyz" } },
            5 => Message(text) with { Kind = IncomingKind.Photo, File = new IncomingFile("anh-" + number.ToString(CultureInfo.InvariantCulture), "image/jpeg", 1) },
            6 => Message(text) with { Kind = IncomingKind.Sticker },
            _ => Message(text),
        };
    }

    private static IncomingMessage Message(string text) => new()
    {
        Channel = "test", ExternalId = "1", ChatId = "telegram", UserId = "telegram", Kind = IncomingKind.Text, Text = text,
    };
}
