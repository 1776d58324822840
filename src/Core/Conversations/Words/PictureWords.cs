using ReportBot.Core.Text;

namespace ReportBot.Core.Conversations;

/// <summary>What words about the pictures of a report want; the words tell nothing else.</summary>
/// <param name="Kind">What is to be done.</param>
/// <param name="Count">With how many of the last pictures; null where no number is said.</param>
/// <param name="All">With all of them.</param>
/// <param name="Last">With the one that came last ("ảnh vừa gửi").</param>
/// <param name="NamesPictures">The word for a picture is among them.</param>
internal sealed record PictureWish(PictureWishKind Kind, int? Count, bool All, bool Last, bool NamesPictures);

/// <summary>What is to be done with pictures.</summary>
internal enum PictureWishKind
{
    /// <summary>One more will be sent: "thêm 1 ảnh nữa".</summary>
    Add,

    /// <summary>They go: "xóa ảnh", "gửi nhầm ảnh".</summary>
    Remove,

    /// <summary>They are the named household's: "ảnh nhà H074", "cả 2 ảnh là của H076".</summary>
    Belong,
}

/// <summary>Words on pictures and nothing else; a picture is never help that was given.</summary>
internal static class PictureWords
{
    private static readonly Vocabulary Pictures = new(
        "ảnh", "hình", "hình ảnh", "tấm ảnh", "bức ảnh", "cái ảnh", "tấm hình", "bức hình", "cái hình", "ảnh chụp", "hình chụp", "ảnh hộ", "ảnh nhà", "hình nhà", "photo", "photos", "picture", "pictures");

    private static readonly Vocabulary NoPicture = new("hình thức", "hình như", "tình hình", "ảnh hưởng", "hình thành", "vô hình", "loại hình", "mô hình", "địa hình", "màn hình", "truyền hình");
    private static readonly Vocabulary Adding = new("thêm", "gửi thêm", "bổ sung", "bổ sung thêm", "chụp thêm", "còn", "nữa", "add", "more");

    private static readonly Vocabulary Removing = new(
        [.. TakeOutWords.Verbs, .. TakeOutWords.NotSent, "xóa đi", "bỏ đi", "gỡ bỏ", "rút", "không lấy", "nhầm", "gửi nhầm", "lộn", "gửi lộn", "nhầm rồi", "remove", "delete"]);

    private static readonly Vocabulary Belonging = new(
        "của", "là của", "là", "thuộc", "thuộc về", "chuyển", "chuyển sang", "chuyển qua", "chuyển cho", "sang", "qua", "đổi sang", "phải là", "mới đúng", "cho", "ghi cho", "gắn cho", "để cho", "of", "for", "to", "move");

    private static readonly Vocabulary Everything = new([.. CountWords.All, .. CountWords.Several, "hết", "toàn bộ", "đều", "all"]);
    private static readonly Vocabulary Latest = new("này", "đó", "đấy", "ấy", "kia", "vừa rồi", "vừa gửi", "mới gửi", "vừa nãy", "lúc nãy", "hồi nãy", "cuối", "cuối cùng", "sau cùng", "trên", "ở trên", "this", "last");

    private static readonly Vocabulary Around = new(
        "giúp", "giùm", "em", "tôi", "mình", "anh", "chị", "nhé", "nha", "ạ", "dạ", "vâng", "rồi", "luôn", "với", "đi", "hộ", "nhà", "gia đình", "cái", "tấm", "bức", "quên", "à", "ơ", "ơi", "xin", "lại", "thì", "cũng", "chụp", "gửi", "gửi kèm", "đây", "nè", "cho em", "giúp em", "trước", "bot",
        ".", ",", "!", ":", "-", "…", "(", ")");

    /// <summary>Whether the word for a picture stands anywhere, written with its marks.</summary>
    public static bool Occur(string text)
    {
        var words = TokenText.Of(VietnameseText.Normalize(text));
        for (var i = 0; i < words.Count; i++)
        {
            var word = words.Slice(i, i + 1);
            var isNamed = string.Equals(word, "ảnh", StringComparison.OrdinalIgnoreCase) || string.Equals(word, "hình", StringComparison.OrdinalIgnoreCase);
            if (isNamed && NoPicture.Skip(words, i, words.Count) == i && (i == 0 || NoPicture.Skip(words, i - 1, words.Count) == i - 1))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What the words want; null when they tell anything but that.</summary>
    /// <param name="text">The words without the codes of households.</param>
    /// <param name="namesOne">One household is named beside them.</param>
    public static PictureWish? Read(string text, bool namesOne)
    {
        var words = TokenText.Of(VietnameseText.Normalize(text));
        var (named, adds, removes, belongs, all, last) = (false, false, false, false, false, false);
        int? count = null;
        for (var at = 0; at < words.Count;)
        {
            if (NoPicture.Skip(words, at, words.Count) > at)
            {
                return null;
            }

            if (Number(words[at]) is { } number)
            {
                count = number;
                at++;
                continue;
            }

            var ends = new[] { Pictures, Removing, Belonging, Adding, Everything, Latest, Around }.Select(v => v.Skip(words, at, words.Count)).ToArray();
            var end = ends.Max();
            if (end == at)
            {
                return null;
            }

            var kind = Array.IndexOf(ends, end);
            named |= kind == 0;
            removes |= kind == 1;
            belongs |= kind == 2;
            adds |= kind == 3;
            all |= kind == 4;
            last |= kind == 5;
            at = end;
        }

        if (!named && !(belongs && namesOne))
        {
            return null;
        }

        PictureWishKind? kindOf = removes && !(belongs && namesOne) ? PictureWishKind.Remove
            : adds ? PictureWishKind.Add
            : namesOne ? PictureWishKind.Belong
            : null;
        return kindOf is { } wanted ? new PictureWish(wanted, count, all && count is null, last, named) : null;
    }

    private static int? Number(Token token) => CountWords.OfFolded(token.Folded) is > 0 and < 100 and var number ? number : null;
}
