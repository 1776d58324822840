using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>What stands between the word for the income of the poor and its amount.</summary>
internal static class IncomeWords
{
    /// <summary>Whose income a body tells of, and that it is one person's a month; "một hộ", "một năm" are asked.</summary>
    public static readonly Vocabulary OfThePoor = new([
        .. from of in (string[])["", "của ", "trong ", "ở "] from who in (string[])["bà con nghèo", "người nghèo", "hộ nghèo", "các hộ nghèo", "người dân", "dân nghèo", "nhóm hộ nghèo", "nhóm nghèo", "bà con", "đồng bào", "đồng bào nghèo", "nhân khẩu nghèo"] select of + who,
        "đầu người", "của", "mỗi người một tháng", "mỗi người mỗi tháng", "một người một tháng", "mỗi tháng", "hằng tháng", "hàng tháng", "một tháng", "mỗi người", "một người", "mỗi khẩu", "mỗi khẩu mỗi tháng", "mỗi đầu người"]);
}
