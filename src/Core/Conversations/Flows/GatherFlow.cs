using ReportBot.Core.Reports;
using ReportBot.Core.Text;

namespace ReportBot.Core.Conversations;

/// <summary>"Gửi hết", "xem lại": everything that is filled in and not sent is read back in one round, and one "đúng" sends it.</summary>
internal static class GatherFlow
{
    private static readonly Vocabulary All = new("gửi hết", "gửi tất cả", "gửi cả", "gửi toàn bộ", "gửi các hộ", "gửi hết các hộ", "gởi hết", "gởi tất cả", "gởi cả", "gởi các hộ", "gửi tất cả các hộ", "nộp hết", "nộp tất cả", "send all", "send everything");
    private static readonly Vocabulary Send = new("gửi", "gửi đi", "gửi luôn", "gởi", "gởi đi", "gởi luôn", "gửi giúp", "nộp", "nộp đi", "nộp luôn", "send");
    private static readonly Vocabulary See = new("xem lại", "xem lại hết", "xem lại tất cả", "đọc lại", "xem lại rồi gửi", "cho xem lại", "kiểm tra lại", "xem", "read it back");
    private static readonly Vocabulary Courtesy = new("dạ", "vâng", "ạ", "ừ", "nhé", "nha", "nhá", "luôn", "giúp", "giùm", "em", "e", "tôi", "mình", "anh", "chị", "bác", "chú", "cô", "cháu", "ad", "đồng chí", "cho", "đi", "với", "rồi", "báo cáo", "thì", "cứ", "đã", "thôi", "thế thôi", "vậy thôi", "vậy", "thế", "bỏ qua", "bỏ qua hết", "còn lại bỏ qua", "còn lại bỏ qua hết", "phần còn lại bỏ qua", "còn lại", "cái còn lại", "phần còn lại", "câu còn lại", "mấy câu còn lại", "các câu còn lại", "không có gì", "không có gì nữa", "không có gì thêm", "không có nữa", "không còn gì", "không còn gì nữa", "hết rồi", "đúng", "đúng rồi", "đúng hết", "ok", "oke", ",", ".", "!");

    /// <summary>Takes the words where nothing is read back that they could confirm; false for other words, and where nothing is filled in.</summary>
    public static bool TryTake(Talk talk, string text) => Takes(talk, WithoutOpenCode(talk, text));

    // "em xem H012 với" while H012 is open.
    private static string WithoutOpenCode(Talk talk, string text)
    {
        var open = talk.State.Pending is Pending.ForAnswer { Draft: var which } ? talk.CodeOf(which.Subject) : "";
        return open.Length > 0 ? text.Replace(open, "", StringComparison.OrdinalIgnoreCase) : text;
    }

    private static bool Takes(Talk talk, string text) => Waiting(talk.State.Pending) switch
    {
        Pending.ForBatch batch when Says(text, See) => Again(talk, batch with { Choosing = false }),
        Pending.ForConfirm card when Says(text, See) => CardAgain(talk, card with { Choosing = false }),
        Pending.ForAnswer { Then: Pending.ForBatch { Items.Count: > 0 } round } when Says(text, See) => AskedAfter(talk, round),
        Pending.ForAnswer { Draft.Period: not PeriodRef.AdHocKey } or Pending.ForSubject { Aim: SubjectAim.Report, Then: null, OfPictures: false } when Says(text, All) || Says(text, Send) || Says(text, See) => TryShow(talk),
        Pending.ForSubject { Then: { } round } when Says(text, All) || Says(text, See) => SetAside(talk, round),
        Pending.ForWords or Pending.ForPeriod or Pending.ForUrgent or Pending.ForWish when Says(text, See) || Says(text, All) => AskedBehind(talk),
        null when Says(text, All) || Says(text, See) => TryShow(talk),
        _ => false,
    };

    /// <summary>Whether the words ask to send or to see again, and nothing else.</summary>
    public static bool IsAsked(string text) => Says(text, All) || Says(text, Send) || Says(text, See);

    /// <summary>Reads back what is filled in and not sent; false when that is nothing.</summary>
    public static bool TryShow(Talk talk)
    {
        var open = Waiting(talk.State.Pending) is Pending.ForAnswer { Then: Pending.ForBatch or null } answer ? PassedOver(talk, answer) : OpenRound.Of(talk.State.Pending);
        var round = open ?? new Pending.ForBatch([], []);
        var left = OpenRound.Waiting(talk, talk.State.Left);
        IEnumerable<BatchItem> drafts = talk.Drafts.Where(d => talk.Draft(DraftRef.Of(d)) is { } kept && IsUnsent(talk, kept)).Reverse().Select(d => new BatchItem(DraftRef.Of(d), []));
        var items = round.Items.Concat(left?.Items ?? []).Concat(drafts).DistinctBy(i => i.Draft).ToList();
        if (items.Count == 0)
        {
            return false;
        }

        items = [.. items.Select(i => i with { Unclear = AskedAgain(talk, i), Seen = null })];
        ReadBack(talk, round with
        {
            Items = items,
            Unplaced = [], Held = [.. round.Held, .. round.Unplaced, .. left?.Held ?? [], .. left?.Unplaced ?? []], Choosing = false, Told = true,
        });
        return true;
    }

    // What must be answered yet is asked after the others are sent; where nothing can be sent it is asked now.
    private static void ReadBack(Talk talk, Pending.ForBatch round)
    {
        var lacking = round.Items.Where(i => !i.Nil && OpenForm.Of(talk, i.Draft)?.FirstRequired() is not null).ToList();
        var goes = lacking.Count < round.Items.Count;
        if (lacking.Count > 0)
        {
            talk.Note(goes ? talk.T("gather.lacking", ("codes", string.Join(", ", lacking.Select(i => talk.CodeOf(i.Draft.Subject))))) : talk.T("form.required"));
        }

        talk.State = talk.State with { Left = goes && lacking.Count > 0 ? new Pending.ForBatch(lacking, []) { At = round.At } : null, Returns = true };
        if (goes && round.Items.Except(lacking).Any(i => i.Unclear.Count > 0))
        {
            // What is asked once more is asked after the rest was read back.
            BatchView.Tell(talk, round with { Items = [.. round.Items.Except(lacking)], Told = false });
        }

        BatchFlow.Continue(talk, goes ? round with { Items = [.. round.Items.Except(lacking)] } : round);
    }

    private static Pending? Waiting(Pending? pending) => pending is Pending.ForSubject { Waits: { } waits } ? waits : pending;

    private static bool Again(Talk talk, Pending.ForBatch batch)
    {
        BatchFlow.Ask(talk, BatchView.Unread(batch));
        return true;
    }

    private static bool CardAgain(Talk talk, Pending.ForConfirm card)
    {
        CardFlow.Ask(talk, card);
        return true;
    }

    private static bool AskedAfter(Talk talk, Pending.ForBatch round)
    {
        talk.State = talk.State with { Pending = Waiting(talk.State.Pending) };
        BatchView.Tell(talk, round with { Told = false });
        Answering.AskAgain(talk);
        return true;
    }

    // What is filled in is read back, and the question stands.
    private static bool AskedBehind(Talk talk)
    {
        var round = OpenRound.Of(talk.State.Pending) ?? new Pending.ForBatch([], []);
        List<BatchItem> drafts = [.. talk.Drafts.Where(d => talk.Draft(DraftRef.Of(d)) is { } kept && IsUnsent(talk, kept)).Reverse().Select(d => new BatchItem(DraftRef.Of(d), []))];
        round = round with { Items = [.. round.Items.Concat(drafts).DistinctBy(i => i.Draft)], Told = false };
        if (round.Items.Count > 0)
        {
            BatchView.Tell(talk, round);
        }

        Answering.AskAgain(talk);
        return true;
    }

    private static bool SetAside(Talk talk, Pending.ForBatch round)
    {
        HeldFlow.SetAside(talk, round);
        return true;
    }

    // The question that is open is passed over: a figure is asked once more, other words go along.
    private static Pending.ForBatch? PassedOver(Talk talk, Pending.ForAnswer answer)
    {
        var round = answer.Then as Pending.ForBatch;
        if (OpenForm.Of(talk, answer.Draft) is not { } at || at.Form.Find(answer.Key) is not { } question)
        {
            return round;
        }

        if (DoubtAnswers.Again(question, answer.Doubt) is not null)
        {
            round ??= new Pending.ForBatch([], []);
            var key = new UnclearKey(answer.Key, answer.Doubt! with { Again = false });
            var items = round.Items.Any(i => i.Draft == answer.Draft) ? round.Items : [.. round.Items, new BatchItem(answer.Draft, [])];
            return round with { Items = [.. items.Select(i => i.Draft == answer.Draft ? i with { Unclear = [key, .. i.Unclear.Where(u => u.Key != answer.Key)] } : i)] };
        }

        DoubtAnswers.Keep(talk, answer, question);
        return round;
    }

    private static List<UnclearKey> AskedAgain(Talk talk, BatchItem item)
    {
        var again = new List<UnclearKey>();
        foreach (var unclear in item.Unclear)
        {
            if (OpenForm.Of(talk, item.Draft)?.Form.Find(unclear.Key) is not { } question)
            {
                continue;
            }

            if (DoubtAnswers.Again(question, unclear.Doubt) is { } doubt)
            {
                again.Add(new UnclearKey(unclear.Key, doubt));
            }
            else
            {
                DoubtAnswers.Keep(talk, new Pending.ForAnswer(item.Draft, unclear.Key) { Doubt = unclear.Doubt }, question);
            }
        }

        return again;
    }

    /// <summary>Whether a draft holds what has not been sent and can be sent now; what happened out of turn is sent by itself.</summary>
    public static bool IsUnsent(Talk talk, Draft draft) =>
        draft.IsBegun && draft.PeriodKey != PeriodRef.AdHocKey && talk.Plan(draft.PlanCode) is { } plan
        && Plans.PlanPeriods.Find(plan, draft.PeriodKey) is { } period && period.PhaseOn(talk.Know.Today) is Plans.PeriodPhase.Open or Plans.PeriodPhase.Late
        && (talk.Reports(period).GetValueOrDefault(draft.Subject) is not { } sent || !sent.Answers.Equals(draft.Answers) || sent.Rest != draft.Rest);

    private static bool Says(string text, Vocabulary words)
    {
        var said = TokenText.Of(VietnameseText.Normalize(text));
        var isSaid = false;
        for (var at = 0; at < said.Count;)
        {
            var next = words.Skip(said, at, said.Count);
            isSaid |= next > at;
            next = Math.Max(next, Courtesy.Skip(said, at, said.Count));
            if (next == at)
            {
                return false;
            }

            at = next;
        }

        return isSaid && !Commands.MayForbid(text);
    }
}
