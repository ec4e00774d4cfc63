namespace Partnership.Editorial.PostgreSql;

/// <summary>
/// The advisory locks of the store. They belong to a session or a transaction, so the server lets go of one when its holder dies.
/// </summary>
internal static class StoreLocks
{
    /// <summary>One write at a time, on all nodes together: what an operation has read stays true until it has written.</summary>
    public const long Write = Family + 1;

    /// <summary>One node at a time brings the tables up to date.</summary>
    public const long Migration = Family + 2;

    /// <summary>One node at a time does what one node does for all.</summary>
    public const long Turn = Family + 3;

    /// <summary>How long a node waits for the answer to a question that asks nearly nothing, before it takes the connection for dead.</summary>
    public const int SecondsToAnswer = 5;

    // "PARTNER" in ASCII, so that another program in the same database hardly takes the same.
    private const long Family = 0x50_41_52_54_4E_45_52_00;
}
