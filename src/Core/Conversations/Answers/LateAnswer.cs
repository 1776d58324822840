using System.Text.RegularExpressions;
using ReportBot.Core.Text;

namespace ReportBot.Core.Conversations;

/// <summary>
/// Numbers that stand for choices, and a bare "rồi" or "chưa", are good while the question they belong to is fresh. On another day, with
/// reminders and other messages in between, they may be meant for anything: the question is shown again instead of guessing.
/// </summary>
internal static partial class LateAnswer
{
    private const long Night = 8L * 60 * 60 * 1000;
    private const long AfterReview = 2L * 60 * 60 * 1000;

    private static readonly Vocabulary Bare = new(
        "rồi", "chưa", "có", "không", "đã", "có rồi", "đã rồi", "chưa có", "không có", "xong", "xong rồi", "vẫn chưa", "dạ", "vâng", "ạ", "nhé", "nha", "ừ", "em", "anh", "chị", "thì", ".", "!", ",");

    /// <summary>Whether these are numbers of choices, or a bare answer, typed on another day than the open question was asked.</summary>
    public static bool Is(Talk talk, string text) =>
        talk.State is { Pending: { } pending, AskedAt: > 0 and var asked } && talk.Now - asked > Night && DayOf(talk, asked) != DayOf(talk, talk.Now)
        && (Numbers().IsMatch(text) || (pending is Pending.ForAnswer && IsBare(text)))
        || IsOfAnOldReview(talk, text);

    // A report or proposal that was opened hours ago: what a bare "đạt", "duyệt", "công nhận" decides on is shown again first.
    private static bool IsOfAnOldReview(Talk talk, string text) =>
        talk.State is { Pending: Pending.ForReview { Asks: null, Open: not null }, AskedAt: > 0 and var asked } && talk.Now - asked > AfterReview
        && ReviewWords.Read(text) is ("accept" or "accept-all" or "recognise" or "recognise-all" or "refuse", "");

    /// <summary>Shows the question again; from now on its answers are good.</summary>
    public static void AskAgain(Talk talk, string text)
    {
        talk.Note(Numbers().IsMatch(text) ? talk.T("stale.number") : talk.T(IsOfAnOldReview(talk, text) ? "stale.review" : "stale.words", ("words", Format.Short(text.Trim(), 40))));
        talk.State = talk.State with { AskedAt = talk.Now };
        Answering.AskAgain(talk);
    }

    private static DateOnly DayOf(Talk talk, long at) => DateOnly.FromDateTime(talk.Local(DateTimeOffset.FromUnixTimeMilliseconds(at)).DateTime);

    private static bool IsBare(string text)
    {
        var words = TokenText.Of(VietnameseText.Normalize(text));
        return words.Count > 0 && Bare.SkipAll(words, 0, words.Count) == words.Count;
    }

    // An amount has more digits, or a unit.
    [GeneratedRegex(@"^\s*\d{1,2}([\s,;.+]+\d{1,2})*[\s.)]*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Numbers();
}
