using Partnership.Content.Items;

namespace Partnership.Content.Views;

/// <summary>A word of the field and its meaning.</summary>
public sealed class GlossaryTerm(ContentItem item)
{
    /// <summary>The document; its name is the word.</summary>
    public ContentItem Item => item;

    /// <summary>What the word means.</summary>
    public string Meaning => item.Properties.Text("meaning") ?? "";

    /// <summary>The word and its other forms, as they may stand in a text.</summary>
    public IEnumerable<string> Forms => item.Properties.Texts("otherForms").Prepend(item.Name);
}
