using ReportBot.Core.Forms;
using ReportBot.Core.Forms.Reading;
using ReportBot.Core.Plans;
using ReportBot.Core.Reports;
using ReportBot.Core.Text;

namespace ReportBot.Core.Conversations;

/// <summary>
/// The days in which a report that was sent can still be changed while the next period takes reports already: which of the two
/// is meant by words that name neither. What puts right or adds is of the report that was sent, a day behind the last one of
/// the next period. A day before it, and what is told when the report has just been sent, can be either and is asked about;
/// other words are of the next period.
/// </summary>
internal static class LateDays
{
    private const long Remembered = 12L * 60 * 60 * 1000;

    private static readonly TimeSpan JustSent = TimeSpan.FromDays(1);

    private static readonly Vocabulary PutsRight = new(
        "nhầm", "báo nhầm", "ghi nhầm", "gửi nhầm", "gõ nhầm", "sai", "sai rồi", "báo sai", "ghi sai", "sửa", "sửa lại", "đính chính", "thực ra", "thật ra", "thực tế", "bổ sung", "quên", "quên ghi", "quên báo",
        "mới đúng", "mới phải", "chứ không phải", "cập nhật", "đổi lại", "báo thiếu", "ghi thiếu", "còn thiếu", "xóa", "bỏ", "rút");

    private static readonly Vocabulary Last = new("như kỳ trước", "như lần trước", "giống kỳ trước", "giống lần trước", "như kỳ rồi", "kỳ này", "kỳ mới", "last time");

    /// <summary>Finds out which period is meant for those of whom the words speak; null where there is no such choice.</summary>
    public static LateChoice? Of(Talk talk, string text)
    {
        var now = Duties.Now(talk);
        var both = Both(talk, now);
        if (both.Count == 0 || NamedIn.NamesPeriod(talk, text) || (YearWords.WithoutHeading(text) is not null && now.Any(d => d.Period.Kind == PeriodKind.Annual)))
        {
            return null;
        }

        var reports = BatchReader.FormOf(talk) is { } form ? BatchReader.Read(text, BatchReader.Context(talk, form, Duties.Subjects(talk))).Reports : [];
        var named = reports.Select(r => r.Subject).OfType<string>().Concat(NamedIn.Own(talk, text).Codes).ToHashSet(StringComparer.Ordinal);
        if (named.Count == 0 && Duties.Subjects(talk) is [var only])
        {
            named = [only.Code];
        }

        var of = both.Where(b => named.Contains(talk.CodeOf(b.Subject))).ToList();
        return of is [var first, ..]
            ? new LateChoice(first.Late.At, first.Next.At, of.Select(b => b.Subject).ToHashSet(), Meant(talk, text, of, Days(reports), IsMissingWith(talk, first.Late, named)))
            : null;
    }

    /// <summary>Asks which of the two the words are for; false where it is known, or they tell nothing.</summary>
    public static bool TryAsk(Talk talk, string text, bool tells = false)
    {
        if (talk.Late is not { Meant: null } late || Duties.In(talk, late.At) is not { } duties || !(tells || BatchReader.Tells(talk, duties, text)))
        {
            return false;
        }

        // Told while other words are asked about, they wait with them.
        var words = talk.State.Pending is Pending.ForPeriod waiting ? waiting.Words + "\n" + text : text;
        PeriodFlow.Ask(talk, new Pending.ForPeriod(words, [late.At, late.Next]) { Then = OpenRound.Joined(talk), IsOfBoth = true });
        return true;
    }

    /// <summary>The place of the period that words name as "báo cáo cũ", "kỳ mới"; null for others.</summary>
    public static int? Chosen(string text) => VietnameseText.Fold(text).Trim(' ', '.', '!', ',') switch
    {
        "sua" or "sua bao cao" or "bao cao cu" or "ky cu" or "cu" or "bao cao da gui" or "da gui" => 0,
        "moi" or "ky moi" or "ky sau" or "ky nay" or "bao cao moi" => 1,
        _ => null,
    };

    /// <summary>Goes on with the words in the period that was chosen.</summary>
    public static void GoOn(Talk talk, Pending.ForPeriod asked, PeriodRef chosen)
    {
        talk.State = talk.State with { At = chosen, SaidFor = new SaidPeriod(chosen, talk.Now), Pending = asked.Then };
        talk.Late = Of(talk, asked.Words) is { } late ? late with { Meant = chosen } : null;
        if (!BatchFlow.TryBegin(talk, asked.Words))
        {
            Typing.NotUnderstood(talk, asked.Words);
        }
    }

    // Whose report was sent and can be changed, while that of the next period is neither begun nor told of in the open round.
    private static List<(SubjectId Subject, PeriodDuties Late, PeriodDuties Next)> Both(Talk talk, IReadOnlyList<PeriodDuties> now)
    {
        var open = OpenRound.Joined(talk)?.Items.Select(i => i.Draft.Subject).ToHashSet() ?? [];
        return
        [
            .. from late in now where late.Period.PhaseOn(talk.Know.Today) == PeriodPhase.Late
               from next in now where next.Plan == late.Plan && next.Period.Kind == late.Period.Kind && next.Period.PhaseOn(talk.Know.Today) == PeriodPhase.Open
               from duty in late.All where !duty.IsMissing && !open.Contains(duty.Subject.Id)
               where next.All.Any(d => d.Subject.Id == duty.Subject.Id && (d.IsMissing ? !d.IsBegun : !d.IsReturned && !(d.IsBegun && GatherFlow.IsUnsent(talk, d.Draft!))))
               select (duty.Subject.Id, late, next),
        ];
    }

    private static PeriodRef? Meant(Talk talk, string text, List<(SubjectId Subject, PeriodDuties Late, PeriodDuties Next)> of, List<DateOnly> days, bool isWithMissing)
    {
        var (_, late, next) = of[0];
        var words = TokenText.Of(VietnameseText.Normalize(text));
        var isLater = days.Exists(d => d > late.Period.LastDay) || TellsDayAfter(words, late.Period.LastDay, talk.Know.Today);
        if (Last.OccursIn(words, 0, words.Count))
        {
            return next.At;
        }

        var again = next.All.Where(d => !d.IsMissing && of.Exists(o => o.Subject == d.Subject.Id)).ToList();
        if (again.Count > 0)
        {
            // Both were sent: the one that was sent last, unless both were just now.
            var first = late.All.First(d => d.Subject.Id == again[0].Subject.Id).Report!.FiledAt;
            return isLater ? next.At
                : Worked(talk, late.At, next.At) ?? (talk.Know.Now - first < JustSent && talk.Know.Now - again[0].Report!.FiledAt < JustSent ? null : first > again[0].Report!.FiledAt ? late.At : next.At);
        }

        var duties = late.All.Where(d => of.Exists(o => o.Subject == d.Subject.Id)).ToList();
        if (Corrects(talk, text, words) || isWithMissing || duties.Exists(d => d.IsReturned || (d.IsBegun && GatherFlow.IsUnsent(talk, d.Draft!))))
        {
            return isLater ? null : late.At;
        }

        if (isLater)
        {
            return next.At;
        }

        return Worked(talk, late.At, next.At) is { } worked ? worked
            : days.Count > 0 || duties.Exists(d => talk.Know.Now - d.Report!.FiledAt < JustSent) ? null
            : next.At;
    }

    // "hôm nay em tới": a day is told, whether or not the words on it are read as a visit.
    private static bool TellsDayAfter(TokenText words, DateOnly last, DateOnly today) =>
        Enumerable.Range(0, words.Count).Any(at => DateScanner.Read(words, at, words.Count, today, isAsked: false) is { Doubt: DateDoubt.None, Day: { } day } && day > last && day <= today);

    // What the person works in: the open round or form, what they said, the list they opened.
    private static PeriodRef? Worked(Talk talk, PeriodRef late, PeriodRef next) =>
        new[]
        {
            OpenRound.Joined(talk)?.Items.Select(i => i.Draft.At()).LastOrDefault(), (talk.State.Pending as Pending.ForAnswer)?.Draft.At(), talk.State.SaidFor is { } said && talk.Now - said.At < Remembered ? said.Period : null,
            talk.State.At == next ? next : null,
        }.FirstOrDefault(at => at is not null && (at == late || at == next));

    private static bool Corrects(Talk talk, string text, TokenText words) =>
        PutsRight.OccursIn(words, 0, words.Count) || LaterWords.Add(NamedIn.Own(talk, text).Left)
        || (BatchReader.FormOf(talk) is { } form && CorrectionWords.Of(NamedIn.Own(talk, text).Left, form) is { Adds: true } or { Denied.Length: > 0 });

    // Told together with one whose report is missing yet, it is of the same period.
    private static bool IsMissingWith(Talk talk, PeriodDuties late, HashSet<string> named) =>
        late.All.Any(d => d.IsMissing && named.Contains(talk.CodeOf(d.Subject.Id)));

    private static List<DateOnly> Days(IReadOnlyList<ReportReading> reports) => [.. reports.SelectMany(r => r.Answers).Select(a => a.Value).OfType<Answer.Date>().Select(d => d.Day)];
}

/// <summary>Two periods that take words on a household: the one that its report was sent for, and the next.</summary>
/// <param name="At">The period that was reported on.</param>
/// <param name="Next">The next one.</param>
/// <param name="Subjects">Of whom the words speak.</param>
/// <param name="Meant">Which is meant; null where it must be asked.</param>
internal sealed record LateChoice(PeriodRef At, PeriodRef Next, IReadOnlySet<SubjectId> Subjects, PeriodRef? Meant);

/// <summary>The period that was chosen.</summary>
/// <param name="Period">Which.</param>
/// <param name="At">When, UTC milliseconds.</param>
public sealed record SaidPeriod(PeriodRef Period, long At);
