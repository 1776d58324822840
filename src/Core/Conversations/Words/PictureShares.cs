using System.Globalization;
using ReportBot.Core.Reports;
using ReportBot.Core.Text;

namespace ReportBot.Core.Conversations;

/// <summary>
/// Whose each of several pictures is: "hai ảnh trên là nhà bác Khánh với nhà Hyơt", "ảnh 1 H024, ảnh 2 H066", "ảnh thứ 2 là của H084".
/// Every word must be one on pictures, of counting or a name of one's own households.
/// </summary>
/// <param name="Shares">For each household the places of its pictures, from 0.</param>
/// <param name="IsClear">Whether every picture named has one household; if not, it is asked with an example.</param>
internal sealed record PictureShares(IReadOnlyList<(Subject Subject, IReadOnlyList<int> Places)> Shares, bool IsClear)
{
    private static readonly Vocabulary Before = new(
        "ảnh", "hình", "picture", "photo", "tấm", "bức", "cái", "tấm ảnh", "bức ảnh", "tấm hình", "hình ảnh", "ảnh trên", "ảnh này", "hình trên", "trên", "này", "kia", "đó", "vừa gửi", "mới gửi", "thì", "là", "của", "là của", "thuộc", "cho", "ghi cho", "chụp", "chụp ở", "chụp nhà", "lần lượt", "lần lượt là",
        "đây là", "dạ", "vâng", "ạ", "em", "em gửi", "tôi gửi", "gửi", "còn", "thứ", "số", ":", "-", "=", "(", ")", ".");

    private static readonly Vocabulary After = new("ạ", "nha", "nhé", "nghe", "luôn", "đó", "nè", "em", "anh", "chị", "đồng chí", ".", "!", ")");
    private static readonly Vocabulary Pictures = new("ảnh", "hình", "picture", "photo", "ảnh trên", "hình trên", "tấm", "bức", "cái", "tấm ảnh", "bức ảnh", "tấm hình", "hình ảnh");
    private static readonly Vocabulary First = new("đầu", "đầu tiên", "trước", "thứ nhất");
    private static readonly Vocabulary Last = new("cuối", "cuối cùng", "sau", "sau cùng", "còn lại", "kia");
    private static readonly Vocabulary Between = new(",", ";", "và", "với", "cùng", "còn");

    /// <summary>Reads it; null for other words, and for words that name one household for all of them.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="count">How many pictures there are.</param>
    /// <param name="own">The person's subjects.</param>
    public static PictureShares? Read(string text, int count, IReadOnlyList<Subject> own)
    {
        var words = TokenText.Of(VietnameseText.Normalize(text));
        var (from, parts, waiting, named) = (0, new List<Part>(), new List<int>(), false);
        for (var at = 0; at <= words.Count; at++)
        {
            var next = at == words.Count || words[at].Kind == TokenKind.NewLine ? at + 1 : Between.Skip(words, at, words.Count);
            if (at < words.Count && next == at)
            {
                continue;
            }

            if (at > from)
            {
                if (PartOf(words, from, at, own) is not { } part)
                {
                    return null;
                }

                named |= part.NamesPictures;
                if (part.Subject is null)
                {
                    // "ảnh 1, 2 của H012": the household comes with the next.
                    waiting.Add(part.Place!.Value);
                }
                else
                {
                    parts.AddRange(waiting.Select(w => part with { Place = w, Count = null }));
                    parts.Add(part);
                    waiting.Clear();
                }
            }

            (from, at) = (next, Math.Max(at, next - 1));
        }

        if (waiting.Count > 0)
        {
            return null;
        }

        var isShared = parts.Count > 1 ? parts.Select(p => p.Subject!.Id).Distinct().Count() > 1 || parts.TrueForAll(p => p.Place is not null) : parts is [{ Place: not null }];
        return isShared && (named || parts.Exists(p => p.Place is not null)) ? Of(parts, count) : null;
    }

    /// <summary>How many pictures the sentence is on, where it says so: by counting them or by the place of each; null else.</summary>
    public int? Told { get; init; }

    private static PictureShares Of(List<Part> parts, int count)
    {
        var counted = parts[0].Count is { } all && all == parts.Count && parts.Skip(1).All(p => p.Count is null);
        int? told = parts.TrueForAll(p => p.Place is >= 0) && parts.Count > 1 ? parts.Max(p => p.Place) + 1
            : counted ? parts.Count
            : parts.TrueForAll(p => p.Count is not null) ? parts.Sum(p => p.Count)
            : null;
        var of = told is { } few && few < count ? few : count;
        var shares = new List<(Subject Subject, IReadOnlyList<int> Places)>();
        var next = 0;
        foreach (var part in parts)
        {
            IReadOnlyList<int> places = part.Place is { } place ? [place < 0 ? of - 1 : place] : [.. Enumerable.Range(next, counted ? 1 : part.Count ?? 1)];
            next = places[^1] + 1;
            shares.Add((part.Subject!, places));
        }

        var used = shares.SelectMany(s => s.Places).ToList();
        var isClear = used.TrueForAll(p => p < of) && used.Distinct().Count() == used.Count && (used.Count == of || parts.TrueForAll(p => p.Place is not null));
        return new PictureShares(shares, isClear) { Told = told };
    }

    // "ảnh 1 H024": the figure behind the word is its place; "2 ảnh là của H024": before it, how many.
    private static Part? PartOf(TokenText words, int from, int to, IReadOnlyList<Subject> own)
    {
        int? count = null, place = null;
        var named = false;
        var at = from;
        while (at < to)
        {
            var end = Math.Max(Before.Skip(words, at, to), Math.Max(First.Skip(words, at, to), Last.Skip(words, at, to)));
            if (NumberAt(words, at) is { } number)
            {
                var isCount = Pictures.Begins(words, at + 1, to);
                (count, place) = isCount ? (number, place) : (count, named || at > from || at + 1 == to || Before.Begins(words, at + 1, to) ? number - 1 : place);
                if (!isCount && place is null)
                {
                    break;
                }

                at++;
                continue;
            }

            if (end == at)
            {
                break;
            }

            place = First.Skip(words, at, to) == end ? 0 : named && Last.Skip(words, at, to) == end ? -1 : place;
            named |= Pictures.Begins(words, at, to);
            at = end;
        }

        var last = to;
        while (last > at && After.Skip(words, last - 1, to) == last)
        {
            last--;
        }

        return at >= last && place is >= 0 ? new Part(null, count, place, named)
            : at < last && SubjectWords.Named(words.Slice(at, last), own) is [var subject] ? new Part(subject, count, place, named) : null;
    }

    // "bà" is no three and "sau" no six.
    private static int? NumberAt(TokenText words, int at) => words[at] is { IsDigits: true } digits
        ? int.TryParse(digits.Folded, NumberStyles.None, CultureInfo.InvariantCulture, out var figure) && figure is > 0 and < 20 ? figure : null
        : words[at].Folded is "ba" or "sau" && words.Slice(at, at + 1).ToLowerInvariant() is not "sáu" ? null
        : CountWords.OfFolded(words[at].Folded) is > 0 and < 20 and var number ? number : null;

    private sealed record Part(Subject? Subject, int? Count, int? Place, bool NamesPictures);
}
