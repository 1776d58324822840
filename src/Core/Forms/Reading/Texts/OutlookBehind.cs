using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>
/// "đề nghị làm nhà, [chưa thoát nghèo được]", "nv khoan giếng, [2026 mới thoát nghèo]", "kk: bệnh dạ dày, [không biết chị ấy có thoát nghèo được không]": a
/// clause that says of leaving poverty when, or that it is not so yet, and nothing more, is no part of the text before it. "mong vay vốn, thoát nghèo"
/// wishes for it.
/// </summary>
internal static class OutlookBehind
{
    private static readonly Vocabulary Leaves = new([.. from out_ in (string[])["thoát", "thoát được", "thoát khỏi", "ra khỏi"] from what in (string[])["nghèo", "cận nghèo", "hộ nghèo", "hộ cận nghèo", "diện nghèo"] select out_ + " " + what]);
    private static readonly Vocabulary Unknown = new("không biết", "chưa biết", "chẳng biết", "không rõ", "chưa rõ", "ko bít", "ko bit", "k bít", "hổng biết", "hông biết", "ko biết", "k biết");
    private static readonly Vocabulary When = new(
        "năm sau", "sang năm", "qua năm", "năm tới", "cuối năm", "cuối năm nay", "đến cuối năm", "năm nay", "trong năm", "trong năm nay", "chưa", "không", "chưa thể", "không thể", "mới", "sẽ", "dự kiến", "dự tính", "chưa chắc", "chẳng", "khó", "khó mà");

    private static readonly Vocabulary Small = new(
        "năm", "thì", "là", "vẫn", "cũng", "được", "đc", "dc", "đâu", "nổi", "theo em", "theo tôi", "hộ", "hộ này", "nhà", "nhà này", "gia đình", "nên", "chắc", "có", "có lẽ", "hiện", "hiện nay", "để", "đến", "thể", "nữa", "ạ", "nhé", "lắm", "ra", "rồi", "tầm", "khoảng");

    /// <summary>Whether the clause is such a one, behind the beginning of a text.</summary>
    public static bool IsAt(Piece current, TokenText text, int start, int end)
    {
        if (current is not { Question.Kind: QuestionKind.Text } || start <= current.OpenEnd + 1)
        {
            return false;
        }

        if (Unknown.Begins(text, start, end))
        {
            return Leaves.OccursIn(text, start, end);
        }

        var (leaves, isWhen) = (false, false);
        for (var at = start; at < end;)
        {
            var left = Leaves.Skip(text, at, end);
            var when = text[at] is { IsDigits: true, Folded: ['2', '0', _, _] } ? at + 1 : When.Skip(text, at, end);
            var next = Math.Max(Math.Max(left, when), Small.Skip(text, at, end));
            if (next == at)
            {
                return false;
            }

            leaves |= left > at;
            isWhen |= when > at;
            at = next;
        }

        return leaves && isWhen;
    }
}
