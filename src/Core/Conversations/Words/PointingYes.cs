using ReportBot.Core.Reports;
using ReportBot.Core.Text;

namespace ReportBot.Core.Conversations;

/// <summary>
/// "Đúng, ông Jơi nhà mình", "ừa ổng đó", "cô Vân là bà Hồ Thị Thanh Vân đó cháu": the answer to whether a household that was offered is meant,
/// with the pointing and the name around it.
/// </summary>
internal static class PointingYes
{
    private static readonly Vocabulary Yes = new("đúng", "đúng rồi", "phải", "phải rồi", "ừ", "ừa", "ừm", "ờ", "vâng", "dạ", "ok", "oke", "chuẩn", "chuẩn rồi", "chính xác", "chính", "có");

    private static readonly Vocabulary Points = new(
        "ổng", "bả", "ảnh", "chỉ", "cổ", "ông ấy", "bà ấy", "anh ấy", "chị ấy", "ông đó", "bà đó", "anh đó", "chị đó", "cô đó", "chú đó", "bác đó", "ông này", "bà này", "nhà đó", "nhà ấy", "nhà này", "hộ đó", "hộ ấy", "hộ này", "người đó");

    private static readonly Vocabulary Small = new(
        "ông", "bà", "anh", "chị", "cô", "chú", "bác", "dì", "cụ", "nhà", "hộ", "gia đình", "là", "đó", "đấy", "ấy", "này", "nè", "rồi", "mình", "nhà mình", "của mình", "của tôi", "của em", "tôi", "tui", "em", "e", "cháu", "ạ", "á", "nhé", "nha", "nghe", "luôn", "chứ", "ai", "chứ ai", ",", ".", "!");

    /// <summary>The one that is meant of those offered; null for words that tell more, and where it is not sure.</summary>
    public static SubjectId? Of(Talk talk, Pending.ForSubject pending, string text)
    {
        var words = TokenText.Of(VietnameseText.Normalize(text));
        if (pending.Subjects is [var only] && talk.Subject(only) is { } near)
        {
            return pending.Near && Says(words, NameOf(near)) is { } said && (said.Yes || said.Points) ? only : null;
        }

        List<SubjectId> named = pending.Aim == SubjectAim.Place ? [.. pending.Subjects.Where(id => talk.Subject(id) is { } subject && IsNamed(words, NameOf(subject)))] : [];
        return named is [var one] ? one : null;
    }

    private static TokenText NameOf(Subject subject) => TokenText.Of(VietnameseText.Normalize(subject.Name));

    private static (bool Yes, bool Points)? Says(TokenText words, TokenText name)
    {
        var (yes, points) = (false, false);
        for (var at = 0; at < words.Count;)
        {
            var (agreed, pointed) = (Yes.Skip(words, at, words.Count), Points.Skip(words, at, words.Count));
            var next = Math.Max(Math.Max(agreed, pointed), Small.Skip(words, at, words.Count));
            if (next == at && !name.Tokens.Any(t => Same(t, words[at])))
            {
                return null;
            }

            (yes, points) = (yes || agreed > at, points || pointed > at);
            at = Math.Max(next, at + 1);
        }

        return (yes, points);
    }

    // By what a household is called, the end of its name, and by nothing that is not in its name.
    private static bool IsNamed(TokenText words, TokenText name) =>
        name.Count > 0 && !Small.Begins(name, name.Count - 1, name.Count) && !Yes.Begins(name, name.Count - 1, name.Count)
        && words.Tokens.Any(t => Same(name[name.Count - 1], t)) && Says(words, name) is not null;

    // "Dung" may be "Dũng": then neither is sure.
    private static bool Same(Token own, Token typed) => own.Folded == typed.Folded;
}
