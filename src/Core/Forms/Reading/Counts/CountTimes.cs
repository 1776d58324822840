using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>Counts of another time: planned ("sẽ thăm 8 hộ") or over ("năm ngoái thăm 12 lần"); neither is the report's.</summary>
internal static class CountTimes
{
    private static readonly Vocabulary Aim = new("sẽ", "dự kiến", "mai tôi", "mai em", "mai mình", "mai đi", "sáng mai", "chiều mai", "ngày mai", "ngày mốt", "tuần tới", "tuần sau", "kỳ tới", "kỳ sau", "quý tới", "quý sau", "sang tháng", "tháng sau", "tháng tới", "sang năm", "năm sau", "phấn đấu", "chỉ tiêu", "mục tiêu", "kế hoạch", "giao thôn", "giao cho", "xã giao", "được giao", "ước", "ước thực hiện", "ước cả năm", "ước đến cuối năm");
    private static readonly Vocabulary Beside = new("bên cạnh", "kế bên", "lân cận", "láng giềng", "xã bạn", "thôn bạn", "xã bên", "thôn bên", "làng bên", "ấp bên", "bản bên", "xã khác", "thôn khác");
    private static readonly Vocabulary Places = new("thôn", "xã", "ấp", "bản", "buôn", "làng", "khu phố", "kp", "xóm", "tổ", "khóm", "huyện", "phường");
    private static readonly Vocabulary Turn = new("nhưng", "mà chỉ", "mới chỉ", "song", "thực hiện", "thực tế", "đến nay", "kết quả");
    private static readonly Vocabulary Ahead = new("tháng tới", "kỳ tới", "quý tới", "sẽ", "dự kiến", "sang tháng", "sang quý", "tuần sau", "tháng sau", "sang năm", "năm sau", "quý sau", "tuần tới");

    /// <summary>"sẽ thăm 8 hộ", "dự kiến cho 4 hộ vay vốn, thăm 10 hộ": a plan, also where the sentence goes on with it.</summary>
    public static bool IsAimed(TokenText text, Piece piece)
    {
        var clause = Boundaries.ClauseStart(text, piece.Open);
        if (Enumerable.Range(clause, piece.Open - clause).Any(at => Aim.Skip(text, at, piece.Open) is var end && end > at && text.At(end)?.Folded != "nay" && !Turn.OccursIn(text, end, piece.Open)))
        {
            return true;
        }

        return clause > 1 && piece.Open == clause && text[clause].Folded is not ("ho" or "ngheo" or "can" or "so" or "hn" or "hcn" or "thoat" or "tai" or "phat") && Boundaries.At(text, clause - 1) == Boundary.Weak
            && IsAhead(text, Boundaries.ClauseStart(text, clause - 1), clause - 1);
    }

    /// <summary>"kế hoạch tháng tới thăm 10 hộ, [sửa 2 nhà]": the clause before plans, and this one says of nothing that it is done.</summary>
    public static bool GoesOnWithPlan(Piece piece, TokenText text)
    {
        var clause = Boundaries.ClauseStart(text, piece.Open);
        return clause > 1 && piece.Open == clause && piece.OpenEnd > piece.Open && Boundaries.At(text, clause - 1) == Boundary.Weak && text[clause - 1].IsSign(',')
            && IsAhead(text, Boundaries.ClauseStart(text, clause - 1), clause - 1) && !GivingWords.Done.OccursIn(text, clause, piece.To);
    }

    /// <summary>"tháng tới", not "từ đầu tháng tới nay".</summary>
    private static bool IsAhead(TokenText text, int from, int to) =>
        Enumerable.Range(from, Math.Max(0, to - from)).Any(at => Ahead.Skip(text, at, to) is var end && end > at && text.At(end)?.Folded != "nay");

    /// <summary>"2025 H015: nhà ở 60tr": the year of the report.</summary>
    public static int SkipYear(TokenText text, int start, int end, DateOnly today) =>
        start == 0 && end > 1 && text[0] is { IsDigits: true, Folded.Length: 4 } && text[0].Folded == today.Year.ToString(System.Globalization.CultureInfo.InvariantCulture) ? 1 : start;

    /// <summary>"đăng ký thoát nghèo [năm 2026]: 5 hộ": for which year.</summary>
    public static int SkipYearOf(Question question, TokenText text, int at, int to) =>
        at + 2 < to && text[at].Folded == "nam" && text[at + 1] is { IsDigits: true, Folded: ['2', '0', _, _] } && QuestionRoles.Of(question).IsOfAYear ? at + 2 : at;

    /// <summary>"bên thôn 6 họ thăm được 18 hộ", "xã Ia Tôr bên cạnh thoát nghèo 20 hộ": figures of others.</summary>
    public static bool IsOfAnotherPlace(TokenText text, int from, int to) =>
        Enumerable.Range(from, Math.Max(0, to - from)).Any(at => Beside.Begins(text, at, to) || (at > from && text[at] is { Folded: "ho", Word.IsMarked: true } they && string.Equals(text.Text[they.Start..they.End], "họ", StringComparison.OrdinalIgnoreCase) && Places.OccursIn(text, from, at)));

    /// <summary>"đầu năm 14 hộ nghèo, [10 hộ cận nghèo]; cuối năm …": the list of another time's counts goes on.</summary>
    public static bool GoesOnOfAnotherTime(TokenText text, int clause)
    {
        if (clause < 3 || !text[clause - 1].IsSign(',') || !text[clause].IsDigits)
        {
            return false;
        }

        var before = Boundaries.ClauseStart(text, clause - 2);
        var number = Enumerable.Range(before, clause - 1 - before).FirstOrDefault(at => text[at].IsDigits, before);
        return number > before && IsOfAnotherTime(text, before, number) && text.Tokens[clause..].Any(t => t.Folded is "cuoi" or "nay" or "gio");
    }

    /// <summary>"năm ngoái", "đầu năm"; "từ đầu năm", "8 tháng đầu năm" reach up to now.</summary>
    public static bool IsOfAnotherTime(TokenText text, int from, int to) =>
        Enumerable.Range(from, to - from).Any(at => GivingWords.BeginsBefore(text, at, to) && !(text[at].Folded == "dau" && at > 0 && text[at - 1].Folded is "tu" or "thang"));
}
