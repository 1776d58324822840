using System.Text.RegularExpressions;
using ReportBot.Core.Forms;
using ReportBot.Core.Forms.Reading;
using ReportBot.Core.Reports;
using ReportBot.Core.Text;

namespace ReportBot.Core.Conversations;

/// <summary>
/// Householders spoken of by their given names alone: "thăm H'Bơi hôm thứ bảy", "Lưn với Phiơn tôi thăm hôm thứ ba", "tôi cho bà Lâm 5 ký gạo".
/// Where a message names nobody else and one household of the person bears the name, the words are read as told of it.
/// </summary>
internal static partial class GivenNames
{
    private const int ShortestName = 2;
    private const int FewWords = 2;
    private const int FewHouseholds = 2;

    private static readonly Vocabulary Titles = new([.. from title in (string[])["", "ông", "bà", "anh", "chị", "cô", "chú", "bác", "dì", "cụ", "già", "thím", "cậu", "mợ", "mự", "mệ", "dượng", "ổng", "bả", "cỉ", "a", "b", "c", "o"] from home in (string[])["", "hộ ", "nhà "] where title.Length + home.Length > 0 select (home + title).Trim()]);
    private static readonly Vocabulary Told = new("vẫn", "đã", "đang", "thì", "mới", "vừa", "bị", "được", "nhà", "còn", "xin", "mong", "ốm", "bệnh", "bán", "nuôi");

    // Names that begin a sentence as common words: "Mai tôi đi", "Hoa màu mất trắng".
    private static readonly HashSet<string> AlsoWords = new(
        ["Mai", "Hoa", "Xuân", "Thu", "Đông", "Kim", "Sơn", "Hà", "Giang", "Hải", "Bình", "Long", "Hương", "Thảo", "Lan", "Nam", "Bắc", "Trung", "Hạnh", "Phúc", "Tâm", "Minh", "Sáng", "Ánh", "Hồng", "Liễu", "Đào", "Cúc", "Vui", "Lành", "Thắng", "Tiến", "Quyết", "Thành", "Tài", "Lộc", "Thọ", "Lâm", "Yên", "An", "Trang", "Chính", "Công", "Đức", "Hiền", "Hậu", "Dung", "Vân", "Nga", "Thủy"],
        StringComparer.OrdinalIgnoreCase);

    private static readonly Vocabulary Joins = new("và", "với", ",", "cùng");

    /// <summary>The message with the codes of those that it names; as it is where it names one by code or in full, or nobody, or is the answer to a question for text.</summary>
    public static string WithCodes(Talk talk, string text)
    {
        var subjects = Duties.Now(talk).SelectMany(d => d.All).Select(d => d.Subject).Where(s => s.Id.Kind == SubjectKind.Household).DistinctBy(s => s.Id).ToList();
        var words = TokenText.Of(text);
        if (words.Tokens.Count(t => t.IsWord) <= FewWords || IsText(talk) || Commands.Slash(text) is not null || subjects.Count < FewHouseholds)
        {
            return text;
        }

        text = SmallNames.WithCodes(BareNumbers.WithCodes(text, subjects), subjects);
        text = WithoutNameBesideCode(talk, text, TokenText.Of(text), subjects);
        words = TokenText.Of(text);
        var found = Find(words, subjects);
        if (found.Count > 0 && (NamedIn.Own(talk, text).Codes.Count > 0 || Read(talk, text).Any(r => subjects.Exists(s => s.Code == r.Subject))))
        {
            // Beside others only where a name begins its line or sentence, as in a list; elsewhere somebody is only mentioned.
            var known = new SubjectFinder(BatchReader.Context(talk, BatchReader.FormOf(talk)!, subjects)).Find(words);
            found = [.. found.Where(f => (f.From == 0 || IsStart(words, f.From)) && words.At(f.To) is { Kind: TokenKind.Sign, Folded: ":" or "-" or "–" } && !known.Exists(m => m.Code is not null && m.Start < f.To && f.From < m.End))];
        }

        if (found.Count == 0)
        {
            return text;
        }

        var coded = text;
        foreach (var (from, to, code) in found.AsEnumerable().Reverse())
        {
            coded = coded[..words[from].Start] + code + coded[words[to - 1].End..];
        }

        // Spoken of within a sentence of which nothing is read, its words stay whole.
        return found is [var only] && only.From > 0 && !IsStart(words, only.From) && !Read(talk, coded).Any(r => r.Subject == only.Code && BatchReader.Says(r)) ? $"{only.Code}: {text}" : coded;
    }

    private static IReadOnlyList<ReportReading> Read(Talk talk, string text) =>
        BatchReader.FormOf(talk) is { } form ? BatchReader.Read(text, BatchReader.Context(talk, form, Duties.Subjects(talk))).Reports : [];

    // "nhà Hlơnh H065", where two bear the name: the code beside it says which.
    private static string WithoutNameBesideCode(Talk talk, string text, TokenText words, List<Subject> subjects)
    {
        var mentions = BatchReader.FormOf(talk) is { } form ? new SubjectFinder(BatchReader.Context(talk, form, subjects)).Find(words) : [];
        for (var i = mentions.Count - 2; i >= 0; i--)
        {
            var (name, code) = (mentions[i], mentions[i + 1]);
            if (name is { Code: null, IsEveryone: false } && code.Code is not null && name.End == code.Start && name.Candidates.Any(c => c.Code == code.Code))
            {
                text = text[..words[name.Start].Start] + text[words[code.Start].Start..];
            }
        }

        return text;
    }

    private static bool IsText(Talk talk) =>
        talk.State.Pending is Pending.ForAnswer { Draft: var which, Key: var key } && OpenForm.Of(talk, which)?.Form.Find(key) is { Kind: QuestionKind.Text };

    private static List<(int From, int To, string Code)> Find(TokenText words, List<Subject> subjects)
    {
        var byName = subjects.SelectMany(s => new[] { Given(s.Name), Short(Given(s.Name)) }.Distinct(StringComparer.OrdinalIgnoreCase).Select(n => (Name: n, Subject: s))).GroupBy(n => n.Name, n => n.Subject, StringComparer.OrdinalIgnoreCase).Where(g => g.Key.Length >= ShortestName).ToDictionary(g => g.Key, g => g.ToList(), StringComparer.OrdinalIgnoreCase);
        var found = new List<(int From, int To, string Code, bool IsSure)>();
        for (var at = 0; at < words.Count; at++)
        {
            if (NameAt(words, at, byName) is not var (to, own) || own is not [var one])
            {
                continue;
            }

            var title = Enumerable.Range(Math.Max(0, at - 2), Math.Min(2, at)).FirstOrDefault(from => Titles.Skip(words, from, at) == at, at);
            var isSure = title < at || BeginsTelling(words, at, to) || !Syllable().IsMatch(VietnameseText.Fold(words.Slice(at, to))) || words.At(to)?.IsSign(':') == true;
            found.Add((title, to, one.Code, isSure));
            at = to - 1;
        }

        // "Lưn với Phiơn": two own names side by side are names.
        return [.. found.Where((f, i) => f.IsSure || (i > 0 && Joins.SkipAll(words, found[i - 1].To, f.From) == f.From)
            || (i + 1 < found.Count && Joins.SkipAll(words, f.To, found[i + 1].From) == found[i + 1].From)).Select(f => (f.From, f.To, f.Code))];
    }

    // "Dũng vẫn làm bảo vệ": a name that is no other word, and what is told of its bearer.
    private static bool BeginsTelling(TokenText words, int at, int to) =>
        at == 0 && Told.Begins(words, to, words.Count) && !AlsoWords.Contains(words.Slice(at, to));

    // With its capital and its marks, as only a name is written.
    private static (int To, List<Subject> Own)? NameAt(TokenText words, int at, Dictionary<string, List<Subject>> byName)
    {
        if (!words[at].IsWord || !char.IsUpper(words.Text[words[at].Start]))
        {
            return null;
        }

        for (var to = Math.Min(words.Count, at + 3); to > at; to--)
        {
            if (byName.TryGetValue(words.Slice(at, to), out var own) && (to == words.Count || !words[to].IsWord || words[to].Glued || !char.IsUpper(words.Text[words[to].Start])))
            {
                return (to, own);
            }
        }

        return null;
    }

    private static bool IsStart(TokenText words, int at) => words[at - 1].Kind == TokenKind.NewLine || (words[at - 1].Kind == TokenKind.Sign && !words[at - 1].Glued) || words[at - 1].Folded is "." or "," or ";" or ":";

    private static string Given(string name) => name.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [.., var last] ? last : "";

    // "Lưn" for H'Lưn
    private static string Short(string given) => given.StartsWith("H'", StringComparison.OrdinalIgnoreCase) || given.StartsWith("H’", StringComparison.OrdinalIgnoreCase) ? given[2..] : given;

    [GeneratedRegex("^(b|c|ch|d|g|gh|gi|h|k|kh|l|m|n|ng|ngh|nh|p|ph|qu|r|s|t|th|tr|v|x)?[aeiouy]{1,3}(c|ch|m|n|ng|nh|p|t)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Syllable();
}
