using System.Text.Json;
using System.Text.Json.Serialization;

namespace Partnership.Editorial.Backups;

/// <summary>The names of entries in a backup, which is a tar, and the form of its manifest.</summary>
internal static class BackupEntries
{
    public const string Manifest = "manifest.json";
    public const string DatabaseFolder = "database/";
    public const string KeyFolder = "keys/";
    public const string MediaFolder = "media/";

    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web) { WriteIndented = true, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow };
}
