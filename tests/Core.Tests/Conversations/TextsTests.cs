using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using ReportBot.Core.Conversations;
using ReportBot.Core.Forms.Reading;

namespace ReportBot.Core.Tests.Conversations;

/// <summary>The sentences of both languages: complete, alike, short, and all of them in use.</summary>
public sealed partial class TextsTests
{
    private const int Longest = 600;

    public static TheoryData<string> Keys() => [.. Texts.Vietnamese.Keys.Order(StringComparer.Ordinal)];

    [Fact]
    public void Both_languages_have_the_same_keys() =>
        Assert.Equal(Texts.Vietnamese.Keys.Order(StringComparer.Ordinal), Texts.English.Keys.Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Keys))]
    public void Both_languages_have_the_same_places(string key) =>
        Assert.Equal(
            Texts.Vietnamese.Places(key).Order(StringComparer.Ordinal).Distinct(StringComparer.Ordinal),
            Texts.English.Places(key).Order(StringComparer.Ordinal).Distinct(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Keys))]
    public void A_sentence_is_short_clean_and_never_blames(string key)
    {
        foreach (var texts in new[] { Texts.Vietnamese, Texts.English })
        {
            var places = texts.Places(key).Select(p => (p, p)).ToArray();
            var sentence = texts.Say(key, places);
            Assert.True(sentence.IsNormalized(), key);
            Assert.InRange(sentence.Length, 1, Longest);
            Assert.DoesNotContain("lỗi", sentence, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("error", sentence, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public void Every_key_is_used_and_every_key_used_is_there()
    {
        var source = string.Join('\n', Directory
            .EnumerateFiles(Path.Combine(Root(), "src/Core"), "*.cs", SearchOption.AllDirectories)
            .Where(f => f.Contains("/Conversations/", StringComparison.Ordinal) || f.Contains("/WebForms/", StringComparison.Ordinal) || f.EndsWith("/PlainText.cs", StringComparison.Ordinal))
            .Select(File.ReadAllText));
        var built = new[] { "period.", "subjects.", "noun.", "reading." };
        Assert.All(
            Texts.Vietnamese.Keys.Where(k => !built.Any(b => k.StartsWith(b, StringComparison.Ordinal))),
            k => Assert.Contains('"' + k + '"', source, StringComparison.Ordinal));
        Assert.All(
            Said().Matches(source).Select(m => m.Groups["key"].Value).Where(k => !k.EndsWith('.')),
            k => Assert.True(Texts.Vietnamese.Has(k), k));
    }

    [Fact]
    public void Every_reason_of_the_reader_has_its_sentence() =>
        Assert.All(ReadingReasons.All, r => Assert.True(Texts.Vietnamese.Has("reading." + r), r));

    [Fact]
    public void A_value_is_never_read_as_a_template() =>
        Assert.Contains("{name}", Texts.Vietnamese.Say("hello", ("name", "{name}")), StringComparison.Ordinal);

    [Fact]
    public void A_missing_sentence_or_value_is_told()
    {
        Assert.Throws<KeyNotFoundException>(() => Texts.Vietnamese.Say("no such key"));
        Assert.Throws<KeyNotFoundException>(() => Texts.Vietnamese.Say("hello"));
    }

    [Theory]
    [InlineData("button.report-now")]
    [InlineData("button.my-households")]
    [InlineData("button.my-subjects")]
    [InlineData("button.summary")]
    [InlineData("button.missing")]
    [InlineData("button.nudge")]
    [InlineData("button.nudge-now")]
    [InlineData("button.same")]
    [InlineData("button.same-all")]
    [InlineData("button.nil")]
    [InlineData("button.skip")]
    [InlineData("button.back")]
    [InlineData("button.keep")]
    [InlineData("button.clear")]
    [InlineData("button.done")]
    [InlineData("button.none")]
    [InlineData("button.today")]
    [InlineData("button.yesterday")]
    [InlineData("button.send")]
    [InlineData("button.right")]
    [InlineData("button.edit")]
    [InlineData("button.later")]
    [InlineData("button.resume")]
    [InlineData("button.next-page")]
    [InlineData("button.previous-page")]
    [InlineData("button.leave-out")]
    [InlineData("button.chats-prefer")]
    [InlineData("button.chats-unlink")]
    [InlineData("button.chats-add")]
    [InlineData("button.progress")]
    [InlineData("button.pause")]
    [InlineData("button.resume-sending")]
    [InlineData("button.stop-sending")]
    public void The_label_of_a_button_can_be_typed(string key)
    {
        Assert.NotNull(Commands.Whole(Texts.Vietnamese.Say(key)));
        Assert.NotNull(Commands.Whole(Texts.English.Say(key)));
    }

    [GeneratedRegex("""(?:\.T|\.Say)\((?:talk\.T\()?"(?<key>[a-z0-9._-]+)"[,)]""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Said();

    private static string Root([CallerFilePath] string caller = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(caller)!, "../../.."));
}
