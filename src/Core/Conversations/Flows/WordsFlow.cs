using ReportBot.Core.Forms;
using ReportBot.Core.Forms.Reading;
using ReportBot.Core.Messaging;
using ReportBot.Core.Reports;
using ReportBot.Core.Text;

namespace ReportBot.Core.Conversations;

/// <summary>
/// Something is told of one household that answers no question: it is asked which question it belongs to, and it can go
/// along with the report word for word.
/// </summary>
internal static class WordsFlow
{
    private const int FewWords = 4;

    private static readonly Vocabulary AroundQuestion = new("câu", "mục", "phần", "là", "vào", "cho", "đó", "đấy", "này", "thuộc", "của", "ghi", "ghi vào", "cho vào", "em", "ạ", "nhé", "nha", "dạ", ",", ".");

    /// <summary>Asks about words on one of the person's subjects; false when they tell nothing of one that is due.</summary>
    public static bool TryAsk(Talk talk, string text)
    {
        var told = Told(talk, text);
        if (told.Count == 0)
        {
            return false;
        }

        if (LateDays.TryAsk(talk, text, tells: true))
        {
            return true;
        }

        // What was asked about before goes along and is not lost.
        var open = talk.State.Pending is Pending.ForWords { Then: null } before ? With(talk, before) : OpenRound.Of(talk.State.Pending);
        if (told is [var only])
        {
            Ask(talk, only with { Then = open });
        }
        else
        {
            BatchFlow.Continue(talk, told.Aggregate(open ?? new Pending.ForBatch([], []), (round, words) => With(talk, words with { Then = round })));
        }

        return true;
    }

    /// <summary>Words on nobody, typed where a round or a card waits for its "đúng": asked about and never dropped; false for a word or two.</summary>
    public static bool TryAskWhose(Talk talk, string text)
    {
        if (TokenText.Of(text).Tokens.Count(t => t.IsWord) < FewWords || NamedIn.NamesAny(talk, text))
        {
            return false;
        }

        switch (talk.State.Pending)
        {
            case Pending.ForBatch { Last: { } last } batch when batch.Items.Any(i => i.Draft == last):
                Ask(talk, new Pending.ForWords(last, text.Trim(), batch));
                return true;
            case Pending.ForBatch { Items.Count: > 0 } batch:
                var whose = new Unplaced(null, AnswersJson.Write(Answers.Empty), [], text.Trim(), [.. batch.Items.Select(i => i.Draft.Subject)]);
                BatchFlow.Continue(talk, batch with { Unplaced = [whose, .. batch.Unplaced], Choosing = false, Told = true });
                return true;
            default:
                return false;
        }
    }

    /// <summary>What was asked about goes along with its report when something else is told meanwhile; told anew in other order, it is told in those words.</summary>
    public static Pending.ForBatch Joined(Talk talk, Pending.ForBatch told, string said) =>
        talk.State.Pending is Pending.ForWords { Then: null } asked && (told.Items.All(i => i.Draft != asked.Draft) || !IsToldAnew(asked.Words, said)) ? With(talk, asked with { Then = told }) : told;

    // "kk thiếu nước tưới" behind "thiếu nước": most of the words come again.
    private static bool IsToldAnew(string before, string said)
    {
        var again = Words(said);
        var first = Words(before);
        return 2 * first.Count(again.Contains) > first.Count;
    }

    private static HashSet<string> Words(string text) => [.. TokenText.Of(VietnameseText.Normalize(text)).Tokens.Where(t => t.IsWord).Select(t => t.Folded)];

    /// <summary>What is told of subjects that are due and answers no question, each with its report.</summary>
    public static IReadOnlyList<Pending.ForWords> Told(Talk talk, string text)
    {
        var now = Duties.Now(talk);
        return
        [
            .. NamedIn.AllTold(talk, text).Concat(NamedIn.ToldOfTheOpenOne(talk, text) is { } open ? [open] : []).Where(t => !IsOrder(talk, t.Words))
                .Select(t => Duties.For(talk, now, t.Subject.Id) is { At: var at } ? new Pending.ForWords(new DraftRef(at.Plan, at.Key, t.Subject.Id), t.Words) : null)
                .OfType<Pending.ForWords>(),
        ];
    }

    // "xóa thu nhập", "đúng rồi", "xem lại" tell nothing of a household.
    private static bool IsOrder(Talk talk, string words) =>
        RemovalWords.IsAll(words) || LaterWords.IsSmall(words) || (BatchReader.FormOf(talk) is { } form && RemovalWords.Questions(words, BatchReader.Context(talk, form, [])) is not null) || Confirming.Is(words) || GatherFlow.IsAsked(words) || Commands.Find(words) is { Verb: Verb.Edit or Verb.Wrong or Verb.Remove or Verb.TakeBack };

    public static void Ask(Talk talk, Pending.ForWords pending)
    {
        if (talk.Plan(pending.Draft.Plan) is not { } plan || Plans.PlanPeriods.Find(plan, pending.Draft.Period) is not { } period)
        {
            FormFlow.Gone(talk);
            return;
        }

        var code = talk.CodeOf(pending.Draft.Subject);
        talk.Expect(pending);
        talk.Note(talk.T("unknown", ("words", Format.Short(pending.Words, 60))));
        if (pending.Draft.Subject.Kind == SubjectKind.Household && DepartureWords.Occur(pending.Words))
        {
            talk.Note(talk.T("departed.hint", ("codes", code), ("via", talk.Know.Plans[0].Route.Via)));
        }

        talk.Say(
            talk.T("unknown.about", ("subject", code), ("example", FormExamples.Message(plan.Form(period.FormId)))),
            talk.Press(talk.T("button.send-along"), "along", 1),
            pending.Then is null
                ? new Button(talk.T("button.report-on", ("subject", code)), FilingFlow.ReportData(talk.Subject(pending.Draft.Subject)!, pending.Draft.At()))
                : talk.Press(talk.T("button.leave-out"), "skip", 2));
    }

    public static bool Take(Talk talk, Pending.ForWords pending, string text) => SaysVisit(talk, pending, text) || AnswerWords.Numbers(text) switch
    {
        [1] => Act(talk, pending, "along"),
        [2] when pending.Then is not null => Act(talk, pending, "skip"),
        _ => Commands.Whole(text) switch
        {
            // "Không có": it belongs to no question.
            Verb.Yes or Verb.SendAlong or Verb.None => Act(talk, pending, "along"),
            Verb.No or Verb.Skip or Verb.Back => Act(talk, pending, "skip"),
            _ when Confirming.Is(text) => Act(talk, pending, "along"),
            _ when SubjectFlow.IsOfNobody(text) => Act(talk, pending, "skip"),
            _ when Named(talk, pending, text) is { } question => Belongs(talk, pending, question),
            _ => (pending.Then is not null || IsToldOf(talk, pending.Draft, text)) && Goes(talk, pending, text),
        },
    };

    // "thu nhập đó", "câu khó khăn": the question that the words belong to, by its name and nothing else.
    private static Question? Named(Talk talk, Pending.ForWords pending, string text)
    {
        var words = TokenText.Of(VietnameseText.Normalize(text));
        var from = AroundQuestion.SkipAll(words, 0, words.Count);
        return talk.Plan(pending.Draft.Plan) is { } plan && Plans.PlanPeriods.Find(plan, pending.Draft.Period) is { } period
            ? plan.Form(period.FormId).Questions.FirstOrDefault(q => q.When is null && new Vocabulary([q.Label, .. q.Words]).Skip(words, from, words.Count) is var end && end > from && AroundQuestion.SkipAll(words, end, words.Count) == words.Count)
            : null;
    }

    // What can be read there is, or is asked; the words stay until they are.
    private static bool Belongs(Talk talk, Pending.ForWords pending, Question question)
    {
        var batch = With(talk, pending);
        if (OpenForm.Of(talk, pending.Draft) is not { } at)
        {
            return false;
        }

        var reading = question.Kind == QuestionKind.Text ? new AnswerReading.Understood(new Answer.Text(pending.Words)) : AnswerReader.Read(question, pending.Words, talk.Know.Today);
        if (reading is AnswerReading.Understood { Answer: var answer })
        {
            at.Keep(d => FormAnswers.With(d, question.Key, answer) with { Rest = RestWords.Without(d.Rest, pending.Words, clause: true) });
            BatchFlow.Continue(talk, batch with { Told = false });
            return true;
        }

        AnswerFlow.Ask(talk, new Pending.ForAnswer(pending.Draft, question.Key, batch) { Doubt = PerPerson.In(question, Doubts.Of(question.Key, reading), $"{pending.Words}; {at.Draft.Rest}") });
        return true;
    }

    public static bool Act(Talk talk, Pending.ForWords pending, string action)
    {
        switch (action)
        {
            case "along":
                BatchFlow.Continue(talk, With(talk, pending));
                return true;
            case "skip" or "back" when pending.Then is { } batch:
                talk.Note(talk.T("batch.left-out", ("words", Format.Short(pending.Words, 60))));
                BatchFlow.Continue(talk, batch);
                return true;
            case "skip" or "back":
                talk.Forget();
                talk.Say(talk.T("batch.left-out", ("words", Format.Short(pending.Words, 60))), HelpFlow.Buttons(talk));
                return true;
            default:
                return false;
        }
    }

    /// <summary>Without an answer the words are left, and said so.</summary>
    public static void Leave(Talk talk)
    {
        if (talk.State.Pending is Pending.ForWords { Then: null } pending)
        {
            talk.Note(talk.T("batch.left-out", ("words", Format.Short(pending.Words, 60))));
            talk.Forget();
        }
    }

    /// <summary>A command leaves the words, and says so; one that opens the report of their household takes them along.</summary>
    public static void Leave(Talk talk, Command command)
    {
        if (talk.State.Pending is Pending.ForWords { Then: null } pending && command.Verb == Verb.Report
            && NamedIn.Own(talk, command.Rest).Codes.Contains(talk.CodeOf(pending.Draft.Subject), StringComparer.Ordinal))
        {
            With(talk, pending);
            BatchView.Rest(talk, pending.Words);
            talk.Forget();
        }

        Leave(talk);
    }

    // "rồi": the visit of that household; its words go along.
    private static bool SaysVisit(Talk talk, Pending.ForWords pending, string text)
    {
        if (Commands.Whole(text) is Verb.Yes || BatchReader.FormOf(talk) is not { } form
            || VisitWords.Read(form, text, talk.Know.Today, null) is not { Count: > 0 } visit)
        {
            return false;
        }

        BatchFlow.Continue(talk, BatchReader.Add(talk, With(talk, pending), pending.Draft.Subject, new Unplaced(null, AnswersJson.Write(visit), [], "", [])));
        return true;
    }

    // More on the same household: both go into its report.
    private static bool IsToldOf(Talk talk, DraftRef which, string text) =>
        Duties.In(talk, which.At()) is { } duties && (NamedIn.OnlyOwn(talk, text)?.Id ?? which.Subject) == which.Subject
        && (NamedIn.OnlyOwn(talk, text) is not null || !NamedIn.NamesAny(talk, text)) && BatchReader.Tells(talk, duties, text);

    // Other words than an answer are about the round that was open; what was asked about goes along and is not lost.
    private static bool Goes(Talk talk, Pending.ForWords pending, string text)
    {
        var batch = With(talk, pending);
        talk.State = talk.State with { Pending = batch };
        return BatchFlow.Take(talk, batch, text);
    }

    /// <summary>The round with the words kept in the report that they are on.</summary>
    public static Pending.ForBatch With(Talk talk, Pending.ForWords pending)
    {
        var batch = pending.Then ?? new Pending.ForBatch([], []);
        var index = batch.Items.ToList().FindIndex(i => i.Draft == pending.Draft);
        if (index >= 0 && batch.Items[index] is { Nil: true } nil)
        {
            return batch with { Items = BatchFlow.Replace(batch.Items, index, nil with { Rest = RestWords.Join(nil.Rest, pending.Words) }) };
        }

        BatchReader.EnsureDraft(talk, pending.Draft);
        BatchReader.KeepRest(talk, pending.Draft, pending.Words, pending.Words);
        return index >= 0 ? batch : batch with { Items = [.. batch.Items, new BatchItem(pending.Draft, [])] };
    }
}
