namespace Partnership.Web.Backups.Age;

/// <summary>A file can't be decrypted. The message says why, for whoever gave the file and the passphrase.</summary>
internal sealed class AgeException(string message, Exception? inner = null) : Exception(message, inner);
