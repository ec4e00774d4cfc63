using NetVips;

namespace Partnership.Documents.Images;

/// <summary>
/// The native library that decodes and encodes pictures. It is loaded with the first picture, not with the site: no type of it
/// stands in a field of a class that is made at the start.
/// </summary>
internal static class LibVips
{
    /// <summary>
    /// For operations that open a picture by themselves: a damaged one must fail, not come out half grey. (They have a parameter
    /// for that as well, but libvips 8.18 forgets it for pictures in memory.)
    /// </summary>
    internal const string FailOnDamage = "fail-on=error";

    /// <summary>Decoders that may be used at all; every other one is blocked, also where libvips looks for one by itself.</summary>
    private static readonly string[] Decoders =
        ["VipsForeignLoadJpeg", "VipsForeignLoadPng", "VipsForeignLoadWebp", "VipsForeignLoadNsgif", "VipsForeignLoadHeif"];

    private static readonly Lazy<bool> Started = new(Prepare);

    /// <summary>Loads the library and sets its limits, once.</summary>
    /// <exception cref="PlatformNotSupportedException">There is no libvips for this machine.</exception>
    internal static void Start() => _ = Started.Value;

    /// <summary>Opens a picture with the decoder of its format and no other. Its pixels are not decoded yet, or only in part.</summary>
    /// <exception cref="VipsException">The header is damaged.</exception>
    internal static Image Open(Source source, ImageFormat format) => format switch
    {
        ImageFormat.Jpeg => Image.JpegloadSource(source, access: Enums.Access.Sequential, failOn: Enums.FailOn.Error),
        ImageFormat.Png => Image.PngloadSource(source, access: Enums.Access.Sequential, failOn: Enums.FailOn.Error),
        ImageFormat.WebP => Image.WebploadSource(source, access: Enums.Access.Sequential, failOn: Enums.FailOn.Error),
        ImageFormat.Gif => Image.GifloadSource(source, access: Enums.Access.Sequential, failOn: Enums.FailOn.Error),
        ImageFormat.Avif => Image.HeifloadSource(source, access: Enums.Access.Sequential, failOn: Enums.FailOn.Error),
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "There is no such picture format."),
    };

    /// <summary>Lets a token stop the evaluation of an image, between two strips of it.</summary>
    internal static void StopWith(this Image image, CancellationToken cancellationToken) =>
        image.SetProgress(NobodyWatches.Instance, cancellationToken);

    private static bool Prepare()
    {
        if (!ModuleInitializer.VipsInitialized)
            throw new PlatformNotSupportedException(
                "libvips, which reads pictures, could not be loaded on this machine.", ModuleInitializer.Exception);

        // No picture is asked for twice in a row: a cache of operations would only hold memory.
        Cache.Max = 0;
        Cache.MaxMem = 0;
        Cache.MaxFiles = 0;
        // One thread a picture: several pictures share the processors anyway, and each thread takes memory of its own.
        NetVips.NetVips.Concurrency = 1;
        NetVips.NetVips.BlockUntrusted = true;
        Operation.Block("VipsForeignLoad", true);
        foreach (var decoder in Decoders)
            Operation.Block(decoder, false);
        // What is said about damaged files would go to standard error, past our logs. What matters comes as an exception.
        Log.SetLogHandler("VIPS", Enums.LogLevelFlags.Warning, (_, _, _) => { });
        Log.SetLogHandler("GLib-GObject", Enums.LogLevelFlags.Critical, (_, _, _) => { });
        return true;
    }

    /// <summary>libvips asks whether to stop only when someone watches its progress.</summary>
    private sealed class NobodyWatches : IProgress<int>
    {
        internal static readonly NobodyWatches Instance = new();

        public void Report(int value)
        {
        }
    }
}
