using System.Text.RegularExpressions;
using ReportBot.Core.Forms;
using ReportBot.Core.Forms.Reading;
using ReportBot.Core.Reports;
using ReportBot.Core.Text;

namespace ReportBot.Core.Conversations;

/// <summary>"cả 2 hộ", "các hộ đều": the reports of a round that are meant where a message names them by their number.</summary>
internal static class Everyone
{
    /// <summary>
    /// All of the round, or of what is missing where none is told yet, where there are as many; else those of it that were visited, or all that the person reports on, where they are
    /// as many. None where the words name nobody that way, or another number.
    /// </summary>
    public static IReadOnlyList<DraftRef> In(Talk talk, Pending.ForBatch batch, string? named)
    {
        var words = VietnameseText.Fold(named ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (IsLeft(words))
        {
            return [.. VisitList.Left(talk, batch, []).Select(id => BatchReader.Target(talk, batch, id)).OfType<DraftRef>()];
        }

        var count = words.Select(CountWords.OfFolded).FirstOrDefault(n => n > 1);
        if (words is not (["ca" or "tat", ..] or ["cac" or "may" or "nhung" or "hai", "ho", ..]) && !(words is [_, "ho" or "nha", ..] && CountWords.OfFolded(words[0]) > 1))
        {
            return [];
        }

        List<DraftRef> told = batch.Items.Count > 0 || batch.At is not null ? [.. batch.Items.Select(i => i.Draft)] : Missing(talk);
        if (count == 0 || count == told.Count)
        {
            return told.Count > 1 ? told : [];
        }

        var visited = batch.Items.Where(i => IsVisited(talk, i.Draft)).Select(i => i.Draft).ToList();
        if (visited.Count == count)
        {
            return visited;
        }

        if (count > 1 && count < told.Count && batch.Items.Count > 0)
        {
            // "2 hộ đều": the two that were told of last.
            return [.. told.TakeLast(count)];
        }

        var owed = Duties.Now(talk).SelectMany(d => d.All).Select(d => d.Subject.Id).Distinct().Select(id => BatchReader.Target(talk, batch, id)).OfType<DraftRef>().ToList();
        return owed.Count == count ? owed : [];
    }

    /// <summary>"Như kỳ trước hết", "không có gì mới tất cả": of words that name nobody and tell that nothing is new, all that is missing and not told of; none for others.</summary>
    public static IReadOnlyList<DraftRef> InNil(Talk talk, Pending.ForBatch batch, string text) =>
        SaysAll.IsMatch(VietnameseText.Fold(text)) && NamedIn.NamesNobody(talk, text)
            ? [.. Missing(talk).Where(m => batch.Items.All(i => i.Draft.Subject != m.Subject))]
            : [];

    /// <summary>Whether words that name nobody are told of several: "thăm 5 hộ", "mỗi hộ 1 suất quà", "các hộ đều ổn".</summary>
    public static bool IsOfSeveral(string text)
    {
        var words = VietnameseText.Fold(text).Split([' ', ',', '.', ';', '\n'], StringSplitOptions.RemoveEmptyEntries);
        return Enumerable.Range(0, Math.Max(words.Length - 1, 0)).Any(i => words[i + 1] is "ho" or "nha" && (words[i] is "moi" or "cac" or "may" or "tung" || CountWords.OfFolded(words[i]) > 1))
            || words.Contains("deu", StringComparer.Ordinal);
    }

    /// <summary>"4 hộ thu nhập 800k, 900k, …": words that begin with a number of households and tell a figure, a day or a choice are no answer of one of them alone.</summary>
    public static bool TellsOfSeveral(Talk talk, OpenForm at, string text)
    {
        var words = TokenText.Of(VietnameseText.Normalize(text));
        var head = Heads.Skip(words, 0, words.Count);
        return at.Draft.Subject.Kind == SubjectKind.Household && head < words.Count && CountWords.At(words, head) > 1 && Nouns.Begins(words, head + 1, words.Count)
            && ReportWords.Read(talk, at, text) is { } read && (read.Unclear.Count > 0 || read.Answers.Any(a => a.Value is not (Answer.Text or Answer.ChosenMany)));
    }

    /// <summary>Whether sums in a row stand there: one for each, and none for all.</summary>
    public static bool HasSums(string words) =>
        TokenText.Of(words) is var text && Enumerable.Range(0, text.Count).Any(at => text[at].IsDigits && MoneyPhrase.Read(text, at, text.Count) is not null);

    private static readonly Regex SaysAll = new(@"\b(?:het|tat ca|toan bo)(?: (?:roi|a|nhe|nha|em|anh|chi|luon|ad))*[ .!,]*$|^(?:tat ca|toan bo)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));

    private static readonly Vocabulary Heads = new("cả", "tất cả", "tất cả các", "toàn bộ", "toàn bộ các", "hết", "các", "mấy", "những", "cả mấy", "hết mấy", "hết các", "hết cả", "hết tất cả các", "của cả", "của tất cả", "của các", "của mấy", "cho cả");
    private static readonly Vocabulary Sure = new("tất cả", "toàn bộ", "hết");
    private static readonly Vocabulary Nouns = new("hộ", "nhà", "hộ trên", "hộ này", "hộ đó", "hộ kia", "hộ vừa rồi", "khu phố", "thôn", "xóm", "làng");
    private static readonly Vocabulary Tails = new("đều", "thì", "này", "đó", "trên", ",", ":");

    /// <summary>"cả 4 hộ xóa đề xuất": whether all are named, how many that is where it is said, and the words without them.</summary>
    public static (bool IsAll, int? Count, string Left) Without(string text)
    {
        var words = TokenText.Of(VietnameseText.Normalize(text));
        for (var at = 0; at < words.Count; at++)
        {
            var head = Heads.Skip(words, at, words.Count);
            var number = head < words.Count && head > at ? CountWords.At(words, head) : null;
            var noun = head + (number is null ? 0 : 1);
            var end = Nouns.Skip(words, noun, words.Count);
            if (head > at && (end > noun || number is not null || Sure.Skip(words, at, words.Count) == head))
            {
                return (true, number, string.Join(' ', new[] { words.Slice(0, at), words.Slice(Tails.SkipAll(words, end, words.Count), words.Count) }.Where(p => p.Length > 0)));
            }
        }

        return (false, null, text);
    }

    /// <summary>"còn lại", "mấy hộ kia": those not told of yet.</summary>
    private static bool IsLeft(string[] words) => string.Join(' ', words) is "con lai" or "cac ho con lai" or "may ho con lai" or "nhung ho con lai" or "so con lai" or "ho con lai" or "may ho kia" or "cac ho kia" or "nhung ho kia" or "cac ho khac" or "may ho khac";

    /// <summary>Whether "còn lại" cannot mean this one: it was told of before in the round, or sent.</summary>
    public static bool IsToldAlready(Talk talk, IReadOnlyList<BatchItem> before, SubjectId? subject) =>
        subject is not null && (before.Any(i => i.Draft.Subject == subject && (i.Nil || OpenForm.Of(talk, i.Draft)?.FirstRequired() is null)) || (Missing(talk) is { Count: > 0 } missing && missing.TrueForAll(m => m.Subject != subject)));

    // What the person still owes in the period that is meant.
    private static List<DraftRef> Missing(Talk talk) => Duties.Meant(talk, Duties.Now(talk)) is { } meant
        ? [.. meant.All.Where(d => d.IsMissing).Select(d => new DraftRef(meant.At.Plan, meant.At.Key, d.Subject.Id))]
        : [];

    private static bool IsVisited(Talk talk, DraftRef which) =>
        OpenForm.Of(talk, which) is { } at && FormLexicon.Of(at.Form).Visit is { } visit
        && at.Draft.Answers[visit.Key] is Answer.YesNo { Value: true };
}
