using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>
/// Whoever came and met nobody of the household has not visited it: "đến 2 lần đều không gặp", "tới mà cửa khóa", "đi vắng". Where another meeting is
/// told, that one is the visit: "hai bận không gặp, hôm 5/9 quay lại gặp được", "không gặp chủ hộ, gặp bà vợ".
/// </summary>
internal static class NobodyMet
{
    private const int LongestMeeting = 6;
    private static readonly Vocabulary NotMet = new([.. from no in (string[])["không", "chưa", "chẳng", "chả", "nỏ"] from met in (string[])["gặp", "gặp được", "gặp đc", "gặp ai", "gặp được ai", "gặp chủ hộ", "gặp được chủ hộ"] select no + " " + met]);
    private static readonly Vocabulary Locked = new("cửa đều khóa", "cửa đều khoá", "cửa vẫn khóa", "cửa vẫn khoá", "cửa đóng kín", "cửa khóa", "khóa cửa", "cửa khoá", "khoá cửa", "nhà khóa", "nhà khoá", "cổng khóa", "cổng khoá", "khóa cổng", "khoá cổng", "cửa đóng", "đóng cửa", "cổng đóng", "đóng cổng", "cửa nẻo khóa", "cửa đóng then cài");
    private static readonly Vocabulary NobodyHome = new([.. from no in (string[])["không", "không có", "không thấy", "chẳng", "chẳng có", "chẳng thấy", "chả có", "chả thấy"] from spot in (string[])["ai ở nhà", "ai ra", "ai mở cửa", "ai tiếp", "ai trong nhà", "ai tại nhà", "ai ra mở cửa", "ai thưa", "ai lên tiếng", "ai hết", "ai cả"] select no + " " + spot]);
    private static readonly Vocabulary AllAway = new([.. from who in (string[])["cả nhà", "nhà", "vợ chồng", "hai vợ chồng", "gia đình", "cả gia đình"] from gone in (string[])["đi vắng", "đi vắng hết", "đi hết", "đi rẫy hết", "đi rẫy", "đi làm hết", "đi nương hết", "kéo nhau đi rẫy", "kéo nhau đi làm", "đi làm rẫy hết", "đi làm thuê hết", "vắng hết", "vắng nhà hết", "vắng cả"] select who + " " + gone]);

    // "không gặp [khó khăn]" meets nobody and nothing.
    private static readonly Vocabulary Troubles = new("kk", "khó khăn", "khó", "vướng", "vướng mắc", "trở ngại", "vấn đề", "may", "thuận lợi", "thời", "rủi ro", "sự cố", "chuyện", "trục trặc", "cản trở", "bất lợi", "điều kiện");
    private static readonly Vocabulary Met = new("gặp", "gặp được", "gặp đc", "mới gặp", "gặp rồi", "đã gặp", "có gặp", "chỉ gặp", "nói chuyện", "trò chuyện", "thăm được", "tiếp");
    private static readonly Vocabulary No = new("không", "chưa", "chẳng", "chả", "nỏ", "nên không", "để", "sẽ", "mai", "bữa khác", "hẹn");
    private static readonly Vocabulary Outsiders = new("hàng xóm", "người hàng xóm", "bà hàng xóm", "anh hàng xóm", "ông hàng xóm", "chị hàng xóm", "bà con", "trưởng thôn", "qua điện thoại", "người khác", "ai", "bên cạnh");
    private static readonly Vocabulary Away = new("vắng nhà", "đi vắng", "không có nhà", "đều vắng", "đều vắng nhà");
    private static readonly Vocabulary Relatives = new("chồng", "vợ", "con", "mẹ", "bố", "cháu", "trai", "gái", "cha", "má");

    // "anh đi hết rồi" may say that the sender went to all.
    private static readonly Vocabulary GoneAll = new("đi hết");
    private static readonly Vocabulary Way = new("đến", "tới", "xuống", "lên", "vào", "vô", "qua", "sang", "ghé", "đi", "ra", "lại", "lần nào", "mấy lần", "mấy bận");

    /// <summary>Settles the visit where the words say that nobody was met, or who else was.</summary>
    public static void Settle(Collector into)
    {
        if (FormLexicon.Of(into.Form).Visit is not { } visit)
        {
            return;
        }

        if (At(into) is not { } nobody)
        {
            if (into is { Answers.Count: 0, Unclear.Count: 0, SaysNil: false } && NobodyThere.IsAllThatIsSaid(into.Text))
            {
                into.Doubt(visit, new AnswerReading.Doubtful(ReadingReasons.YesNoUnclear, into.Text.Slice(0, into.Text.Count), []));
            }

            return;
        }

        var when = FormLexicon.Companion(into.Form, visit, QuestionKind.Date);
        if ((MeetingIn(into, nobody.To, into.Text.Count) ?? MeetingIn(into, 0, nobody.From)) is { } met)
        {
            if (!into.Answers.Has(visit.Key) || into.Answers[visit.Key] is Answer.YesNo { Value: false })
            {
                into.Withdraw(visit.Key);
                into.Replace(visit, new Answer.YesNo(true));
                var end = Boundaries.ClauseEnd(into.Text, met, into.Text.Count);
                into.Consume(met, end - met <= LongestMeeting ? end : met);
                if (when is not null && !into.Answers.Has(when.Key) && DayOf(into, met) is { } day)
                {
                    into.Add(when, DateAnswer.JudgeTold(when, day, into.Text.Slice(day.Start, day.End), into.Today));
                }
            }
        }
        else if (!into.Answers.Has(visit.Key) && (!into.IsUnclear(visit.Key) || into.IsAskedOnly(visit.Key)))
        {
            into.Withdraw(visit.Key);
            into.Replace(visit, new Answer.YesNo(false));
            if (Unaccounted.IsHarmless(into, 0, nobody.From) && Unaccounted.IsHarmless(into, nobody.To, into.Text.Count))
            {
                // "thì em không gặp": no more than the no.
                into.Consume(0, into.Text.Count);
            }

            if (when is not null)
            {
                into.Withdraw(when.Key);
                into.Drop(when.Key);
            }
        }
    }

    /// <summary>"không gặp [khó khăn gì]" meets no trouble, whoever was met.</summary>
    public static bool BeginsTrouble(TokenText text, int at, int to) => Troubles.Begins(text, at, to);

    /// <summary>Where the words say so; null where they do not.</summary>
    private static (int From, int To)? At(Collector into)
    {
        var text = into.Text;
        for (var at = 0; at < text.Count; at++)
        {
            if (NotMet.Skip(text, at, text.Count) is var met && met > at)
            {
                if (!Troubles.Begins(text, met, text.Count))
                {
                    return (at, met);
                }

                at = met - 1;
            }
            else if (NobodyHome.Skip(text, at, text.Count) is var gone && gone > at)
            {
                return (at, gone);
            }
            else if (Math.Max(AllAway.Skip(text, at, text.Count), Math.Max(Locked.Skip(text, at, text.Count), Gone(text, at))) is var locked && locked > at && Way.OccursIn(text, Before(text, at), at))
            {
                return (at, locked);
            }
        }

        return NobodyThere.IsAllThatIsSaid(text) && !GoneAll.OccursIn(text, 0, text.Count) ? (0, text.Count) : null;
    }

    /// <summary>"[đến 2 lần,] vắng nhà"; "chồng đi vắng" is one of them.</summary>
    private static int Gone(TokenText text, int at) =>
        Away.Skip(text, at, text.Count) is var gone && gone > at && !(at > 0 && Relatives.Begins(text, at - 1, at)) && (gone == text.Count || Boundaries.At(text, gone) != Boundary.None) ? gone : at;

    /// <summary>The sentence up to there: whoever stands before a locked door came to it.</summary>
    private static int Before(TokenText text, int at)
    {
        while (at > 0 && Boundaries.At(text, at - 1) != Boundary.Strong)
        {
            at--;
        }

        return at;
    }

    /// <summary>Where another meeting is told behind; null where none is.</summary>
    private static int? MeetingIn(Collector into, int from, int to)
    {
        var text = into.Text;
        for (var at = from; at < to; at++)
        {
            if (Met.Skip(text, at, text.Count) is var met && met > at && !No.OccursIn(text, Math.Max(from, Math.Max(Boundaries.ClauseStart(text, at), at - LongestMeeting)), at)
                && !Outsiders.OccursIn(text, Math.Max(from, Boundaries.ClauseStart(text, at)), Math.Min(Boundaries.ClauseEnd(text, met, text.Count), met + LongestMeeting)) && !Troubles.Begins(text, met, text.Count))
            {
                return at;
            }
        }

        return null;
    }

    private static DateReading? DayOf(Collector into, int met)
    {
        var end = Boundaries.ClauseEnd(into.Text, met, into.Text.Count);
        return Enumerable.Range(Boundaries.ClauseStart(into.Text, met), end - Boundaries.ClauseStart(into.Text, met))
            .Select(at => DateScanner.Read(into.Text, at, end, into.Today, isAsked: false)).FirstOrDefault(d => d is { Doubt: DateDoubt.None });
    }
}
