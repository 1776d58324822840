namespace ReportBot.Core.Tests.Forms;

/// <summary>The messages that were held out while the rules were made; the same measure.</summary>
public sealed class HeldOutTests(ITestOutputHelper output)
{
    [Fact]
    public void Held_out_messages_are_read_as_well()
    {
        var score = new CorpusScore();
        foreach (var message in CorpusFile.Read("heldout.txt"))
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
