using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>
/// "h22. 5/9. kk: bệnh gout": in a row of labelled answers a past day alone, directly behind the household, is the day it was visited; so is a bare one
/// beside its code ("H012 8/9 vay 30tr", "30/8 H015. …"). "H048 ngày 20/6 tặng quà" may tell the day of the gift, and is asked.
/// </summary>
internal static class DayBehindName
{
    private static readonly Vocabulary Around = new("ngày", "hôm", "sáng", "chiều", "trưa", "tối");

    /// <summary>Adds the visit where the words begin so; <paramref name="nameStart"/> is where the household is named.</summary>
    public static void Add(IReadOnlyList<Piece> pieces, Collector into, int nameStart)
    {
        if (FormLexicon.Of(into.Form).Visit is not { } visit || FormLexicon.Companion(into.Form, visit, QuestionKind.Date) is not { } when
            || into.Answers.Has(visit.Key) || into.IsUnclear(visit.Key) || into.Answers.Has(when.Key) || into.IsUnclear(when.Key))
        {
            return;
        }

        var text = into.Text;
        var at = SkipSigns(text, 0);
        if (IsBare(text, at, nameStart) && DateScanner.Read(text, at, text.Count, into.Today, isAsked: true) is { Doubt: DateDoubt.None } bare && pieces.Any(p => p.Kind is not null && p.Question?.Kind is not QuestionKind.YesNo and not QuestionKind.Date && p.To > bare.End))
        {
            into.Add(visit, new Answer.YesNo(true));
            into.Add(when, DateAnswer.JudgeTold(when, bare, text.Slice(bare.Start, bare.End), into.Today));
            into.Consume(bare.Start, bare.End);
            return;
        }

        if (pieces.FirstOrDefault(p => p.From >= at) is not { Kind: null } loose || loose.From > at || text[at].Start < nameStart
            || DateScanner.Read(text, Around.SkipAll(text, at, loose.To), loose.To, into.Today, isAsked: true) is not { Doubt: DateDoubt.None } day || day.End < loose.To
            || pieces.FirstOrDefault(p => p.From >= loose.To) is not { Kind: MarkKind.Label, Question.Kind: QuestionKind.Text or QuestionKind.Money or QuestionKind.Choice })
        {
            return;
        }

        into.Add(visit, new Answer.YesNo(true));
        into.Add(when, DateAnswer.JudgeTold(when, day, text.Slice(day.Start, day.End), into.Today));
        into.Consume(loose.From, loose.To);
    }

    /// <summary>Figures alone, directly behind the code or before it.</summary>
    private static bool IsBare(TokenText text, int at, int nameStart) =>
        at + 2 < text.Count && text[at].IsDigits && text[at + 1] is { Kind: TokenKind.Sign, Folded: "/" or "-" or "." } && IsCode(text.Text, nameStart);

    private static bool IsCode(string text, int at) => at >= 0 && at + 1 < text.Length && text[at] is 'H' or 'h' && char.IsAsciiDigit(text[at + 1]);

    private static int SkipSigns(TokenText text, int at)
    {
        while (at < text.Count && (text[at].Kind == TokenKind.NewLine || text[at] is { Kind: TokenKind.Sign, Folded: "." or "," or "-" or "–" or ":" or ";" or "|" or "/" }))
        {
            at++;
        }

        return at;
    }
}
