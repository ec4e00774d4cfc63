using Partnership.Content.Schema;

namespace Partnership.Umbraco.Model;

/// <summary>The files of <c>content-seed</c> that the assembly carries.</summary>
internal static class EmbeddedSeed
{
    /// <summary>The files of a folder, in the order of their names.</summary>
    public static IReadOnlyList<SchemaFile> Files(string folder)
    {
        var assembly = typeof(EmbeddedSeed).Assembly;
        return
        [
            .. assembly.GetManifestResourceNames()
                .Where(n => n.StartsWith(folder + "/", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(n => new SchemaFile(n[(folder.Length + 1)..], Read(n))),
        ];
    }

    private static byte[] Read(string name)
    {
        using var stream = typeof(EmbeddedSeed).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The resource '{name}' is missing.");
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
