using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>
/// Help in a message: what was given, how much, what exactly. Help that is asked for never comes here (it lies in
/// the text of a wish); help under way is asked about; help refused, of former years or paid back is no answer.
/// </summary>
internal static class SupportPiece
{
    private static readonly Vocabulary Purpose = new("buôn", "mua", "nuôi", "trồng", "chăn nuôi", "đầu tư", "làm", "để", "sửa", "xây", "phát triển", "kinh doanh", "buôn bán", "mở", "chăm sóc", "cải tạo", "sản xuất", "đào", "khoan", "cho con", "đóng bè", "đóng ghe", "đóng xuồng", "đóng thuyền", "đóng tàu", "đóng chuồng", "sắm", "thả cá", "thả tôm", "thả vịt", "lên líp", "lắp", "dựng", "lợp", "gầy đàn", "nhân đàn", "chữa bệnh", "trị bệnh", "chạy chữa", "lo thuốc", "trang trải", "đóng học phí", "đóng tiền học", "nộp học phí", "trả học phí", "lo học phí", "cho cháu", "cất nhà", "cất cái", "cất chuồng", "cất lại", "dựng nhà", "thuê đất", "thuê rẫy", "thuê ruộng", "đi xuất khẩu", "đi học nghề", "nhập hàng", "lấy hàng", "tái đàn", "gây đàn", "gây giống", "vỗ béo", "ươm", "gieo", "mở rộng", "kéo điện", "kéo nước", "mắc điện", "đổ bê tông", "lo cho con");
    private static readonly Vocabulary Received = new("có hộ nào", "hộ nào", "nhà nào", "có hộ nào được", "nhận", "nhận được", "được", "được nhận", "có", "được hưởng", "hưởng", "thấy", "khoản", "nguồn", "sự", "phần", "gói", "thêm", "bất kỳ", "bất cứ", "một", "ai", "được ai", "hề", "kịp", "từng", "lần", "gì", "hình thức");
    private static readonly Vocabulary Besides = new("ngoài ra", "gì khác", "gì thêm", "thêm gì", "nào khác", "gì nữa", "ngoài cái đó", "khác", "nào nữa");
    private static readonly TokenText Cash = TokenText.Of("tiền mặt");
    private static readonly Vocabulary And = new("và", "cùng", "+", "&", "với", "kèm", "cùng với", "/");

    public static void Read(Piece piece, Collector into)
    {
        var text = into.Text;
        var question = piece.Question!;
        if (PartPaid.Read(piece, into))
        {
            return;
        }

        if (NoBehind.Turn(text, piece.OpenEnd, piece.To) is { } turn)
        {
            // "đã vay vốn nhưng cấp bò thì chưa": the second is none.
            Read(piece with { To = turn }, into);
            return;
        }

        if (SaysNone(piece, text) && NoBehind.Start(text, piece.OpenEnd, piece.To) is null && (GivingWords.IsConditional(text, Boundaries.ClauseStart(text, piece.Open), piece.Open) || text.At(NonePhrases.SkipNoneTail(text, piece.OpenEnd, text.Count)) is { IsWord: true, Folded: "thi" }))
        {
            // "(nếu) không hỗ trợ thì khó thoát nghèo" says nothing of help in this period.
            return;
        }

        if (SaysNone(piece, text) && into.Answers[question.Key] is Answer.ChosenMany { Keys.Count: > 0 } && Besides.OccursIn(text, Boundaries.ClauseStart(text, piece.From), piece.To))
        {
            // "nhận học bổng 2 triệu, ngoài ra không có hỗ trợ gì khác"
            into.Consume(piece.From, piece.To);
            return;
        }

        if (SaysNone(piece, text))
        {
            into.Add(question, new Answer.ChosenMany([]));
            into.Consume(piece.From, piece.To);
            return;
        }

        if (piece.Kind == MarkKind.Label && piece.OpenEnd == piece.To && SupportCounts.Has(question))
        {
            // "có ba loại hỗ trợ. Vay vốn …", "hỗ trợ [vay vốn cho 5 hộ]": a heading, and nothing of its own.
            into.Consume(piece.Open, piece.OpenEnd);
            return;
        }

        if (question != FormLexicon.Of(into.Form).Support)
        {
            // Tasks done, sources of money: nothing here is given to a household; "ngân sách tỉnh chưa cấp" is none.
            if ((GivingWords.IsNegated(text, Boundaries.ClauseStart(text, piece.From), piece.To) || NextPeriod.IsSaid(text, Boundaries.ClauseStart(text, piece.Open), piece.Open)) && piece.Kind != MarkKind.Label)
            {
                return;
            }

            ReadGiven(piece, into, SourceWords.Named(piece, question, text) ?? SourceWords.WithoutRaising(SupportWords.Collect(piece, text, question), question, text));
            return;
        }

        if (NextPeriod.IsSaid(text, Boundaries.ClauseStart(text, piece.Open), piece.Open) && into.Answers[question.Key] is Answer.ChosenMany { Keys.Count: > 0 })
        {
            // "năm nay hộ được cấp thẻ BHYT. Năm sau dự kiến hỗ trợ làm nhà": what is to come asks nothing of what was given.
            return;
        }

        var clause = GivingWords.WithTimeBefore(text, Boundaries.ClauseStart(text, piece.From), into.Today);
        if (GivingWords.IsNegated(text, clause, piece.To) && !GivingWords.IsUnwilling(text, clause, piece.To) && (GivingWords.IsPending(text, piece.OpenEnd, Boundaries.SentenceEnd(text, piece.To)) || GivingWords.IsPlanned(text, clause, piece.To)))
        {
            // "chưa được vay vốn, đang làm hồ sơ"
            into.Doubt(question, UnderWay(question, text.Slice(piece.From, Boundaries.SentenceEnd(text, piece.To)), []));
            return;
        }

        if (GivingWords.IsAllowance(text, clause, piece.To) || (GivingWords.IsOnlyTalked(text, piece.Open) && !SupportCounts.SaysHowMuch(piece, text)) || GivingWords.IsNotGiven(question, text, clause, piece.To) || GivingWords.IsNegated(text, Math.Min(piece.From, Math.Max(clause, piece.Open - 3)), piece.Kind == MarkKind.Choice ? piece.Open : piece.OpenEnd)
            || GivingWords.NamesFormerYear(text, clause, piece.To, into.Today) || GivingWords.IsBeforeThePeriod(text, clause, piece.To) || GivingWords.IsConditional(text, clause, piece.To))
        {
            return;
        }

        if (SupportClaims.IsNeeded(piece, text, clause))
        {
            return;
        }

        if (piece.OpenEnd == piece.Open + 1 && text[piece.Open].Folded == "sam" && !GivingWords.Source.OccursIn(text, clause, piece.Open) && !Unaccounted.NamesGiver(text, clause, piece.Open))
        {
            // "mới sắm cái tủ lạnh": the household itself.
            return;
        }

        if (!SupportCounts.Has(question) && (OwnDoing.IsGrown(text, clause, piece, into.Today) || OwnDoing.IsFinished(text, clause, piece)))
        {
            // "trồng 3 sào cà phê", "nuôi 2 heo nái": what the household has.
            return;
        }

        if (SupportStatements.IsLacking(piece, text) && SupportStatements.IsThing(piece, text))
        {
            // "vốn vay không đủ" tells of money, not of having it.
            return;
        }

        var found = SupportWords.Collect(piece, text, question);
        if (SupportCounts.LeadsToHelp(piece, text))
        {
            return;
        }

        if (SupportStatements.EndsInNo(piece, text))
        {
            // "vay vốn thì chưa" tells of none; behind a comma it may be said of the last of a list alone.
            if (Boundaries.ClauseEnd(text, piece.From, piece.To) < Boundaries.ClauseStart(text, piece.To - 1))
            {
                into.Doubt(question, UnderWay(question, text.Slice(piece.From, piece.To), found.Keys));
            }

            return;
        }

        var named = found.Spans.Count > 0 ? found.Spans.Min(s => s.From) : piece.OpenEnd;
        if (AnotherAnswer.IsLoanBehindWish(text, piece.Open, FormLexicon.Of(into.Form)) || SupportStatements.IsLacking(piece, text) || SupportClaims.IsAdvised(text, clause, piece.Open) || SupportStatements.WouldBeGood(text, piece.OpenEnd, piece.To) || SupportStatements.IsUnknown(piece, text) || SupportStatements.IsWished(piece, text) || SupportClaims.IsAhead(text, clause, piece.Open) || NeedHeading.IsOver(text, named, piece.To) || (SupportCounts.Has(question) && CountTimes.GoesOnWithPlan(piece, text)) || (GivingWords.IsUnderWay(text, clause, piece.To) && !SupportCounts.SaysReceived(piece, text)) || (!SupportCounts.SaysGiven(piece, into) && Unaccounted.IsBefore(piece, into) && (SupportCounts.Has(question) || !ToldText.StandsBefore(into, piece.Open))) || (!SupportCounts.Has(question) && OwnDoing.IsFamilysOwn(text, clause, piece.Open, piece.To)) || GivingWords.IsFromRelatives(text, clause, piece.To) || GivingWords.NamesAnotherTime(text, clause, piece.To, into.Today))
        {
            if (!SupportCounts.IsTargetBeforeFact(piece, text) && !IsGivenBesides(question, found, into))
            {
                into.Doubt(question, UnderWay(question, text.Slice(piece.From, piece.To), found.Keys));
            }

            return;
        }

        ReadGiven(piece, into, found);
    }

    /// <summary>"đã làm xong 2 nhà, đang làm 1 nhà": of many households' help, what was given is answered, and the rest kept as words.</summary>
    private static bool IsGivenBesides(Question question, SupportWords found, Collector into) =>
        SupportCounts.Has(question) && into.Answers[question.Key] is Answer.ChosenMany { Keys.Count: > 0 } given && found.Keys.All(k => given.Keys.Contains(k, StringComparer.Ordinal));

    /// <summary>Help that is applied for or promised: was it given in this period?</summary>
    public static AnswerReading UnderWay(Question question, string typed, IReadOnlyList<string> keys) =>
        new AnswerReading.Doubtful(ReadingReasons.ChoiceUnderWay, typed, ChoiceAnswer.Options(question, keys, []));

    private static void ReadGiven(Piece piece, Collector into, SupportWords found)
    {
        var text = into.Text;
        var question = piece.Question!;
        found = SupportWords.NamedByLabel(piece, text, found);
        var amounts = SupportAmounts.Find(text, piece.OpenEnd, piece.To, question);
        var note = SupportNote.Find(piece, into, found, amounts);
        if (SupportNote.IsBought(piece, into, found, amounts))
        {
            note ??= (Fillers.BeforeStatement.SkipAll(text, piece.Open, piece.To), SupportGoods.End(text, piece.Open, piece.To, amounts, into.Today));
            SupportNote.Add(question, into, note);
            return;
        }

        if (found.Keys.Count == 0 && found.Ambiguous.Count == 0 && note is null && piece.Kind == MarkKind.Give && SupportUnknown.ThingEnd(text, piece.OpenEnd, piece.To) is { } thing)
        {
            // "được cấp téc nước"
            note = (piece.OpenEnd, SupportGoods.End(text, piece.OpenEnd, thing, amounts, into.Today));
        }

        if (CountedBehind.Read(piece, into, found))
        {
            return;
        }

        if (found.Keys.Count == 0 && found.Ambiguous.Count == 0 && amounts.Count == 0 && note is null && (IsEmpty(piece, text) || SupportClaims.IsOnlyGiving(piece, text)))
        {
            if (SupportClaims.SaysThereIs(piece, text))
            {
                // "hỗ trợ: có": which, it does not say.
                into.DoubtBesides(question, new AnswerReading.Doubtful(ReadingReasons.ChoiceUnnamed, text.Slice(piece.From, piece.To), ChoiceAnswer.Options(question, [], [])));
                into.Consume(piece.From, piece.To);
            }
            else if (piece.Kind == MarkKind.Label && (text.At(piece.OpenEnd)?.IsSign(':') == true || (piece.To < text.Count && Boundaries.At(text, piece.To) == Boundary.None && SupportCounts.Has(question))))
            {
                // "hỗ trợ: vay vốn 4 hộ": the label of what follows.
                into.Consume(piece.From, SupportClaims.IsOnlyGiving(piece, text) ? piece.To : piece.OpenEnd);
            }

            return;
        }

        if (note is null && SupportClaims.IsCash(piece, text, found, amounts) && ChoiceWords.Of(question).Find(Cash, 0, Cash.Count) is { Values: [var cash] })
        {
            // "biếu 300k": given by hand, and for nothing that is named.
            found = found with { Keys = [SupportClaims.CashIsFor(piece, into) ?? cash] };
        }

        if (found.Keys.Count == 0 && found.Ambiguous.Count == 0 && note is null && amounts is [{ Doubt: MoneyDoubt.None }] && SupportClaims.IsWorthOf(piece, into))
        {
            // "xóa nhà tạm xong, nhà nước hỗ trợ 60tr": what the help before it was worth.
            into.Consume(piece.OpenEnd > piece.Open ? piece.Open : piece.From, piece.OpenEnd);
            SupportAmounts.Add(piece, into, amounts);
            return;
        }

        if (BehindSecondLabel.WhatFor(piece, into, amounts) is { } bought)
        {
            into.Consume(piece.From, piece.OpenEnd);
            SupportNote.Add(question, into, bought);
            return;
        }

        note ??= BehindSecondLabel.Explained(piece, into, found, amounts) ?? (SupportCounts.Has(question) ? null : OccasionGifts.Find(text, piece.Open, piece.To));
        into.Consume(piece.From, piece.OpenEnd);
        foreach (var (from, to) in found.Spans)
        {
            // "cho con bò": the counter of one thing goes with it.
            into.Consume(from > piece.OpenEnd && text[from - 1].Folded is "con" or "cai" or "chiec" ? from - 1 : from, to);
        }

        if (found.Keys.Count == 0 && into.Answers[question.Key] is Answer.ChosenMany named && found.Ambiguous.Any(k => named.Keys.Contains(k, StringComparer.Ordinal)))
        {
            // "hỗ trợ sửa nhà 10 bao xi măng, 20 tấm tôn": of two choices the one that was named already.
        }
        else if (found.Keys.Count > 0)
        {
            into.Add(question, ChoiceAnswer.Make(question, found.Keys));
        }
        else if (found.Ambiguous.Count > 0 || piece.Open < piece.OpenEnd || !into.Answers.Has(question.Key))
        {
            var given = (into.Answers[question.Key] as Answer.ChosenMany)?.Keys ?? [];
            into.DoubtBesides(question, new AnswerReading.Doubtful(
                found.Ambiguous.Count > 0 ? ReadingReasons.ChoiceAmbiguous : ReadingReasons.ChoiceUnnamed,
                text.Slice(piece.From, piece.To), found.Ambiguous.Count > 0 ? ChoiceAnswer.Options(question, found.Ambiguous, given)
                    : ChoiceAnswer.Options(question, given.TakeLast(1), [.. given.SkipLast(1)])));
        }

        if (SupportCounts.Has(question))
        {
            SupportCounts.Add(piece, into, found);
        }
        else
        {
            SupportAmounts.Add(piece, into, amounts);
        }

        SupportNote.Add(question, into, note);
        foreach (var further in note is { } first && !SupportCounts.Has(question) ? SupportNote.Further(piece, into, first, amounts).ToList() : [])
        {
            into.Consume(further.Link, further.From);
            note = (further.From, further.To);
            SupportNote.Add(question, into, note);
        }

        if (question == FormLexicon.Of(into.Form).Support && !SupportCounts.Has(question))
        {
            SupportThings.Add(piece, into, found, note, amounts);
            GiverWords.Tell(piece, into);
            SupportPersons.Consume(piece, into);
            into.Consume(piece.OpenEnd, SupportBare.HandedEnd(text, piece.OpenEnd, piece.To));
        }
    }

    /// <summary>"hỗ trợ: không", "chưa được hỗ trợ gì", "không có giúp đỡ nào".</summary>
    private static bool SaysNone(Piece piece, TokenText text) =>
        (piece.Kind == MarkKind.Give && text.Tokens[piece.Open..piece.OpenEnd].Any(t => t.Folded is "tro" or "giup") && NoBehind.End(text, piece.OpenEnd, piece.To) == piece.To)
        || piece.Kind == MarkKind.Label
        && (NoBehind.End(text, piece.OpenEnd, piece.To) == piece.To || (NonePhrases.IsNone(text, piece.OpenEnd, piece.To) && piece.OpenEnd < piece.To)
            || SupportClaims.IsNoMoney(text, Fillers.AfterLabel.SkipAll(text, piece.OpenEnd, piece.To), piece.To)
            || ((GivingWords.IsNegated(text, piece.From, piece.OpenEnd) || IsNothingReceived(piece, text)) && !text.Tokens[piece.From..piece.OpenEnd].Any(t => t.Folded is "can" or "muon")
                && Fillers.SkipCourtesy(text, NonePhrases.SkipNoneTail(text, piece.OpenEnd, piece.To), piece.To) == piece.To));

    /// <summary>"không nhận được khoản hỗ trợ nào": a no before words of receiving.</summary>
    private static bool IsNothingReceived(Piece piece, TokenText text)
    {
        for (var at = Boundaries.ClauseStart(text, piece.Open); at < piece.Open; at++)
        {
            if (GivingWords.IsNegated(text, at, at + 1) && Received.SkipAll(text, at + 1, piece.Open) == piece.Open)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsEmpty(Piece piece, TokenText text) =>
        Fillers.SkipCourtesy(text, Fillers.BeforeStatement.SkipAll(text, piece.OpenEnd, piece.To), piece.To) == piece.To || piece.Kind != MarkKind.Label;

    public static Vocabulary Links => And;

    public static Vocabulary Purposes => Purpose;
}
