namespace Partnership.Editorial.Store;

/// <summary>Keys that all nodes of a site share, such as those that seal cookies. They are kept as they are given: seal them before if need be.</summary>
public interface IKeyStore
{
    /// <summary>All keys, as XML.</summary>
    IReadOnlyList<string> Read();

    /// <summary>Keeps a key. When this returns, every node finds it.</summary>
    /// <param name="name">What it is called, for people.</param>
    /// <param name="xml">The key.</param>
    void Add(string name, string xml);
}
