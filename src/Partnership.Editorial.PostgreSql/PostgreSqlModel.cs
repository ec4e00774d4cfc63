using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Partnership.Editorial.PostgreSql.Shared;

namespace Partnership.Editorial.PostgreSql;

/// <summary>
/// What the model has to say to PostgreSQL alone: text is compared and ordered byte by byte, as SQLite does it, whatever the language of the
/// database. So lists stand in the same order on both, and no upgrade of the operating system's tables of languages damages an index.
/// </summary>
internal sealed class PostgreSqlModel(ModelCustomizerDependencies dependencies) : RelationalModelCustomizer(dependencies)
{
    private const string ByteByByte = "C";

    public override void Customize(ModelBuilder modelBuilder, DbContext context)
    {
        base.Customize(modelBuilder, context);
        modelBuilder.AddShared();
        foreach (var property in modelBuilder.Model.GetEntityTypes().SelectMany(e => e.GetDeclaredProperties()).Where(p => p.ClrType == typeof(string)))
            property.SetCollation(ByteByByte);
    }
}
