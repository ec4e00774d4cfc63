using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Partnership.Search.Indexing;

/// <summary>Where the units of a segment stand. A segment never changes (documents are only marked as deleted), so this is read once.</summary>
internal sealed class SegmentUnits
{
    private static readonly ConditionalWeakTable<object, SegmentUnits> Known = [];

    private SegmentUnits(AtomicReader segment)
    {
        var pages = segment.GetNumericDocValues(IndexFields.Page) ?? throw new CorruptIndexException("A segment has no page numbers.");
        var about = segment.GetBinaryDocValues(IndexFields.Head) ?? throw new CorruptIndexException("A segment has no heads.");
        UnitOf = new int[segment.MaxDoc];
        var heads = new List<UnitHead>();
        var headDocs = new List<int>();
        var bytes = new BytesRef();
        for (var doc = 0; doc < UnitOf.Length; doc++)
        {
            UnitOf[doc] = heads.Count;
            if (pages.Get(doc) != PageNumber.Head)
                continue;
            about.Get(doc, bytes);
            heads.Add(UnitHead.Read(bytes.Bytes.AsSpan(bytes.Offset, bytes.Length)));
            headDocs.Add(doc);
        }

        if (UnitOf.Length > 0 && UnitOf[^1] >= heads.Count)
            throw new CorruptIndexException("The last unit of a segment has no head.");
        Heads = [.. heads];
        HeadDocs = [.. headDocs];
    }

    /// <summary>Of each document, the place of its unit among the heads.</summary>
    public int[] UnitOf { get; }

    /// <summary>The units, in the order in which they stand.</summary>
    public UnitHead[] Heads { get; }

    /// <summary>Of each unit, its head document, which is its last.</summary>
    public int[] HeadDocs { get; }

    public int FirstDoc(int unit) => unit == 0 ? 0 : HeadDocs[unit - 1] + 1;

    public static SegmentUnits Of(AtomicReader segment) => Known.GetValue(segment.CoreCacheKey, _ => new SegmentUnits(segment));
}
