using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>Words for several at once: "cả 3 hộ", "các hộ còn lại", "cả hai".</summary>
internal sealed class GroupFinder(ReadingContext context)
{
    private static readonly Vocabulary Everyone = new("tất cả các hộ", "tất cả hộ", "các hộ", "toàn bộ các hộ", "cả các hộ", "các hộ trên", "các hộ này", "các hộ còn lại", "hộ còn lại", "những hộ còn lại", "mấy hộ này", "mấy hộ còn lại", "nhà còn lại", "các nhà còn lại", "những nhà còn lại", "mấy nhà còn lại", "các hộ khác", "các nhà khác", "mấy hộ khác", "mấy nhà khác", "các hộ kia", "các nhà kia", "mấy hộ kia", "mấy nhà kia", "những hộ kia", "những nhà kia", "tất cả", "các hộ đều", "còn lại");
    // "2 hộ thăm hôm qua, H117 con ốm": both of the sender's two.
    private static readonly Vocabulary Visited = new("thăm", "đã thăm", "đi thăm", "tôi thăm", "em thăm", "chưa thăm", "đều thăm", "tôi đã thăm", "em đã thăm");
    private static readonly Vocabulary All = new([.. CountWords.All, "đủ"]);
    private static readonly Vocabulary Households = new("hộ", "hộ trên", "hộ này", "hộ đều", "hộ kia", "hộ của tôi", "hộ của em", "hộ của mình", "hộ tôi phụ trách", "hộ em phụ trách", "hộ mình phụ trách", "hộ phụ trách");
    private static readonly Vocabulary Others = new("hộ kia", "nhà kia", "hộ còn lại", "nhà còn lại", "hộ khác", "nhà khác");
    private static readonly Vocabulary OtherOne = new("hộ kia", "nhà kia", "người kia");
    private static readonly Vocabulary OtherPersons = new("người kia", "người còn lại");
    private static readonly Vocabulary People = new("một người", "một đứa", "người này", "người thì", "hai anh em", "hai chị em", "hai vợ chồng", "hai mẹ con", "hai đứa", "hai người", "hai con", "hai cháu", "hai ông bà");
    private static readonly Vocabulary Unvisited = new("chưa", "không thăm", "không đi", "đã thăm", "thăm", "đi", "đi rồi", "rồi", "thì chưa", "thì rồi", "tôi", "em", "mình", "đều", "sẽ", ":", "là", "có", "thì", "mai", "để");
    private static readonly Vocabulary Told = new("chưa", "đã", "đều", "cũng", "vẫn", "không", "được", "mới", "vừa", "thì", "có", "này", "trên", "ở", "bị", "đang", "tôi", "em", "mình", "đề xuất", "đề nghị", "kiến nghị", "đx", "đn", "xin", "mong", "muốn", "nguyện vọng", "nv", "khó khăn", "kk", "thiếu", "cần");
    private static readonly Vocabulary Rooms = new("vệ sinh", "tắm", "bếp", "kho", "ở");
    private static readonly Vocabulary Areas = new("khu phố", "kp", "xóm", "thôn", "làng", "bản", "buôn", "ấp", "khóm", "tổ", "địa bàn", "đơn vị", "nơi");
    private static readonly Vocabulary EveryArea = new("tất cả các khu phố", "tất cả các xóm", "tất cả các thôn", "tất cả các làng", "tất cả các địa bàn", "các khu phố", "các xóm", "các thôn", "các làng", "các địa bàn", "các đơn vị", "cả các khu phố", "các nơi khác", "còn lại");

    public Mention? Read(TokenText text, int at, List<Mention> before) => Both(text, at, before) ?? TheOthers(text, at, before) ?? Group(text, at, before);

    /// <summary>"Hộ 13 và hộ 15 …, hộ 15 em thăm 8/9, [hộ kia] em chưa thăm", "[hai người kia] không được gì": those of all named but the one told of last.</summary>
    private Mention? TheOthers(TokenText text, int at, List<Mention> before)
    {
        if (context.NamesNoHousehold || before.Count < 2 || Blocks.OnlyLinks(text, before[^2].End, before[^1].Start) || text[before[^1].Start - 1].Folded == "la")
        {
            return null;
        }

        var count = CountWords.At(text, at);
        var end = count > 1 ? OtherPersons.Skip(text, at + 1, text.Count) : OtherOne.Skip(text, at, text.Count);
        var others = count > 1 ? count : 1;
        return end > at + 1 && !IsOfPeople(text, before[^1].End, at) && before.TrueForAll(m => m is { Code: not null, IsEveryone: false }) && before.Select(m => m.Code).Distinct(StringComparer.Ordinal).Count() == others + 1
            ? new Mention(at, end, null, []) { IsEveryone = true, HowMany = others, IsRemaining = true }
            : null;
    }

    /// <summary>"nhà có hai anh em, một người đi làm xa, [người kia] bị tâm thần": the other of two people of the household told of last.</summary>
    private static bool IsOfPeople(TokenText text, int from, int to) => People.OccursIn(text, from, to);

    /// <summary>"cả hai thiếu vốn": those that were named before, where they are as many.</summary>
    private static Mention? Both(TokenText text, int at, List<Mention> before)
    {
        var number = All.Skip(text, at, text.Count);
        if (number == at || number >= text.Count || before.Count < 2)
        {
            return null;
        }

        return CountWords.At(text, number) is { } count && count == before.Where(m => !m.IsEveryone).Select(m => m.Code).Distinct(StringComparer.Ordinal).Count() && (!Counters.Begins(text, number + 1, text.Count) || CodeFinder.IsSender(text, number + 1)) && text.At(number + 1)?.Folded is not ("ho" or "vo" or "ong" or "dua" or "thang")
            ? new Mention(at, HomeEnd(text, number + 1), null, []) { IsEveryone = true, HowMany = count }
            : null;
    }

    /// <summary>"cả hai nhà": their houses are they, and no rooms to be built.</summary>
    private static int HomeEnd(TokenText text, int at) => text.At(at)?.Folded == "nha" && !Rooms.Begins(text, at + 1, text.Count) ? at + 1 : at;

    /// <summary>"[ở] các thôn …", at the beginning of its clause.</summary>
    private static bool BeginsClause(TokenText text, int at) =>
        at == 0 || Boundaries.At(text, at - 1) != Boundary.None || (text[at - 1].Folded is "o" or "tai" or "cho" or "ca" && (at == 1 || Boundaries.At(text, at - 2) != Boundary.None));

    /// <summary>"H005 được cấp thẻ, còn lại y như cũ": behind one household the rest of its own matters, where no visit is told of.</summary>
    private static bool IsOwnRest(TokenText text, int at, int end, List<Mention> before) =>
        end == at + 2 && text[at].Folded == "con" && before.Count > 0 && before.TrueForAll(m => !m.IsEveryone && m.Code == before[0].Code) && !Unvisited.Begins(text, end, text.Count);

    /// <summary>"Chị Hyơt …, ông Klă …, bà Hnhi …. Ba nhà chưa có hỗ trợ gì": a sentence that begins with as many as were named before tells of those.</summary>
    private bool IsBehindAsMany(TokenText text, int at, int end, int? count, List<Mention> before) =>
        !context.NamesNoHousehold && count > 1 && at > 0 && Boundaries.At(text, at - 1) == Boundary.Strong && Told.Begins(text, end, text.Count)
        && before.TrueForAll(m => m is { Code: not null, IsEveryone: false }) && before.Select(m => m.Code).Distinct(StringComparer.Ordinal).Count() == count;

    /// <summary>"Hai nhà [em đều] đến hôm qua".</summary>
    private static bool SenderSaysAll(TokenText text, int at) => CameWords.Sender.Skip(text, at, text.Count) is var end && end > at && text.At(end)?.Folded is "deu" or "cung";

    private Mention? Group(TokenText text, int at, List<Mention> before)
    {
        if ((context.NamesNoHousehold ? EveryArea : Everyone).Skip(text, at, text.Count) is var every && every > at)
        {
            if (text.At(every)?.IsDigits == true || (context.NamesNoHousehold && (context.Subjects.Count < 2 || !BeginsClause(text, at))))
            {
                // "thăm tất cả 8 lần", "khen thưởng các đơn vị đỡ đầu", "cấp loa cho các thôn"
                return null;
            }

            if (IsOwnRest(text, at, every, before))
            {
                return null;
            }

            // "khó khăn còn lại" names no household; "còn lại chưa thăm" does.
            return text[at].Folded == "con" && at > 0 && Boundaries.At(text, at - 1) == Boundary.None ? null : every - at > 1 || text[at].Folded != "con" ? new Mention(at, every, null, []) { IsEveryone = true, IsRemaining = text[every - 1].Folded is "lai" or "kia" } : null;
        }

        var number = All.Skip(text, at, text.Count);
        if (number >= text.Count)
        {
            return null;
        }

        var count = CountWords.At(text, number);
        if (count > context.Subjects.Count && context.NamesNoHousehold && before.Count == 0 && context.Subjects.Count == 1)
        {
            // "đã họp dân ở cả 5 thôn": more than the sender has.
            return null;
        }

        if (count > 1 && before.Count > 0 && !context.NamesNoHousehold && Others.Skip(text, number + 1, text.Count) is var others && others > number + 1)
        {
            // "Ngưi có khả năng thoát nghèo, 2 nhà kia khó"
            return new Mention(at, others, null, []) { IsEveryone = true, HowMany = count, IsRemaining = true };
        }

        if (count is not > 1)
        {
            return null;
        }

        var end = (context.NamesNoHousehold ? Areas : Households).Skip(text, number + 1, text.Count);
        end = end == number + 1 && number == at && number < text.Count - 1 && text[number + 1].Folded == "nha" && IsBehindAsMany(text, at, number + 2, count, before) ? number + 2 : end;
        end = end == number + 1 && number > at && !context.NamesNoHousehold ? HomeEnd(text, end) : end;
        var isWhole = number > at || (end < text.Count && text[end].Folded is "deu" or "nay" or "tren") || end - number > 2
            || (number == at && IsBehindAsMany(text, at, end, count, before))
            || (count == context.Subjects.Count && end < text.Count && (at == 0 || Boundaries.At(text, at - 1) == Boundary.Strong) && Visited.Begins(text, end, text.Count))
            || (count == context.Subjects.Count && text.Tokens[Boundaries.ClauseStart(text, at)..Boundaries.ClauseEnd(text, end, text.Count)].Any(t => t.IsWord && t.Folded is "het" or "deu"));
        end = end == number + 1 && number == at && text.At(end)?.Folded == "nha" && !context.NamesNoHousehold ? end + 1 : end;
        return end > number + 1 && (isWhole || AreAllNamed(text, at, end, count, before)) ? new Mention(at, end, null, []) { IsEveryone = true, HowMany = count } : null;
    }

    /// <summary>"Hai hộ đều …", "hai hộ cùng …", "đề xuất chung cho hai hộ: …", of as many as were named before.</summary>
    private bool AreAllNamed(TokenText text, int at, int end, int? count, List<Mention> before) =>
        (text.At(end)?.Folded is "deu" or "cung" or "chung" || (at > 0 && text[at - 1].Folded is "chung" or "cua" or "cho" && text.At(end) is { Folded: ":" or "la" }) || SenderSaysAll(text, end) || SenderCame.LeadsTo(text, Boundaries.ClauseStart(text, at), at, context.Today))
        && count == before.Select(m => m.Code).OfType<string>().Distinct(StringComparer.Ordinal).Count();
}
