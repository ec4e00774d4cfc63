using System.Security.Cryptography;
using System.Text;
using Lucene.Net.Util;
using Partnership.Content.Schema;
using Partnership.Documents.PageTexts;
using Partnership.Search.Analysis;

namespace Partnership.Search.Indexing;

/// <summary>Says whether an index on disk was made by the same rules as one would be made now.</summary>
internal static class IndexFormat
{
    /// <summary>Under which an index says by which rules it was made.</summary>
    public const string FingerprintKey = "fingerprint";

    /// <summary>Raise it when the index documents of a unit would be made in another way.</summary>
    private const int Layout = 4;

    /// <summary>The fingerprint of the rules: layout, analysis, Lucene, how files are read, and the schema, which says what of a document is text.</summary>
    public static string Fingerprint(ContentSchema schema) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(
        '\n',
        schema.Types.Select(t => $"{t.Alias} {t.Name} {t.Kind} {string.Join(',', t.Properties.Select(PropertyRule))}")
            .Prepend($"{Layout} {Constants.LUCENE_VERSION} {PageTextStore.ExtractorVersion} {SearchAnalyzers.Fingerprint}")))))[..32];

    private static string PropertyRule(PropertyDefinition property) =>
        $"{property.Alias}:{property.Name}:{property.Editor}:{property.Visibility}:{string.Join('|', property.Choices.Select(c => $"{c.Value}={c.Label}"))}:{string.Join('|', property.ItemTypes)}";
}
