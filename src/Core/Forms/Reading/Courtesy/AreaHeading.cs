using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>"Làng Kop:", "Thôn Mơ Nang 2" on the first line: where the households live whose reports follow. It answers nothing.</summary>
internal static class AreaHeading
{
    private const int LongestName = 5;

    private static readonly Vocabulary Places = new("thôn", "làng", "buôn", "bản", "ấp", "xóm", "bon", "plei", "tổ", "tổ dân phố", "khu phố", "khu", "xã", "phường", "chi bộ", "chi bộ thôn", "chi bộ làng");

    /// <summary>Whether the first line or heading names a place and nothing else; never where places are what is reported on.</summary>
    public static bool Is(TokenText text, int from, int to, IReadOnlyList<KnownSubject> own)
    {
        var name = from == 0 && to < text.Count && (text[to].IsSign(':') || text[to].Kind == TokenKind.NewLine) && own.Count > 0 && own.All(s => s.Kind is null) ? Places.SkipAll(text, from, to) : from;
        return name > from && to > name && to - name <= LongestName && Enumerable.Range(name, to - name).All(at => text[at].IsDigits || text[at].Kind == TokenKind.Sign || text.IsCapital(at));
    }
}
