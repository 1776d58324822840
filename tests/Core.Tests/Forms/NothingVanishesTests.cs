using System.Text;
using ReportBot.Core.Forms;
using ReportBot.Core.Forms.Reading;
using ReportBot.Core.Text;

namespace ReportBot.Core.Tests.Forms;

/// <summary>
/// Nothing that is typed about the forms of areas, years and bodies vanishes: each word and figure of a message is in an answer, in what
/// is asked, in the rest, among the form's own words, or says nothing by itself (a unit, an address, the place that reports).
/// </summary>
public sealed class NothingVanishesTests
{
    private static readonly DateOnly Today = new(2025, 9, 9);
    private static readonly KnownSubject[] Area = [new("MN2", "Thôn Mơ Nang 2", "thôn")];

    // Units, numbers written out, addresses, times and who tells: they are shown nowhere and lost to nobody.
    private static readonly HashSet<string> Idle = [.. """
        triệu tr tỷ nghìn trđ đồng h tháng tuần quý năm kỳ th ng hai ba bốn sáu bảy tám chín mười rưỡi lăm mốt nào ko k j dc a u e b t bc ơi với theo nhanh cuối toàn bên chung
        chúng giữ phụ trách em cháu tích thưa kính gửi chị anh đồng chí thôn ấp bản làng buôn khu kp tdp ubnd rà soát thực hiện nhầm lộn đếm lại trừ tụt quy vị chi duyệt hà lầu thôi chứ cơ lận nữa ấy tham gia trăm lẻ ghi dùm giùm khoảng thui miệng
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(VietnameseText.Fold)];

    // Who gave or taught, and what, is no question of these forms.
    private static readonly HashSet<string> Givers = [.. "quốc khánh lễ đoàn từ thiện hội phụ nữ khuyến nông khuyến học thủy sản nghiệp cựu chiến binh mặt trận thanh niên biên phòng tỉa".Split(' ').Select(VietnameseText.Fold)];
    private static readonly HashSet<string> Places = ["thon", "ap", "ban", "lang", "buon", "pho", "kp", "to", "xom", "tdp", "t", "don"];
    private static readonly HashSet<string> Times = ["thang", "quy", "nam", "ngay", "dot", "ky", "tuan", "t", "dx", "kn"];
    private static readonly HashSet<string> Changes = ["giam", "tang", "tu", "dau", "moi", "cung"];
    private static readonly HashSet<string> Goods = ["con", "cay", "suat", "chau", "em", "the", "phan", "xe", "thung", "kg", "lop", "bao", "may", "can", "nguoi", "lao", "khau", "thi", "buoi"];
    private static readonly Vocabulary WholeYear = new("cả năm", "tính ra");
    private static readonly HashSet<string> Sums = ["tong", "cong", "nham", "lon"];

    public static TheoryData<string> Files => [.. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Forms/Corpus"), "forms-*.txt").Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_word_and_figure_of_a_message_is_kept_somewhere(string file)
    {
        var lost = new StringBuilder();
        var words = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var (form, text) in Read(file))
        {
            var own = words.TryGetValue(form.Id, out var known) ? known : words[form.Id] = FormWords(form).ToHashSet(StringComparer.Ordinal);
            var subjects = form.Id.StartsWith("household", StringComparison.Ordinal) ? CorpusFile.Roster : Area;
            var reports = MessageReader.Read(text, new ReadingContext(form, Today, subjects, HasRoster: true)).Reports;
            if (reports.Count > 0 && Lost(TokenText.Of(text), own, form, reports) is { Length: > 0 } gone)
            {
                lost.Append(gone).Append("   of   ").AppendLine(text);
            }
        }

        Assert.True(lost.Length == 0, lost.ToString());
    }

    private static string Lost(TokenText text, HashSet<string> own, Form form, IReadOnlyList<ReportReading> reports)
    {
        var kept = Shown(reports).SelectMany(s => TokenText.Of(s).Tokens).Select(t => t.Folded).ToHashSet(StringComparer.Ordinal);
        var numbers = reports.SelectMany(r => r.Answers.Select(a => a.Value).Concat(r.Unclear.Select(u => u.Reading).OfType<AnswerReading.Doubtful>().SelectMany(d => d.Options).Select(o => o.Answer))).Select(a => a switch { Answer.Number n => n.Value, Answer.Money m => m.Vnd, _ => -1L }).ToHashSet();
        var saysSum = text.Tokens.Any(t => Sums.Contains(t.Folded)) || WholeYear.OccursIn(text, 0, text.Count);
        return string.Join(' ', Enumerable.Range(0, text.Count).Where(at => text[at] is { IsWord: true } or { IsDigits: true } && !kept.Contains(text[at].Folded) && !own.Contains(text[at].Folded)
            && (text[at].IsDigits ? !IsAnswer(text, at, numbers) && !IsChoice(text, at, form, reports) && !IsOfSomethingElse(text, at) && !saysSum : !IsIdle(text, at))).Select(at => text.Slice(at, at + 1)));
    }

    /// <summary>All that is shown to the official as words: texts, what is asked, the rest.</summary>
    private static IEnumerable<string> Shown(IReadOnlyList<ReportReading> reports) => reports.SelectMany(r =>
        r.Unclear.Select(u => u.Reading switch { AnswerReading.Doubtful doubtful => doubtful.Read, AnswerReading.Unreadable unreadable => unreadable.Read, _ => string.Empty })
            .Concat(r.Answers.Select(a => a.Value).OfType<Answer.Text>().Select(t => t.Words)).Append(r.Rest).Append(r.NamedAs ?? string.Empty).Append(r.Subject ?? string.Empty));

    private static IEnumerable<string> FormWords(Form form) => form.Questions
        .SelectMany(q => new[] { q.Label }.Concat(q.Words).Concat(q.Signs).Concat(q.Cues).Concat(q.Not).Concat(q.Choices.SelectMany(c => new[] { c.Label }.Concat(c.Words).Concat(c.Short))))
        .SelectMany(w => TokenText.Of(w).Tokens).Select(t => t.Folded);

    private static bool IsIdle(TokenText text, int at) =>
        Idle.Contains(text[at].Folded) || Givers.Contains(text[at].Folded)
        || (char.IsUpper(text.Text[text[at].Start]) && text[at].IsWord)
        || Enumerable.Range(1, Math.Min(at, 3)).Any(back => Places.Contains(text[at - back].Folded))
        || Enumerable.Range(0, Math.Min(at, 3) + 1).Any(back => GivingWords.Source.Skip(text, at - back, text.Count) > at)
        || Fillers.Courtesy.Begins(text, at, text.Count) || Fillers.AfterLabel.Begins(text, at, text.Count) || Fillers.BeforeStatement.Begins(text, at, text.Count);

    private static bool IsAnswer(TokenText text, int at, HashSet<long> numbers) =>
        (text[at].Glued && at > 0 && text[at - 1].Folded == "h") || Enumerable.Range(Math.Max(0, at - 4), Math.Min(at, 4) + 1).Any(from =>
            (MoneyPhrase.Read(text, from, text.Count) is { } money && money.End > at && (numbers.Contains(money.Vnd) || money.Options.Any(numbers.Contains)))
            // "75tr 3/ kk: …": the figure behind it numbers the next line.
            || (MoneyPhrase.Read(text, from, Math.Min(text.Count, at + 2)) is { } alone && alone.End > at && numbers.Contains(alone.Vnd))
            || (DigitNumber.Read(text, from, text.Count) is { } number && number.End > at && numbers.Contains((long)number.Value)));

    /// <summary>"hình thức hỗ trợ: 1, 6": the choice that the form counts so, where it is answered.</summary>
    private static bool IsChoice(TokenText text, int at, Form form, IReadOnlyList<ReportReading> reports) =>
        text[at].Folded.Length == 1 && form.Questions.Any(q => q.Kind == QuestionKind.Choices && text[at].Folded[0] - '1' is >= 0 and var choice && choice < q.Choices.Count
            && reports.Any(r => r.Answers[q.Key] is Answer.ChosenMany many && many.Keys.Contains(q.Choices[choice].Key, StringComparer.Ordinal)));

    /// <summary>The number of a place, of a line, of a year or a day; how many things; what changed, or what each had, beside the sum that is answered.</summary>
    private static bool IsOfSomethingElse(TokenText text, int at)
    {
        var before = at > 0 ? text[at - 1].Folded : string.Empty;
        var next = text.At(at + 1);
        var isLineMark = next is { Kind: TokenKind.Sign, Folded: ")" or "." or "/" or ":" or "|" } && text[at].Folded.Length == 1;
        var isDay = (next?.IsSign('/') == true && text.At(at + 2)?.IsDigits == true) || (before == "/" && at > 1 && text[at - 2].IsDigits);
        var isPrice = Enumerable.Range(at + 1, 2).Any(i => text.At(i)?.IsSign('/') == true && text.At(i + 1) is { } one && Goods.Contains(one.Folded));
        return isPrice || Places.Contains(before) || Times.Contains(before) || text[at].Folded is "2024" or "2025" or "2026" || isLineMark || isDay
            || (next is not null && Goods.Contains(next.Folded)) || Enumerable.Range(1, Math.Min(at, 5)).Any(back => Changes.Contains(text[at - back].Folded));
    }

    private static IEnumerable<(Form Form, string Text)> Read(string file)
    {
        var form = SampleForm.Annual;
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Forms/Corpus", file)))
        {
            if (line.StartsWith("## form ", StringComparison.Ordinal))
            {
                form = FormFile.Read(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "plans/forms", line.Split(' ')[2] + ".json")));
            }
            else if (line.StartsWith("> ", StringComparison.Ordinal))
            {
                yield return (form, line[2..].Replace("\\n", "\n", StringComparison.Ordinal));
            }
        }
    }
}
