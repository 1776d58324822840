using ReportBot.Core.Forms;
using ReportBot.Core.Forms.Reading;
using ReportBot.Core.Text;

namespace ReportBot.Core.Conversations;

/// <summary>
/// Words typed at an open question that are no answer to it: a "đúng" that is meant for what was read back, the number of
/// another question, a proposal taken back, something about another household.
/// </summary>
internal static class OtherThanAsked
{
    private const int FewWords = 4;

    // "Có", "rồi", "vâng" answer a question; "đúng", "ok", "gửi" answer what was read back.
    private static readonly Vocabulary Yes = new("có", "có ạ", "dạ", "dạ có", "vâng", "vâng ạ", "dạ vâng", "ừ", "ừm", "u", "uh", "yes", "rồi", "rồi ạ", "dạ rồi", "đã");

    // Asked "rồi hay chưa?", these agree with the asking and tell neither.
    private static readonly Vocabulary Assents = new("dạ", "vâng", "ừ", "ừa", "ừm", "u", "uh", "ờ", "ok", "oki", "oke", "okie", "ạ", "nhé", "nha", "đúng", "đúng vậy", "phải", ",", ".", "!");

    // To whom it is said: "ok em", "vâng anh ạ".
    private static readonly Vocabulary Called = new("em", "e", "anh", "chị", "a", "c", "ad", "bạn", "đồng chí", "đ/c", "cháu", "bác", "chú", "cô", "ơi", "rõ");

    private static readonly Vocabulary OfTheHousehold = new("nhà", "hộ", "gia đình", "ông", "bà", "chồng", "vợ", "con", "cháu", "chủ hộ");
    private static readonly Vocabulary Ends = new("không", "ko", "hông", "k", "được không", "chưa", "nhỉ");
    private static readonly Vocabulary ToTheBot = new("báo cáo", "gửi lại", "giúp em", "giúp tôi", "giúp anh", "giúp chị", "cho em", "cho tôi hỏi", "em hỏi", "tôi hỏi", "có thể", "xem lại", "xem giúp", "bạn", "hệ thống", "tin nhắn");
    private static readonly Vocabulary WhatIf = new("thì sao");
    private static readonly Vocabulary OtherDeeds = new("đã nhận", "nhận rồi", "đã nhận được", "đã nhận rồi", "nhận được rồi", "đã vay", "vay rồi", "đã cấp", "cấp rồi", "đã gửi", "gửi rồi", "đã báo", "báo rồi", "đã báo cáo", "đã nộp", "nộp rồi", "không gửi được", "gửi không được", "chưa gửi được", "không nộp được", "chưa gửi", "chưa nộp");

    /// <summary>Takes them; false when they may be an answer.</summary>
    public static bool TryTake(Talk talk, OpenForm at, Pending.ForAnswer pending, string text) =>
        AsksTheBot(talk, at, pending, text) || AsksOfIt(talk, at, pending, text) || OfTheSentence.TryTake(talk, at, pending, text) || AnswersByCode(talk, at, pending, text) || Confirms(talk, at, pending, text) || LeavesPhoto(talk, at, pending, text)
        || PeriodFlow.TakesVisit(talk, at, at.Form.Find(pending.Key)!, text) || Edits(talk, at, pending, text) || TakesBack(talk, at, pending, text) || Aside.TryTake(talk, at, pending, text);

    /// <summary>Keeps word for word what is told of the open household, or of one in its round, and answers no question; then asks again.</summary>
    public static bool KeepsAlong(Talk talk, OpenForm at, Pending.ForAnswer pending, string text)
    {
        if (NamedIn.OnlyTold(talk, text) is not var (subject, words))
        {
            return false;
        }

        var isOpen = subject.Id == at.Draft.Subject;
        var question = at.Form.Find(pending.Key)!;
        if (isOpen && (AnswerWords.Action(pending, question, words) is not null || AnswerReader.Read(question, words, talk.Know.Today) is AnswerReading.Understood))
        {
            return AnswerFlow.Take(talk, pending, words);
        }

        var which = isOpen ? pending.Draft : OpenRound.Of(pending)?.Items.FirstOrDefault(i => !i.Nil && i.Draft.Subject == subject.Id)?.Draft;
        if (which is null || OpenForm.Of(talk, which) is null)
        {
            return false;
        }

        if (!isOpen && LikeTheAsked.Of(talk, new Pending.ForWords(which, words)) is { } answer)
        {
            AnswerFlow.Ask(talk, (Pending.ForAnswer)OpenRound.Change(pending, round => LikeTheAsked.With(talk, round, new Pending.ForWords(which, words), answer)));
            return true;
        }

        BatchReader.KeepRest(talk, which, "", words);
        BatchView.Rest(talk, isOpen ? words : $"{subject.Code} {words}");
        AnswerFlow.Ask(talk, pending);
        return true;
    }

    /// <summary>Whether the words say yes, or that it is so, and nothing else.</summary>
    public static bool IsBareYes(string text) => IsYes(text) || IsAssent(text) || Confirming.Is(text);

    /// <summary>Keeps with the open household several words that name nobody and are no answer to its question: they are no figure or day mistyped, and may be all that is told.</summary>
    public static bool KeepsUnnamed(Talk talk, OpenForm at, Pending.ForAnswer pending, string text)
    {
        var question = at.Form.Find(pending.Key)!;
        if (question.Kind is QuestionKind.Text or QuestionKind.Photo || at.IsAdHoc || NamedIn.NamesAny(talk, text)
            || TokenText.Of(text) is var said && said.Tokens.Count(t => t.IsWord) < (OfTheHousehold.Begins(said, 0, said.Count) ? FewWords - 1 : FewWords) || AnswerReader.Read(question, text, talk.Know.Today) is not AnswerReading.Unreadable)
        {
            return false;
        }

        var last = LastTold.Of(talk, pending);
        if (Correction.OfLastTold(talk, last ?? at, text, pending))
        {
            return true;
        }

        BatchReader.KeepRest(talk, last?.Ref ?? pending.Draft, "", text.Trim());
        BatchView.Rest(talk, last is null ? text.Trim() : $"{last.Subject.Code} {text.Trim()}");
        AnswerFlow.Ask(talk, pending);
        return true;
    }

    /// <summary>Whether the words begin with the code of the open household: they are told of it, not typed as a bare answer.</summary>
    public static bool IsTold(OpenForm at, string text) =>
        at.Subject.Code.Length > 0 && text.StartsWith(at.Subject.Code + " ", StringComparison.OrdinalIgnoreCase);

    private static bool Confirms(Talk talk, OpenForm at, Pending.ForAnswer pending, string text)
    {
        var question = at.Form.Find(pending.Key)!;
        if (question.Kind != QuestionKind.YesNo && IsReadBack(at, pending, question) && Confirming.Is(text))
        {
            return AnswerFlow.Act(talk, pending, "same");
        }

        if (pending is { Doubt: null, Marked: null or { Count: 0 }, Then: null } && !at.IsAdHoc && question.Kind is not (QuestionKind.YesNo or QuestionKind.Text) && Confirming.Is(text) && at.FirstRequired() is null)
        {
            return Sends(talk, pending, text);
        }

        if (pending.Doubt is { } doubt && question.Kind is not (QuestionKind.YesNo or QuestionKind.Text) && (doubt.Options.Count > 1 || Doubts.IsEitherOr(question, doubt)) && Doubts.OffersMeanings(doubt) && (IsAssent(text) || Confirming.Is(text)))
        {
            talk.Note(talk.T("doubt.which"));
            AnswerFlow.Ask(talk, pending);
            return true;
        }

        var says = (!Confirming.Is(text) || IsYes(text)) && !(IsAssent(text) && IsEitherOr(question, pending));
        if (question.Kind != QuestionKind.YesNo || says)
        {
            return false;
        }

        talk.Note(talk.T("yesno.which", ("yes", Format.YesNo(talk.Words, question, value: true)), ("no", Format.YesNo(talk.Words, question, value: false))));
        AnswerFlow.Ask(talk, pending);
        return true;
    }

    // Whoever has enough of the questions may send what is filled in: it is read back first. "Đúng" may be meant for anything, and is told how.
    private static bool Sends(Talk talk, Pending.ForAnswer pending, string text)
    {
        if (!Confirming.Agrees(text) && GatherFlow.TryShow(talk))
        {
            return true;
        }

        talk.Note(talk.T("answer.not-yes", ("words", Format.Short(text, 40))));
        AnswerFlow.Ask(talk, pending);
        return true;
    }

    // "Chị gửi lại giúp em báo cáo của em không" is no "không", and "đã nhận" is no "đã thăm".
    private static bool AsksTheBot(Talk talk, OpenForm at, Pending.ForAnswer pending, string text)
    {
        var words = TokenText.Of(VietnameseText.Normalize(text));
        if (at.Form.Find(pending.Key)!.Kind is not (QuestionKind.YesNo or QuestionKind.Choice) || NamedIn.NamesAny(talk, text))
        {
            return false;
        }

        var isAsked = words.Count > FewWords && Ends.Begins(words, words.Count - 1, words.Count) && ToTheBot.OccursIn(words, 0, words.Count);
        var isOther = OtherDeeds.SkipAll(words, 0, words.Count) is > 0 and var end && Fillers.SkipCourtesy(words, end, words.Count) == words.Count;
        var isWhatIf = at.Form.Find(pending.Key)!.Kind == QuestionKind.YesNo && WhatIf.Skip(words, Math.Max(0, words.Count - 2), words.Count) == words.Count && words.Count > 2;
        if (!isAsked && !isOther && !isWhatIf)
        {
            return false;
        }

        if (isWhatIf)
        {
            talk.Note(HelpFlow.WithCodes(talk, "bot.not-visited"));
            AnswerFlow.Ask(talk, pending);
            return true;
        }

        talk.Note(isAsked ? talk.T("question.none", ("via", talk.Know.Plans[0].Route.Via)) : talk.T("unknown", ("words", Format.Short(text, 60))));
        AnswerFlow.Ask(talk, pending);
        return true;
    }

    // "H012 là hộ gì" is answered and answers nothing.
    private static bool AsksOfIt(Talk talk, OpenForm at, Pending.ForAnswer pending, string text)
    {
        if (!IsTold(at, text) || !AskingWords.Ask(ReportWords.WithoutCode(at, text), isOfOwn: true) || ReportWords.Read(talk, at, text) is not null)
        {
            return false;
        }

        talk.Note(SmallTalkFlow.Stands(talk, at.Subject));
        AnswerFlow.Ask(talk, pending);
        return true;
    }

    // "H107 chưa" where it is asked whether H107 was visited.
    private static bool AnswersByCode(Talk talk, OpenForm at, Pending.ForAnswer pending, string text)
    {
        var question = at.Form.Find(pending.Key)!;
        return question.Kind == QuestionKind.YesNo && IsTold(at, text) && text[at.Subject.Code.Length..].Trim(' ', ':', '-', ',') is { Length: > 0 } words
            && (AnswerWords.Action(pending, question, words) is not null || AnswerReader.Read(question, words, talk.Know.Today) is AnswerReading.Understood)
            && AnswerFlow.Take(talk, pending, words);
    }

    private static bool IsEitherOr(Question question, Pending.ForAnswer pending) =>
        pending.Doubt is { } doubt ? Doubts.IsEitherOr(question, doubt) : Format.AsksWhetherDone(question);

    private static bool IsAssent(string text)
    {
        var words = TokenText.Of(VietnameseText.Normalize(text));
        var isThere = false;
        for (var at = 0; at < words.Count;)
        {
            var assent = Assents.Skip(words, at, words.Count);
            var next = Math.Max(assent, Called.Skip(words, at, words.Count));
            if (next == at)
            {
                return false;
            }

            isThere |= assent > at;
            at = next;
        }

        return isThere;
    }

    // The figure collected from the year's reports stands there with its button "Đúng như trên", and nothing else does.
    private static bool IsReadBack(OpenForm at, Pending.ForAnswer pending, Question question) =>
        pending is { Doubt: null, Marked: null } && !at.Draft.Answers.Has(question.Key) && at.Collected(question) is not null && !ProposedFlow.IsOffered(at, pending);

    private static bool IsYes(string text)
    {
        var words = TokenText.Of(VietnameseText.Normalize(text));
        return Yes.SkipAll(words, 0, words.Count) is > 0 and var end && Fillers.SkipCourtesy(words, end, words.Count) == words.Count;
    }

    // "chưa chụp ảnh" at an earlier question: the picture is not asked for any more.
    private static bool LeavesPhoto(Talk talk, OpenForm at, Pending.ForAnswer pending, string text)
    {
        if (at.Form.Find(pending.Key)! is var question && question.Kind == QuestionKind.Photo || !(question.Kind == QuestionKind.Text ? AnswerWords.SaysOnlyNoPhoto(text) : AnswerWords.SaysNoPhoto(text))
            || at.Asked.FirstOrDefault(q => q is { Kind: QuestionKind.Photo, Required: false } && !at.Draft.Answers.Has(q.Key)) is not { } photo)
        {
            return false;
        }

        at.Keep(d => FormAnswers.Skip(d, photo.Key));
        talk.Note(talk.T("photo.left"));
        AnswerFlow.Ask(talk, pending);
        return true;
    }

    // "sửa 3": the question with that number, and back to the one that is open.
    private static bool Edits(Talk talk, OpenForm at, Pending.ForAnswer pending, string text)
    {
        if (Commands.Find(text) is not { Verb: Verb.Edit, Rest: var rest } || AnswerWords.Mark(rest) is not { } mark || (char.IsAsciiLetter(mark[^1]) && at.Marked(mark) is null))
        {
            return false;
        }

        if (pending.Then is Pending.ForConfirm card)
        {
            return CardFlow.Edit(talk, card, mark);
        }

        if (at.Marked(mark) is { } question)
        {
            AnswerFlow.Ask(talk, question.Key == pending.Key ? pending : new Pending.ForAnswer(pending.Draft, question.Key, pending));
            return true;
        }

        talk.Note(talk.T("card.no-such-number", ("number", mark), ("count", Format.Plain(at.Count))));
        AnswerFlow.Ask(talk, pending);
        return true;
    }

    // "bỏ đề nghị" at a question that is asked because something is proposed.
    private static bool TakesBack(Talk talk, OpenForm at, Pending.ForAnswer pending, string text)
    {
        if (at.Form.Find(pending.Key)!.When is not { } when || at.Form.Find(when.Key) is not { Kind: QuestionKind.YesNo } main
            || at.Draft.Answers[main.Key] is not Answer.YesNo { Value: true } || RemovalWords.Content(text) is not { } content || !Names(main, content))
        {
            return false;
        }

        var no = new Answer.YesNo(false);
        talk.Note(talk.T("batch.noted", ("subject", at.Subject.Code), ("answers", HistoryFlow.AnswersLine(talk, at.Form, Answers.Empty.With(main.Key, no)))));
        return AnswerFlow.Store(talk, at, pending with { Key = main.Key, Doubt = null }, no);
    }

    private static bool Names(Question question, string words)
    {
        var folded = VietnameseText.Fold(words).Trim();
        return question.Words.Append(question.Label).Select(VietnameseText.Fold).Any(w => w == folded || w.StartsWith(folded + " ", StringComparison.Ordinal));
    }
}
