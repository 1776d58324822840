using ReportBot.Core.Forms;
using ReportBot.Core.Forms.Reading;
using ReportBot.Core.Text;

namespace ReportBot.Core.Conversations;

/// <summary>
/// "21 có khả năng thoát nghèo, 22 khó" while a round is open: at the beginning of a clause the number of the code of one of its households, with an answer to a question of choice or the
/// label of a question behind it, is that household.
/// </summary>
internal static class RoundNumbers
{
    /// <summary>The message with codes in the place of such numbers; in the answer to a question for text they are whatever was counted.</summary>
    public static string WithCodes(Talk talk, string text)
    {
        if (OpenRound.Of(talk.State.Pending) is not { Items.Count: > 1, Choosing: false } round || BatchReader.FormOf(talk) is not { } form || Commands.Slash(text) is not null || IsText(talk))
        {
            return text;
        }

        var words = TokenText.Of(text);
        var codes = round.Items.Select(i => talk.CodeOf(i.Draft.Subject)).ToList();
        var told = text;
        for (var at = words.Count - 2; at >= 0; at--)
        {
            if (words[at].IsDigits && words[at].Folded.Length >= BareNumbers.FewestDigits && !words[at].Glued && IsStart(words, at) && !words[at + 1].Glued && Answers(FormLexicon.Of(form), words, at + 1)
                && codes.FindAll(c => c.TrimStart([.. "ABCDEFGHIJKLMNOPQRSTUVWXYZ"]).TrimStart('0') == words[at].Folded.TrimStart('0')) is [var code])
            {
                told = told[..words[at].Start] + code + told[words[at].End..];
            }
        }

        return told;
    }

    private static bool Answers(FormLexicon lexicon, TokenText words, int at) =>
        lexicon.Find(words, at, words.Count) is { } match && match.Values.Any(m => m is { Kind: MarkKind.Label, Question: not null } or { Kind: MarkKind.Choice, Question.Kind: QuestionKind.Choice });

    private static bool IsStart(TokenText words, int at) => at == 0 || (words[at - 1].Kind is TokenKind.Sign or TokenKind.NewLine && Boundaries.At(words, at - 1) != Boundary.None);

    private static bool IsText(Talk talk) =>
        talk.State.Pending is Pending.ForAnswer { Draft: var which, Key: var key } && OpenForm.Of(talk, which)?.Form.Find(key) is { Kind: QuestionKind.Text };
}
