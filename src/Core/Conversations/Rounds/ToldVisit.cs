using ReportBot.Core.Forms;
using ReportBot.Core.Forms.Reading;
using ReportBot.Core.Reports;
using ReportBot.Core.Text;

namespace ReportBot.Core.Conversations;

/// <summary>What a message says of a visit in words that are no sentence of a report: "H042 chưa", "H023 sáng 5/9, vui vẻ", "H107 cũng ghé hôm đó".</summary>
internal static class ToldVisit
{
    private static readonly Vocabulary Brings = new("tặng", "tặng quà", "em tặng", "tôi tặng", "trao", "trao quà", "mang", "mang quà", "đem", "biếu", "cho quà", "có tặng", "có quà", "phát quà", "đưa quà");
    private static readonly Vocabulary Beside = new("bên cạnh", "hộ bên", "nhà bên", "kế bên", "hộ khác", "nhà khác", "hàng xóm", "hộ kế", "nhà kế", "đối diện", "gần đó");

    /// <summary>The reading with what its words on the household say of the visit.</summary>
    /// <param name="talk">The step.</param>
    /// <param name="batch">The round that it goes into.</param>
    /// <param name="form">The form of the round.</param>
    /// <param name="report">What was read.</param>
    /// <param name="words">The words of the message on this household.</param>
    public static ReportReading Of(Talk talk, Pending.ForBatch batch, Form? form, ReportReading report, string words) =>
        form is not null && VisitWords.Of(form) is var (visited, day) ? GivenDay(talk, form, visited, day, SameDay(talk, batch, Bare(talk, batch, form, visited, day, Besides(talk, form, visited, report, words)), visited, day, words), words) : report;

    // "thăm rồi nhé, hôm mùng 2 tháng 9 tặng quà": who came with it came that day; the read-back says so.
    private static ReportReading GivenDay(Talk talk, Form form, Question visited, Question day, ReportReading report, string words)
    {
        if (report.Answers[visited.Key] is not Answer.YesNo { Value: true } || report.Answers.Has(day.Key) || report.Unclear.Any(u => u.Key == day.Key))
        {
            return report;
        }

        var said = TokenText.Of(VietnameseText.Normalize(words));
        var days = Enumerable.Range(0, said.Count).Select(at => Brought(said, at, talk.Know.Today)).OfType<(int From, int To, DateOnly Day)>().DistinctBy(d => d.Day).ToList();
        return days is [var (from, to, told)] && AnswerReader.Read(day, said.Slice(from, to), talk.Know.Today) is AnswerReading.Understood or AnswerReading.Doubtful { Options.Count: > 0 }
            ? report with { Unclear = [.. report.Unclear, new UnclearAnswer(day.Key, new AnswerReading.Doubtful(Guesses.GivenDay, said.Slice(from, to), [new Meaning(Format.DayAndYear(told), new Answer.Date(told))]))] }
            : report;
    }


    private static (int From, int To, DateOnly Day)? Brought(TokenText said, int at, DateOnly today) =>
        DateScanner.Read(said, at, said.Count, today, isAsked: false) is { Doubt: DateDoubt.None or DateDoubt.Lunar, Day: { } told, End: var end } && told <= today && Brings.Begins(said, end, said.Count) ? (at, end, told) : null;

    // "chưa thăm, hôm đó chị ghé hộ bên cạnh": the first clause says it, and the other visit was another's.
    private static ReportReading Besides(Talk talk, Form form, Question visited, ReportReading report, string words)
    {
        if (report.Unclear.FirstOrDefault(u => u is { Reading: AnswerReading.Doubtful { Reason: ReadingReasons.Conflict } } && u.Key == visited.Key) is not { } unclear)
        {
            return report;
        }

        var said = TokenText.Of(VietnameseText.Normalize(words));
        var from = Array.FindIndex(said.Tokens, t => t.IsWord && t.Folded is "chua" or "khong" or "ko" or "k");
        var to = from < 0 ? -1 : Array.FindIndex(said.Tokens, from, t => t.Kind is TokenKind.Sign or TokenKind.NewLine);
        return to > from && Beside.OccursIn(said, to, said.Count) && VisitWords.Read(form, said.Slice(from, to), talk.Know.Today, null)[visited.Key] is Answer.YesNo { Value: false } no
            ? report with { Answers = report.Answers.With(visited.Key, no), Unclear = [.. report.Unclear.Where(u => u != unclear)] }
            : report;
    }

    /// <summary>Words that begin with the visit and its day are told of it as well, and what is behind them goes along.</summary>
    public static ReportReading Begun(ReadingContext context, ReportReading report)
    {
        if (report.Subject is null || report.Answers.IsNil || VisitWords.Of(context.Form) is not var (visited, _) || report.Answers.Has(visited.Key) || report.Unclear.Any(u => u.Key == visited.Key))
        {
            return report;
        }

        var parts = report.Rest.Split("; ");
        return parts.Select(p => (Part: p, Said: VisitWords.Beginning(context.Form, p, context.Today))).FirstOrDefault(p => p.Said is not null) is { Said: { } said } begun
            ? With(report, said.Answers) with { Rest = string.Join("; ", parts.Select(p => p == begun.Part ? said.Left : p).Where(p => p.Length > 0)) }
            : report;
    }

    // "H042 chưa" is no riddle: bare words in doubt about the visit say of it what they say; a time in the period is asked for its day.
    private static ReportReading Bare(Talk talk, Pending.ForBatch batch, Form form, Question visited, Question day, ReportReading report)
    {
        if (report.Unclear.FirstOrDefault(u => u.Key == visited.Key) is not { Reading: AnswerReading.Doubtful { Read: var read } } unclear)
        {
            return report.Subject is not null && !report.Answers.IsNil && !report.Answers.Has(visited.Key) && report.Rest.Split("; ").Any(VisitWords.IsPlanned)
                ? With(report, Answers.Empty.With(visited.Key, new Answer.YesNo(false)))
                : report;
        }

        var others = report.Unclear.Where(u => u != unclear).ToList();
        if (VisitWords.IsPlanned(read) || VisitWords.IsPlanned(NamedIn.Own(talk, read).Left))
        {
            // Who goes there tomorrow has not been there; when that is to be goes along.
            return With(report, Answers.Empty.With(visited.Key, new Answer.YesNo(false))) with { Unclear = others, Rest = RestWords.Join(report.Rest, read) };
        }

        return VisitWords.Read(form, read, talk.Know.Today, VisitAnswer.LastDay(talk, batch, null)) is { Count: > 0 } answers
                ? With(report, answers) with { Unclear = others, Rest = RestWords.Without(report.Rest, read) }
            : VisitWords.Time(read) is { } time
                ? With(report, Answers.Empty.With(visited.Key, new Answer.YesNo(true))) with { Unclear = [.. others, new UnclearAnswer(day.Key, new AnswerReading.Doubtful(ReadingReasons.DateVague, time, []))], Rest = RestWords.Without(report.Rest, read) }
            : report;
    }

    // "H107 cũng ghé hôm đó": the day told last.
    private static ReportReading SameDay(Talk talk, Pending.ForBatch batch, ReportReading report, Question visited, Question day, string words) =>
        report.Answers[visited.Key] is Answer.YesNo { Value: true } && !report.Answers.Has(day.Key)
        && report.Unclear.All(u => u.Key != day.Key) && VisitWords.TellsSame(words) && VisitAnswer.LastDay(talk, batch, null) is { } last
            ? report with { Answers = report.Answers.With(day.Key, new Answer.Date(last)) }
            : report;

    private static ReportReading With(ReportReading report, Answers answers) => report with { Answers = answers.Aggregate(report.Answers, (all, a) => all.With(a.Key, a.Value)) };
}
