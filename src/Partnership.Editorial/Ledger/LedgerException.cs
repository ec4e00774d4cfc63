namespace Partnership.Editorial.Ledger;

/// <summary>The ledger of erasures can't be used. The message is written for the person who runs the site.</summary>
public sealed class LedgerException(string message, Exception? cause = null) : IOException(message, cause);
