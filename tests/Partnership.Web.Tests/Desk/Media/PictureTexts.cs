using Partnership.Content.Values;

namespace Partnership.Web.Tests.Desk.Media;

/// <summary>Texts with a picture.</summary>
internal static class PictureTexts
{
    public static PropertyBag Body(Guid picture) => new([KeyValuePair.Create("body", Text(picture)), KeyValuePair.Create<string, PropertyValue>("summary", new TextValue("A page for a test."))]);

    public static PropertyValue Text(Guid picture) => new RichTextValue(
        $"<p>Before.</p><figure><img data-media-id=\"{picture}\" alt=\"A picnic &amp; a &quot;game&quot;\"><figcaption>In the park</figcaption></figure><p>After.</p>");
}
