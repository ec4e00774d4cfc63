using System.Collections.Immutable;
using Partnership.Content.Snapshots;
using Partnership.Documents.PageTexts;
using Partnership.Documents.Pdf;
using Partnership.Search.Indexing;

namespace Partnership.Search.Evaluation.Collections;

/// <summary>A snapshot, with the text of its files, in which questions are asked.</summary>
/// <param name="Snapshot">What is public.</param>
/// <param name="Texts">The text of its files.</param>
/// <param name="NameOf">What judgments call a document.</param>
internal sealed record EvaluatedSite(Snapshot Snapshot, ReportTexts Texts, Func<Content.Items.ContentItem, string> NameOf)
{
    /// <summary>Texts for documents that have no files, or whose files stand in a media folder.</summary>
    public static ReportTexts TextsIn(string folder, Func<string, string> pathOf)
    {
        var store = new PageTextStore(Path.Combine(folder, "page-text"));
        return new ReportTexts(store, new PageTextReader(new PdfReader(new PdfReaderOptions(), TimeProvider.System), store), pathOf);
    }

    /// <summary>Every document as one text, as a plain search would have it.</summary>
    public async Task<ImmutableArray<(string Name, string Text)>> PlainTextsAsync(CancellationToken cancellationToken)
    {
        var texts = ImmutableArray.CreateBuilder<(string, string)>();
        foreach (var (unit, site) in IndexBuild.UnitsOf(Snapshot))
        {
            var content = await Texts.KnownAsync(unit, site, cancellationToken);
            var pages = content.Files.Where(f => f is not null).SelectMany(f => f.GetValueOrDefault());
            texts.Add((NameOf(unit.Item), string.Join('\n', new[] { content.Text.Title, content.Text.Keys, content.Text.Body }.Concat(pages))));
        }

        return texts.ToImmutable();
    }
}
