using ReportBot.Core.Reports;
using ReportBot.Core.Text;

namespace ReportBot.Core.Conversations;

/// <summary>
/// Words that go along with a report are taken out again while a question stands, or out of one that was sent: "bỏ phần chưa hiểu", "H045
/// xóa câu tôi cho bà Lâm".
/// </summary>
internal static class RestRemoval
{
    private const int FewWords = 2;
    private const int MostWords = 100;

    private static readonly Vocabulary Leads = new("cái", "câu", "cái câu", "lời", "phần", "đoạn", "chữ", "dòng", "ý", "chỗ", "nội dung", "giúp", "giúp em", "giúp tôi", "hộ", "đó", "là", ":", "“", "\"");

    private static readonly Vocabulary Words = new(
        "lời", "lời nói", "lời kể", "lời nhắn", "lời xin", "câu", "câu nói", "câu kể", "cái câu", "cái lời", "đoạn", "chữ", "ý", "dòng", "chuyện", "vụ", "cái vụ", "cái chuyện", "lời bà nói", "lời ông nói", "câu bà nói", "câu ông nói", "lời nói là", "câu nói là", "chỗ nói", "đoạn nói", "phần nói");

    /// <summary>Takes the words; false where they take nothing out that goes along.</summary>
    public static bool TryTake(Talk talk, string text)
    {
        var (codes, left) = NamedIn.Own(talk, text);
        if (codes.Count > 1 || !Begins(left) || talk.State.Pending is Pending.ForBatch or Pending.ForConfirm && RemovalWords.IsRest(left))
        {
            return false;
        }

        var reports = Reports(talk, codes);
        var all = RemovalWords.IsRest(left);
        var content = all ? "" : Content(left);
        var gone = content is null ? [] : reports.Select(at => (At: at, Left: all ? "" : RestWords.Without(at.Draft.Rest, content))).Where(r => r.Left != r.At.Draft.Rest).ToList();
        if (gone.Count == 0 || (!all && gone.Count > 1))
        {
            return gone.Count == 0 && !all && SaidThing(left) is var (thing, isSaid) && TakeThing(talk, codes, thing, isSaid);
        }

        foreach (var (at, kept) in gone)
        {
            talk.Note(talk.T("form.removed", ("answers", $"{at.Subject.Code} — “{Format.Short(RestWords.Apart(kept, at.Draft.Rest).New, MostWords)}”")));
            at.Keep(d => d with { Rest = kept });
        }

        var nil = gone.Where(g => g.At.Draft.Answers.Count == 0 && IsNil(talk, g.At.Ref)).Select(g => g.At.Ref).ToHashSet();

        GoOn(talk, [.. gone.Select(g => g.At.Ref)], nil);
        return true;
    }

    /// <summary>Whether the words ask to take out an answer: "xóa đề xuất".</summary>
    public static bool IsRemoval(Talk talk, string text) =>
        RemovalWords.IsRest(text) || (BatchReader.FormOf(talk) is { } form && RemovalWords.Questions(text, BatchReader.Context(talk, form, [])) is not null);

    private static bool Begins(string left)
    {
        var words = TokenText.Of(left);
        return RemovalWords.Begins(left) || (words.Count > 1 && words[0].Folded is "thoi" && RemovalWords.Begins(words.Slice(1, words.Count)));
    }

    // "xóa lời nói xin bò đi": what was said became an answer, or goes along in other words; of all reports one alone holds it.
    private static bool TakeThing(Talk talk, IReadOnlyList<string> codes, string thing, bool isSaid)
    {
        var asked = talk.State.Pending is Pending.ForAnswer { Draft: var open } ? open : null;
        var told = ToldReports.Beside(talk, null).Concat(asked is null ? [] : [asked]).Distinct().Where(d => codes.Count == 0 || talk.CodeOf(d.Subject) == codes[0]).ToList();
        var found = told.Select(d => (Which: d, Held: Held(talk, d, thing))).Where(f => f.Held is { } held && (isSaid || held.Moved.Count == 0)).ToList();
        if (found is not [var (which, held)] || BatchReader.EnsureDraft(talk, which) is not { } at)
        {
            return false;
        }

        BatchView.Removed(talk, at, held!.Moved);
        if (held.MovedRest.Length > 0)
        {
            talk.Note(talk.T("form.removed", ("answers", $"{at.Subject.Code} — “{Format.Short(held.MovedRest, MostWords)}”")));
        }

        at.Keep(d => d with { Answers = held.Kept, Rest = held.KeptRest });
        GoOn(talk, [which], []);
        return true;
    }

    private static HeldThing? Held(Talk talk, DraftRef which, string thing) =>
        talk.Plan(which.Plan) is { } plan && Plans.PlanPeriods.Find(plan, which.Period) is { } period && talk.Subject(which.Subject) is { } subject && (talk.Draft(which) ?? Sent(talk, which)) is { } told
            ? HeldThing.In(talk, plan.Form(period.FormId), subject, told.Answers, told.Rest, thing)
            : null;

    // What is to go, and whether "lời", "câu" says that it was said; other words are found among those alone that go along.
    private static (string Thing, bool IsSaid)? SaidThing(string left)
    {
        var words = TokenText.Of(RemovalWords.Content(left) ?? "");
        var said = Words.Skip(words, 0, words.Count);
        var at = Leads.SkipAll(words, said, words.Count);
        return words.Tokens[at..].Count(t => t.IsWord) >= FewWords ? (words.Slice(at, words.Count).Trim(' ', '“', '”', '"'), said > 0) : null;
    }

    // The named one, as it stands or was sent; else those of the open round or form.
    private static List<OpenForm> Reports(Talk talk, IReadOnlyList<string> codes)
    {
        if (codes is [var code])
        {
            return Duties.Subjects(talk).FirstOrDefault(s => s.Code == code) is { } subject
                && BatchReader.Target(talk, OpenRound.Of(talk.State.Pending) ?? new Pending.ForBatch([], []), subject.Id) is { } which
                && (talk.Draft(which) ?? Sent(talk, which)) is { Rest.Length: > 0 } && BatchReader.EnsureDraft(talk, which) is { } at
                    ? [at]
                    : [];
        }

        var open = talk.State.Pending is Pending.ForAnswer { Draft: var asked } ? new[] { asked } : [];
        return [.. (OpenRound.Of(talk.State.Pending)?.Items.Where(i => !i.Nil).Select(i => i.Draft) ?? []).Concat(open).Distinct().Select(d => OpenForm.Of(talk, d)).OfType<OpenForm>().Where(a => a.Draft.Rest.Length > 0)];
    }

    private static Draft? Sent(Talk talk, DraftRef which) =>
        talk.Plan(which.Plan) is { } plan && Plans.PlanPeriods.Find(plan, which.Period) is { } period && talk.Reports(period).GetValueOrDefault(which.Subject) is { } sent
            ? FormFlow.New(talk, plan, which, period.FormId, sent)
            : null;

    // What to take out, by its own words; null for a word or none.
    private static string? Content(string left)
    {
        var words = TokenText.Of(RemovalWords.Content(left) ?? "");
        var at = Leads.SkipAll(words, 0, words.Count);
        return words.Tokens[at..].Count(t => t.IsWord) >= FewWords ? words.Slice(at, words.Count).Trim(' ', '“', '”', '"') : null;
    }

    // "không có gì mới" was sent with it, and stands.
    private static bool IsNil(Talk talk, DraftRef which) =>
        talk.Plan(which.Plan) is { } plan && Plans.PlanPeriods.Find(plan, which.Period) is { } period && talk.Reports(period).GetValueOrDefault(which.Subject) is { Answers.IsNil: true };

    private static void GoOn(Talk talk, IReadOnlyList<DraftRef> changed, HashSet<DraftRef> nil)
    {
        var isOpen = OpenRound.Of(talk.State.Pending) is { } round && changed.Any(c => round.Items.Any(i => i.Draft == c));
        if (talk.State.Pending is null || (!isOpen && talk.State.Pending is Pending.ForBatch or Pending.ForConfirm))
        {
            BatchFlow.Continue(talk, changed.Aggregate(OpenRound.Joined(talk) ?? new Pending.ForBatch([], []), (all, which) => all with { Items = [.. all.Items, new BatchItem(which, [], Nil: nil.Contains(which))] }));
        }
        else
        {
            Answering.AskAgain(talk);
        }
    }
}
