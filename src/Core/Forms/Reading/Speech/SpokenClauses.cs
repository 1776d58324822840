using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>
/// Told without signs, as one talks: "… mua trâu | bác bảo thu nhập độ triệu ba một người | bác than chuồng dột | tôi thấy nhà này
/// năm nay có khả năng thoát nghèo". Where a person and what the person does, or the sender's judgement with its time, stand behind
/// other words without a sign, a sentence of its own begins.
/// </summary>
internal static class SpokenClauses
{
    private const int LongestLead = 8;
    private const int LongestPhrase = 4;
    private const int LongestSmallName = 2;

    // Behind these the person belongs to what was said before.
    private static readonly Vocabulary Bound = new(
        "của", "cho", "với", "để", "khi", "lúc", "nếu", "mà", "vì", "do", "nên", "là", "rằng", "thấy", "nghe", "mong", "muốn", "xin", "ước", "giúp", "nhờ", "cùng", "và", "gặp", "theo", "về", "tới", "đến", "thăm", "ghé", "qua", "hỏi", "gọi", "báo", "bảo", "kể", "nói", "khoe", "than", "từ", "bằng", "như", "hơn", "ở", "tại", "lời", "điều", "những", "nhập", "đơn", "việc", "chuyện", "thì", "còn", "vào", "vô", "lên", "xuống", "sang", "trợ", "cấp", "tặng", "phát", "biếu", "đã", "mấy", "các", "hai", "ba", "giùm", "dùm", "hộ", "trong", "ngoài", "cạnh", "gần", "dạy", "giữa", "em", "bên", "đưa", "chở", "dắt", "nhà", "biết", "khuyên", "mới", "vừa", "cũng", "hay", "hoặc", "tức", "chính", "riêng", "dù", "tuy", "bởi", "rồi");
    private static readonly Vocabulary BoundTwo = new("đề nghị", "kiến nghị", "đề xuất", "nguyện vọng", "khó khăn", "hướng dẫn", "gia đình", "động viên", "hồ sơ", "tại vì", "mong muốn", "hoàn cảnh", "đời sống", "thu nhập", "chủ hộ");
    private static readonly Vocabulary ForWhom = new("cho", "nuôi", "giúp", "đón", "trông", "chăm", "thăm");
    private static readonly Vocabulary Works = new("xây", "sửa", "làm", "cất", "dựng", "lợp", "về", "thăm", "ghé", "vào", "vô", "tới", "đến", "xuống", "lên", "qua", "sang");
    private static readonly Vocabulary Summing = new("nói chung", "nhìn chung", "tóm lại", "nói tóm lại", "chung quy", "thiệt tình", "thật tình", "nói thật", "thì", "là");
    private static readonly Vocabulary When = new([.. YearWords.Behind("năm"), "năm nay", "năm ni", "cuối năm", "cuối năm nay", "đến cuối năm", "trong năm nay", "trong năm", "hết năm nay"]);
    private static readonly Vocabulary Whose = new("thì", "là", "chắc", "nhà này", "hộ này", "nhà đó", "hộ đó", "nhà", "hộ", "gia đình", "gia đình này", "gđ", "này", "ấy", "chắc là", "cũng", "vẫn", "rất");

    /// <summary>The text with a full stop read before each such clause.</summary>
    public static TokenText Part(TokenText text, FormLexicon lexicon, DateOnly today)
    {
        if (lexicon.Support is { } help && SupportCounts.Has(help))
        {
            // Of many households nobody tells so: "trong đó chỉ đề nghị 3 hộ".
            return text;
        }

        List<Token>? read = null;
        for (var at = 0; at < text.Count; at++)
        {
            if (at > 0 && text[at].IsWord && text[at - 1].Kind is TokenKind.Word or TokenKind.Digits && Begins(text, at, lexicon, today))
            {
                read ??= [.. text.Tokens[..at]];
                read.Add(text[at] with { Kind = TokenKind.Sign, Word = Syllable.Of("."), Standard = null, End = text[at].Start, Glued = false });
            }

            read?.Add(text[at]);
        }

        return read is null ? text : text.Through([.. read]);
    }

    private static bool Begins(TokenText text, int at, FormLexicon lexicon, DateOnly today)
    {
        if (!text.IsMarked && text[at].Folded is "bo" or "ba" or "ma" or "me" or "cha" && text.At(at + 1)?.Folded is not ("ngoai" or "noi" or "ay" or "cu"))
        {
            // "mua bo anh than": the ox, and no father.
            return false;
        }

        var limit = Math.Min(text.Count, at + LongestLead);
        var person = Persons.Skip(text, at, limit);
        var isSaid = person > at && SpokenWords.Verb(text, person, limit) is { } verb ? IsSaidOf(text, at, person, verb) : NamesAnother(text, at, person, limit) || IsJudged(text, at, lexicon);
        return isSaid && !IsBound(text, at, lexicon, today) && !GoesOn(text, at, lexicon, today);
    }

    /// <summary>"anh than thiếu thợ | nhà chị mai chưa được hỗ trợ gì": somebody's home by a name in small letters, and what it received.</summary>
    private static bool NamesAnother(TokenText text, int at, int person, int limit) =>
        text[at].Folded == "nha" && person > at + 1 && (ReceivesBehind(text, person + 1, limit) || ReceivesBehind(text, person + LongestSmallName, limit));

    private static bool ReceivesBehind(TokenText text, int name, int limit) =>
        name < limit && text[name - 1].IsWord && SpokenWords.Verb(text, name, limit) is { What: Spoken.Received };

    /// <summary>What is told of the household without saying of whom may be a part of what is wished for it, or go on behind a time.</summary>
    private static bool IsSaidOf(TokenText text, int at, int person, (Spoken What, int At, int End) verb) => verb.What switch
    {
        Spoken.Received when Persons.IsNobodysOwn(text, at, person) => text[verb.At].Folded is "chua" || (verb.At > person && text[verb.At - 1].Folded is "moi" or "vua"),
        Spoken.Received => !(text[verb.End - 1].Folded is "duoc" or "vay" && text.At(verb.End) is null or { IsDigits: true }),
        _ => true,
    };

    /// <summary>Behind a label, inside a phrase of the form, behind a former time, or where only small words stand before it, no clause begins.</summary>
    private static bool GoesOn(TokenText text, int at, FormLexicon lexicon, DateOnly today)
    {
        for (var back = Math.Max(0, at - LongestPhrase); back < at; back++)
        {
            if (lexicon.Find(text, back, text.Count) is { } over && (over.End > at || (over.End == at && over.Values.Any(m => m is { Kind: MarkKind.Label or MarkKind.Cue, Question.Kind: not QuestionKind.YesNo }))))
            {
                return true;
            }
        }

        var clause = Summing.SkipAll(text, Boundaries.ClauseStart(text, at), at);
        return Opening.SkipLight(text, clause, at, today) == at || GivingWords.IsBeforeThePeriod(text, clause, at) || GivingWords.NamesFormerYear(text, clause, at, today);
    }

    /// <summary>"tôi thấy nhà này năm nay có khả năng thoát nghèo", "năm nay khó thoát nghèo": whose it is, when, and a choice of the form.</summary>
    private static bool IsJudged(TokenText text, int at, FormLexicon lexicon)
    {
        var judged = Judgement.Skip(text, at, text.Count);
        if (judged == at && !When.Begins(text, at, text.Count))
        {
            return false;
        }

        var lead = judged;
        for (int next; lead < Math.Min(text.Count, at + LongestLead) && (next = Math.Max(When.Skip(text, lead, text.Count), Math.Max(Whose.Skip(text, lead, text.Count), Persons.SkipPronoun(text, lead, text.Count)))) > lead;)
        {
            lead = next;
        }

        for (var choice = at; choice <= Math.Min(lead, text.Count - 1); choice++)
        {
            if (lexicon.Find(text, choice, text.Count) is { Length: > 1 } found && found.Values.Any(m => m is { Kind: MarkKind.Choice, Question.Kind: QuestionKind.Choice }))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsBound(TokenText text, int at, FormLexicon lexicon, DateOnly today)
    {
        if (text.Text.AsSpan(text[at - 1].End, text[at].Start - text[at - 1].End).ContainsAnyExcept(' '))
        {
            // A name stood between that is no part of these words: "thăm [ông Thuận] ông than".
            return false;
        }

        if (at > 1 && DateScanner.Read(text, at - 2, at, today, isAsked: false)?.End == at)
        {
            // "thăm hôm qua chị than": the day, and no way past her.
            return false;
        }

        if (!text.IsMarked && lexicon.Support is { } help && ChoiceWords.Find(help, text, at - 1, at) is not null && text[at - 1].Folded != "nha")
        {
            // "3 con de anh ay than", "tang qua chi than": what was given, and no "để", no "qua".
            return false;
        }

        if (Persons.KinBefore(text, at) is { } kin)
        {
            // "10 quyển vở cho cháu | ông lo …": the child is whom it was for.
            return !(kin > 0 && ForWhom.Begins(text, kin - 1, kin));
        }

        if (at > 1 && BoundTwo.Skip(text, at - 2, at) == at)
        {
            return true;
        }

        return text[at].Folded == "nha" ? Works.Begins(text, at - 1, at) || Bound.Begins(text, at - 1, at) : Bound.Begins(text, at - 1, at) && !(text[at - 1].Folded == "nha" && at > 1 && Works.Begins(text, at - 2, at - 1));
    }
}
