using Partnership.Editorial.Store;

namespace Partnership.Editorial.ApiKeys;

/// <summary>Wakes whoever keeps the keys of the API in memory in this process.</summary>
public sealed class ApiKeySignal : ChangeSignal;
