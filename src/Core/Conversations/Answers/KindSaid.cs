using ReportBot.Core.Forms;
using ReportBot.Core.Forms.Reading;
using ReportBot.Core.Reports;
using ReportBot.Core.Text;

namespace ReportBot.Core.Conversations;

/// <summary>
/// Forms of help said by their names on the list: "chỉ hình thức khác thôi", "sữa cho trẻ, hình thức khác", "hỗ trợ chỉ hình thức khác, làm chuồng bò". The names choose, alone; other words beside
/// them say what exactly. What the help came to stays: it is the same help, put in its place.
/// </summary>
internal static class KindSaid
{
    private static readonly Vocabulary Lead = new(
        "hỗ trợ", "giúp đỡ", "ht", "dạ", "à", "là", "thì", "mục", "phần", "câu", "loại", "thuộc", "thuộc về", "vào", "ghi", "ghi vào", "cho vào", "chọn", "đó", "cái đó", "cái này", "đấy", "của", "em", "tôi", "nhầm", "à nhầm", ":");
    private static readonly Vocabulary Only = new("chỉ", "chỉ là", "chỉ có", "chỉ thuộc", "chỉ ghi", "chỉ chọn");
    private static readonly Vocabulary Merely = new("thôi", "mà thôi");
    private static readonly Vocabulary Tail = new("thôi", "mà thôi", "ạ", "nhé", "nha", "em", "chứ", "đó", "ấy", "luôn", ".", "!");
    private static readonly Vocabulary Cash = new("cho tiền", "cho tiền mặt", "tặng tiền", "tặng tiền mặt", "hỗ trợ tiền", "hỗ trợ tiền mặt", "tiền mặt", "bằng tiền mặt", "bằng tiền", "được tiền mặt", "là tiền mặt", "được cho tiền", "được cho tiền mặt", "đưa tiền mặt", "nhận tiền mặt");

    /// <summary>At the question of help; false for other words.</summary>
    public static bool TryTake(Talk talk, OpenForm at, Pending.ForAnswer pending, string text)
    {
        var question = at.Form.Find(pending.Key)!;
        if (question.Kind != QuestionKind.Choices || (pending.Doubt is { } doubt && Doubts.OffersMeanings(doubt)) || NamedIn.NamesAnother(talk, at, pending.Key, text))
        {
            return false;
        }

        if (Of(question, ReportWords.WithoutCode(at, text)) is { } said)
        {
            WithNote(at, question, said.Words);
            return AnswerFlow.Store(talk, OpenForm.Of(talk, at.Ref)!, pending with { Marked = null }, new Answer.ChosenMany(said.Keys));
        }

        if (NoneAndWhy(talk, at, pending, text))
        {
            return true;
        }

        // "cho tiền mặt sửa chuồng bò": money given is no animal, whatever it is for.
        var words = TokenText.Of(VietnameseText.Normalize(ReportWords.WithoutCode(at, text)));
        var cashed = Cash.Skip(words, 0, words.Count);
        if (cashed == 0 || Tail.SkipAll(words, cashed, words.Count) == words.Count || words.Tokens.Any(t => t.IsDigits) || OtherHelp.Unnamed(at.Form, question, words.Text.Trim()) is not { Count: > 0 } cash)
        {
            return false;
        }

        WithNote(at, question, words.Text.Trim());
        return AnswerFlow.Store(talk, OpenForm.Of(talk, at.Ref)!, pending with { Marked = null, Doubt = null }, cash[question.Key]!);
    }

    // "không, tiền bán bắp mà": it was no help, and what it was goes along.
    private static bool NoneAndWhy(Talk talk, OpenForm at, Pending.ForAnswer pending, string text)
    {
        var said = ReportWords.WithoutCode(at, text);
        var comma = said.IndexOf(',', StringComparison.Ordinal);
        if (comma <= 0 || pending.Doubt is null || Commands.Whole(said[..comma]) is not (Verb.No or Verb.None) || said[(comma + 1)..].Trim() is not { Length: > 0 } why
            || ReportWords.Read(talk, at, why) is { } read && (read.Answers.Count > 0 || read.Unclear.Count > 0))
        {
            return false;
        }

        return AnswerFlow.Store(talk, at.Keep(d => d with { Rest = RestWords.Join(d.Rest, why) }), pending with { Marked = null }, new Answer.ChosenMany([]));
    }

    /// <summary>Whether the words say which form of help alone is meant, and it stands otherwise.</summary>
    public static bool Corrects(OpenForm at, string words) => Corrected(at, words) is not null;

    /// <summary>Puts the help that a report tells in another place, the only one; false for other words.</summary>
    public static bool TryCorrect(Talk talk, OpenForm at, string words)
    {
        if (Corrected(at, words) is not var (question, said))
        {
            return false;
        }

        BatchView.Replaced(talk, at, Answers.Empty.With(question.Key, new Answer.ChosenMany([.. ((Answer.ChosenMany)at.Draft.Answers[question.Key]!).Keys.Except(said.Keys, StringComparer.Ordinal)])), at.Subject.Code + " — ");
        at.Keep(d => d with { Answers = AnswerCheck.WithoutUnasked(at.Form, d.Answers.With(question.Key, new Answer.ChosenMany(said.Keys))) });
        WithNote(OpenForm.Of(talk, at.Ref)!, question, said.Words);
        return true;
    }

    /// <summary>The item of the list that a clause names and nothing else; null for other words.</summary>
    public static string? Item(Question help, string clause) => Named(help, TokenText.Of(VietnameseText.Normalize(clause))).Key;

    private static (Question Help, (IReadOnlyList<string> Keys, string Words, bool IsOnly) Said)? Corrected(OpenForm at, string words) =>
        at.Form.Questions.FirstOrDefault(q => q.Kind == QuestionKind.Choices && at.Draft.Answers[q.Key] is Answer.ChosenMany { Keys.Count: > 0 }) is { } question
        && Of(question, words) is { IsOnly: true, Keys.Count: 1 } said && ((Answer.ChosenMany)at.Draft.Answers[question.Key]!).Keys is var held && !(held.Count == 1 && held[0] == said.Keys[0])
            ? (question, said)
            : null;

    // The choices by their names, the words beside them, and whether no other is meant; null where a clause names help that is not so on the list.
    private static (IReadOnlyList<string> Keys, string Words, bool IsOnly)? Of(Question help, string text)
    {
        var (keys, words, only) = (new List<string>(), new List<string>(), false);
        foreach (var clause in text.Split([',', ';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var (key, isOnly) = Named(help, TokenText.Of(VietnameseText.Normalize(clause)));
            only |= isOnly;
            (key is null ? words : keys).Add(key ?? clause);
        }

        return keys.Count > 0 && (only || words.Count > 0) && keys.Distinct(StringComparer.Ordinal).Count() == keys.Count ? (keys, string.Join(", ", words), only) : null;
    }

    private static (string? Key, bool IsOnly) Named(Question help, TokenText words)
    {
        var at = Lead.SkipAll(words, 0, words.Count);
        var only = Only.Skip(words, at, words.Count);
        var from = Lead.SkipAll(words, only, words.Count);
        var choice = help.Choices.FirstOrDefault(c => new Vocabulary(c.Label).Skip(words, from, words.Count) is var end && end > from && Tail.SkipAll(words, end, words.Count) == words.Count);
        return (choice?.Key, choice is not null && (only > at || Merely.OccursIn(words, from, words.Count)));
    }

    /// <summary>The words of the sender beside the item, as the note on the help where they are not told there.</summary>
    public static void WithNote(OpenForm at, Question help, string words)
    {
        if (words.Length == 0 || FormLexicon.Companion(at.Form, help, QuestionKind.Text) is not { } note)
        {
            return;
        }

        var told = at.Draft.Answers[note.Key] is Answer.Text { Words: { Length: > 0 } before } && !before.Contains(words, StringComparison.OrdinalIgnoreCase) ? $"{before}; {words}" : words;
        at.Keep(d => FormAnswers.With(d, note.Key, new Answer.Text(told)));
    }
}
