using System.Globalization;
using System.Text;

namespace ReportBot.Core.Tests.Forms;

/// <summary>A text as a keyboard without Vietnamese letters types it; capitals stay.</summary>
internal static class Unmarked
{
    public static string Of(string text) => new(
        [.. text.Normalize(NormalizationForm.FormD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark).Select(c => c == 'đ' ? 'd' : c == 'Đ' ? 'D' : c)]);
}
