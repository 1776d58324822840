namespace ReportBot.Core.Conversations;

/// <summary>What the office asks for in words of its own.</summary>
internal enum OfficeAsk
{
    /// <summary>How many reports have come: "còn mấy hộ", "nộp được bao nhiêu rồi".</summary>
    Standing,

    /// <summary>Who has not reported: "những hộ nào chưa nộp vậy".</summary>
    Missing,

    /// <summary>Whose reports came late: "ai nộp muộn".</summary>
    Late,

    /// <summary>Remind them: "nhắc lại hộ chưa nộp".</summary>
    Nudge,

    /// <summary>The official report: "gửi lại cho tôi file word".</summary>
    Word,

    /// <summary>The workbook: "cho xin bản excel".</summary>
    Excel,

    /// <summary>Against the period before: "so sánh tháng trước".</summary>
    Compare,

    /// <summary>What the reports say to one question: "đề xuất của các hộ", "hộ nào khó khăn nhất".</summary>
    Figure,

    /// <summary>How many households are on the list: "có bao nhiêu hộ nghèo".</summary>
    Stock,

    /// <summary>A code for somebody to link: "cho tôi mã của anh Thắng".</summary>
    Invite,

    /// <summary>Somebody cannot get in: "anh Thắng chưa vào được".</summary>
    Outside,

    /// <summary>Until when, and what comes next: "bao giờ khóa", "kỳ sau là khi nào".</summary>
    Deadline,

    /// <summary>How everything stands: "tình hình thế nào", "chỉ tiêu năm nay".</summary>
    Summary,

    /// <summary>All areas side by side: "thôn nào báo cáo chậm nhất".</summary>
    ByArea,

    /// <summary>The worst off: "hộ nào khó khăn nhất", "hộ nào thu nhập thấp nhất".</summary>
    Hardest,

    /// <summary>"hộ nào thu nhập cao nhất".</summary>
    BestOff,

    /// <summary>Who may leave poverty: "hộ nào đủ điều kiện thoát nghèo".</summary>
    Exits,

    /// <summary>What waits for an answer or a decision: "đề xuất gì cần quyết".</summary>
    Decisions,

    /// <summary>Whose reports hold these words: "hộ nào cần sửa nhà".</summary>
    Holding,

    /// <summary>The list is to be changed: "thêm cán bộ mới".</summary>
    List,
}
