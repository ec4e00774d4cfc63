using System.Globalization;
using Partnership.Content.Items;
using Partnership.Content.Schema;
using Partnership.Content.Values;
using Partnership.Publishing.Hashing;
using Partnership.Publishing.Workflow;
using Partnership.Umbraco.Model;
using Umbraco.Cms.Core.Models;
using Umbraco.Extensions;

namespace Partnership.Umbraco.Gates;

/// <summary>Reads documents of Umbraco as the gates see them.</summary>
internal sealed class CultureStates(SchemaValues values, IMediaHashes media)
{
    /// <summary>The cultures in which a document has a text; null alone for one that is the same in all.</summary>
    public static IReadOnlyList<string?> CulturesOf(IContent content) => content.ContentType.VariesByCulture() ? [.. content.AvailableCultures] : [null];

    /// <summary>What editors see of a document.</summary>
    public CultureState Edited(IContent content, DocumentType type, WorkflowDefinition workflow, string? culture)
    {
        var raw = RawValues.Of(content, culture, published: false);
        return new CultureState
        {
            Document = content.Key,
            Culture = culture ?? Cultures.Default,
            Name = NameOf(content, culture),
            Hash = HashOf(content, culture, NameOf(content, culture), raw),
            Properties = values.Read(type, raw, culture),
            WithdrawalText = raw[WithdrawalProperties.Explanation],
            EditorsText = raw[GateAliases.Editors],
            Gates = [.. workflow.Gates.Select(g => Answers(g, raw))],
        };
    }

    /// <summary>The hash of what is public, or null when nothing is.</summary>
    public ContentHash? PublishedHash(IContent content, string? culture)
    {
        // The bin and a document that was taken off keep what each culture once had.
        var isPublished = content is { Published: true, Trashed: false } && (culture is null || content.IsCulturePublished(culture));
        var name = (culture is null ? content.PublishName : content.GetPublishName(culture)) ?? content.Name ?? "";
        return isPublished ? HashOf(content, culture, name, RawValues.Of(content, culture, published: true)) : null;
    }

    private static string NameOf(IContent content, string? culture) => (culture is null ? content.Name : content.GetCultureName(culture)) ?? "";

    private ContentHash HashOf(IContent content, string? culture, string name, RawValues raw) => ContentHash.Of(new HashedVersion
    {
        ContentType = content.ContentType.Alias,
        Culture = culture ?? Cultures.Default,
        Name = name,
        Segment = "",
        Properties = new PropertyBag(raw.WithoutGates.Select(v => KeyValuePair.Create<string, PropertyValue>(v.Key, new TextValue(v.Value)))),
        Files = raw.Media.ToDictionary(key => key, media.Of),
    });

    private static GateAnswers Answers(GateDefinition gate, RawValues raw)
    {
        var aliases = GateAliases.Of(gate);
        return new GateAnswers
        {
            Gate = gate,
            IsTicked = raw[aliases.Signed] is not null,
            Date = DateTime.TryParse(raw[aliases.Date], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? DateOnly.FromDateTime(day) : null,
            Note = raw[aliases.Note],
            Allowed = raw[aliases.Allowed],
            Stamp = raw[aliases.Stamp],
        };
    }
}
