namespace Partnership.Delivery.Tests.Source;

/// <summary>The real clock, put forward: waits are real, and hours pass at once.</summary>
internal sealed class OffsetClock : TimeProvider
{
    private TimeSpan offset;

    public override long TimestampFrequency => System.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + offset;

    public override long GetTimestamp() => System.GetTimestamp() + (long)(offset.TotalSeconds * TimestampFrequency);

    public void Advance(TimeSpan by) => offset += by;
}
