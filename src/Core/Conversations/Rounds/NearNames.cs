using System.Text.RegularExpressions;
using FuzzySharp;
using ReportBot.Core.Forms;
using ReportBot.Core.Forms.Reading;
using ReportBot.Core.Text;

namespace ReportBot.Core.Conversations;

/// <summary>
/// Names and codes in a message that come close to those of the person's own households: "bà Blin", "ksor hblim", "H021".
/// What follows one is said of nobody else; whom it means is asked, with the words kept. Other people's households are
/// never offered.
/// </summary>
internal sealed partial class NearNames
{
    private const int LongestName = 4;
    private const int ShortestName = 2;
    private const int MostOffered = 3;

    // What stands for a near name while the message is read: a code that nobody has, and as short as the reader takes.
    private const int FirstStandIn = 9991;

    private static readonly Vocabulary Titles = new("ông", "bà", "anh", "chị", "cô", "chú", "bác", "dì", "cụ", "già");
    private static readonly Vocabulary Places = new("hộ", "nhà", "gia đình", "gđ", "hộ gia đình", "hộ nhà", "chủ hộ");
    private static readonly Vocabulary Before = new("còn", "riêng", "và", "về", "báo cáo", "em báo cáo", "tôi báo cáo", "bc");

    private readonly List<(string StandIn, string Typed, IReadOnlyList<KnownSubject> May, KnownSubject? Plain)> found = [];

    private NearNames(string text) => Text = text;

    /// <summary>The message with a stand-in for each near name.</summary>
    public string Text { get; private set; }

    /// <summary>Looks where a statement begins: at the beginning of the message, a line or a sentence.</summary>
    public static NearNames In(string text, ReadingContext context)
    {
        var near = new NearNames(text);
        var households = context.Subjects.Where(s => s.Kind is null).ToList();
        if (households.Count == 0 || households[0].Code is not [var letter, ..] || !char.IsAsciiLetter(letter))
        {
            return near;
        }

        var words = TokenText.Of(text);
        var known = new SubjectFinder(context).Find(words);
        for (var at = words.Count - 1; at >= 0; at--)
        {
            if (IsStart(words, at) && !known.Exists(m => m.Start <= at && at < m.End) && Before.SkipAll(words, at, words.Count) is var start && start < words.Count
                && Find(words, start, FormLexicon.Of(context.Form), households) is var (end, may))
            {
                near.Replace(words, start, end, may, letter);
            }
        }

        return near;
    }

    /// <summary>What was read, with the words as typed again and whose they may be.</summary>
    public MessageReading Restore(MessageReading reading, IReadOnlyList<KnownSubject> subjects) =>
        reading.Reports.Count == 0 && Told(reading.Rest) is { } told ? new MessageReading([told], string.Empty)
        : reading with { Reports = [.. reading.Reports.Select(r => WithNearCodes(Restore(r), subjects))], Rest = Typed(reading.Rest) };

    /// <summary>"ông Trung khỏe, heo đẻ 8 con": nothing answers a question, but it is told of a householder, and whose it is can be asked.</summary>
    private ReportReading? Told(string read)
    {
        if (found is not [var (standIn, typed, may, plain)] || !read.StartsWith(standIn, StringComparison.Ordinal) || !Titles.Begins(TokenText.Of(typed), 0, 1))
        {
            return null;
        }

        var words = TokenText.Of(read[standIn.Length..].Trim(' ', ',', ':', '-', '.', '!'));
        return words.Tokens.Count(t => t.IsWord) < 2 || words.Text.Contains('?', StringComparison.Ordinal) || ReportList.IsOfReporting(words)
            || PersonFinder.IsInPassing(words, 0) || MessageReader.TellsOfOthers(typed + " " + words.Text, [])
            ? null
            : new ReportReading(plain?.Code, typed, Answers.Empty, [], words.Text, plain is null ? may : []);
    }

    /// <summary>The only one whose given name it is, as it is typed: nobody is asked about a plain name.</summary>
    private static KnownSubject? Plain(string typed, IReadOnlyList<KnownSubject> may)
    {
        var words = TokenText.Of(VietnameseText.Normalize(typed));
        var from = Titles.Skip(words, Places.SkipAll(words, 0, words.Count), words.Count);
        var said = words.Slice(from, words.Count);
        bool Bears(KnownSubject s, StringComparison how, Func<string, string> as_) => as_(VietnameseText.Normalize(s.Name)) is var name && as_(said) is { Length: > 0 } given
            && (name.EndsWith(" " + given, how) || name.EndsWith("'" + given, how) || string.Equals(name, given, how));
        return from > 0 && may.Where(s => Bears(s, StringComparison.OrdinalIgnoreCase, w => VietnameseText.Fold(w))).ToList() is [var only]
            && (!words.IsMarked || Bears(only, StringComparison.OrdinalIgnoreCase, w => w)) ? only : null;
    }

    private ReportReading Restore(ReportReading report)
    {
        var stood = found.FirstOrDefault(f => f.StandIn == report.NamedAs);
        var plain = report.Subject is null ? stood.Plain : null;
        return found.Count == 0 ? report : report with
        {
            Subject = plain?.Code ?? report.Subject,
            NamedAs = stood.StandIn is null ? report.NamedAs : stood.Typed,
            Candidates = stood.StandIn is null ? report.Candidates : plain is null ? stood.May : [],
            Rest = Typed(report.Rest),
            Unclear = [.. report.Unclear.Select(u => u with { Reading = u.Reading is AnswerReading.Doubtful doubtful ? doubtful with { Read = Typed(doubtful.Read) } : u.Reading is AnswerReading.Unreadable unread ? unread with { Read = Typed(unread.Read) } : u.Reading })],
            Answers = report.Answers.Where(a => a.Value is Answer.Text).Aggregate(report.Answers, (all, a) => all.With(a.Key, new Answer.Text(Typed(((Answer.Text)a.Value).Words)))),
        };
    }

    private string Typed(string words) => found.Aggregate(words, (all, f) => all.Replace(f.StandIn, f.Typed, StringComparison.Ordinal));

    private void Replace(TokenText words, int start, int end, IReadOnlyList<KnownSubject> may, char letter)
    {
        var standIn = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{char.ToUpperInvariant(letter)}{FirstStandIn - found.Count}");
        if (Text.Contains(standIn, StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        // "ông Dơk hàng xóm" is perhaps another.
        found.Add((standIn, words.Slice(start, end), may, PersonFinder.IsInPassing(words, end) ? null : Plain(words.Slice(start, end), may)));
        Text = Text[..words[start].Start] + standIn + Text[words[end - 1].End..];
    }

    private static bool IsStart(TokenText words, int at) =>
        at == 0 || words[at - 1].Kind == TokenKind.NewLine || (words[at - 1].Kind == TokenKind.Sign && words[at - 1].Folded is ";" or "." or "-" or "•" or "+");

    private static (int End, IReadOnlyList<KnownSubject> May)? Find(TokenText words, int at, FormLexicon lexicon, List<KnownSubject> households)
    {
        if (OddCode(words, at, households) is { } code)
        {
            return code;
        }

        var title = Titles.Skip(words, at, words.Count);
        for (var end = Math.Min(words.Count, title + LongestName); end > title; end--)
        {
            if (Enumerable.Range(title, end - title).All(i => words[i].IsWord && lexicon.Find(words, i, end) is null) && !GoesOn(words, end)
                && Near(words, title, end, title > at, households) is { Count: > 0 } may)
            {
                return (end, may);
            }
        }

        return null;
    }

    // "bà Blin Hrê đã …": the name is longer than what comes close.
    private static bool GoesOn(TokenText words, int end) =>
        end < words.Count && words[end].IsWord && char.IsUpper(words.Text[words[end].Start]);

    private static List<KnownSubject> Near(TokenText words, int from, int to, bool isTitled, List<KnownSubject> households)
    {
        var typed = NameMatcher.Key(words.Slice(from, to));
        var isProper = Enumerable.Range(from, to - from).All(i => char.IsUpper(words.Text[words[i].Start]));
        var known = households.Select(s => (Subject: s, Key: NameMatcher.Key(s.Name))).ToList();
        if (to - from > 1 && known.Exists(k => k.Key == typed))
        {
            // The reader knows whole names.
            return [];
        }

        var names = known.SelectMany(k => k.Key.Split(' ')).ToHashSet(StringComparer.Ordinal);
        var looksLikeName = isProper || typed.Split(' ').SkipLast(1).All(w => names.Contains(w) || !Syllable().IsMatch(w));
        return [.. known.Select(k => (k.Subject, Distance: Distance(k.Key, typed, isTitled, isProper, looksLikeName)))
            .Where(k => k.Distance is not null).OrderBy(k => k.Distance).Take(MostOffered).Select(k => k.Subject)];
    }

    /// <summary>How far the words are from a name; null where they are not near it.</summary>
    private static int? Distance(string name, string typed, bool isTitled, bool isProper, bool looksLikeName)
    {
        var (own, said) = (name.Split(' '), typed.Split(' '));
        if (said.Length > 1 && said.Length == own.Length && Levenshtein.EditDistance(name, typed) is <= 2 and var whole && NameMatcher.Likeness(name, typed) >= NameMatcher.Near)
        {
            return whole;
        }

        // Without a title only what looks like a name and like no word of Vietnamese is one: "thang" is tháng before it is Thanh.
        var last = said[^1];
        if (!isTitled && (!looksLikeName || (Syllable().IsMatch(last) && !(isProper && said.Length > 1))))
        {
            return null;
        }

        var tail = isTitled && said.Length > 1 && said.Length <= own.Length ? string.Join(' ', own[^said.Length..]) : own[^1];
        var compared = isTitled && said.Length > 1 ? typed : last;
        return compared.Length >= ShortestName && Levenshtein.EditDistance(tail, compared) is var slips && slips <= Slips(Math.Min(tail.Length, compared.Length), isTitled) ? slips + 1 : null;
    }

    // Behind a title it is a name for certain ("bà Blinn"), and may be further off.
    private static int Slips(int length, bool isTitled) => length switch
    {
        >= 5 when isTitled => 2,
        >= 4 => 1,
        _ => 0,
    };

    /// <summary>"H0l2", "K012": letters for digits, or letters of no code before the number of one.</summary>
    private static (int End, IReadOnlyList<KnownSubject> May)? OddCode(TokenText words, int at, List<KnownSubject> households)
    {
        var end = at;
        while (end < words.Count && (end == at || words[end].Glued) && (words[end].IsWord || words[end].IsDigits))
        {
            end++;
        }

        var typed = words.Slice(at, end);
        // "HO12" is "hộ 12" to the reader.
        if (typed.Length is < 4 or > 6 || words[at].Folded == "ho" || OddCodes().Match(typed.ToUpperInvariant()) is not { Success: true } odd)
        {
            return null;
        }

        var number = odd.Groups["digits"].Value.Replace('O', '0').Replace('I', '1').Replace('L', '1');
        if (households.Exists(s => string.Equals(s.Code, typed, StringComparison.OrdinalIgnoreCase)))
        {
            return null;
        }

        List<KnownSubject> may = [.. households.Where(s => s.Code.Length > 1 && s.Code[1..].TrimStart('0') == number.TrimStart('0') && number.Length > 1)];
        return may.Count == 0 || string.Equals(may[0].Code[0] + number, typed, StringComparison.OrdinalIgnoreCase) ? null : (end, may);
    }

    // "H021" for H012: a code of nobody known, one slip away from one of the person's own and no other.
    private static ReportReading WithNearCodes(ReportReading report, IReadOnlyList<KnownSubject> subjects)
    {
        if (report is not { Subject: null, NamedAs: { } named, Candidates.Count: 0 })
        {
            return report;
        }

        if (!SubjectWords.LooksLikeCode(named))
        {
            return report with { Candidates = NearName(named, subjects) };
        }

        var typed = VietnameseText.Fold(named).Replace(" ", "", StringComparison.Ordinal);
        var near = subjects.Where(s => s.Kind is null && IsOneSlip(VietnameseText.Fold(s.Code), typed)).ToList();
        return near.Count == 1 ? report with { Candidates = near } : report;
    }

    // "hộ Blin", "nhà bà Hblim": named as a household, and near.
    private static List<KnownSubject> NearName(string named, IReadOnlyList<KnownSubject> subjects)
    {
        var words = TokenText.Of(named);
        var from = Titles.Skip(words, Places.SkipAll(words, 0, words.Count), words.Count);
        return from < words.Count && Enumerable.Range(from, words.Count - from).All(i => words[i].IsWord)
            ? Near(words, from, words.Count, isTitled: true, [.. subjects.Where(s => s.Kind is null)])
            : [];
    }

    private static bool IsOneSlip(string code, string typed) =>
        Levenshtein.EditDistance(code, typed) == 1
        || (code.Length == typed.Length && Enumerable.Range(0, code.Length - 1).Any(i =>
            code[..i] + code[i + 1] + code[i] + code[(i + 2)..] == typed));

    [GeneratedRegex("^(b|c|ch|d|g|gh|gi|h|k|kh|l|m|n|ng|ngh|nh|p|ph|qu|r|s|t|th|tr|v|x)?[aeiouy]{1,3}(c|ch|m|n|ng|nh|p|t)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Syllable();

    [GeneratedRegex("^(?<letters>[A-Z]{1,2}?)(?<digits>[0-9OIL]{3,4})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex OddCodes();
}
