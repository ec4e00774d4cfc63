using System.Collections.Immutable;

namespace Partnership.Content.Values;

/// <summary>The value of a property. An unset property has no value at all, so no value is empty.</summary>
public abstract record PropertyValue;

/// <summary>Plain text: also a choice, an email address, a phone number and an address on another site.</summary>
/// <param name="Text">The text, never empty.</param>
public sealed record TextValue(string Text) : PropertyValue;

/// <summary>Formatted text.</summary>
/// <param name="Markup">
/// Sanitised HTML. Links to documents carry <c>data-destination-id</c>; images carry <c>data-media-id</c> and have no other address.
/// </param>
public sealed record RichTextValue(string Markup) : PropertyValue;

/// <summary>A number.</summary>
/// <param name="Number">The number.</param>
public sealed record NumberValue(decimal Number) : PropertyValue;

/// <summary>Yes or no, said on purpose.</summary>
/// <param name="IsTrue">The answer.</param>
public sealed record BooleanValue(bool IsTrue) : PropertyValue;

/// <summary>A calendar day.</summary>
/// <param name="Date">The day.</param>
public sealed record DateValue(DateOnly Date) : PropertyValue;

/// <summary>Several choices or tags.</summary>
/// <param name="Texts">In the editor's order; at least one.</param>
public sealed record TextListValue(ImmutableArray<string> Texts) : PropertyValue;

/// <summary>Picked documents.</summary>
/// <param name="Ids">Their ids, in the editor's order; at least one. A picked document may be unpublished.</param>
public sealed record ItemsValue(ImmutableArray<Guid> Ids) : PropertyValue;

/// <summary>Picked files.</summary>
/// <param name="Ids">The ids of the media, in the editor's order; at least one.</param>
public sealed record FilesValue(ImmutableArray<Guid> Ids) : PropertyValue;

/// <summary>Repeated blocks.</summary>
/// <param name="Blocks">In the editor's order; at least one.</param>
public sealed record BlocksValue(ImmutableArray<Block> Blocks) : PropertyValue;

/// <summary>One block: a small document without an address, inside another.</summary>
/// <param name="Id">Stable through edits.</param>
/// <param name="ContentType">The alias of its element type.</param>
/// <param name="Properties">Its values.</param>
public sealed record Block(Guid Id, string ContentType, PropertyBag Properties);
