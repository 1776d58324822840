using System.Text.Json;
using ReportBot.Bot.Channels.Telegram;
using ReportBot.Core.Messaging;

namespace ReportBot.Bot.Tests.Channels.Telegram;

public sealed class UpdateMappingTests
{
    private const string Person = "\"from\":{\"id\":5599000111,\"is_bot\":false,\"first_name\":\"Siu\",\"language_code\":\"vi\"}";
    private const string Private = "\"chat\":{\"id\":5599000111,\"first_name\":\"Siu\",\"type\":\"private\"},\"date\":1757300400";
    private const string Group = "\"chat\":{\"id\":-1002233445566,\"title\":\"Ban Thường vụ\",\"type\":\"supergroup\"},\"date\":1757300400";
    private static readonly DateTimeOffset Now = DateTimeOffset.FromUnixTimeMilliseconds(1757300401234);

    [Theory]
    [InlineData("\"text\":\"H012 tn 1tr2\"", IncomingKind.Text, "H012 tn 1tr2")]
    [InlineData("\"text\":\"\"", IncomingKind.Text, "")]
    [InlineData("\"text\":\"/start K7Q9M2XT\",\"entities\":[{\"offset\":0,\"length\":6,\"type\":\"bot_command\"}]", IncomingKind.Text, "/start K7Q9M2XT")]
    [InlineData("\"text\":\"/baocao@KonGangBot H012\"", IncomingKind.Text, "/baocao H012")]
    [InlineData("\"text\":\"ghi @ai đó\",\"forward_origin\":{\"type\":\"user\"},\"reply_to_message\":{\"message_id\":1}", IncomingKind.Text, "ghi @ai đó")]
    [InlineData("\"sticker\":{\"file_id\":\"S\",\"emoji\":\"👍\"}", IncomingKind.Sticker, null)]
    [InlineData("\"animation\":{\"file_id\":\"A\"},\"document\":{\"file_id\":\"A\",\"mime_type\":\"video/mp4\"}", IncomingKind.Sticker, null)]
    [InlineData("\"voice\":{\"file_id\":\"V\",\"duration\":3}", IncomingKind.Voice, null)]
    [InlineData("\"video_note\":{\"file_id\":\"V\"}", IncomingKind.Voice, null)]
    [InlineData("\"video\":{\"file_id\":\"V\"},\"caption\":\"nhà mới\"", IncomingKind.Voice, "nhà mới")]
    [InlineData("\"document\":{\"file_id\":\"D\",\"file_name\":\"a.xlsx\",\"mime_type\":\"application/vnd.ms-excel\"}", IncomingKind.Document, null)]
    [InlineData("\"contact\":{\"phone_number\":\"0900\",\"first_name\":\"X\"}", IncomingKind.Contact, null)]
    [InlineData("\"location\":{\"latitude\":14,\"longitude\":108}", IncomingKind.Unsupported, null)]
    [InlineData("\"something_of_tomorrow\":{\"a\":[1,{}]}", IncomingKind.Unsupported, null)]
    public void A_message_in_a_private_chat(string content, IncomingKind kind, string? text)
    {
        var message = Map($$$"""{"update_id":7,"message":{"message_id":3,{{{Person}}},{{{Private}}},{{{content}}}}}""")!;

        Assert.Equal(new IncomingMessage
        {
            Channel = "telegram",
            ExternalId = "123456:u7",
            ChatId = "5599000111",
            UserId = "5599000111",
            Kind = kind,
            Text = text,
            MessageRef = "3",
            Sequence = 7,
            SentAt = 1757300400000,
        }, message with { File = null });
    }

    [Theory]
    [InlineData("\"file_name\":\"ds.xlsx\",\"file_size\":31000", "ds.xlsx")]
    [InlineData("\"file_name\":\"ds.xlsx\",\"file_size\":20971521", null)]
    [InlineData("\"file_size\":31000", null)]
    public void A_document_comes_with_its_name_where_it_can_be_fetched(string document, string? name) =>
        Assert.Equal(name, Map($$$"""{"update_id":7,"message":{"document":{"file_id":"D",{{{document}}} },"message_id":3,{{{Person}}},{{{Private}}}}}""")!.File?.Name);

    [Theory]
    [InlineData("\"pinned_message\":{\"message_id\":1,\"date\":0,\"chat\":{\"id\":1,\"type\":\"private\"}}")]
    [InlineData("\"message_auto_delete_timer_changed\":{\"message_auto_delete_time\":86400}")]
    [InlineData("\"text\":\"/tonghop@OtherBot\"")]
    public void What_no_person_said_to_this_bot_is_passed_over(string content) =>
        Assert.Null(Map($$$"""{"update_id":7,"message":{"message_id":3,{{{Person}}},{{{Private}}},{{{content}}}}}"""));

    [Theory]
    [InlineData("\"new_chat_members\":[{\"id\":1}]")]
    [InlineData("\"left_chat_member\":{\"id\":1}")]
    [InlineData("\"new_chat_title\":\"x\"")]
    public void What_happens_to_a_group_is_passed_over(string content) =>
        Assert.Null(Map($$$"""{"update_id":7,"message":{"message_id":3,{{{Person}}},{{{Group}}},{{{content}}}}}"""));

    [Theory]
    [InlineData("{\"update_id\":7}")]
    [InlineData("{\"update_id\":7,\"poll\":{\"id\":\"1\"}}")]
    [InlineData("{\"update_id\":7,\"message\":{\"message_id\":1}}")]
    [InlineData("{\"update_id\":7,\"callback_query\":{\"id\":\"1\",\"from\":{\"id\":1},\"inline_message_id\":\"x\",\"data\":\"q\"}}")]
    [InlineData("{\"update_id\":7,\"callback_query\":{\"id\":\"1\",\"from\":{\"id\":1},\"message\":{\"message_id\":1,\"date\":0,\"chat\":{\"id\":1,\"type\":\"private\"}},\"game_short_name\":\"x\"}}")]
    public void What_says_nothing_is_passed_over(string update) => Assert.Null(Map(update));

    [Fact]
    public void A_group_is_known_as_one()
    {
        var message = Map($$$"""{"update_id":7,"message":{"message_id":3,{{{Person}}},{{{Group}}},"text":"/tonghop@kongangbot 10/9"}}""")!;
        Assert.Equal(("-1002233445566", "5599000111", true, "/tonghop 10/9"), (message.ChatId, message.UserId, message.IsGroup, message.Text));
    }

    [Fact]
    public void The_largest_picture_that_can_be_fetched_is_taken()
    {
        var message = Map($$$"""
            {"update_id":7,"message":{"message_id":3,{{{Person}}},{{{Private}}},"media_group_id":"9","caption":"nhà H012","photo":[
              {"file_id":"s","file_unique_id":"a","width":90,"height":67,"file_size":1200},
              {"file_id":"m","file_unique_id":"b","width":1280,"height":960,"file_size":20971520},
              {"file_id":"l","file_unique_id":"c","width":2560,"height":1920,"file_size":20971521}]} }
            """)!;
        Assert.Equal((IncomingKind.Photo, "nhà H012", new IncomingFile("m", "image/jpeg", 20971520)), (message.Kind, message.Text, message.File));
    }

    [Fact]
    public void A_picture_sent_as_a_file_is_a_picture()
    {
        var message = Map($$$"""{"update_id":7,"message":{"message_id":3,{{{Person}}},{{{Private}}},"document":{"file_id":"d","mime_type":"image/png","file_size":5} } }""")!;
        Assert.Equal((IncomingKind.Photo, new IncomingFile("d", "image/png", 5)), (message.Kind, message.File));
    }

    [Fact]
    public void An_edited_message_says_the_new_text()
    {
        var message = Map($$$"""{"update_id":8,"edited_message":{"message_id":3,{{{Person}}},{{{Private}}},"edit_date":1757300460,"text":"H012 tn 1tr3"}}""")!;
        Assert.Equal((IncomingKind.Edited, "H012 tn 1tr3", 1757300460000), (message.Kind, message.Text, message.SentAt));
    }

    [Fact]
    public void A_press_carries_its_data_and_the_time_it_came()
    {
        var message = Map($$$"""
            {"update_id":9,"callback_query":{"id":"4382","{{{Person[1..]}}},"chat_instance":"1","data":"q3:yes",
             "message":{"message_id":3,"chat":{"id":5599000111,"type":"private"},"date":0} } }
            """)!;
        Assert.Equal((IncomingKind.Press, "q3:yes", "5599000111", 1757300401234), (message.Kind, message.Press, message.ChatId, message.SentAt));
    }

    [Theory]
    [InlineData("member", "kicked", IncomingKind.Blocked)]
    [InlineData("kicked", "member", IncomingKind.Unblocked)]
    [InlineData("administrator", "left", IncomingKind.Blocked)]
    [InlineData("left", "administrator", IncomingKind.Unblocked)]
    [InlineData("member", "administrator", null)]
    public void Blocking_and_unblocking(string before, string after, IncomingKind? kind)
    {
        var message = Map($$$"""
            {"update_id":10,"my_chat_member":{{{{Private}}},{{{Person}}},"old_chat_member":{"status":"{{{before}}}","user":{"id":1}},"new_chat_member":{"status":"{{{after}}}","user":{"id":1},"until_date":0} } }
            """);
        Assert.Equal(kind, message?.Kind);
    }

    [Theory]
    [InlineData("\"caption\":\"H012 tn 1tr3\",", "H012 tn 1tr3")]
    [InlineData("", "")]
    public void The_words_below_a_picture_may_be_changed_and_taken_away(string caption, string says)
    {
        var message = Map($$$"""{"update_id":8,"edited_message":{"message_id":3,{{{Person}}},{{{Private}}},"edit_date":1757300460,{{{caption}}}"photo":[{"file_id":"a","file_unique_id":"b","width":90,"height":60}] } }""")!;
        Assert.Equal((IncomingKind.Edited, says, "3"), (message.Kind, message.Text, message.MessageRef));
        Assert.Null(Map($$$"""{"update_id":8,"edited_message":{"message_id":3,{{{Person}}},{{{Private}}},"edit_date":1757300460,"location":{"latitude":1} } }"""));
    }

    [Fact]
    public void Ids_in_quotes_or_of_64_bits_and_dates_in_milliseconds_are_read()
    {
        var message = Map("""{"update_id":"7000000000","message":{"message_id":5000000000,"from":{"id":"12"},"chat":{"id":"12","type":"private"},"date":1757300400123,"text":"a"}}""")!;
        Assert.Equal(("123456:u7000000000", "12", 1757300400000), (message.ExternalId, message.ChatId, message.SentAt));
    }

    [Fact]
    public void An_edit_names_the_message_it_changes_and_every_message_its_place()
    {
        var typed = Map($$$"""{"update_id":8,"message":{"message_id":3,{{{Person}}},{{{Private}}},"date":1757300400,"text":"H012 tn 1tr2"}}""")!;
        var edited = Map($$$"""{"update_id":9,"edited_message":{"message_id":3,{{{Person}}},{{{Private}}},"date":1757300400,"edit_date":1757300460,"text":"H012 tn 1tr3"}}""")!;
        Assert.Equal(("3", "3"), (typed.MessageRef, edited.MessageRef));
        Assert.Equal((8, 9), (typed.Sequence, edited.Sequence));
    }

    [Fact]
    public void Pictures_sent_together_have_one_name() =>
        Assert.Equal("13579", Map($$$"""
            {"update_id":8,"message":{"message_id":3,{{{Person}}},{{{Private}}},"date":1757300400,"media_group_id":"13579",
             "photo":[{"file_id":"a","file_unique_id":"b","width":90,"height":90,"file_size":100}]} }
            """)!.Album);

    [Theory]
    [InlineData("-100", "\"migrate_to_chat_id\":-100200", "-100", "-100200")]
    [InlineData("-100200", "\"migrate_from_chat_id\":-100", "-100", "-100200")]
    public void A_group_that_became_a_supergroup_has_moved(string chat, string says, string from, string to)
    {
        var message = Map($$$"""{"update_id":8,"message":{"message_id":3,{{{Person}}},"chat":{"id":{{{chat}}},"type":"group","title":"x"},"date":1757300400,{{{says}}}}}""")!;
        Assert.Equal((IncomingKind.Moved, from, to), (message.Kind, message.ChatId, message.MovedTo));
    }

    private static IncomingMessage? Map(string json) =>
        new UpdateMapping("telegram", "123456").Map(UpdateJson.Read(JsonDocument.Parse(json).RootElement)!, "KonGangBot", Now);
}
