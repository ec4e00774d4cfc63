namespace Partnership.Web.Storage;

/// <summary>A kind of database.</summary>
public enum StoreProvider
{
    /// <summary>One file in the data directory, for one node.</summary>
    Sqlite,

    /// <summary>A PostgreSQL server, for one node or many.</summary>
    PostgreSql,
}
