using System.Collections.Frozen;

namespace ReportBot.Core.Conversations;

/// <summary>
/// The words of every command in one table, without marks and capitals. The first of each row is the command of
/// the menu; the labels of all buttons are among them, because a channel may have none.
/// </summary>
internal static class CommandWords
{
    /// <summary>The most words of one phrase.</summary>
    public const int Longest = 9;

    private static readonly (Verb Verb, string[] Phrases)[] Rows =
    [
        (Verb.Start, ["start", "bat dau"]),
        (Verb.Report, ["baocao", "bao cao", "bc", "bao cao ngay", "lam bao cao", "gui bao cao", "nop bao cao", "danh sach", "ho nao con thieu", "ho nao chua bao cao", "ho nao chua nop", "con ho nao", "con nhung ho nao", "con ho nao nua", "con ho nao nua khong", "con ho nao khong", "con thieu ho nao khong", "ho nao toi chua bao", "ho nao em chua bao", "ho nao chua bao", "con thieu ho nao", "con thieu nhung ho nao", "report", "report now"]),
        (Verb.Households, ["ho", "cac ho", "cac ho toi phu trach", "ho toi phu trach", "cac ho em phu trach", "xem danh sach ho", "ho cua toi", "cac ho cua toi", "danh sach ho", "noi toi phu trach", "dia ban cua toi", "don vi cua toi", "khu pho cua toi", "xom cua toi", "thon cua toi", "households", "my households", "what i look after"]),
        (Verb.Deadlines, ["han", "han nop", "thoi han", "lich bao cao", "bao gio nop", "bao gio het han", "khi nao het han", "bao gio phai nop", "khi nao nop", "khi nao phai nop", "han den bao gio", "han chot", "han den khi nao", "con bao nhieu ngay", "con may ngay", "deadlines"]),
        (Verb.History, ["lichsu", "xem bao cao", "xem lai", "lich su", "bao cao da gui", "xem bao cao da gui", "xem lai bao cao da gui", "xem lai bao cao", "history"]),
        (Verb.AdHoc, ["dotxuat", "dot xuat", "bao cao dot xuat", "bao dot xuat", "bao cao khan", "bao khan", "bao cao khan cap", "tin khan", "khan cap", "ad hoc", "adhoc"]),
        (Verb.Help, ["trogiup", "tro giup", "giup", "giup do", "giup toi", "giup voi", "giup minh voi", "giup toi voi", "giup em voi", "chi voi", "huong dan", "help", "menu"]),
        (Verb.Cancel, ["huy", "huy bo", "thoi khoi", "khoi", "thoi khong can", "khong gui", "khong gui nua", "thoi khong gui", "thoi khong gui nua", "khoan", "khoan gui", "khoan da", "khoan hay gui", "chua gui", "chua gui voi", "chua gui dau", "chua gui dau nhe", "khoan gui nhe", "dung voi gui", "thoi", "de sau", "dung lai", "thoat ra", "thoat ra ngoai", "cancel", "stop", "later"]),
        (Verb.Resume, ["tiep", "tiep tuc", "lam tiep", "xem lai roi gui", "review and send", "continue", "resume"]),
        (Verb.Language, ["ngonngu", "ngon ngu", "language", "doi ngon ngu", "change language"]),
        (Verb.Summary, ["tonghop", "tong hop", "xem tong hop", "tai lieu", "summary"]),
        (Verb.Missing, ["chuanop", "chua nop", "danh sach chua nop", "ai chua nop", "ai chua bao cao", "ai chua nop bao cao", "nhung ai chua nop", "nhung ai chua bao cao", "con thieu ai", "missing", "who is missing"]),
        (Verb.Late, ["nopmuon", "nop muon", "nop tre", "nop cham", "ai nop muon", "ai nop tre", "ai nop cham", "danh sach nop muon", "danh sach nop tre", "late"]),
        (Verb.SentAlong, ["loiguikem", "loi gui kem", "xem loi gui kem", "doc loi gui kem", "loi kem", "ai gui kem loi gi", "sent along"]),
        (Verb.ReadAgain, ["doclai", "doc lai", "doc lai truoc khi ky", "xem cau nen doc lai", "cau nen doc lai", "cau can doc lai", "cau nao can doc lai", "cau nao doc chua xuoi", "read again"]),
        (Verb.Nudge, ["nhac", "nhac nop", "nhac cac dong chi nay", "nudge", "remind them"]),
        (Verb.Invite, ["moi", "ma moi", "tao ma moi", "invite"]),
        (Verb.Export, ["xuat", "xuat van ban", "xuat bao cao", "xuat tep", "tai docx", "tai", "tai ve", "export"]),
        (Verb.Freeze, ["chot", "chot ngay", "freeze now", "chot so lieu", "chot tong hop", "chot ky", "chot so", "dong ky", "dong so", "dong so lieu", "khoa ky", "khoa so", "khoa so lieu", "ket thuc ky", "freeze", "close"]),
        (Verb.Unfreeze, ["mochot", "mo chot", "bo chot", "unfreeze"]),
        (Verb.Import, ["nhap", "nhap danh sach", "import", "import list"]),
        (Verb.Undo, ["hoantac", "hoan tac", "hoan tac lan nhap", "hoan tac nhap", "undo", "undo import"]),
        (Verb.Review, ["duyet", "duyet bao cao", "review"]),
        (Verb.Register, ["dangky", "dang ky", "dang ky thoat ngheo", "danh sach dang ky", "danh sach dang ky thoat ngheo", "register"]),
        (Verb.Propose, ["denghi", "de nghi thoat ngheo", "de nghi cong nhan", "de nghi cong nhan thoat ngheo", "propose an exit"]),
        (Verb.Reopen, ["molai", "mo lai", "mo lai ky", "mo khoa", "reopen"]),
        (Verb.Departure, ["lydo", "ly do", "ly do roi danh sach", "reason of leaving"]),
        (Verb.DropDraft, ["xoanhap", "xoa nhap", "xoa ban nhap", "delete draft"]),
        (Verb.LinkMore, ["ghep", "ghep may", "ghep them may", "them may", "them thiet bi", "link another device", "add device"]),
        (Verb.Chats, ["thietbi", "thiet bi", "may cua toi", "cac may", "cac may cua toi", "devices", "my devices"]),
        (Verb.Progress, ["tiendo", "tien do", "tien do gui", "gui den dau", "progress"]),
        (Verb.PauseBroadcast, ["tamdung", "tam dung", "tam dung gui", "pause"]),
        (Verb.ResumeBroadcast, ["guitiep", "gui tiep", "resume sending"]),
        (Verb.StopBroadcast, ["ngunggui", "ngung gui", "ngung han", "stop sending"]),
        (Verb.Budget, ["hanmuc", "han muc", "han muc tin", "quota"]),
        (Verb.Board, ["bang", "bang tien do", "board"]),
        (Verb.FormLink, ["mau", "mau bao cao", "bieu mau", "link", "link web", "link mau", "duong link", "duong dan", "trang web", "web", "link dau", "link web dau", "mau dau", "trang web dau", "cho xin link", "cho xin mau", "form", "web form"]),
        (Verb.TakeBack, ["rut", "rut lai", "rut bao cao", "rut lai bao cao", "thu hoi bao cao", "huy bao cao", "xoa bao cao", "xoa het", "xoa tat ca", "xoa het di", "huy het", "bo het", "lam sao de sua bao cao da gui", "lam sao sua bao cao da gui", "sua bao cao da gui the nao", "sua bao cao da gui nhu the nao", "lam sao de rut lai bao cao", "lam sao rut lai bao cao", "lam the nao de rut lai bao cao", "muon rut lai bao cao", "toi muon rut lai bao cao", "lam sao de xoa bao cao", "lam sao xoa bao cao", "delete all", "take back"]),
        (Verb.Skip, ["boqua", "bo qua", "thoi bo di", "thoi bo qua", "thoi bo qua di", "qua cau nay", "bo phan nay", "skip", "leave this out"]),
        (Verb.Back, ["quaylai", "quay lai", "tro lai", "lui lai", "cau truoc", "back"]),
        (Verb.Same, ["nhu ky truoc", "giong ky truoc", "nhu lan truoc", "giong lan truoc", "nhu cu", "van nhu cu", "dung nhu tren", "same", "same as last time", "as above"]),
        (Verb.SameAll, ["ca bao cao nhu ky truoc", "tat ca nhu ky truoc", "nhu ky truoc het", "giong het ky truoc", "whole report as last time"]),
        (Verb.Nil, ["khong co gi moi", "ko co gi moi", "k co gi moi", "kg co gi moi", "hong co gi moi", "khong gi moi", "chua co gi moi", "khong co gi thay doi", "khong co thay doi", "khong thay doi", "nothing new"]),
        (Verb.Yes, ["dung", "dung roi", "dung het", "dung gui", "dung, gui", "ok", "oke", "oki", "okie", "gui", "gui di", "gui luon", "xac nhan", "dong y", "chuan", "vang", "da", "u", "uh", "co", "yes", "correct", "send", "yes, send", "nhac ngay", "remind now", "dung, nhap", "dung nhap", "yes, import", "phai", "phai roi", "dung vay", "chinh xac", "dung, hoan tac", "yes, undo"]),
        (Verb.No, ["khong", "ko", "chua", "chua dung", "sai", "sai roi", "khong dung", "khong phai", "ko phai", "no", "wrong"]),
        (Verb.SendAlong, ["gui kem", "gui kem nguyen van", "gui kem bao cao", "ghi kem", "kem theo", "khong thuoc cau nao", "khong thuoc cau nao ca", "khong thuoc cau nao het", "khong phai cau nao", "khong cau nao", "send along"]),
        (Verb.Edit, ["sua", "sua lai", "sua bao cao", "sua lai bao cao", "chinh", "chinh sua", "edit", "change"]),
        (Verb.Wrong, ["nham", "nham roi", "bi nham", "ghi nham", "bi sai", "ghi sai"]),
        (Verb.Remove, ["xoa", "xoa cau nay", "bo cau nay", "delete", "clear"]),
        (Verb.Keep, ["giu nguyen", "giu", "de nguyen", "keep"]),
        (Verb.Done, ["xong", "xong roi", "het roi", "done"]),
        (Verb.None, ["khong co", "ko co", "chua co", "khong co gi", "none"]),
        (Verb.Today, ["hom nay", "today"]),
        (Verb.Yesterday, ["hom qua", "yesterday"]),
        (Verb.TakeAll, ["lay het so lieu", "lay het", "lay tat ca", "take all figures"]),
        (Verb.NextPage, ["trang sau", "xem tiep", "doc tiep", "next page"]),
        (Verb.PreviousPage, ["trang truoc", "previous page"]),
        (Verb.Period, ["ky", "period"]),
        (Verb.ChatPrefer, ["nhan viec nhac o day", "nhan nhac o day", "reminders here"]),
        (Verb.ChatUnlink, ["bo ghep", "bo may nay", "unlink"]),
        (Verb.Hello, ["chao", "xin chao", "kinh chao", "kinh chao dong chi", "kinh chao cac dong chi", "xin chao dong chi", "xin chao cac dong chi", "chao buoi sang", "chao buoi chieu", "chao ca nha", "chao ban", "chao em", "chao dong chi", "chao cac dong chi", "chao anh", "chao chi", "em chao anh", "em chao chi", "alo", "hello", "hi"]),
        (Verb.Thanks, ["cam on", "cam on ban", "cam on nhe", "cam on nhieu", "cam on dong chi", "cam on dong chi nhe", "cam on dong chi nhieu", "cam on anh", "cam on chi", "cam on em", "em cam on", "toi cam on", "xin cam on", "cam on ban nhe", "tam biet", "chao tam biet", "thanks", "thank you"]),
    ];

    /// <summary>By phrase.</summary>
    public static FrozenDictionary<string, Verb> Table { get; } = Rows
        .SelectMany(r => r.Phrases.Select(p => (p, r.Verb)))
        .ToFrozenDictionary(p => p.p, p => p.Verb, StringComparer.Ordinal);
}
