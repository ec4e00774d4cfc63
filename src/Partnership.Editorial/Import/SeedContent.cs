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
    private readonly SeedGround ground;
    private readonly Dictionary<RoutePath, SeedDocument> documents = [];
    private readonly List<SeedMedia> media = [];
    private readonly List<SourceProblem> unreadable;
    private readonly List<SeedFile> files = [];

    private SeedContent(ContentSchema schema, SeedGround ground, List<SourceProblem> unreadable) =>
        (this.schema, this.ground, this.unreadable) = (schema, ground, unreadable);

    /// <summary>Every document, each after the one above it, siblings in their order.</summary>
    public IReadOnlyList<SeedDocument> Documents =>
        [.. documents.Values.OrderBy(d => d.Path.Value.Count(c => c == '/')).ThenBy(d => !d.Path.IsRoot).ThenBy(d => d.Order).ThenBy(d => d.Path.Value, StringComparer.Ordinal)];

    public IReadOnlyList<SeedMedia> Media => [.. media.DistinctBy(m => m.Id)];

    /// <summary>The files that a document uses, each once.</summary>
    public IEnumerable<SeedMedia> MediaOf(SeedDocument document) =>
        media.Where(m => document.Versions.Any(v => ReferenceEquals(v.File, m.Used))).DistinctBy(m => m.Id);

    /// <summary>Every mistake, in the order of files and lines.</summary>
    public IReadOnlyList<SourceProblem> Problems => InOrder(unreadable.Concat(files.SelectMany(f => f.Problems)));

    /// <summary>What is still to be filled in, in the order of files and lines.</summary>
    public IReadOnlyList<SourceProblem> Missing => InOrder(files.SelectMany(f => f.Missing));

    /// <summary>Reads folders that together make one tree for an empty store.</summary>
    public static async Task<SeedContent> ReadAsync(IEnumerable<SeedFolder> folders, ContentSchema schema, CancellationToken cancellationToken)
    {
        var unreadable = new List<SourceProblem>();
        var files = new List<(SeedFile, SeedAddress)>();
        foreach (var folder in folders)
            files.AddRange(await SeedFiles.ReadAsync(folder, SeedGround.EmptyStore, unreadable, cancellationToken));
        return Understand(files, schema, SeedGround.EmptyStore, unreadable);
    }

    /// <summary>Makes documents of files that were read.</summary>
    /// <param name="files">The files, each with its place.</param>
    /// <param name="schema">The content model.</param>
    /// <param name="ground">Where the documents are put.</param>
    /// <param name="unreadable">What could not be read at all.</param>
    public static SeedContent Understand(
        IReadOnlyCollection<(SeedFile File, SeedAddress Address)> files, ContentSchema schema, SeedGround ground, List<SourceProblem> unreadable)
    {
        var content = new SeedContent(schema, ground, unreadable);
        content.files.AddRange(files.Select(f => f.File));
        foreach (var (file, address) in files)
            content.Place(file, address);
        content.CheckTree();
        content.Understand(files);
        content.CheckCultures();
        return content;
    }

    // First every file gets its place, so that links and pickers can name any of them.
    private void Place(SeedFile file, SeedAddress address)
    {
        var alias = ScalarOf(file, TypeKey);
        if (alias is null || schema.Find(alias) is not { Kind: not DocumentKind.Element } type)
            file.Report(LineOf(file, TypeKey), $"'type' must name a document type; '{alias}' is none.");
        else if (!documents.TryGetValue(address.Path, out var document))
            documents[address.Path] = new SeedDocument(address, type, file, a => ground.IdOf(a, a.ParentPath is { } above ? Above(above)?.Id : null));
        else if (document.Type.Alias != type.Alias && document.Address.Culture != address.Culture)
            file.Report(LineOf(file, TypeKey), $"The translation must have the type of the original, '{document.Type.Alias}'.");
    }

    private SeedTarget? Above(RoutePath path) => documents.TryGetValue(path, out var document) ? document.Target : ground.Find(path);

    /// <summary>What a link or a picker means: a document of the files, or one that is there already.</summary>
    private SeedTarget? Find(RoutePath path) =>
        Above(path) ?? (ground.OtherMeaning(path) is { } other && documents.TryGetValue(other, out var document) ? document.Target : null);

    private void CheckTree()
    {
        foreach (var document in documents.Values)
        {
            var file = document.FirstFile;
            if (document.ParentPath is not { } above)
            {
                if (!document.Type.AllowedAtRoot)
                    file.Report(file.FirstLine, $"'{document.Type.Name}' can't stand at the top of the tree.");
            }
            else if (Above(above) is not { } parent)
                file.Report(file.FirstLine, $"There is no document above it: {above} needs an index.md.");
            else if (!parent.Type.AllowedChildren.Contains(document.Type.Alias))
                file.Report(file.FirstLine, $"'{document.Type.Name}' can't stand below '{parent.Type.Name}'.");
            else if (ground.IsTaken(document.Path, document.Id))
                file.Report(file.FirstLine, $"There is a page at {document.Path} already. Give this one another name.");
            if (ReservedSegments.Hold(document.Path))
                file.Report(file.FirstLine, ReservedSegments.ReasonAgainst(document.Address.Segment.Value));
        }
    }

    private void Understand(IEnumerable<(SeedFile File, SeedAddress Address)> placed)
    {
        var markdown = new SeedMarkdown(Find);
        foreach (var (file, address) in placed)
        {
            if (!documents.TryGetValue(address.Path, out var document))
                continue;
            if (document.Versions.FirstOrDefault(v => v.Address.Culture == address.Culture) is { } twin)
                file.Report(file.FirstLine, $"{twin.File.Place} has the same address.");
            else
                document.Versions.Add(Read(file, address, document, markdown));
        }
    }

    private SeedVersion Read(SeedFile file, SeedAddress address, SeedDocument document, SeedMarkdown markdown)
    {
        var reader = new SeedValueReader(file, schema, ground, Find, markdown, media);
        var values = reader.Read(file.FrontMatter, document.Type, ground.MustBeComplete ? document.Path.Value : document.Id.ToString(), TypeKey, NameKey);
        AddBody(file, document.Type, markdown, values);
        var name = ScalarOf(file, NameKey)?.Trim() ?? "";
        if (name.Length == 0)
            file.Report(LineOf(file, NameKey), "'name' is missing: it is the title of the page.");
        else if (name.Length > DocumentVersion.NameMaxLength)
            file.Report(LineOf(file, NameKey), $"'name' has {name.Length} characters; it may have {DocumentVersion.NameMaxLength}.");
        var bag = new PropertyBag(values);
        foreach (var problem in PropertyRules.Check(bag, document.Type, schema))
            (problem.IsMissing && !ground.MustBeComplete ? file.Missing : file.Problems).Add(new SourceProblem(file.Name, LineOf(file, problem.Alias), problem.Reason));
        return new SeedVersion(file, address, name, bag);
    }

    // The address of a page in a culture begins with that of the page above it in the same culture.
    private void CheckCultures()
    {
        foreach (var document in documents.Values)
            if (document.ParentPath is { } above && documents.TryGetValue(above, out var parent))
                foreach (var version in document.Versions.Where(v => parent.Versions.All(p => p.Address.Culture != v.Address.Culture)))
                    version.File.Report(1, $"The page above it has no {version.Address.Culture} file, so this one would have no address: {above} needs one.");
    }

    private static void AddBody(SeedFile file, DocumentType type, SeedMarkdown markdown, Dictionary<string, PropertyValue> values)
    {
        if (string.IsNullOrWhiteSpace(file.Body))
            return;
        if (type.Body is { } alias)
            values[alias] = new RichTextValue(markdown.ToHtml(file.Body, file, file.BodyLine));
        else
            file.Report(file.BodyLine, $"'{type.Name}' has no text below the front matter.");
    }

    private static List<SourceProblem> InOrder(IEnumerable<SourceProblem> problems) =>
        [.. problems.Distinct().OrderBy(p => p.File, StringComparer.Ordinal).ThenBy(p => p.Line)];

    private static string? ScalarOf(SeedFile file, string key) =>
        file.FrontMatter.Children.TryGetValue(new YamlScalarNode(key), out var node) ? (node as YamlScalarNode)?.Value : null;

    private static int LineOf(SeedFile file, string alias)
    {
        var top = alias.Split('[')[0];
        foreach (var key in file.FrontMatter.Children.Keys)
            if (key is YamlScalarNode { Value: { } value } && value == top)
                return file.LineOf(key);
        return file.Row?.First ?? 2;
    }
}
