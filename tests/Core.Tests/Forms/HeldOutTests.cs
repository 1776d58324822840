namespace ReportBot.Core.Tests.Forms;

/// <summary>The messages that were held out while the rules were made; the same measure.</summary>
public sealed class HeldOutTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("heldout.txt")]
    [InlineData("heldout-2.txt")]
    [InlineData("heldout-3.txt")]
    [InlineData("heldout-4.txt")]
    [InlineData("heldout-5.txt")]
    [InlineData("heldout-6.txt")]
    [InlineData("heldout-7.txt")]
    [InlineData("heldout-8.txt")]
    [InlineData("heldout-9.txt")]
    [InlineData("heldout-10.txt")]
    [InlineData("heldout-11.txt")]
    [InlineData("heldout-12.txt")]
    [InlineData("heldout-13.txt")]
    [InlineData("heldout-14.txt")]
    [InlineData("heldout-15.txt")]
    [InlineData("heldout-16.txt")]
    [InlineData("heldout-17.txt")]
    [InlineData("heldout-18.txt")]
    [InlineData("heldout-19.txt")]
    [InlineData("heldout-20.txt")]
    [InlineData("heldout-21.txt")]
    [InlineData("heldout-22.txt")]
    [InlineData("heldout-23.txt")]
    [InlineData("heldout-24.txt")]
    [InlineData("heldout-25.txt")]
    [InlineData("heldout-26.txt")]
    [InlineData("heldout-27.txt")]
    [InlineData("heldout-28.txt")]
    [InlineData("heldout-29.txt")]
    [InlineData("heldout-30.txt")]
    [InlineData("heldout-31.txt")]
    [InlineData("heldout-32.txt")]
    [InlineData("heldout-33.txt")]
    [InlineData("heldout-34.txt")]
    [InlineData("heldout-35.txt")]
    [InlineData("heldout-36.txt")]
    [InlineData("heldout-37.txt")]
    [InlineData("heldout-38.txt")]
    [InlineData("heldout-39.txt")]
    [InlineData("heldout-40.txt")]
    [InlineData("heldout-41.txt")]
    [InlineData("heldout-42.txt")]
    public void Held_out_messages_are_read_as_well(string file)
    {
        var score = new CorpusScore();
        foreach (var message in CorpusFile.Read(file))
        {
            score.Add(message);
        }

        output.WriteLine(score.Table());
        output.WriteLine(score.Faults);
        Assert.True(score.Total.Precision >= 99, score.Table() + score.Faults);
        Assert.True(score.Total.Recall >= 95, score.Table() + score.Faults);
        Assert.Equal(0, score["clean"].Wrong);
    }
}
