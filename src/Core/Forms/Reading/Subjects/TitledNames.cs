using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>
/// Who tells of householders by title and name alone means the household wherever the name stands: "Hôm qua em tới thăm chị Mai. Bếp sập …", "Kiến nghị của anh
/// Nam: …", "Con gái bác Thuận được …". Somebody with an office, who came along, is addressed, tells or gives, is none; beside households that are named by code or in
/// full it is one where a sentence begins with it.
/// </summary>
internal sealed class TitledNames(ReadingContext context, SubjectNames names, CodeFinder codes, PersonFinder persons, LetterTitles letters)
{
    private const int LongestOffice = 3;

    // Before the name: an office, who goes along, who is spoken to or through.
    private static readonly Vocabulary Office = new(
        "trưởng thôn", "thôn trưởng", "phó thôn", "trưởng làng", "già làng", "bí thư", "chủ tịch", "phó chủ tịch", "cán bộ", "đồng chí", "đ/c", "công an", "trưởng", "phó", "bác sĩ", "y sĩ", "thầy", "cô giáo", "hàng xóm", "láng giềng", "bên cạnh", "cạnh", "gần",
        "cùng", "đi cùng", "cùng với", "đi với", "theo", "nhờ", "nghe", "thay", "thay mặt", "kính gửi", "gửi", "thưa", "kính thưa", "chào", "hỏi", "báo cáo với", "như", "giống", "hơn", "mượn", "báo thay", "báo thay cho", "báo giúp", "báo hộ");

    // Behind it: who tells, gives or has an office.
    private static readonly Vocabulary Does = new(OthersDeeds.Words);
    private static readonly Vocabulary Of = new("của");
    private static readonly Vocabulary With = new("với");
    // "em ngồi tính với anh Nam": with whom one sat, and nobody who came along.
    private static readonly Vocabulary TalksWith = new("tính", "chuyện", "ngồi", "nước", "cơm", "việc", "trà", "rượu");

    /// <summary>Where each such household is named first, and where a sentence begins with it again.</summary>
    public IReadOnlyDictionary<int, Mention> Find(TokenText text)
    {
        var found = new List<Mention>();
        if (context.NamesNoHousehold || context.Subjects.Count == 0)
        {
            return Empty;
        }

        var others = new List<(int At, string Code)>();
        for (var at = 0; at < text.Count; at++)
        {
            if (text[at].IsWord && (codes.Read(text, at, text.Count)?.Code ?? (names.Whole(text, at, text.Count).Subjects is { Count: > 0 } whole ? whole[0].Code : null)) is { } named)
            {
                others.Add((at, named));
            }

            if ((persons.Titled(text, at) ?? letters.Read(text, at)) is not { } titled)
            {
                continue;
            }

            if (IsMeant(text, titled, found))
            {
                found.Add(titled);
            }

            at = titled.End - 1;
        }

        if (others.Count > 0)
        {
            found = [.. found.Where((m, i) => m.Code is { } own && !others.Exists(o => o.Code == own || (o.At > m.Start && o.At < Boundaries.SentenceEnd(text, m.End))) && BeginsRow(text, found, i))];
        }

        var isOne = found.Select(Who).Distinct(StringComparer.Ordinal).Count() == 1;
        return found.Where((m, i) => found.FindIndex(f => Who(f) == Who(m)) == i || (!isOne && BeginsClause(text, m)))
            .Select(m => WithOf(text, m) with { IsTitled = isOne }).ToDictionary(m => m.Start);
    }

    private static IReadOnlyDictionary<int, Mention> Empty { get; } = new Dictionary<int, Mention>();

    /// <summary>"Chị H'Yơl, anh Bơn ok … H097 …": beside codes whoever begins a sentence, or is listed behind one who does.</summary>
    private static bool BeginsRow(TokenText text, List<Mention> found, int at)
    {
        var start = found[at].Start;
        return start == 0 || Boundaries.At(text, start - 1) == Boundary.Strong || (at > 0 && Blocks.OnlyLinks(text, found[at - 1].End, start) && BeginsRow(text, found, at - 1));
    }

    private static string Who(Mention mention) => mention.Code ?? string.Join(' ', mention.Candidates.Select(c => c.Code));

    private bool IsMeant(TokenText text, Mention titled, List<Mention> before)
    {
        var isBound = Enumerable.Range(1, Math.Min(LongestOffice, titled.Start)).Any(back => Office.Skip(text, titled.Start - back, titled.Start) == titled.Start);
        var isAlong = titled.Start > 0 && !(titled.Start > 1 && TalksWith.Begins(text, titled.Start - 2, titled.Start - 1)) && With.Skip(text, titled.Start - 1, titled.Start) == titled.Start && !before.Exists(m => m.End == titled.Start - 1);
        // "anh kla nhan 3 bao phan" received them, and sent no word.
        var isGiven = text.At(titled.End) is { Folded: "nhan", Word.IsMarked: false } && (text.At(titled.End + 1)?.IsDigits == true || NumberWords.Digit(text, titled.End + 1, text.Count) is not null || text.At(titled.End + 1)?.Folded is "duoc" or "dc");
        return !isBound && !isAlong && (isGiven || !Does.Begins(text, titled.End, text.Count) || (OwnWords.Are(text, titled.End) && !TellsOfAnother(text, titled)));
    }

    /// <summary>"Anh Nam bảo chị Mai mới cần giúp": news of another of the sender's.</summary>
    private bool TellsOfAnother(TokenText text, Mention titled) =>
        Enumerable.Range(titled.End, Boundaries.ClauseEnd(text, titled.End, text.Count) - titled.End).Any(i => persons.Titled(text, i) is { } other && Who(other) != Who(titled));

    private static bool BeginsClause(TokenText text, Mention mention) => mention.Start == 0 || Boundaries.At(text, mention.Start - 1) != Boundary.None || text[mention.Start - 1].Folded is "con" or "rieng";

    /// <summary>"Nguyện vọng của ông Klă: …", "Đề xuất cho bác Thuận: …": what leads to the name goes with it.</summary>
    private static Mention WithOf(TokenText text, Mention mention) =>
        mention.Start > 1 && (Of.Skip(text, mention.Start - 1, mention.Start) == mention.Start || (text[mention.Start - 1].Folded == "cho" && text.At(mention.End)?.IsSign(':') == true))
            ? mention with { Start = mention.Start - 1 }
            : mention;
}
