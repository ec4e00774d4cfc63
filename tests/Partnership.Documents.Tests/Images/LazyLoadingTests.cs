using System.Reflection;
using System.Runtime.Loader;
using Partnership.Documents.Images;

namespace Partnership.Documents.Tests.Images;

/// <summary>A site without pictures must not pay for libvips, nor fail to start where there is none.</summary>
public sealed class LazyLoadingTests
{
    [Fact]
    public async Task Start_EverythingIsMade_LoadsNoLibraryBeforeTheFirstPicture()
    {
        var watched = new WatchedContext();
        var documents = watched.LoadFromAssemblyPath(typeof(ImageReader).Assembly.Location);

        var work = Make(documents, nameof(ImageWork), Make(documents, nameof(ImageOptions)), TimeProvider.System);
        var reader = Make(documents, nameof(ImageReader), work);
        var renderer = Make(documents, nameof(ImageRenderer), work);
        Make(documents, nameof(RenditionMaker), renderer, Make(documents, nameof(RenditionFolder), "nowhere"));

        Assert.DoesNotContain("NetVips", watched.Loaded);
        await ReadAsync(reader, Pictures.File(20, 20));
        Assert.Contains("NetVips", watched.Loaded);
    }

    private static object Make(Assembly documents, string type, params object[] arguments) =>
        Activator.CreateInstance(documents.GetType($"{typeof(ImageReader).Namespace}.{type}", throwOnError: true)!, arguments)!;

    private static async Task ReadAsync(object reader, byte[] file)
    {
        using var stream = new MemoryStream(file);
        var read = reader.GetType().GetMethod(nameof(ImageReader.ReadAsync), [typeof(Stream), typeof(CancellationToken)])!;
        await (Task)read.Invoke(reader, [stream, TestContext.Current.CancellationToken])!;
    }

    /// <summary>Notes which assemblies are asked for, then leaves them to the default context.</summary>
    private sealed class WatchedContext() : AssemblyLoadContext("watched")
    {
        internal List<string> Loaded { get; } = [];

        protected override Assembly? Load(AssemblyName assemblyName)
        {
            Loaded.Add(assemblyName.Name!);
            return null;
        }
    }
}
