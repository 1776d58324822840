using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>
/// "rầu nhứt là vịt hay bịnh", "khó mỗi cái là đàn ong bị kiến phá", "cái khổ của bà là đau gối", "khó là hết gạo ăn": what is hard, how very, whose and
/// since when lead by "là" to the form's text of hardship. It ends with its sentence, as a complaint does.
/// </summary>
internal static class Hardest
{
    private const int LongestOwner = 3;
    private static readonly Vocabulary Nouns = new("cái", "điều", "nỗi", "mối", "chỗ", "một cái", "có cái", "chỉ có cái", "được cái", "tội cái", "có điều");
    private static readonly Vocabulary Hard = new("khó", "khổ", "cực", "cực khổ", "rầu", "buồn", "ngặt", "kẹt", "bí", "gay", "gay go", "vướng", "lo", "lo lắng", "mệt", "ngán", "tủi", "phiền", "vất vả", "nan giải", "éo le", "đau đầu", "bức xúc", "trăn trở", "chật vật", "bế tắc", "gian nan", "khó xử", "nhức đầu", "tội", "đau lòng", "nhọc", "khó chịu");
    private static readonly Vocabulary Bare = new("khó", "khổ", "kẹt", "vướng", "ngặt", "khó cái", "khổ cái", "kẹt cái", "ngặt cái", "khổ nỗi", "ngặt nỗi", "khó nỗi");
    // They need no "là": "khổ nỗi bả bị giãn tĩnh mạch".
    private static readonly Vocabulary Opens = new("kẹt nỗi", "hiềm nỗi", "tội nỗi", "khổ nỗi", "ngặt nỗi", "ngặt cái", "ngặt một nỗi", "khổ một nỗi", "bí ở chỗ", "chỉ bí ở chỗ", "kẹt ở chỗ", "chỉ kẹt ở chỗ", "vướng ở chỗ", "chỉ vướng ở chỗ", "ngặt ở chỗ", "khổ ở chỗ");
    private static readonly Vocabulary Very = new("nhất", "nhứt", "mỗi cái", "mỗi một cái", "mỗi nỗi", "mỗi", "một cái", "một nỗi", "một điều", "nỗi", "hơn cả", "cái", "chỗ", "ở chỗ");
    private static readonly Vocabulary When = new("hiện nay", "hiện tại", "hiện giờ", "hiện", "bây giờ", "bây chừ", "giờ", "chừ", "lúc này", "lúc ni", "năm nay", "mùa này", "vụ này", "dạo này", "trước mắt", "vẫn", "vẫn còn", "cũng", "tháng này", "kỳ này", "mấy bữa nay", "bữa nay", "hôm nay", "đợt này");
    private static readonly Vocabulary Whose = new("của", "với", "đối với");
    private static readonly Vocabulary Is = new("là", ":", "là do", "chính là", "vẫn là", "là vì");

    /// <summary>The piece that such words begin at a clause's start; null where none begins.</summary>
    public static Piece? Find(TokenText text, FormLexicon lexicon, int at, int end)
    {
        if (lexicon.Hardship is not { } hardship || !text[at].IsWord)
        {
            return null;
        }

        if (Opens.Skip(text, at, end) is var opened && opened > at && (text[at].Word.IsMarked || opened > at + 2) && !Is.Begins(text, opened, end))
        {
            return opened < end ? new Piece(MarkKind.Label, hardship, at, at, opened, end) { IsSpoken = true } : null;
        }

        var noun = Nouns.Skip(text, at, end);
        var hard = Math.Max(Hard.Skip(text, noun, end), noun > at && HardshipLabel(text, lexicon, noun, end) is { } label ? label : 0);
        var bare = noun == at ? Bare.Skip(text, at, end) : at;
        if (hard <= noun && bare == at)
        {
            return null;
        }

        var very = Very.SkipAll(text, hard, end);
        var isSaid = hard > noun && (noun > at || very > hard);
        return (isSaid ? Told(text, very, end) : null) is { } told || (bare > at && Is.Skip(text, bare, end) is var behind && behind > bare && (told = behind) > 0)
            ? told < end ? new Piece(MarkKind.Label, hardship, at, at, told, end) { IsSpoken = true } : null
            : null;
    }

    /// <summary>"cái [khó khăn] là".</summary>
    private static int? HardshipLabel(TokenText text, FormLexicon lexicon, int at, int end) =>
        lexicon.Find(text, at, end) is { } label && label.Values.Any(m => m.Kind == MarkKind.Label && m.Question == lexicon.Hardship) ? label.End : null;

    /// <summary>The token behind "là", past whose it is and since when; null where no such word comes.</summary>
    private static int? Told(TokenText text, int at, int end)
    {
        at = When.SkipAll(text, at, end);
        if (Whose.Skip(text, at, end) is var owner && owner > at)
        {
            at = Persons.Skip(text, owner, end) is var person && person > owner ? person : owner;
            for (var name = at; name < Math.Min(end, at + LongestOwner) && !Is.Begins(text, name, end); name++)
            {
                if (Is.Begins(text, name + 1, end))
                {
                    at = name + 1;
                }
            }
        }

        at = When.SkipAll(text, at, end);
        return Is.Skip(text, at, end) is var told && told > at ? told : null;
    }
}
