using System.ComponentModel.DataAnnotations;

namespace Partnership.Web.Backups;

/// <summary>How backups are made (<c>Backup:*</c>).</summary>
public sealed class BackupOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Backup";

    /// <summary>A file whose first line is the passphrase, such as a credential of systemd. Null: see <see cref="Passphrase"/>.</summary>
    public string? PassphraseFile { get; set; }

    /// <summary>The passphrase itself, from the environment as <c>Backup__Passphrase</c>. Null: it is asked for where there is somebody to ask.</summary>
    public string? Passphrase { get; set; }

    /// <summary>How many backups stay in the folder; older ones go once a new one has been tried.</summary>
    /// <value>0, the default, keeps all.</value>
    [Range(0, 10_000)]
    public int Keep { get; set; }
}
