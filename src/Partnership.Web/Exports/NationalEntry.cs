using System.Text.Json;
using Partnership.Content.Items;
using Partnership.Content.Snapshots;
using Partnership.Content.Views;
using Partnership.Web.Site;

namespace Partnership.Web.Exports;

/// <summary>
/// What the national collection of case reviews is sent of one published review. It is made of what the public sees and of nothing
/// else. docs/national-entry.md describes each name; the order of the properties is that of the file.
/// </summary>
internal sealed record NationalEntry
{
    /// <summary>What kind of file this is.</summary>
    public string Format { get; } = "case-review-entry";

    /// <summary>Grows when a name goes or means something else; new names alone don't change it.</summary>
    public int FormatVersion { get; } = 1;

    /// <summary>The name of the partnership that published the review.</summary>
    public required string Publisher { get; init; }

    /// <summary>When the review was last published, in UTC.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>The review, as in every other export.</summary>
    public required ReviewRecord Review { get; init; }

    /// <summary>The files beside the entry.</summary>
    public required IReadOnlyList<NationalEntryFile> Files { get; init; }

    /// <summary>The entry of a review; null unless it is public, and not marked as withdrawn.</summary>
    public static NationalEntry? Of(Guid reviewId, CultureSnapshot site, SiteOptions options)
    {
        if (site.Find(reviewId) is not { ContentType: ContentTypes.CaseReview, Withdrawal: null } item)
            return null;
        var review = new CaseReview(item, site);
        return new NationalEntry
        {
            Publisher = SiteSettings.Of(site).OrganisationLongName,
            UpdatedAt = item.UpdateDate,
            Review = ReviewRecord.Of(review, options),
            Files = [.. FilesOf(review, options)],
        };
    }

    /// <summary>The entry as JSON.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, ReviewJson.Form);

    private static IEnumerable<NationalEntryFile> FilesOf(CaseReview review, SiteOptions options)
    {
        if (review.Report is { IsPicture: false } report)
            yield return NationalEntryFile.Of("report", report, options);
        if (review.Briefing is { IsPicture: false } briefing)
            yield return NationalEntryFile.Of("briefing", briefing, options);
    }
}

/// <summary>A file beside a national collection entry, byte for byte as it is public.</summary>
internal sealed record NationalEntryFile
{
    /// <summary>Its name in the archive: one that every computer takes, whatever it is called in public.</summary>
    public required string Name { get; init; }

    /// <summary><c>report</c> or <c>briefing</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Its name in public.</summary>
    public required string PublishedName { get; init; }

    /// <summary>Its internet media type.</summary>
    public required string MediaType { get; init; }

    /// <summary>Its size in bytes.</summary>
    public required long Bytes { get; init; }

    /// <summary>The number of its pages, when it is known.</summary>
    public required int? Pages { get; init; }

    /// <summary>The SHA-256 of its content, in lower-case hexadecimal digits.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Where it is public.</summary>
    public required string Url { get; init; }

    public static NationalEntryFile Of(string kind, MediaItem file, SiteOptions options) => new()
    {
        Name = $"{kind}.{file.Extension}",
        Kind = kind,
        PublishedName = file.FileName,
        MediaType = file.MediaType,
        Bytes = file.Bytes,
        Pages = file.PageCount,
        Sha256 = file.Sha256,
        Url = options.Absolute(file.Url),
    };
}
