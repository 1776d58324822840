using ReportBot.Core.Forms;
using ReportBot.Core.Forms.Reading;
using ReportBot.Core.Reports;
using ReportBot.Core.Text;

namespace ReportBot.Core.Conversations;

/// <summary>Corrections in plain words at a card or a round: "sửa thu nhập 1tr3", "H012 đã thăm rồi", "xóa đề xuất".</summary>
internal static class Correction
{
    /// <summary>At the card of one report.</summary>
    public static bool Take(Talk talk, Pending.ForConfirm card, string text)
    {
        if (OpenForm.Of(talk, card.Draft) is not { } at)
        {
            return false;
        }

        var (codes, left) = NamedIn.Own(talk, text);
        if (codes.Any(c => c != at.Subject.Code) || NamedIn.NamesAny(talk, left))
        {
            return false;
        }

        if (QuestionNamed(at.Form, left) is var (question, removes))
        {
            return OnQuestion(talk, at, question, removes, card);
        }

        var unclear = new List<UnclearKey>();
        if (!ReportCorrection.TryTake(talk, card.Draft, left, unclear))
        {
            return false;
        }

        AnswerFlow.AskEach(talk, card.Draft, unclear, card);
        return true;
    }

    /// <summary>In a round of reports; where no household is named and several may be meant, it is asked.</summary>
    public static bool Take(Talk talk, Pending.ForBatch batch, string text)
    {
        if (batch.Items.FirstOrDefault(i => batch.Items.Count == 1 || i.Draft == batch.Last) is { Nil: false, Draft: var lone } && OpenForm.Of(talk, lone) is { } alone && Everyone.TellsOfSeveral(talk, alone, text))
        {
            return false;
        }

        var (codes, left) = NamedIn.Own(talk, text);
        if ((codes.Count > 0 && LikeAnother.TryTake(talk, text)) || ((codes.Count > 1 || VisitList.TellsOfOthers(text)) && VisitList.TryTake(talk, text)))
        {
            return true;
        }

        if (codes.Count > 1 && EachOfSeveral.TryTake(talk, batch, text))
        {
            return true;
        }

        var isNamed = codes.Count == 1;
        var item = isNamed ? batch.Items.FirstOrDefault(i => talk.CodeOf(i.Draft.Subject) == codes[0]) : null;
        item ??= codes.Count == 0 && batch.Items is [var only] && !NamedIn.NamesAny(talk, text) ? only : null;
        if (RoundCorrection.Take(talk, batch, item, isNamed, text, left))
        {
            return true;
        }

        var at = item is { Nil: false } ? OpenForm.Of(talk, item.Draft) : null;
        if (at is not null && QuestionNamed(at.Form, left) is var (question, removes))
        {
            return OnQuestion(talk, at, question, removes, batch);
        }

        var holding = at is null && item is null && codes.Count == 0 ? Replaced(talk, batch, text) : [];
        if (holding.Count > 1 && NotGiven.Says(text))
        {
            // "mới đề nghị thôi, chưa được gì" can be said of more than one: it is asked of which.
            BatchFlow.Continue(talk, batch with { Unplaced = [new Unplaced(null, AnswersJson.Write(Answers.Empty), [], text.Trim(), [.. holding.Select(h => h.Draft.Subject)]) { Corrects = text }, .. batch.Unplaced], Choosing = false, Told = true });
            return true;
        }

        at ??= holding is [var holder] ? holder : item is null && codes.Count == 0 ? Figured(talk, batch, text) : null;
        var unclear = new List<UnclearKey>();
        if (at is not null && ReportCorrection.TryTake(talk, at.Ref, left, unclear))
        {
            AnswerFlow.AskEach(talk, at.Ref, unclear, batch with { Choosing = false });
            return true;
        }

        if (isNamed && item is null && Amending.TryTake(talk, text, batch with { Choosing = false }))
        {
            return true;
        }

        item ??= codes.Count == 0 && NamedIn.NamesNobody(talk, text) ? batch.Items.FirstOrDefault(i => i.Draft == batch.Last) : null;
        var now = Duties.Now(talk);
        var typed = item is null || codes.Count == 0 ? text : left;
        var plain = BatchReader.FormOf(talk) is { } form && CorrectionWords.Of(typed, form) is { Adds: false } said && !NamedIn.MayNameAnOwn(talk, typed) ? said.Said : typed;
        if (item is { Nil: false } && codes.Count == 0 && (Goes.TryDay(talk, item.Draft, text, batch) || Goes.TryOtherDay(talk, item.Draft, text, batch)))
        {
            return true;
        }

        var more = now.Count == 0 ? null : BatchReader.Read(talk, now, item is null ? plain : talk.CodeOf(item.Draft.Subject) + " " + plain, batch)
            ?? (item is not null && codes.Count == 0 ? Goes.With(talk, item, BatchReader.Read(talk, now, text, batch), batch) : null);
        if (more is null)
        {
            return false;
        }

        BatchFlow.Continue(talk, WithinRound(batch, more) with { Choosing = false });
        return true;
    }

    /// <summary>Puts the report right whose the words are known to be; false where they correct nothing of it.</summary>
    public static bool Of(Talk talk, DraftRef which, string words, Pending back)
    {
        var unclear = new List<UnclearKey>();
        if (!ReportCorrection.TryTake(talk, which, words, unclear))
        {
            return false;
        }

        AnswerFlow.AskEach(talk, which, unclear, back);
        return true;
    }

    /// <summary>While a question is open, words that take something out of its report; false for other words.</summary>
    public static bool TakesOut(Talk talk, OpenForm at, string text, Pending back)
    {
        var unclear = new List<UnclearKey>();
        if (!ReportRemoval.TryTake(talk, at, ReportWords.WithoutCode(at, text), unclear))
        {
            return false;
        }

        AnswerFlow.AskEach(talk, at.Ref, unclear, back);
        return true;
    }

    /// <summary>
    /// While a question is open, words that say what another answer is not: "vay vốn 6 hộ chứ không phải 5"; false for an answer
    /// to that question, and for other words.
    /// </summary>
    public static bool PutsRight(Talk talk, OpenForm at, Question question, string text, Pending back)
    {
        var words = ReportWords.WithoutCode(at, text);
        var unclear = new List<UnclearKey>();
        if (CorrectionWords.Of(words, at.Form) is not { Denied.Length: > 0 } said || AnswerReader.Read(question, said.Said, talk.Know.Today) is AnswerReading.Understood
            || !ReportCorrection.TryTake(talk, at.Ref, words, unclear))
        {
            return false;
        }

        // The report is not read back yet: what stands now is said. What was asked and is put right by it is asked no more.
        BatchView.Corrected(talk, at);
        var isAnswered = unclear.Count == 0 && OpenForm.Of(talk, at.Ref)?.Draft.Answers[question.Key] is { } now && !now.Equals(at.Draft.Answers[question.Key]);
        AnswerFlow.AskEach(talk, at.Ref, unclear, isAnswered ? ((Pending.ForAnswer)back).Then : back);
        return true;
    }

    /// <summary>
    /// While a question is open, words of a correction that are no answer to it: they put the report right that was told of last, else it is said that they were not understood; they
    /// go along with nothing. False for other words.
    /// </summary>
    public static bool OfLastTold(Talk talk, OpenForm last, string text, Pending back)
    {
        if (!CorrectionLeft.Corrects(text))
        {
            return false;
        }

        var unclear = new List<UnclearKey>();
        if (!ReportCorrection.TryTake(talk, last.Ref, text, unclear))
        {
            Reassigning.Unclear(talk, text, last.Subject.Code);
            Answering.AskAgain(talk);
            return true;
        }

        BatchView.Corrected(talk, last);
        AnswerFlow.AskEach(talk, last.Ref, unclear, back);
        return true;
    }

    /// <summary>Takes these answers out, and goes on.</summary>
    public static void Remove(Talk talk, OpenForm at, IReadOnlyList<string> keys, Pending back)
    {
        var unclear = new List<UnclearKey>();
        ReportRemoval.Take(talk, at, keys, unclear);
        AnswerFlow.AskEach(talk, at.Ref, unclear, back);
    }

    private static bool OnQuestion(Talk talk, OpenForm at, Question question, bool removes, Pending back)
    {
        if (removes)
        {
            Remove(talk, at, [question.Key], back);
        }
        else
        {
            AnswerFlow.Ask(talk, new Pending.ForAnswer(at.Ref, question.Key, back));
        }

        return true;
    }

    private static (Verb? Verb, string Words) Parts(string text) =>
        Commands.Find(text) is { Verb: Verb.Edit or Verb.Remove, Rest.Length: > 0 } command ? (command.Verb, command.Rest) : (null, text);

    // The only report of the round in which a bare figure can be meant, and one answer of it.
    private static OpenForm? Figured(Talk talk, Pending.ForBatch batch, string text) =>
        batch.Items.Where(i => !i.Nil).Select(i => OpenForm.Of(talk, i.Draft)).OfType<OpenForm>()
            .Select(a => (At: a, Meant: Replacing.Meant(a, CorrectionWords.Of(text, a.Form).Said, talk.Know.Today))).Where(m => m.Meant.Count > 0).ToList() is [{ Meant.Count: 1 } only]
            ? only.At
            : null;

    // The reports of the round that hold what the words say is otherwise: "không phải bò mà là dê".
    private static List<OpenForm> Replaced(Talk talk, Pending.ForBatch batch, string text) =>
        [.. batch.Items.Where(i => !i.Nil).Select(i => OpenForm.Of(talk, i.Draft)).OfType<OpenForm>().Where(a => ReportCorrection.Replaces(talk, a, text))];

    // "thu nhập", "sửa thu nhập", "thu nhập sai rồi": a question named with nothing else said.
    private static (Question Question, bool Removes)? QuestionNamed(Form form, string text)
    {
        var (verb, words) = Parts(text);
        if (CorrectionWords.Of(words, form) is not { Denied: "" } said)
        {
            return null;
        }

        var folded = VietnameseText.Fold(said.Said).Trim(' ', '.', ',', ':', '!', '?');
        return form.Questions.FirstOrDefault(q => VietnameseText.Fold(q.Label) == folded || q.Words.Any(w => VietnameseText.Fold(w) == folded)) is { } question
            && (question.Kind != QuestionKind.YesNo || verb is not null)
                ? (question, verb == Verb.Remove)
                : null;
    }

    // What corrects a round and names nobody is about one of its households.
    private static Pending.ForBatch WithinRound(Pending.ForBatch batch, Pending.ForBatch more)
    {
        List<SubjectId> round = [.. batch.Items.Select(i => i.Draft.Subject)];
        return more with { Unplaced = [.. more.Unplaced.Select(u => u is { NamedAs: null, Candidates.Count: 0 } ? u with { Candidates = round } : u)] };
    }
}
