using System.Globalization;
using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>
/// A count that may be a part of what is asked: "3 hộ nuôi bò, 2 hộ nuôi dê" is one form of help told twice, "xã A còn 45 hộ nghèo, xã B 38
/// hộ" are two places. Nobody adds them up unasked.
/// </summary>
internal static class CountParts
{
    private const int LongestName = 3;
    private static readonly Vocabulary All = new("toàn", "cả", "riêng", "trong đó", "còn", "có");

    /// <summary>Asks about counts that the next clause goes on with.</summary>
    public static void AskAll(IReadOnlyList<Piece> pieces, Collector into)
    {
        for (var i = 1; i < pieces.Count; i++)
        {
            if (pieces[i] is { Kind: null, From: > 1 } loose && Boundaries.At(into.Text, loose.From - 1) == Boundary.Weak && !into.IsConsumed(loose.From))
            {
                AskHelp(pieces[i - 1], loose, into);
                AskPlace(pieces[i - 1], loose, into);
            }
        }
    }

    /// <summary>"3 hộ nuôi bò, [2 hộ nuôi dê]".</summary>
    private static void AskHelp(Piece before, Piece loose, Collector into)
    {
        var text = into.Text;
        if (before.Question is not { Kind: QuestionKind.Choices } help || !SupportCounts.Has(help) || SupportCounts.Count(text, loose.From, loose.To) is not { } more)
        {
            return;
        }

        if (text[loose.From + 1].Folded is "ho" or "nha" && text[more.End - 1].Folded is "ngheo" && MoneyPhrase.Read(text, more.End, loose.To) is not null && LastCounted(before, help, into) is { } last)
        {
            // "cho vay: 3 hộ nghèo 150 triệu, 2 hộ cận nghèo 100 triệu"
            AskBoth(last, into, before.From, loose.To);
            return;
        }

        for (var at = more.End; at < loose.To; at++)
        {
            if (ChoiceWords.Find(help, text, at, loose.To) is { Values: [var key] } && help.FindChoice(key)?.Count is { } counted
                && into.Form.Find(counted) is { } question && into.Answers[counted] is Answer.Number told)
            {
                Ask(question, into, before.From, loose.To, [told.Value, told.Value + more.Count]);
                return;
            }
        }
    }

    private static Choice? LastCounted(Piece before, Question help, Collector into) =>
        into.Answers[help.Key] is Answer.ChosenMany { Keys.Count: > 0 } given
            ? given.Keys.Select(help.FindChoice).LastOrDefault(c => c?.Count is { } count && into.Answers.Has(count) && Enumerable.Range(before.From, before.To - before.From).Any(at => ChoiceWords.Find(help, into.Text, at, before.To) is { } named && named.Values.Contains(c.Key, StringComparer.Ordinal)))
            : null;

    private static void AskBoth(Choice choice, Collector into, int from, int to)
    {
        foreach (var key in (string?[])[choice.Count, choice.Value])
        {
            if (key is not null && into.Form.Find(key) is { } question && into.Answers.Has(key))
            {
                into.Doubt(question, new AnswerReading.Doubtful(ReadingReasons.MoneySeveral, into.Text.Slice(from, to), []));
            }
        }
    }

    /// <summary>"xã A còn 45 hộ nghèo, [xã B 38 hộ]".</summary>
    private static void AskPlace(Piece before, Piece loose, Collector into)
    {
        var text = into.Text;
        if (before is not { Kind: MarkKind.Label, Question: { Kind: QuestionKind.Number, Places.Count: > 0 } question } || into.Answers[question.Key] is not Answer.Number told)
        {
            return;
        }

        var place = CountBefore.OwnPlace(question, text, All.SkipAll(text, loose.From, loose.To), loose.To);
        for (var at = place; at > loose.From && at <= Math.Min(loose.To - 1, place + LongestName); at++)
        {
            if (text[at].IsDigits && SupportCounts.Count(text, at, loose.To) is { } other && Fillers.SkipCourtesy(text, other.End, loose.To) == loose.To)
            {
                Ask(question, into, before.From, loose.To, [told.Value, other.Count]);
                into.Consume(loose.From, loose.To);
                return;
            }
        }
    }

    private static void Ask(Question question, Collector into, int from, int to, long[] counts) =>
        into.Doubt(question, new AnswerReading.Doubtful(
            ReadingReasons.LabelUnclear, into.Text.Slice(from, to), [.. counts.Distinct().Select(c => new Meaning(c.ToString(CultureInfo.InvariantCulture), new Answer.Number(c)))]));
}
