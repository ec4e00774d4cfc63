namespace Partnership.Editorial.Import;

/// <summary>How much an archive may hold.</summary>
public sealed record ImportArchiveLimits
{
    /// <summary>The most files.</summary>
    /// <value>The default is 10,000.</value>
    public int MostFiles { get; init; } = 10_000;

    /// <summary>The most bytes of all files together when they are unpacked.</summary>
    /// <value>The default is one gibibyte.</value>
    public long MostBytes { get; init; } = 1024L * 1024 * 1024;

    /// <summary>How many times larger a file may be than it is in the archive; files up to <see cref="AnyRatioBytes"/> may be more.</summary>
    /// <value>The default is 200. Texts are packed to a tenth of their size, tables of the same words to a fiftieth.</value>
    public int MostRatio { get; init; } = 200;

    /// <summary>Up to how many bytes a file may be packed as tightly as it likes.</summary>
    /// <value>The default is one mebibyte.</value>
    public long AnyRatioBytes { get; init; } = 1024 * 1024;

    /// <summary>The longest name of a file with its folders, in characters.</summary>
    /// <value>The default is 240.</value>
    public int LongestName { get; init; } = 240;

    /// <summary>The most folders inside each other.</summary>
    /// <value>The default is 12.</value>
    public int DeepestFolder { get; init; } = 12;
}
