using ReportBot.Core.Text;

namespace ReportBot.Core.Conversations;

/// <summary>The words of the review, without marks and capitals: what to do with the list or with the one that is open.</summary>
internal static class ReviewWords
{
    // The longer phrase first: "không công nhận" is not "công nhận".
    private static readonly (string Phrase, string Action)[] Phrases =
    [
        ("khong cong nhan", "refuse"), ("do not recognise", "refuse"),
        ("cong nhan ca", "recognise-all"), ("cong nhan het", "recognise-all"), ("recognise all", "recognise-all"),
        ("cong nhan", "recognise"), ("recognise", "recognise"),
        ("dat het", "accept-all"), ("dat ca", "accept-all"), ("duyet het", "accept-all"), ("accept all", "accept-all"),
        ("dat", "accept"), ("duyet", "accept"), ("accept", "accept"),
        ("tra lai", "return"), ("return", "return"),
        ("tra loi de xuat", "answer"), ("tra loi", "answer"), ("answer", "answer"),
        ("kiem tra", "check"), ("check", "check"),
        ("hoan tac", "undo"), ("undo", "undo"),
        ("tiep theo", "next"), ("cai sau", "next"), ("next one", "next"),
        ("danh sach", "list"), ("quay lai", "list"), ("back to the list", "list"),
        ("trang sau", "next-page"), ("next page", "next-page"),
        ("trang truoc", "previous-page"), ("previous page", "previous-page"),
    ];

    /// <summary>The action that words begin with, and the words after it as typed; null when they begin with none.</summary>
    public static (string Action, string After)? Read(string text)
    {
        var normal = VietnameseText.Normalize(text).Trim();
        var folded = VietnameseText.Fold(normal);
        foreach (var (phrase, action) in Phrases)
        {
            if (folded.StartsWith(phrase, StringComparison.Ordinal)
                && (folded.Length == phrase.Length || !char.IsLetterOrDigit(folded[phrase.Length])))
            {
                return (action, normal[phrase.Length..].Trim(' ', ':', ',', '.', '\n'));
            }
        }

        return null;
    }
}
