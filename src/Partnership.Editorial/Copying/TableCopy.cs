using System.Globalization;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Partnership.Editorial.Store;

namespace Partnership.Editorial.Copying;

/// <summary>Copies one kind of row from one store to another, and tells whether both have the same.</summary>
internal abstract class TableCopy(IEntityType type)
{
    /// <summary>Its name, for people.</summary>
    public string Name { get; } = type.GetTableName() ?? type.ShortName();

    /// <summary>The kinds of row of a store, each after those that it refers to.</summary>
    public static IReadOnlyList<TableCopy> Of(IModel model) =>
        [.. ReferenceOrder.Of(model).Select(t => (TableCopy)Activator.CreateInstance(typeof(TableCopy<>).MakeGenericType(t.ClrType), t)!)]; // it has such a constructor

    /// <summary>Takes everything out of a store that has just been made, such as the first rows that its migrations put there.</summary>
    public abstract Task ClearAsync(EditorialDbContext context, CancellationToken cancellationToken);

    /// <summary>Copies all rows.</summary>
    /// <returns>How many.</returns>
    public abstract Task<long> CopyAsync(EditorialDbContext from, EditorialDbContext to, CancellationToken cancellationToken);

    /// <summary>A number that is the same for the same rows in any order, and as good as never for others.</summary>
    public abstract Task<(long Rows, BigInteger Sum)> SumAsync(EditorialDbContext context, CancellationToken cancellationToken);
}

/// <inheritdoc cref="TableCopy"/>
internal sealed class TableCopy<T>(IEntityType type) : TableCopy(type) where T : class
{
    private const int AtOnce = 200;

    private readonly IProperty[] properties = [.. type.GetProperties().OrderBy(p => p.Name, StringComparer.Ordinal)];
    private readonly bool refersToItself = type.GetForeignKeys().Any(k => k.PrincipalEntityType == type);

    public override Task ClearAsync(EditorialDbContext context, CancellationToken cancellationToken) => context.Set<T>().ExecuteDeleteAsync(cancellationToken);

    public override async Task<long> CopyAsync(EditorialDbContext from, EditorialDbContext to, CancellationToken cancellationToken)
    {
        var rows = 0L;
        await foreach (var row in from.Set<T>().AsNoTracking().AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            to.Add(row);
            // Rows that refer to others of the same kind go in together: EF Core finds an order for them.
            if (++rows % AtOnce == 0 && !refersToItself)
                await SaveAsync(to, cancellationToken);
        }

        await SaveAsync(to, cancellationToken);
        return rows;
    }

    public override async Task<(long Rows, BigInteger Sum)> SumAsync(EditorialDbContext context, CancellationToken cancellationToken)
    {
        var (rows, sum) = (0L, BigInteger.Zero);
        await foreach (var row in context.Set<T>().AsNoTracking().AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            rows++;
            sum += new BigInteger(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(properties.Select(p => Part(p, row))))), isUnsigned: true);
        }

        return (rows, sum);
    }

    private static async Task SaveAsync(EditorialDbContext to, CancellationToken cancellationToken)
    {
        await to.SaveChangesAsync(cancellationToken);
        to.ChangeTracker.Clear();
    }

    // With its length before it, so that no two values run into each other.
    private static string Part(IProperty property, T row)
    {
        var text = property.GetGetter().GetClrValue(row) switch
        {
            null => "-",
            DateTime time => "+" + time.ToString("O", CultureInfo.InvariantCulture),
            byte[] bytes => "+" + Convert.ToHexString(bytes),
            Enum value => "+" + Convert.ToInt64(value, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture),
            IFormattable value => "+" + value.ToString(null, CultureInfo.InvariantCulture),
            var value => "+" + value,
        };
        return string.Create(CultureInfo.InvariantCulture, $"{property.Name}={text.Length}:{text};");
    }
}
