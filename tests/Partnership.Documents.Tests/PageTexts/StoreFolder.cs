using Partnership.Documents.PageTexts;
using Texts = Partnership.Documents.PageTexts.PageTexts;

namespace Partnership.Documents.Tests.PageTexts;

/// <summary>A store in a folder of its own, gone when the test is over.</summary>
internal sealed class StoreFolder : IDisposable
{
    internal static readonly string Sha256 = string.Concat(Enumerable.Repeat("0123456789abcdef", 4));

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("partnership-test-");

    internal StoreFolder() => Store = new PageTextStore(Folder);

    internal PageTextStore Store { get; }

    /// <summary>The store's own folder, which is not there at first.</summary>
    internal string Folder => Combine("texts");

    /// <summary>Where the texts of <see cref="Sha256"/> are kept.</summary>
    internal string File => Path.Combine(Folder, $"v{PageTextStore.ExtractorVersion}", "01", Sha256 + ".json.br");

    internal string Combine(string name) => Path.Combine(folder.FullName, name);

    internal string[] Files() =>
        Directory.Exists(Folder) ? Directory.GetFiles(Folder, "*", SearchOption.AllDirectories) : [];

    internal Task<Texts?> FindAsync(string? sha256 = null) => Store.FindAsync(sha256 ?? Sha256, TestContext.Current.CancellationToken);

    internal Task SaveAsync(Texts texts, string? sha256 = null) =>
        Store.SaveAsync(sha256 ?? Sha256, texts, TestContext.Current.CancellationToken);

    internal Task SavePagesAsync(params string[] pages) => SaveAsync(new Texts.Readable([.. pages]));

    internal async Task<IEnumerable<string>> PagesAsync() => Assert.IsType<Texts.Readable>(await FindAsync()).Pages;

    public void Dispose() => folder.Delete(recursive: true);
}
