using Lucene.Net.Store;

namespace Partnership.Search.Indexing;

/// <summary>The many ways in which a damaged file of the index shows itself.</summary>
internal static class IndexDamage
{
    public static bool CanShowAs(Exception exception) => exception
        is IOException // CorruptIndexException, EndOfStreamException and a full disk are among them
        or UnauthorizedAccessException
        or LockObtainFailedException
        or IndexOutOfRangeException
        or ArgumentException
        or InvalidOperationException
        or FormatException
        or OverflowException
        or NullReferenceException
        or KeyNotFoundException
        or OutOfMemoryException; // a damaged length asks for more than there is
}
