using Npgsql;
using Partnership.Faults.Cluster;

namespace Partnership.Faults.Work;

/// <summary>Where new documents go, and what a case review must name.</summary>
internal sealed record Places(Guid Home, Guid Reviews, Guid Theme, Guid Agency)
{
    public static async Task<Places> FindAsync(Site site, CancellationToken cancellationToken)
    {
        await using var connection = await site.Postgres.OpenAsync(cancellationToken);
        return new Places(
            await FirstAsync(connection, "home", cancellationToken),
            await FirstAsync(connection, "caseReviews", cancellationToken),
            await FirstAsync(connection, "theme", cancellationToken),
            await FirstAsync(connection, "agency", cancellationToken));
    }

    private static async Task<Guid> FirstAsync(NpgsqlConnection connection, string type, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("""SELECT d."Id" FROM documents d JOIN publications p ON p."DocumentId" = d."Id" WHERE d."ContentType" = $1 ORDER BY d."Id" LIMIT 1""", connection);
        command.Parameters.Add(new NpgsqlParameter { Value = type });
        return await command.ExecuteScalarAsync(cancellationToken) as Guid? ?? throw new InvalidOperationException($"There is no {type}.");
    }
}
