using Partnership.Delivery.Source;
using Partnership.Editorial.RichText;

namespace Partnership.Web.Headless;

/// <summary>Sanitises what comes from Umbraco as what the desk stores is sanitised.</summary>
internal sealed class RichTextCleaner : IRichTextCleaner
{
    /// <inheritdoc />
    public string Clean(string html) => RichTextSanitizer.Sanitize(html);
}
