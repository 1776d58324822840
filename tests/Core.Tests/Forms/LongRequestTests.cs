using ReportBot.Core.Forms.Reading;

namespace ReportBot.Core.Tests.Forms;

/// <summary>Whoever asks for something to go says so shortly; a long message reports, whatever it begins with.</summary>
public sealed class LongRequestTests
{
    private const string Told = " vì nhà đã vay được 30 triệu mua bò giống về nuôi";

    [Fact]
    public void AShortRequestTellsNothing() => Assert.Empty(Read("bỏ đề xuất của H012" + Told).Reports);

    [Fact]
    public void ALongMessageThatBeginsLikeOneIsRead() =>
        Assert.NotEmpty(Read("bỏ đề xuất của H012" + string.Concat(Enumerable.Repeat(Told, 12))).Reports);

    private static MessageReading Read(string text) => MessageReader.Read(text, CorpusFile.Context);
}
