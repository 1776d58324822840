namespace ReportBot.Core.Forms.Reading;

/// <summary>Times before this period, however told; what is added to them is each rule's own.</summary>
internal static class FormerTimes
{
    public static readonly string[] Words = ["trước đây", "trước kia", "hồi trước", "lúc trước", "ngày trước", "năm ngoái", "năm trước", "kỳ trước", "đợt trước", "tháng trước"];
}
