using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>
/// "đã thăm H012 (5/9), H013 (6/9)": the visit is said once, before the first household; each further one has only
/// its day directly behind its name.
/// </summary>
internal static class CarriedVisit
{
    private static readonly Vocabulary SameDay = new("cùng ngày", "cùng hôm", "cùng buổi", "cũng ngày đó", "cũng hôm đó", "cũng cùng ngày", "cũng thăm cùng ngày", "thăm cùng ngày", "thì cùng ngày", "hôm đó", "ngày đó", "cũng hôm ấy", "hôm ấy", "cùng ngày đó", "cùng hôm đó", "cũng ngày ấy", "cũng thăm hôm đó");

    private static readonly Vocabulary Way = new("rồi", "xong", "sau đó", "rồi sau đó", "tiếp đó", "tiếp theo", "xong rồi", "rồi tiếp", "rồi mới", "xong mới", "tiện đường", "tiện thể", ", rồi", ", xong", ", sau đó", "luôn tiện", "sẵn");

    private static readonly Vocabulary Goes = new("qua", "sang", "tới", "đến", "ghé", "vô", "vào", "đi", "lên", "xuống", "chạy", "tôi", "em", "mới", "lại");
    private const int LongestWay = 5;

    // "còn H011 thì chưa, vì đường lở": why is kept as words.
    private static readonly Vocabulary Reason = new("vì", "do", "tại", "bởi", "bởi vì", ", vì", ", do", ", tại");

    /// <summary>Adds the visit to <paramref name="said"/> where the household before brings it along.</summary>
    public static bool Add(Collector said, Block before, Collector saidBefore, FormLexicon lexicon)
    {
        var form = said.Form;
        var text = said.Text;
        var visit = FormLexicon.Of(form).Visit;
        if (visit is null || saidBefore.Answers[visit.Key] is not Answer.YesNo { Value: true } || said.Answers.Has(visit.Key) || said.IsUnclear(visit.Key)
            || FormLexicon.Companion(form, visit, QuestionKind.Date) is not { } when || !IsSaidFirst(before, saidBefore, lexicon, visit))
        {
            return false;
        }

        var at = Fillers.SkipCourtesy(text, 0, text.Count);
        if (at == text.Count || DateScanner.Read(text, at, text.Count, said.Today, isAsked: false) is not { } day)
        {
            return false;
        }

        said.Add(visit, new Answer.YesNo(true));
        said.Add(when, DateAnswer.JudgeTold(when, day, text.Slice(day.Start, day.End), said.Today));
        said.Consume(0, day.End);
        return true;
    }

    /// <summary>
    /// "thăm H009 rồi, H010 H011 chưa", "còn H086 thì chưa": a bare yes or no answers what was told of the household before,
    /// where that was the visit alone, or what was told of all of them at first.
    /// </summary>
    public static bool AddBare(Collector said, Collector saidBefore, Collector? shared)
    {
        var form = said.Form;
        saidBefore = shared is not null && saidBefore.Unclear.Count == 0 && saidBefore.Answers.All(a => a.Value is Answer.Text) ? shared : saidBefore;
        if (IsNoHelp(said, saidBefore))
        {
            return true;
        }

        if (FormLexicon.Of(form).Visit is not { } visit || !saidBefore.Answers.Has(visit.Key)
            || saidBefore.Answers.Any(a => a.Key != visit.Key && form.Find(a.Key)?.When?.Key != visit.Key) || saidBefore.Unclear.Any(u => form.Find(u.Key)?.When?.Key != visit.Key)
            || said.Answers.Count > 0 || said.Unclear.Any(u => u.Key != visit.Key) || Enumerable.Range(0, said.Text.Count).FirstOrDefault(i => i > 0 && Reason.Begins(said.Text, i, said.Text.Count), said.Text.Count) is var end
            && LooseWords.BareYesNo(said.Text.Through(said.Text.Tokens[..end])) is not { } bare || said.Text[bare.End - 1].Folded == "co")
        {
            return false;
        }

        said.Resolve(visit, new Answer.YesNo(bare.Value == YesNo.Yes));
        said.Consume(0, end);
        return true;
    }

    /// <summary>"H018 thăm 20/6, H039 cùng ngày": the visit of the household before, on its day.</summary>
    public static bool AddSameDay(Collector said, Collector saidBefore)
    {
        var form = said.Form;
        var text = said.Text;
        if (FormLexicon.Of(form).Visit is not { } visit || saidBefore.Answers[visit.Key] is not Answer.YesNo { Value: true } yes
            || FormLexicon.Companion(form, visit, QuestionKind.Date) is not { } when || saidBefore.Answers[when.Key] is not { } day || said.Answers.Has(visit.Key)
            || SameDay.Skip(text, Fillers.SkipCourtesy(text, 0, text.Count), text.Count) is not (> 0 and var end) || Fillers.SkipCourtesy(text, end, text.Count) < text.Count)
        {
            return false;
        }

        said.Resolve(visit, yes);
        said.Resolve(when, day);
        said.Consume(0, text.Count);
        return true;
    }

    /// <summary>"tôi ghé ông Klă rồi sang [ông Thoan]": the way goes on to the next, who is visited, too.</summary>
    public static void AddGoingOn(Collector said, Block block, Collector saidBefore)
    {
        var before = saidBefore.Text;
        if (FormLexicon.Of(said.Form).Visit is { } visit && saidBefore.Answers[visit.Key] is Answer.YesNo { Value: true } yes && !said.Answers.Has(visit.Key) && !said.IsUnclear(visit.Key)
            && (EndsInGoing(before, said.Today) || BeginsInGoing(said.Text, block.NameStart, said.Today)) && FormLexicon.Companion(said.Form, visit, QuestionKind.Date) is { } when)
        {
            said.Add(visit, yes);
            if (saidBefore.Answers[when.Key] is { } day && !said.Answers.Has(when.Key))
            {
                said.Add(when, day);
            }
        }
    }

    private static bool BeginsInGoing(TokenText text, int nameStart, DateOnly today) =>
        text.Tokens.TakeWhile(t => t.Start < nameStart).Count() is > 0 and var name && Way.Begins(text, 0, name) && SenderCame.LeadsTo(text, 0, name, today);

    private static bool EndsInGoing(TokenText text, DateOnly today) =>
        Enumerable.Range(Math.Max(0, text.Count - LongestWay), Math.Min(LongestWay, text.Count)).Any(at => Way.Skip(text, at, text.Count) is var end && end > at && end < text.Count && SenderCame.LeadsTo(text, end, text.Count, today));

    /// <summary>"hôm chủ nhật ghé thăm Siu Klă rồi qua thăm chị Mai": the way goes on, on the same day.</summary>
    public static void AddDayOfTheWay(Collector said, Block block, Collector saidBefore)
    {
        var text = said.Text;
        if (FormLexicon.Of(said.Form).Visit is not { } visit || said.Answers[visit.Key] is not Answer.YesNo { Value: true } || saidBefore.Answers[visit.Key] is not Answer.YesNo { Value: true }
            || FormLexicon.Companion(said.Form, visit, QuestionKind.Date) is not { } when || saidBefore.Answers[when.Key] is not { } day || said.Answers.Has(when.Key) || said.IsUnclear(when.Key)
            || text.Count == 0 || text[0].Start >= block.NameStart || !(GoesOn(text, 0, text.Count) || EndsInWay(saidBefore.Text)))
        {
            return;
        }

        said.Add(when, day);
    }

    private static bool EndsInWay(TokenText text) => Enumerable.Range(Math.Max(0, text.Count - LongestWay), Math.Min(LongestWay, text.Count)).Any(at => GoesOn(text, at, text.Count));

    private static bool GoesOn(TokenText text, int at, int limit) =>
        Way.Skip(text, at, limit) is var end && end > at && (at == 0 ? end < limit : Goes.SkipAll(text, end, limit) == limit);

    /// <summary>"H009 vay 30tr, H010 thì không": no help, where help is all that was told of the household before.</summary>
    private static bool IsNoHelp(Collector said, Collector saidBefore)
    {
        if (FormLexicon.Of(said.Form).Support is not { } help || saidBefore.Unclear.Count > 0 || saidBefore.Answers[help.Key] is not Answer.ChosenMany { Keys.Count: > 0 }
            || saidBefore.Answers.Any(a => a.Key != help.Key && said.Form.Find(a.Key)?.When?.Key != help.Key) || said.Answers.Count > 0 || said.Unclear.Any(u => said.Form.Find(u.Key)?.Kind != QuestionKind.YesNo)
            || LooseWords.BareYesNo(said.Text) is not { Value: not YesNo.Yes })
        {
            return false;
        }

        foreach (var asked in said.Unclear.ToList())
        {
            said.Withdraw(asked.Key);
        }

        said.Add(help, new Answer.ChosenMany([]));
        said.Consume(0, said.Text.Count);
        return true;
    }

    private static bool IsSaidFirst(Block before, Collector said, FormLexicon lexicon, Question visit)
    {
        if (before.Mentions.Count == 0)
        {
            return false;
        }

        var text = said.Text;
        for (var at = 0; at < text.Count && text[at].Start < before.NameStart; at++)
        {
            if (lexicon.Find(text, at, text.Count) is { } match && match.Values.Any(m => m.Kind == MarkKind.Label && m.Question == visit))
            {
                return true;
            }
        }

        var name = Array.FindIndex(text.Tokens, t => t.Start >= before.NameStart);
        name = name < 0 ? text.Count : name;
        // "tui dìa nhà chị Hnhi hôm kia, nhà bà Hyơt hôm qua"; in a list of several the one before was carried itself.
        return before.IsCarried || (name > 0 && SenderCame.LeadsTo(text, Boundaries.ClauseStart(text, name), name, said.Today));
    }
}
