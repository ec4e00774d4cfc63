using System.ComponentModel.DataAnnotations;

namespace Partnership.Web.Storage;

/// <summary>Which database the store lives in (<c>Store:*</c>).</summary>
public sealed class StoreOptions : IValidatableObject
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Store";

    /// <summary>The kind of database.</summary>
    /// <value>The default is SQLite, in one file of the data directory: for one node, and nothing to install.</value>
    [EnumDataType(typeof(StoreProvider), ErrorMessage = "Store:Provider is Sqlite or PostgreSql.")]
    public StoreProvider Provider { get; set; } = StoreProvider.Sqlite;

    /// <summary>How to reach PostgreSQL, in Npgsql's form. A secret when it holds a password: give it as <c>Store__ConnectionString</c>.</summary>
    public string ConnectionString { get; set; } = "";

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Provider == StoreProvider.PostgreSql && string.IsNullOrWhiteSpace(ConnectionString))
            yield return new ValidationResult("Store:Provider is PostgreSql, so Store:ConnectionString must say how to reach it, such as Host=db.internal;Database=partnership;Username=partnership;Password=…");
    }
}
