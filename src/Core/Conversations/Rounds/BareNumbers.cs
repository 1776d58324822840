using ReportBot.Core.Forms;
using ReportBot.Core.Forms.Reading;
using ReportBot.Core.Reports;
using ReportBot.Core.Text;

namespace ReportBot.Core.Conversations;

/// <summary>"69 chưa, 70 thăm chiều qua": at the beginning of a clause the number of an own household's code, with a word of visiting behind it, is that household.</summary>
internal static class BareNumbers
{
    private const int FewestDigits = 2;
    private const int FewWords = 2;
    private const int FewHouseholds = 2;

    private static readonly Vocabulary Follow = new("chưa", "rồi", "thăm", "đi", "đã", "nhầm", "hôm", "luôn", "vắng", "bình thường", "ghé", "gặp", "cũng", "không gặp", "ko gặp", "k gặp", "thì", "mai", "mốt", "vẫn", "thoát", "mới", "đang", "được", "ko", "k", "không có gì", "không có gì mới");
    private static readonly Vocabulary Joins = new("và", "với");

    /// <summary>The message with codes in the place of such numbers; as it is where it answers a question for text, or the person has one household.</summary>
    public static string WithCodes(Talk talk, string text)
    {
        var subjects = Duties.Now(talk).SelectMany(d => d.All).Select(d => d.Subject).Where(s => s.Id.Kind == SubjectKind.Household).DistinctBy(s => s.Id).ToList();
        var words = TokenText.Of(text);
        if (words.Tokens.Count(t => t.IsWord) <= FewWords || IsText(talk) || Commands.Slash(text) is not null || subjects.Count < FewHouseholds)
        {
            return text;
        }

        var labels = BatchReader.FormOf(talk) is { } form ? FormLexicon.Of(form) : null;
        for (var at = words.Count - 1; at >= 0; at--)
        {
            if (IsStart(words, at) && CodeAt(words, at, subjects) is { } code && (IsMeant(words, at, subjects) || IsLabelled(labels, words, at + 1)))
            {
                text = text[..words[at].Start] + code + text[words[at].End..];
            }
        }

        return text;
    }

    private static bool IsText(Talk talk) =>
        talk.State.Pending is Pending.ForAnswer { Draft: var which, Key: var key } && OpenForm.Of(talk, which)?.Form.Find(key) is { Kind: QuestionKind.Text };

    private static bool IsMeant(TokenText words, int at, IReadOnlyList<Subject> subjects) =>
        Follow.Begins(words, at + 1, words.Count)
        || (Joins.Skip(words, at + 1, words.Count) is var next && next > at + 1 && next < words.Count && CodeAt(words, next, subjects) is not null && Follow.Begins(words, next + 1, words.Count));

    // "108 tn 1tr55": the label of a question.
    private static bool IsLabelled(FormLexicon? labels, TokenText words, int at) =>
        at < words.Count && words[at].IsWord && labels?.Find(words, at, words.Count) is { } label && label.Values.Any(m => m is { Kind: MarkKind.Label, Question: not null });

    private static bool IsStart(TokenText words, int at) =>
        at == 0 || words[at - 1].Kind == TokenKind.NewLine || (words[at - 1].Kind == TokenKind.Sign && words[at - 1].Folded is "," or ";" or "." && !words[at].Glued)
        || (at > 1 && Joins.Skip(words, at - 1, at) == at && words[at - 2].IsDigits && IsStart(words, at - 2));

    private static string? CodeAt(TokenText words, int at, IReadOnlyList<Subject> subjects) =>
        words[at].IsDigits && words[at].Folded.Length >= FewestDigits && subjects.Where(s => s.Code.TrimStart([.. "ABCDEFGHIJKLMNOPQRSTUVWXYZ"]).TrimStart('0') == words[at].Folded.TrimStart('0')).ToList() is [var only] ? only.Code : null;
}
