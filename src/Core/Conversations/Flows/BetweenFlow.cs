using System.Globalization;
using System.Text.RegularExpressions;
using ReportBot.Core.Messaging;
using ReportBot.Core.Reports;
using ReportBot.Core.Text;

namespace ReportBot.Core.Conversations;

/// <summary>"H009 – H011 đã thăm": whether those between the two are meant as well.</summary>
internal static partial class BetweenFlow
{
    private const int MostAtOnce = 12;

    /// <summary>Where several lie between, all of them can be chosen at once.</summary>
    public static void AddAll(Talk talk, Pending.ForSubject pending, List<string> lines, List<Button> buttons)
    {
        if (pending is { Between: true, Subjects.Count: > 1 } or { ForAll: true })
        {
            var label = pending.ForAll
                ? talk.T("button.all-of", ("count", Format.Plain(pending.Subjects.Count)), ("noun", SubjectNouns.One(talk, pending.Subjects)))
                : talk.T("button.all");
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"{pending.Subjects.Count + 1}. {label}"));
            buttons.Add(talk.Press(label, "all", pending.Subjects.Count + 1, inText: true));
        }
    }

    /// <summary>Whether the words say "cả 2 hộ", "tất cả", or the number behind a list of which all can be chosen.</summary>
    public static bool SaysAll(Pending.ForSubject pending, string text)
    {
        var words = VietnameseText.Fold(text).Trim(' ', '.', '!', ',');
        return (AnswerWords.Numbers(text) is [var last] && last == pending.Subjects.Count + 1)
            || (AllWords.Match(words) is { Success: true } all
                && (!all.Groups["count"].Success || CountWords.OfFolded(all.Groups["count"].Value) == pending.Subjects.Count));
    }

    /// <summary>The action of "có", "cả", the number behind the list, "không"; null for other words.</summary>
    public static string? Said(Talk talk, Pending.ForSubject pending, string text)
    {
        if (!pending.Between)
        {
            // Whether or not it is offered: "cả 5 hộ" says whose it is.
            return (pending.ForAll || pending is { Aim: SubjectAim.Place, Then: not null, Near: false, Subjects.Count: > 1 and <= MostAtOnce }) && (pending.ForAll || AnswerWords.Numbers(text) is null) && SaysAll(pending, text) ? "all" : null;
        }

        var words = VietnameseText.Fold(text).Trim(' ', '.', '!', ',');
        return Commands.Whole(text) is Verb.Yes
            || (AnswerWords.Numbers(text) is [var last] && last == pending.Subjects.Count + 1 && last > 2)
            || words is "co" or "yes" or "ca" or "co ca" or "tat ca" or "het" || words == VietnameseText.Fold(talk.T("button.all")) ? "all"
            : Commands.Whole(text) is Verb.No || words is "khong" or "no" or "ko" or "khong co" || words == VietnameseText.Fold(talk.T("button.none-of-them")) ? "skip"
            : null;
    }

    /// <summary>It was said of all of these.</summary>
    public static void PlaceAll(Talk talk, Pending.ForBatch batch, IReadOnlyList<SubjectId> subjects)
    {
        var left = batch with { Unplaced = [.. batch.Unplaced.Skip(1)] };
        BatchFlow.Continue(talk, batch.Unplaced[0].Removed is { } removed
            ? SeveralRemoval.Take(talk, removed, [.. left.Items.Where(i => subjects.Contains(i.Draft.Subject))], left)
            : subjects.Aggregate(left, (round, subject) => BatchReader.Add(talk, round, subject, batch.Unplaced[0])));
    }

    private static readonly Regex AllWords = new(
        $@"^(?:da |vang )?(?:ca|tat ca|het|toan bo|all)(?: ca)?(?: (?<count>\d{{1,2}}|{string.Join('|', CountWords.Words(2, 10).Select(VietnameseText.Fold))}))?(?: (?:ho|khu pho|thon|lang|xom|noi|don vi|cai|of them))?(?: (?:deu|vay|the|a|nhe|nha|luon|do|day|nay))*$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));
}
