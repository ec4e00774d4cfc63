using System.Text.Json.Serialization;

namespace Partnership.Content.Schema;

/// <summary>Who may ever see a property's value.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PropertyVisibility>))]
public enum PropertyVisibility
{
    /// <summary>Published with the document.</summary>
    [JsonStringEnumMemberName("public")] Public,

    /// <summary>Kept in the store for staff: never in a snapshot, an index, an API answer or an export.</summary>
    [JsonStringEnumMemberName("internal")] Internal,
}
