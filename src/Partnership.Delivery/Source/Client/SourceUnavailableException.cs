namespace Partnership.Delivery.Source.Client;

/// <summary>Umbraco could not be read as a whole. What was public before stays so: nothing of a half reading is ever used.</summary>
internal sealed class SourceUnavailableException(SourceFailure failure) : Exception(failure.ToString())
{
    public SourceFailure Failure { get; } = failure;
}
