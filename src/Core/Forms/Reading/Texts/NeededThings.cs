using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>"cần 10 triệu làm nhà", "hộ cần 2 bao gạo": what is needed is asked for, and was given by nobody.</summary>
internal static class NeededThings
{
    private const int LongestThing = 6;
    private static readonly Vocabulary NoThings = new("cù", "thiết", "mẫn", "kiệm", "phải", "lưu ý", "báo", "gì", "biết", "hỏi", "theo dõi", "nắm", "quan tâm theo dõi", "thăm", "đi thăm", "xem", "kiểm tra", "sự", "được", "nhất", "người xác nhận", "gửi", "ghi", "sửa báo cáo");
    private static readonly Vocabulary Needs = new("cần", "đang cần", "rất cần", "cần thêm", "cần khoảng", "cần chừng", "cần tầm");

    /// <summary>The wish that such words begin; null where none begins here.</summary>
    public static Piece? Find(TokenText text, FormLexicon lexicon, int at, int end)
    {
        if (text[at].Folded is not ("can" or "dang" or "rat") || lexicon.NeedsAsked is not { } wish)
        {
            return null;
        }

        var need = Needs.Skip(text, at, end);
        if (need > at && need < end && text[at].Word.IsMarked && text[need].IsWord && !NoThings.Begins(text, need, end) && end - need <= LongestThing && !text.Tokens[need..end].Any(t => t.IsDigits)
            && lexicon.Find(text, at, end) is null)
        {
            // "cần giếng khoan": a thing, and all that the clause says.
            return new Piece(MarkKind.Cue, wish, at, at, need, end);
        }

        if (need == at || need >= end || !(text[need].IsDigits || NumberWords.Read(text, need, end) is not null))
        {
            return null;
        }

        var isThing = MoneyPhrase.Read(text, need, end) is { Doubt: not MoneyDoubt.Bare } || (lexicon.Support is { } help && SupportGoods.Read(help, text, need, end) is not null);
        return isThing ? new Piece(MarkKind.Cue, wish, at, at, need, end) : null;
    }
}
