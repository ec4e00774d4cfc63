using System.Collections.Frozen;
using System.Collections.Immutable;
using Partnership.Delivery.Keys;
using Partnership.Editorial.ApiKeys;
using Partnership.Web.Site;

namespace Partnership.Web.Desk.Connections;

/// <summary>The keys of the API in memory. A question costs one hash, and never a look into the database.</summary>
internal sealed class DeliveryKeyTable(TimeProvider clock) : IDeliveryKeys
{
    // Replaced whole by the one who follows the store; whoever asks sees the keys before or the keys after.
    private volatile FrozenDictionary<string, KnownKey> keys = FrozenDictionary<string, KnownKey>.Empty;

    public DeliveryKey? Find(string presented)
    {
        if (!ApiKeySecret.TryParse(presented, out var secret) || !keys.TryGetValue(secret.Hash, out var known))
            return null;
        var now = clock.GetUtcNow();
        if (known.ExpiresAt <= now.UtcDateTime)
            return null;
        known.Use(LondonTime.DayOf(now));
        return known.Key;
    }

    /// <summary>Puts the keys that work in the place of those before. What a key was used for in between stays known.</summary>
    public void Replace(ImmutableArray<WorkingApiKey> working)
    {
        var before = keys;
        keys = working.ToFrozenDictionary(k => k.Hash, k => before.TryGetValue(k.Hash, out var known) ? known : new KnownKey(k), StringComparer.Ordinal);
    }

    /// <summary>The keys that were used on a day that is not written down yet.</summary>
    public ImmutableArray<(Guid KeyId, DateOnly Day)> NewUses() => [.. keys.Values.Where(k => k.IsUseNew).Select(k => (k.Key.Id, k.UsedOn))];

    /// <summary>Notes that uses are written down.</summary>
    public void Written(IEnumerable<(Guid KeyId, DateOnly Day)> uses)
    {
        var days = uses.ToDictionary(u => u.KeyId, u => u.Day);
        foreach (var known in keys.Values)
            if (days.TryGetValue(known.Key.Id, out var day))
                known.Written(day);
    }

    private sealed class KnownKey(WorkingApiKey key)
    {
        // Day numbers: a day is no single word, and these are written while others read.
        private volatile int usedOn = key.LastUsedOn?.DayNumber ?? 0;
        private volatile int writtenOn = key.LastUsedOn?.DayNumber ?? 0;

        public DateTime? ExpiresAt { get; } = key.ExpiresAt;

        public DeliveryKey Key { get; } = new()
        {
            Id = key.Id,
            MayPreview = key.MayPreview,
            MayReadPublic = key.MayReadPublic,
            RequestsPerSecond = key.RequestsPerSecond,
            Burst = key.Burst,
        };

        public bool IsUseNew => usedOn > writtenOn;

        public DateOnly UsedOn => DateOnly.FromDayNumber(usedOn);

        public void Use(DateOnly day)
        {
            if (usedOn != day.DayNumber)
                usedOn = day.DayNumber;
        }

        public void Written(DateOnly day) => writtenOn = day.DayNumber;
    }
}
