using System.Globalization;
using System.Reflection;

namespace ReportBot.Core.Documents.Content;

/// <summary>
/// Sentences as an office keeps them: <c>key = sentence</c> a line, indented lines go on, <c>#</c> opens a remark.
/// </summary>
public static class WordingFile
{
    private const string Resource = "wording.report.vi.txt";

    /// <summary>The product's own sentences, from <c>plans/wording/report.vi.txt</c>.</summary>
    public static IReadOnlyDictionary<string, string> Default { get; } = LoadDefault();

    /// <summary>Reads a file; what is wrong goes to <paramref name="problem"/> with its line, and is left out.</summary>
    public static IReadOnlyDictionary<string, string> Parse(string text, Action<int, string> problem)
    {
        var sentences = new Dictionary<string, string>(StringComparer.Ordinal);
        string? key = null;
        var number = 0;
        foreach (var line in text.ReplaceLineEndings("\n").TrimStart('\uFEFF').Split('\n'))
        {
            number++;
            if (line.Trim().Length == 0 || line[0] == '#')
            {
                key = null;
            }
            else if (line[0] is ' ' or '\t')
            {
                GoOn(sentences, key, line.Trim(), () => problem(number, "Dòng thụt vào phải đi tiếp một câu ở ngay trên."));
            }
            else
            {
                key = Begin(sentences, line, message => problem(number, message));
            }
        }

        return sentences;
    }

    /// <summary>What keeps a sentence from taking the place of the product's own; null where it may.</summary>
    public static string? Problem(string key, string sentence)
    {
        if (!Default.TryGetValue(key, out var own) && !IsForm(key))
        {
            return $"Không có câu nào tên \"{key}\"; xem các tên trong wording/report.vi.txt.";
        }

        if (Places(sentence) is not { } places)
        {
            return "Ngoặc nhọn phải đủ đôi, ví dụ {received}.";
        }

        var allowed = own is null ? [] : Places(own)!;
        return places.FirstOrDefault(p => !allowed.Contains(p, StringComparer.Ordinal)) is { } strange
            ? $"Câu \"{key}\" không có chỗ {{{strange}}}" + (allowed.Count > 0 ? $"; có: {string.Join(", ", allowed.Select(a => $"{{{a}}}"))}." : ".")
            : null;
    }

    // A line for a question of a form of the office's own.
    private static bool IsForm(string key) =>
        key.Split('.') is [("figure" or "opinion"), _, _] or ["choice", _, _, _];

    private static void GoOn(Dictionary<string, string> sentences, string? key, string text, Action problem)
    {
        if (key is null)
        {
            problem();
        }
        else
        {
            sentences[key] += " " + text;
        }
    }

    private static string? Begin(Dictionary<string, string> sentences, string line, Action<string> problem)
    {
        var at = line.IndexOf('=', StringComparison.Ordinal);
        var key = at < 0 ? "" : line[..at].Trim();
        if (key.Length == 0)
        {
            problem("Mỗi dòng là: khóa = câu.");
            return null;
        }

        if (!sentences.TryAdd(key, line[(at + 1)..].Trim().Normalize()))
        {
            problem($"Câu \"{key}\" ghi hai lần; hãy bỏ bớt một.");
            return null;
        }

        return key;
    }

    private static List<string>? Places(string sentence)
    {
        var places = new List<string>();
        var open = -1;
        for (var i = 0; i < sentence.Length; i++)
        {
            if (sentence[i] == '{' && open < 0)
            {
                open = i;
            }
            else if (sentence[i] == '}' && open >= 0)
            {
                places.Add(sentence[(open + 1)..i]);
                open = -1;
            }
            else if (sentence[i] is '{' or '}')
            {
                return null;
            }
        }

        return open < 0 ? places : null;
    }

    private static IReadOnlyDictionary<string, string> LoadDefault()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"No {Resource}.");
        using var reader = new StreamReader(stream);
        return Parse(reader.ReadToEnd(), (line, problem) => throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"{Resource}, line {line}: {problem}")));
    }
}
