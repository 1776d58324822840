using ReportBot.Core.Messaging;

namespace ReportBot.Core.Tests.Conversations;

public sealed class PlainTextTests
{
    [Fact]
    public void Numbers_become_lines_and_words_one_line()
    {
        var message = new OutgoingMessage
        {
            Text = "Đã thăm chưa?",
            Buttons = [new Button("Rồi", "1:y", 1), new Button("Chưa", "1:n", 2), new Button("Bỏ qua", "1:skip"), new Button("Làm tiếp H013", "/tiep")],
        };
        Assert.Equal("Đã thăm chưa?\n1. Rồi\n2. Chưa\nGõ “bỏ qua”, “làm tiếp H013”", PlainText.Render(message));
    }

    [Fact]
    public void What_the_text_says_already_is_not_said_twice()
    {
        var message = new OutgoingMessage { Text = "1. H012", Buttons = [new Button("H012", "1:s0", 1, InText: true), new Button("Sửa", "1:edit", InText: true)] };
        Assert.Equal("1. H012", PlainText.Render(message));
    }

    [Fact]
    public void The_words_are_in_the_language_of_the_text() =>
        Assert.Equal("Hello\nType “skip”", PlainText.Render(new OutgoingMessage { Text = "Hello", Language = "en", Buttons = [new Button("Skip", "1:skip")] }));

    [Fact]
    public void Without_buttons_the_text_stands_alone() => Assert.Equal("Chào", PlainText.Render(new OutgoingMessage { Text = "Chào" }));
}
