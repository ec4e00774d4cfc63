using Umbraco.Cms.Core.Services;

namespace Partnership.Umbraco.Tests.Host;

/// <summary>Umbraco's key values without a database, with the length that its column has.</summary>
internal sealed class MemoryKeyValues : IKeyValueService
{
    private const int Longest = 255;

    public Dictionary<string, string> Values { get; } = new(StringComparer.Ordinal);

    public int Writes { get; private set; }

    public string? GetValue(string key) => Values.GetValueOrDefault(key);

    public IReadOnlyDictionary<string, string?> FindByKeyPrefix(string keyPrefix) =>
        Values.Where(v => v.Key.StartsWith(keyPrefix, StringComparison.Ordinal)).ToDictionary(v => v.Key, string? (v) => v.Value);

    public void SetValue(string key, string value)
    {
        Assert.True(key.Length <= Longest && value.Length <= Longest, $"'{key}' or its value is too long for Umbraco's table.");
        Writes++;
        Values[key] = value;
    }

    public void SetValue(string key, string originValue, string newValue) => throw new NotSupportedException();

    public bool TrySetValue(string key, string originValue, string newValue) => throw new NotSupportedException();
}
