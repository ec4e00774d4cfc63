using System.Text.Json;
using Partnership.Content.Problems;

namespace Partnership.Content.Schema;

/// <summary>What reading the schema files gave: the types that could be read, and every mistake.</summary>
internal sealed record SchemaReading(IReadOnlyDictionary<string, DocumentType> Types, IReadOnlyList<SourceProblem> Problems);

/// <summary>Reads schema files one by one, then checks them together.</summary>
internal static class SchemaReader
{
    public static SchemaReading Read(IReadOnlyCollection<SchemaFile> files)
    {
        var problems = new List<SourceProblem>();
        var types = new Dictionary<string, DocumentType>(StringComparer.Ordinal);
        var sources = new Dictionary<string, SchemaFile>(StringComparer.Ordinal);
        foreach (var file in files.OrderBy(f => f.Name, StringComparer.Ordinal))
        {
            if (ReadOne(file, problems) is not { } type)
                continue;
            if (!types.TryAdd(type.Alias, type))
                problems.Add(new SourceProblem(file.Name, 1, $"The alias '{type.Alias}' is taken by {sources[type.Alias].Name}."));
            else
                sources[type.Alias] = file;
        }

        if (files.Count == 0)
            problems.Add(new SourceProblem("schema", 1, "There is no schema file: the folder is empty or missing."));

        // Cross-references mean nothing while a file is unreadable: the missing type would be blamed on the wrong file.
        if (problems.Count == 0)
            foreach (var type in types.Values)
                problems.AddRange(new SchemaRules(type, types, sources[type.Alias]).Check());
        return new SchemaReading(types, problems);
    }

    private static DocumentType? ReadOne(SchemaFile file, List<SourceProblem> problems)
    {
        try
        {
            var type = JsonSerializer.Deserialize<DocumentType>(JsonLines.WithoutByteOrderMark(file.Utf8), SchemaJson.Options);
            if (type is not null)
                return type;
            problems.Add(new SourceProblem(file.Name, 1, "The file is empty: a document type was expected."));
        }
        catch (JsonException exception)
        {
            problems.Add(new SourceProblem(file.Name, (int)(exception.LineNumber ?? 0) + 1, Plain(exception)));
        }

        return null;
    }

    private static string Plain(JsonException exception)
    {
        var message = exception.Message;
        var technical = message.IndexOf(" Path: ", StringComparison.Ordinal);
        if (technical > 0)
            message = message[..technical];
        return exception.Path is { Length: > 1 } path ? $"{message} (at {path})" : message;
    }
}
