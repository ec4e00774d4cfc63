using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Partnership.Content.Items;
using Partnership.Content.Schema;
using Partnership.Delivery.Source;
using Partnership.Editorial.RichText;

namespace Partnership.Delivery.Tests.Source;

/// <summary>The source as the site puts it together, with the site's own content model and sanitiser. Only the keeper of files is made up.</summary>
internal sealed class SourceKit : IAsyncDisposable
{
    private readonly ServiceProvider services;
    private readonly bool isOwnFolder;

    public SourceKit(Action<UmbracoOptions> set, TimeProvider? clock = null, string? folder = null, Action<IServiceCollection>? change = null)
    {
        isOwnFolder = folder is null;
        Folder = folder ?? Directory.CreateTempSubdirectory("partnership-source-").FullName;
        var collection = new ServiceCollection();
        collection.AddLogging(l => l.AddProvider(Log).SetMinimumLevel(LogLevel.Information));
        collection.AddSingleton(clock ?? TimeProvider.System);
        collection.AddSingleton(Schema);
        collection.AddSingleton<IRichTextCleaner>(new Cleaner());
        collection.AddSingleton<IFileKeeper>(Files);
        collection.AddOptions<UmbracoOptions>().Configure(set).ValidateDataAnnotations();
        collection.AddUmbracoSource(Folder, _ => [Cultures.Default, "pl", "ur"]);
        change?.Invoke(collection);
        services = collection.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
    }

    public static ContentSchema Schema { get; } = ContentSchema.Parse(
        [.. Directory.EnumerateFiles(Path.Combine(Root(), "content-seed", "schema"), "*.json").Select(f => new SchemaFile(Path.GetFileName(f), File.ReadAllBytes(f)))]);

    public string Folder { get; }

    public KeptLog Log { get; } = new();

    public FilesInMemory Files { get; } = new();

    public T Get<T>() where T : notnull => services.GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        if (isOwnFolder)
            Directory.Delete(Folder, recursive: true);
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Partnership.Web.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("The tests must run inside the repository.");
        return folder.FullName;
    }

    private sealed class Cleaner : IRichTextCleaner
    {
        public string Clean(string html) => RichTextSanitizer.Sanitize(html);
    }
}

/// <summary>Keeps files in memory, and takes those that begin as PDFs and pictures do.</summary>
internal sealed class FilesInMemory : IFileKeeper
{
    public const int MostBytes = 5_000_000;

    public ConcurrentDictionary<string, byte[]> Kept { get; } = new();

    public async Task<FileKeeping> KeepAsync(Guid id, string fileName, Stream content, CancellationToken cancellationToken)
    {
        using var whole = new MemoryStream();
        var portion = new byte[8192];
        for (int read; (read = await content.ReadAsync(portion, cancellationToken)) > 0;)
        {
            whole.Write(portion, 0, read);
            if (whole.Length > MostBytes)
                return new FileKeeping.Refused("The file is too large.");
        }

        var bytes = whole.ToArray();
        var (extension, type) = bytes switch
        {
            [.. var head] when head.AsSpan().StartsWith("%PDF-"u8) => ("pdf", "application/pdf"),
            [0x89, 0x50, ..] => ("png", "image/png"),
            _ => ("", ""),
        };
        if (type.Length == 0)
            return new FileKeeping.Refused("We can't use that kind of file.");
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        Kept[hash] = bytes;
        return new FileKeeping.Kept(new MediaItem
        {
            Id = id,
            FileName = fileName,
            Extension = extension,
            MediaType = type,
            Bytes = bytes.Length,
            Sha256 = hash,
            Width = type == "image/png" ? 8 : null,
            Height = type == "image/png" ? 8 : null,
            CreateDate = DateTimeOffset.UnixEpoch,
        });
    }

    public bool Has(string sha256) => Kept.ContainsKey(sha256);

    public void Forget(string sha256) => Kept.TryRemove(sha256, out _);
}

/// <summary>Keeps what was logged.</summary>
internal sealed class KeptLog : ILoggerProvider, ILogger
{
    public ConcurrentQueue<(LogLevel Level, string Text)> Lines { get; } = new();

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Lines.Enqueue((logLevel, formatter(state, exception)));

    public void Dispose()
    {
    }
}
