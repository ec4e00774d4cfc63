namespace Partnership.Web.Backups;

/// <summary>Where the ledger of erasures is kept (<c>Ledger:*</c>).</summary>
public sealed class LedgerOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Ledger";

    /// <summary>The file, best on another disk or machine than the data: without it no backup can be restored.</summary>
    /// <value>A path; a relative one begins at the content root. The default is <c>erasures.jsonl</c> in the data directory.</value>
    public string? Path { get; set; }

    /// <summary>The whole path of the ledger.</summary>
    /// <param name="data">The data directory.</param>
    /// <param name="root">The content root.</param>
    public string In(string data, string root) => string.IsNullOrWhiteSpace(Path) ? System.IO.Path.Combine(data, "erasures.jsonl") : System.IO.Path.GetFullPath(Path, root);
}
