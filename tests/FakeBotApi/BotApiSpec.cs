using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;

namespace ReportBot.FakeBotApi;

/// <summary>
/// The machine-readable Bot API (version and source stand in <c>bot-api.json</c>), cut to the methods and
/// parameter types in use. A request that it does not allow is a fault of the product.
/// </summary>
public sealed class BotApiSpec
{
    private readonly FrozenDictionary<string, ApiField[]> methods;
    private readonly FrozenDictionary<string, ApiType> types;

    private BotApiSpec(JsonElement root)
    {
        Version = root.GetProperty("version").GetString()!;
        methods = root.GetProperty("methods").EnumerateObject()
            .ToFrozenDictionary(m => m.Name, m => Fields(m.Value), StringComparer.Ordinal);
        types = root.GetProperty("types").EnumerateObject()
            .ToFrozenDictionary(t => t.Name, t => TypeOf(t.Value), StringComparer.Ordinal);
    }

    /// <summary>Of the Bot API.</summary>
    public string Version { get; }

    public static BotApiSpec Load()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("bot-api.json")!;
        using var document = JsonDocument.Parse(stream);
        return new BotApiSpec(document.RootElement);
    }

    public bool HasMethod(string method) => methods.ContainsKey(method);

    /// <summary>The types of a parameter; empty when there is none of that name.</summary>
    public IReadOnlyList<string> TypesOf(string method, string field) =>
        methods.TryGetValue(method, out var fields) && Array.Find(fields, f => f.Name == field) is { } found ? found.Types : [];

    /// <summary>What is wrong with the parameters; null when nothing is.</summary>
    public string? Check(string method, JsonElement parameters) =>
        methods.TryGetValue(method, out var fields) ? CheckFields(method, fields, parameters) : $"unknown method {method}";

    private string? CheckFields(string where, ApiField[] fields, JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            return $"{where}: object expected";
        }

        var missing = fields.Count(f => f.Required);
        foreach (var property in value.EnumerateObject())
        {
            var field = Array.Find(fields, f => property.NameEquals(f.Name));
            if (field is null)
            {
                return $"{where}: unknown field {property.Name}";
            }

            missing -= field.Required ? 1 : 0;
            if (!Array.Exists(field.Types, type => Matches(type, property.Value)))
            {
                return $"{where}.{field.Name}: {string.Join(" or ", field.Types)} expected";
            }
        }

        return missing == 0 ? null : $"{where}: missing one of {string.Join(", ", fields.Where(f => f.Required).Select(f => f.Name))}";
    }

    private bool Matches(string type, JsonElement value) => type switch
    {
        "Integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        "Float" => value.ValueKind == JsonValueKind.Number,
        "String" or "InputFile" => value.ValueKind == JsonValueKind.String,
        "Boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "True" => value.ValueKind == JsonValueKind.True,
        _ when type.StartsWith("Array of ", StringComparison.Ordinal) =>
            value.ValueKind == JsonValueKind.Array && value.EnumerateArray().All(item => Matches(type["Array of ".Length..], item)),
        _ => MatchesObject(type, value),
    };

    private bool MatchesObject(string name, JsonElement value)
    {
        var type = types[name];
        return type.Subtypes.Length > 0
            ? Array.Exists(type.Subtypes, subtype => MatchesObject(subtype, value))
            : CheckFields(name, type.Fields, value) is null;
    }

    private static ApiType TypeOf(JsonElement type) => new(
        Fields(type),
        type.TryGetProperty("subtypes", out var subtypes) ? [.. subtypes.EnumerateArray().Select(s => s.GetString()!)] : []);

    private static ApiField[] Fields(JsonElement owner) =>
        owner.TryGetProperty("fields", out var fields)
            ? [.. fields.EnumerateObject().Select(f => new ApiField(
                f.Name,
                [.. f.Value.GetProperty("types").EnumerateArray().Select(t => t.GetString()!)],
                f.Value.TryGetProperty("required", out _)))]
            : [];

    private sealed record ApiField(string Name, string[] Types, bool Required);

    private sealed record ApiType(ApiField[] Fields, string[] Subtypes);
}
