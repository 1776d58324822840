namespace ReportBot.Core.Forms.Reading;

/// <summary>What stands behind somebody who is named beside the household: who tells, gives, goes along or has an office.</summary>
internal static class OthersDeeds
{
    public static readonly string[] Words =
    [
        "nói", "bảo", "nhắn", "cho biết", "thông tin", "phản ánh", "dặn", "nhắc", "giới thiệu", "xác nhận", "báo lại", "cho", "tặng", "cấp", "phát", "trao",
        "giúp", "biếu", "ủng hộ", "dẫn", "chở", "đi cùng", "cùng đi", "phụ trách", "theo dõi", "đứng ra", "ơi", "trưởng thôn", "thôn trưởng", "trưởng",
        "phó", "bí thư", "chủ tịch", "cán bộ", "công an", "hàng xóm", "láng giềng", "bên mặt trận", "hội", "mặt trận",
    ];
}
