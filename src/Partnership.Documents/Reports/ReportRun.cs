using System.Text.Json.Serialization;

namespace Partnership.Documents.Reports;

/// <summary>Words inside a block, and what marks them. The kinds are closed.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(TextRun), "text")]
[JsonDerivedType(typeof(StrongRun), "strong")]
[JsonDerivedType(typeof(EmphasisRun), "emphasis")]
[JsonDerivedType(typeof(SuperscriptRun), "superscript")]
[JsonDerivedType(typeof(LinkRun), "link")]
[JsonDerivedType(typeof(FootnoteReference), "note")]
[JsonDerivedType(typeof(PageStartRun), "page")]
public abstract record ReportRun
{
    private protected ReportRun()
    {
    }
}

/// <summary>Plain words.</summary>
/// <param name="Text">The words.</param>
public sealed record TextRun(string Text) : ReportRun;

/// <summary>Words of weight.</summary>
/// <param name="Runs">The words.</param>
public sealed record StrongRun(IReadOnlyList<ReportRun> Runs) : ReportRun;

/// <summary>Stressed words.</summary>
/// <param name="Runs">The words.</param>
public sealed record EmphasisRun(IReadOnlyList<ReportRun> Runs) : ReportRun;

/// <summary>Raised small print that isn't a reference to a note.</summary>
/// <param name="Runs">The words.</param>
public sealed record SuperscriptRun(IReadOnlyList<ReportRun> Runs) : ReportRun;

/// <summary>A link. Only addresses that <see cref="Html.SafeLink"/> lets through are written; of others the words stay.</summary>
/// <param name="Href">The address.</param>
/// <param name="Runs">The words.</param>
public sealed record LinkRun(string Href, IReadOnlyList<ReportRun> Runs) : ReportRun;

/// <summary>The place where the text refers to a note.</summary>
/// <param name="Id">The <see cref="Footnote.Id"/>.</param>
public sealed record FootnoteReference(int Id) : ReportRun;

/// <summary>The place inside a paragraph where a page of the file begins.</summary>
/// <param name="Number">The page's place in the file, from 1.</param>
public sealed record PageStartRun(int Number) : ReportRun;
