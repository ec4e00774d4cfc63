using Partnership.Content.Items;

namespace Partnership.Web.Pages.Shared;

/// <summary>A file that readers can open.</summary>
/// <param name="Title">What it is.</param>
/// <param name="File">The file.</param>
public sealed record FileEntry(string Title, MediaItem File)
{
    /// <summary>Its type, length and size, for example <c>PDF, 34 pages, 412 KB</c>.</summary>
    public string Facts => string.Join(", ", new[]
    {
        File.Extension.ToUpperInvariant(),
        File.PageCount is { } pages ? Amount.Of(pages, "page", "pages") : null,
        Amount.OfBytes(File.Bytes),
    }.OfType<string>());
}
