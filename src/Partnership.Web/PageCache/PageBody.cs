using Microsoft.Extensions.Primitives;

namespace Partnership.Web.PageCache;

/// <summary>The bytes of a page in one encoding.</summary>
internal sealed class PageBody(byte[] bytes, string? encoding, string entityTag)
{
    public byte[] Bytes => bytes;

    /// <summary>Empty for the body as it is.</summary>
    public StringValues Encoding { get; } = encoding is null ? StringValues.Empty : encoding;

    /// <summary>Strong: another encoding of the same page has another tag.</summary>
    public StringValues EntityTag { get; } = entityTag;
}
