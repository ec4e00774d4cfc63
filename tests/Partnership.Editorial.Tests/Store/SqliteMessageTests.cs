using Partnership.Editorial.Sqlite;

namespace Partnership.Editorial.Tests.Store;

/// <summary>A full disk and a read-only folder can't be made by tests that run as root, so the words for them are tested alone.</summary>
public sealed class SqliteMessageTests
{
    [Theory]
    [InlineData(5, "The database /data/e.db is in use by another program.")]
    [InlineData(6, "The database /data/e.db is in use by another program.")]
    [InlineData(8, "The database /data/e.db is read-only. Let the site's user write it and its folder.")]
    [InlineData(11, "The database /data/e.db is damaged or is no database. Restore it from a backup, or move it away to begin anew.")]
    [InlineData(13, "The disk that holds /data/e.db is full.")]
    [InlineData(14, "The database /data/e.db can't be opened. Let the site's user read and write it and its folder.")]
    [InlineData(26, "The database /data/e.db is damaged or is no database. Restore it from a backup, or move it away to begin anew.")]
    [InlineData(1, "The database /data/e.db can't be used: SQL logic error")]
    public void Explain_EachFailure_SaysWhatToDo(int errorCode, string expected) =>
        Assert.Equal(expected, SqliteEditorialDatabase.Explain(errorCode, "SQL logic error", "/data/e.db"));
}
