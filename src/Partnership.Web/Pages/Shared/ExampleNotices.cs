namespace Partnership.Web.Pages.Shared;

/// <summary>What pages say that show made-up content beside true content.</summary>
public static class ExampleNotices
{
    /// <summary>On lists of reviews.</summary>
    public static (string Heading, string Text) Reviews { get; } =
        ("This page shows examples.", "The reviews marked 'Example' are made up: the children, families, places and events in them too.");

    /// <summary>On pages that count reviews.</summary>
    public static (string Heading, string Text) Numbers { get; } =
        ("This page shows examples.", "Made-up reviews are counted here, to show how the site works.");
}
