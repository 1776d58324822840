using System.Text.Json;
using System.Text.Json.Serialization;

namespace ReportBot.Core.WebForms;

/// <summary>What the page sends about one report.</summary>
public sealed record FormPost
{
    /// <summary>The page's own id of the post: a repeat is carried out once.</summary>
    public required string ClientId { get; init; }

    /// <summary>The period as <c>plan/key</c>.</summary>
    public required string Period { get; init; }

    /// <summary>The code of the subject.</summary>
    public required string Subject { get; init; }

    /// <summary>The fields by key.</summary>
    public required JsonElement Answers { get; init; }

    /// <summary>The page's own id of what is being filled in, the same through all its drafts; null for none.</summary>
    public string? Session { get; init; }

    /// <summary>The page's own ids of pictures that it still has and sends after the report; null for none.</summary>
    public IReadOnlyList<string>? Coming { get; init; }

    /// <summary>Of a draft: it is thrown away.</summary>
    public bool Drop { get; init; }

    /// <summary>The version of the report that the page has shown; 0 for none.</summary>
    public int Version { get; init; }

    /// <summary>The mark of the draft that the page has shown; 0 for none.</summary>
    public long Draft { get; init; }
}

/// <summary>What is said about one field.</summary>
/// <param name="Key">The question.</param>
/// <param name="Shown">What was understood, in words.</param>
/// <param name="Message">What must be done about it; null where nothing must.</param>
/// <param name="Options">The possible meanings to choose from.</param>
/// <param name="Of">The other questions that the message is about too: where an answer of theirs changes, the message no longer holds.</param>
public sealed record FieldNote(
    string Key, string? Shown = null, string? Message = null, IReadOnlyList<FieldOption>? Options = null, IReadOnlyList<string>? Of = null);

/// <summary>One possible meaning.</summary>
/// <param name="Label">What is read on the button.</param>
/// <param name="Text">What stands in the field when it is chosen.</param>
/// <param name="Value">The amount that the text stands for, sent back with it; null for what is no amount.</param>
/// <param name="Stands">Sent back too: the amount was doubted beside another one, and is told once more.</param>
public sealed record FieldOption(string Label, string Text, long? Value = null, bool? Stands = null);

/// <summary>The answer to a post.</summary>
/// <param name="Status">As HTTP counts: 200, 404 not the visitor's, 409 closed or changed elsewhere, 422 something to look at again.</param>
/// <param name="Body">JSON for the page.</param>
public sealed record FormAnswer(int Status, string Body);

/// <summary>JSON of the page.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(FormPost))]
[JsonSerializable(typeof(IReadOnlyList<FieldNote>))]
public sealed partial class FormJson : JsonSerializerContext;
