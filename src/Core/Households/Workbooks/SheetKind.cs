namespace ReportBot.Core.Households.Workbooks;

/// <summary>What a sheet of a workbook lists.</summary>
internal enum SheetKind
{
    /// <summary>địa bàn</summary>
    Areas,

    /// <summary>cơ quan, chi bộ</summary>
    Organizations,

    /// <summary>cán bộ</summary>
    Officials,

    /// <summary>hộ</summary>
    Households,

    /// <summary>phân công, by codes or names of the other sheets</summary>
    Assignments,

    /// <summary>One table of who helps whom, with all that an office knows of both.</summary>
    Duties,
}
