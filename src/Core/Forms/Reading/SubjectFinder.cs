using System.Globalization;
using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>Finds the households, areas or bodies that a message names, in the order of the message.</summary>
internal sealed class SubjectFinder(ReadingContext context)
{
    // "H012 đến H150" is a slip, not a list.
    private const int LongestRange = 30;

    private static readonly Vocabulary Reference = new("như", "giống", "giống như", "cạnh", "gần", "so với", "bên cạnh", "giống hộ", "như hộ", "cùng với", "sang", "con của", "cháu của", "trừ", "ngoài");
    // "mượn bò của H013": whose thing it is.
    private static readonly Vocabulary Belongings = new("bò", "trâu", "xe", "đất", "rẫy", "ruộng", "máy", "tiền", "giếng", "nước", "chuồng", "công", "vườn", "ao");
    private static readonly Vocabulary Everyone = new("tất cả các hộ", "tất cả hộ", "các hộ", "toàn bộ các hộ", "cả các hộ", "các hộ trên", "các hộ này", "các hộ còn lại", "hộ còn lại", "những hộ còn lại", "mấy hộ này", "mấy hộ còn lại", "các hộ khác", "tất cả", "các hộ đều", "còn lại");
    private static readonly Vocabulary All = new("cả", "tất cả", "đủ");
    private static readonly Vocabulary Households = new("hộ", "hộ trên", "hộ này", "hộ đều", "hộ kia");
    private static readonly Vocabulary Areas = new("khu phố", "kp", "xóm", "thôn", "làng", "bản", "buôn", "ấp", "khóm", "tổ", "địa bàn", "đơn vị", "nơi");
    private static readonly Vocabulary EveryArea = new("tất cả các khu phố", "tất cả các xóm", "tất cả các thôn", "tất cả các làng", "tất cả các địa bàn", "các khu phố", "các xóm", "các thôn", "các làng", "các địa bàn", "các đơn vị", "cả các khu phố", "các nơi khác", "còn lại");
    private static readonly Vocabulary Plural = new("các", "mấy", "những", "hai", "ba", "bốn", "năm");
    private static readonly Vocabulary To = new("đến", "tới", "->", "→");

    private readonly CodeFinder codes = new(context);
    private readonly NameFinder names = new(context);

    public List<Mention> Find(TokenText text)
    {
        var found = new List<Mention>();
        for (var at = 0; at < text.Count;)
        {
            if (text[at].Kind is TokenKind.NewLine || ReadAt(text, at, found) is not { } mentions)
            {
                at++;
                continue;
            }

            found.AddRange(mentions);
            at = mentions[^1].End;
        }

        return found;
    }

    private List<Mention>? ReadAt(TokenText text, int at, List<Mention> before)
    {
        if (before.Count > 0 && IsListed(text, before[^1].End, at) && Carried(text, at, before[^1]) is { } carried)
        {
            return [carried];
        }

        if (IsNameListed(text, at, before) && names.ReadBare(text, at, text.Count) is { } listed)
        {
            return [listed];
        }

        var mention = Both(text, at, before) ?? Group(text, at) ?? codes.Read(text, at, text.Count) ?? names.Read(text, at, text.Count);
        if (mention is { IsEveryone: true } && IsNamedNext(text, mention.End))
        {
            // "các hộ H012, H015" are those two; before a colon it begins a preface.
            return text[mention.End].IsSign(':') ? null
                : [Contradicted(text, (codes.Read(text, mention.End, text.Count) ?? names.Read(text, mention.End, text.Count) ?? names.ReadBare(text, mention.End, text.Count))!) with { Start = at }];
        }

        mention ??= AgainByTitle(text, at, before);
        if (mention is null || IsReference(text, at))
        {
            return null;
        }

        mention = Contradicted(text, mention);
        return before.Count > 0 && IsRange(text, before[^1].End, at) && Between(before[^1], mention) is { } between ? between : [mention];
    }

    private Mention? Carried(TokenText text, int at, Mention before) => before.Lead.Length > 0
        ? names.ReadCarried(text, at, text.Count, before.Lead)
        : codes.ReadCarried(text, at, text.Count, before.Prefix) is { } carried && (carried.Code is not null || !context.HasRoster) ? carried : null;

    /// <summary>"Hộ chị Mai và hộ anh Nam … Chị Mai đề xuất …": whom the message has named, at a sentence's start by title and name.</summary>
    private Mention? AgainByTitle(TokenText text, int at, List<Mention> before) =>
        before.Count > 1 && (at == 0 || Boundaries.At(text, at - 1) != Boundary.None)
        && names.ReadTitled(text, at, text.Count) is { Code: { } code } titled && before.Exists(m => m.Code == code)
            ? titled
            : null;

    /// <summary>"Nguyễn Văn Năm" is not Nguyễn Văn Nam: a typed mark that is not the name's own makes it a near miss.</summary>
    private Mention Contradicted(TokenText text, Mention mention)
    {
        if (mention.Code is null || context.Subjects.FirstOrDefault(s => s.Code == mention.Code) is not { } subject)
        {
            return mention;
        }

        var name = TokenText.Of(subject.Name).Tokens;
        for (var back = 1; back <= name.Length && mention.End - back >= mention.Start; back++)
        {
            var (typed, own) = (text[mention.End - back], name[^back]);
            if (typed.Folded != own.Folded)
            {
                break;
            }

            if (typed.Word.IsMarked && typed.Word.FitsTo(own.Word) == Fit.None)
            {
                return mention with { Code = null, Candidates = [subject] };
            }
        }

        return mention;
    }

    private bool IsNamedNext(TokenText text, int at)
    {
        at = at < text.Count && text[at].IsSign(':') ? at + 1 : at;
        return at < text.Count && (codes.Read(text, at, text.Count) ?? names.Read(text, at, text.Count) ?? names.ReadBare(text, at, text.Count)) is not null;
    }

    /// <summary>"các hộ: Nam, Mai và Thuận": bare names in a list of households.</summary>
    private static bool IsNameListed(TokenText text, int at, List<Mention> before)
    {
        var start = at > 0 && text[at - 1].IsSign(':') ? at - 1 : at;
        return (start > 1 && text[start - 1].Folded == "ho" && Plural.Begins(text, start - 2, start - 1))
            || (before.Count > 0 && before[^1] is { Code: not null, Prefix.Length: 0 } && IsListed(text, before[^1].End, at));
    }

    private static bool IsListed(TokenText text, int end, int at) =>
        at == end + 1 && (text[end].IsSign(',') || text[end].IsSign('+') || text[end].IsSign('&') || text[end].Folded is "va" or "vs" or "voi");

    private static bool IsRange(TokenText text, int end, int at) => end < at && To.Skip(text, end, at) == at;

    /// <summary>"H012 đến H015": the codes between, as the roster has them or by number.</summary>
    private List<Mention>? Between(Mention first, Mention last)
    {
        if (Number(first.Code) is not { } low || Number(last.Code) is not { } high || high <= low || high - low > LongestRange)
        {
            return null;
        }

        var width = last.Code!.Length - last.Prefix.Length;
        var codesBetween = Enumerable.Range(low + 1, high - low - 1)
            .Select(n => last.Prefix + n.ToString(CultureInfo.InvariantCulture).PadLeft(width, '0'))
            .Where(c => !context.HasRoster || context.Subjects.Any(s => s.Code == c));
        return [.. codesBetween.Select(c => last with { Code = c }), last];
    }

    private static int? Number(string? code) =>
        code is not null && int.TryParse(code.AsSpan(code.TakeWhile(char.IsLetter).Count()), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static bool IsReference(TokenText text, int at)
    {
        for (var back = Math.Max(0, at - 3); back < at; back++)
        {
            if (Reference.Skip(text, back, at) == at || (back > 0 && text[back].Folded == "cua" && back + 1 == at && Belongings.Skip(text, back - 1, back) == back))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"cả hai thiếu vốn": those that were named before, where they are as many.</summary>
    private static Mention? Both(TokenText text, int at, List<Mention> before)
    {
        var number = All.Skip(text, at, text.Count);
        if (number == at || number >= text.Count || before.Count < 2)
        {
            return null;
        }

        var count = text[number].IsDigits && text[number].Folded.Length <= 2
            ? int.Parse(text[number].Folded, CultureInfo.InvariantCulture)
            : NumberWords.Digit(text, number, text.Count);
        return count == before.Select(m => m.Code).Distinct(StringComparer.Ordinal).Count() && !Counters.Begins(text, number + 1, text.Count) && text.At(number + 1)?.Folded is not ("ho" or "vo" or "ong" or "dua" or "thang")
            ? new Mention(at, number + 1, null, []) { IsEveryone = true, HowMany = count }
            : null;
    }

    private Mention? Group(TokenText text, int at)
    {
        if ((context.NamesNoHousehold ? EveryArea : Everyone).Skip(text, at, text.Count) is var every && every > at)
        {
            // "khó khăn còn lại" names no household; "còn lại chưa thăm" does.
            return text[at].Folded == "con" && at > 0 && Boundaries.At(text, at - 1) == Boundary.None ? null : every - at > 1 || text[at].Folded != "con" ? new Mention(at, every, null, []) { IsEveryone = true } : null;
        }

        var number = All.Skip(text, at, text.Count);
        if (number >= text.Count)
        {
            return null;
        }

        var count = text[number].IsDigits && text[number].Folded.Length <= 2
            ? int.Parse(text[number].Folded, CultureInfo.InvariantCulture)
            : NumberWords.Digit(text, number, text.Count);
        var end = count is null ? number : (context.NamesNoHousehold ? Areas : Households).Skip(text, number + 1, text.Count);
        var isWhole = number > at || (end < text.Count && text[end].Folded is "deu" or "nay" or "tren") || end - number > 2;
        return count is > 1 && end > number + 1 && isWhole ? new Mention(at, end, null, []) { IsEveryone = true, HowMany = count } : null;
    }
}
