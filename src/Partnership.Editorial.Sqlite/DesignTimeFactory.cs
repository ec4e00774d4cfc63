using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Partnership.Editorial.Store;

namespace Partnership.Editorial.Sqlite;

/// <summary>Lets <c>dotnet ef</c> write migrations without starting the site.</summary>
internal sealed class DesignTimeFactory : IDesignTimeDbContextFactory<EditorialDbContext>
{
    public EditorialDbContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<EditorialDbContext>();
        SqliteServices.Configure(options, "design-time.db");
        return new EditorialDbContext(options.Options);
    }
}
