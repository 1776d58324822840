using System.Text.RegularExpressions;
using ReportBot.Core.Conversations;
using ReportBot.Core.Households;
using ReportBot.Tests.Shared;

namespace ReportBot.Core.Tests.Households;

/// <summary>The sentences about households: complete in both languages, alike, short, and all of them in use.</summary>
public sealed partial class HouseholdTextsTests
{
    // Keys made of a word of storage or of a list.
    private static readonly string[] Built = ["kind.", "to.", "refused.", "minority.", "review.ask-", "event.", "annual.part-", "annual.words-", "annual.path", "annual.state-", "button.annual-", "import.", "left.reason-"];

    private static readonly Texts Vietnamese = HouseholdTexts.For("vi");
    private static readonly Texts English = HouseholdTexts.For("en");

    [Fact]
    public void Both_languages_say_the_same_things_with_the_same_places()
    {
        Assert.Equal(Vietnamese.Keys.Order(StringComparer.Ordinal), English.Keys.Order(StringComparer.Ordinal));
        Assert.All(Vietnamese.Keys, key => Assert.Equal(
            Vietnamese.Places(key).Order(StringComparer.Ordinal), English.Places(key).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void A_sentence_is_short_clean_and_never_blames() => Assert.All(new[] { Vietnamese, English }, texts => Assert.All(texts.Keys, key =>
    {
        var sentence = texts.Say(key, [.. texts.Places(key).Select(p => (p, p))]);
        Assert.True(sentence.IsNormalized(), key);
        Assert.InRange(sentence.Length, 1, 600);
        Assert.DoesNotContain("lỗi", sentence, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("error", sentence, StringComparison.OrdinalIgnoreCase);
    }));

    [Fact]
    public void Every_key_is_used_and_every_key_used_is_there()
    {
        var source = string.Join('\n', Repository.Sources("src/Core").Select(File.ReadAllText));
        Assert.All(
            Vietnamese.Keys.Where(k => !Built.Any(b => k.StartsWith(b, StringComparison.Ordinal))),
            k => Assert.Contains('"' + k + '"', source, StringComparison.Ordinal));
        Assert.All(Said().Matches(source).Select(m => m.Groups["key"].Value).Where(k => !k.EndsWith('.') && !k.EndsWith('-')), k => Assert.True(Vietnamese.Has(k), k));
    }

    [GeneratedRegex("""\.L\(\s*"(?<key>[a-z0-9._-]+)"[,)]""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Said();
}
