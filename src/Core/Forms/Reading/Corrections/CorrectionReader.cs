using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>One correction of a report that is not yet filed.</summary>
/// <param name="Subject">The household's code; null when it is not named, or named but not known.</param>
/// <param name="NamedAs">The words that named the household; null when it is not named.</param>
/// <param name="Set">Answers to set.</param>
/// <param name="Unclear">Questions that the correction touches without answering them beyond doubt.</param>
/// <param name="Removed">Keys of the answers to take out.</param>
public sealed record CorrectionReading(
    string? Subject, string? NamedAs, Answers Set, IReadOnlyList<UnclearAnswer> Unclear, IReadOnlyList<string> Removed);

/// <summary>Corrections in plain words: "sửa thu nhập 1tr3", "H015 đã thăm rồi", "xóa đề xuất".</summary>
public static class CorrectionReader
{
    private static readonly Vocabulary Edit = new(
        "sửa", "sửa lại", "sửa thành", "đổi", "đổi lại", "đổi thành", "chỉnh", "chỉnh lại", "cập nhật", "bổ sung", "thêm", "đính chính", "thay", "nhầm", "em sửa", "cho sửa", "xin sửa", "xin đính chính", "xin bổ sung");

    private static readonly Vocabulary Remove = new(
        [.. TakeOutWords.Verbs, .. TakeOutWords.Requests, .. TakeOutWords.OfParts, .. TakeOutWords.NotWritten, .. TakeOutWords.Blank, "xóa dòng", "bỏ dòng", "hủy phần"]);

    private static readonly Vocabulary Amount = new("số tiền", "tiền", "số tiền vay", "tiền vay", "số tiền hỗ trợ", "tiền hỗ trợ", "giá trị", "số tiền giúp đỡ");
    private static readonly Vocabulary No = new("không", "chưa", "thôi không", "thôi", "không có", "chưa có", "không còn", "không có gì", "chưa có gì");
    private static readonly Vocabulary Emptied = new(
        [.. TakeOutWords.Blank, .. TakeOutWords.Behind, .. TakeOutWords.Then, "thôi khỏi ghi", "không còn", "không còn nữa", "đã hết", "hết rồi", "không có nữa"]);
    private static readonly Vocabulary Became = new("thành", "lại thành", "lại là", "là", "sang", "sang là", "thành là");
    private static readonly Vocabulary Times = new("sang năm", "sang tháng", "sang tuần", "sang quý");
    private static readonly Vocabulary LeadsTo = new("cho", "của", "với", "về", "ở");
    private static readonly Vocabulary NoEnds = new("nữa", "gì", "gì cả", "gì hết", "gì nữa", "đâu", "nào", "nào cả", "nhé", "ạ", "thôi", "hết", "gì thêm");
    private static readonly Vocabulary Links = new("và", ",", "của", "đi", "nhé", "ạ", "hộ", "phần", "mục", "câu", "dòng", "chỗ", ".", ":", "giúp", "giúp em", "giúp tôi", "em", "tôi", "giùm", "luôn", "nữa", "ra");

    /// <summary>The corrections in <paramref name="text"/>, one for each household; none when it corrects nothing.</summary>
    public static IReadOnlyList<CorrectionReading> Read(string text, ReadingContext context)
    {
        var whole = TokenText.Of(text);
        var mentions = new SubjectFinder(context).Find(whole);
        var words = whole.Through([.. whole.Tokens.Where((_, i) => !mentions.Exists(m => i >= m.Start && i < m.End))]);
        if ((Removed(words, context.Form) ?? Denied(words, context.Form)) is { Count: > 0 } removed)
        {
            return [.. Named(whole, mentions, context).Select(n => new CorrectionReading(n.Code, n.As, Answers.Empty, [], removed))];
        }

        var start = Edit.SkipAll(words, Fillers.SkipCourtesy(words, 0, words.Count), words.Count);
        var first = start < words.Count ? words[start].Start : whole.Text.Length;
        var lead = mentions.Count > 0 && mentions[0].Start < whole.Count && whole[mentions[0].Start].Start < first ? whole.Slice(mentions[0].Start, mentions[0].End) + " " : string.Empty;
        return [.. MessageReader.Read(lead + WithoutBecame(words, start, context.Form, whole.Text, first), context).Reports
            .Where(r => r.Answers.Count > 0 || r.Unclear.Count > 0)
            .Select(r => new CorrectionReading(r.Subject, r.NamedAs, r.Answers, r.Unclear, []))];
    }

    // "sửa nguyện vọng thành học nghề": what it becomes follows.
    private static string WithoutBecame(TokenText words, int start, Form form, string whole, int first) =>
        start > 0 && Text(words, form, start) is { IsText: true } label && !Times.Begins(words, label.End, words.Count) && Became.Skip(words, label.End, words.Count) is var said && said > label.End && said < words.Count
            ? whole[first..words[label.End].Start].TrimEnd() + ": " + whole[words[said].Start..]
            : whole[first..];

    /// <summary>"số tiền 30tr": the question about the amount of help, and what is said of it; null for other words.</summary>
    public static (Question Question, string Said)? AmountSaid(string words, Form form)
    {
        var text = TokenText.Of(words);
        var amount = Amount.Skip(text, 0, text.Count);
        return amount > 0 && AmountOf(form) is { } question && Fillers.AfterLabel.SkipAll(text, amount, text.Count) is var value && value < text.Count && text[value].IsDigits
            ? (question, text.Slice(value, text.Count))
            : null;
    }

    /// <summary>The households that words name, each once, and the words without them.</summary>
    public static (IReadOnlyList<string> Codes, string Left) Naming(string text, ReadingContext context)
    {
        var whole = TokenText.Of(text);
        var mentions = new SubjectFinder(context).Find(whole).FindAll(m => !m.IsBetween);
        if (mentions.Exists(m => m.Code is null))
        {
            return ([], text);
        }

        var left = new List<string>();
        var from = 0;
        foreach (var mention in mentions)
        {
            // "thêm khó khăn cho H011": what leads to the household belongs to it.
            left.Add(whole.Slice(from, mention.Start > from && mention.Start > 1 && LeadsTo.Skip(whole, mention.Start - 1, mention.Start) == mention.Start ? mention.Start - 1 : mention.Start));
            from = mention.End;
        }

        left.Add(whole.Slice(from, whole.Count));
        return ([.. mentions.Select(m => m.Code!).Distinct(StringComparer.Ordinal)], string.Join(' ', left.Where(l => l.Length > 0)).Trim(' ', ':', ','));
    }

    private static IEnumerable<(string? Code, string? As)> Named(TokenText text, List<Mention> mentions, ReadingContext context) =>
        mentions.Count > 0
            ? mentions.Select(m => (m.Code, (string?)text.Slice(m.Start, m.End)))
            : [(context.Subjects.Count == 1 ? context.Subjects[0].Code : null, null)];

    // The amount that hangs on the help given, where the form asks for one.
    private static Question? AmountOf(Form form) => FormLexicon.Of(form).Support is { } help ? FormLexicon.Companion(form, help, QuestionKind.Money) : null;

    /// <summary>"không có đề xuất", "kk: ko có; đx: ko có": the texts that are said to be nothing, when nothing else is said.</summary>
    private static List<string>? Denied(TokenText text, Form form)
    {
        var keys = new List<string>();
        for (var at = Fillers.SkipCourtesy(text, 0, text.Count); at < text.Count; at = Fillers.SkipCourtesy(text, Links.SkipAll(text, at, text.Count), text.Count))
        {
            var no = No.SkipAll(text, at, text.Count);
            if (Text(text, form, no) is not { } label)
            {
                return null;
            }

            var end = Emptied.SkipAll(text, label.End, text.Count) is var emptied && emptied > label.End ? emptied
                : !label.IsText ? null
                : no > at ? NoEnds.SkipAll(text, label.End, text.Count) : NoneEnd(text, label.End);
            if (end is null || (end < text.Count && text[end.Value].Kind == TokenKind.Word && !Links.Begins(text, end.Value, text.Count)))
            {
                return null;
            }

            keys.Add(label.Key);
            at = end.Value;
        }

        return keys;
    }

    private static (string Key, int End, bool IsText)? Text(TokenText text, Form form, int at) =>
        FormLexicon.Of(form).Find(text, at, text.Count) is { } match
        && match.Values.FirstOrDefault(m => m is { Kind: MarkKind.Label, Question.Required: false }) is { Question: { } question }
            ? (question.Key, match.End, question.Kind == QuestionKind.Text)
            : null;

    // Where "không có gì" behind a label ends; null where the label is followed by anything else.
    private static int? NoneEnd(TokenText text, int from)
    {
        var end = from;
        while (end < text.Count && !(text[end].Kind == TokenKind.NewLine || text[end].IsSign(',') || text[end].IsSign(';') || text[end].IsSign('.')))
        {
            end++;
        }

        return end > from && NonePhrases.IsNone(text, from, end) ? end : null;
    }

    /// <summary>The keys named behind a word of removing, when nothing else is said.</summary>
    private static List<string>? Removed(TokenText text, Form form)
    {
        var at = Fillers.SkipCourtesy(text, 0, text.Count);
        var from = Remove.SkipAll(text, at, text.Count);
        if (from == at)
        {
            return null;
        }

        var keys = new List<string>();
        while (from < text.Count)
        {
            var link = Links.SkipAll(text, from, text.Count);
            if (Amount.Skip(text, link, text.Count) is var amount && amount > link && AmountOf(form) is { } value)
            {
                keys.Add(value.Key);
                from = amount;
            }
            else if (link < text.Count && FormLexicon.Of(form).Find(text, link, text.Count) is { } match
                && match.Values.FirstOrDefault(m => m.Kind == MarkKind.Label) is { Question: { } question })
            {
                keys.Add(question.Key);
                from = match.End;
            }
            else
            {
                return link == text.Count ? keys : null;
            }
        }

        return keys;
    }
}
