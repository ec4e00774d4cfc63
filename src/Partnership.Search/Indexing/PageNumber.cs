namespace Partnership.Search.Indexing;

/// <summary>Which page of which file of a unit an index document is, as one number for doc values. 0 is the head.</summary>
/// <param name="File">The place of the file in the unit, from 0.</param>
/// <param name="Page">The number of the page in the file, from 1.</param>
internal readonly record struct PageNumber(int File, int Page)
{
    /// <summary>The number of a head.</summary>
    public const long Head = 0;

    private const int PageBits = 32;

    public long Value => ((long)File << PageBits) | (uint)Page;

    public static PageNumber Of(long value) => new((int)(value >> PageBits), (int)value);
}
