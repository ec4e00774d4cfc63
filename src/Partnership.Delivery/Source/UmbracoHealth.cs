namespace Partnership.Delivery.Source;

/// <summary>How the site gets on with its Umbraco, for those who look after it.</summary>
public sealed class UmbracoHealth
{
    private volatile UmbracoStatus current = new(null, null, null, 0);

    /// <summary>How it is now.</summary>
    public UmbracoStatus Current => current;

    internal void Succeed(DateTimeOffset now, int problems) => current = new UmbracoStatus(null, null, now, problems);

    internal void Fail(DateTimeOffset now, string what) => current = current with { Failure = what, FailingSince = current.FailingSince ?? now };
}

/// <summary>How the site gets on with its Umbraco at one moment.</summary>
/// <param name="Failure">What went wrong last, and where; null when the last look went well.</param>
/// <param name="FailingSince">When it first went wrong without going well since, in UTC; null when the last look went well.</param>
/// <param name="LastGood">When the last look went well, in UTC; null before the first.</param>
/// <param name="Problems">How many places of the content could not be used as they are; the log names each.</param>
public sealed record UmbracoStatus(string? Failure, DateTimeOffset? FailingSince, DateTimeOffset? LastGood, int Problems);
