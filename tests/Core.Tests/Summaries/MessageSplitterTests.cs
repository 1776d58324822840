using ReportBot.Core.Summaries;

namespace ReportBot.Core.Tests.Summaries;

public sealed class MessageSplitterTests
{
    [Fact]
    public void What_fits_is_one_message_without_a_mark() =>
        Assert.Equal(["TỔNG HỢP\nmột\nhai"], MessageSplitter.Pack("TỔNG HỢP", ["một", "hai"]));

    [Fact]
    public void A_section_stays_whole_and_each_part_says_which_it_is()
    {
        var parts = MessageSplitter.Pack("T", [new string('a', 60), new string('b', 60), "c"], limit: 100);

        Assert.Equal(["T (1/2)\n" + new string('a', 60), "T (2/2)\n" + new string('b', 60) + "\nc"], parts);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void No_part_is_over_the_limit_and_no_word_is_lost(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 60; round++)
        {
            var sections = Enumerable.Range(0, random.Next(1, 12)).Select(_ => Section(random)).ToArray();
            var parts = MessageSplitter.Pack("TỔNG HỢP KỲ 10/9/2025", sections);

            Assert.All(parts, part => Assert.InRange(part.Length, 1, MessageSplitter.Limit));
            var said = string.Concat(parts.SelectMany(p => parts.Count == 1 ? p[22..] : p[(p.IndexOf('\n', StringComparison.Ordinal) + 1)..]));
            Assert.Equal(Letters(string.Concat(sections)), Letters(said));
        }
    }

    [Fact]
    public void A_character_of_two_halves_is_not_cut()
    {
        var parts = MessageSplitter.Pack("T", [string.Concat(Enumerable.Repeat("😀", 300))], limit: 101);

        Assert.All(parts, part => Assert.False(char.IsHighSurrogate(part[^1])));
    }

    private static string Section(Random random) => string.Join('\n', Enumerable.Range(0, random.Next(1, 5)).Select(_ =>
        string.Join(random.Next(2) == 0 ? ", " : " ", Enumerable.Range(0, random.Next(1, 700)).Select(_ => new string('x', random.Next(1, 12))))));

    private static string Letters(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
