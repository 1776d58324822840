using System.Text.RegularExpressions;
using ReportBot.Core.Text;

namespace ReportBot.Core.Conversations;

/// <summary>What everybody who reports asks of the bot one day, and what it knows itself.</summary>
internal enum BotAsk
{
    /// <summary>"Tôi phụ trách mấy hộ", "quên mã hộ rồi": the person's own list.</summary>
    Mine,

    /// <summary>"Hộ cận nghèo có phải báo cáo không": every household of the list.</summary>
    All,

    /// <summary>"Báo cáo của tôi tới đâu rồi": what was received, what waits.</summary>
    Progress,

    /// <summary>"Hôm nay có phải báo cáo không", "kỳ này đến ngày nào".</summary>
    Deadline,

    /// <summary>"Kỳ trước tôi báo gì".</summary>
    Before,

    /// <summary>"Gửi ảnh kiểu gì".</summary>
    Pictures,

    /// <summary>"Bạn là ai".</summary>
    Who,

    /// <summary>"Số điện thoại văn phòng".</summary>
    Phone,

    /// <summary>"Không thăm được thì ghi sao".</summary>
    NotVisited,

    /// <summary>"Viết tắt được không".</summary>
    Short,

    /// <summary>"Hộ này thoát nghèo rồi báo sao".</summary>
    Escaped,

    /// <summary>"Sao hỏi nhiều vậy".</summary>
    Why,

    /// <summary>"Mạng yếu quá", "bị lỗi".</summary>
    Trouble,

    /// <summary>"Thôi mai làm", "nhắc hoài vậy, tôi còn bận họp".</summary>
    Later,

    /// <summary>"Thế báo cáo bằng cách nào, bác không rành máy": how all of it is done.</summary>
    Ways,

    /// <summary>"Báo cáo rồi có sửa được không".</summary>
    Amend,

    /// <summary>"Báo cáo cần những gì": the questions of the report that is due.</summary>
    Questions,

    /// <summary>"Báo cáo năm cần những gì".</summary>
    YearQuestions,

    /// <summary>"Em muốn đổi số điện thoại".</summary>
    Device,
}

/// <summary>Finds such a question. The whole message must be one: what tells of a household is none.</summary>
internal static partial class BotQuestion
{
    private const int MostWords = 14;

    /// <summary>Reads the message; null for any other.</summary>
    public static BotAsk? Read(string text)
    {
        var words = TokenText.Of(VietnameseText.Normalize(text));
        if (words.Count > MostWords + 4 || words.Tokens.Count(t => t.IsWord) > MostWords)
        {
            return null;
        }

        var folded = Around().Replace(Spaces().Replace(Signs().Replace(VietnameseText.Fold(words.Text), " "), " ").Trim(), "").Trim();
        return Patterns.FirstOrDefault(p => p.Regex.IsMatch(folded)) is { Regex: not null } found ? found.Ask : null;
    }

    private static (Regex Regex, BotAsk Ask)[] Patterns { get; } =
    [
        (YearQuestions(), BotAsk.YearQuestions), (Questions(), BotAsk.Questions), (Mine(), BotAsk.Mine), (All(), BotAsk.All), (Progress(), BotAsk.Progress), (Deadline(), BotAsk.Deadline), (Before(), BotAsk.Before), (Pictures(), BotAsk.Pictures), (Who(), BotAsk.Who), (Phone(), BotAsk.Phone),
        (NotVisited(), BotAsk.NotVisited), (Short(), BotAsk.Short), (Escaped(), BotAsk.Escaped), (Why(), BotAsk.Why), (Trouble(), BotAsk.Trouble), (Later(), BotAsk.Later), (Device(), BotAsk.Device), (Ways(), BotAsk.Ways), (Amend(), BotAsk.Amend),
    ];

    private const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking;

    private const string AskedFor = @"(?: (?:thi|nay|do|can|phai|nen|hoi|gom|co|bao|ghi|ke|khai|tra loi|yeu cau|de))+ (?:nhung |cac |bao nhieu )?(?:gi|cau|cau gi|cau nao|cau hoi nao|noi dung gi|noi dung nao|muc gi|muc nao|thong tin gi|thong tin nao)$";

    [GeneratedRegex(@"^(?:bao cao|bc|ky|bao cao ky)(?: (?:ca|cuoi|tong ket))? nam(?: (?:nay|do))?" + AskedFor, Plain)]
    private static partial Regex YearQuestions();

    [GeneratedRegex(@"^(?:mot |cai )?(?:bao cao|bc|mau bao cao)(?: (?:dinh ky|ky nay|ky moi|thang))?" + AskedFor, Plain)]
    private static partial Regex Questions();

    [GeneratedRegex(@"[?!.,:…“”""]", Plain)]
    private static partial Regex Signs();

    [GeneratedRegex(@"\s+", Plain)]
    private static partial Regex Spaces();

    // Courtesy before and behind, and to whom it is said.
    [GeneratedRegex(@"^(?:(?:da|vang|thua|ad|oi|ac|ah|alo|xin chao|chao|xin hoi|cho hoi|cho em hoi|cho toi hoi|cho e hoi|hoi|xin loi|em hoi|toi hoi|ua|o|a ma|e|a|u|the|vay|anh oi|chi oi|em oi|ban oi|dong chi oi|dong chi|em chao ad|em chao anh|em chao chi|e chao ac|e chao|em chao|toi chao)(?: |$))+|(?: (?:a|ah|ad|nhi|vay|the|ha|nhe|nha|day|ta|em|anh|chi|ban|oi|dong chi|cac dong chi|em nhi|vay ad|hen|he|voi))+$", Plain)]
    private static partial Regex Around();

    [GeneratedRegex(@"^(?:(?:toi|em|minh|anh|chi|bac|chu|co|chau) la [a-z0-9' ]{2,60}? )?(?:toi|em|minh|anh|chi|bac|chu|co|chau|e|t)? ?(?:dang )?(?:phu trach|quan ly|duoc giao|duoc phan cong|theo doi|lo|co|giup)(?: duoc)? (?:may|bao nhieu|nhung|cac) (?:ho|nha|khu pho|thon|xom)(?: nao| gi| vay| ngheo)?$|^(?:cac |may |nhung )?(?:ho|nha|khu pho|thon|xom) (?:nao )?(?:cua |ma )?(?:toi|em|minh|e)(?: phu trach| quan ly| theo doi)?(?: la| gom| co)?(?: (?:nhung|cac|may))?(?: ho| nha)? (?:nao|gi|ai)$|^(?:(?:em|toi|minh|e) )?(?:cho|xin|gui|coi|xem|muon xem|cho xem|cho xin)(?: (?:em|toi|minh|e|xem|xin|coi|lai))* (?:cai )?danh sach(?: (?:cac )?(?:ho|nha|thon|khu pho))?(?: ngheo)?(?: (?:cua )?(?:toi|em|minh|e)(?: phu trach)?)?$|^(?:(?:toi|em|minh|e) )?(?:quen|khong nho|ko nho|khong biet|ko biet|mat)(?: mat| het)? ma(?: (?:ho|so|cac ho|may ho))?(?: (?:roi|la gi|nao|may))*$|^ma (?:ho|so|cac ho)(?: (?:cua )?(?:toi|em|minh))? (?:la gi|la may|xem o dau|o dau|lay o dau)$|^(?:(?:toi|em|minh|anh|chi|bac|chu|co|chau) la [a-z0-9' ]{2,60}? )?(?:toi|em|minh|anh|chi|bac|chu|co|chau|e|t)? ?(?:dang )?(?:phu trach|quan ly|duoc giao|duoc phan cong|theo doi|lo|giup)(?: duoc)? (?:nhung |may |cac )?(?:ho|nha|khu pho|thon|xom)(?: ngheo)? (?:nao|gi|ai)$", Plain)]
    private static partial Regex Mine();

    [GeneratedRegex(@"^(?:cac )?(?:ho )?(?:can ngheo|ngheo|moi thoat ngheo|thoat ngheo|can ngheo moi)(?: thi)?(?: co)? (?:phai|can) (?:bao|bao cao|gui|nop)(?: cao)?(?: nua)? (?:khong|ko|kg|k)$", Plain)]
    private static partial Regex All();

    [GeneratedRegex(@"^(?:cac )?bao cao(?: (?:cua )?(?:toi|em|minh|e))? (?:(?:toi|den|ra) (?:dau|sao)|(?:the nao|sao))(?: roi)?$|^(?:toi|em|minh|e) (?:bao|bao cao|gui|nop|lam) (?:toi|den) dau roi$|^ho nao (?:cua )?(?:toi|em|minh|e)?(?: phu trach)? ?(?:da |duoc )?(?:bao|gui|nop|xong)(?: cao)? ?(?:roi)?$|^(?:ben )?(?:xa|ban|van phong|do)?(?: do)? ?(?:da )?nhan (?:duoc )?(?:bao cao )?(?:cua (?:toi|em) )?chua$|^(?:cai nay |vay |the |nay )*(?:la )?(?:da )?(?:gui|nop|bao)(?: cao)? (?:xong|di|duoc|het)?(?: ?roi)? (?:phai khong|dung khong|phai k|chua|khong|ko|ha|nhi)$|^(?:cai nay |vay |the )+(?:la )?(?:da )?(?:gui|nop|bao)(?: cao)? (?:xong |di |duoc |het )*roi$|^(?:gio |bay gio |the )?con (?:nhung |cac |may |bao nhieu )?ho nao(?: nua| chua)?$|^(?:toi|em|minh|e) (?:bao|gui|nop)(?: cao)? xong het chua$|^(?:ca )?(?:\d{1,2}|hai|ba|bon|nam|sau|bay|tam|may|cac) ho (?:cua |ma )?(?:toi|em|minh|e)(?: phu trach)?(?: (?:da|duoc|bao|bao cao|gui|nop|nhan))* (?:xong|du|het|bao|bao cao|gui|nop|nhan)(?: (?:het|roi|du))* chua$|^(?:kiem tra|xem|coi)(?: (?:giup|giup toi|giup em|giup minh|lai|thu|ho|toi|em))* (?:toi |em |minh )?con (?:nhung |cac |may )?(?:ho|nha) nao(?: (?:chua|thieu|bo|sot))+(?: (?:bao|bao cao|gui|nop|nua|khong|ko))*$|^(?:toi|em|minh|e|anh|chi|bac) con (?:sot|thieu|quen|bo sot)(?: (?:ho|nha|ai|gi|cai|nao))*(?: nua)? (?:khong|ko|kg)$|^(?:cho|de)? ?(?:tui|toi|em|minh|e|anh|chi|bac) xem(?: lai)? (?:may|nhung|cac) (?:nha|ho)(?: toi| tui| em)? (?:da|vua) (?:bao|gui|nop|bao cao)(?: roi)?$", Plain)]
    private static partial Regex Progress();

    [GeneratedRegex(@"^(?:hom nay|nay|mai|tuan nay)(?: co)? (?:phai|can) (?:bao|bao cao|gui|nop)(?: cao)?(?: gi)? (?:khong|ko|kg|k)$|^(?:(?:toi|em|minh|e) )?(?:bao cao|bc|nop|gui)?(?: bao cao)? ?(?:ky|dot|thang|lan) (?:nay|sau|toi|tiep theo|ke tiep)(?: thi)?(?: bao cao| nop| gui)? (?:den|toi|truoc|vao|han|het)?(?: han)? ?(?:ngay|hom|bao gio|khi) ?(?:nao|may)?(?: thi)?(?: het han| nop| het)?$|^(?:bao cao|nop|gui)(?: bao cao)? (?:den|toi|truoc|vao) (?:ngay|hom) (?:nao|may)$|^(?:the |vay )?(?:ky|dot|lan) (?:nay|sau|toi|tiep theo|ke tiep)(?: thi)?(?: phai)? (?:bao|bao cao|nop|gui)(?: bao)?(?: cao)? (?:khi nao|bao gio|luc nao|ngay nao|hom nao|ngay may)$", Plain)]
    private static partial Regex Deadline();

    [GeneratedRegex(@"^(?:ky|thang|lan|dot) truoc(?: nua)? (?:(?:toi|em|minh|e) )?(?:da )?(?:bao|ghi|gui|viet|nop)(?: cao)? (?:gi|sao|the nao|nhung gi|cai gi|nhu the nao)$|^(?:(?:toi|em|minh|e) )?(?:da )?(?:bao|ghi|gui)(?: cao)? gi (?:ky|thang|lan) truoc$|^bao cao (?:thang \d{1,2}|ky truoc|thang truoc|lan truoc|cu)(?: (?:cua )?(?:toi|em|minh|e))? (?:dau|o dau|xem o dau|dau roi|the nao)$|^(?:ky|thang) truoc (?:ho nao )?(?:toi |em |minh )?chua (?:bao|gui|nop)(?: cao)?(?: ho nao)?$", Plain)]
    private static partial Regex Before();

    [GeneratedRegex(@"^(?:(?:toi|em|minh|e) )?(?:muon )?(?:gui|dang|them|nop|chup|dua)(?: len)? (?:anh|hinh)(?: (?:chup|len|kem|thi|ho))* (?:kieu gi|the nao|sao|nhu the nao|bang cach nao|o dau|cho nao|duoc khong|lam sao|lam the nao|duoc ko)$|^(?:the |con |vay )?(?:anh|hinh|hinh anh)(?: chup)?(?: (?:thi|gui|dang|nop|dua|up))+(?: len)? (?:kieu gi|the nao|sao|nhu the nao|bang cach nao|o dau|cho nao|lam sao|lam the nao|vao dau)$", Plain)]
    private static partial Regex Pictures();

    [GeneratedRegex(@"^(?:ban|em|may|ad|bot|ben|day|ben day|dong chi|cai|cai nay|dau day|ai)(?: nay| day| do)? la (?:ai|gi|cai gi|nguoi hay may|may hay nguoi|nguoi hay la may|bot|robot)(?: do)?$|^ai (?:dang )?(?:nhan tin|tra loi|doc|nhan|o day)(?: tin)?(?: day| do)?$|^co ai (?:o do |o day )?(?:khong|ko|kg|k)$|^(?:nguoi|may) (?:hay|hay la) (?:may|nguoi)$", Plain)]
    private static partial Regex Who();

    [GeneratedRegex(@"^(?:(?:cho|xin|can|hoi|toi|em|minh|e|xem) )*(?:so|so dien thoai|sdt|so dt|dien thoai|so may|lien he)(?: (?:cua|voi))? (?:ban|van phong|bo phan|phong|can bo|dong chi|xa|uy ban|dang uy|nguoi phu trach|ad|lanh dao|cap tren)\b[a-z0-9 ]*$|^(?:goi|lien he) (?:ai|so nao|cho ai|voi ai)$", Plain)]
    private static partial Regex Phone();

    [GeneratedRegex(@"^(?:neu )?(?:(?:toi|em|minh|e) )?(?:khong|chua|ko|k|hong)(?: (?:di|den|vao|toi))? ?(?:tham|gap|den|di|vao|toi|gap ai)?(?: (?:duoc|kip|ho|nha|ai))* (?:thi )?(?:phai )?(?:ghi|bao|bao cao|lam|noi|nhap|go|dien)(?: cao)? (?:sao|the nao|gi|lam sao|nhu the nao|kieu gi)$|^(?:neu )?(?:ho|nha|chu ho|gia dinh)(?: ho)? (?:di vang|vang nha|khong co nha|khong o nha|vang|di lam xa|dong cua)(?: het)? (?:thi )?(?:phai )?(?:ghi|bao|bao cao|lam|noi|nhap|go)(?: cao)? (?:sao|the nao|gi|lam sao|nhu the nao|kieu gi)$", Plain)]
    private static partial Regex NotVisited();

    [GeneratedRegex(@"^(?:(?:toi|em|minh|e) )?(?:viet|go|nhan|nhap)(?: (?:tat|khong dau|ko dau|k dau|tieng jrai|ngan|va))+(?: co)?(?: duoc)? (?:khong|ko|kg|k|hong)$|^co (?:duoc |the )?(?:viet|go)(?: (?:tat|khong dau|ko dau|ngan))+(?: duoc)? ?(?:khong|ko|kg|k)?$", Plain)]
    private static partial Regex Short();

    [GeneratedRegex(@"^(?:ho|nha)(?: (?:nay|do|nao|toi|em))* (?:da )?(?:thoat ngheo|het ngheo|thoat can ngheo)(?: roi)?(?: thi)?(?: phai)? (?:bao|ghi|lam|de nghi|bao cao)(?: cao)? (?:sao|the nao|lam sao|nhu the nao|gi|kieu gi)$", Plain)]
    private static partial Regex Escaped();

    [GeneratedRegex(@"^sao (?:ma )?(?:cu |lai |ban |may |ad )?(?:hoi|bat)(?: (?:nhieu|hoai|gi|mai|lai|di|toi|em|qua|ma|the|vay|khai|tra loi|nhieu qua|hoai vay|z))*$|^hoi (?:hoai|nhieu|gi ma nhieu|mai)(?: (?:vay|the|qua|z|a))*$", Plain)]
    private static partial Regex Why();

    [GeneratedRegex(@"^(?:mang|song|wifi|3g|4g|internet)(?: (?:dien thoai|o day|ben nay|nha))? (?:yeu|cham|lag|kem|chap chon|mat|khong co|khong on dinh)(?: (?:qua|lam|roi|nen|khong|gui|duoc|hoai))*$|^(?:may|dien thoai|app|ung dung|tin nhan|he thong)? ?(?:bi )?loi(?: (?:roi|hoai|qua|mang|may))*$|^mat (?:mang|song)(?: roi)?$", Plain)]
    private static partial Regex Trouble();

    [GeneratedRegex(@"^(?:thoi )?(?:de )?(?:mai|ngay mai|lat|lat nua|chieu|chieu nay|tuan sau|hom khac) (?:(?:toi|em|minh) )?(?:lam|tinh|noi|lam tiep|tinh tiep|hay|bao|gui|bao cao)(?: (?:sau|tiep|luon|cho))*$|^(?:(?:toi|em|minh|anh|chi|e|dang|con|dao nay|hom nay|nay) )*ban (?:lam|qua|hop|viec|roi|di|cong viec|nhieu viec)(?: (?:lam|qua|roi|viec|hop|chua|luc khac|de sau|nen))*$|^(?:chao )?(?:sao )?(?:cu )?nhac (?:hoai|mai|nhieu|suot|lien tuc)(?: (?:vay|the|qua|lam|toi|em|minh|con|dang|ban|hop|viec|z))*$", Plain)]
    private static partial Regex Later();

    [GeneratedRegex(@"^(?:(?:toi|em|minh|e|anh|chi) )?(?:muon |can |xin |moi |vua )?(?:doi|thay|dung|chuyen sang) (?:so dien thoai|so|dien thoai|may|sim|zalo|so zalo|dien thoai khac|may khac|so khac|dien thoai moi|may moi)(?: (?:moi|khac|thi|lam|sao|the nao|duoc|khong|roi))*$", Plain)]
    private static partial Regex Device();

    [GeneratedRegex(@"^(?:(?:the|vay|gio|toi|em|minh|bac|chu|co|chau|anh|chi) )*(?:bao cao|bao|nhap|gui|lam|dung|dien)(?: bao cao| cai nay| may nay)? (?:bang cach nao|cach nao|the nao|nhu the nao|kieu gi|ra sao|lam sao)(?: (?:ha|chau|em|vay|day|bac|chu|co|toi|khong|ko|chang|ranh|biet|may|dung|lam|quen|moi|gia|roi))*$|^(?:(?:bac|chu|co|toi|em|minh|anh|chi) )+(?:khong|ko|chua|chang) (?:ranh|biet dung|biet xai|quen)(?: (?:may|dien thoai|cai nay|lam|dung|chi giup|giup|voi|bac|chau|em|chi))*$", Plain)]
    private static partial Regex Ways();

    [GeneratedRegex(@"^(?:bao cao|bao|gui|nop)(?: cao| bao cao)?(?: (?:xong|roi|di))+(?: thi)?(?: toi| em| minh)?(?: co)?(?: the)? (?:sua|doi|chinh|thay)(?: lai)?(?: duoc)?(?: nua)? (?:khong|ko|kg|chang|sao|the nao|lam sao)$|^(?:lo )?(?:bao|gui|ghi|nop)(?: cao)? (?:nham|sai|lon)(?: roi)?(?: thi)? (?:sua|lam)(?: lai)? (?:sao|the nao|lam sao|duoc khong|duoc ko)$", Plain)]
    private static partial Regex Amend();
}
