using Partnership.Editorial.Releases;
using Partnership.Web.Desk.Boards;
using Partnership.Web.Desk.Documents;

namespace Partnership.Web.Desk.Releases;

/// <summary>Releases in words.</summary>
internal static class ReleaseWords
{
    /// <summary>What is released.</summary>
    public static string Name(ReleaseItem release) => release switch
    {
        { BundleId: not null } => $"Bundle “{release.Name}”",
        { Name.Length: > 0 } => release.Name,
        _ => "A document without a name",
    };

    /// <summary>Where one reads more about it.</summary>
    public static string Link(ReleaseItem release) => release switch
    {
        { BundleId: { } bundle } => BoardLinks.Bundle(bundle),
        { DocumentId: { } document } => DocumentLinks.Show(document, release.Culture),
        _ => BoardLinks.Releases,
    };

    /// <summary>What is going to happen.</summary>
    public static string Going(ReleaseKind kind) => kind == ReleaseKind.Unpublish ? "is removed from the site" : "is published";

    /// <summary>What has happened.</summary>
    public static string Went(ReleaseItem release) => release switch
    {
        { State: ReleaseState.Cancelled, Failure: not null } => "was refused, and somebody put it aside",
        { State: ReleaseState.Cancelled } => "had its time taken away",
        { Kind: ReleaseKind.Unpublish } => "was removed from the site",
        _ => "was published",
    };
}
