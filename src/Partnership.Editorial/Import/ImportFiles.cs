using System.Text;
using Partnership.Content.Problems;
using Partnership.Content.Schema;

namespace Partnership.Editorial.Import;

/// <summary>Reads the texts of a folder that somebody wants to bring in: Markdown files and tables.</summary>
internal sealed class ImportFiles(ImportGround ground, ContentSchema schema, List<SourceProblem> problems)
{
    /// <summary>The most documents of a folder.</summary>
    public const int MostDocuments = 10_000;

    private const int LargestMarkdown = 2 * 1024 * 1024;
    private const int LargestTable = 20 * 1024 * 1024;

    private static readonly EnumerationOptions Everything = new()
    {
        RecurseSubdirectories = true,
        MatchCasing = MatchCasing.CaseInsensitive,
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint,
    };

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Every document of a folder with its place.</summary>
    public async Task<List<(SeedFile File, SeedAddress Address)>> ReadAsync(string root, CancellationToken cancellationToken)
    {
        var folder = new SeedFolder(root);
        var files = await MarkdownAsync(folder, cancellationToken);
        var tables = new List<TableRow>();
        foreach (var path in Find(root, "*.csv"))
            if (await TextAsync(root, path, LargestTable, cancellationToken) is { } text)
                tables.AddRange(new TableReader(folder, schema, problems).Read(NameOf(root, path), text));
        files.AddRange(new TablePlaces(ground, problems).Place(tables, files.Select(f => f.Address.Path)));
        if (files.Count <= MostDocuments)
            return files;
        problems.Add(new SourceProblem(".", 1, $"There are {files.Count} documents. Bring in at most {MostDocuments} at a time."));
        return [];
    }

    /// <summary>Files of a folder that are no texts, by their names in it.</summary>
    public static IEnumerable<string> OthersIn(string root) =>
        Find(root, "*").Where(f => Path.GetExtension(f).ToLowerInvariant() is not (".md" or ".csv"));

    /// <summary>How messages name a file: by its path in the folder.</summary>
    public static string NameOf(string root, string path) => Path.GetRelativePath(root, path).Replace('\\', '/');

    private static IEnumerable<string> Find(string root, string pattern) => Directory.EnumerateFiles(root, pattern, Everything).Order(StringComparer.Ordinal);

    private async Task<List<(SeedFile File, SeedAddress Address)>> MarkdownAsync(SeedFolder folder, CancellationToken cancellationToken)
    {
        var files = new List<(SeedFile, SeedAddress)>();
        // The tree may stand in a folder "content" beside the files that it names, or be the folder itself.
        var tree = Directory.Exists(folder.ContentRoot) ? folder.ContentRoot : folder.Root;
        foreach (var path in Find(tree, "*.md"))
        {
            var name = NameOf(folder.Root, path);
            if (ground.Place(NameOf(tree, path)) is not { } address)
                problems.Add(new SourceProblem(name, 1, "This file would be the page that everything is brought in below. Put it into a folder of its own."));
            else if (await TextAsync(folder.Root, path, LargestMarkdown, cancellationToken) is { } text && SeedFileReader.Read(folder, name, text, problems) is { } file)
                files.Add((file, address));
        }

        return files;
    }

    private async Task<string?> TextAsync(string root, string path, int largest, CancellationToken cancellationToken)
    {
        var name = NameOf(root, path);
        if (new FileInfo(path).Length > largest)
        {
            problems.Add(new SourceProblem(name, 1, $"The file is too large. It may have {largest / 1024 / 1024} MB."));
            return null;
        }

        try
        {
            return await File.ReadAllTextAsync(path, StrictUtf8, cancellationToken);
        }
        catch (DecoderFallbackException)
        {
            problems.Add(new SourceProblem(name, 1, "The letters can't be read. Save the file as UTF-8 (in Excel: 'CSV UTF-8') and try again."));
            return null;
        }
    }
}
