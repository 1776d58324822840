using ReportBot.Core.Forms;
using ReportBot.Core.Forms.Reading;
using ReportBot.Core.Text;

namespace ReportBot.Core.Conversations;

/// <summary>"Khó khăn chung là thiếu vốn", "đề xuất chung: cấp giống": what is common to the households of the message is said of each of them, and not of the last alone.</summary>
internal static class SaidOfAll
{
    private static readonly Vocabulary Common = new("chung", "chung của các hộ", "chung của mấy hộ", "chung của cả mấy hộ", "chung các hộ", "chung của các nhà", "chung cho các hộ", "chung cả mấy nhà", "chung của mấy nhà", "chung của cả hai hộ", "chung của cả ba hộ", "chung của cả bốn hộ");
    private static readonly Vocabulary Each = new("mỗi hộ", "mỗi nhà", "mỗi gia đình", "hộ nào cũng", "nhà nào cũng");
    private static readonly Vocabulary Gets = new("được", "đều được", "cũng được", "nhận", "nhận được", "đều nhận", "có được");
    private static readonly Vocabulary Asked = new("gì", "sao", "thế nào", "những gì", "cái gì");
    private static readonly Vocabulary Is = new("là", "vẫn là", "thì", ":", "đều là", "hiện nay là", "hiện nay", "cũng là", "vẫn", "=");

    /// <summary>The message with their codes before it; as it is where fewer than two are meant.</summary>
    public static string WithCodes(Talk talk, string text)
    {
        var said = Once(talk, text);
        return said == text ? text : Once(talk, said);
    }

    private static string Once(Talk talk, string text)
    {
        var words = TokenText.Of(VietnameseText.Normalize(text));
        if (BatchReader.FormOf(talk) is not { } form)
        {
            return text;
        }

        for (var at = words.Count - 2; at >= 0; at--)
        {
            if (IsStart(words, at) && Each.Skip(words, at, words.Count) is var each && each > at && Gets.Begins(words, each, words.Count) && Named(talk, text) is { Count: > 1 } all && IsNumber(words, at, all.Count))
            {
                // "…, mỗi hộ được 1 phần quà. Hạnh …, Tiến …": each of those that the message names.
                return $"{words.Slice(0, at).TrimEnd(' ', ',', ';')}{(at > 0 && words[at - 1].Kind != TokenKind.NewLine && !words[at - 1].IsSign('.') ? "." : "")} {string.Join(", ", all)} {words.Slice(each, words.Count)}".TrimStart();
            }

            if (IsStart(words, at) && FormLexicon.Of(form).Find(words, at, words.Count) is { } label && label.Values.FirstOrDefault(m => m is { Kind: MarkKind.Label, Question.Kind: QuestionKind.Text, Question.When: null })?.Question is { } question
                && Common.Skip(words, label.End, words.Count) is var common && common > label.End && Is.SkipAll(words, common, words.Count) is var said && said > common && said < words.Count && !Asked.Begins(words, said, words.Count) && Whose(talk, text) is { Count: > 1 } codes)
            {
                return $"{words.Slice(0, at)} {string.Join(", ", codes)} {question.Label}: {words.Slice(said, words.Count)}".TrimStart();
            }
        }

        return text;
    }

    // How many households are told of before it, where that is said.
    private static bool IsNumber(TokenText words, int to, int count) =>
        Enumerable.Range(0, Math.Max(0, to - 1)).Where(i => words[i + 1].Folded is "ho" or "nha").Select(i => CountWords.At(words, i)).All(n => n is null || n == count);

    private static bool IsStart(TokenText words, int at) => at == 0 || words[at - 1].Kind is TokenKind.NewLine || (words[at - 1].Kind == TokenKind.Sign && words[at - 1].Folded is "." or "," or ";");

    private static List<string> Named(Talk talk, string text) => BatchReader.FormOf(talk) is not { } form ? []
        : [.. new SubjectFinder(BatchReader.Context(talk, form, [.. Duties.Now(talk).SelectMany(d => d.All).Select(d => d.Subject).DistinctBy(s => s.Id)])).Find(TokenText.Of(VietnameseText.Normalize(text)))
            .Where(m => !m.IsEveryone && !m.IsBetween).Select(m => m.Code).OfType<string>().Distinct(StringComparer.Ordinal)];

    private static List<string> Whose(Talk talk, string text) => Named(talk, text) is { Count: > 0 } named ? named
        : OpenRound.Joined(talk)?.Items.Select(i => talk.CodeOf(i.Draft.Subject)).ToList() is { Count: > 0 } told ? told
        : [.. Duties.Meant(talk, Duties.Now(talk))?.All.Select(d => d.Subject.Code) ?? []];
}
