namespace Partnership.Content.Values;

/// <summary>Puts one file in the place of another.</summary>
public static class FileReplacement
{
    /// <summary>The same values with one file in the place of another wherever it is used, in blocks and formatted text too.</summary>
    /// <param name="bag">The values.</param>
    /// <param name="old">The file that goes.</param>
    /// <param name="next">The file that comes. Where both were picked already, it is picked once.</param>
    public static PropertyBag WithFileReplaced(this PropertyBag bag, Guid old, Guid next) =>
        new(bag.Select(p => KeyValuePair.Create(p.Key, Replace(p.Value, old, next))));

    private static PropertyValue Replace(PropertyValue value, Guid old, Guid next) => value switch
    {
        FilesValue files => new FilesValue([.. files.Ids.Select(id => id == old ? next : id).Distinct()]),
        RichTextValue text => new RichTextValue(RichTextPictures.Replace(text.Markup, old, next)),
        BlocksValue blocks => new BlocksValue([.. blocks.Blocks.Select(b => b with { Properties = b.Properties.WithFileReplaced(old, next) })]),
        _ => value,
    };
}
