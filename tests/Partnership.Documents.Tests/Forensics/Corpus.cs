using System.Text.Json;
using Partnership.Documents.Examination;
using Partnership.Documents.Forensics;
using UglyToad.PdfPig;

namespace Partnership.Documents.Tests.Forensics;

/// <summary>The corpus of leaks and of clean files.</summary>
internal static class Corpus
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Forensics", "Files");

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    internal static IReadOnlyList<CorpusFile> Files { get; } =
        JsonSerializer.Deserialize<Manifest>(File.ReadAllText(Path.Combine(Folder, "manifest.json")), Json)!.Files;

    internal static IEnumerable<string> Leaks => Files.Select(file => file.File).Where(name => name.StartsWith("leaks/", StringComparison.Ordinal));

    internal static IEnumerable<string> Clean => Files.Select(file => file.File).Where(name => name.StartsWith("clean/", StringComparison.Ordinal));

    internal static CorpusFile Named(string name) => Files.Single(file => file.File == name);

    internal static string PathOf(string name) => Path.Combine(Folder, name);

    internal static IReadOnlyList<FileFinding> Look(string name) => Look(File.ReadAllBytes(PathOf(name)), Path.GetExtension(name));

    internal static PdfDocument Open(byte[] bytes) => PdfDocument.Open(bytes, new ParsingOptions { SkipMissingFonts = true });

    internal static IReadOnlyList<FileFinding> Look(byte[] bytes, string extension)
    {
        var stop = TestContext.Current.CancellationToken;
        switch (extension)
        {
            case ".pdf":
                using (var document = Open(bytes))
                    return PdfForensics.Look(document, bytes, stop);
            case ".docx" or ".docm":
                using (var stream = new MemoryStream(bytes, writable: false))
                    return WordForensics.Look(stream, stop);
            default:
                return PictureForensics.Look(bytes, stop);
        }
    }

    /// <summary>Whether a finding is the planted one: of its kind, on its page, with its words whatever their spaces.</summary>
    internal static bool Is(this FileFinding finding, PlantedLeak planted) =>
        finding.Kind.ToString() == planted.Kind
        && (planted.Page is null || finding.Page == planted.Page)
        && (planted.Words is null || Plain(finding.Text).Contains(Plain(planted.Words), StringComparison.Ordinal));

    private static string Plain(string? text) => string.Concat((text ?? "").Where(character => !char.IsWhiteSpace(character)));

    private sealed record Manifest(IReadOnlyList<CorpusFile> Files);
}
