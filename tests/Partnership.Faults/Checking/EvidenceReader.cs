using System.Collections.Immutable;
using System.Text.Json;
using Npgsql;
using Partnership.Faults.Cluster;
using Partnership.Testing;

namespace Partnership.Faults.Checking;

/// <summary>Reads everything that the checker needs straight from the tables, without any code of the site.</summary>
internal static class EvidenceReader
{
    private const int Published = 1;

    public static async Task<Evidence> ReadAsync(Postgres postgres, CancellationToken cancellationToken)
    {
        await using var connection = await postgres.OpenAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, cancellationToken);
        return new Evidence
        {
            Versions = await ListAsync(connection, """SELECT "Id", "DocumentId", "Number", "Name", "Properties"::text, "ContentHash", "CreatedById" FROM document_versions""",
                r => new VersionRow(r.GetGuid(0), r.GetGuid(1), r.GetInt32(2), r.GetString(3), r.GetString(4), r.GetString(5), Guid(r, 6)), cancellationToken),
            Log = await ListAsync(connection, """SELECT "Sequence", "DocumentId", "Event", "ContentHash", pg_xact_commit_timestamp(xmin) FROM publication_log ORDER BY "Sequence" """,
                r => new LogRow(r.GetInt64(0), r.GetGuid(1), r.GetInt32(2) == Published, Text(r, 3), r.IsDBNull(4) ? null : r.GetFieldValue<DateTimeOffset>(4)), cancellationToken),
            LogHead = (await ListAsync(connection, """SELECT "Sequence" FROM publication_log_head""", r => r.GetInt64(0), cancellationToken)).Single(),
            Audit = await ListAsync(connection, """SELECT "Sequence", "OccurredAt", "ActorId", "Actor", "Action", "DocumentId", "Culture", "SubjectId", "Detail", "PreviousHash", "Hash" FROM audit_entries ORDER BY "Sequence" """,
                r => new AuditRow(r.GetInt64(0), r.GetDateTime(1), Guid(r, 2), r.GetString(3), r.GetString(4), Guid(r, 5), Text(r, 6), Guid(r, 7), Text(r, 8), r.GetString(9), r.GetString(10)), cancellationToken),
            Submissions = await ListAsync(connection, """SELECT "Id", "DocumentId", "ContentHash", "Workflow", "SubmittedById", "End" = 1 FROM submissions""",
                r => new SubmissionRow(r.GetGuid(0), r.GetGuid(1), r.GetString(2), r.GetString(3), r.GetGuid(4), r.GetBoolean(5)), cancellationToken),
            SignOffs = await ListAsync(connection, """SELECT "SubmissionId", "Gate", "SignedById", "ContentHash", "VoidedAt" IS NOT NULL FROM sign_offs""",
                r => new SignOffRow(r.GetGuid(0), r.GetString(1), r.GetGuid(2), r.GetString(3), r.GetBoolean(4)), cancellationToken),
            Releases = await ListAsync(connection, """SELECT r."Id", r."DocumentId", s."ContentHash", r."DueAt", r."State" FROM scheduled_releases r JOIN submissions s ON s."Id" = r."SubmissionId" """,
                r => new ReleaseRow(r.GetGuid(0), r.GetGuid(1), Text(r, 2), new DateTimeOffset(r.GetDateTime(3), TimeSpan.Zero), r.GetInt32(4)), cancellationToken),
            Public = (await ListAsync(connection, """SELECT "DocumentId" FROM publications""", r => r.GetGuid(0), cancellationToken)).ToHashSet(),
            Roles = (await ListAsync(connection, """SELECT "UserId", "Role" FROM role_assignments""", r => (User: r.GetGuid(0), Role: r.GetString(1)), cancellationToken)).ToLookup(r => r.User, r => r.Role),
            Gates = ReadGates(),
        };
    }

    private static Dictionary<string, ImmutableArray<GateRule>> ReadGates()
    {
        var workflows = new Dictionary<string, ImmutableArray<GateRule>>();
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "content-seed", "workflow"), "*.json"))
        {
            using var json = JsonDocument.Parse(File.ReadAllText(file));
            if (json.RootElement.TryGetProperty("gates", out var gates))
                workflows[json.RootElement.GetProperty("alias").GetString() ?? ""] =
                    [.. gates.EnumerateArray().Select(g => new GateRule(g.GetProperty("alias").GetString() ?? "", Strings(g, "roles"), Strings(g, "notBy")))];
        }

        return workflows;
    }

    private static ImmutableArray<string> Strings(JsonElement gate, string name) =>
        gate.TryGetProperty(name, out var list) ? [.. list.EnumerateArray().Select(v => v.GetString() ?? "")] : [];

    private static Guid? Guid(NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetGuid(column);

    private static string? Text(NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    private static async Task<List<T>> ListAsync<T>(NpgsqlConnection connection, string sql, Func<NpgsqlDataReader, T> read, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellationToken))
            rows.Add(read(reader));
        return rows;
    }
}
