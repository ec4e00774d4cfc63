using System.Collections.Immutable;
using Partnership.Content.Schema;
using Partnership.Content.Values;

namespace Partnership.Editorial.Workflow;

/// <summary>A field that a comment may be about.</summary>
/// <param name="Path">The alias of the property; in a block behind the property of the blocks and the block's id, with slashes between: it stays the same when blocks are moved.</param>
/// <param name="Words">The names of the field and of the block, for people.</param>
public sealed record CommentPlace(string Path, string Words);

/// <summary>Finds the fields of a document that comments may be about.</summary>
public static class CommentPlaces
{
    /// <summary>The path of a field in a block.</summary>
    /// <param name="blocks">The path of the property that holds the block.</param>
    /// <param name="blockId">The block.</param>
    /// <param name="alias">The property of the block.</param>
    public static string InBlock(string blocks, Guid blockId, string alias) => $"{blocks}/{blockId:D}/{alias}";

    /// <summary>Every field, in the order of the form, each list of blocks before the fields of its blocks.</summary>
    /// <param name="type">The type of the document.</param>
    /// <param name="values">What its newest version says; it tells which blocks there are.</param>
    /// <param name="schema">The types of the blocks.</param>
    public static ImmutableArray<CommentPlace> Of(DocumentType type, PropertyBag values, ContentSchema schema) =>
        [.. In(type, values, schema, "", "").Where(p => p.Path.Length <= Comment.PropertyMaxLength)];

    private static IEnumerable<CommentPlace> In(DocumentType type, PropertyBag values, ContentSchema schema, string pathBefore, string wordsBefore)
    {
        foreach (var property in type.Properties)
        {
            var path = pathBefore + property.Alias;
            yield return new CommentPlace(path, wordsBefore + property.Name);
            foreach (var (index, block) in values.Blocks(property.Alias).Index())
                if (schema.Find(block.ContentType) is { } element)
                    foreach (var place in In(element, block.Properties, schema, InBlock(path, block.Id, ""), $"{wordsBefore}{property.Name}, {element.Name} {index + 1}: "))
                        yield return place;
        }
    }
}
