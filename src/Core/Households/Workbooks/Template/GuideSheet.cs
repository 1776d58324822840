using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ReportBot.Core.Households.Workbooks.Template;

/// <summary>The first sheet: the list's day and how to fill in the others.</summary>
internal static class GuideSheet
{
    private const double LineHeight = 16.5;
    private const int LettersAcross = 92;

    private static readonly string[] Lines =
    [
        "1. Ghi ngày danh sách có hiệu lực vào ô vàng ở trên. Để trống: ngày nhập.",
        "2. Điền các trang theo thứ tự: Địa bàn, Cơ quan - chi bộ, Cán bộ, Hộ, Phân công. Cột có dấu * phải điền.",
        "3. Dòng bắt đầu bằng \"VD\" là ví dụ, chương trình bỏ qua; không cần xóa.",
        "4. Mã để trống thì chương trình tự đặt và giữ nguyên mã đó ở những lần nhập sau. Hai người cùng tên thì phải ghi mã.",
        "5. Mỗi trang là toàn bộ danh sách của đơn vị từ ngày đó: ai, hộ nào, phân công nào không còn trong trang thì kết thúc vào hôm trước. Lịch sử giữ nguyên, không bị ghi đè.",
        "6. Trang không dùng thì để trống: phần đó giữ như đang có.",
        "7. Mỗi hộ nghèo, cận nghèo phải có một người phụ trách chính. Phụ trách chính một địa bàn là phụ trách các hộ trong đó chưa có ai riêng.",
        "8. Ghi giá trị, không ghi công thức. Chép từ tệp khác thì dán \"chỉ giá trị\". Lưu dạng .xlsx, không đặt mật khẩu.",
        "9. Gửi tệp này cho ReportBot trong cuộc trò chuyện, hoặc tải lên trang nhập (gõ \"nhập\" để nhận đường dẫn), hoặc chạy: reportbot import TỆP.xlsx. Chương trình cho xem trước điều sẽ đổi, đồng ý mới nhập; nhập rồi vẫn hoàn tác được.",
    ];

    /// <summary>The sheet.</summary>
    /// <param name="about">What the workbook is for.</param>
    public static Worksheet Make(TemplateAbout about)
    {
        var data = new SheetData();
        var row = 1;
        Append(data, row++, SheetXml.Cell(0, 1, "DANH SÁCH CÁN BỘ, HỘ VÀ PHÂN CÔNG", TemplateStyles.Title), height: 26);
        Pair(data, ++row, "Đơn vị", about.UnitName, TemplateStyles.Words);
        Pair(data, ++row, TemplateLayout.UnitLabel, about.UnitCode, TemplateStyles.Words);
        Pair(data, ++row, TemplateLayout.AsOfLabel, about.AsOf, TemplateStyles.DayToFill);
        var day = row;
        if (about.IsSample)
        {
            Pair(data, ++row, TemplateLayout.SampleLabel, "Có", TemplateStyles.Words);
        }

        row += 2;
        Append(data, row, SheetXml.Cell(0, row, "Cách điền", TemplateStyles.Label));
        var merges = new MergeCells();
        foreach (var line in Lines)
        {
            row++;
            Append(data, row, SheetXml.Cell(0, row, line, TemplateStyles.Words), LineHeight * (1 + (line.Length / LettersAcross)));
            merges.Append(new MergeCell { Reference = $"{SheetXml.At(0, row)}:{SheetXml.At(2, row)}" });
        }

        merges.Count = (uint)Lines.Length;
        return new Worksheet([
            new SheetProperties(new PageSetupProperties { FitToPage = true }),
            new SheetViews(new SheetView { ShowGridLines = false, TabSelected = true, WorkbookViewId = 0 }),
            new SheetFormatProperties { DefaultRowHeight = 15.75 },
            SheetXml.Columns([(26, TemplateStyles.Plain), (34, TemplateStyles.Plain), (40, TemplateStyles.Plain)], TemplateStyles.Plain),
            data, SheetXml.Protection(), merges, DayOnly(day),
            .. SheetXml.Print(TemplateLayout.Guide, isLandscape: false),
        ]);
    }

    private static DataValidations DayOnly(int row) => new(new DataValidation(new Formula1("36526"), new Formula2("73415"))
    {
        Type = DataValidationValues.Date, Operator = DataValidationOperatorValues.Between, AllowBlank = true,
        ShowErrorMessage = true, ErrorTitle = "Xem lại ô này", Error = "Ghi ngày, ví dụ 01/09/2025.",
        ShowInputMessage = true, PromptTitle = TemplateLayout.AsOfLabel, Prompt = "Ngày danh sách có hiệu lực. Để trống: ngày nhập.",
        SequenceOfReferences = new ListValue<StringValue> { InnerText = SheetXml.At(1, row) },
    }) { Count = 1 };

    private static void Pair(SheetData data, int row, string label, object? value, uint style) => data.Append(SheetXml.Row(
        row, [SheetXml.Cell(0, row, label, TemplateStyles.Label), SheetXml.Cell(1, row, value, style)]));

    private static void Append(SheetData data, int row, Cell cell, double? height = null) =>
        data.Append(SheetXml.Row(row, [cell], height));
}

/// <summary>What a workbook is for.</summary>
/// <param name="UnitName">"xã Kon Gang"; empty where no unit is known yet.</param>
/// <param name="UnitCode">Its code: another unit refuses the file; empty for any.</param>
/// <param name="AsOf">The list's day; null to leave it open.</param>
/// <param name="IsSample">The unit's people are made up for a demonstration.</param>
public sealed record TemplateAbout(string UnitName = "", string UnitCode = "", DateOnly? AsOf = null, bool IsSample = false);
