namespace Partnership.Documents.Tests.Images;

/// <summary>A folder for files of one test, gone when it is over.</summary>
internal sealed class ImageFolder : IDisposable
{
    internal static readonly string Sha256 = string.Concat(Enumerable.Repeat("0123456789abcdef", 4));

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("partnership-test-");

    internal string Combine(string name) => Path.Combine(folder.FullName, name);

    internal string Add(string name, byte[] content)
    {
        File.WriteAllBytes(Combine(name), content);
        return Combine(name);
    }

    /// <summary>All files below a folder of it, by name.</summary>
    internal string[] Names(string below) =>
        new DirectoryInfo(Combine(below)) is { Exists: true } top
            ? [.. top.GetFiles("*", SearchOption.AllDirectories).Select(file => file.Name).Order(StringComparer.Ordinal)]
            : [];

    public void Dispose() => folder.Delete(recursive: true);
}
