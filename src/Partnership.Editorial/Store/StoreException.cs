namespace Partnership.Editorial.Store;

/// <summary>The store can't be used. The message is written for the person who runs the site.</summary>
public sealed class StoreException(string message, Exception? cause = null) : Exception(message, cause);
