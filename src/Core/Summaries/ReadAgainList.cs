using System.Data.Common;
using System.Globalization;
using ReportBot.Core.People;
using ReportBot.Core.Plans;
using ReportBot.Core.Reports;
using ReportBot.Core.Text;

namespace ReportBot.Core.Summaries;

/// <summary>
/// "Đọc lại trước khi ký": the answers in words of a period that would read oddly in its document, for whoever reviews its
/// reports. The document is made all the same: what is odd is for a person to judge.
/// </summary>
public static class ReadAgainList
{
    private const int MostInNote = 3;
    private const int ShortWords = 60;
    private const int LongWords = 300;
    private const int MostCodes = 10;

    /// <summary>The list in messages of at most 2,000 characters; null when this access may not see it.</summary>
    public static IReadOnlyList<string>? Of(DbConnection db, Access access, UnitView view, Plan plan, Period period, string? language = null)
    {
        if (!MayRead(access, view))
        {
            return null;
        }

        var words = SummaryWords.For(language);
        var title = PeriodTitle.Of(words, Period.KindWord(period.Kind), period.Due, period.LastDay);
        var all = OddAnswer.In(db, view, plan, period);
        if (all.Count == 0)
        {
            return [SummaryWords.Capital(words.Say("read-again.none", ("period", title)))];
        }

        var items = all.Select(a => words.Say(
            a.IsReturned ? "read-again.item-returned" : "read-again.item",
            ("number", Report.Show(a.Number)), ("subject", CodeOf(view, a)), ("official", view.Roster.NameOf(a.FiledBy)),
            ("question", a.Question?.Label ?? words.Say("read-again.remark")), ("words", Quote(a.Words, LongWords)), ("why", Why(words, a))));
        var number = Report.Show((all.FirstOrDefault(a => !a.IsReturned) ?? all[0]).Number);
        return MessageSplitter.Pack(
            words.Say("read-again.title", ("period", title), ("n", all.Count)), [.. items, words.Say("read-again.how", ("number", number))]);
    }

    /// <summary>A few lines to go with a document: how many, the first of them and how to read all; null where there are none or this access may not.</summary>
    public static string? Note(DbConnection db, Access access, UnitView view, Plan plan, Period period, string? language = null)
    {
        if (!MayRead(access, view) || OddAnswer.In(db, view, plan, period) is not { Count: > 0 } all)
        {
            return null;
        }

        var words = SummaryWords.For(language);
        var first = all.Take(MostInNote).Select(a => words.Say(
            "read-again.short", ("subject", CodeOf(view, a)), ("question", a.Question?.Label ?? words.Say("read-again.remark")), ("words", Quote(a.Words, ShortWords))));
        return string.Join('\n', [
            words.Say("read-again.note", ("n", all.Count)), .. first,
            words.Say(all.Count > MostInNote ? "read-again.note-more" : "read-again.note-all", ("n", all.Count - MostInNote), ("due", DueOf(period)))]);
    }

    /// <summary>The same in one line below a summary.</summary>
    public static string? Brief(DbConnection db, Access access, UnitView view, Plan plan, Period period, string? language = null)
    {
        var words = SummaryWords.For(language);
        return MayRead(access, view) && OddAnswer.In(db, view, plan, period) is { Count: > 0 } all
            ? words.Say("read-again.brief", ("n", all.Count), ("codes", words.Codes([.. all.Select(a => CodeOf(view, a)).Distinct(StringComparer.Ordinal)], MostCodes)), ("due", DueOf(period)))
            : null;
    }

    private static string DueOf(Period period) => period.Due.ToString("d/M", CultureInfo.InvariantCulture);

    private static string Quote(string words, int most) => Conversations.Format.Short(words.ReplaceLineEndings(" "), most);

    private static string CodeOf(UnitView view, OddAnswer odd) => view.Roster.Subject(odd.Subject)?.Code ?? "";

    private static string Why(Wording words, OddAnswer odd) => odd.Reason == OddReason.Unmarked && MarkedWriting.Of(odd.Words) is { } written
        ? words.Say("read-again.why.written", ("words", Quote(written, LongWords)))
        : words.Say("read-again.why." + odd.Reason switch
    {
        OddReason.Beginning => "beginning",
        OddReason.Ending => "ending",
        OddReason.Question => "question",
        OddReason.Talk => "talk",
        OddReason.Code => "code",
        OddReason.Day => "day",
        OddReason.Name => "name",
        OddReason.Nothing => "nothing",
        OddReason.Unmarked => "unmarked",
    });

    private static bool MayRead(Access access, UnitView view) => access.UnitId == view.UnitId && access.Allows(Operation.ReviewReport);
}
