using System.ComponentModel;
using System.Globalization;
using System.Reflection;

namespace ReportBot.Bot.Settings;

/// <summary>Reads one section at a time and refuses names that no setting has: a typing slip must not pass silently.</summary>
internal sealed class SettingsReader(IConfiguration configuration)
{
    /// <summary>Reads a section into its options.</summary>
    /// <exception cref="SettingsException">A name is not known, or a value is not of its kind.</exception>
    public T Section<T>(string name)
        where T : new()
    {
        var options = new T();
        var properties = typeof(T).GetProperties(BindingFlags.Public | BindingFlags.Instance);
        foreach (var setting in configuration.GetSection(name).GetChildren())
        {
            var property = Array.Find(properties, p => string.Equals(p.Name, setting.Key, StringComparison.OrdinalIgnoreCase))
                ?? throw new SettingsException(
                    setting.Path, $"không có cài đặt này; có: {string.Join(", ", properties.Select(p => $"{name}:{p.Name}"))}.");
            if (setting.Value is { } text)
            {
                property.SetValue(options, Convert(text, property.PropertyType, setting.Path));
            }
        }

        return options;
    }

    private static object? Convert(string text, Type kind, string path)
    {
        if (text.Length == 0 && (!kind.IsValueType || Nullable.GetUnderlyingType(kind) is not null))
        {
            return kind == typeof(string) ? "" : null;
        }

        if (kind == typeof(string))
        {
            return text.Trim();
        }

        if (kind == typeof(double) && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var real))
        {
            return real;
        }

        if (kind == typeof(int) && int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        if (kind == typeof(bool) && bool.TryParse(text, out var flag))
        {
            return flag;
        }

        if (kind.IsEnum && Enum.TryParse(kind, text, ignoreCase: true, out var word) && Enum.IsDefined(kind, word!))
        {
            return word!;
        }

        // Kinds of other slices' options, as the framework's own binder reads them.
        var converter = TypeDescriptor.GetConverter(kind);
        if (!kind.IsPrimitive && !kind.IsEnum && converter.CanConvertFrom(typeof(string)))
        {
            try
            {
                return converter.ConvertFromInvariantString(text);
            }
            catch (Exception e) when (e is FormatException or ArgumentException or NotSupportedException)
            {
                throw new SettingsException(path, $"'{text}' không dùng được; hãy xem lại.");
            }
        }

        throw new SettingsException(path, kind.IsEnum
            ? $"'{text}' không dùng được; hãy chọn: {string.Join(", ", Enum.GetNames(kind))}."
            : $"'{text}' không dùng được; cần {(kind == typeof(bool) ? "true hoặc false" : "một số, ví dụ 30")}.");
    }
}
