using Partnership.Content.Schema;

namespace Partnership.Search.Indexing;

/// <summary>How an index on disk is.</summary>
public enum IndexCondition
{
    /// <summary>There is none: the site makes one by itself.</summary>
    Missing,

    /// <summary>Every byte is as it was written, by the rules of today.</summary>
    Sound,

    /// <summary>It is damaged, or was made by other rules: the site makes a new one by itself.</summary>
    Unusable,
}

/// <summary>Looks at the index in use without changing it, while a site may use it.</summary>
/// <param name="root">The folder of all indexes.</param>
public sealed class IndexInspection(string root)
{
    /// <summary>How the index in use is. Reads all of it.</summary>
    /// <param name="schema">The content model, which says by which rules an index is made.</param>
    public IndexCondition Look(ContentSchema schema)
    {
        if (new IndexFolder(root).Current is not { } current)
            return IndexCondition.Missing;
        try
        {
            return IndexCheck.IsSound(current, IndexFormat.Fingerprint(schema)) ? IndexCondition.Sound : IndexCondition.Unusable;
        }
        catch (Exception exception) when (IndexDamage.CanShowAs(exception))
        {
            return IndexCondition.Unusable;
        }
    }
}
