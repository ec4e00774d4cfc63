using System.Globalization;
using System.Text.Json.Nodes;
using Partnership.Content.Schema;
using Partnership.Content.Values;
using Partnership.Umbraco.Model;

namespace Partnership.Umbraco.Seeding;

/// <summary>Writes values of the schema the way Umbraco stores them.</summary>
internal sealed class UmbracoValues(ContentSchema schema)
{
    /// <summary>What Umbraco stores for a value.</summary>
    /// <param name="property">The property.</param>
    /// <param name="value">Its value.</param>
    /// <param name="culture">The culture of the document, or null when it is the same in all.</param>
    public object Write(PropertyDefinition property, PropertyValue value, string? culture) => value switch
    {
        TextValue text when property.Editor == EditorKind.Choice => new JsonArray(property.LabelOf(text.Text)).ToJsonString(),
        TextValue text => text.Text,
        RichTextValue rich => RichText(rich.Markup),
        NumberValue number => number.Number,
        BooleanValue boolean => boolean.IsTrue ? 1 : 0,
        DateValue date => date.Date.ToDateTime(TimeOnly.MinValue),
        TextListValue list => new JsonArray([.. list.Texts.Select(t => JsonValue.Create(property.LabelOf(t)))]).ToJsonString(),
        ItemsValue items => string.Join(',', items.Ids.Select(id => $"umb://document/{id:N}")),
        BlocksValue blocks => Blocks(property, blocks, culture),
        _ => throw new NotSupportedException($"The starting content has no {value.GetType().Name}."),
    };

    /// <summary>Whether a value points to other documents, which must be there first.</summary>
    public static bool Points(PropertyValue value) => value switch
    {
        ItemsValue or RichTextValue => true,
        BlocksValue blocks => blocks.Blocks.Any(b => b.Properties.Any(p => Points(p.Value))),
        _ => false,
    };

    private static string RichText(string markup) => new JsonObject
    {
        ["markup"] = UmbracoLinks.In(markup),
        ["blocks"] = new JsonObject { ["layout"] = new JsonObject(), ["contentData"] = new JsonArray(), ["settingsData"] = new JsonArray(), ["expose"] = new JsonArray() },
    }.ToJsonString();

    private string Blocks(PropertyDefinition property, BlocksValue blocks, string? culture)
    {
        // Where the list itself is one in each culture, what is in it is not divided again.
        var inside = property.VariesByCulture ? null : culture;
        return new JsonObject
        {
            ["layout"] = new JsonObject { ["Umbraco.BlockList"] = new JsonArray([.. blocks.Blocks.Select(b => new JsonObject { ["contentKey"] = b.Id })]) },
            ["contentData"] = new JsonArray([.. blocks.Blocks.Select(b => Block(b, inside))]),
            ["settingsData"] = new JsonArray(),
            ["expose"] = new JsonArray([.. blocks.Blocks.Select(b => new JsonObject { ["contentKey"] = b.Id, ["culture"] = Varies(b) ? inside : null, ["segment"] = null })]),
        }.ToJsonString();
    }

    private JsonObject Block(Block block, string? culture)
    {
        var type = schema.Get(block.ContentType);
        var values = from property in type.Properties
                     let value = block.Properties[property.Alias]
                     where value is not null
                     select new JsonObject
                     {
                         ["alias"] = property.Alias,
                         ["value"] = InBlock(Write(property, value, culture)),
                         ["culture"] = property.VariesByCulture ? culture : null,
                         ["segment"] = null,
                     };
        return new JsonObject { ["contentTypeKey"] = ContentTypePlan.KeyOf(block.ContentType), ["key"] = block.Id, ["values"] = new JsonArray([.. values]) };
    }

    private bool Varies(Block block) => schema.Get(block.ContentType).Properties.Any(p => p.VariesByCulture);

    private static JsonValue? InBlock(object value) => value switch
    {
        DateTime day => JsonValue.Create(day.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)),
        decimal number => JsonValue.Create(number),
        int number => JsonValue.Create(number),
        _ => JsonValue.Create(value.ToString()),
    };
}
