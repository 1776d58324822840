using ReportBot.Core.Tests.Forms.Composed;

namespace ReportBot.Core.Tests.Forms;

/// <summary>
/// Messages made of messages that are read as they should be, in ways that leave the answers as they were: two households in one,
/// another order, other signs, words around it. The floors are what was measured and only rise, less what one message more of the corpus
/// that is read may bring; what is wrong is listed in the output.
/// </summary>
public sealed class ComposedMessagesTests(ITestOutputHelper output)
{
    private const int Most = 250;
    private const int MadeUp = 1000;
    private const int Fewest = 100;

    [Theory]
    [InlineData("two households on lines", 99.8, 99.5)]
    [InlineData("two households behind a stop", 99.8, 99)]
    [InlineData("two households behind a semicolon", 99.5, 99.5)]
    [InlineData("two households behind a comma", 99.8, 99.3)]
    [InlineData("the household in another shape", 99.5, 99.5)]
    [InlineData("sentences in another order", 99.3, 99)]
    [InlineData("labels in another order", 99, 99.5)]
    [InlineData("the words of another message's text", 99.8, 99.8)]
    [InlineData("an opening", 99, 99)]
    [InlineData("a closing", 99.5, 99.5)]
    [InlineData("sentences on lines", 99.5, 99.5)]
    [InlineData("sentences behind semicolons", 99, 99.5)]
    [InlineData("sentences behind commas", 99, 99.5)]
    [InlineData("sentences behind exclamation marks", 99.5, 99.5)]
    public void What_is_read_is_read_as_well_in_a_message_made_of_it(string way, double precision, double recall) =>
        Measure(ComposedMessages.Of(way, Most), precision, recall);

    [Fact]
    public void An_everyday_report_that_is_made_up_is_read() => Measure(MadeUpReports.Some(MadeUp), 99.5, 99);

    private void Measure(IEnumerable<CorpusMessage> messages, double precision, double recall)
    {
        var score = new CorpusScore();
        foreach (var message in messages)
        {
            score.Add(message);
        }

        output.WriteLine(score.Table());
        output.WriteLine(score.Faults);
        Assert.True(score.Total.Messages >= Fewest, score.Table());
        Assert.True(score.Total.Precision >= precision, score.Table() + score.Faults);
        Assert.True(score.Total.Recall >= recall, score.Table() + score.Faults);
    }
}
