using ReportBot.Core.Forms;
using ReportBot.Core.People;

namespace ReportBot.Core.Conversations;

/// <summary>Answers what whoever reports asks about the list, the way of reporting and the bot itself, in a line or two; what is open waits and is asked again.</summary>
internal static class BotQuestionFlow
{
    private const int MostNames = 12;

    /// <summary>Takes it; false for other words, and while free words are asked for.</summary>
    public static bool TryTake(Talk talk, string text)
    {
        if (!talk.Person.Access.HasAny(Roles.Reporter) || PartFlow.IsTyping(talk.State.Pending) || Duties.Subjects(talk).Count == 0)
        {
            return false;
        }

        if (BotQuestion.Read(text) is { } ask)
        {
            return Answer(talk, ask);
        }

        return TryShow(talk, text);
    }

    private static bool Answer(Talk talk, BotAsk ask)
    {
        switch (ask)
        {
            case BotAsk.Deadline:
                DeadlineFlow.Say(talk);
                return true;
            case BotAsk.Before:
                HistoryFlow.Say(talk, "");
                return true;
            case BotAsk.Ways:
                HelpFlow.Say(talk, "");
                return true;
            case BotAsk.Amend:
                talk.Note(HelpFlow.WithCodes(talk, "bot.amend"));
                break;
            case BotAsk.Later:
                return ReporterQuestionFlow.Later(talk);
            case BotAsk.Progress:
                Progress(talk);
                break;
            case BotAsk.Questions or BotAsk.YearQuestions when QuestionsOf(talk, ask == BotAsk.YearQuestions) is not null:
                talk.Note(QuestionsOf(talk, ask == BotAsk.YearQuestions)!);
                break;
            case BotAsk.Questions or BotAsk.YearQuestions:
                HelpFlow.Say(talk, "");
                return true;
            case BotAsk.Mine:
                Mine(talk);
                break;
            case BotAsk.All:
                talk.Note(talk.T("bot.all"));
                Mine(talk);
                break;
            default:
                talk.Note(Said(talk, ask));
                break;
        }

        Lookup.Close(talk, HelpFlow.Buttons(talk));
        return true;
    }

    private static string Said(Talk talk, BotAsk ask) => ask switch
    {
        BotAsk.Pictures => HelpFlow.WithCodes(talk, TakesPictures(talk) ? "help.pictures" : "bot.no-pictures"),
        BotAsk.Who => talk.T("bot.who", ("via", talk.Know.Plans[0].Route.Via)),
        BotAsk.Phone => talk.T("bot.phone", ("via", talk.Know.Plans[0].Route.Via)),
        BotAsk.NotVisited => HelpFlow.WithCodes(talk, "bot.not-visited"),
        BotAsk.Short => HelpFlow.WithCodes(talk, "bot.short"),
        BotAsk.Escaped => HelpFlow.WithCodes(talk, "bot.escaped"),
        BotAsk.Why => HelpFlow.WithCodes(talk, "bot.why"),
        BotAsk.Trouble => talk.T("bot.trouble"),
        _ => talk.T("bot.device"),
    };

    // The questions of the report that is due, or of the year's; null where no plan has such.
    private static string? QuestionsOf(Talk talk, bool ofTheYear)
    {
        var (plan, period) = ofTheYear ? PeriodWords.Find(talk, new PeriodName(0, 0, null, null, Plans.PeriodKind.Annual)) ?? (null!, null!)
            : Duties.Meant(talk, Duties.Now(talk)) is { } meant ? (meant.Plan, meant.Period) : (null!, null!);
        if (period is null)
        {
            return null;
        }

        var form = plan.Form(period.FormId);
        var asked = form.Questions.Where(q => q.When is null).ToList();
        return talk.T("bot.questions", ("period", Format.Capital(Format.Period(talk.Words, period))), ("count", Format.Plain(asked.Count)),
            ("questions", string.Join('\n', asked.Select((q, i) => $"{Format.Plain(i + 1)}. {q.Ask}"))), ("example", FormExamples.Message(form)));
    }

    // "Đồng chí phụ trách 3 hộ: H012 Rơ Mah H'Blin, …"
    private static void Mine(Talk talk)
    {
        var mine = Duties.Led(talk);
        var names = mine.Take(MostNames).Select(s => $"{s.Code} {s.Name}");
        talk.Note(talk.T("bot.mine", ("count", Format.Plain(mine.Count)), ("subjects", SubjectNouns.Many(talk, mine.Select(s => s.Id))), ("names", string.Join(", ", names) + (mine.Count > MostNames ? "…" : ""))));
    }

    // What was received of the period, what only waits for its "đúng", what is missing.
    private static void Progress(Talk talk)
    {
        if (Duties.Meant(talk, Duties.Now(talk)) is not { } meant)
        {
            talk.Note(DeadlineFlow.NothingOpen(talk));
            return;
        }

        var filed = meant.All.Where(d => !d.IsMissing).Select(d => d.Subject).ToList();
        if (filed.Count > 0)
        {
            talk.Note(talk.T("claim.received", ("codes", SubjectFlow.Codes(filed)), ("period", Format.Period(talk.Words, meant.Period))));
        }

        FilingFlow.NoteMissing(talk);
        var begun = talk.Drafts.Where(d => talk.Draft(DraftRef.Of(d)) is { } kept && GatherFlow.IsUnsent(talk, kept)).Select(d => talk.CodeOf(d.Subject)).Distinct(StringComparer.Ordinal).ToList();
        if (begun.Count > 0 && talk.State.Pending is not (Pending.ForBatch { Choosing: false, Unplaced.Count: 0 } or Pending.ForConfirm { Choosing: false, Then: null }))
        {
            talk.Note(talk.T("batch.waits", ("codes", string.Join(", ", begun))));
        }
    }

    private static bool TakesPictures(Talk talk) => BatchReader.FormOf(talk)?.Questions.Any(q => q.Kind == QuestionKind.Photo) == true;

    // "xem H105", "H043 lần trước báo gì", "mã hộ H031 là gì": one that is on the list, or a code that is not.
    private static bool TryShow(Talk talk, string text)
    {
        var (codes, left) = NamedIn.Own(talk, text);
        if (codes is [var code] && OpenRound.Joined(talk)?.Items.Any(i => talk.CodeOf(i.Draft.Subject) == code) != true && BotLookup.Is(left) && Duties.Subjects(talk).FirstOrDefault(s => s.Code == code) is { } subject)
        {
            HistoryFlow.Show(talk, subject.Id);
            return true;
        }

        if (codes.Count == 0 && BotLookup.Code(text) is { } other && SubjectWords.Named(other, Duties.Subjects(talk)).Count == 0 && !talk.Person.Access.Allows(Operation.ReadHistory))
        {
            talk.Note(ReportFlow.NotYours(talk, other));
            Lookup.Close(talk, HelpFlow.Buttons(talk));
            return true;
        }

        return false;
    }
}
