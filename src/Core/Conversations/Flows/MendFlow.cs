using ReportBot.Core.Reports;

namespace ReportBot.Core.Conversations;

/// <summary>A report that was sent is to be put right: it is opened, so that the person sees what was filed and what can be changed; without a name it is said what was sent.</summary>
internal static class MendFlow
{
    private const int MostLooked = 100;

    /// <summary>Takes the words; false where they say anything else, or name no report of the person's.</summary>
    public static bool TryTake(Talk talk, string text)
    {
        if (PartFlow.IsTyping(talk.State.Pending) || talk.State.Pending is Pending.ForReview)
        {
            return false;
        }

        if (MendWords.NumberIn(text) is var (number, left))
        {
            return MendWords.Read(left, isNumbered: true) is { } of && talk.Know.History(null, MostLooked).FirstOrDefault(r => r.Number == number) is { } report && Take(talk, report, of);
        }

        var (codes, words) = NamedIn.Own(talk, text);
        return codes switch
        {
            [var code] => MendWords.Read(words, isNumbered: false) is { } of && Sent(talk, code) is { } report && Take(talk, report, of),
            [] => talk.State.Pending is null && MendWords.Read(text, isNumbered: false) == Mending.Change && Unnamed(talk),
            _ => false,
        };
    }

    // The report on this household that can be changed now: that of the period in which it was sent last.
    private static Report? Sent(Talk talk, string code) => Duties.Now(talk).SelectMany(d => d.All).Where(d => d.Subject.Code == code).Select(d => d.Report).OfType<Report>().MaxBy(r => r.FiledAt);

    private static bool Take(Talk talk, Report report, Mending of)
    {
        var code = talk.CodeOf(report.Subject);
        if (of == Mending.Gone)
        {
            TakeBackFlow.OfSent(talk, code);
            return true;
        }

        Leaving.Leave(talk, [code]);
        if (of == Mending.Other)
        {
            talk.Note(talk.T("mend.other", ("subject", code), ("other", Duties.Led(talk).Select(s => s.Code).FirstOrDefault(c => c != code) ?? code)));
        }

        ReportFlow.Open(talk, new PeriodRef(report.PlanCode, report.PeriodKey), report.Subject);
        return true;
    }

    // "sửa báo cáo": the only one that was sent, else which there are.
    private static bool Unnamed(Talk talk)
    {
        var sent = Duties.Now(talk).SelectMany(d => d.All.Where(x => !x.IsMissing).Select(x => (d.Period, Duty: x))).ToList();
        if (sent is [(var period, var only)])
        {
            ReportFlow.Open(talk, PeriodRef.Of(period), only.Subject.Id);
            return true;
        }

        foreach (var of in sent.GroupBy(s => s.Period.Key, StringComparer.Ordinal))
        {
            talk.Note(talk.T("claim.received", ("codes", SubjectFlow.Codes(of.Select(s => s.Duty.Subject))), ("period", Format.Period(talk.Words, of.First().Period))));
        }

        talk.Say(HelpFlow.WithCodes(talk, sent.Count == 0 ? "mend.none" : "mend.how"), HelpFlow.Buttons(talk));
        return true;
    }
}
