namespace ReportBot.Core.Tests.Forms;

/// <summary>Rows of a subject each, with what a careful secretary writes down: all of it is read, and nothing else.</summary>
public sealed class HouseholdRowsTests
{
    [Theory]
    [InlineData("household-frames.txt")]
    [InlineData("household-figures.txt")]
    [InlineData("household-marks.txt")]
    [InlineData("household-cells.txt")]
    [InlineData("household-short.txt")]
    [InlineData("household-addressed.txt")]
    [InlineData("household-turns.txt")]
    public void Every_field_is_read_and_no_other(string file)
    {
        var score = new CorpusScore();
        foreach (var message in CorpusFile.Read(file))
        {
            score.Add(message);
        }

        Assert.True(score.Total is { Wrong: 0, Missed: 0, NotAsked: 0, OverAsked: 0 }, score.Faults);
    }
}
