namespace Partnership.Editorial.RichText;

/// <summary>Reads what a form sends for a formatted text: HTML from the visual editor, or Markdown from the plain box.</summary>
public static class RichTextField
{
    /// <summary>The format of a plain box, which works without scripts.</summary>
    public const string Markdown = "markdown";

    /// <summary>The format of the visual editor.</summary>
    public const string Html = "html";

    /// <summary>The sanitised markup to store.</summary>
    /// <param name="text">What was sent; null when the form had no such field, which leaves the text as it is.</param>
    /// <param name="format"><see cref="Html"/> or <see cref="Markdown"/>; anything else is taken for Markdown, in which no HTML counts.</param>
    /// <param name="stored">The markup for which the form was made. It stays when its Markdown comes back unchanged, so that what Markdown can't say isn't lost.</param>
    public static string Read(string? text, string? format, string stored)
    {
        if (text is null)
            return stored;
        if (format == Html)
            return RichTextSanitizer.Sanitize(text).Trim();
        return Lines(text) == Lines(RichTextMarkdown.FromHtml(stored).Markdown) ? stored : RichTextMarkdown.ToHtml(text);
    }

    // Forms send their lines with carriage returns.
    private static string Lines(string text) => text.ReplaceLineEndings("\n").Trim();
}
