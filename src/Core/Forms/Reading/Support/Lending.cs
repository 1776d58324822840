using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>What is lent, or borrowed from people one knows: no help that anybody gave.</summary>
internal static class Lending
{
    private const int LongestPlace = 5;
    private static readonly Vocabulary PrivateGivers = new("họ hàng", "bà con", "bà con họ hàng", "hàng xóm", "bạn bè", "anh em", "người thân", "người quen", "con trai", "con gái", "nhà ngoại", "nhà nội", "thông gia", "chủ nợ", "tư thương", "đại lý", "chủ vựa", "em trai", "em gái", "anh trai", "chị gái", "em vợ", "anh vợ", "em rể", "anh rể");
    private static readonly Vocabulary PrivateLoans = new("cho mượn", "cho vay", "cho nợ", "cho ứng", "cho mua chịu");
    private static readonly Vocabulary Lends = new("cho mượn", "cho mượn tạm", "cho mượn đỡ", "cho hộ mượn", "cho nhà mượn", "cho nó mượn", "cho bà mượn", "cho ông mượn", "cho anh mượn", "cho chị mượn", "cho gia đình mượn");
    private static readonly Vocabulary LentMoney = new("vốn", "tiền");
    private static readonly Vocabulary Banks = new("ngân hàng", "nhcsxh", "nhcs", "csxh", "chính sách");
    private static readonly Vocabulary OwedTo = new("của", "từ", "bên", "ở", "mượn", "tiền", "tiền của", "mượn của", "thêm của", "tạm của");

    /// <summary>"tôi cho mượn 1 cái máy cày", "hội phụ nữ cho mượn 3 triệu": lent, and given by nobody; what a bank lends, or capital, is a loan.</summary>
    public static bool IsLent(TokenText text, int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            if (Lends.Skip(text, at, to) is var lent && lent > at && !LentMoney.Begins(text, lent, to) && !Banks.OccursIn(text, from, at))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"họ hàng cho mượn", "em trai ở Pleiku cho mượn 10 triệu".</summary>
    public static bool IsPrivate(TokenText text, int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            if (IsBorrowedPrivately(text, at, to))
            {
                return true;
            }

            if (PrivateGivers.Skip(text, at, to) is var giver && giver > at && Enumerable.Range(giver, Math.Min(to, giver + LongestPlace) - giver).Any(i => PrivateLoans.Begins(text, i, to) && (i == giver || text[giver].Folded is "o" or "tai" or "ben" or "duoi" or "tren")))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"vay của con gái 5tr", "mượn bên nhà ngoại".</summary>
    private static bool IsBorrowedPrivately(TokenText text, int at, int to) =>
        text[at].IsWord && text[at].Folded is "vay" or "muon" && OwedTo.Skip(text, at + 1, to) is var lender && lender > at + 1 && PrivateGivers.Begins(text, lender, to);
}
