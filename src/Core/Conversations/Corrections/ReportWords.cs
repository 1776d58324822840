using ReportBot.Core.Forms.Reading;

namespace ReportBot.Core.Conversations;

/// <summary>Words on one report that is open, read by its form.</summary>
internal static class ReportWords
{
    /// <summary>What may be known while they are read: this subject alone.</summary>
    public static ReadingContext Context(Talk talk, OpenForm at) =>
        new(at.Form, talk.Know.Today, [SubjectWords.Known(talk, at.Subject)], HasRoster: true);

    /// <summary>What the words say of it; null when they answer nothing of it, or are about another.</summary>
    public static ReportReading? Read(Talk talk, OpenForm at, string words) =>
        MessageReader.Read(words, Context(talk, at)).Reports is [var report]
        && !report.Answers.IsNil && report.Answers.Count + report.Unclear.Count > 0
        && (report.Subject == at.Subject.Code || report is { Subject: null, NamedAs: null })
            ? GiverNote.Written(at.Form, Doubts.WithoutNone(at.Form, report))
            : null;

    /// <summary>The same of words that may leave out that it was given: "vay vốn", "thẻ bảo hiểm".</summary>
    public static ReportReading? ReadAsGiven(Talk talk, OpenForm at, string words) =>
        new[] { words, "được " + words, "được hỗ trợ " + words }.Select(w => Read(talk, at, w)).FirstOrDefault(r => r is { Answers.Count: > 0 });

    /// <summary>The words without the code of the subject before them.</summary>
    public static string WithoutCode(OpenForm at, string text) =>
        text.StartsWith(at.Subject.Code, StringComparison.OrdinalIgnoreCase) ? text[at.Subject.Code.Length..].TrimStart(' ', ':', ',') : text;
}
