namespace Partnership.Delivery.Source;

/// <summary>Lets through the markup that pages of this site may hold, and nothing else. The host brings it.</summary>
public interface IRichTextCleaner
{
    /// <summary>What is left of markup from anywhere, in the form in which this site keeps it.</summary>
    /// <param name="html">A fragment of HTML. Links to documents carry <c>data-destination-id</c>, pictures <c>data-media-id</c>.</param>
    string Clean(string html);
}
