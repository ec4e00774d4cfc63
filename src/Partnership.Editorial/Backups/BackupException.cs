namespace Partnership.Editorial.Backups;

/// <summary>A backup can't be made or restored. The message is written for the person who runs the site.</summary>
public sealed class BackupException(string message, Exception? cause = null) : Exception(message, cause);
