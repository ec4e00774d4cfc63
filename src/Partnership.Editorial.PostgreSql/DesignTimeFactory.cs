using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Partnership.Editorial.Store;

namespace Partnership.Editorial.PostgreSql;

/// <summary>Lets <c>dotnet ef</c> write migrations without starting the site, and without a database.</summary>
internal sealed class DesignTimeFactory : IDesignTimeDbContextFactory<EditorialDbContext>
{
    public EditorialDbContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<EditorialDbContext>();
        PostgreSqlServices.Configure(options, PostgreSqlServices.Connect("Host=localhost;Database=design-time"));
        return new EditorialDbContext(options.Options);
    }
}
