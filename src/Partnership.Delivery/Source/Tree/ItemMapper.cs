using Partnership.Content.Schema;
using Partnership.Delivery.Source.Client;
using Partnership.Delivery.Source.Mapping;

namespace Partnership.Delivery.Source.Tree;

/// <summary>Turns a document as Umbraco answers with it into one of this site, in one culture.</summary>
internal sealed class ItemMapper(ContentSchema schema, ValueMapper values, SourceProblems problems)
{
    private const int LongestName = 255;

    /// <summary>Whether the site has a use for documents of a type.</summary>
    public bool Knows(string contentType)
    {
        if (schema.Find(contentType) is { Kind: DocumentKind.Page or DocumentKind.Part or DocumentKind.Data })
            return true;
        problems.Note($"type {contentType}", "is no type of this site; its documents, and those below them, are passed over");
        return false;
    }

    /// <summary>The version, or null when it can't be read or its type is none of this site.</summary>
    /// <param name="item">The document.</param>
    /// <param name="culture">The culture, as this site calls it.</param>
    public SourceVersion? Map(RemoteItem item, string culture)
    {
        if (!Knows(item.ContentType) || schema.Find(item.ContentType) is not { } type)
            return null;
        var place = $"{item.Route.Path} ({item.Id}, {culture})";
        try
        {
            var mapped = values.Map(type, item.Properties, place);
            problems.Solve(place);
            return new SourceVersion
            {
                Culture = culture,
                Name = PlainText.Shorten(PlainText.Clean(item.Name, isOneLine: true) ?? type.Name, LongestName),
                Route = item.Route,
                UpdateDate = item.UpdateDate,
                Withdrawal = mapped.Withdrawal,
                Properties = mapped.Properties,
                Files = mapped.Files,
            };
        }
        catch (InvalidOperationException exception)
        {
            problems.Note(place, $"can't be read: {exception.Message}"); // a name or text that no text can hold
            return null;
        }
    }
}
