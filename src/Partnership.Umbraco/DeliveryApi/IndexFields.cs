using System.Globalization;
using Partnership.Umbraco.Gates;
using Partnership.Umbraco.Model;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models;
using Umbraco.Extensions;

namespace Partnership.Umbraco.DeliveryApi;

/// <summary>The names of the fields that our filters and sorts use. None of them holds anything internal.</summary>
internal static class FieldNames
{
    public const string ReviewType = "partnershipReviewType";
    public const string Theme = "partnershipTheme";
    public const string Agency = "partnershipAgency";
    public const string PublishedOn = "partnershipPublishedOn";
}

/// <summary>Fills the fields that filters and sorts use. Umbraco finds it by itself.</summary>
internal sealed class PartnershipIndexHandler(PartnershipModel model, SchemaValues values) : IContentIndexHandler
{
    public IEnumerable<IndexField> GetFields() =>
    [
        new IndexField { FieldName = FieldNames.ReviewType, FieldType = FieldType.StringRaw, VariesByCulture = false },
        new IndexField { FieldName = FieldNames.Theme, FieldType = FieldType.StringRaw, VariesByCulture = false },
        new IndexField { FieldName = FieldNames.Agency, FieldType = FieldType.StringRaw, VariesByCulture = false },
        new IndexField { FieldName = FieldNames.PublishedOn, FieldType = FieldType.Date, VariesByCulture = false },
    ];

    public IEnumerable<IndexFieldValue> GetFieldValues(IContent content, string? culture)
    {
        if (model.Schema.Find(content.ContentType.Alias) is not { } type)
            return [];
        var properties = values.Read(type, RawValues.Of(content, content.ContentType.VariesByCulture() ? culture : null, published: true), culture);
        object[] day = properties.Date("publishedOn") is { } date ? [date.ToDateTime(TimeOnly.MinValue, DateTimeKind.Unspecified)] : [];
        object[] reviewType = properties.Text("reviewType") is { } text ? [text] : [];
        return
        [
            new IndexFieldValue { FieldName = FieldNames.ReviewType, Values = reviewType },
            new IndexFieldValue { FieldName = FieldNames.Theme, Values = Keys(properties.Items("themes")) },
            new IndexFieldValue { FieldName = FieldNames.Agency, Values = Keys(properties.Items("agencies")) },
            new IndexFieldValue { FieldName = FieldNames.PublishedOn, Values = day },
        ];
    }

    private static object[] Keys(IEnumerable<Guid> ids) => [.. ids.Select(id => id.ToString("D", CultureInfo.InvariantCulture))];
}
