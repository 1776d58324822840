using System.Globalization;
using System.Reflection;

namespace ReportBot.Core.Summaries;

/// <summary>Reads <c>plans/wording/topics.vi.txt</c>; its head says what the lines mean.</summary>
internal static class TopicFile
{
    private const string Resource = "wording.topics.vi.txt";
    private const string Other = "khác";
    private const string OneAClause = "mỗi vế";
    private const string General = "chung:";
    private const string Except = "trừ:";
    private const string EndsClause = "hết vế";

    /// <summary>The product's own lists, by their names.</summary>
    public static IReadOnlyDictionary<string, TopicList> Default { get; } = LoadDefault();

    /// <summary>The lists of a file.</summary>
    /// <exception cref="FormatException">A line is none of those that the head of the file names.</exception>
    public static IReadOnlyDictionary<string, TopicList> Parse(string text)
    {
        var lists = new Dictionary<string, TopicList>(StringComparer.Ordinal);
        TopicList? list = null;
        var entry = new Entry("");
        foreach (var (line, number) in text.ReplaceLineEndings("\n").Split('\n').Append("[").Select((l, i) => (l.Normalize(), i + 1)))
        {
            if (line.Trim().Length == 0 || line[0] == '#')
            {
                continue;
            }

            if (char.IsWhiteSpace(line[0]))
            {
                entry.Take(line.Trim());
                continue;
            }

            entry.AddTo(list);
            entry = new Entry("");
            if (line[0] == '[')
            {
                list = line == "[" ? null : lists[line.Trim('[', ']')] = new TopicList();
            }
            else if (line.Split('=', 2) is [var name, var value] && list is not null)
            {
                entry = Begin(list, name.Trim(), value.Trim());
            }
            else
            {
                throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"{Resource}, line {number}: {line}"));
            }
        }

        return lists;
    }

    private static Entry Begin(TopicList list, string name, string value)
    {
        if (value.Length == 0)
        {
            return new Entry(name);
        }

        list.Other = name == Other ? value : list.Other;
        list.OneAClause |= name == OneAClause;
        return new Entry("");
    }

    private static IReadOnlyDictionary<string, TopicList> LoadDefault()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Resource) ?? throw new InvalidOperationException($"No {Resource}.");
        using var reader = new StreamReader(stream);
        return Parse(reader.ReadToEnd());
    }

    private sealed class Entry(string label)
    {
        private readonly List<string> words = [];
        private readonly List<string> general = [];
        private readonly List<string> others = [];
        private bool endsClause;

        public void Take(string line)
        {
            if (line == EndsClause)
            {
                endsClause = true;
                return;
            }

            var (into, rest) = line.StartsWith(General, StringComparison.Ordinal) ? (general, line[General.Length..])
                : line.StartsWith(Except, StringComparison.Ordinal) ? (others, line[Except.Length..])
                : (words, line);
            into.AddRange(rest.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        }

        public void AddTo(TopicList? list)
        {
            if (label.Length > 0 && list is not null)
            {
                list.Add(new Topic(label, endsClause), words, general, others);
            }
        }
    }
}
