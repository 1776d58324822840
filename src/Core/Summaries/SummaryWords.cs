namespace ReportBot.Core.Summaries;

/// <summary>The words of summaries, and small phrases that several of their lines share.</summary>
internal static class SummaryWords
{
    private static readonly (Wording Vietnamese, Wording English) Both = Wording.Of("Summaries");

    /// <summary>The words in a language; Vietnamese where there are none in it.</summary>
    public static Wording For(string? language) => language == "en" ? Both.English : Both.Vietnamese;

    /// <summary>"97 hộ", "10 khu phố"</summary>
    public static string Subjects(this Wording words, Summary summary, long count) =>
        words.Subjects(summary.SubjectKind, summary.SubjectNoun, count);

    /// <summary>"hộ", "khu phố"</summary>
    public static string Noun(this Wording words, Summary summary) => words.Noun(summary.SubjectKind, summary.SubjectNoun);

    /// <summary>"10 khu phố": with the list's own word where there is one and the words are Vietnamese.</summary>
    public static string Subjects(this Wording words, string kind, string? own, long count) => own is not null && words.Language == "vi"
        ? words.Count("subjects.own", count, ("noun", own))
        : words.Count("subjects." + kind, count);

    /// <summary>"khu phố"</summary>
    public static string Noun(this Wording words, string kind, string? own) =>
        own is not null && words.Language == "vi" ? own : words.Say("noun." + kind);

    /// <summary>"H001, H004, H009…": so many codes at most.</summary>
    public static string Codes(this Wording words, IReadOnlyList<string> codes, int most) => codes.Count <= most
        ? string.Join(", ", codes)
        : words.Say("codes", ("codes", string.Join(", ", codes.Take(most))));

    /// <summary>"kỳ 10/9/2025"</summary>
    public static string Period(this Wording words, Summary summary) =>
        PeriodTitle.Of(words, summary.Kind, summary.Due, summary.LastDay);

    /// <summary>The first letter in capitals.</summary>
    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>The first letter small, for use within a sentence.</summary>
    public static string Small(string text) => text.Length == 0 ? text : char.ToLowerInvariant(text[0]) + text[1..];

    /// <summary>What came or changed since an earlier summary: "thêm 2 báo cáo muộn (H004, H031)".</summary>
    public static string Changes(this Wording words, Supersession since) => string.Join(
        "; ",
        new[] { ("replaces.added", since.Added), ("replaces.late", since.AddedLate), ("replaces.amended", since.Amended) }
            .Where(c => c.Item2.Count > 0)
            .Select(c => words.Count(c.Item1, c.Item2.Count, ("codes", words.Codes(c.Item2, most: 10)))));
}
