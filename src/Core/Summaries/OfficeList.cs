using System.Data.Common;
using System.Globalization;
using ReportBot.Core.Forms;
using ReportBot.Core.People;
using ReportBot.Core.Plans;

namespace ReportBot.Core.Summaries;

/// <summary>Which list of a period's households is asked for.</summary>
public enum OfficeListKind
{
    /// <summary>"Hộ nào khó khăn nhất": who cannot wait first, then the lowest income.</summary>
    Hardest,

    /// <summary>"Hộ nào thu nhập cao nhất".</summary>
    BestOff,

    /// <summary>"Hộ nào đủ điều kiện thoát nghèo": who is expected to leave, with income and line.</summary>
    Exits,

    /// <summary>"Đề xuất gì cần quyết": proposals that wait for an answer and households that wait for a decision.</summary>
    Decisions,

    /// <summary>"Hộ nào cần sửa nhà": whose answers hold these words.</summary>
    Holding,

    /// <summary>"Danh sách hộ chết": whose reports tell of a death or of moving away.</summary>
    Departed,
}

/// <summary>Lists of households that a standing committee asks for, from a period's reports as they are now. They read and keep nothing.</summary>
public static class OfficeList
{
    private const int MostListed = 15;
    private const int LongestQuote = 160;

    /// <summary>The list in messages of at most 2,000 characters; null for whoever may not read summaries of the unit.</summary>
    /// <param name="db">The store.</param>
    /// <param name="access">Whose question it is.</param>
    /// <param name="view">The unit.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="period">The period.</param>
    /// <param name="kind">Which list.</param>
    /// <param name="words">What is looked for, of <see cref="OfficeListKind.Holding"/>.</param>
    /// <param name="language"><c>vi</c> or <c>en</c>.</param>
    public static IReadOnlyList<string>? Of(
        DbConnection db, Access access, UnitView view, Plan plan, Period period, OfficeListKind kind, string words, string? language = null)
    {
        if (access.UnitId != view.UnitId || !access.Allows(Operation.ReadSummary))
        {
            return null;
        }

        var say = SummaryWords.For(language);
        var told = ToldAnswers.In(db, view, plan, period);
        var title = PeriodTitle.Of(say, Period.KindWord(period.Kind), period.Due, period.LastDay);
        IReadOnlyList<string> lines = kind switch
        {
            OfficeListKind.Hardest => HardestLines.Of(say, db, view, told, period),
            OfficeListKind.BestOff => Ranked(say, [.. told.Where(t => t.Income is not null).OrderByDescending(t => t.Income).ThenBy(t => t.Subject.Code, StringComparer.Ordinal)]),
            OfficeListKind.Exits => ExitLines.Of(say, db, view, told, period),
            OfficeListKind.Decisions => DecisionLines.Of(say, db, view, told, period),
            OfficeListKind.Holding => Holding(say, told, words, plan.Form(period.FormId)),
            OfficeListKind.Departed => DepartedLines.Of(say, db, view, plan, period),
        };
        return lines.Count == 0
            ? [SummaryWords.Capital(say.Say("office-list.none." + Key(kind), ("period", title), ("words", words), ("n", told.Count)))]
            : MessageSplitter.Pack(SummaryWords.Capital(say.Say("office-list.title." + Key(kind), ("period", title), ("words", words), ("n", told.Count))), lines);
    }

    /// <summary>One household in a line: chance, income and hardship.</summary>
    internal static string Line(Wording say, ToldAnswers told) => $"{told.Subject.Code} {told.Subject.Name}: " + string.Join("; ", new[]
    {
        told.Outlook?.Label, told.Income is { } income ? say.Say("office-list.income", ("income", FormMoney(say, income))) : null,
        told.Hardship.Length > 0 ? Quote(told.Hardship) : null,
    }.OfType<string>());

    /// <summary>An income for one person and month.</summary>
    internal static string FormMoney(Wording say, long vnd) => say.Format.Money(vnd);

    /// <summary>Words as they stand in a list.</summary>
    internal static string Quote(string words) => "“" + Conversations.Format.Short(words.ReplaceLineEndings(" "), LongestQuote) + "”";

    private static List<string> Ranked(Wording say, IReadOnlyList<ToldAnswers> told) =>
        [.. told.Take(MostListed).Select((t, i) => string.Create(CultureInfo.InvariantCulture, $"{i + 1}. {Line(say, t)}")), .. told.Count > MostListed ? [say.Say("office-list.more", ("n", told.Count - MostListed))] : Array.Empty<string>()];

    private static List<string> Holding(Wording say, IReadOnlyList<ToldAnswers> told, string words, Form form)
    {
        var wanted = Text.VietnameseText.Normalize(words).Trim();
        // "vay vốn" is wished as "xin vay 20 triệu", too: by any words of the same help.
        var alike = form.Questions.Where(q => q.Kind == QuestionKind.Choices).SelectMany(q => q.Choices).FirstOrDefault(c => c.Words.Contains(wanted.ToLowerInvariant(), StringComparer.Ordinal))?.Words ?? [];
        // "ốm đau" asks for any illness that is told, in whatever words.
        var want = Wants.In(wanted);
        List<string> found = [.. told.SelectMany(t => t.Words.Where(w => Holds(w.Words, wanted) || (want is not null && w.Question.Summary is { Grouped: true } && Wants.In(w.Words) == want) || (w.Question.Wish && alike.Any(a => Holds(w.Words, a)))).Select(w => $"{t.Subject.Code}, {w.Question.Label}: {Quote(w.Words)}"))];
        return [.. found.Take(MostListed * 2), .. found.Count > MostListed * 2 ? [say.Say("office-list.more", ("n", found.Count - (MostListed * 2)))] : Array.Empty<string>()];
    }

    // Where both were typed with marks they must agree: "đói" is not "đổi".
    private static bool Holds(string words, string wanted) => words.All(char.IsAscii) || wanted.All(char.IsAscii)
        ? Padded(Text.VietnameseText.Fold(words)).Contains($" {Text.VietnameseText.Fold(wanted)} ", StringComparison.Ordinal)
        : Padded(Text.VietnameseText.Normalize(words).ToLowerInvariant()).Contains($" {wanted.ToLowerInvariant()} ", StringComparison.Ordinal);

    private static string Padded(string words) =>
        $" {string.Join(' ', words.Split([' ', ',', '.', ';', ':', '\n', '(', ')'], StringSplitOptions.RemoveEmptyEntries))} ";

    private static string Key(OfficeListKind kind) => kind switch
    {
        OfficeListKind.Hardest => "hardest",
        OfficeListKind.BestOff => "best-off",
        OfficeListKind.Exits => "exits",
        OfficeListKind.Decisions => "decisions",
        OfficeListKind.Holding => "holding",
        OfficeListKind.Departed => "departed",
    };
}
