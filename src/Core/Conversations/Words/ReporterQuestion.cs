using System.Text.RegularExpressions;
using ReportBot.Core.Text;

namespace ReportBot.Core.Conversations;

/// <summary>What whoever reports asks of the bot about deadlines, duties and a household: never an answer, a report or a remark.</summary>
internal enum ReporterAsk
{
    /// <summary>"Tôi gửi báo cáo muộn được không".</summary>
    Deadline,

    /// <summary>"Mai còn phải báo gì nữa không".</summary>
    Duties,

    /// <summary>"Mai tôi đi H044 rồi báo lại được không".</summary>
    Later,

    /// <summary>"H101 chuyển đi rồi thì có phải báo cáo nữa không".</summary>
    Departed,

    /// <summary>"H107 đã thoát nghèo rồi sao vẫn báo".</summary>
    Escaped,

    /// <summary>"H027 có được vay thêm không ad".</summary>
    Household,
}

/// <summary>Finds such a question. It must end as one; what a household itself asks ("hộ hỏi có được vay không") is told, not asked.</summary>
internal static partial class ReporterQuestion
{
    private static readonly Vocabulary Late = new("muộn", "trễ", "quá hạn", "hết hạn", "khóa kỳ", "còn nhận");
    private static readonly Vocabulary Reporting = new("báo", "báo cáo", "gửi", "nộp", "bc", "nhận");

    /// <summary>Reads the words without the codes and names of households; null for words that ask nothing of this.</summary>
    /// <param name="left">The words.</param>
    /// <param name="namesOne">One household is named beside them.</param>
    public static ReporterAsk? Read(string left, bool namesOne)
    {
        var folded = VietnameseText.Fold(VietnameseText.Normalize(left)).Trim(' ', '?', '.', '!', ',', ':');
        if (namesOne && StillListed().IsMatch(folded))
        {
            return ReporterAsk.Escaped;
        }

        if (Told().IsMatch(folded))
        {
            return null;
        }

        if (NamesDuty().IsMatch(folded))
        {
            return ReporterAsk.Duties;
        }

        var words = TokenText.Of(VietnameseText.Normalize(left));
        var ends = EndsAsking().IsMatch(folded);
        return !ends ? null
            : !namesOne && Late.OccursIn(words, 0, words.Count) && Reporting.OccursIn(words, 0, words.Count) ? ReporterAsk.Deadline
            : SaysLater().IsMatch(folded) ? ReporterAsk.Later
            : !namesOne ? null
            : DepartureWords.Occur(left) && Reporting.OccursIn(words, 0, words.Count) ? ReporterAsk.Departed
            : Asks().IsMatch(folded) ? ReporterAsk.Household : null;
    }

    [GeneratedRegex(@"^(?:nay |do |thi )*(?:da |duoc )?(?:thoat|ra khoi|het) (?:can )?(?:ho )?ngheo(?: duoc)?(?: (?:roi|ma|,))*,? sao (?:ma )?(?:van|con|cu|lai)(?: (?:con|phai|cu|lai))*(?: (?:bao|bao cao|nhac|gui|nop|co|nam|trong|ten|o|danh sach|bat))+(?: (?:toi|em|danh sach|cao|hoai|hoai vay|vay|nua|ten|ho ngheo|the|a|ad))*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex StillListed();

    // Whoever the household asked, and figures and lists, are part of a report.
    [GeneratedRegex(@"\b(?:hoi|nho hoi|thac mac|\d+ ?(?:tr|trieu|k|ngan|nghin|kg|con))\b|[,;\n]", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Told();

    [GeneratedRegex(@"\b(?:khong|ko|kg|hong|hok)(?: (?:ad|a|em|anh|chi|vay|nhi|ha|nha|nhe|dc|dong chi|the|admin|bot|ta))*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex EndsAsking();

    [GeneratedRegex(@"^(?:(?:da|vang|mai|ngay mai|vay|the|thi|ma|toi|em|minh|anh|chi|ad|ky nay|ky sau|thang nay|bay gio) )*(?:con )?(?:phai|can) (?:bao|gui|nop|lam|bao cao) (?:them )?(?:cai )?(?:gi|nhung gi)(?: (?:nua|khong|ko|kg|vay|the|a|ad|nhi|em|anh|chi))*$|^(?:(?:da|vay|the|toi|em|minh|ad) )*con (?:bao|gui|nop|bao cao|phai bao) (?:gi )?nua (?:khong|ko|kg)(?: (?:a|ad|vay|em|anh|chi))*$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex NamesDuty();

    [GeneratedRegex(@"\b(?:(?:bao|bao cao) (?:lai|sau|bu)|(?:gui|nop) (?:sau|bu))\b|\b(?:de )?(?:mai|ngay mot|tuan sau|hom sau)\b.*\b(?:bao|bao cao|gui|nop)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex SaysLater();

    [GeneratedRegex(@"^(?:(?:ad|em|anh|chi|toi|cho hoi|thi|nay|do|nha|ho|gia dinh|con|lieu|ong|ba) )*(?:co|duoc)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Asks();
}
