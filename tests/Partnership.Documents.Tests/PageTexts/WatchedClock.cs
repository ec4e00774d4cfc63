namespace Partnership.Documents.Tests.PageTexts;

/// <summary>Tells when the reader of PDFs looks at the clock, which it does at the beginning and before every page.</summary>
internal sealed class WatchedClock(Action looked) : TimeProvider
{
    public override long GetTimestamp()
    {
        looked();
        return base.GetTimestamp();
    }
}
