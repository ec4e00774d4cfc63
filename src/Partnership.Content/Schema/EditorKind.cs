using System.Text.Json.Serialization;

namespace Partnership.Content.Schema;

/// <summary>How a property is edited, and so which shape its value has.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<EditorKind>))]
public enum EditorKind
{
    /// <summary>One line of plain text.</summary>
    [JsonStringEnumMemberName("text")] Text,

    /// <summary>Plain text of several lines.</summary>
    [JsonStringEnumMemberName("longText")] LongText,

    /// <summary>Formatted text, kept as sanitised HTML.</summary>
    [JsonStringEnumMemberName("richText")] RichText,

    /// <summary>A whole or decimal number.</summary>
    [JsonStringEnumMemberName("number")] Number,

    /// <summary>Yes or no.</summary>
    [JsonStringEnumMemberName("boolean")] Boolean,

    /// <summary>A calendar day without a time.</summary>
    [JsonStringEnumMemberName("date")] Date,

    /// <summary>One of the property's choices.</summary>
    [JsonStringEnumMemberName("choice")] Choice,

    /// <summary>Any number of the property's choices.</summary>
    [JsonStringEnumMemberName("choices")] Choices,

    /// <summary>Free words, each a tag of its own.</summary>
    [JsonStringEnumMemberName("tags")] Tags,

    /// <summary>An email address.</summary>
    [JsonStringEnumMemberName("email")] Email,

    /// <summary>A telephone number as people write it.</summary>
    [JsonStringEnumMemberName("phone")] Phone,

    /// <summary>The address of a page on another site; https only.</summary>
    [JsonStringEnumMemberName("url")] Url,

    /// <summary>Other documents of this site.</summary>
    [JsonStringEnumMemberName("items")] Items,

    /// <summary>Uploaded files.</summary>
    [JsonStringEnumMemberName("files")] Files,

    /// <summary>Repeating blocks, each of an element type.</summary>
    [JsonStringEnumMemberName("blocks")] Blocks,
}
