namespace ReportBot.Core.Tests.Forms;

/// <summary>Measures the reading of whole messages against what a careful secretary writes down.</summary>
public sealed class CorpusTests(ITestOutputHelper output)
{
    [Fact]
    public void Messages_are_read_as_a_careful_secretary_reads_them()
    {
        var score = new CorpusScore();
        foreach (var file in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Forms/Corpus"), "messages-*.txt").Order(StringComparer.Ordinal))
        {
            foreach (var message in CorpusFile.Read(Path.GetFileName(file)))
            {
                score.Add(message);
            }
        }

        output.WriteLine(score.Table());
        output.WriteLine(score.Faults);
        Assert.True(score.Total.Precision >= 99, score.Table() + score.Faults);
        Assert.True(score.Total.Recall >= 95, score.Table() + score.Faults);
        Assert.Equal(0, score["clean"].Wrong);
        Assert.Equal(0, score.Total.NotAsked);
        Assert.True(score.Total.Wrong < 0.005 * (score.Total.Right + score.Total.Wrong), score.Table() + score.Faults);
    }
}
