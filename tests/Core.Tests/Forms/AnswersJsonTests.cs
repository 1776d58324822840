using ReportBot.Core.Forms;

namespace ReportBot.Core.Tests.Forms;

/// <summary>What is stored is read again whatever became of it: one spoiled answer takes nothing from the others.</summary>
public sealed class AnswersJsonTests
{
    private static readonly Form Form = SampleForm.Household;

    [Theory]
    [InlineData("""{"visit_date":"2025-02-30","difficulty":"thiếu vốn"}""")]
    [InlineData("""{"income":1.5,"difficulty":"thiếu vốn"}""")]
    [InlineData("""{"income":99999999999999999999,"difficulty":"thiếu vốn"}""")]
    [InlineData("""{"support":[1],"difficulty":"thiếu vốn"}""")]
    [InlineData("""{"support":"loan","visited":"true","outlook":["hard"],"photo":[],"other":null,"difficulty":"thiếu vốn"}""")]
    public void Answers_of_another_shape_are_left_out(string stored) =>
        Assert.Equal("""{"difficulty":"thiếu vốn"}""", AnswersJson.Write(AnswersJson.Read(Form, stored)));

    [Fact]
    public void What_was_written_is_read_again()
    {
        const string Stored = """{"difficulty":"thiếu vốn","income":1200000,"outlook":"hard","support":["loan","housing"],"support_value":50000000,"visit_date":"2025-09-05","visited":true}""";
        Assert.Equal(Stored, AnswersJson.Write(AnswersJson.Read(Form, Stored)));
    }
}
