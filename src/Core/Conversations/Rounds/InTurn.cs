using ReportBot.Core.Forms;
using ReportBot.Core.Forms.Reading;
using ReportBot.Core.Text;

namespace ReportBot.Core.Conversations;

/// <summary>
/// "TN lần lượt 1tr, 1tr2, 900, 1tr35": as many amounts in a row as households are named before them, told of, or looked after, are one to each, in the order in which they are
/// named or listed.
/// </summary>
internal static class InTurn
{
    private static readonly Vocabulary Turns = new("lần lượt", "lần lượt là", "theo thứ tự", "theo thứ tự là", "lần lượt theo thứ tự", "lần lượt theo thứ tự là", "từng hộ là", "từng hộ lần lượt", "từng hộ lần lượt là");
    private static readonly Vocabulary Signs = new(",", ";", ":", "-", "và", "với", "rồi", "/", "là");

    /// <summary>The message with the code of each before its amount; as it is where their numbers differ, or nothing is told in turn.</summary>
    public static string WithCodes(Talk talk, string text)
    {
        var words = TokenText.Of(VietnameseText.Normalize(text));
        var at = Enumerable.Range(0, words.Count).FirstOrDefault(i => Turns.Begins(words, i, words.Count), -1);
        if (at <= 0 || BatchReader.FormOf(talk) is not { } form || LabelBefore(form, words, at) is not (>= 0 and var label) || Amounts(words, Turns.Skip(words, at, words.Count)) is not { Count: > 1 } amounts)
        {
            return text;
        }

        var codes = Whose(talk, words.Slice(0, label), amounts.Count);
        var behind = words.Slice(amounts[^1].End, words.Count).TrimStart(' ', ',', '.', ';');
        return codes is null ? text
            : $"{words.Slice(0, label).TrimEnd(' ', ',', '.', ';')}. {string.Concat(amounts.Zip(codes, (a, code) => $"{code} {words.Slice(label, at)} {words.Slice(a.From, a.End)}. "))}{behind}".TrimStart('.', ' ').TrimEnd();
    }

    // Where the label of a question for money begins that ends before the words; -1 for none.
    private static int LabelBefore(Form form, TokenText words, int at) => Enumerable.Range(0, at)
        .FirstOrDefault(i => FormLexicon.Of(form).Find(words, i, at) is { } found && found.End == at && found.Values.Any(m => m is { Kind: MarkKind.Label, Question.Kind: QuestionKind.Money }), -1);

    private static List<(int From, int End)> Amounts(TokenText words, int at)
    {
        var amounts = new List<(int From, int End)>();
        for (at = Signs.SkipAll(words, at, words.Count); at < words.Count && words[at].IsDigits; at = Signs.SkipAll(words, at, words.Count))
        {
            var end = MoneyPhrase.Read(words, at, words.Count) is { } amount && amount.Doubt is MoneyDoubt.None or MoneyDoubt.Bare ? amount.End : at + 1;
            amounts.Add((at, end));
            at = end;
        }

        return amounts;
    }

    private static IReadOnlyList<string>? Whose(Talk talk, string before, int count)
    {
        var named = NamedIn.Own(talk, before).Codes;
        var told = named.Count > 0 ? [] : OpenRound.Joined(talk)?.Items.Select(i => talk.CodeOf(i.Draft.Subject)).ToList() ?? [];
        var all = named.Count > 0 || told.Count > 0 ? [] : Duties.Meant(talk, Duties.Now(talk))?.All.Select(d => d.Subject.Code).ToList() ?? [];
        return named.Count == count ? named : told.Count == count ? told : all.Count == count ? all : null;
    }
}
