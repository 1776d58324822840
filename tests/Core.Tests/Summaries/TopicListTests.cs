using ReportBot.Core.Summaries;
using ReportBot.Core.Tests.Forms;
using ReportBot.Core.Forms;

namespace ReportBot.Core.Tests.Summaries;

/// <summary>Which subjects the words of officials are gathered under.</summary>
public sealed class TopicListTests
{
    [Theory]
    [InlineData("Nhà dột quá", "nhà ở dột nát, xuống cấp")]
    [InlineData("nha bi dot, mua la uot het", "nhà ở dột nát, xuống cấp")]
    [InlineData("bà bị giãn tĩnh mạch đứng lâu không nổi", "bệnh tật, sức khỏe yếu")]
    [InlineData("thiếu nước tưới mùa khô, giếng cạn từ tháng 3", "thiếu nước tưới")]
    [InlineData("giếng cạn từ tháng 3", "thiếu nước sinh hoạt")]
    [InlineData("bò bị bệnh bỏ ăn", "dịch bệnh, sâu bệnh trên vật nuôi, cây trồng")]
    [InlineData("thiếu vốn mua thức ăn cho heo", "thiếu vốn")]
    [InlineData("thiếu vốn mua phân, đường lầy lội", "thiếu vốn|đường sá, đi lại khó")]
    [InlineData("mẹ già đau khớp, con bỏ học", "bệnh tật, sức khỏe yếu|con em học hành khó khăn")]
    [InlineData("vợ bị tiểu đường", "bệnh tật, sức khỏe yếu")]
    [InlineData("chồng đã khỏi bệnh", "")]
    [InlineData("không thiếu vốn, hết nợ", "")]
    [InlineData("bo di lam xa", "")]
    [InlineData("do em di xa", "")]
    [InlineData("máng bị trâu dẫm bể", "")]
    public void Hardships(string words, string subjects) => Assert.Equal(subjects, string.Join('|', Topics.Difficulties.In(words)));

    [Theory]
    [InlineData("cho vay 50tr mua 2 bò", "vay vốn ưu đãi")]
    [InlineData("cho vay 50tr mua 2 bò, cấp thẻ BHYT cho mẹ già", "vay vốn ưu đãi|thẻ BHYT, khám chữa bệnh")]
    [InlineData("1) máy bơm 2) làm đường", "máy móc, phương tiện, dụng cụ|đường sá, cầu cống")]
    [InlineData("khoan gieng", "nước sinh hoạt, nước tưới")]
    [InlineData("được học nghề sửa xe máy", "việc làm, học nghề")]
    [InlineData("có nhà vệ sinh", "nhà vệ sinh")]
    [InlineData("cho ít tôn lợp chuồng", "con giống, cây giống, vật tư sản xuất")]
    [InlineData("sửa lại mái tôn cho hộ", "sửa chữa, xây dựng nhà ở")]
    public void Proposals_and_wishes(string words, string subjects) => Assert.Equal(subjects, string.Join('|', Topics.Proposals.In(words)));

    [Fact]
    public void Most_of_what_the_corpus_says_in_words_has_a_subject()
    {
        var (difficulties, proposals) = (Share("difficulty", Topics.Difficulties), Share("proposal", Topics.Proposals));
        Assert.True(difficulties >= 0.85 && proposals >= 0.88, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{difficulties:P1} {proposals:P1}"));
    }

    private static double Share(string key, TopicList topics)
    {
        var told = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Forms/Corpus"), "heldout*.txt")
            .SelectMany(f => CorpusFile.Read(Path.GetFileName(f))).SelectMany(m => m.Reports)
            .Select(r => (r.Answers[key] as Answer.Text)?.Words).OfType<string>().Distinct(StringComparer.Ordinal).ToArray();
        return (double)told.Count(w => topics.In(w).Count > 0) / told.Length;
    }
}
