using System.Text.Json;
using Partnership.Content.Items;
using Partnership.Content.Schema;
using Partnership.Content.Values;
using Partnership.Delivery.Server.Selection;
using Partnership.Delivery.Server.Views;

namespace Partnership.Delivery.Server.Writing;

/// <summary>Writes documents as the Delivery API hands them out. The order of members is the recorded one.</summary>
/// <param name="json">Where to.</param>
/// <param name="view">What picked documents and links lead to.</param>
/// <param name="format">How texts and files are written.</param>
/// <param name="longest">The longest answer, in bytes: documents inside documents may come to any length.</param>
internal sealed class ItemWriter(Utf8JsonWriter json, DeliveryView view, DeliveryFormat format, int longest)
{
    private const string WithdrawnOn = "withdrawnOn";
    private const string WithdrawalExplanation = "withdrawalExplanation";

    /// <summary>Writes a document that was asked for.</summary>
    /// <param name="item">The document.</param>
    /// <param name="expand">Which picked documents come with their values; null for none.</param>
    /// <param name="fields">Which values come; null for all.</param>
    public void WriteWhole(DeliveryItem item, PropertySelection? expand, PropertySelection? fields)
    {
        json.WriteStartObject();
        WriteFacts(item);
        json.WritePropertyName("properties");
        WriteProperties(item, expand, fields);
        json.WritePropertyName("cultures");
        json.WriteStartObject();
        foreach (var culture in item.Cultures)
        {
            json.WritePropertyName(culture.Culture);
            RouteWriter.Write(json, culture.Path, culture.Start);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>Writes a document as webhooks carry it: with its values, as it is in the culture of the view.</summary>
    public void WriteWithoutCultures(DeliveryItem item) => WritePicked(item, isExpanded: true, null, null);

    /// <summary>Writes a picked document: with its values when they are asked for, otherwise with none.</summary>
    private void WritePicked(DeliveryItem item, bool isExpanded, PropertySelection? expand, PropertySelection? fields)
    {
        json.WriteStartObject();
        WriteFacts(item);
        json.WritePropertyName("properties");
        if (isExpanded)
            WriteProperties(item, expand, fields);
        else
            WriteEmpty();
        json.WriteEndObject();
    }

    private void WriteFacts(DeliveryItem item)
    {
        JsonAnswer.Bound(json, longest);
        json.WriteString("contentType", item.Item.ContentType);
        json.WriteString("name", item.Item.Name);
        json.WriteString("createDate", item.Item.CreateDate.UtcDateTime);
        json.WriteString("updateDate", item.Item.UpdateDate.UtcDateTime);
        json.WritePropertyName("route");
        RouteWriter.Write(json, item.Path, item.Start);
        json.WriteString("id", item.Item.Id);
    }

    private void WriteProperties(DeliveryItem item, PropertySelection? expand, PropertySelection? fields)
    {
        json.WriteStartObject();
        WriteValues(item.Type, item.Item.Properties, expand, fields);
        if (item.Item.Withdrawal is { } withdrawal)
            WriteWithdrawal(withdrawal, fields);
        json.WriteEndObject();
    }

    private void WriteValues(DocumentType type, PropertyBag values, PropertySelection? expand, PropertySelection? fields)
    {
        foreach (var property in type.Properties.Where(p => p.Visibility == PropertyVisibility.Public && fields?.Has(p.Alias) != false))
        {
            json.WritePropertyName(property.Alias);
            WriteValue(property, values[property.Alias], expand, fields);
        }
    }

    private void WriteWithdrawal(Withdrawal withdrawal, PropertySelection? fields)
    {
        if (fields?.Has(WithdrawnOn) != false)
            json.WriteString(WithdrawnOn, withdrawal.When.UtcDateTime);
        if (fields?.Has(WithdrawalExplanation) != false)
            json.WriteString(WithdrawalExplanation, withdrawal.Explanation);
    }

    private void WriteValue(PropertyDefinition property, PropertyValue? value, PropertySelection? expand, PropertySelection? fields)
    {
        switch (value)
        {
            case ItemsValue items:
                WriteItems(property, items, expand, fields);
                break;
            case BlocksValue blocks:
                WriteBlocks(blocks, expand?.Inside(property.Alias), fields?.Inside(property.Alias));
                break;
            case FilesValue files:
                WriteFiles(files);
                break;
            case RichTextValue text:
                json.WriteRawValue(format.RichText(text, view).Span, skipInputValidation: true);
                break;
            default:
                PlainValues.Write(json, value);
                break;
        }
    }

    private void WriteItems(PropertyDefinition property, ItemsValue picked, PropertySelection? expand, PropertySelection? fields)
    {
        var found = picked.Ids.Select(view.Find).OfType<DeliveryItem>().ToList();
        if (found.Count == 0)
        {
            json.WriteNullValue();
            return;
        }

        var isExpanded = expand?.Has(property.Alias) == true;
        if (property.MaxItems == 1)
        {
            WritePicked(found[0], isExpanded, expand?.Inside(property.Alias), fields?.Inside(property.Alias));
            return;
        }

        json.WriteStartArray();
        foreach (var item in found)
            WritePicked(item, isExpanded, expand?.Inside(property.Alias), fields?.Inside(property.Alias));
        json.WriteEndArray();
    }

    private void WriteBlocks(BlocksValue blocks, PropertySelection? expand, PropertySelection? fields)
    {
        json.WriteStartObject();
        json.WriteStartArray("items");
        foreach (var block in blocks.Blocks)
            if (view.Snapshot.Schema.Find(block.ContentType) is { } type)
                WriteBlock(block, type, expand, fields);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void WriteBlock(Block block, DocumentType type, PropertySelection? expand, PropertySelection? fields)
    {
        json.WriteStartObject();
        json.WriteStartObject("content");
        json.WriteString("contentType", block.ContentType);
        json.WriteString("id", block.Id);
        json.WriteStartObject("properties");
        WriteValues(type, block.Properties, expand, fields);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteNull("settings");
        json.WriteEndObject();
    }

    private void WriteFiles(FilesValue files)
    {
        var found = files.Ids.Select(format.File).OfType<DeliveryMedium>().ToList();
        if (found.Count == 0)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartArray();
        foreach (var medium in found)
            MediumWriter.WritePicked(json, medium);
        json.WriteEndArray();
    }

    private void WriteEmpty()
    {
        json.WriteStartObject();
        json.WriteEndObject();
    }
}
