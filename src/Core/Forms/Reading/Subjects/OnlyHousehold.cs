using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>
/// The one household of the sender's that a message speaks of at all, wherever it names it: in a sentence that asks, in hearsay, by who tells. What is answered
/// with no household named is said of it. Whoever is only denied, compared with, lives next door, is spoken to, helps or is to be visited is not spoken of so;
/// and where somebody whom the sender does not report on is told of, nobody is.
/// </summary>
internal sealed class OnlyHousehold(ReadingContext context, SubjectNames names, CodeFinder codes, NameFinder full, PersonFinder persons)
{
    private const int LongestBound = 3;

    private static readonly Vocabulary Before = new(
        "không phải", "không phải là", "chứ không phải", "chớ không phải", "đâu phải", "đâu có phải", "hàng xóm", "láng giềng", "bên cạnh", "cạnh", "sát vách", "sát", "kế", "kế bên", "gần", "đối diện", "cách", "gửi", "kính gửi", "thưa", "kính thưa", "chào", "thay", "thay cho", "thay mặt", "giùm", "giúp", "hộ",
        "nhờ", "cùng", "cùng với", "đi với", "theo", "như", "giống", "giống như", "hơn", "thua", "trừ", "ngoài", "báo cáo với", "trưởng thôn", "thôn trưởng", "trưởng làng", "già làng", "bí thư", "chủ tịch", "cán bộ", "đồng chí", "đ/c", "công an", "bác sĩ", "thầy", "cô giáo");

    private static readonly Vocabulary Denied = new("không phải", "không phải là", "đâu phải", "hàng xóm", "láng giềng", "sát vách", "kế bên", "kế vách", "đối diện", "thay cho", "thay mặt");
    private static readonly Vocabulary Again = new("lại", "quay lại", "trở lại", "nữa", "tiếp");

    private static readonly Vocabulary Behind = new(
        "ơi", "ạ", "à", "hàng xóm", "láng giềng", "sát vách", "trưởng thôn", "thôn trưởng", "bí thư", "chủ tịch", "cán bộ", "phụ trách", "theo dõi", "dẫn", "chở", "đi cùng", "cùng đi", "cho", "tặng", "biếu", "giúp", "ủng hộ", "trao", "phát", "giới thiệu", "nhờ", "nhắn", "nhắc");

    private static readonly Vocabulary Homes = new("nhà", "hộ", "gia đình", "gđ", "của", "cho");
    private static readonly Vocabulary Ahead = new("mai", "ngày mai", "sáng mai", "chiều mai", "mốt", "ngày mốt", "tuần sau", "tuần tới", "sẽ", "định", "tính", "dự định", "sắp", "hôm nào", "bữa nào", "để");

    /// <summary>Where it is named; null where none is, or several are.</summary>
    public Mention? Find(TokenText text)
    {
        Mention? only = null;
        for (var at = 0; !context.NamesNoHousehold && at < text.Count; at++)
        {
            if (!text[at].IsWord && !text[at].IsSign('#'))
            {
                continue;
            }

            if (IsNobodys(text, at))
            {
                return null;
            }

            if (Named(text, at) is not { } mention)
            {
                continue;
            }

            if (mention.Code is null || (only is not null && only.Code != mention.Code))
            {
                return null;
            }

            only = IsMeant(text, mention) ? mention : only;
            at = mention.End - 1;
        }

        return only;
    }

    private Mention? Named(TokenText text, int at) =>
        codes.Read(text, at, text.Count) ?? full.Read(text, at, text.Count) ?? persons.Titled(text, at)
        ?? (HighlandNames.IsNoWord(text[at].Folded) && names.Last(text, at, text.Count) is ([var bearer], var end) ? new Mention(at, end, bearer.Code, []) : null);

    /// <summary>"Bà Lan cuối xóm vừa được …": a clause tells of somebody who is none of the sender's.</summary>
    private bool IsNobodys(TokenText text, int at) =>
        (at == 0 || Boundaries.At(text, at - 1) != Boundary.None) && Titles.Skip(text, at, text.Count) is var name && name > at && name + 1 < text.Count
        && text[name].IsWord && char.IsUpper(text.Text[text[name].Start]) && names.Last(text, name, text.Count).Subjects.Count == 0 && names.Whole(text, name, text.Count).Subjects.Count == 0
        && text[name + 1].IsWord && !Behind.Begins(text, name + 1, text.Count);

    private static bool IsMeant(TokenText text, Mention mention)
    {
        var start = mention.Start;
        while (start > 0 && Homes.Skip(text, start - 1, start) == start)
        {
            start--;
        }

        var isBound = Enumerable.Range(1, Math.Min(LongestBound, start)).Any(back => Before.Skip(text, start - back, start) == start);
        var said = text.Through(text.Tokens[mention.End..Boundaries.SentenceEnd(text, mention.End)]);
        return !isBound && !Behind.Begins(text, mention.End, text.Count) && !IsAhead(text, mention) && !(OfReporting.OccursIn(said) && OfReporting.IsOnlyOfReporting(said));
    }

    /// <summary>"Không phải hộ 13, nhà này …", "hàng xóm hộ 17": another household is told of, or on somebody's behalf.</summary>
    public static bool IsDenied(TokenText text, Mention mention) =>
        Enumerable.Range(1, Math.Min(LongestBound, mention.Start)).Any(back => Denied.Skip(text, mention.Start - back, mention.Start) is var end && end > mention.Start - back && Homes.SkipAll(text, end, mention.Start) == mention.Start);

    /// <summary>"Đã thăm 7/9, … . Mai em đi hộ 17": only to be visited, and not once more.</summary>
    public static bool IsOnlyAhead(TokenText text, Mention mention) =>
        IsAhead(text, mention) && !Again.OccursIn(text, Boundaries.ClauseStart(text, mention.Start), Boundaries.SentenceEnd(text, mention.End));

    private static bool IsAhead(TokenText text, Mention mention)
    {
        var start = Boundaries.ClauseStart(text, mention.Start);
        return Enumerable.Range(start, mention.Start - start).Any(i => Ahead.Begins(text, i, mention.Start)) || Ahead.Begins(text, mention.End, text.Count);
    }
}
