namespace Partnership.Editorial.Media;

/// <summary>How lines of the audit trail about files begin. Hashes and ids follow, never a name or what a file says.</summary>
internal static class MediaAudit
{
    public const string Added = "added ";
    public const string Changed = "changed";
    public const string Replaced = "replaced by ";
    public const string CleanCopyOf = "clean copy of ";
    public const string Deleted = "deleted ";
}
