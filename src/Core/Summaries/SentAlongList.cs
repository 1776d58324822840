using System.Data.Common;
using ReportBot.Core.People;
using ReportBot.Core.Plans;
using ReportBot.Core.Reports;

namespace ReportBot.Core.Summaries;

/// <summary>What officials wrote with their reports of a period that no question asks for, for whoever reads the unit's reports.</summary>
public static class SentAlongList
{
    private const int MostOfOne = 6;
    private const int Longest = 160;
    private const int MostCodes = 10;

    /// <summary>The list in messages of at most 2,000 characters; null when this access may not see it.</summary>
    public static IReadOnlyList<string>? Of(
        DbConnection db, Access access, UnitView view, Plan plan, Period period, string? language = null)
    {
        if (!MayRead(access, view))
        {
            return null;
        }

        var words = SummaryWords.For(language);
        var title = PeriodTitle.Of(words, Period.KindWord(period.Kind), period.Due, period.LastDay);
        var names = RemarkNews.NamesIn(view.Roster);
        var told = SentAlong.In(db, view.UnitId, period).Select(a => (Sent: a, Remarks: RemarkNews.Of(a.Words, Longest, names))).ToList();
        var all = told.Where(t => t.Remarks.News.Count > 0).ToList();
        if (all.Count == 0)
        {
            var none = SummaryWords.Capital(words.Say("sent-along.none", ("period", title)));
            return [told.Count == 0 ? none : none + "\n" + words.Say("sent-along.scraps", ("n", told.Sum(t => t.Remarks.Others)))];
        }

        var items = all.Select(a => words.Say(
            "sent-along.item",
            ("number", Report.Show(a.Sent.Number)),
            ("subject", view.Roster.Subject(a.Sent.Subject)?.Code ?? ""),
            ("official", view.Roster.NameOf(a.Sent.FiledBy)),
            ("words", Remarks(words, a.Remarks.News))));
        var scraps = told.Sum(t => t.Remarks.Others);
        var shown = all[0].Sent;
        var how = words.Say(access.Allows(Operation.ReviewReport) ? "sent-along.how-review" : "sent-along.how",
            ("number", Report.Show(shown.Number)), ("subject", view.Roster.Subject(shown.Subject)?.Code ?? ""));
        return MessageSplitter.Pack(
            words.Say("sent-along.title", ("period", title), ("n", all.Count)),
            [.. items, .. scraps > 0 ? [words.Say("sent-along.scraps", ("n", scraps))] : Array.Empty<string>(), how]);
    }

    /// <summary>One line below a summary that says how many there are and how to read them; null where there are none or this access may not.</summary>
    public static string? Note(DbConnection db, Access access, UnitView view, Period period, string? language = null)
    {
        var words = SummaryWords.For(language);
        if (!MayRead(access, view))
        {
            return null;
        }

        var names = RemarkNews.NamesIn(view.Roster);
        return SentAlong.In(db, view.UnitId, period).Where(a => RemarkNews.Of(a.Words, Longest, names).News.Count > 0).ToList() is { Count: > 0 } all
            ? words.Say("sent-along.note", ("n", all.Count), ("codes", words.Codes([.. all.Select(a => view.Roster.Subject(a.Subject)?.Code ?? "")], MostCodes)))
            : null;
    }

    // One household, each remark a line, the oldest first.
    private static string Remarks(Wording words, IReadOnlyList<string> remarks) => string.Join('\n', [
        .. remarks.Take(MostOfOne).Select(r => words.Say("sent-along.remark", ("words", r))),
        .. remarks.Count > MostOfOne ? [words.Say("sent-along.more", ("n", remarks.Count - MostOfOne))] : Array.Empty<string>()]);

    private static bool MayRead(Access access, UnitView view) => access.UnitId == view.UnitId && access.Allows(Operation.ReadHistory);
}
