namespace Partnership.Editorial.ApiKeys;

/// <summary>What a new key of the API is to be.</summary>
public sealed record MakeApiKeyOptions
{
    /// <summary>The fewest and the most requests a second.</summary>
    public const int LeastPerSecond = 1, MostPerSecond = 1000, UsualPerSecond = 20;

    /// <summary>The fewest and the most requests at once.</summary>
    public const int LeastBurst = 1, MostBurst = 10_000, UsualBurst = 100;

    /// <summary>Who makes it.</summary>
    public required Guid UserId { get; init; }

    /// <summary>What it is called.</summary>
    /// <value>1 to 80 characters.</value>
    public required string Name { get; init; }

    /// <summary>Who it is for.</summary>
    /// <value>1 to 200 characters.</value>
    public required string Purpose { get; init; }

    /// <summary>Whether it shows what is published.</summary>
    public required bool MayReadPublic { get; init; }

    /// <summary>Whether it shows what is not published yet.</summary>
    public required bool MayPreview { get; init; }

    /// <summary>When it ends, in UTC; null for never.</summary>
    /// <value>Later than now.</value>
    public DateTime? ExpiresAt { get; init; }

    /// <summary>How many requests a second it may make for long.</summary>
    /// <value>From 1 to 1,000. The default is 20.</value>
    public int RequestsPerSecond { get; init; } = UsualPerSecond;

    /// <summary>How many requests it may make at once after a pause. Never fewer than in a second.</summary>
    /// <value>From 1 to 10,000. The default is 100.</value>
    public int Burst { get; init; } = UsualBurst;

    /// <summary>What is wrong with it, each with the name of what it is about.</summary>
    /// <param name="now">What time it is, in UTC.</param>
    public IEnumerable<(string Field, string Reason)> Mistakes(DateTime now)
    {
        if (string.IsNullOrWhiteSpace(Name) || Name.Trim().Length > ApiKey.NameMaxLength)
            yield return (nameof(Name), $"Give the key a name of at most {ApiKey.NameMaxLength} characters.");
        if (string.IsNullOrWhiteSpace(Purpose) || Purpose.Trim().Length > ApiKey.PurposeMaxLength)
            yield return (nameof(Purpose), $"Say who the key is for, in at most {ApiKey.PurposeMaxLength} characters.");
        if (!MayReadPublic && !MayPreview)
            yield return (nameof(MayReadPublic), "Choose what the key may read.");
        if (ExpiresAt <= now)
            yield return (nameof(ExpiresAt), "The last day must not be over already.");
        if (RequestsPerSecond is < LeastPerSecond or > MostPerSecond)
            yield return (nameof(RequestsPerSecond), $"Requests a second must be a number from {LeastPerSecond} to {MostPerSecond:N0}.");
        if (Burst is < LeastBurst or > MostBurst || Burst < RequestsPerSecond)
            yield return (nameof(Burst), $"Requests at once must be a number up to {MostBurst:N0}, and not fewer than requests a second.");
    }
}
