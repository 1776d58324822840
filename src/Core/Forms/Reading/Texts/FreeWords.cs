using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>The words of a clause that no answer took: those in which a hardship may be told without its label.</summary>
internal sealed class FreeWords(ToldWords words, IReadOnlyList<Piece> pieces, Collector into)
{
    private static readonly Vocabulary Lead = new("và", "nhưng", "nhưng mà", "còn", "thì", "chớ", "chứ", "chớ giờ", "giờ", "giờ thì", "giờ chỉ", "dạo này", "dạo ni", "ngoài ra", "tuy nhiên", "mà", "hiện", "hiện nay", "hiện tại", "lúc này", "nói chung", "thêm nữa là", "thêm nữa", "thêm cái nữa là", "thêm cái nữa", "thêm vào đó", "thêm một cái là", "một cái nữa là", "nữa là", "ngoài ra còn", "đều", "cũng", "vì", "do", "bởi", "nên", "thấy", "tôi thấy", "em thấy", "nhận thấy", "mà thấy", "thì ngược lại", "ngược lại", "ngặt nỗi", "có điều", "chỉ có điều", "khổ nỗi", "kẹt nỗi", "hiềm nỗi", "tội nỗi", "phải cái", "khổ cái", "kẹt cái", "chừ khổ cái", "chừ kẹt cái", "giờ khổ cái", "giờ kẹt cái", "kẹt là", "còn kẹt là", "khổ là", "khó là", "còn khó là", "kẹt cái là", "hóa ra", "té ra", "thì ra", "chừ", "tội cái", "được cái", ":", "-", "–", "(", "+", "*", "•");
    private static readonly Vocabulary Refused = new([.. from no in (string[])["từ chối", "không chịu", "không dám", "không muốn", "không đồng ý", "chưa dám", "không", "chưa"] from take in (string[])["nhận", "nhận bò", "nhận heo", "nhận hỗ trợ", "lấy", "vay", "vay vốn"] select no + " " + take]);
    private static readonly Vocabulary But = new("mà", "nhưng", "chứ", "chớ", "nhưng mà");
    private static readonly Vocabulary SaysHelp = new("vay", "hỗ trợ", "cấp", "tặng", "nhận", "cho", "bhyt", "bảo hiểm", "thẻ", "thăm", "giúp", "tập huấn", "từ chối", "năm ngoái", "trước", "tự", "mua", "bán", "trả");
    private static readonly Vocabulary Because = new("do", "vì", "bởi", "nhờ", "tại", "nên");
    private static readonly Vocabulary Around = new("năm", "nay", "này", "được", "là", "lắm", "trong", "cuối", "ạ");

    /// <summary>The words of a clause that nothing claims: all of it, or what stands behind a visit, a day or an amount in it; null where there are none.</summary>
    public (int From, int To)? In(int from, int to)
    {
        if (Refused.Skip(into.Text, from, to) is var refused && (refused > from || Enumerable.Range(from, to - from).FirstOrDefault(at => Refused.Begins(into.Text, at, to)) is > 0 and var later && (refused = later) > 0))
        {
            // "từ chối nhận heo vì không có sức nuôi": why is the hardship, and the refusal none.
            var reason = Enumerable.Range(refused, to - refused).FirstOrDefault(at => Because.Begins(into.Text, at, to));
            return reason > 0 && Unclaimed(Because.SkipAll(into.Text, reason, to), to) is { } own && words.HoldsSign(own.From, own.To) ? own : null;
        }

        var claims = pieces.Where(p => p.Kind is not null && p.From < to && p.To > from).ToList();
        if (claims.Count == 0)
        {
            return Unclaimed(from, to);
        }

        foreach (var claim in claims.Where(c => c.Question is { Kind: QuestionKind.Choice } && into.Answers.Has(c.Question.Key)))
        {
            // "khó thoát nghèo vì đông con nhỏ": the reason is the hardship, where it holds a sign of one.
            var reason = Consumed(Math.Max(from, claim.OpenEnd), to);
            while (reason < to && !Because.Begins(into.Text, reason, to))
            {
                reason = into.IsConsumed(reason) || Around.Begins(into.Text, reason, to) ? reason + 1 : to;
            }

            if (reason < to && Unclaimed(Because.SkipAll(into.Text, reason, to), to) is { } why && words.HoldsSign(why.From, why.To))
            {
                return why;
            }
        }

        foreach (var claim in claims.Where(IsAnswered))
        {
            var begin = Math.Max(from, claim.OpenEnd);
            if (Unclaimed(begin, Math.Min(claim.To, to)) is { } free && !Because.Begins(into.Text, Consumed(begin, free.To), free.To))
            {
                return free;
            }
        }

        if (Behind(claims, from, to) is { } turned)
        {
            return turned;
        }

        return claims.All(c => IsAnswered(c) || IsGiven(c)) && claims.MinBy(c => c.From) is { Question.Kind: QuestionKind.Money or QuestionKind.Choices } amount && amount.From > from
            && Unclaimed(from, amount.From) is { } before && words.HoldsSign(before.From, before.To) ? before : null;
    }

    /// <summary>"xã cho 40 triệu làm nhà rồi [mà tường vẫn chưa tô]", "[tiền trường chưa có]", "[máy gặt không vô được]": behind what was given, or where a phrase answered nothing.</summary>
    private (int From, int To)? Behind(List<Piece> claims, int from, int to)
    {
        if (claims.All(IsEmpty) && Unclaimed(from, to) is { } all && words.HoldsSign(all.From, all.To))
        {
            return all;
        }

        if (claims is not [{ } given] || !(IsGiven(given) || IsWished(given)))
        {
            return null;
        }

        for (var at = Math.Max(from, IsWished(given) ? given.To : given.OpenEnd); at < to; at++)
        {
            if (But.Skip(into.Text, at, to) is var but && but > at && !IsUnmarked(into.Text[at]) && !into.IsConsumed(at) && Unclaimed(but, to) is { } behind && words.HoldsSign(behind.From, behind.To))
            {
                return behind;
            }
        }

        return null;
    }

    /// <summary>A single thing, or an arrival, that was named and answered nothing: no help, no visit.</summary>
    private bool IsEmpty(Piece piece) =>
        (piece is { Kind: MarkKind.Choice, Question.Kind: QuestionKind.Choices } || (piece is { Kind: MarkKind.No, Question.Kind: QuestionKind.YesNo } && (VisitDoubts.IsOfThings(piece, into.Text) || (piece.Open > 0 && into.Text[piece.Open - 1].Folded is "xe" or "may" or "nuoc" or "dien" or "gat"))))
        && !into.IsUnclear(piece.Question!.Key) && !Enumerable.Range(piece.From, piece.To - piece.From).Any(into.IsConsumed) && !SaysHelp.OccursIn(into.Text, piece.From, piece.To);

    /// <summary>"cho", "chu", "con" without their marks are other words than "chớ", "chứ", "còn".</summary>
    private static bool IsUnmarked(Token token) => token is { Folded: "cho" or "chu" or "con", Word.IsMarked: false };

    /// <summary>"muốn nuôi thêm vịt [mà thiếu tiền mua lúa]": the wish has ended before.</summary>
    private bool IsWished(Piece piece) => piece.Question is { Kind: QuestionKind.Text, Wish: true } wish && into.Answers.Has(wish.Key);

    private bool IsGiven(Piece piece) => piece.Question is { Kind: QuestionKind.Choices } help && into.Answers.Has(help.Key);

    public bool IsAnswered(Piece piece) => !IsEmpty(piece) && piece.Question is { } question && question.Kind switch
    {
        QuestionKind.YesNo => into.Answers[question.Key] is Answer.YesNo { Value: true },
        QuestionKind.Date or QuestionKind.Money or QuestionKind.Number => into.Answers.Has(question.Key),
        _ => false,
    };

    private (int From, int To)? Unclaimed(int from, int to)
    {
        from = SkipLead(Consumed(from, to), to);
        return from >= to || Enumerable.Range(from, to - from).Any(into.IsConsumed) ? null : (from, to);
    }

    private int Consumed(int from, int to)
    {
        while (from < to && into.IsConsumed(from))
        {
            from++;
        }

        return from;
    }

    /// <summary>Links, and what a colon introduces: "có hoàn cảnh đặc biệt: vợ mất sớm".</summary>
    private int SkipLead(int from, int to)
    {
        var text = into.Text;
        for (var at = from; at < to; at++)
        {
            if (text[at].IsSign(']') && text[from].IsSign('['))
            {
                // "[Hình ảnh] nhà bị tốc mái": the sender's own device says what goes along.
                into.Consume(from, at + 1);
                from = at + 1;
            }

            from = text[at].IsSign(':') ? at + 1 : from;
        }

        // Without marks "con" is the child before it is "còn".
        for (int next; from < to && !IsUnmarked(text[from]) && (next = Lead.Skip(text, from, to)) > from;)
        {
            from = next;
        }

        var told = ToldLead.Skip(text, from, to);
        while (told > from && told < to && !IsUnmarked(text[told]) && Lead.Skip(text, told, to) is var link && link > told)
        {
            told = link;
        }

        return told;
    }
}
