namespace Partnership.Demonstration.Press;

/// <summary>What came of one source.</summary>
internal sealed record PressedReport(string Name, int Words, int Pages, long Bytes)
{
    public override string ToString() => FormattableString.Invariant(
        $"{Name,-28} {Words,7:N0} words {Pages,4} pages {Bytes,9:N0} bytes");
}
