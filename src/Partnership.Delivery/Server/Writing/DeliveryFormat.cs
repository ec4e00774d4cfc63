using Partnership.Content.Values;
using Partnership.Delivery.Server.Answers;
using Partnership.Delivery.Server.Views;

namespace Partnership.Delivery.Server.Writing;

/// <summary>How formatted text and files of one snapshot are handed out.</summary>
internal sealed class DeliveryFormat(MediaLibrary media, KeptAnswers kept, bool isTextAsTree)
{
    /// <summary>The file of an id, if it is handed out.</summary>
    public DeliveryMedium? File(Guid id) => media.Find(id);

    /// <summary>A formatted text as JSON.</summary>
    /// <param name="text">The text.</param>
    /// <param name="view">Where its links lead.</param>
    public ReadOnlyMemory<byte> RichText(RichTextValue text, DeliveryView view) => kept.GetOrAdd((view, new OneText(text)), key =>
    {
        var body = RichTextLinks.Resolve(key.Item2.Text.Markup, key.view, media, isTextAsTree);
        return isTextAsTree ? RichTextTree.Write(body, key.view) : RichTextMarkup.Write(body);
    }).ToUtf8();

    // Two texts with the same words are compared by what they are, which takes long: the object itself is the key.
    private sealed class OneText(RichTextValue text) : IEquatable<OneText>
    {
        public RichTextValue Text => text;

        public bool Equals(OneText? other) => ReferenceEquals(text, other?.Text);

        public override bool Equals(object? obj) => Equals(obj as OneText);

        public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(text);
    }
}
