using Partnership.Editorial.Store;

namespace Partnership.Editorial.Feed;

/// <summary>Wakes whoever follows the publication log in this process.</summary>
public sealed class PublicationSignal : ChangeSignal;
