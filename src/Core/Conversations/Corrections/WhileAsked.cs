using ReportBot.Core.Forms;
using ReportBot.Core.Forms.Reading;
using ReportBot.Core.Text;

namespace ReportBot.Core.Conversations;

/// <summary>
/// A correction typed while a question is open: "sửa H009 chưa thăm", "à hộ kia thu nhập 1tr2 chứ không phải 1tr", "xóa đề xuất". It is done at once in the report that it
/// names, or that alone tells what it puts right; what stands there now is said, and the open question comes back.
/// </summary>
internal static class WhileAsked
{
    private static readonly Vocabulary Lead = new("à", "ơ", "ủa", "dạ", "ừ", "quên", "à quên", "chết", "thôi chết", "xin lỗi", "khoan", "mà", "em", "tôi", "tui", "mình", "cho", "cho em", "cho tôi", "giúp", "giúp em", "giúp tôi", ",", ".", ":", "…");
    private static readonly Vocabulary Edits = new("sửa", "sửa lại", "sửa giúp", "sửa lại giúp", "xin sửa", "xin sửa lại", "đính chính", "xin đính chính", "chỉnh", "chỉnh lại", "đổi lại");
    private static readonly Vocabulary Other = new(
        "hộ kia", "nhà kia", "hộ trước", "nhà trước", "hộ lúc nãy", "nhà lúc nãy", "hộ hồi nãy", "nhà hồi nãy", "hộ vừa nãy", "nhà vừa nãy", "hộ nãy", "nhà nãy", "hộ vừa rồi", "nhà vừa rồi", "hộ ban nãy", "nhà ban nãy", "của hộ kia", "của nhà kia");

    // "à hộ kia …" comes back to it; "mà hộ kia …" goes on with another.
    private static readonly Vocabulary Remembers = new("à", "ơ", "ủa", "quên", "à quên", "chết", "thôi chết", "xin lỗi");
    private static readonly Vocabulary Denial = new("chứ không phải", "chứ không phải là", "chứ đâu phải", "chứ chưa phải", "không phải", "chứ không");

    /// <summary>Takes the words; false where they correct nothing, answer the question, or are told of nobody yet.</summary>
    public static bool TryTake(Talk talk, string text)
    {
        if (Asked(talk) is not var (asked, isText) || NamedIn.Own(talk, text) is not ({ Count: <= 1 } codes, var left) || NamedIn.NamesPeriod(talk, text))
        {
            return false;
        }

        var words = TokenText.Of(VietnameseText.Normalize(text));
        var other = Without(words, Other);
        var isMarked = IsMarked(words) || (codes.Count == 1 && EditsHome(words, left));
        if (codes is [var code])
        {
            return (isMarked || Denies(words)) && Named(talk, code) is { } named && (named != asked ? ToldReports.HasSomething(talk, named) : isText) && Take(talk, named, left);
        }

        if (other is not null)
        {
            return (isMarked || Denies(words) || Remembers.Begins(words, 0, words.Count)) && OtherTold(talk, asked, other) is { } before && Take(talk, before, other);
        }

        return !NamedIn.NamesAny(talk, text) && (Removes(talk, text) ? Holding(talk, asked, text) : isText && asked is not null && NamesQuestion(talk, asked, words) ? asked : null) is { } holding
            && (holding != asked || isText) && Take(talk, holding, left);
    }

    // What a question is open on, and whether any words may answer it; null where none is, or nothing was told of the household.
    private static (DraftRef? Asked, bool IsText)? Asked(Talk talk) => talk.State.Pending switch
    {
        Pending.ForAnswer asked when OpenForm.Of(talk, asked.Draft) is { IsAdHoc: false } at && at.Form.Find(asked.Key) is { } question => (asked.Draft, question.Kind == QuestionKind.Text),
        Pending.ForSubject { Then: not null } => (null, false),
        _ => null,
    };

    // "sửa …", "à nhầm, …"; "sửa nhà", "sửa đường" mend something.
    private static bool IsMarked(TokenText words)
    {
        var at = Lead.SkipAll(words, 0, words.Count);
        var slip = OwnerWords.Slip.SkipAll(words, at, words.Count);
        var edit = Edits.Skip(words, slip, words.Count);
        return slip > at || (edit > slip && edit < words.Count && !CorrectionWords.Mends(words, slip)) || RemovalWords.Begins(words.Slice(at, words.Count));
    }

    // "sửa nhà H'Blin chưa thăm": the home is the household that is named.
    private static bool EditsHome(TokenText words, string left) =>
        Lead.SkipAll(words, 0, words.Count) is var at && Edits.Skip(words, at, words.Count) is var edit && edit > at && edit < words.Count && words[edit].Folded is "nha" or "ho"
        && TokenText.Of(left).Tokens.All(t => t.Folded != words[edit].Folded);

    private static bool Denies(TokenText words) => Denial.OccursIn(words, 1, words.Count);

    private static string? Without(TokenText words, Vocabulary named)
    {
        var at = Enumerable.Range(0, words.Count).FirstOrDefault(i => named.Begins(words, i, words.Count), -1);
        return at < 0 ? null : $"{words.Slice(0, at)} {words.Slice(named.Skip(words, at, words.Count), words.Count)}".Trim();
    }

    private static DraftRef? Named(Talk talk, string code) =>
        Duties.Now(talk).SelectMany(d => d.All).Select(d => d.Subject).FirstOrDefault(s => s.Code == code) is { } subject
            ? BatchReader.Target(talk, OpenRound.Of(talk.State.Pending) ?? new Pending.ForBatch([], []), subject.Id)
            : null;

    // The one told of before this; of several the one that holds what is denied.
    private static DraftRef? OtherTold(Talk talk, DraftRef? asked, string words)
    {
        var told = ToldReports.Beside(talk, asked);
        return told is [var only] ? only : told.Where(d => Replaces(talk, d, words)).ToList() is [var held] ? held : null;
    }

    private static bool Removes(Talk talk, string text) => RemovalWords.Begins(text) && RestRemoval.IsRemoval(talk, text) && !RemovalWords.IsRest(text);

    // "xóa đề xuất": of the one that is asked about, where it has one, else of the only other that has.
    private static DraftRef? Holding(Talk talk, DraftRef? asked, string text)
    {
        if (BatchReader.FormOf(talk) is not { } form || RemovalWords.Questions(text, BatchReader.Context(talk, form, [])) is not (null, { } keys))
        {
            return null;
        }

        bool Has(DraftRef which) => talk.Draft(which) is { } draft ? keys.Any(draft.Answers.Has) : MovingPeriod.Filed(talk, which) is { } filed && keys.Any(filed.Answers.Has);
        return asked is not null && Has(asked) ? asked : ToldReports.Beside(talk, asked).Where(Has).ToList() is [var only] ? only : null;
    }

    // "sửa thu nhập 1tr2" at a question for words: another question is named behind the word of mending.
    private static bool NamesQuestion(Talk talk, DraftRef asked, TokenText words) =>
        IsMarked(words) && OpenForm.Of(talk, asked) is { } at && CorrectionWords.Of(words.Text, at.Form).Said is var said && TokenText.Of(said) is { Count: > 1 } told
        && FormLexicon.Of(at.Form).Find(told, 0, told.Count) is { } match && match.Values.Any(m => m is { Kind: MarkKind.Label, Question: not null } && m.Question.Key != (talk.State.Pending as Pending.ForAnswer)?.Key);

    private static bool Replaces(Talk talk, DraftRef which, string words)
    {
        var before = talk.Draft(which);
        var replaces = BatchReader.EnsureDraft(talk, which) is { } at && ReportCorrection.Replaces(talk, at, words);
        if (before is null)
        {
            talk.Drop(which);
        }

        return replaces;
    }

    private static bool Take(Talk talk, DraftRef which, string words)
    {
        var before = talk.Draft(which);
        var unclear = new List<UnclearKey>();
        if (BatchReader.EnsureDraft(talk, which) is not { } at || !ReportCorrection.TryTake(talk, which, words, unclear))
        {
            if (before is null)
            {
                talk.Drop(which);
            }

            return false;
        }

        BatchView.Corrected(talk, at);
        GoOn(talk, which, unclear);
        return true;
    }

    // It is read back with the round, or once the form that is open is sent.
    private static void GoOn(Talk talk, DraftRef which, List<UnclearKey> unclear)
    {
        Pending.ForBatch With(Pending.ForBatch round) => round with
        {
            Items = round.Items.Any(i => i.Draft == which)
                ? [.. round.Items.Select(i => i.Draft == which ? i with { Nil = false, Unclear = [.. i.Unclear.Where(u => unclear.All(n => n.Key != u.Key)), .. unclear] } : i)]
                : [.. round.Items, new BatchItem(which, unclear)],
        };
        if (talk.State.Pending is Pending.ForAnswer { Draft: var asked, Key: var key } open && asked == which && (unclear.Count > 0 || OpenForm.Of(talk, asked)?.Draft.Answers.Has(key) == true))
        {
            AnswerFlow.AskEach(talk, which, unclear, unclear.Count > 0 ? open : open.Then);
            return;
        }

        if (OpenRound.Of(talk.State.Pending) is not null)
        {
            talk.State = talk.State with { Pending = OpenRound.Change(talk.State.Pending!, With) };
        }
        else if ((talk.State.Pending as Pending.ForAnswer)?.Draft != which)
        {
            talk.State = talk.State with { Left = With(OpenRound.Waiting(talk, talk.State.Left) ?? new Pending.ForBatch([], [])), Returns = true, Aside = true };
        }

        Answering.AskAgain(talk);
    }
}
