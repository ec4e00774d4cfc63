using Partnership.Delivery.Source.Mapping;

namespace Partnership.Delivery.Source.Files;

/// <summary>A file that a document uses.</summary>
/// <param name="File">The file.</param>
/// <param name="PublishedOn">When the document was published as it is.</param>
internal sealed record PublishedUse(FileUse File, DateTimeOffset PublishedOn);
