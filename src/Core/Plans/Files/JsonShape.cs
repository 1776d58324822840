using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace ReportBot.Core.Plans.Files;

/// <summary>
/// Compares JSON that a person has written with the records it stands for, and lists every field that is
/// missing, unknown, written twice or of the wrong kind; a plain deserializer stops at the first. What it
/// returns can always be deserialized, so that the rules behind the shape are checked in the same run.
/// </summary>
internal sealed class JsonShape(JsonSerializerOptions options, FileProblems problems)
{
    /// <summary>The object with its problems listed and mended; fields to skip belong to the file and not to the record.</summary>
    public JsonObject Object(JsonElement element, Type type, string place, params ReadOnlySpan<string> skip)
    {
        var info = options.GetTypeInfo(type);
        var result = new JsonObject();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var field in element.EnumerateObject())
        {
            var at = Join(place, field.Name);
            if (!seen.Add(field.Name))
            {
                problems.Add(at, "Trường này ghi hai lần; hãy bỏ bớt một.");
            }
            else if (skip.Contains(field.Name))
            {
                continue;
            }
            else if (info.Properties.FirstOrDefault(p => p.Name == field.Name) is not { } property)
            {
                problems.Add(at, $"Không có trường tên này; có các trường: {string.Join(", ", info.Properties.Select(p => p.Name))}.");
            }
            else if (field.Value.ValueKind == JsonValueKind.Null)
            {
                // null says the same as leaving the field out.
                seen.Remove(field.Name);
            }
            else
            {
                result[field.Name] = Value(field.Value, property.PropertyType, at);
            }
        }

        foreach (var property in info.Properties)
        {
            if (property.IsRequired && !seen.Contains(property.Name) && !skip.Contains(property.Name))
            {
                result[property.Name] = property.IsSetNullable ? null : Missing(property.PropertyType, Join(place, property.Name));
            }
        }

        return result;
    }

    private JsonNode? Missing(Type type, string place)
    {
        problems.Add(place, $"Thiếu trường này; phải có {Expected(type)}.");
        return Mended(type, place);
    }

    private JsonNode? Value(JsonElement element, Type type, string place)
    {
        var info = options.GetTypeInfo(type);
        return info.Kind switch
        {
            JsonTypeInfoKind.Object when element.ValueKind == JsonValueKind.Object => Object(element, type, place),
            JsonTypeInfoKind.Enumerable when element.ValueKind == JsonValueKind.Array =>
                new JsonArray([.. element.EnumerateArray().Select((e, i) => Value(e, info.ElementType!, Join(place, i)))]),
            JsonTypeInfoKind.None when Scalar(element, Nullable.GetUnderlyingType(type) ?? type) is { } scalar => scalar,
            _ => Refused(element, type, place),
        };
    }

    private JsonValue? Scalar(JsonElement element, Type type)
    {
        if (type == typeof(bool))
        {
            return element.ValueKind is JsonValueKind.True or JsonValueKind.False ? JsonValue.Create(element.GetBoolean()) : null;
        }

        if (type == typeof(int) || type == typeof(long))
        {
            return element.ValueKind == JsonValueKind.Number && element.TryGetInt64(out var number)
                && (type == typeof(long) || number is >= int.MinValue and <= int.MaxValue) ? JsonValue.Create(number) : null;
        }

        return element.ValueKind == JsonValueKind.String ? FromText(element.GetString()!, type) : null;
    }

    private JsonValue? FromText(string text, Type type)
    {
        if (type == typeof(string))
        {
            return JsonValue.Create(text.Normalize());
        }

        if (type == typeof(DateOnly))
        {
            return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? JsonValue.Create(text) : null;
        }

        if (type == typeof(TimeOnly))
        {
            return TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? JsonValue.Create(text + ":00") : null;
        }

        return type.IsEnum && Words(type).Contains(text, StringComparer.OrdinalIgnoreCase) ? JsonValue.Create(text) : null;
    }

    private JsonNode? Refused(JsonElement element, Type type, string place)
    {
        var scalar = Nullable.GetUnderlyingType(type) ?? type;
        var written = element.ValueKind == JsonValueKind.String ? element.GetString()! : "";
        problems.Add(place, scalar == typeof(DateOnly) && LooksLikeDate(written)
            ? $"Không có ngày {written}; hãy xem lại lịch."
            : $"Phải là {Expected(type)}.");
        return Mended(type, place);
    }

    private static bool LooksLikeDate(string text) =>
        text.Length == 10 && text[4] == '-' && text[7] == '-' && text.All(c => char.IsAsciiDigit(c) || c == '-');

    // A value of the right shape, so that the rest of the file can be checked; its place has a problem already.
    private JsonNode? Mended(Type type, string place)
    {
        var scalar = Nullable.GetUnderlyingType(type) ?? type;
        if (options.GetTypeInfo(type) is { Kind: JsonTypeInfoKind.Object })
        {
            using var nothing = JsonDocument.Parse("{}");
            return Object(nothing.RootElement, type, place);
        }

        return scalar == typeof(string) ? ""
            : scalar == typeof(bool) ? false
            : scalar == typeof(int) || scalar == typeof(long) ? 0
            : scalar == typeof(DateOnly) ? "2000-01-01"
            : scalar == typeof(TimeOnly) ? "00:00:00"
            : scalar.IsEnum ? Words(scalar)[0]
            : new JsonArray();
    }

    private string Expected(Type type)
    {
        var scalar = Nullable.GetUnderlyingType(type) ?? type;
        return scalar == typeof(string) ? "chữ trong dấu nháy kép"
            : scalar == typeof(bool) ? "true hoặc false"
            : scalar == typeof(int) || scalar == typeof(long) ? "số nguyên"
            : scalar == typeof(DateOnly) ? "ngày dạng \"2025-09-10\""
            : scalar == typeof(TimeOnly) ? "giờ dạng \"08:00\""
            : scalar.IsEnum ? $"một trong các chữ: {string.Join(", ", Words(scalar))}"
            : options.GetTypeInfo(type).Kind == JsonTypeInfoKind.Enumerable ? "danh sách [ … ]"
            : "nhóm trường { … }";
    }

    private string[] Words(Type type) =>
        [.. Enum.GetValuesAsUnderlyingType(type).Cast<object>()
            .Select(v => JsonSerializer.Serialize(Enum.ToObject(type, v), type, options).Trim('"'))];

    private static string Join(string place, string field) => place.Length == 0 ? field : $"{place}.{field}";

    private static string Join(string place, int index) =>
        string.Create(CultureInfo.InvariantCulture, $"{place}[{index}]");
}
