using System.Text.RegularExpressions;
using ReportBot.Core.Forms;

namespace ReportBot.Core.Tests.Forms.Composed;

/// <summary>
/// New messages made of known ones in a way that leaves their answers as they were, or whose answers follow: two households in one
/// message, another order, other signs, other words around it. Each way makes nothing of a message that it does not fit.
/// </summary>
internal static partial class ComposedMessages
{
    private static readonly Choices<string> Openings = Lines("openings.txt");
    private static readonly Choices<string> Closings = Lines("closings.txt");
    private static readonly string[] Told = ["aspiration", "difficulty", "proposal"];

    private static readonly Dictionary<(string Key, bool Marked), Choices<CorpusMessage>> Telling = Told.SelectMany(k => new[] { (k, true), (k, false) })
        .ToDictionary(k => k, k => KnownMessages.Of(m => KnownMessages.LabelledText(m, k.Item1) is not null && KnownMessages.IsMarked(m) == k.Item2));

    private static readonly Dictionary<string, Func<CorpusMessage, CorpusMessage?>> Ways = new(StringComparer.Ordinal)
    {
        ["two households on lines"] = m => Two(m, "\n"),
        ["two households behind a stop"] = m => Two(m, ". "),
        ["two households behind a semicolon"] = m => Two(m, "; "),
        ["two households behind a comma"] = m => KnownMessages.StartsWithHousehold(m) && KnownMessages.IsSentence(m) ? Two(m, ", ") : null,
        ["the household in another shape"] = HouseholdNames.Renamed,
        ["sentences in another order"] = Reordered,
        ["labels in another order"] = LabelsReordered,
        ["the words of another message's text"] = WithTextOfAnother,
        ["an opening"] = m => m with { Text = Openings.For(m.Text) + m.Text },
        ["a closing"] = WithClosing,
        ["sentences on lines"] = m => Joined(m, "\n"),
        ["sentences behind semicolons"] = m => Joined(m, "; "),
        ["sentences behind commas"] = m => Joined(m, ", "),
        ["sentences behind exclamation marks"] = m => Joined(m, "! "),
    };

    /// <summary>At most so many messages made this way, of messages that are read as they should be.</summary>
    public static IEnumerable<CorpusMessage> Of(string way, int most) => KnownMessages.All.Shuffled(way)
        .Select(m => (Known: m, Made: Ways[way](m))).Where(m => m.Made is not null && KnownMessages.IsRead(m.Known)).Select(m => m.Made!).Take(most);

    private static CorpusMessage? Two(CorpusMessage first, string sign)
    {
        var second = (sign is "; " or ", " ? KnownMessages.HeadedSentences : KnownMessages.Headed).For(sign + first.Text);
        if (KnownMessages.Household(first) == KnownMessages.Household(second) || (sign != "\n" && first.Text.Contains('\n')) || !KnownMessages.IsRead(second))
        {
            return null;
        }

        var front = sign == "\n" ? first.Text.TrimEnd() : first.Text.TrimEnd('.', '!', '?', ',', ';', ' ');
        return first with { Text = front + sign + second.Text, Reports = [first.Reports[0], second.Reports[0]] };
    }

    // The first sentence names the household. A text of several sentences ends elsewhere in another order, and a sentence that
    // points back says something else there.
    private static CorpusMessage? Reordered(CorpusMessage message)
    {
        var parts = Stop().Split(message.Text.TrimEnd('.'));
        var hasLongText = message.Reports[0].Answers.Any(a => a.Value is Answer.Text { Words: var words } && Stop().IsMatch(words));
        return message.Text.Contains('\n') || hasLongText || parts.Skip(1).Any(PointsBack().IsMatch) ? null : Shuffled(message, parts, ". ", ".");
    }

    // What stands behind a wish or hardship in the same sentence may be of it: only labels begin something else there, and help none.
    private static CorpusMessage? LabelsReordered(CorpusMessage message)
    {
        var parts = BeforeLabel().Split(message.Text.TrimEnd('.'));
        return KnownMessages.IsSentence(message) ? Shuffled(message, parts, ", ", string.Empty) : null;
    }

    private static CorpusMessage? Shuffled(CorpusMessage message, string[] parts, string sign, string end)
    {
        var tail = new Choices<string>(parts.Skip(1), p => p).Shuffled(message.Text).ToList();
        return tail.SequenceEqual(parts.Skip(1), StringComparer.Ordinal) ? null : message with { Text = string.Join(sign, tail.Prepend(parts[0])) + end };
    }

    private static CorpusMessage? WithTextOfAnother(CorpusMessage message)
    {
        if (Told.FirstOrDefault(k => KnownMessages.LabelledText(message, k) is not null) is not { } key)
        {
            return null;
        }

        var other = Telling[(key, KnownMessages.IsMarked(message))].For(message.Text);
        var (own, words) = (KnownMessages.LabelledText(message, key)!, KnownMessages.LabelledText(other, key)!);
        return other == message || !KnownMessages.IsRead(other) ? null : message with
        {
            Text = message.Text.Replace(own, words, StringComparison.Ordinal),
            Reports = [message.Reports[0] with { Answers = message.Reports[0].Answers.With(key, new Answer.Text(words)) }],
        };
    }

    private static CorpusMessage WithClosing(CorpusMessage message)
    {
        var (text, closing) = (message.Text.TrimEnd(), Closings.For(message.Text));
        return message with { Text = closing[0] == '\n' || ".!?".Contains(text[^1], StringComparison.Ordinal) ? text + closing : text + "." + closing };
    }

    private static CorpusMessage? Joined(CorpusMessage message, string sign) =>
        message.Text.Contains('\n') || !Stop().IsMatch(message.Text) ? null : message with { Text = Stop().Replace(message.Text.TrimEnd('.'), sign) };

    /// <summary>The lines of a file, each with the sign that parts it from the message: its line end, or a space.</summary>
    private static Choices<string> Lines(string file) => new(
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Forms/Corpus/Composed", file)).Select(l => l.Replace("\\n", "\n", StringComparison.Ordinal))
            .Select(l => l.Contains('\n') ? l : file == "openings.txt" ? l + " " : " " + l), l => l);

    [GeneratedRegex(@"(?<!\d)\. (?=\p{Lu})", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Stop();

    [GeneratedRegex(@"^(Nhưng|Còn|Nên|Vì|Trị giá|Tổng|Và|Do|Số tiền|Riêng|Tuy|Nhung|Con lai|Nen|Vi|Tri gia|Tong)\b", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex PointsBack();

    [GeneratedRegex(@"[,;] (?=(kk|đx|nv|tn|dx|khó khăn|đề xuất|nguyện vọng|thu nhập|khả năng|kho khan|de xuat|nguyen vong|thu nhap|kha nang)\b)", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex BeforeLabel();
}
