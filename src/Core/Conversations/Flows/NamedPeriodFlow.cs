using System.Text.RegularExpressions;
using ReportBot.Core.Forms;
using ReportBot.Core.Plans;
using ReportBot.Core.Text;

namespace ReportBot.Core.Conversations;

/// <summary>
/// A message that names its period first is of that period, whatever is open: "kỳ 20/9: nhà H Lưn …" while a report of 10/9 waits. "Kỳ 20/12 cũng
/// vậy" takes over what was told last, and one message may name two periods.
/// </summary>
internal static partial class NamedPeriodFlow
{
    private static readonly Vocabulary Between = new("và", "với", "cùng", "lẫn", "cả", "hai", "2", "luôn", "em", "tôi", "xin", "báo", "báo cáo", "báo luôn", "bc", "dạ", "cho", ",", ":", "&", "+", "-", ";", ".");

    /// <summary>Takes the message; false where it names no period of another than what is open, or tells nothing.</summary>
    public static bool TryTake(Talk talk, string text)
    {
        if (Likewise().Match(VietnameseText.Normalize(text).Trim()) is { Success: true } like && PeriodWords.TakeFrom("kỳ " + like.Groups["day"].Value) is { Left: "", Named: { } also })
        {
            return TakeOver(talk, also);
        }

        var open = OpenRound.Joined(talk);
        var drafts = (open?.Items.Select(i => i.Draft) ?? []).Concat(talk.State.Pending is Pending.ForAnswer { Draft: var asked } ? [asked] : []).ToList();
        if (drafts.Count == 0 || Headed(talk, text) is not var (plan, period, words) || drafts.TrueForAll(d => d.At() == PeriodRef.Of(period)))
        {
            return false;
        }

        var duties = Duties.In(talk, plan, period);
        if (ReportFlow.Refusal(talk, plan, period, null) is { } refusal && !duties.All.Any(d => d.IsReturned))
        {
            talk.Note(refusal);
            talk.Note(talk.T("batch.nothing-kept"));
            Answering.AskAgain(talk);
            return true;
        }

        if (!BatchReader.Tells(talk, duties, words) && !NamedIn.NamesAny(talk, words))
        {
            return false;
        }

        if (talk.State.Pending is Pending.ForAnswer { Draft: var left } && open?.Items.Any(i => i.Draft == left) != true)
        {
            talk.Note(talk.T("period.other", ("period", Format.Capital(Format.Period(talk, left.Plan, left.Period))), ("subject", talk.CodeOf(left.Subject))));
        }

        return PeriodFlow.Into(talk, duties.At, words, open);
    }

    /// <summary>The round of a message that names several periods, each with what follows it; null where it cannot be told what is of which.</summary>
    public static Pending.ForBatch? OfSeveral(Talk talk, Pending.ForBatch? open, string text)
    {
        var named = Period().Matches(text).Select(m => (At: m.Index, End: m.Index + m.Length, Period: PeriodWords.TakeFrom("kỳ " + m.Groups["day"].Value).Named is { } name ? PeriodWords.Find(talk, name)?.Period : null)).ToList();
        if (named.Count < 2 || named.Exists(n => n.Period is null || Duties.Now(talk).All(d => d.At != PeriodRef.Of(n.Period))) || named.DistinctBy(n => n.Period!.FormId, StringComparer.Ordinal).Count() > 1)
        {
            return null;
        }

        // Periods with nothing between them have what follows the last of them in common.
        var groups = new List<(List<PeriodRef> Periods, string Words)>();
        var together = new List<PeriodRef>();
        for (var i = 0; i < named.Count; i++)
        {
            together.Add(PeriodRef.Of(named[i].Period!));
            var words = text[named[i].End..(i + 1 < named.Count ? named[i + 1].At : text.Length)].Trim(' ', ':', ',', ';', '.', '\n');
            if (!IsBetween(words))
            {
                groups.Add((together, words));
                together = [];
            }
        }

        var before = text[..named[0].At];
        if (groups.Count == 0 && !IsBetween(before))
        {
            groups.Add((together, before.Trim(' ', ':', ',')));
            (together, before) = ([], "");
        }

        if (together.Count > 0 || !IsBetween(before))
        {
            return null;
        }

        var round = groups.SelectMany(g => g.Periods.Select(p => (Period: p, g.Words))).Aggregate(open, (all, g) => BatchReader.ReadIn(talk, g.Period, g.Words, all));
        return round is { Unplaced.Count: 0, Items.Count: > 0 } ? round with { At = null, Items = [.. round.Items.GroupBy(i => i.Draft.At()).SelectMany(g => g)] } : null;
    }

    private static bool IsBetween(string words)
    {
        var text = TokenText.Of(VietnameseText.Normalize(words));
        return Between.SkipAll(text, 0, text.Count) == text.Count;
    }

    // The period that begins the message, and the words to read.
    private static (Plan Plan, Period Period, string Words)? Headed(Talk talk, string text)
    {
        if ((YearWords.WithoutHeading(text) ?? (YearHead().IsMatch(VietnameseText.Fold(text)) ? YearWords.WithoutName(text) : null)) is { Length: > 0 } ofTheYear
            && Duties.Now(talk).FirstOrDefault(d => d.Period.Kind == PeriodKind.Annual) is { } year)
        {
            return (year.Plan, year.Period, ofTheYear);
        }

        return Head().Match(VietnameseText.Normalize(text)) is { Success: true } head && PeriodWords.TakeFrom("kỳ " + head.Groups["day"].Value) is { Left: "", Named: { } name }
            && PeriodWords.Find(talk, name) is var (plan, period) && Period().Count(text) == 1
                ? (plan, period, text)
                : null;
    }

    private static bool TakeOver(Talk talk, PeriodName named)
    {
        var open = OpenRound.Joined(talk);
        var source = open?.Items.Where(i => i.Unclear.Count == 0).Select(i => (i.Draft, Answers: i.Nil ? Answers.Nil : OpenForm.Of(talk, i.Draft)?.Draft.Answers)).ToList()
            ?? MovingPeriod.Sent(talk).ConvertAll(s => (s.Draft, MovingPeriod.Filed(talk, s.Draft)?.Answers));
        if (source.Count == 0 || PeriodWords.Find(talk, named) is not var (plan, period))
        {
            return false;
        }

        var duties = Duties.In(talk, plan, period);
        if (ReportFlow.Refusal(talk, plan, period, null) is { } refusal)
        {
            talk.Note(refusal);
            Answering.AskAgain(talk);
            return true;
        }

        var round = (open ?? new Pending.ForBatch([], [])) with { At = duties.At, Told = false, Choosing = false };
        foreach (var (draft, answers) in source.Where(s => s.Draft.At() != duties.At && s.Answers is not null && duties.All.Any(d => d.Subject.Id == s.Draft.Subject)))
        {
            var kept = duties.Plan.Form(period.FormId).Questions.Where(q => q.Kind == QuestionKind.Photo).Aggregate(answers!, (all, q) => all.Without(q.Key));
            round = BatchReader.Add(talk, round, draft.Subject, new Unplaced(null, AnswersJson.Write(kept), [], "", []));
        }

        if (ReferenceEquals(round.Items, open?.Items) || round.Items.Count == 0)
        {
            return false;
        }

        talk.State = talk.State with { At = duties.At };
        BatchFlow.Continue(talk, round with { At = null, Items = [.. round.Items.GroupBy(i => i.Draft.At()).SelectMany(g => g)] });
        return true;
    }

    private const string Day = @"(?<day>\d{1,2}(?:[/-]\d{1,2}(?:[/-]\d{2,4})?)?)(?!\d|/)";

    [GeneratedRegex(@"^(?:(?:dạ|da|em|tôi|toi|xin|bữa nay|hôm nay|bc|báo cáo|bao cao|báo|bao|của|cua|còn|con|cho)[ ,:]+){0,4}(?:kỳ|ky|kì|ki) " + Day, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: Patterns.Patience)]
    private static partial Regex Head();

    [GeneratedRegex(@"^(?:dạ |da |em |toi |tôi )?(?:ky|ki|bao cao|bc) (?:ca )?nam\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex YearHead();

    [GeneratedRegex(@"(?<![\p{L}\d])(?:kỳ|ky|kì|ki) " + Day, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: Patterns.Patience)]
    private static partial Regex Period();

    [GeneratedRegex(@"^(?:(?:dạ|da|còn|con|thế|the|em|tôi|toi|và|va|cả|ca)[ ,]+)*(?:kỳ|ky|kì|ki) " + Day + @"[ ,:]+(?:(?:em|tôi|toi|thì|thi|của|cua)[ ,]+)*(?:(?:cũng|cung) (?:(?:như|nhu|giống|giong|y|ghi|báo|bao)[ ]?)*(?:vậy|vay|thế|the|trên|tren)|(?:như|nhu) (?:vậy|vay|thế|the|trên|tren)|giống (?:vậy|thế|trên)|giong (?:vay|the|tren)|y (?:vậy|vay|thế|the|chang|hệt|het)|tương tự|tuong tu)(?: (?:ạ|a|nhé|nhe|nha|luôn|luon|đó|em|anh|chị))*[ .!]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: Patterns.Patience)]
    private static partial Regex Likewise();
}
