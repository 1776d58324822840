using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>"H022 [c Mai] thăm 5/9", "H021 hộ [anh Nam] vắng": behind a code the title and name of the household that bears it say nothing more.</summary>
internal static class NamedOnceMore
{
    private static readonly Vocabulary Homes = new("hộ", "nhà", "gia đình", "gđ");

    // Of a visit or of nothing new; "H012 [bà Blin] mất hôm mùng 9" tells who.
    private static readonly Vocabulary Told = new("thăm", "đã thăm", "chưa thăm", "đi thăm", "đến thăm", "ghé thăm", "gặp", "đã gặp", "chưa gặp", "không gặp", "không có gì mới", "chưa có gì mới", "như cũ", "như trên", "nt");

    /// <summary>The token behind such a name; <paramref name="at"/>, where the household's code ended, where there is none.</summary>
    public static int Skip(TokenText text, int at, string code, Bearers bearers)
    {
        var home = Homes.Skip(text, at, text.Count);
        var name = Math.Max(Titles.Skip(text, home, text.Count), Titles.SkipLetter(text, home, text.Count));
        return name > home && name < text.Count && bearers.At(text, name) is { } bearing && bearing.Has(code) && (!bearing.IsAlsoWord || text.IsCapital(name))
            && (bearing.End == text.Count || text[bearing.End].IsDigits || text[bearing.End].IsSign(':') || Boundaries.At(text, bearing.End) != Boundary.None || Told.Begins(text, bearing.End, text.Count)) ? bearing.End : at;
    }
}
