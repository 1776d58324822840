using System.Globalization;

namespace ReportBot.Core.Text;

/// <summary>Days as they are shown: dd/MM/yyyy.</summary>
public static class DateText
{
    /// <summary>"05/09/2025"; the text reads back as the same day.</summary>
    public static string Format(DateOnly day) => day.ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture);
}
