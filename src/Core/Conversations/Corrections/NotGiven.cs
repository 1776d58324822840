using ReportBot.Core.Forms;
using ReportBot.Core.Forms.Reading;
using ReportBot.Core.Text;

namespace ReportBot.Core.Conversations;

/// <summary>
/// "Gạo là xin thêm thôi, chưa nhận", "cho mượn chứ không phải cho": what was taken for help given was wished for, lent or promised. It goes from the help; what was
/// wished for becomes the wish.
/// </summary>
internal static class NotGiven
{
    private static readonly Vocabulary Asked = new("xin", "xin thêm", "đề xuất", "đề nghị", "kiến nghị", "mong", "muốn", "cần", "cần thêm", "còn xin");
    private static readonly Vocabulary Otherwise = new("cho mượn", "mượn", "cho mượn thôi", "hứa", "hứa cho", "dự định", "dự kiến", "sẽ cho", "định cho", "sẽ cấp", "cho vay mượn", "mua", "tự mua", "đi vay", "bán", "bán cho");
    private static readonly Vocabulary Is = new("là", "thì", "chỉ là", "mới là", "chỉ", "mới", "là chỉ", "thì chỉ", "thì mới", "được", "mới được", "chỉ được", "ông", "bà", "anh", "chị", "cô", "chú", "bác", "bà ấy", "ông ấy", "chị ấy", "anh ấy", "xã", "huyện", "thôn", "hội", "bên hội", "hội phụ nữ", "hội nông dân", "đoàn", "đoàn thanh niên", "mặt trận", "chi bộ", "dự án", "bên", "hàng xóm", "bà con", "họ hàng", "ngân hàng", "đó là", "đó chỉ là", "nhà đó", "ấy là", "tôi", "em", "hộ", "nhà", "họ");
    private static readonly Vocabulary Denial = new(
        "thôi", "mà thôi", "chứ", "không phải", "chứ không phải", "chứ không phải là", "cho", "tặng", "được", "nhận", "cấp", "hỗ trợ", "giúp", "cho không", "được cho", "cho hẳn", "chưa nhận", "chưa có", "chưa được", "chưa nhận được", "chưa cho", "chưa cấp", "chưa được nhận", "chưa được cấp", "chưa vay", "chưa giải ngân", "chưa mua", "chưa làm", "chứ chưa nhận", "chứ chưa có", "chứ chưa được", "chứ không cho", "không cho", "gì", "đâu", "tiền", "vốn", "hàng", "ạ", "nhé", "nha", "luôn", ",", ".", "!");

    private static readonly Vocabulary UnderWay = new(
        "hứa", "hứa cho", "được hứa", "ký hồ sơ", "làm hồ sơ", "nộp hồ sơ", "lập hồ sơ", "làm thủ tục", "làm đơn", "nộp đơn", "đăng ký", "duyệt", "được duyệt", "xét", "xét duyệt", "chờ", "chờ duyệt", "chờ giải ngân", "vay", "cho", "thôi", "xong", "hồ sơ", "ạ", "nhé", "nha", ".", "!");

    private static readonly Vocabulary Only = new("mới", "đang", "mới chỉ", "chỉ mới", "còn", "còn đang", "vẫn đang", "mới đang", "chỉ", "hội", "xã", "họ", "ngân hàng", "bên", "nhà", "mới có");
    // "bò là xã cho mượn thôi": no more than that, of the thing named before it.
    private static readonly Vocabulary Merely = new("thôi", "mà thôi");
    private static readonly Vocabulary Denies = new("không phải", "chưa nhận", "chưa có", "chưa được", "chưa cho", "chưa cấp", "không cho", "chưa nhận được", "chưa vay", "chưa giải ngân", "chưa mua", "chưa làm");

    /// <summary>Whether the words say so of help, whosever it is.</summary>
    public static bool Says(string words) => Read(words) is not null;

    /// <summary>Whether this report tells help of which the words say so.</summary>
    public static bool IsOf(Talk talk, OpenForm at, string words) => (Read(words) is { } said && Held(talk, at, said.Thing) is not null) || PartReceived.IsOf(at, words);

    /// <summary>
    /// While a question is open the words are no answer to it: they are of the one report under way that tells such help. True where that was put right; the question comes back.
    /// </summary>
    public static bool TryBesides(Talk talk, string text)
    {
        if (talk.State.Pending is not Pending.ForAnswer { Draft: var asked } pending || (Read(text) is null && PartReceived.Read(text) is null))
        {
            return false;
        }

        if (pending.Doubt is { } doubt && AskedOf(talk, asked, text) is { } said && (doubt.Reason == ReadingReasons.ChoiceUnderWay || said.Thing.Length == 0)
            && OpenForm.Of(talk, asked)?.Form.Find(pending.Key) is { Kind: QuestionKind.Choices })
        {
            // Asked what was received, it says that it is only promised, or asked for.
            return AnswerFlow.Act(talk, pending, doubt.Reason == ReadingReasons.ChoiceUnderWay ? DoubtWords.UnderWay : pending.Marked is { Count: > 0 } ? "done" : "none");
        }

        if (Read(text) is { Thing: "" } && OpenForm.Of(talk, asked) is { } open && !IsOf(talk, open, text))
        {
            // What names no thing is said of the household that is asked about, and takes nothing off another.
            return false;
        }

        var told = (OpenRound.Of(talk.State.Pending)?.Items ?? talk.State.Left?.Items ?? []).Where(i => !i.Nil).Select(i => i.Draft).Append(asked).Distinct()
            .Select(d => OpenForm.Of(talk, d)).OfType<OpenForm>().Where(at => IsOf(talk, at, text)).ToList();
        if (told is not [var only] || !TryTake(talk, only, text, []))
        {
            return false;
        }

        Answering.AskAgain(talk);
        return true;
    }

    // What is said of the household that is asked about, or of none by name: a promise, or words that name no thing.
    private static (string Thing, string Wish)? AskedOf(Talk talk, DraftRef asked, string text) =>
        NamedIn.Own(talk, text) is ({ Count: <= 1 } codes, var left) && codes.All(c => c == talk.CodeOf(asked.Subject)) && Read(left) is { } said && (said.Wish.Length == 0 || said.Thing.Length == 0) ? said : null;

    /// <summary>Takes the words; false where they say anything else, or no such help was told.</summary>
    public static bool TryTake(Talk talk, OpenForm at, string words, List<UnclearKey> unclear)
    {
        if (PartReceived.TryTake(talk, at, words))
        {
            return true;
        }

        if (Read(words) is not { } said || Held(talk, at, said.Thing) is not { } held || at.Form.Questions.FirstOrDefault(q => q is { Kind: QuestionKind.Choices, When: null } && held.Moved.Has(q.Key)) is not { } help)
        {
            return false;
        }

        BatchView.Removed(talk, at, held.Moved);
        var left = at.Keep(d => d with { Answers = held.Kept });
        unclear.AddRange(held.Unclear);
        var note = at.Form.Questions.FirstOrDefault(q => q.Kind == QuestionKind.Text && q.When?.Key == help.Key && held.Moved.Has(q.Key));
        var thing = note is not null ? ((Answer.Text)held.Moved[note.Key]!).Words : said.Thing;
        if (said.Wish.Length > 0 && thing.Length > 0 && ReportWords.Read(talk, left, $"{said.Wish} {thing}") is { } wish)
        {
            unclear.AddRange(BatchReader.Keep(talk, left, wish.Answers, Telling.AsMore));
        }

        return true;
    }

    private static HeldThing? Held(Talk talk, OpenForm at, string thing)
    {
        if (thing.Length > 0)
        {
            return HeldThing.In(talk, at.Form, at.Subject, at.Draft.Answers, "", thing);
        }

        var help = at.Form.Questions.FirstOrDefault(q => q is { Kind: QuestionKind.Choices, When: null } && at.Draft.Answers[q.Key] is Answer.ChosenMany { Keys.Count: 1 });
        return help is null ? null : HeldThing.Of(at.Form, at.Draft.Answers, [help.Key]);
    }

    // The thing, and the word of wishing where it was wished for.
    private static (string Thing, string Wish)? Read(string words)
    {
        var text = TokenText.Of(VietnameseText.Normalize(words));
        var from = OwnerWords.SkipLead(text);
        for (var at = from; at < text.Count; at++)
        {
            if (Denies.Skip(text, at, text.Count) is var denied && denied > at && IsUnderWay(text, denied))
            {
                return (Thing(text, from, at), "");
            }

            var way = UnderWay.SkipAll(text, Only.SkipAll(text, at, text.Count), text.Count);
            if (Only.Begins(text, at, text.Count) && UnderWay.Begins(text, Only.SkipAll(text, at, text.Count), text.Count) && Denial.SkipAll(text, way, text.Count) == text.Count && Denies.OccursIn(text, way, text.Count))
            {
                // "mới duyệt thôi, chưa nhận tiền"
                return (Thing(text, from, at), "");
            }

            var asked = Asked.Skip(text, at, text.Count);
            var kind = Math.Max(asked, Otherwise.Skip(text, at, text.Count));
            if (kind == at || kind == text.Count || Denial.SkipAll(text, kind, text.Count) < text.Count || !(Denies.OccursIn(text, kind, text.Count) || (at > from && Merely.OccursIn(text, kind, text.Count))))
            {
                continue;
            }

            return (Thing(text, from, at), asked == kind ? text.Slice(at, kind) : "");
        }

        return null;
    }

    private static string Thing(TokenText text, int from, int to)
    {
        var end = Enumerable.Range(from, to - from + 1).First(i => Is.SkipAll(text, i, to) == to);
        return OwnerWords.That.SkipAll(text, from, end) == end ? "" : text.Slice(from, end).Trim(' ', ',');
    }

    // "chưa nhận tiền đâu, mới ký hồ sơ", "con dê chưa nhận, hội mới hứa"
    private static bool IsUnderWay(TokenText text, int from)
    {
        var only = Denial.SkipAll(text, from, text.Count);
        var at = Only.SkipAll(text, only, text.Count);
        return at > only && UnderWay.Begins(text, at, text.Count) && UnderWay.SkipAll(text, at, text.Count) == text.Count;
    }
}
