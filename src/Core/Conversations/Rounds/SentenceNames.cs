using ReportBot.Core.Forms.Reading;
using ReportBot.Core.Text;

namespace ReportBot.Core.Conversations;

/// <summary>
/// "Nhà anh Vinh là máy bơm nước. Anh Hyun đề xuất …": while a round is open a sentence that begins with a title and the name of one of its households is told of
/// that one, however the message before it goes; it is given its code before anything is read.
/// </summary>
internal static class SentenceNames
{
    private static readonly Vocabulary Leads = new("còn", "riêng", "thì", "và", "về", "dạ", "à", "-", "+", "•");

    /// <summary>The message with the codes of such households; as it is where no sentence begins so.</summary>
    public static string Settle(Talk talk, string text)
    {
        if (OpenRound.Of(talk.State.Pending) is not { Items.Count: > 1 } round || BatchReader.FormOf(talk) is not { } form)
        {
            return text;
        }

        var words = TokenText.Of(text);
        var finder = new SubjectFinder(BatchReader.Context(talk, form, Duties.Subjects(talk)));
        var told = text;
        for (var at = words.Count - 1; at > 0; at--)
        {
            if (Boundaries.At(words, at - 1) == Boundary.Strong && Named(finder, words, at) is { } named && round.Items.Any(i => talk.CodeOf(i.Draft.Subject) == named.Code))
            {
                told = told[..words[at + named.Start].Start] + named.Code + told[words[at + named.End - 1].End..];
            }
        }

        return told;
    }

    // The sentence by itself: what is said before it does not make its first name somebody who is only spoken of.
    private static Mention? Named(SubjectFinder finder, TokenText words, int at)
    {
        var sentence = TokenText.Of(words.Slice(at, Boundaries.SentenceEnd(words, at)));
        return finder.Find(sentence) is [{ Code: not null, IsTitled: true } first, ..] && Leads.SkipAll(sentence, 0, first.Start) == first.Start && !PersonFinder.IsInPassing(sentence, first.End)
            ? first
            : null;
    }
}
