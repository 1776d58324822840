namespace ReportBot.Core.Reports;

/// <summary>Why words of a report would read oddly in a signed document.</summary>
public enum OddReason
{
    /// <summary>They begin in the middle of a sentence, or as in talk: "lắm vì …", "à mà …".</summary>
    Beginning,

    /// <summary>They end where something must follow: "thiếu vốn và".</summary>
    Ending,

    /// <summary>They ask: "có được vay thêm không ạ?"</summary>
    Question,

    /// <summary>They speak to whoever takes the reports, or of the sender: "cái danh sách hộ của tôi", "ghi giùm".</summary>
    Talk,

    /// <summary>They name a household or report by its code.</summary>
    Code,

    /// <summary>They tell of the visit or a day as seen from the day of typing: "hôm qua", "hôm 3/9 đi viếng".</summary>
    Day,

    /// <summary>They begin with the name of the head of the household, or name another's.</summary>
    Name,

    /// <summary>Nothing is told: "ok", "có", "15kg tháng 9".</summary>
    Nothing,

    /// <summary>They read well and are typed without marks: "thieu gao".</summary>
    Unmarked,
}
