using System.Text.Json.Serialization;

namespace Partnership.Content.Schema;

/// <summary>What the site does with documents of a type.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DocumentKind>))]
public enum DocumentKind
{
    /// <summary>Has a page at its own address.</summary>
    [JsonStringEnumMemberName("page")] Page,

    /// <summary>Is shown inside the page of its nearest ancestor that has one; its own address leads there.</summary>
    [JsonStringEnumMemberName("part")] Part,

    /// <summary>Holds settings or lists that pages use; has no address.</summary>
    [JsonStringEnumMemberName("data")] Data,

    /// <summary>A block inside a document, never a document.</summary>
    [JsonStringEnumMemberName("element")] Element,

    /// <summary>A set of properties that other types include.</summary>
    [JsonStringEnumMemberName("composition")] Composition,
}
