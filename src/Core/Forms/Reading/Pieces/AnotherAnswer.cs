using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>
/// A clause or cell that plainly answers another question than the text before it: "đề xuất: khoan giếng, [mỗi người 1,1 triệu một tháng]", "nguyện vọng: có
/// việc làm, [em đi ngày 2/9 rồi]", "nv: con được học nghề / [vay NHCSXH 80 triệu mua 2 con bò]".
/// </summary>
internal static class AnotherAnswer
{
    // "đề nghị trợ cấp cho hai mẹ con, mỗi người 500 nghìn một tháng": what is asked for.
    private static readonly Vocabulary Aid = new("trợ cấp", "phụ cấp", "hỗ trợ tiền", "tiền", "cho vay", "vay", "cấp gạo", "bảo trợ", "việc làm", "công việc", "thu nhập", "lương");
    private static readonly Vocabulary Banks = new("nhcsxh", "nhcs", "csxh", "ngân hàng", "vốn", "quỹ", "tiền", "thêm");
    private static readonly Vocabulary To = new("để", "về", "cho");
    private static readonly Vocabulary Before = new("ngày", "hôm", "bữa", "lúc", "thăm", "thăm hộ", "đến", "tới");
    private static readonly Vocabulary Behind = new("rồi", "xong", "r", "rùi", "đó", "nhé", "nha", "ạ");

    /// <summary>Whether the clause is no part of the text that is being read.</summary>
    public static bool IsAt(Piece current, TokenText text, int start, int end, FormLexicon lexicon, DateOnly today) =>
        current is { Question: { Kind: QuestionKind.Text } } && start > current.OpenEnd + 1
        && (Earns(current, text, start, end, lexicon) || SenderGoes(text, start, end, today) || (current.Question.Wish && IsLoanBehindWish(text, start, lexicon)));

    /// <summary>
    /// A loan with its amount that is a cell of its own behind the cell of a wish, or stands so behind a semicolon: whether it was given or is wished for too,
    /// the message does not say.
    /// </summary>
    public static bool IsLoanBehindWish(TokenText text, int start, FormLexicon lexicon)
    {
        if (start < 2 || text[start].Folded != "vay" || !(text[start - 1].IsSign(';') || Cells.IsSeparatorAt(text, start - 1)))
        {
            return false;
        }

        var amount = Banks.SkipAll(text, start + 1, text.Count);
        if (MoneyPhrase.Read(text, amount, text.Count) is not { Doubt: MoneyDoubt.None } money || !SupportPiece.Purposes.Begins(text, To.Skip(text, money.End, text.Count), text.Count))
        {
            // "đề xuất: sửa nhà - vay vốn 50tr - cấp bò" is one list.
            return false;
        }

        var cell = start - 1;
        while (cell > 0 && !(Boundaries.At(text, cell - 1) == Boundary.Strong || Cells.IsSeparatorAt(text, cell - 1)))
        {
            cell--;
        }

        return lexicon.Find(text, cell, start) is { } label && label.Values.Any(m => m is { Kind: MarkKind.Label, Question: { Kind: QuestionKind.Text, Wish: true } })
            && !text.Tokens[label.End..(start - 1)].Any(t => t.IsWord && t.Folded == "vay");
    }

    /// <summary>What each person makes a month, and nothing else, where the text asked for no money.</summary>
    private static bool Earns(Piece current, TokenText text, int start, int end, FormLexicon lexicon) =>
        !Aid.OccursIn(text, current.Open, start) && lexicon.PerQuestions.FirstOrDefault(q => q.Kind == QuestionKind.Money) is { } income
        && EachEarns.Find(text, income, start, end) is { } earned && Fillers.SkipCourtesy(text, earned.OpenEnd, end) is var at && (at == end || MoneyPhrase.Read(text, at, end) is { } money && Fillers.SkipCourtesy(text, PerUnits.Read(text, money.End, end).End, end) == end);

    /// <summary>"em đi ngày 9/9 rồi": the sender, his going and its day.</summary>
    private static bool SenderGoes(TokenText text, int start, int end, DateOnly today)
    {
        var verb = CameWords.Perfect.SkipAll(text, CameWords.Sender.Skip(text, start, end), end);
        if (verb == start || verb >= end || text[verb].Folded is not ("di" or "tham" or "ghe" or "gap" or "den" or "toi" or "xuong" or "qua"))
        {
            return false;
        }

        var day = Before.SkipAll(text, verb + 1, end);
        day = DateScanner.Read(text, day, end, today, isAsked: false) is null && day > verb + 1 ? day - 1 : day;
        return DateScanner.Read(text, day, end, today, isAsked: false) is { Doubt: DateDoubt.None } read && Behind.SkipAll(text, read.End, end) == end;
    }
}
