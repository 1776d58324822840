using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>
/// "ông xin sửa lại cái cầu gỗ": somebody of the household who asks for a thing to be mended asks for it, where the sender's own
/// "xin sửa lại" would put right a report.
/// </summary>
internal static class SpokenWish
{
    private static readonly Vocabulary Hopes = new("ước");
    private static readonly Vocabulary Asks = new("xin", "xin được");
    private static readonly Vocabulary Ought = new("nên", "thì nên", "là nên", "cũng nên", "thì xã nên", "thì cần", "cần phải");
    private static readonly Vocabulary Mends = new("sửa", "sửa lại", "sửa giúp", "sửa giùm", "sửa cho", "sửa chữa", "sửa chữa lại");
    private static readonly Vocabulary Things = new("cái", "con đường", "chiếc", "căn", "cây cầu", "mấy", "mái", "bếp", "nhà", "chuồng", "đường", "giếng", "hàng rào", "bồn", "bể", "nền", "sân", "máy", "xe", "cầu", "cổng", "ao", "mương", "đoạn", "lối", "ống nước", "cột điện", "dây điện", "đường dây", "cửa", "tường", "hố", "nhà vệ sinh");

    /// <summary>The proposal that such words begin at a clause's start; null where none begins.</summary>
    public static Piece? Find(TokenText text, FormLexicon lexicon, int at, int end)
    {
        var person = Persons.Skip(text, at, end);
        if (person > at && lexicon.Wished is { } longed && SpokenWords.Verb(text, person, end) is { What: Spoken.Wishes } hoped && Hopes.Skip(text, hoped.At, end) == hoped.At + 1 && hoped.At + 1 < end && text[hoped.At].Word.IsMarked == text.IsMarked
            && text[hoped.At + 1].Folded is not ("gi" or "chi" or "mong" or "muon" or "ao" or "tinh" or "chung" or "khoang" or "co" or "duoc"))
        {
            // "bả ước cất được cái nhà"
            return new Piece(MarkKind.Label, longed, at, hoped.At, hoped.At + 1, end);
        }

        if (person == at || SpokenWords.Verb(text, person, end) is not { What: Spoken.Wishes } verb)
        {
            return null;
        }

        var asked = Asks.Skip(text, verb.At, end);
        return asked > verb.At && Mends.Skip(text, asked, end) is var mended && mended > asked && Things.Begins(text, mended, end)
            && lexicon.Find(text, verb.At, verb.At + 1)?.Values.FirstOrDefault(m => m is { Kind: MarkKind.Label, Question.Kind: QuestionKind.Text })?.Question is { } wish
            ? new Piece(MarkKind.Label, wish, at, verb.At, asked, end)
            : null;
    }

    /// <summary>"[Bà còn nói chị Mai] ước có vốn": a person by name, and how it was told, is all that stands before the wish.</summary>
    public static bool IsOfNamed(TokenText text, int start, int at)
    {
        var isNamed = false;
        for (var i = start; i < at;)
        {
            var next = Math.Max(Persons.Skip(text, i, at), Math.Max(Fillers.BeforeStatement.Skip(text, i, at), Opening.SkipModal(text, i, at)));
            next = next == i && i > start && text[i].IsWord && char.IsUpper(text.Text[text[i].Start]) ? i + 1 : next;
            if (next == i)
            {
                return false;
            }

            isNamed |= i > start && char.IsUpper(text.Text[text[i].Start]);
            i = next;
        }

        return isNamed;
    }

    /// <summary>"theo tôi nên khoan cái giếng", "em thấy nên cho vay": what the sender thinks ought to be done is the proposal; null where nothing of the kind begins.</summary>
    public static Piece? Advised(TokenText text, FormLexicon lexicon, int at, int end) =>
        lexicon.NeedsAsked is { } wish && Judgement.Skip(text, at, end) is var judged && judged > at && Ought.Skip(text, judged, end) is var ought && ought > judged && ought < end
            ? new Piece(MarkKind.Label, wish, at, at, ought, end)
            : null;

    /// <summary>"ước có cái giếng": to have it is what is wished, and the label's last word begins it; null behind any other label.</summary>
    public static int? HadAt(Piece piece, TokenText text) =>
        piece is { Kind: MarkKind.Label, Question.Wish: true } && piece.OpenEnd - piece.Open == 2 && text[piece.Open].Folded is "uoc" or "ung" or "them" or "mo" && text[piece.OpenEnd - 1].Folded is "co" or "duoc" ? piece.OpenEnd - 1 : null;
}
