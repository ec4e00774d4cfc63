using Partnership.Content.Problems;
using Partnership.Content.Routing;
using Partnership.Content.Schema;
using Partnership.Content.Values;
using Partnership.Editorial.Documents;
using Partnership.Publishing.Rules;
using YamlDotNet.RepresentationModel;

namespace Partnership.Editorial.Import;

/// <summary>Starting content that was read and checked as a whole, but not yet stored.</summary>
internal sealed class SeedContent
{
    private const string TypeKey = "type";
    private const string NameKey = "name";

    private readonly ContentSchema schema;
    private readonly Dictionary<RoutePath, SeedDocument> documents = [];
    private readonly List<SeedMedia> media = [];
    private readonly List<SourceProblem> problems = [];

    private SeedContent(ContentSchema schema) => this.schema = schema;

    /// <summary>Every document, each after the one above it, siblings in their order.</summary>
    public IReadOnlyList<SeedDocument> Documents =>
        [.. documents.Values.OrderBy(d => d.Path.Value.Count(c => c == '/')).ThenBy(d => !d.Path.IsRoot).ThenBy(d => d.Order).ThenBy(d => d.Path.Value, StringComparer.Ordinal)];

    public IReadOnlyList<SeedMedia> Media => [.. media.DistinctBy(m => m.Id)];

    /// <summary>Every mistake, in the order of files and lines.</summary>
    public IReadOnlyList<SourceProblem> Problems =>
        [.. problems.Distinct().OrderBy(p => p.File, StringComparer.Ordinal).ThenBy(p => p.Line)];

    /// <summary>Reads folders that together make one tree.</summary>
    public static async Task<SeedContent> ReadAsync(IEnumerable<SeedFolder> folders, ContentSchema schema, CancellationToken cancellationToken)
    {
        var content = new SeedContent(schema);
        var files = new List<(SeedFile File, SeedAddress Address)>();
        foreach (var folder in folders)
            files.AddRange(await content.ReadFilesAsync(folder, cancellationToken));
        foreach (var (file, address) in files)
            content.Place(file, address);
        content.CheckTree();
        content.Understand(files);
        content.CheckCultures();
        return content;
    }

    private async Task<List<(SeedFile File, SeedAddress Address)>> ReadFilesAsync(SeedFolder folder, CancellationToken cancellationToken)
    {
        var files = new List<(SeedFile, SeedAddress)>();
        if (!Directory.Exists(folder.ContentRoot))
        {
            problems.Add(new SourceProblem(folder.ContentRoot, 1, "The folder is missing."));
            return files;
        }

        foreach (var path in Directory.EnumerateFiles(folder.ContentRoot, "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var relative = Path.GetRelativePath(folder.ContentRoot, path).Replace('\\', '/');
            var name = Path.GetFileName(folder.Root.TrimEnd('/', '\\')) + "/content/" + relative;
            if (SeedAddress.Parse(relative) is not { } address)
                problems.Add(new SourceProblem(name, 1, "The name can't be part of an address: use lower-case letters, digits and single hyphens."));
            else if (SeedFileReader.Read(folder, name, await File.ReadAllTextAsync(path, cancellationToken), problems) is { } file)
                files.Add((file, address));
        }

        return files;
    }

    // First every file gets its place, so that links and pickers can name any of them.
    private void Place(SeedFile file, SeedAddress address)
    {
        var alias = ScalarOf(file, TypeKey);
        if (alias is null || schema.Find(alias) is not { Kind: not DocumentKind.Element } type)
            problems.Add(new SourceProblem(file.Name, LineOf(file, TypeKey), $"'type' must name a document type; '{alias}' is none."));
        else if (!documents.TryGetValue(address.Path, out var document))
            documents[address.Path] = new SeedDocument(address, type, file.Name);
        else if (document.Type.Alias != type.Alias)
            problems.Add(new SourceProblem(file.Name, LineOf(file, TypeKey), $"The translation must have the type of the original, '{document.Type.Alias}'."));
    }

    private void CheckTree()
    {
        foreach (var document in documents.Values)
        {
            var place = new SourceProblem(document.FirstFile, 1, "");
            if (document.ParentPath is not { } above)
            {
                if (!document.Type.AllowedAtRoot)
                    problems.Add(place with { Reason = $"'{document.Type.Name}' can't stand at the top of the tree." });
            }
            else if (!documents.TryGetValue(above, out var parent))
                problems.Add(place with { Reason = $"There is no document above it: {above} needs an index.md." });
            else if (!parent.Type.AllowedChildren.Contains(document.Type.Alias))
                problems.Add(place with { Reason = $"'{document.Type.Name}' can't stand below '{parent.Type.Name}'." });
        }
    }

    private void Understand(IEnumerable<(SeedFile File, SeedAddress Address)> files)
    {
        var markdown = new SeedMarkdown(documents.ToDictionary(d => d.Key, d => d.Value.Id), problems);
        foreach (var (file, address) in files)
        {
            if (!documents.TryGetValue(address.Path, out var document))
                continue;
            if (document.Versions.FirstOrDefault(v => v.Address.Culture == address.Culture) is { } twin)
            {
                problems.Add(new SourceProblem(file.Name, 1, $"{twin.File.Name} has the same address."));
                continue;
            }

            var reader = new SeedValueReader(file, schema, documents, markdown, media, problems);
            var values = reader.Read(file.FrontMatter, document.Type, document.Path.Value, TypeKey, NameKey);
            AddBody(file, document.Type, markdown, values);
            var name = ScalarOf(file, NameKey);
            if (string.IsNullOrWhiteSpace(name))
                problems.Add(new SourceProblem(file.Name, LineOf(file, NameKey), "'name' is missing: it is the title of the page."));
            else if (name.Trim().Length is > DocumentVersion.NameMaxLength and var length)
                problems.Add(new SourceProblem(
                    file.Name, LineOf(file, NameKey), $"'name' has {length} characters; it may have {DocumentVersion.NameMaxLength}."));
            var bag = new PropertyBag(values);
            document.Versions.Add(new SeedVersion(file, address, name?.Trim() ?? "", bag));
            problems.AddRange(PropertyRules.Check(bag, document.Type, schema).Select(p => new SourceProblem(file.Name, LineOf(file, p.Alias), p.Reason)));
        }
    }

    // The address of a page in a culture begins with that of the page above it in the same culture.
    private void CheckCultures()
    {
        foreach (var document in documents.Values)
            if (document.ParentPath is { } above && documents.TryGetValue(above, out var parent))
                foreach (var version in document.Versions.Where(v => parent.Versions.All(p => p.Address.Culture != v.Address.Culture)))
                    problems.Add(new SourceProblem(
                        version.File.Name,
                        1,
                        $"The page above it has no {version.Address.Culture} file, so this one would have no address: {above} needs one."));
    }

    private void AddBody(SeedFile file, DocumentType type, SeedMarkdown markdown, Dictionary<string, PropertyValue> values)
    {
        if (string.IsNullOrWhiteSpace(file.Body))
            return;
        if (type.Body is { } alias)
            values[alias] = new RichTextValue(markdown.ToHtml(file.Body, file.Name, file.BodyLine));
        else
            problems.Add(new SourceProblem(file.Name, file.BodyLine, $"'{type.Name}' has no text below the front matter."));
    }

    private static string? ScalarOf(SeedFile file, string key) =>
        file.FrontMatter.Children.TryGetValue(new YamlScalarNode(key), out var node) ? (node as YamlScalarNode)?.Value : null;

    private static int LineOf(SeedFile file, string alias)
    {
        var top = alias.Split('[')[0];
        foreach (var key in file.FrontMatter.Children.Keys)
            if (key is YamlScalarNode { Value: { } value } && value == top)
                return SeedFile.LineOf(key);
        return 2;
    }
}
