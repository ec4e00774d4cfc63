namespace Partnership.Editorial.RichText;

/// <summary>Tells whether two texts are the same to a reader, however they are written.</summary>
public static class RichTextComparison
{
    /// <summary>
    /// Whether two pieces of markup, sanitised, say the same: white space, the nesting of marks, b for strong, the address in a
    /// link to a document and what pages add themselves make no difference.
    /// </summary>
    public static bool AreSame(string one, string other) =>
        one == other || CanonicalText.Of(RichTextSanitizer.Sanitize(one)).InnerHtml == CanonicalText.Of(RichTextSanitizer.Sanitize(other)).InnerHtml;
}
