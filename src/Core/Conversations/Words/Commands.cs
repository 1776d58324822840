using System.Globalization;
using ReportBot.Core.Text;

namespace ReportBot.Core.Conversations;

/// <summary>Finds a command in what was typed: with or without slash, marks or capitals.</summary>
internal static class Commands
{
    private static readonly Vocabulary Before = new("dạ", "dạ vâng", "vâng", "ừ");
    private static readonly Vocabulary After = new("ạ", "nhé", "nha", "nhá", "nghe", "hen", "ad", "em", "anh", "chị", "đồng chí", "ơi", "bạn");

    /// <summary>A message that begins with a slash; a word that is no command comes back as <c>Known: false</c>.</summary>
    public static (Command Command, bool Known)? Slash(string text)
    {
        if (text.Length < 2 || text[0] != '/' || !char.IsAsciiLetter(text[1]))
        {
            return null;
        }

        var end = text.AsSpan().IndexOfAny(' ', '\n');
        var name = end < 0 ? text[1..] : text[1..end];
        var rest = end < 0 ? "" : text[(end + 1)..].Trim();
        var at = name.IndexOf('@', StringComparison.Ordinal);
        var folded = VietnameseText.Fold(at < 0 ? name : name[..at]).Replace("_", "", StringComparison.Ordinal);
        return CommandWords.Table.TryGetValue(folded, out var verb) && verb <= Verb.Back
            ? (new Command(verb, rest), true)
            : (default, false);
    }

    /// <summary>The longest phrase that the text begins with, and the words after it.</summary>
    public static Command? Find(string text)
    {
        var normal = WithoutPictures(Text.VietnameseText.Normalize(text)).Trim(' ', '\n', '.', '!', '?', ',', '“', '”', '"');
        if (string.Equals(normal, "dừng", StringComparison.OrdinalIgnoreCase))
        {
            // Without marks it reads as "đúng", the opposite.
            return new Command(Verb.Cancel, "");
        }

        if (normal.StartsWith("đừng", StringComparison.OrdinalIgnoreCase) || MayForbid(normal))
        {
            // "Đừng gửi" reads as "đúng, gửi" without its marks, and is the opposite.
            return normal.StartsWith("đừng gửi", StringComparison.OrdinalIgnoreCase) ? new Command(Verb.Cancel, "") : null;
        }

        var folded = VietnameseText.Fold(normal);
        if (!CommandWords.Table.ContainsKey(folded) && ReportWish.Is(normal))
        {
            return new Command(Verb.Report, "");
        }

        var ends = WordEnds(folded);
        for (var i = ends.Count - 1; i >= 0; i--)
        {
            if (CommandWords.Table.TryGetValue(Squeeze(folded[..ends[i]]), out var verb))
            {
                return new Command(verb, normal[ends[i]..].Trim(' ', ':', '\n', '.', ','));
            }
        }

        return null;
    }

    /// <summary>"dung gui" without marks may be "đúng, gửi" or "đừng gửi": it is neither.</summary>
    public static bool MayForbid(string text) => text.TrimStart().StartsWith("dung gui", StringComparison.OrdinalIgnoreCase);

    /// <summary>A command said in exactly one of its phrases, with nothing after it.</summary>
    public static Verb? Whole(string text) => Find(text) is { Rest.Length: 0 } command ? command.Verb
        : Polite(text) is { } bare && Find(bare) is { Rest.Length: 0 } meant ? meant.Verb
        : null;

    /// <summary>A whole command without the courtesy around it, as it is to be read; any other text as it stands.</summary>
    public static string Bare(string text) =>
        Find(text) is { Rest.Length: 0 } ? text : Polite(text) is { } bare && Find(bare) is { Rest.Length: 0 } ? bare : text;

    // "dạ đúng", "bỏ qua ạ": the same without the courtesy around it; null where there is none.
    private static string? Polite(string text)
    {
        var words = TokenText.Of(VietnameseText.Normalize(text).Trim());
        var from = Before.SkipAll(words, 0, words.Count);
        var to = words.Count;
        while (to > from && (After.Skip(words, to - 1, to) == to || words[to - 1].Kind == TokenKind.Sign))
        {
            to--;
        }

        return from > 0 && from == to ? words.Slice(0, 1)
            : from < to && (from > 0 || to < words.Count) ? words.Slice(from, to)
            : null;
    }

    // "ok 👍" is "ok": what stands around words and is none.
    private static string WithoutPictures(string text)
    {
        var end = text.Length;
        while (end > 0 && (char.IsSurrogate(text[end - 1]) || text[end - 1] is '\u200d' or '\ufe0f' or ' ' || char.GetUnicodeCategory(text[end - 1]) == UnicodeCategory.OtherSymbol))
        {
            end--;
        }

        return end == 0 ? text : text[..end];
    }

    private static List<int> WordEnds(string folded)
    {
        var ends = new List<int>(CommandWords.Longest);
        for (var i = 1; i <= folded.Length && ends.Count < CommandWords.Longest; i++)
        {
            if ((i == folded.Length || folded[i] is ' ' or ':' or ',' or '\n') && char.IsLetterOrDigit(folded[i - 1]))
            {
                ends.Add(i);
            }
        }

        return ends;
    }

    private static string Squeeze(string phrase) =>
        phrase.Contains("  ", StringComparison.Ordinal)
            ? string.Join(' ', phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            : phrase;
}
