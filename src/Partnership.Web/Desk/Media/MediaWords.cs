using Partnership.Editorial.Media;
using Partnership.Web.Pages.Shared;

namespace Partnership.Web.Desk.Media;

/// <summary>What the desk says about files.</summary>
internal static class MediaWords
{
    /// <summary>Kind, size and length: <c>JPG, 1,200 × 800 pixels, 412 KB</c>.</summary>
    public static string FactsOf(MediaEntry file) => string.Join(", ", new[]
    {
        file.Extension.ToUpperInvariant(),
        file is { Width: { } width, Height: { } height } ? FormattableString.Invariant($"{width:N0} × {height:N0} pixels") : null,
        file.PageCount is { } pages ? Amount.Of(pages, "page", "pages") : null,
        Amount.OfBytes(file.Bytes),
    }.OfType<string>());

    /// <summary>Who sees it.</summary>
    public static string UseOf(MediaEntry file) => file switch
    {
        { IsPublic: true } => "Public",
        { IsUsed: true } => "Used, not public",
        _ => "Unused",
    };

    /// <summary>What is said in place of a picture, or that somebody must still say it; null for what is no picture.</summary>
    public static string? AltOf(MediaEntry file) => file switch
    {
        { IsPicture: false } => null,
        { IsDecorative: true } => "Decorative",
        { AltText: { } text } => text,
        _ => "Nobody has said what it shows yet",
    };
}
