namespace Partnership.Demonstration.Press.Layout;

/// <summary>A heading of a report's body.</summary>
/// <param name="Level">2 for a chapter, 3 for a section.</param>
/// <param name="Id">What a link in the contents points to.</param>
/// <param name="Html">The heading's words as HTML.</param>
internal sealed record ReportHeading(int Level, string Id, string Html);
