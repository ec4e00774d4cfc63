using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Partnership.Editorial.Backups;
using Partnership.Editorial.Copying;
using Partnership.Editorial.PostgreSql.Shared;
using Partnership.Editorial.Store;

namespace Partnership.Editorial.PostgreSql;

/// <summary>The tables that a backup has: all but those of the files.</summary>
internal static class DumpedTables
{
    private static readonly Type[] OfFiles = [typeof(SharedFile), typeof(SharedFilePiece), typeof(SharedPageText)];

    /// <summary>Their names, each after those that it refers to.</summary>
    public static IReadOnlyList<string> Of(IModel model) =>
    [
        .. ReferenceOrder.Of(model)
            .Where(t => !OfFiles.Contains(t.ClrType))
            .Select(t => t.GetTableName() ?? throw new InvalidOperationException($"{t.Name} has no table.")),
    ];

    /// <summary>The tables with their columns as the database has them.</summary>
    public static async Task<IReadOnlyList<BackupPart>> PartsAsync(ReadMoment reads, IReadOnlyList<string> tables, CancellationToken cancellationToken)
    {
        var columns = (await reads.QueryAsync(
            "SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = current_schema() ORDER BY table_name, ordinal_position",
            [],
            r => (Table: r.GetString(0), Column: r.GetString(1)),
            cancellationToken)).ToLookup(c => c.Table, c => c.Column);
        return [.. tables.Select(t => new BackupPart(t, [.. columns[t]]))];
    }

    /// <summary>A name as it stands in SQL. Names come from backups too.</summary>
    public static string Quote(string name) => "\"" + name.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
}
